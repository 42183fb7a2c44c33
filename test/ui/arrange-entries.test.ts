import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Entry } from '../../lib/history/index.ts';
import { EntryIndex, NO_QUERY, type Query } from '../../lib/ui/history/arrange-entries.ts';

const NOW = Date.parse('2026-06-01T00:00:00.000Z');

const entry = (id: string, change: Partial<Entry> = {}): Entry => ({
  id,
  address: `https://${id}.example/privacy`,
  site: `${id}.example`,
  title: 'Privacy Policy',
  company: null,
  updated: null,
  words: 100,
  grade: 'C',
  score: 50,
  verdicts: { sale: 'no', aiTraining: 'not-stated', retention: 'vague', children: 'barred', contact: 'direct' },
  facts: [],
  first: '2026-05-20T00:00:00.000Z',
  last: '2026-05-20T00:00:00.000Z',
  seen: { policy: '2026-05-20T00:00:00.000Z', signup: null, check: null },
  latest: `${id}:1`,
  versions: 1,
  changed: null,
  ...change,
});

const ENTRIES = [
  entry('lantern', { company: 'Société Lantern', score: 80, grade: 'B' }),
  entry('quill', {
    company: 'Quill Ltd',
    score: 20,
    grade: 'D',
    last: '2024-01-01T00:00:00.000Z',
    facts: ['Logs go after 90 days.'],
  }),
  entry('anvil', {
    site: 'lantern.example',
    seen: { policy: null, signup: '2026-05-20T00:00:00.000Z', check: null },
    signups: ['stove.example'],
    changed: '2026-05-20T00:00:00.000Z',
    updated: '2026-05',
  }),
];

const index = new EntryIndex((dimension, verdict) => `${dimension} ${verdict}`);
const found = (query: Partial<Query>) =>
  index
    .arrange(ENTRIES, { ...NO_QUERY, sort: 'name', ...query }, NOW)
    .map((r) => (r.kind === 'site' ? `# ${r.site} ${r.count}` : r.entry.id));

test.each<[string, Partial<Query>, string[]]>([
  ['nothing asked', {}, ['anvil', 'quill', 'lantern']],
  ['a company without its accent', { text: 'societe' }, ['lantern']],
  ['words in any order, all of them', { text: 'ltd QUILL' }, ['quill']],
  ['a finding in the words of the policy', { text: '90 days' }, ['quill']],
  ['an answer', { text: 'contact direct lantern.example' }, ['lantern']],
  ['the site of a sign-up that led there', { text: 'stove' }, ['anvil']],
  ['what is nowhere', { text: 'quill lantern' }, []],
  ['a grade', { grade: 'D' }, ['quill']],
  ['a verdict', { verdict: 'sale.sells' }, []],
  ['a sign-up', { seen: 'signup' }, ['anvil']],
  ['a change', { seen: 'changed' }, ['anvil']],
  ['the last month', { date: 'month' }, ['anvil', 'lantern']],
  ['older than a year', { date: 'older-year' }, ['quill']],
  ['the worst first', { sort: 'grade' }, ['quill', 'anvil', 'lantern']],
  ['the newest policy first', { sort: 'updated' }, ['anvil', 'quill', 'lantern']],
  ['sites', { bySite: true }, ['# lantern.example 2', 'anvil', 'lantern', '# quill.example 1', 'quill']],
])('%s', (_what, query, ids) => {
  expect(found(query)).toEqual(ids);
});
