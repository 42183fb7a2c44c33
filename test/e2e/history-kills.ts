import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import type { Kit } from '../bench/history-kit.ts';
import { historyKit, openHistoryPage } from './history-page.ts';

declare const kit: Kit;
declare function saved(version: string): Promise<void>;

/** What became of a history whose browser was killed again and again while it saved. */
export interface KillReport {
  kills: number;
  /** Saves that were confirmed before some kill. */
  confirmed: number;
  entries: number;
  versions: number;
  /** How often Chromium found files of its own damaged and discarded them: those of the history or of its mirror. */
  discarded: number;
  /** Confirmed saves that were not there after the next start, and whatever does not fit together. */
  faults: string[];
}

/** So many sites take turns, so that a kill falls into new entries and into new versions of old ones. */
const SITES = 40;

/** Kills the browser's process, as a power cut would, after so many ms. */
export async function killBrowser(browser: ExtensionBrowser, delay = 0): Promise<void> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const pid = processInfo.find((p) => p.type === 'browser')?.id;
  if (!pid) throw new Error('No browser process to kill');
  const gone = new Promise((resolve) => browser.context.once('close', resolve));
  await new Promise((resolve) => setTimeout(resolve, delay));
  process.kill(pid, 'SIGKILL');
  await gone;
}

/**
 * Starts Chromium, lets two windows save without pause, kills the browser's process (SIGKILL) at a random moment, and
 * looks after the next start whether all that was confirmed is there and whole.
 */
export async function killWhileSaving(
  kills: number,
  onKill: (n: number, faults: number) => void = () => {},
): Promise<KillReport> {
  const confirmed = new Set<string>();
  const faults: string[] = [];
  let profile: string | undefined;
  let number = 0;
  let discarded = 0;
  let report = { entries: 0, versions: 0, faults: [] as string[] };
  try {
    for (let round = 0; round <= kills; round++) {
      const { browser, page, missing } = await start(profile, [...confirmed]);
      profile = browser.profile;
      if (hasDiscarded(profile)) discarded++;
      if (missing.length) console.error(`round ${round}: ${missing.length} lost`);
      faults.push(...missing.map((m) => `lost: ${m}`));
      if (round === kills || round % 20 === 19) {
        report = await page.evaluate(async () => kit.check(await kit.openHistory()));
        faults.push(...report.faults);
      }
      if (round === kills) {
        await browser.close({ keepProfile: true });
        break;
      }
      const other = await openHistoryPage(browser);
      for (const [k, window] of [page, other].entries()) {
        await window.exposeFunction('saved', (version: string) => void confirmed.add(version));
        // Both windows come by the same sites, each with texts of its own.
        number += 1000 + Math.floor(Math.random() * SITES);
        window
          .evaluate(
            async ([start, sites]) => {
              const history = await kit.openHistory();
              for (let n = start; ; n++) {
                const { version } = await kit.saveSynthetic(history, n % sites, n);
                await saved(version);
              }
            },
            [number + k, SITES] as const,
          )
          // It ends when the browser does.
          .catch(() => {});
      }
      await killBrowser(browser, 40 + Math.random() * 500);
      onKill(round + 1, faults.length);
    }
  } finally {
    if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { kills, confirmed: confirmed.size, discarded, entries: report.entries, versions: report.versions, faults };
}

/**
 * Kills Chromium while it takes in an exported file, on a history that has policies already.
 * @param delay ms from the start of the import to the kill
 * @returns how many policies there were before, in the file besides, and after the next start; and what does not fit together
 */
export async function killWhileImporting(delay: number) {
  const browser = await launchChromium();
  let profile: string | undefined = browser.profile;
  try {
    const page = await openHistoryPage(browser);
    const killed = { before: 3, file: 400 };
    await page.evaluate(async ({ before, file }) => {
      const other = await kit.openHistory('other');
      await kit.fill(other, before, before + file);
      const pieces = [];
      for await (const piece of kit.exportJson(other, new Date(0).toISOString())) pieces.push(piece);
      await other.close();
      const history = await kit.openHistory();
      await kit.fill(history, 0, before);
      kit.importHistory(history, new Blob(pieces)).catch(() => {});
    }, killed);
    await killBrowser(browser, delay);
    const next = await start(profile, []);
    profile = next.browser.profile;
    const { entries, faults } = await next.page.evaluate(async () => kit.check(await kit.openHistory()));
    await next.browser.close({ keepProfile: true });
    return { ...killed, entries, faults };
  } finally {
    if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Lets the extension's worker save without pause and kills it at random moments, in one browser; each time the next
 * worker begins where the last one was. A page, which outlives them, hears of each save.
 */
export async function killWorkerWhileSaving(kills: number): Promise<KillReport> {
  const browser = await launchChromium();
  try {
    const page = await openHistoryPage(browser);
    await page.evaluate(() => {
      const heard = new Map<string, string>();
      Object.assign(globalThis, { heard });
      new BroadcastChannel('saved').onmessage = ({ data: [version, entry] }) => heard.set(version, entry);
    });
    const script = await historyKit();
    const session = await browser.context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('The browser is gone');
    for (let round = 0; round < kills; round++) {
      const worker = await browser.worker();
      await worker.evaluate(script);
      const saving = worker
        .evaluate(
          async ([start, sites]) => {
            const channel = new BroadcastChannel('saved');
            const history = await kit.openHistory();
            for (let n = start; ; n++) {
              const { entry, version } = await kit.saveSynthetic(history, n % sites, n);
              channel.postMessage([version, entry]);
            }
          },
          [1000 * round + Math.floor(Math.random() * SITES), SITES] as const,
        )
        // It ends when the worker does.
        .catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 300));
      const { targetInfos } = await session.send('Target.getTargets');
      const target = targetInfos.find((x) => x.type === 'service_worker' && x.url.startsWith(browser.origin));
      if (!target) throw new Error('No worker to kill');
      await session.send('Target.closeTarget', { targetId: target.targetId });
      await saving;
      // The message starts it again; its object is the one of before.
      for (let answer = ''; answer !== 'awake'; ) {
        await page.evaluate(() => chrome.runtime.sendMessage('wake').catch(() => {}));
        answer = await (await browser.worker()).evaluate(() => 'awake').catch(() => '');
      }
    }
    const { heard, report } = await page.evaluate(async () => {
      const history = await kit.openHistory();
      const confirmed = [...(globalThis as unknown as { heard: Map<string, string> }).heard];
      const whole = await kit.check(history);
      for (const [version, entry] of confirmed) {
        const detail = await history.get(entry);
        if (!detail?.versions.some((x) => x.id === version)) whole.faults.push(`lost: ${version}`);
      }
      await history.close();
      return { heard: confirmed.length, report: whole };
    });
    return { kills, confirmed: heard, discarded: 0, ...report };
  } finally {
    await browser.close();
  }
}

/**
 * Whether Chromium (156), started with `--enable-logging`, says that it deleted a database, the history's or its mirror's.
 * `lib/history/mirror.ts` says why it does. About one in a hundred kills does it when the history saves without pause.
 */
export function hasDiscarded(profile: string): boolean {
  return readFileSync(join(profile, 'chrome_debug.log'), 'latin1').includes('corrupted (and deleted) database');
}

/**
 * Starts Chromium, opens the history and looks for versions that were confirmed. On a busy machine a Chromium that was
 * killed sometimes closes the page again while it loads the extension: then once more, on the same profile.
 */
async function start(profile: string | undefined, confirmed: readonly string[]) {
  for (let attempt = 1; ; attempt++) {
    const browser = await launchChromium({ args: ['--enable-logging'], ...(profile && { profile }) });
    try {
      const page = await openHistoryPage(browser);
      const missing = await page.evaluate(async (wanted) => {
        const history = await kit.openHistory();
        const found = new Set<string>();
        for await (const { versions } of history.details()) for (const { id } of versions) found.add(id);
        const lost = wanted.filter((version) => !found.has(version));
        await history.close();
        return lost;
      }, confirmed);
      return { browser, page, missing };
    } catch (error) {
      await browser.close({ keepProfile: true });
      console.error('started once more after:', String(error).split('\n')[0]);
      if (attempt === 3 || !/has been closed/.test(String(error))) throw error;
      profile = browser.profile;
    }
  }
}
