import * as v from 'valibot';
import type { Summary } from '../engine/summary.ts';

/** What the extension's pages may ask of the background. */
export const request = v.variant('type', [
  /** The summary of the page that a tab shows: kept, or made now. */
  v.object({ type: v.literal('summarize-tab'), tabId: v.number() }),
]);
export type Request = v.InferOutput<typeof request>;

/** Why there is no summary of a tab's page. */
export type Obstacle = 'forbidden' | 'empty' | 'failed';

/** The background's answer to `summarize-tab`. */
export type TabReport = { state: 'done'; url: string; summary: Summary } | { state: Obstacle; url: string | null };
