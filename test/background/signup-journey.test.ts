import { describe, expect, test } from 'vitest';
import type { PolicyOutcome } from '../../lib/background/read-policy.ts';
import { continueSignup, type SeenPage, type Signup } from '../../lib/background/signup-journey.ts';

const SITE = 'https://kettle.example';
const POLICY = { url: `${SITE}/privacy`, text: 'Privacy' };
const OTHER_POLICY = { url: `${SITE}/business/privacy`, text: 'Privacy' };
const OUTCOME: PolicyOutcome = {
  state: 'unreadable',
  url: POLICY.url,
  why: 'language',
  language: 'de',
  contact: null,
};

const begun = (change: Partial<Signup> = {}): Signup => ({
  page: `${SITE}/join`,
  incognito: false,
  policyLinks: [POLICY],
  outcome: OUTCOME,
  pausedAt: null,
  ...change,
});
const seen = (kind: SeenPage['kind'], change: Partial<SeenPage> = {}): SeenPage => ({
  kind,
  page: `${SITE}/next`,
  incognito: false,
  policyLinks: [],
  ...change,
});

test('only a page that is a sign-up by itself begins one', () => {
  const first = seen('signup', { policyLinks: [POLICY] });
  expect(continueSignup(null, first, 0)).toEqual(begun({ page: first.page, outcome: null }));
  for (const kind of ['step', 'over', 'neither'] as const) expect(continueSignup(null, seen(kind), 0)).toBeNull();
});

test('a step moves it on, and a log-in ends it', () => {
  expect(continueSignup(begun(), seen('step'), 0)).toEqual(begun({ page: `${SITE}/next` }));
  expect(continueSignup(begun(), seen('over'), 0)).toBeNull();
});

describe('the policy', () => {
  test('is that of the first step, whatever a later one links to', () => {
    const step = seen('step', { policyLinks: [OTHER_POLICY] });
    expect(continueSignup(begun(), step, 0)).toMatchObject({ policyLinks: [POLICY], outcome: OUTCOME });
  });

  test('is that of a later step where the first links to none', () => {
    const none = begun({ policyLinks: [], outcome: null });
    const step = seen('step', { policyLinks: [POLICY] });
    expect(continueSignup(none, step, 0)).toMatchObject({ policyLinks: [POLICY], outcome: null });
  });

  test('is kept by a sign-up that links to it too or to none, not by one with another', () => {
    for (const policyLinks of [[], [POLICY], [OTHER_POLICY, POLICY]])
      expect(continueSignup(begun(), seen('signup', { policyLinks }), 0)).toMatchObject({ outcome: OUTCOME });
    const other = seen('signup', { policyLinks: [OTHER_POLICY] });
    expect(continueSignup(begun(), other, 0)).toMatchObject({ policyLinks: [OTHER_POLICY], outcome: null });
  });
});

describe('a page that is neither', () => {
  const paused = continueSignup(begun(), seen('neither'), 1_000);

  test('pauses it, since it may lead on by itself', () => {
    expect(paused).toEqual(begun({ pausedAt: 1_000 }));
    expect(continueSignup(paused, seen('neither'), 9_000)).toEqual(paused);
    expect(continueSignup(paused, seen('step'), 9_000)).toMatchObject({ pausedAt: null, page: `${SITE}/next` });
  });

  test('ends it when it stays', () => {
    expect(continueSignup(paused, seen('neither'), 12_000)).toBeNull();
    expect(continueSignup(paused, seen('step'), 12_000)).toBeNull();
  });

  test('may have been read on the way: the last step is there again, or the sign-up', () => {
    expect(continueSignup(paused, seen('step', { page: `${SITE}/join#form` }), 99_000)).toMatchObject({
      pausedAt: null,
    });
    expect(continueSignup(paused, seen('signup'), 99_000)).toMatchObject({ pausedAt: null });
  });
});
