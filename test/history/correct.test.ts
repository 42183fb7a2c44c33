import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type History, openHistory } from '../../lib/history/index.ts';
import { samplePolicy, sampleSave } from './sample.ts';

const CORRECTION = {
  at: '2026-04-02T10:00:00.000Z',
  dimension: 'sale',
  said: 'no',
  right: 'sells',
  comment: 'See "Partners".',
} as const;

let history: History;
let count = 0;
beforeEach(async () => {
  history = await openHistory(`corrections-test-${++count}`);
});
afterEach(() => history.close());

test('what the reader says is right is kept with the version, and outlives another visit', async () => {
  const { entry } = await history.save(sampleSave());
  expect(await history.correct(entry, CORRECTION)).toBe(true);
  await history.save(sampleSave({ at: '2026-05-01T10:00:00.000Z' }));
  expect((await history.get(entry))?.versions[0]?.corrections).toEqual([CORRECTION]);
});

test('a new text of the policy does not carry what was said of the old one', async () => {
  const { entry } = await history.save(sampleSave());
  await history.correct(entry, CORRECTION);
  const document = samplePolicy(['We now also sell what we know about you to advertisers.']);
  await history.save(sampleSave({ document, at: '2026-05-01T10:00:00.000Z' }));
  expect((await history.get(entry))?.versions.map((v) => v.corrections?.length ?? 0)).toEqual([0, 1]);
});

test('there is nothing to correct in an entry that is not there, or was deleted', async () => {
  const { entry } = await history.save(sampleSave());
  await history.remove([entry], 1);
  expect(await history.correct(entry, CORRECTION)).toBe(false);
  expect(await history.correct('0'.repeat(24), CORRECTION)).toBe(false);
});
