import { execFileSync } from 'node:child_process';
import { findBrowser } from '../../tools/browser/find.ts';

/** Builds the extension once for all browser tests. Without a Chromium they fail; they never pass by being skipped. */
export default function setup(): void {
  findBrowser('chromium');
  execFileSync('npx', ['wxt', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
