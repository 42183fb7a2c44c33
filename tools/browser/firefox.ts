import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { findBrowser } from './find.ts';

/** Where `npm run build:firefox` puts the extension. */
export const FIREFOX_BUILD = join(import.meta.dirname, '../../.output/firefox-mv3');

/** The id that the manifest gives the extension in Firefox (wxt.config.ts). */
const EXTENSION_ID = 'privacy-gist@privacy-gist.example';
/** The host part of the extension's pages: Firefox makes one up for each installation unless it is pinned. */
const EXTENSION_HOST = '5f0c2f6e-6d0d-4c53-9a57-2f2b1c1d8e11';

/** A running Firefox with the built extension in it, spoken to by WebDriver BiDi. */
export interface FirefoxBrowser {
  /** The address of the extension's own pages, `moz-extension://…/`. */
  origin: string;
  /** Opens a tab and loads a page in it; gives the id of its browsing context. */
  open(url: string, options?: { background?: boolean }): Promise<string>;
  /** Makes a tab the active one. */
  activate(context: string): Promise<void>;
  /** Evaluates an expression in a tab and returns its value, which must be a string, number or boolean. */
  evaluate<T extends string | number | boolean>(context: string, expression: string): Promise<T>;
  /** Waits until an expression is true in a tab. */
  waitFor(context: string, expression: string, timeout?: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts Firefox, unseen, with the built extension. Every http request of its pages goes to `hostPort` of this machine,
 * so that pages can have real-looking addresses.
 */
export async function launchFirefox({ hostPort }: { hostPort: number }): Promise<FirefoxBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'privacy-gist-firefox-'));
  const prefs: Record<string, string | number | boolean> = {
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_HOST }),
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': hostPort,
    'dom.security.https_first': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
  };
  const lines = Object.entries(prefs).map(([k, value]) => `user_pref(${JSON.stringify(k)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const firefox = spawn(
    findBrowser('firefox'),
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', '--remote-allow-system-access'],
    { env: { ...process.env, HOME: profile }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = new Promise<void>((resolve) => firefox.once('exit', () => resolve()));
  let socket: WebSocket | undefined;
  const close = async () => {
    socket?.terminate();
    firefox.kill('SIGTERM');
    const stubborn = setTimeout(() => firefox.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(stubborn);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    socket = new WebSocket(`${await readAddress(firefox.stderr)}/session`, { maxPayload: 2 ** 28 });
    const send = await connect(socket);
    await send('session.new', { capabilities: {} });
    await send('webExtension.install', { extensionData: { type: 'path', path: FIREFOX_BUILD } });
    const open = async (url: string, { background = false } = {}) => {
      const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab', background });
      await send('browsingContext.navigate', { context, url, wait: 'interactive' });
      return context;
    };
    const evaluate = async <T>(context: string, expression: string) => {
      const answer = await send<Evaluation>('script.evaluate', { expression, target: { context }, awaitPromise: true });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'Evaluation failed');
      return answer.result?.value as T;
    };
    const waitFor = async (context: string, expression: string, timeout = 20_000) => {
      for (const end = Date.now() + timeout; Date.now() < end; await pause(100)) {
        if (await evaluate<boolean>(context, `Boolean(${expression})`)) return;
      }
      throw new Error(`Not true within ${timeout} ms: ${expression}`);
    };
    const activate = async (context: string) => void (await send('browsingContext.activate', { context }));
    return { origin: `moz-extension://${EXTENSION_HOST}/`, open, activate, evaluate, waitFor, close };
  } catch (error) {
    await close(); // Nobody else could.
    throw error;
  }
}

interface Evaluation {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

interface Reply {
  id?: number;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  error?: string;
  message?: string;
}

/** Reads on which address Firefox listens; it says so on its error output. */
async function readAddress(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`Firefox did not start within 30 s: ${said}`)), 30_000);
    stderr.on('data', (data: Buffer) => {
      said = (said + data).slice(-10_000);
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    });
    stderr.on('end', () => {
      clearTimeout(late);
      reject(new Error(`Firefox ended: ${said}`));
    });
  });
}

type Send = <T>(method: string, params: object) => Promise<T>;

/** Waits for the connection; the result sends a command and gives its answer. */
async function connect(socket: WebSocket): Promise<Send> {
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.on('message', (data) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id === undefined) return;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  let last = 0;
  return async <T>(method: string, params: object) => {
    const id = ++last;
    const answered = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const reply = await answered;
    if (reply.type === 'error') throw new Error(`${method}: ${reply.error}: ${reply.message}`);
    return reply.result as T;
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
