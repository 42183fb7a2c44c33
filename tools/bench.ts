/**
 * Runs the benchmarks, on the built extension where they need one.
 *
 *   npm run bench -- [name …] [--loads N]     all of them, or those named
 *   npm run bench -- watch --page article     `watch` on one of its pages
 */
import { benchEngine } from '../test/bench/engine.ts';
import { benchHistory } from '../test/bench/history.ts';
import { benchKills } from '../test/bench/kills.ts';
import { benchPopup } from '../test/bench/popup.ts';
import { benchWatch } from '../test/bench/watch.ts';

const BENCHES: Record<string, (loads: number) => Promise<void>> = {
  engine: () => benchEngine(),
  watch: (loads) => benchWatch(loads, page === undefined ? undefined : [page]),
  history: () => benchHistory(),
  popup: () => benchPopup(),
  kills: () => benchKills(),
};

/** Medians of fewer loads are noise. */
const LOADS = 30;

const args = process.argv.slice(2);
const option = (name: string) => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args.splice(at, 2)[1];
};
const loads = Number(option('--loads') ?? LOADS);
const page = option('--page');
const unknown = args.filter((name) => !(name in BENCHES));
if (unknown.length || !(loads > 0)) {
  console.error(`npm run bench -- [${Object.keys(BENCHES).join(' | ')}] [--loads N]`);
  process.exitCode = 1;
} else {
  for (const name of args.length ? args : Object.keys(BENCHES)) await BENCHES[name]?.(loads);
}
