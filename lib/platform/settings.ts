import * as v from 'valibot';
import { browser } from 'wxt/browser';

/**
 * What the reader may choose. Each field falls back on its own, so that one spoilt value does not lose the others.
 */
const schema = v.object({
  /** Grade sign-up pages on the toolbar badge. */
  badge: v.fallback(v.boolean(), true),
  /** Host names, without "www.", whose sign-ups are not graded. */
  quietSites: v.fallback(v.array(v.string()), []),
  /** Keep summaries in the history; never those of private windows. */
  save: v.fallback(v.boolean(), true),
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
  language: v.fallback(v.picklist(['auto', 'en', 'de', 'fr', 'es', 'pt']), 'auto'),
  /** Look once a week whether the policies in the history have changed. */
  weeklyCheck: v.fallback(v.boolean(), false),
});
export type Settings = v.InferOutput<typeof schema>;

export const DEFAULT_SETTINGS: Settings = parse({});

const KEY = 'settings';

/** Reads stored settings; whatever is missing or spoilt has its default. */
export function parse(stored: unknown): Settings {
  const record = typeof stored === 'object' && stored !== null ? stored : {};
  return v.parse(schema, { ...Object.fromEntries(Object.keys(schema.entries).map((k) => [k, undefined])), ...record });
}

/**
 * The settings as they stand. They live in `storage.local`, not `sync`: the list of quiet sites would tell the
 * browser maker's servers where the reader has been.
 */
export async function readSettings(): Promise<Settings> {
  return parse((await browser.storage.local.get(KEY))[KEY]);
}

// One change after the other: two that read at once would each write back without the other's.
let lastChange: Promise<unknown> = Promise.resolve();

/** Changes some settings and returns them all. */
export function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const changed = lastChange.then(async () => {
    const settings = parse({ ...(await readSettings()), ...change });
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
  lastChange = changed.catch(() => {});
  return changed;
}

/** Calls the listener with the settings each time they change, wherever that happens; returns a function that ends it. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) listener(parse(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

/** A page's host name as `quietSites` writes it. */
export function siteOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** Whether the sign-ups of a page's site are to be left alone; a quiet site is quiet in its subdomains too. */
export function isQuiet(settings: Settings, url: string): boolean {
  const site = siteOf(url);
  return !settings.badge || settings.quietSites.some((quiet) => site === quiet || site.endsWith(`.${quiet}`));
}
