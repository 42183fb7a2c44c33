import * as v from 'valibot';
import { siteOf } from '../history/address.ts';
import { clearBadge, showBadge } from '../platform/badge.ts';
import { ForbiddenPage, HungPage, injectScript } from '../platform/inject.ts';
import { openTab } from '../platform/open-tab.ts';
import { SessionRecord } from '../platform/session-record.ts';
import { isQuiet, readSettings } from '../platform/settings.ts';
import { flagSignupSites } from '../platform/signup-sites.ts';
import type { BadgeWords } from './badge-words.ts';
import { type PolicyOutcome, readPolicy } from './read-policy.ts';
import { continueSignup, isSamePage, type Signup } from './signup-journey.ts';

/** `inspect` looks at forms and links alone; a page that cannot do that in this time, ms, hangs. */
const INSPECTING_LIMIT = 5_000;

const inspected = v.object({
  kind: v.picklist(['signup', 'step', 'over', 'neither']),
  url: v.string(),
  policyLinks: v.array(v.object({ url: v.string(), text: v.string() })),
});

/** By the tab's id; outlives the worker, not the browser. */
const signups = new SessionRecord<Signup>('signups', 60);

/** The sign-up that a tab shows, where it still shows the same page. */
export async function signupOf(tabId: number, page: string | null): Promise<Signup | null> {
  const found = await signups.get(String(tabId));
  return found?.pausedAt === null && page && isSamePage(found.page, page) ? found : null;
}

/**
 * Follows the word of `watch` that a tab's page has fields, or has changed: finds out whether it is a sign-up or carries
 * one on, reads its policy, and marks the tab. Every step may be the worker's last; `watch` asks again, and what was done
 * is not done twice. Returns whether a sign-up is under way in the tab.
 */
export async function followSignup(tabId: number, words: BadgeWords): Promise<boolean> {
  const { url: page, incognito } = await openTab(tabId);
  if (!page || !/^https?:/.test(page)) return false;
  if (isQuiet(await readSettings(), page)) return false;

  const found = await inspect(tabId);
  const known = await signups.get(String(tabId));
  const begun = known && siteOf(known.page) === siteOf(page) ? known : null;
  if (!found || !isSamePage(found.url, page)) return begun !== null;
  const signup = continueSignup(begun, { ...found, page, incognito }, Date.now());
  if (!signup) {
    if (begun) await forgetSignup(tabId);
    return false;
  }
  await remember(tabId, signup);
  const [link] = signup.policyLinks;
  if (signup.pausedAt !== null) await clearBadge(tabId);
  else if (signup.outcome) await mark(tabId, signup.outcome, words);
  else if (!link) await showBadge(tabId, '?', await words.noLink());
  else {
    const outcome = await readPolicy(link.url, { page, incognito, seen: 'signup', words });
    await settleSignup(tabId, page, outcome, words);
  }
  return true;
}

/** Notes what stands in a tab, and tells `watch` on which sites there is something to follow. */
async function remember(tabId: number, signup: Signup | null): Promise<void> {
  await signups.set(String(tabId), signup);
  await flagSignupSites(Object.values(await signups.all()).map(({ page }) => siteOf(page)));
}

/** Notes what became of the policy of the sign-up on `page`, and marks its tab, unless that went on meanwhile. */
export async function settleSignup(
  tabId: number,
  page: string,
  outcome: PolicyOutcome,
  words: BadgeWords,
): Promise<void> {
  const signup = await signupOf(tabId, page);
  if (!signup || !(await signupOf(tabId, (await openTab(tabId)).url))) return;
  await signups.set(String(tabId), { ...signup, outcome });
  await mark(tabId, outcome, words);
}

async function mark(tabId: number, outcome: PolicyOutcome, words: BadgeWords): Promise<void> {
  if (outcome.state === 'summary') {
    await showBadge(tabId, outcome.summary.grade, await words.graded(outcome.summary));
  } else {
    await showBadge(tabId, '–', await words.unreadable(outcome.why));
  }
}

async function inspect(tabId: number): Promise<v.InferOutput<typeof inspected> | null> {
  try {
    const answer = v.safeParse(inspected, await injectScript(tabId, '/inspect.js', INSPECTING_LIMIT));
    return answer.success ? answer.output : null;
  } catch (error) {
    if (error instanceof ForbiddenPage || error instanceof HungPage) return null;
    throw error;
  }
}

/** The sign-up is over, or its tab has gone: so its mark goes too. */
export async function forgetSignup(tabId: number): Promise<void> {
  await remember(tabId, null);
  await clearBadge(tabId);
}

/** Takes the marks away that the settings do not want any more. */
export async function tidyBadges(): Promise<void> {
  const settings = await readSettings();
  for (const [tabId, { page }] of Object.entries(await signups.all())) {
    if (isQuiet(settings, page)) await forgetSignup(Number(tabId));
  }
}
