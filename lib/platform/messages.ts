import * as v from 'valibot';
import type { Summary } from '../engine/summary.ts';
import type { PolicyLink } from '../page/page-facts.ts';

const tabId = v.pipe(v.number(), v.integer());

/** What is posted on a `tab-report` port; each is answered by `TabReport`s as they change, until the port closes. */
export const tabRequest = v.variant('type', [
  /**
   * Summarise what the tab shows: a policy, or the policy that its sign-up links to. `again` where the reader was told
   * that it could not be read, and wants it tried once more.
   */
  v.object({ type: v.literal('summarize-tab'), tabId, again: v.optional(v.boolean()) }),
  /** Summarise the policy at an address that the tab's page links to. */
  v.object({ type: v.literal('summarize-url'), tabId, url: v.pipe(v.string(), v.url()) }),
]);
export type TabRequest = v.InferOutput<typeof tabRequest>;

/**
 * The one-shot request to the background, by `runtime.sendMessage`, from `watch`: the page in the sender's tab may hold a
 * sign-up form; or a sign-up is under way there and the page has changed. Answered, when the badge is right, by whether
 * one is under way now.
 */
export const request = v.object({ type: v.literal('form-seen') });

/** Why a policy that was found cannot be summarised. */
export const UNREADABLE = [
  'language',
  'script-only',
  'pdf',
  'not-a-policy',
  'not-found',
  'refused',
  'too-large',
  'slow',
  'offline',
] as const;
export type Unreadable = (typeof UNREADABLE)[number];

/** Why a summary that was to be kept was not: no space, a history of a newer version, or one that cannot be written. */
export type Unkept = 'full' | 'newer' | 'failed';

/** What the background says of a tab, on its `tab-report` port. */
export type TabReport =
  | { state: 'working'; phase: 'reading' | 'fetching' | 'judging'; url: string | null }
  | {
      state: 'done';
      /** The tab shows the policy, or a sign-up that links to it, or a page whose link the reader chose. */
      origin: 'page' | 'signup' | 'link';
      /** Address of the policy. */
      url: string;
      summary: Summary;
      /** Address of the tab's page. */
      page: string;
      /** The history's id; null where nothing is saved (a private window, saving is off, or it failed). */
      entry: string | null;
      /** The page is so long that only its beginning was read. */
      cut?: boolean;
      /** When it was saved (ISO 8601), or null. */
      savedAt: string | null;
      /** Why it was not saved although it should be. */
      unkept?: Unkept;
    }
  | { state: 'not-policy'; url: string; policyLinks: PolicyLink[]; signup: boolean }
  | {
      state: 'unreadable';
      /** Address of the policy, for the reader to open. */
      url: string;
      /** Address of the tab's page, which may be the policy itself. */
      page: string;
      why: Unreadable;
      /** BCP 47 primary language of the text where that is the reason, or null. */
      language: string | null;
      /** What can be told without its language, or null where there is no text at all. */
      contact: { emails: string[] } | null;
    }
  | { state: 'forbidden' | 'empty'; url: string | null }
  /** The page did not answer in time. */
  | { state: 'busy'; url: string | null }
  | { state: 'failed'; url: string | null; message: string };
