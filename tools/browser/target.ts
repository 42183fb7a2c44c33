import type { CDPSession } from 'playwright-core';

/**
 * A page that Playwright does not list, such as an open toolbar popup, spoken to by the DevTools protocol.
 * It is closed by the browser as soon as it loses the focus.
 */
export class Target {
  readonly #browser: CDPSession;
  readonly #session: string;
  readonly #waiting = new Map<number, (message: Reply) => void>();
  #last = 0;

  private constructor(browser: CDPSession, session: string) {
    this.#browser = browser;
    this.#session = session;
    browser.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      if (sessionId !== session) return;
      const reply = JSON.parse(message) as Reply;
      this.#waiting.get(reply.id)?.(reply);
      this.#waiting.delete(reply.id);
    });
  }

  /** Waits, for at most `timeout` ms, for a target whose address begins so, and attaches to it. */
  static async attach(browser: CDPSession, urlPrefix: string, timeout = 10_000): Promise<Target> {
    for (const end = Date.now() + timeout; Date.now() < end; await pause(50)) {
      const { targetInfos } = await browser.send('Target.getTargets');
      const found = targetInfos.find((t) => t.type === 'page' && t.url.startsWith(urlPrefix));
      if (!found) continue;
      const { sessionId } = await browser.send('Target.attachToTarget', { targetId: found.targetId, flatten: false });
      return new Target(browser, sessionId);
    }
    throw new Error(`Nothing opened at ${urlPrefix} in ${timeout} ms`);
  }

  /** Sends one command of the DevTools protocol to the target. */
  async send<T>(method: string, params: object = {}): Promise<T> {
    const id = ++this.#last;
    const answered = new Promise<Reply>((resolve) => this.#waiting.set(id, resolve));
    await this.#browser.send('Target.sendMessageToTarget', {
      sessionId: this.#session,
      message: JSON.stringify({ id, method, params }),
    });
    const reply = await answered;
    if (reply.error) throw new Error(`${method}: ${reply.error.message}`);
    return reply.result as T;
  }

  /** Evaluates an expression in the target and returns its value, awaited. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.send<Evaluation>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /** Waits until an expression is true. */
  async waitFor(expression: string, timeout = 15_000): Promise<void> {
    for (const end = Date.now() + timeout; Date.now() < end; await pause(50)) {
      if (await this.evaluate<boolean>(`Boolean(${expression})`)) return;
    }
    throw new Error(`Not true within ${timeout} ms: ${expression}`);
  }

  /** Presses and releases a key, named as `KeyboardEvent.key` names it. */
  async press(key: 'Tab' | 'Enter' | 'Escape' | 'ArrowDown' | 'ArrowUp'): Promise<void> {
    const code = { Tab: 9, Enter: 13, Escape: 27, ArrowDown: 40, ArrowUp: 38 }[key];
    const text = key === 'Enter' ? { text: '\r' } : {};
    const event = { key, code: key, windowsVirtualKeyCode: code };
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...text });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  /** A picture of what the target shows, as PNG. */
  async screenshot(): Promise<Buffer> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }
}

interface Reply {
  id: number;
  result?: unknown;
  error?: { message: string };
}

interface Evaluation {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
