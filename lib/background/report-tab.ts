import * as v from 'valibot';
import type { PageReading } from '../page/read-page.ts';
import { ForbiddenPage, HungPage, injectScript } from '../platform/inject.ts';
import type { TabReport, TabRequest } from '../platform/messages.ts';
import type { BadgeWords } from './badge-words.ts';
import { settleSignup, signupOf } from './follow-signup.ts';
import { judgeReading, type PolicyOutcome, readPolicy } from './read-policy.ts';

/** How long a page may take to be read, in ms; a page that takes longer hangs, and its reader is told so within five seconds. */
const READING_LIMIT = 4_500;

/** A tab as far as a report needs it; the caller asks the browser. */
export interface ReportedTab {
  id: number;
  url: string | null;
  incognito: boolean;
}

type Post = (report: TabReport) => void;

/** What `extract` says of a page. The document's own shape is ours alone to write: the script runs apart from the page's. */
const extracted = v.looseObject({
  document: v.nullable(v.looseObject({ blocks: v.array(v.looseObject({ text: v.string() })) })),
  isPolicy: v.boolean(),
  isSignup: v.boolean(),
  contentType: v.string(),
  policyLinks: v.array(v.object({ url: v.string(), text: v.string() })),
});

/** Reports what a tab's page says, from "working" to the end; every failure ends in a report too. */
export async function reportTab(tab: ReportedTab, request: TabRequest, post: Post, words: BadgeWords): Promise<void> {
  const { url } = tab;
  if (!url || !/^https?:/.test(url)) return post({ state: 'forbidden', url });
  try {
    if (request.type === 'summarize-url') await reportLink(tab, url, request.url, 'link', post, words);
    else await reportPage(tab, url, request.again ?? false, post, words);
  } catch (error) {
    if (error instanceof ForbiddenPage) return post({ state: 'forbidden', url });
    if (error instanceof HungPage) return post({ state: 'busy', url });
    post({ state: 'failed', url, message: String(error) });
  }
}

async function reportPage(tab: ReportedTab, url: string, again: boolean, post: Post, words: BadgeWords): Promise<void> {
  const signup = await signupOf(tab.id, url);
  const known = signup?.outcome;
  if (known && !(again && known.state === 'unreadable')) return post(reportOf(known, 'signup', url));

  post({ state: 'working', phase: 'reading', url });
  const answer = v.safeParse(extracted, await injectScript(tab.id, '/extract.js', READING_LIMIT));
  if (!answer.success) return post({ state: 'empty', url });
  const reading = answer.output as unknown as PageReading & { isSignup: boolean; contentType: string };
  if (reading.contentType === 'application/pdf') {
    return post({ state: 'unreadable', url, page: url, why: 'pdf', language: null, contact: null });
  }
  if (reading.isPolicy && reading.document) {
    const judging = () => post({ state: 'working', phase: 'judging', url });
    const purpose = { page: url, incognito: tab.incognito, seen: 'policy', words, judging } as const;
    const outcome = await judgeReading(reading, url, purpose);
    return post(reportOf(outcome, 'page', url));
  }
  // A later step may be none by itself, and link to no policy.
  const isSignup = reading.isSignup || signup !== null;
  const policyLinks = signup?.policyLinks.length ? signup.policyLinks : reading.policyLinks;
  const link = policyLinks[0];
  if (isSignup && link) return reportLink(tab, url, link.url, 'signup', post, words);
  if (!reading.document && !link) return post({ state: 'empty', url });
  post({ state: 'not-policy', url, policyLinks, signup: isSignup });
}

async function reportLink(
  tab: ReportedTab,
  page: string,
  url: string,
  origin: 'signup' | 'link',
  post: Post,
  words: BadgeWords,
) {
  post({ state: 'working', phase: 'fetching', url });
  const judging = () => post({ state: 'working', phase: 'judging', url });
  const seen = origin === 'signup' ? 'signup' : 'policy';
  const outcome = await readPolicy(url, { page, incognito: tab.incognito, seen, words, judging });
  post(reportOf(outcome, origin, page));
  if (origin === 'signup') await settleSignup(tab.id, page, outcome, words);
}

function reportOf(outcome: PolicyOutcome, origin: 'page' | 'signup' | 'link', page: string): TabReport {
  if (outcome.state === 'unreadable') return { ...outcome, page };
  const { url, summary, kept, unkept, cut } = outcome;
  const saved = { entry: kept?.entry ?? null, savedAt: kept?.at ?? null };
  return { state: 'done', origin, url, summary, page, ...saved, ...(unkept && { unkept }), ...(cut && { cut }) };
}
