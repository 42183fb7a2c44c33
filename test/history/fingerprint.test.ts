import { expect, test } from 'vitest';
import type { PolicyDocument } from '../../lib/engine/document.ts';
import { fingerprint } from '../../lib/history/fingerprint.ts';
import { samplePolicy } from './sample.ts';

const of = (...more: string[]) => fingerprint(samplePolicy(more));

test.each([
  ['white space', ['We keep  logs.\n For a week.'], ['We keep logs. For a week.']],
  ['typography', ["We don't sell “data” – ever."], ['We don’t sell "data" - ever.']],
  ['invisible marks', ['We keep your ad\u00address.\u200b'], ['We keep your address.']],
  ['the clock', ['Monday, 4 May 2026, 10:31'], ['Tuesday, 5 May 2026, 18:02']],
  ['the day of the visit', ["Today's date: 4 May 2026"], ["Today's date: 6 June 2026"]],
  ['a print line', ['Printed on 2026-05-04'], ['Printed on 2026-05-05']],
  ['the copyright line', ['© 2025 Lantern Books Ltd.'], ['© 2026 Lantern Books Ltd.']],
  ['the copyright line, name first', ['© Lantern Books, 2025'], ['© Lantern Books, 2026']],
  ['a session token', ['Send us form k3J9xQ0a81bZp7Rt22Lm.'], ['Send us form 9sd8f7A6s5D4f3G2h1J0.']],
  ['a request id', ['Request ID: 7f31'], ['Request ID: 8a02']],
])('%s makes no new version', async (_what, a, b) => {
  expect(await of(...a)).toBe(await of(...b));
});

test.each([
  ['a sentence', ['We never sell data.'], []],
  ['a word', ['We sell data.'], ['We rent data.']],
  ['a period', ['Logs go after 30 days.'], ['Logs go after 90 days.']],
  ['the date of the policy', ['Last updated: 4 May 2026'], ['Last updated: 5 May 2026']],
  ['a date that stands alone', ['4 May 2026'], ['5 May 2026']],
  ['a telephone number', ['Call 020 7946 0101.'], ['Call 020 7946 0102.']],
  ['a clause with the letter c', ['(c) the address of your home'], []],
  ['a clause about copyright', ['Copyright notices are passed on.'], []],
  ['a long word', ['We value internationalisation.'], ['We value institutionalisation.']],
  [
    'a clause about your visits',
    [
      'We note when you visited, on which device, and for how long you stayed with us, since 2020 at least, and we do so always.',
    ],
    [],
  ],
])('%s makes a new version', async (_what, a, b) => {
  expect(await of(...a)).not.toBe(await of(...b));
});

test('neither title, links nor address are part of the substance', async () => {
  const a = samplePolicy();
  const b: PolicyDocument = {
    ...a,
    url: 'https://www.lantern.example/privacy?s=2',
    title: 'Lantern',
    blocks: a.blocks.map((x) => ({ ...x, links: [{ text: 'x', url: 'https://a.example/?token=1' }] })),
  };
  expect(await fingerprint(a)).toBe(await fingerprint(b));
});

test('a hostile text takes no longer than a plain one', async () => {
  const began = performance.now();
  await of('a-'.repeat(200_000), `${'1a'.repeat(200_000)}`, `10:10 ${'20 '.repeat(100_000)}`, '-'.repeat(300_000));
  expect(performance.now() - began).toBeLessThan(2000);
});
