/** The address that a page gives for itself (canonical link, else `og:url`), absolute and http(s), or null. */
export function ownAddress(page: Document): string | null {
  const given =
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ??
    page.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return given && /^https?:\/\//i.test(given) && URL.canParse(given) ? given : null;
}
