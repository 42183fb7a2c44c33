/**
 * Cuts a Markdown policy into the numbered units that the labels in `labels/` speak of: headings, sentences, list
 * items, table rows; the first is 1. The labels hold the numbers alone, so this file must stay as it is.
 */
export function cutUnits(markdown: string): Map<number, string> {
  const units: string[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    const text = clean(paragraph.join(' '));
    paragraph = [];
    if (text) units.push(...sentences(text));
  };
  for (const line of markdown.replace(/\r/g, '').split('\n')) {
    if (/^\s*(={3,}|-{3,})\s*$/.test(line)) {
      const text = clean(paragraph.join(' '));
      paragraph = [];
      if (text) units.push(`# ${text}`);
      continue;
    }
    if (!line.trim()) {
      flush();
      continue;
    }
    const heading = /^\s*#{1,6}\s+(.*)$/.exec(line);
    if (heading) {
      flush();
      const text = clean(heading[1] ?? '');
      if (text) units.push(`# ${text}`);
      continue;
    }
    if (/^\s*\|/.test(line)) {
      flush();
      if (/^[\s|:-]+$/.test(line)) continue;
      const text = line.split('|').map(clean).filter(Boolean).join(' | ');
      if (text) units.push(text);
      continue;
    }
    const item = /^\s*(?:[*+-]|\d+[.)])\s+(.*)$/.exec(line);
    if (item) {
      flush();
      paragraph.push(`• ${item[1]}`);
      continue;
    }
    paragraph.push(line);
  }
  flush();
  return new Map(units.map((text, i) => [i + 1, text]));
}

const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|inc|ltd|corp|co|llc|no|nos|mr|mrs|ms|dr|st|vs|art|sec|u\.s|u\.k|e\.u|a\.m|p\.m|approx|dept|al|cf|para)\.|\b[A-Z]\.)$/i;

function sentences(text: string): string[] {
  const cut: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]["”’)\]]*\s+/g)) {
    if (match.index < start) continue;
    const head = text.slice(start, match.index + 1);
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(head.slice(-12)) || !/^["“‘([*_•\-–]*[A-Z0-9À-Þ]/.test(text.slice(end))) continue;
    cut.push(text.slice(start, end).trim());
    start = end;
  }
  if (start < text.length) cut.push(text.slice(start).trim());
  return cut.filter(Boolean);
}

function clean(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, (_, words: string, url: string) =>
      /^mailto:/i.test(url) ? `${words} <${url.slice(7)}>` : words,
    )
    .replace(/\*\*|__/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1')
    .replace(/<(?!http|[^>]*@)[^>]{1,200}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
