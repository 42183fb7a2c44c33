import type { PolicyDocument } from '../engine/document.ts';
import { contactAddresses, summarize } from '../engine/index.ts';
import type { Summary } from '../engine/summary.ts';
import type { PageReading } from '../page/read-page.ts';
import { type Fetched, fetchPolicy, type Validators } from '../platform/fetch-policy.ts';
import type { Unkept, Unreadable } from '../platform/messages.ts';
import { shippedModel } from '../platform/model-file.ts';
import { parsePage } from '../platform/parse-page.ts';
import { SessionRecord } from '../platform/session-record.ts';
import type { BadgeWords } from './badge-words.ts';
import { type Kept, keepSignup, keepSummary } from './keep-summary.ts';

/** What became of a policy that was to be read. */
export type PolicyOutcome =
  | { state: 'summary'; url: string; summary: Summary; kept: Kept | null; unkept?: Unkept; cut?: boolean }
  | {
      state: 'unreadable';
      url: string;
      why: Unreadable;
      language: string | null;
      contact: { emails: string[] } | null;
    };

interface CachedPolicy {
  /** When it was asked for last, ms. */
  at: number;
  validators: Validators;
  outcome: PolicyOutcome;
}

/** For so long a policy is not asked for again, ms; after that the server is asked whether it changed. */
const FRESH = 24 * 60 * 60 * 1000;
/** What went wrong may be right again soon. */
const FRESH_FAILURE = 10 * 60 * 1000;
/** Of no use to remember: they say more of the moment than of the policy. */
const PASSING = new Set<Unreadable>(['slow', 'offline']);

const cache = new SessionRecord<CachedPolicy>('policies', 40);
const underway = new Map<string, Promise<PolicyOutcome>>();

export interface ReadingFor {
  /** Address of the page that links to the policy. */
  page: string;
  incognito: boolean;
  seen: 'policy' | 'signup';
  /** The badge may have something to say, too. */
  words: BadgeWords;
  /** Called when the text is there and is to be judged. */
  judging?: () => void;
}

/**
 * Reads the policy at an address: from what is known where that is fresh, else by asking for it. Two that ask at once
 * make one request. Of private windows nothing is remembered, since the cache is shared by all.
 */
export async function readPolicy(url: string, purpose: ReadingFor): Promise<PolicyOutcome> {
  const key = `${purpose.incognito} ${url.replace(/#(?!!?\/).*$/, '')}`;
  const reading = underway.get(key) ?? readOnce(url, purpose).finally(() => underway.delete(key));
  underway.set(key, reading);
  const outcome = await reading;
  const kept = outcome.state === 'summary' ? outcome.kept : null;
  // It may have been read for another page.
  if (kept && purpose.seen === 'signup' && !purpose.incognito) await keepSignup(kept, purpose.page);
  return outcome;
}

async function readOnce(url: string, purpose: ReadingFor): Promise<PolicyOutcome> {
  const address = url.replace(/#(?!!?\/).*$/, '');
  const cached = await cache.get(address);
  if (cached && Date.now() - cached.at < (cached.outcome.state === 'summary' ? FRESH : FRESH_FAILURE)) {
    return cached.outcome;
  }
  const fetched = await fetchPolicy(address, purpose.page, cached?.validators);
  const remember = async (outcome: PolicyOutcome, validators: Validators) => {
    // What could not be kept is tried again.
    const passing = outcome.state === 'unreadable' ? PASSING.has(outcome.why) : outcome.unkept !== undefined;
    if (!purpose.incognito && !passing) await cache.set(address, { at: Date.now(), validators, outcome });
    return outcome;
  };
  if (fetched.state === 'unchanged' && cached) return remember(cached.outcome, cached.validators);
  const outcome = await judge(fetched, address, purpose);
  // A hub's validators say nothing of the policy behind it, so it is asked for in full again.
  const own = fetched.state === 'page' && outcome.url === fetched.url;
  return remember(outcome, own ? fetched.validators : { etag: null, lastModified: null });
}

async function judge(fetched: Fetched, address: string, purpose: ReadingFor): Promise<PolicyOutcome> {
  if (fetched.state !== 'page') return unreadable(address, fetched.state === 'failed' ? fetched.why : 'refused');
  const reading = await parsePage(fetched.html, fetched.url);
  if (reading.isPolicy) return judgeReading(reading, fetched.url, purpose);
  // A page of links to policies: its best link is followed, once.
  const next = reading.policyLinks.find(
    (link) => !sameAddress(link.url, fetched.url) && !sameAddress(link.url, address),
  );
  if (next && !reading.scriptOnly) {
    const second = await fetchPolicy(next.url, fetched.url);
    if (second.state === 'page') {
      const better = await parsePage(second.html, second.url);
      if (better.isPolicy) return judgeReading(better, second.url, purpose);
    }
  }
  return unreadable(fetched.url, reading.scriptOnly ? 'script-only' : 'not-a-policy');
}

/** Judges a page that is a policy: five answers, or for a language that the engine cannot read what needs none. */
export async function judgeReading(reading: PageReading, url: string, purpose: ReadingFor): Promise<PolicyOutcome> {
  const document = reading.document as PolicyDocument;
  purpose.judging?.();
  if (document.language !== null && document.language !== 'en') {
    const emails = contactAddresses(document);
    return { ...unreadable(url, 'language'), language: document.language, contact: { emails } };
  }
  const summary = summarize(document, await shippedModel());
  const { seen, page, incognito, words } = purpose;
  const found = { url, document, summary, seen, ...(seen === 'signup' && { signup: page }) };
  const result = incognito ? null : await keepSummary(found, words);
  const keeping = result && 'unkept' in result ? { kept: null, unkept: result.unkept } : { kept: result };
  return { state: 'summary', url, summary, ...keeping, ...(reading.cut && { cut: true }) };
}

function unreadable(url: string, why: Unreadable): Extract<PolicyOutcome, { state: 'unreadable' }> {
  return { state: 'unreadable', url, why, language: null, contact: null };
}

const sameAddress = (a: string, b: string) => bare(a) === bare(b);
const bare = (url: string) =>
  url
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
