import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../tools/browser/find.ts';
import { type FirefoxBrowser, launchFirefox } from '../../tools/browser/firefox.ts';
import { type PageServer, servePages } from '../../tools/browser/serve.ts';
import { FORM } from './signup-pages.ts';

/** What is missing, or null where there is a Firefox. Chromium is never excused in this way. */
function missing(): string | null {
  try {
    findBrowser('firefox');
    return null;
  } catch (error) {
    console.warn(`Firefox is not tested: ${error instanceof Error ? error.message : error}`);
    return String(error);
  }
}

describe.skipIf(missing() !== null)('in Firefox', () => {
  const root = join(import.meta.dirname, '../..');
  let browser: FirefoxBrowser;
  let server: PageServer;

  beforeAll(async () => {
    const build = ['wxt', 'build', '-b', 'firefox', '--mv3'];
    execFileSync('npx', build, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    const policy = readFileSync(join(root, 'assets/demo/privacy.html'), 'utf8');
    server = await servePages({
      'www.quillow.example/privacy': policy,
      'www.quillow.example/join': `<!doctype html><html lang="en"><title>Join</title><h1>Create your account</h1>${FORM}<footer><a href="/privacy">Privacy policy</a></footer></html>`,
      'www.quillow.example/name': `<!doctype html><html lang="en"><title>Quillow</title><h1>What shall we call you?</h1><form><label>First name <input name="first_name"></label><button>Next</button></form></html>`,
      'www.quillow.example/login': `<!doctype html><html lang="en"><title>Log in</title><h1>Log in</h1><form><input type="email" name="email"><input type="password" autocomplete="current-password"><button>Log in</button></form></html>`,
    });
    browser = await launchFirefox({ hostPort: server.port });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('the popup answers the five questions about the policy in the active tab', async () => {
    const page = await browser.open('http://www.quillow.example/privacy');
    await browser.activate(page);
    const popup = await browser.open(`${browser.origin}popup.html`, { background: true });
    await browser.waitFor(popup, `document.querySelectorAll('.row').length === 5`);
    const said = await browser.evaluate<string>(
      popup,
      `[...document.querySelectorAll('.row .headline')].map((e) => e.textContent).join('\\n')`,
    );
    const [sale, training, retention, children, contact] = said.split('\n');
    expect(sale).toMatch(/for ads/);
    expect(training).toMatch(/^Trains AI/);
    expect(retention).toMatch(/7 years/);
    expect(children).toBe('13 or older');
    expect(contact).toBe('privacy@quillow.example');
  });

  test('a sign-up gets a badge with the grade of its policy in all its steps, a log-in none, and it goes with the page', async () => {
    const looking = await browser.open(`${browser.origin}options.html`, { background: true });
    const badge = (path: string) =>
      browser.evaluate<string>(
        looking,
        `browser.tabs.query({}).then(async (tabs) => {
          const { id } = tabs.find((t) => t.url?.endsWith('${path}')) ?? {};
          if (id === undefined) return 'no tab';
          return await browser.action.getBadgeText({ tabId: id }) + ' ' + await browser.action.getTitle({ tabId: id });
        })`,
      );
    const page = await browser.open('http://www.quillow.example/join');
    await expect.poll(() => badge('/join'), { timeout: 6_000 }).toMatch(/^[A-E] .*grade [A-E]\. \w+/);
    await browser.evaluate(page, `location.href = '/name'; true`);
    await expect.poll(() => badge('/name'), { timeout: 6_000 }).toMatch(/^[A-E] .*grade [A-E]\. \w+/);
    await browser.evaluate(page, `location.href = '/login'; true`);
    await expect.poll(() => badge('/login'), { timeout: 4_000 }).not.toBe('no tab');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await badge('/login')).toMatch(/^ /);
  });
});
