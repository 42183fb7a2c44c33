import { browser } from './native-browser.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
const LANGUAGES = ['auto', 'en', 'de', 'fr', 'es', 'pt'] as const;

/** What the reader may choose. */
export interface Settings {
  /** Grade sign-up pages on the toolbar badge. */
  badge: boolean;
  /** Host names, without "www.", whose sign-ups are not graded. */
  quietSites: string[];
  /** Keep summaries in the history; never those of private windows. */
  save: boolean;
  theme: (typeof THEMES)[number];
  language: (typeof LANGUAGES)[number];
  /** Look once a week whether the policies in the history have changed. */
  weeklyCheck: boolean;
}

export const DEFAULT_SETTINGS: Settings = parse({});

const KEY = 'settings';

/**
 * Reads stored settings. Each field falls back on its own, so that one spoilt value does not lose the others. By hand
 * and not by a schema, since the popup loads this and has a budget.
 */
export function parse(stored: unknown): Settings {
  const record = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const flag = (value: unknown, otherwise: boolean) => (typeof value === 'boolean' ? value : otherwise);
  const sites = record.quietSites;
  return {
    badge: flag(record.badge, true),
    quietSites: Array.isArray(sites) && sites.every((s) => typeof s === 'string') ? [...sites] : [],
    save: flag(record.save, true),
    theme: THEMES.find((t) => t === record.theme) ?? 'auto',
    language: LANGUAGES.find((l) => l === record.language) ?? 'auto',
    weeklyCheck: flag(record.weeklyCheck, false),
  };
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
