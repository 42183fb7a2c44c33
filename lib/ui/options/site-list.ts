/**
 * Reads what a reader typed into host names as the settings keep them: one a line, addresses cut down to their host,
 * without "www.". What is no host name is given back, so that the reader is told and not silently ignored.
 */
export function readSiteList(text: string): { sites: string[]; refused: string[] } {
  const sites = new Set<string>();
  const refused: string[] = [];
  for (const line of text.split(/[\n,;]+/).map((part) => part.trim())) {
    if (!line) continue;
    const host = hostOf(line);
    if (host) sites.add(host);
    else refused.push(line);
  }
  return { sites: [...sites].sort(), refused };
}

function hostOf(line: string): string | null {
  if (/[\s@]/.test(line)) return null;
  try {
    const { hostname } = new URL(/^[a-z]+:\/\//i.test(line) ? line : `https://${line}`);
    // A name without a dot is no public site; only this machine's own has one.
    return hostname.includes('.') || hostname === 'localhost' ? hostname.replace(/^www\./, '') : null;
  } catch {
    return null;
  }
}
