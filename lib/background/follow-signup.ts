import * as v from 'valibot';
import type { PolicyLink } from '../page/page-facts.ts';
import { clearBadge, showBadge } from '../platform/badge.ts';
import { ForbiddenPage, HungPage, injectScript } from '../platform/inject.ts';
import { openTab } from '../platform/open-tab.ts';
import { SessionRecord } from '../platform/session-record.ts';
import { isQuiet, readSettings } from '../platform/settings.ts';
import type { BadgeWords } from './badge-words.ts';
import { type PolicyOutcome, readPolicy } from './read-policy.ts';

/** What is known of a tab that shows a sign-up; outlives the worker, not the browser. */
export interface SignupTab {
  /** Address of the page. */
  page: string;
  incognito: boolean;
  policyLinks: PolicyLink[];
  /** Null while the policy is being read, and where there is no link. */
  outcome: PolicyOutcome | null;
}

/** `inspect` looks at forms and links alone; a page that cannot do that in this time, ms, hangs. */
const INSPECTING_LIMIT = 5_000;

const inspected = v.object({
  isSignup: v.boolean(),
  url: v.string(),
  policyLinks: v.array(v.object({ url: v.string(), text: v.string() })),
});

const tabs = new SessionRecord<SignupTab>('signups', 60);

/** The sign-up that a tab shows, where it still shows the same page. */
export async function signupOf(tabId: number, page: string | null): Promise<SignupTab | null> {
  const found = await tabs.get(String(tabId));
  return found && page && withoutAnchor(found.page) === withoutAnchor(page) ? found : null;
}

/**
 * Follows the word of `watch` that a tab's page has fields: finds out whether it is a sign-up, reads its policy, and
 * marks the tab. Every step may be the worker's last; `watch` asks again, and what was done is not done twice.
 * Returns whether the page is a sign-up.
 */
export async function followSignup(tabId: number, words: BadgeWords): Promise<boolean> {
  const tab = await openTab(tabId);
  const page = tab.url;
  if (!page || !/^https?:/.test(page)) return false;
  if (isQuiet(await readSettings(), page)) return true;

  const known = await signupOf(tabId, page);
  if (known?.outcome) {
    await mark(tabId, known.outcome, words);
    return true;
  }
  const found = await inspect(tabId);
  if (!found?.isSignup || withoutAnchor(found.url) !== withoutAnchor(page)) return false;
  const signup: SignupTab = { page, incognito: tab.incognito, policyLinks: found.policyLinks, outcome: null };
  await tabs.set(String(tabId), signup);
  const link = found.policyLinks[0];
  if (!link) {
    await showBadge(tabId, '?', await words.noLink());
    return true;
  }
  const outcome = await readPolicy(link.url, { page, incognito: tab.incognito, seen: 'signup', words });
  await settleSignup(tabId, page, outcome, words);
  return true;
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
  await tabs.set(String(tabId), { ...signup, outcome });
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

/** The page has gone, so its mark goes too. */
export async function forgetSignup(tabId: number): Promise<void> {
  await tabs.set(String(tabId), null);
  await clearBadge(tabId);
}

/** Takes the marks away that the settings do not want any more. */
export async function tidyBadges(): Promise<void> {
  const settings = await readSettings();
  for (const [tabId, { page }] of Object.entries(await tabs.all())) {
    if (isQuiet(settings, page)) await forgetSignup(Number(tabId));
  }
}

const withoutAnchor = (url: string) => url.replace(/#(?!!?\/).*$/, '');
