import * as v from 'valibot';
import { summarize } from '../engine/index.ts';
import { type CheckOptions, checkAgain, dueForCheck } from '../history/check-again.ts';
import { type History, openHistory } from '../history/index.ts';
import { refreshSummaries } from '../history/refresh-summaries.ts';
import type { PageReading } from '../page/read-page.ts';
import { extensionVersion } from '../platform/extension-version.ts';
import { fetchPolicy } from '../platform/fetch-policy.ts';
import { shippedModel } from '../platform/model-file.ts';
import { parsePage } from '../platform/parse-page.ts';
import { readSettings } from '../platform/settings.ts';
import { stayAwake } from '../platform/stay-awake.ts';
import type { BadgeWords } from './badge-words.ts';
import { markChanged } from './changed-badge.ts';

/** The alarm that looks whether something is due; each time a few policies are checked, so that no worker lives long. */
export const CHECK_ALARM = 'check-policies';
export const CHECK_PERIOD_MINUTES = 60;
/** The fewest that are due at a time, where so many are; a large history has more of them, so that a week is enough for all. */
const A_FEW = 10;
const TIMES_A_WEEK = (7 * 24 * 60) / CHECK_PERIOD_MINUTES;

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
  });
}

/**
 * Fetches policies of the history again, by the rules of every other fetch, and keeps what they say now. Only one window,
 * or the background, does it at a time, since two would not space out what they ask of one site; null where another does.
 * @param parse how a fetched page is read: a page of the extension has a DOM of its own, Chrome's worker has none
 */
export async function checkPolicies(
  history: History,
  ids: readonly string[],
  signal: AbortSignal,
  onProgress?: (progress: { done: number; total: number; site: string }) => void,
  parse: (html: string, url: string) => PageReading | Promise<PageReading> = parsePage,
): Promise<{ checked: number; changed: number; failed: number } | null> {
  return navigator.locks.request('check-policies', { ifAvailable: true }, async (lock) => {
    if (!lock) return null;
    return checkAgain(history, ids, await checking(signal, parse, onProgress));
  });
}

async function checking(
  signal: AbortSignal,
  parse: (html: string, url: string) => PageReading | Promise<PageReading>,
  onProgress: CheckOptions['onProgress'],
): Promise<CheckOptions> {
  const model = await shippedModel();
  return {
    async fetchPolicy(url) {
      const fetched = await fetchPolicy(url, url);
      if (fetched.state !== 'page') return null;
      const reading = await parse(fetched.html, fetched.url);
      // Whatever stands there now instead of the policy, such as a notice or a log-in, must not become a version of it.
      const readable = reading.document?.language === null || reading.document?.language === 'en';
      return reading.isPolicy && readable ? reading.document : null;
    },
    summarize: (document) => summarize(document, model),
    engine: extensionVersion(),
    model: model.version,
    now: () => Date.now(),
    pause,
    signal,
    ...(onProgress && { onProgress }),
  };
}

/** On the channel of this name, whoever judges anew tells the others how far it is. */
const REFRESHING = 'refresh-history';
const progress = v.tuple([v.number(), v.number()]);

/**
 * Judges old entries again where this version of the extension would judge otherwise. Only one window, or the background,
 * does it at a time. A window that wants to show the progress sees that of another, and goes on where that one ends or
 * dies; without `onProgress` nothing happens where another does it.
 * @param between lets other work run between two summaries
 */
export async function refreshHistory(
  history: History,
  onProgress?: (done: number, total: number) => void,
  between: () => Promise<void> = () => pause(15),
): Promise<void> {
  const others = new BroadcastChannel(REFRESHING);
  others.onmessage = ({ data }) => {
    const told = v.safeParse(progress, data);
    if (told.success) onProgress?.(...told.output);
  };
  try {
    await navigator.locks.request(REFRESHING, { ifAvailable: !onProgress }, async (lock) => {
      if (!lock) return;
      const model = await shippedModel();
      await refreshSummaries(history, {
        summarize: (document) => summarize(document, model),
        engine: extensionVersion(),
        model: model.version,
        pause: between,
        onProgress(done, total) {
          onProgress?.(done, total);
          others.postMessage([done, total]);
        },
      });
    });
  } finally {
    others.close();
  }
}

/** What the alarm is for: the weekly check where the reader switched it on, and what an update left to judge again. */
export async function tendHistory(words: BadgeWords): Promise<void> {
  const history = await openHistory();
  const letSleep = stayAwake();
  try {
    await history.purge(Date.now() - 60_000);
    await refreshHistory(history);
    if ((await readSettings()).weeklyCheck) await checkDue(history);
    await markChanged(words, history);
  } finally {
    await history.close();
    letSleep();
  }
}

async function checkDue(history: History): Promise<void> {
  const { entries } = await history.usage();
  const due = await dueForCheck(history, Date.now(), Math.max(A_FEW, Math.ceil((1.1 * entries) / TIMES_A_WEEK)));
  if (due.length) await checkPolicies(history, due, new AbortController().signal);
}
