/**
 * What `watch` costs a page, against no extension and an extension whose content script is empty: the main thread's
 * script time (`ScriptDuration`, thread ticks) until some time after the load, since late timers count; the heap
 * after a collection; and, in loads of their own because sampling disturbs the clock, the extension's own time by CPU
 * profile, which sees what runs after an `await`. Fresh tabs; the order of the variants is reversed each round.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { CHROMIUM_BUILD } from '../../tools/browser/chromium.ts';
import { findBrowser } from '../../tools/browser/find.ts';
import { servePages } from '../../tools/browser/serve.ts';

const words = (n: number, seed: number) =>
  Array.from(
    { length: n },
    (_, i) => ['kettle', 'of', 'the', 'water', 'boils', 'and', 'sings', 'a', 'song'][(i * 7 + seed) % 9],
  ).join(' ');
const ARTICLE = `<!doctype html><html lang="en"><title>On kettles</title><nav>${'<a href="/x">Kettles</a> '.repeat(60)}</nav><form><input type="search" name="q"></form>
${Array.from({ length: 200 }, (_, i) => `<section><h2>Part ${i}</h2><p>${words(100, i)}</p></section>`).join('')}<footer><a href="/privacy">Privacy policy</a></footer>`;
const ADDS = `${ARTICLE}<div id="feed"></div><script>let n = 0; const t = setInterval(() => { for (let i = 0; i < 40; i++) { const p = document.createElement('p'); p.textContent = 'Kettle ' + n++; feed.append(p) } if (n >= 2000) clearInterval(t) }, 20)</script>`;
const INPUTS = `<!doctype html><html lang="en"><title>A table</title><form>${Array.from({ length: 2000 }, (_, i) => `<input name="cell${i}">`).join('')}<button>Save</button></form>`;

const NEWS = ARTICLE.replace(
  '<footer>',
  '<form><input type="email" name="email"><button>Get the newsletter</button></form><footer>',
);

const PAGES = { article: ARTICLE, newsletter: NEWS, adds: ADDS, inputs: INPUTS } as const;
/** Left alone after its load before a page is measured, ms: later than the second look at it, and than what it adds. */
const REST = 1_700;

interface Load {
  script: number;
  heap: number;
}

const median = (xs: number[]) => [...xs].sort((a, b) => a - b)[xs.length >> 1] ?? Number.NaN;

/**
 * @param loads of each page and variant
 * @param only some of the pages: `article`, `newsletter`, `adds`, `inputs`
 */
export async function benchWatch(loads: number, only: string[] = Object.keys(PAGES)): Promise<void> {
  const empty = mkdtempSync(join(tmpdir(), 'empty-extension-'));
  mkdirSync(empty, { recursive: true });
  writeFileSync(join(empty, 'empty.js'), '');
  writeFileSync(
    join(empty, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['empty.js'], run_at: 'document_idle' }],
    }),
  );
  const server = await servePages(Object.fromEntries(Object.entries(PAGES).map(([name, html]) => [`/${name}`, html])));
  const variants: Record<string, BrowserContext> = {
    none: await launch(null, server.port),
    empty: await launch(empty, server.port),
    watch: await launch(CHROMIUM_BUILD, server.port),
  };
  try {
    for (const name of only as (keyof typeof PAGES)[]) {
      const results: Record<string, Load[]> = { none: [], empty: [], watch: [] };
      const own: number[] = [];
      for (let round = -1; round < loads; round++) {
        const order = Object.keys(variants);
        if (round % 2) order.reverse();
        for (const variant of order) {
          const load = await measure(variants[variant] as BrowserContext, `http://bench.example/${name}`);
          // The first round warms caches up.
          if (round >= 0) results[variant]?.push(load);
        }
        const time = await measureOwn(variants.watch as BrowserContext, `http://bench.example/${name}`);
        if (round >= 0) own.push(time);
      }
      const of = (variant: string, key: keyof Load) => median((results[variant] ?? []).map((load) => load[key]));
      const least = (variant: string) => Math.min(...(results[variant] ?? []).map((load) => load.script));
      console.log(`${name}, medians of ${loads} loads; the least in brackets, for a busy machine`);
      for (const variant of Object.keys(variants)) {
        const more = of(variant, 'script') - of('none', 'script');
        console.log(
          `  ${variant.padEnd(6)} script ${of(variant, 'script').toFixed(2)} ms (${least(variant).toFixed(2)}), +${more.toFixed(2)} over none;  heap ${(of(variant, 'heap') / 1024).toFixed(0)} KiB, +${((of(variant, 'heap') - of('empty', 'heap')) / 1024).toFixed(0)} over empty${variant === 'watch' ? `;  own ${median(own).toFixed(2)} ms (${Math.min(...own).toFixed(2)})` : ''}`,
        );
      }
    }
  } finally {
    for (const context of Object.values(variants)) await context.close();
    await server.close();
    rmSync(empty, { recursive: true, force: true });
  }
}

async function launch(extension: string | null, port: number): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: findBrowser('chromium'),
    channel: 'chromium',
    headless: true,
    chromiumSandbox: false,
    viewport: null,
    args: [
      ...(extension ? [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE localhost`,
    ],
  });
  // The extension's worker and welcome page are done before anything is measured.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  return context;
}

async function measure(context: BrowserContext, url: string): Promise<Load> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(REST);
  const script = await metric('ScriptDuration');
  await session.send('HeapProfiler.collectGarbage');
  const heap = await metric('JSHeapUsedSize');
  await page.close();
  return { script: script * 1_000, heap };

  async function metric(name: string): Promise<number> {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find((m) => m.name === name)?.value ?? Number.NaN;
  }
}

async function measureOwn(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(REST);
  const { profile } = await session.send('Profiler.stop');
  await page.close();
  return ownTime(profile);
}

interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples?: number[];
  timeDeltas?: number[];
}

/** Time, ms, in which a frame of an extension was on the stack. */
function ownTime({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const own = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const mark = (id: number, inside: boolean) => {
    const node = byId.get(id);
    const now = inside || Boolean(node?.callFrame.url.startsWith('chrome-extension://'));
    if (now) own.add(id);
    for (const child of node?.children ?? []) mark(child, now);
  };
  mark(nodes[0]?.id ?? 0, false);
  return samples.reduce((sum, id, i) => sum + (own.has(id) ? (timeDeltas[i + 1] ?? 0) : 0), 0) / 1_000;
}
