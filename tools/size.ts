import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { build } from 'vite';
import { LANGUAGES } from '../lib/ui/i18n/languages.ts';
import { wordsFile } from '../lib/ui/i18n/words-file.ts';

/*
 * npm run size: holds what was built (`npm run zip`, `npm run zip:firefox`) against budgets.json; exit status 1 where
 * something is too large, or is missing. Sizes are bytes; kB are thousands.
 */

const ROOT = join(import.meta.dirname, '..');
const OUTPUT = join(ROOT, '.output');
const LIMIT = v.object({ what: v.string(), raw: v.optional(v.number()), gzip: v.optional(v.number()) });
const BUDGETS = v.parse(
  v.object({ watch: LIMIT, engine: LIMIT, popup: LIMIT, zip: LIMIT }),
  JSON.parse(readFileSync(join(ROOT, 'budgets.json'), 'utf8')),
);

interface Size {
  raw: number;
  gzip: number;
}

const gzip = (data: string | Buffer) => gzipSync(data, { level: 9 }).length;
const sizeOf = (parts: (string | Buffer)[]): Size => ({
  raw: parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0),
  gzip: parts.reduce((sum, part) => sum + gzip(part), 0),
});

let broken = false;

function hold(limit: v.InferOutput<typeof LIMIT>, where: string, size: Size): void {
  for (const unit of ['raw', 'gzip'] as const) {
    const most = limit[unit];
    if (most === undefined) continue;
    const fits = size[unit] <= most;
    broken ||= !fits;
    const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(2)} kB`;
    console.log(
      `${fits ? 'ok      ' : 'TOO BIG '} ${`${limit.what} (${where})`.padEnd(58)} ${kilobytes(size[unit]).padStart(10)} ${unit.padEnd(4)} of ${kilobytes(most)}`,
    );
  }
}

/** The engine as the browser would load it alone. */
async function bundleEngine(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      minify: true,
      rollupOptions: { preserveEntrySignatures: 'strict' },
      lib: { entry: join(ROOT, 'lib/engine/index.ts'), formats: ['es'], fileName: 'engine' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((b) => ('output' in b ? b.output : []));
  return outputs.map((o) => (o.type === 'chunk' ? o.code : '')).join('');
}

/**
 * What the popup loads before it can show an answer: the scripts and styles that its page names, and its two catalogues
 * in one language, the longest. What it imports only on demand (letters, history) is not counted.
 */
function popupFiles(dir: string): string[] {
  const html = readFileSync(join(dir, 'popup.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path as string);
  const longest = (catalogue: string) => {
    const size = (path: string) => statSync(join(dir, path)).size;
    const [found] = LANGUAGES.map((language) => wordsFile(language, catalogue)).sort((x, y) => size(y) - size(x));
    return found as string;
  };
  return [...named, longest('shared'), longest('popup')].map((path) => join(dir, path));
}

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

for (const browser of ['chrome', 'firefox']) {
  const dir = join(OUTPUT, `${browser}-mv3`);
  if (!existsSync(dir)) throw new Error(`Nothing is built in ${dir}: run npm run zip and npm run zip:firefox first.`);
  hold(BUDGETS.watch, browser, sizeOf([readFileSync(join(dir, 'watch.js'))]));
  hold(BUDGETS.popup, browser, sizeOf(popupFiles(dir).map((f) => readFileSync(f))));
  hold(BUDGETS.zip, browser, sizeOf([readFileSync(join(OUTPUT, `privacy-gist-${version}-${browser}.zip`))]));
}
hold(BUDGETS.engine, 'minified', sizeOf([await bundleEngine(), readFileSync(join(ROOT, 'assets/public/model.bin'))]));
process.exitCode = broken ? 1 : 0;
