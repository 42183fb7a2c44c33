import type { SignupStep } from '../page/detect-step.ts';
import type { PolicyLink } from '../page/page-facts.ts';
import type { PolicyOutcome } from './read-policy.ts';

/** A sign-up in a tab, from its first step to its last. */
export interface Signup {
  /** Address of the page with the last step that was seen. */
  page: string;
  incognito: boolean;
  policyLinks: PolicyLink[];
  /** Null while the policy is being read, and where there is no link. */
  outcome: PolicyOutcome | null;
  /** Since when the site shows something else than a step in the tab, ms; null while it shows one. */
  pausedAt: number | null;
}

/** A page of the tab: a sign-up by itself, or what it is to one that was begun. */
export interface SeenPage {
  kind: 'signup' | SignupStep;
  page: string;
  incognito: boolean;
  policyLinks: PolicyLink[];
}

/**
 * What a site shows between two steps (a page that leads on by itself, an app that has not drawn the step yet) passes
 * in this time, ms. An ordinary page stays, and ends the sign-up.
 */
const PAUSE = 10_000;

/**
 * What becomes of a sign-up with the next page that its tab shows; null where there is none, or none any more. It goes
 * on as long as pages of its site are sign-ups or steps of one, and is paused by one that is neither. A log-in ends it,
 * and so does what follows a pause too long, unless that is the page of its last step: one may have read the terms.
 * Other sites are not asked about here: one of them may say who somebody is, and lead back.
 *
 * @param begun the sign-up that the tab has on the page's site
 * @param now ms
 */
export function continueSignup(begun: Signup | null, seen: SeenPage, now: number): Signup | null {
  const { kind, page, incognito, policyLinks } = seen;
  if (kind === 'signup') {
    const policy = begun && keepsPolicy(begun, policyLinks) ? begun : { policyLinks, outcome: null };
    return { page, incognito, policyLinks: policy.policyLinks, outcome: policy.outcome, pausedAt: null };
  }
  if (!begun || kind === 'over') return null;
  const late = begun.pausedAt !== null && now - begun.pausedAt > PAUSE;
  if (kind === 'neither') return late ? null : { ...begun, pausedAt: begun.pausedAt ?? now };
  if (late && !isSamePage(begun.page, page)) return null;
  const policy = begun.policyLinks.length ? begun : { policyLinks, outcome: null };
  return { page, incognito, policyLinks: policy.policyLinks, outcome: policy.outcome, pausedAt: null };
}

/** A page that makes accounts by itself may have a policy of its own, such as for another product. */
function keepsPolicy(begun: Signup, links: PolicyLink[]): boolean {
  const [first] = begun.policyLinks;
  return first !== undefined && (!links.length || links.some(({ url }) => url === first.url));
}

/** Whether two addresses show one page; anchors are none, unless an app makes them so. */
export const isSamePage = (a: string, b: string): boolean => withoutAnchor(a) === withoutAnchor(b);

const withoutAnchor = (url: string) => url.replace(/#(?!!?\/).*$/, '');
