import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Name = 'chromium' | 'firefox';

const KNOWN: Record<Name, { variable: string; names: string[]; places: string[]; debian: string }> = {
  chromium: {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser'],
    places: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    debian: 'firefox-esr',
  },
};

/**
 * The path of a browser: the one that its variable names (CHROMIUM, FIREFOX), else one on the PATH, else one that is
 * installed now where that is possible (root on Debian or Ubuntu).
 * Chrome itself does not do: it ignores `--load-extension` since version 137.
 * @throws Error with one line that says what to install.
 */
export function findBrowser(name: Name): string {
  const found = locate(name) ?? (install(name) ? locate(name) : null);
  if (found) return found;
  const { variable, debian } = KNOWN[name];
  throw new Error(`No ${name} here. Install it (Debian: apt-get install ${debian}) or name one in ${variable}.`);
}

function locate(name: Name): string | null {
  const { variable, names, places } = KNOWN[name];
  const named = process.env[variable];
  if (named) {
    if (!isExecutable(named)) throw new Error(`${variable} names ${named}, which is no program.`);
    return named;
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((n) => join(dir, n)));
  return [...onPath, ...places].find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function install(name: Name): boolean {
  const debianLike = existsSync('/etc/os-release') && /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));
  if (!debianLike || process.getuid?.() !== 0) return false;
  console.error(`Installing ${KNOWN[name].debian} …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  try {
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', KNOWN[name].debian], options);
    return true;
  } catch {
    return false;
  }
}
