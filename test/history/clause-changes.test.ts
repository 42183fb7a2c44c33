import { expect, test } from 'vitest';
import type { Block, PolicyDocument } from '../../lib/engine/document.ts';
import { type ClauseChange, compareClauses } from '../../lib/history/clause-changes.ts';

/** A text of paragraphs; a line that begins with # is a heading. */
function policy(...lines: string[]): PolicyDocument {
  const blocks = lines.map(
    (text): Block =>
      text.startsWith('# ') ? { kind: 'heading', level: 2, text: text.slice(2) } : { kind: 'paragraph', text },
  );
  return { url: null, title: 'P', language: 'en', date: null, blocks };
}

/** A change in one line: `+ added`, `- removed`, `~ the [-old-] {+new+} word`. */
function line(change: ClauseChange): string {
  if (change.kind !== 'reworded') return `${change.kind === 'added' ? '+' : '-'} ${change.text}`;
  const signs = { same: ['', ''], added: ['{+', '+}'], removed: ['[-', '-]'] };
  return `~ ${change.pieces.map((p) => signs[p.mark][0] + p.text + signs[p.mark][1]).join('')}`;
}
const changes = (a: PolicyDocument, b: PolicyDocument) => compareClauses(a, b).map(line);

const SALE = 'We never sell the data of our readers to anybody.';
const LOGS = 'Server logs are erased after 30 days.';
const CHILDREN = 'Nobody under 16 may open an account with our shop.';

test('a text compared with itself has no changes', () => {
  const text = policy('# Data', SALE, LOGS);
  expect(changes(text, text)).toEqual([]);
});

test('clauses that came, went and were put in other words, with their headings', () => {
  const before = policy('# Data', SALE, `${LOGS} ${CHILDREN}`);
  const after = policy(
    '# Data',
    'We train our models on the reviews that you write.',
    'Server logs are erased after 90 days.',
    CHILDREN,
  );
  expect(changes(before, after)).toEqual([
    '+ We train our models on the reviews that you write.',
    `- ${SALE}`,
    '~ Server logs are erased after [-30-]{+90+} days.',
  ]);
  expect(compareClauses(before, after).map((c) => c.heading)).toEqual(['Data', 'Data', 'Data']);
});

test.each([
  ['renumbered', policy(`1. ${SALE}`, `2. ${LOGS}`), policy('1. Welcome to this shop.', `2. ${SALE}`, `3. ${LOGS}`)],
  ['lettered', policy(`(a) ${SALE}`, `(b) ${LOGS}`), policy('(a) Welcome to this shop.', `(b) ${SALE}`, `(c) ${LOGS}`)],
  ['deeply numbered', policy(`4.1 ${SALE}`), policy('4.1 Welcome to this shop.', `4.2.1 ${SALE}`)],
  [
    'referred to by number',
    policy(`${SALE} See section 4 for our reasons.`),
    policy('Welcome to this shop.', `${SALE} See section 5 for our reasons.`),
  ],
])('what is merely %s is no change', (_what, before, after) => {
  expect(changes(before, after).map((x) => x.replace(/^\+ (?:1\.|\(a\)|4\.1)?\s*/, '+ '))).toEqual([
    '+ Welcome to this shop.',
  ]);
});

test('moved sections, renamed headings, typography and dates of visits are no changes', () => {
  const before = policy('# Sale', SALE, '# Logs', LOGS, "We don't ask why.", 'Monday, 4 May 2026, 10:31');
  const after = policy('# 1. Records', LOGS, '# 2. Trade', SALE, 'We don’t ask  why.', 'Tuesday, 5 May 2026, 11:02');
  expect(changes(before, after)).toEqual([]);
});

test('a number that is the point of a clause is a change', () => {
  expect(changes(policy('Under 13s may not join.'), policy('Under 16s may not join.'))).toHaveLength(1);
  expect(changes(policy('We keep logs for 4 weeks.'), policy('We keep logs for 6 weeks.'))).toEqual([
    '~ We keep logs for [-4-]{+6+} weeks.',
  ]);
});

test('two clauses about different things are not called one in other words', () => {
  expect(changes(policy(SALE), policy(CHILDREN))).toEqual([`- ${SALE}`, `+ ${CHILDREN}`]);
});

test('a text that was wholly rewritten takes no longer than a moment', () => {
  const words = 'data share partner account device report order letter server reader'.split(' ');
  const text = (seed: number) =>
    policy(
      ...Array.from({ length: 1500 }, (_, i) =>
        Array.from(
          { length: 25 },
          (_, k) => `${words[(i * 7 + k * k * seed + ((i * k) % 11)) % 10]}${(i * k * seed) % 97}`,
        ).join(' '),
      ),
    );
  // The processor's time, not the clock's: a busy machine must not fail it.
  const began = process.cpuUsage();
  compareClauses(text(3), text(5));
  compareClauses(policy('a b '.repeat(30_000)), policy('b a c '.repeat(30_000)));
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(4000);
});
