/** Names under which pages say when the document itself was changed; dates of publication or of the visit do not count. */
const META = new Set([
  'article:modified_time',
  'og:updated_time',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'datemodified',
  'revised',
]);

/** "2024-05-01T10:00:00+02:00", "2024-05-01" → "2024-05-01"; null for anything that is no calendar date of the web's age. */
function isoDate(value: unknown): string | null {
  const match = /^\s*(\d{4})-(\d{2})-(\d{2})(?![\d])/.exec(typeof value === 'string' ? value : '');
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return null;
  return Number(year) >= 1995 && Number(year) <= 2100 ? `${year}-${month}-${day}` : null;
}

/** All `dateModified` values of a JSON-LD tree that belong to a page or a text. */
function modifiedIn(value: unknown, found: string[], depth = 0): void {
  if (depth > 6 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 50)) modifiedIn(item, found, depth + 1);
    return;
  }
  const node = value as Record<string, unknown>;
  const type = String(node['@type'] ?? '');
  const date = isoDate(node.dateModified);
  if (date && /Page|Article|Posting|DigitalDocument|CreativeWork/i.test(type)) found.push(date);
  modifiedIn(node['@graph'], found, depth + 1);
  modifiedIn(node.mainEntity, found, depth + 1);
}

/**
 * The date (`YYYY-MM-DD`) on which the document was changed, by the page's own metadata, or null. Where several are
 * given and disagree, none is believed. `document.lastModified` is not asked: without a header it is the present.
 */
export function modifiedDate(page: Document): string | null {
  const found: string[] = [];
  for (const meta of page.querySelectorAll('meta[content]')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const date = META.has(name) ? isoDate(meta.getAttribute('content')) : null;
    if (date) found.push(date);
  }
  for (const time of page.querySelectorAll('[itemprop="dateModified"]')) {
    const date = isoDate(time.getAttribute('datetime') ?? time.getAttribute('content'));
    if (date) found.push(date);
  }
  for (const script of [...page.querySelectorAll('script[type="application/ld+json"]')].slice(0, 10)) {
    const text = script.textContent ?? '';
    if (text.length > 200_000) continue;
    try {
      modifiedIn(JSON.parse(text), found);
    } catch {
      // Broken JSON-LD is common; it says nothing.
    }
  }
  return new Set(found).size === 1 ? (found[0] ?? null) : null;
}
