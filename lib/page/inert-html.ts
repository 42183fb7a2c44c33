/** Longest <noscript> that is taken out; what is longer is no tracking pixel and may be the text itself. */
const LONGEST = 20_000;

/**
 * HTML made ready to be parsed where scripts are off (DOMParser, jsdom). There the parser reads what stands in
 * <noscript>, which no browser with scripts does, and an unclosed frame or a stray end tag of a tracker in it swallows
 * the whole page. Linear in the length of the page.
 */
export function withoutNoscript(html: string): string {
  const open = /<noscript\b/gi;
  let out = '';
  let from = 0;
  for (let match = open.exec(html); match; match = open.exec(html)) {
    const part = html.slice(match.index, match.index + LONGEST);
    const end = /<\/noscript\s{0,9}>/i.exec(part);
    // "<noscript" inside of a script is a string of that script: taking it out could join unrelated parts.
    if (!end || /<\/?script\b/i.test(part.slice(0, end.index))) continue;
    out += html.slice(from, match.index);
    from = match.index + end.index + end[0].length;
    open.lastIndex = from;
  }
  return from ? out + html.slice(from) : html;
}
