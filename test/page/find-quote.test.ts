// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { findQuote } from '../../lib/page/find-quote.ts';

// jsdom draws nothing and has no such method: here, all but what stands in a closed <details> is drawn.
beforeEach(() => {
  Range.prototype.getClientRects = function () {
    const folded = this.startContainer.parentElement?.closest('details:not([open])');
    return (folded ? [] : [new DOMRect(0, 0, 10, 10)]) as unknown as DOMRectList;
  };
  globalThis.DOMRect ??= class {
    readonly width = 10;
    readonly height = 10;
  } as unknown as typeof DOMRect;
});

const page = (body: string) => new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
const found = (body: string, quote: string) => findQuote(page(body), quote)?.ranges.map(String) ?? null;

test('a quote is found across the borders of elements, whatever white space stands there', () => {
  expect(
    found(
      '<p>We <b>never\n\n sell</b> your <a href="#">personal data</a>. Ever.</p>',
      'We never sell your personal data.',
    ),
  ).toEqual(['We', 'never\n\n sell', 'your', 'personal data']);
});

test('a table row is found by its cells', () => {
  expect(found('<table><tr><td>Logs</td><td>90 days</td></tr></table>', 'Logs | 90 days')).toEqual(['Logs', '90 days']);
});

test('other quotation marks, dashes, soft hyphens and capitals are no obstacle', () => {
  expect(found('<p>Your “per\u00adsonal” DATA – sold</p>', 'your "personal" data - sold')?.join('|')).toContain(
    'DATA – sold',
  );
});

test('a letter whose small form is longer does not shift what follows', () => {
  expect(found('<p>İİİ before. We sell it.</p>', 'We sell it')).toEqual(['We sell it']);
  expect(found('<p>𝒜𝒜 😀 before. We sell it.</p>', 'We sell it')).toEqual(['We sell it']);
});

test('scripts, styles and fields are not searched', () => {
  const body = '<script>we sell it</script><style>we sell it</style><textarea>we sell it</textarea>';
  expect(found(body, 'we sell it')).toBeNull();
});

test('open shadow roots are searched', () => {
  const doc = page('<div id="host"></div>');
  const root = doc.getElementById('host')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<p>We keep it <i>forever</i>.</p>';
  expect(findQuote(doc, 'We keep it forever.')?.ranges.map(String)).toEqual(['We keep it', 'forever']);
});

test('a long quote whose middle differs is found by its ends; a short one is not', () => {
  const head = 'We share what we know about you with companies that place advertisements';
  const tail = 'and you may ask us at any time to stop doing so by writing to our office';
  const body = `<p>${head} (see note 7) ${tail}.</p>`;
  expect(found(body, `${head} ${tail}.`)?.[0]).toContain('(see note 7)');
  expect(found('<p>We share (all) data.</p>', 'We share data.')).toBeNull();
  // The ends stand far apart: that is another text.
  expect(
    found(`<p>${head}</p>${'<p>Something else entirely.</p>'.repeat(40)}<p>${tail}</p>`, `${head} ${tail}.`),
  ).toBeNull();
});

test('of two places the one that is drawn wins; one that is folded away is told as such', () => {
  const folded = '<details><summary>More</summary><p>We sell it.</p></details>';
  expect(findQuote(page(folded), 'We sell it.')?.folded).toBe(true);
  const both = findQuote(page(`${folded}<p id="b">We <i>sell</i> it.</p>`), 'We sell it.');
  expect(both?.folded).toBe(false);
  expect(both?.ranges[0]?.startContainer.parentElement?.id).toBe('b');
});

test('what is not there is not found, and nothing without letters is looked for', () => {
  expect(found('<p>We sell nothing.</p>', 'We sell everything.')).toBeNull();
  expect(found('<p>…</p>', '…')).toBeNull();
  expect(found('', 'We sell')).toBeNull();
});

test('the page is not changed, and a deep one does not break the stack', () => {
  const doc = page(`${'<div>'.repeat(1200)}We sell it${'</div>'.repeat(1200)}<p>more</p>`);
  const before = doc.documentElement.outerHTML;
  expect(findQuote(doc, 'we sell it')).not.toBeNull();
  expect(doc.documentElement.outerHTML).toBe(before);
});
