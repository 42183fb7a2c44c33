import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SIGNUP_FLAG } from '../../lib/page/signup-flag.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const FORM = '<form><input type="email"><input type="password"><button>Create account</button></form>';
const READING = '<p>Kettles boil water.</p>'.repeat(40);

/**
 * Runs the script in a page; its timers are vitest's, so that time can be told to pass. Returns a reader's click, which
 * cannot be had from jsdom: its events are not trusted.
 */
async function run(window: JSDOM['window'], send: (message: { type: string }) => Promise<unknown>) {
  window.setTimeout = globalThis.setTimeout as never;
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  let clicked = (_: { isTrusted: boolean }) => {};
  vi.stubGlobal('addEventListener', (_: 'click', listener: typeof clicked) => {
    clicked = listener;
  });
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  vi.stubGlobal('chrome', { runtime: { sendMessage: send } });
  vi.resetModules();
  await import('../../entrypoints/watch.ts');
  return () => clicked({ isTrusted: true });
}

/** A watched page. */
async function watched(
  body: string,
  { title = 'Kettles', path = '/', isSignup = false as unknown, isFlagged = false } = {},
) {
  const { window } = new JSDOM(`<title>${title}</title>${body}`, { url: `https://kettle.example${path}` });
  const page = window as unknown as Window & typeof globalThis;
  const send = vi.fn(async (_: { type: string }) => isSignup);
  if (isFlagged) vi.stubGlobal(SIGNUP_FLAG, true);
  const click = await run(window, send);
  const asked = () => send.mock.calls.map(([message]) => message.type);
  const pass = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
  };
  return { page, document: window.document, send, asked, pass, click };
}

describe('a page that is worth a question', () => {
  it.each([
    ['a password', FORM],
    ['an e-mail and a button that speaks of it', '<form><input type="email"><button>Sign up free</button></form>'],
    ['the same without a form', '<div><div><input type="email"></div></div><h1>Create your account</h1>'],
    ['a form that its makers call so', '<form action="/registrations"><input name="mail"><button>Go</button></form>'],
    ['a password among much to read', READING + FORM],
    [
      'an e-mail below three other forms',
      `<h1>Inscription</h1>${'<form><input></form>'.repeat(3)}<input type="email">`,
    ],
  ])('has %s', async (_, body) => {
    expect((await watched(body)).asked()).toEqual(['form-seen']);
  });

  it('is named so and has another account as a key', async () => {
    expect((await watched('<button>Continue with Google</button>', { path: '/signup' })).asked()).toEqual([
      'form-seen',
    ]);
    expect((await watched('<button>Continue with Google</button>', { title: 'Konto erstellen' })).asked()).toEqual([
      'form-seen',
    ]);
  });

  it('is titled so, and is long', async () => {
    const offers = `${READING}<button>Continue with Google</button>`;
    expect((await watched(offers)).asked()).toEqual([]);
    for (const title of ['Sign up – Kettles', 'Kettles: Registrierung'])
      expect((await watched(offers, { title })).asked(), title).toEqual(['form-seen']);
  });

  it('has fields in a shadow root deep in a long page that is named so', async () => {
    const menu = `<ul>${'<li><a href="/">Kettles</a></li>'.repeat(100)}</ul>`;
    const body = `${READING}<nav>${menu}${menu}</nav>${'<div>'.repeat(9)}<kettle-join></kettle-join>`;
    const { window } = new JSDOM(`<title>Kettles</title>${body}`, { url: 'https://kettle.example/signup' });
    const root = window.document.querySelector('kettle-join')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = FORM;
    const send = vi.fn(async () => false);
    await run(window, send);
    expect(send).toHaveBeenCalledOnce();
  });

  it('has fields in a shadow root', async () => {
    const { window } = new JSDOM('<title>Kettles</title><kettle-app></kettle-app>', { url: 'https://kettle.example/' });
    const root = window.document.querySelector('kettle-app')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = FORM;
    const send = vi.fn(async () => false);
    await run(window, send);
    expect(send).toHaveBeenCalledOnce();
  });
});

describe('a page that is not', () => {
  it.each([
    ['a search', '<form><input type="search" name="q"></form>'],
    ['a comment form', '<form><input name="email"><textarea></textarea><button>Send</button></form>'],
    ['2,000 fields', `<form>${'<input name="cell">'.repeat(2000)}</form>`],
    ['a button to share', '<button>Share on Facebook</button>'],
    ['nothing but text', READING],
  ])('has %s', async (_, body) => {
    const { asked, pass } = await watched(body);
    await pass(15_000);
    expect(asked()).toEqual([]);
  });
});

describe('waiting', () => {
  it('sees a form that comes later, and asks once about it', async () => {
    const { document, asked, pass } = await watched('<div id="app"></div>');
    await pass(3_000);
    document.querySelector('#app')?.insertAdjacentHTML('beforeend', FORM);
    await pass(1_500);
    expect(asked()).toEqual(['form-seen']);
    document.body.append('More');
    await pass(5_000);
    expect(asked()).toEqual(['form-seen']);
  });

  it('ends after ten seconds', async () => {
    const { document, asked, pass } = await watched('<div id="app"></div>');
    await pass(11_000);
    document.querySelector('#app')?.insertAdjacentHTML('beforeend', FORM);
    await pass(5_000);
    expect(asked()).toEqual([]);
  });

  it('looks ever less often at a page that never stops changing', async () => {
    const { document, pass } = await watched('<div id="app"></div>');
    const looked = vi.spyOn(document, 'getElementsByTagName');
    for (let i = 0; i < 100; i++) {
      document.querySelector('#app')?.append('.');
      await pass(100);
    }
    expect(looked.mock.calls.filter(([tag]) => tag === ('input' as never)).length).toBeLessThan(12);
  });

  it('does not wait on a page to read, nor on one with a thousand elements', async () => {
    const observe = vi.fn();
    for (const body of [READING, '<i></i>'.repeat(1_000)]) {
      const { window } = new JSDOM(`<title>Kettles</title>${body}`, { url: 'https://kettle.example/' });
      Object.assign(window, {
        MutationObserver: class {
          observe = observe;
        },
      });
      await run(window, async () => false);
    }
    expect(observe).not.toHaveBeenCalled();
  });

  it('waits on a long page whose address speaks of a new account', async () => {
    for (const [path, questions] of [
      ['/signup', ['form-seen']],
      ['/sign-in', []],
    ] as const) {
      const { document, asked, pass } = await watched(`${READING}<main></main>`, { path });
      await pass(2_000);
      document.querySelector('main')?.insertAdjacentHTML('beforeend', FORM);
      await pass(3_000);
      expect(asked()).toEqual(questions);
    }
  });

  it('follows an address that an app changes', async () => {
    const { page, document, asked, pass } = await watched(READING + FORM, { path: '/app' });
    await pass(500);
    expect(asked()).toHaveLength(1);
    page.history.pushState({}, '', '/app/join');
    document.querySelector('form')?.remove();
    page.dispatchEvent(new page.PopStateEvent('popstate'));
    await pass(500);
    expect(asked()).toHaveLength(1);
    document.body.insertAdjacentHTML('beforeend', FORM);
    await pass(2_000);
    expect(asked()).toHaveLength(2);
  });

  it('takes an anchor for the same page', async () => {
    const { page, asked, pass } = await watched(FORM);
    page.history.pushState({}, '', '/#more');
    page.dispatchEvent(new page.PopStateEvent('popstate'));
    await pass(500);
    expect(asked()).toEqual(['form-seen']);
  });
});

describe('while a sign-up is under way', () => {
  const NAME = '<form><input name="first_name"><button>Next</button></form>';

  it('asks about a page that shows nothing, where the site is flagged', async () => {
    expect((await watched(READING)).asked()).toEqual([]);
    expect((await watched(READING, { isFlagged: true, isSignup: true })).asked()).toEqual(['form-seen']);
  });

  it('does not take a word of the page for the flag', async () => {
    expect((await watched(`<p id="${SIGNUP_FLAG}"></p>${READING}`)).asked()).toEqual([]);
  });

  it('waits for a step that comes late, whatever it asks for', async () => {
    for (const [isSignup, questions] of [
      [true, 2],
      [false, 1],
    ] as const) {
      const { document, asked, pass } = await watched('<main></main>', { isFlagged: true, isSignup });
      await pass(2_000);
      document.querySelector('main')?.insertAdjacentHTML('beforeend', NAME);
      await pass(2_000);
      expect(asked()).toHaveLength(questions);
    }
  });

  it('asks after a click, and once about each change of the fields that follows', async () => {
    const { document, asked, pass, click } = await watched(FORM, { isSignup: true });
    await pass(15_000);
    click();
    await pass(500);
    expect(asked()).toHaveLength(2);
    document.body.append('Wait');
    await pass(500);
    expect(asked()).toHaveLength(2);
    document.body.innerHTML = NAME;
    await pass(1_500);
    expect(asked()).toHaveLength(3);
    await pass(15_000);
    document.body.innerHTML = '';
    await pass(5_000);
    expect(asked()).toHaveLength(3);
  });

  it('asks about a new address, and about nothing more once it is over', async () => {
    const { page, document, send, asked, pass, click } = await watched(FORM, { isSignup: true });
    await pass(500);
    send.mockResolvedValue(false);
    page.history.pushState({}, '', '/home');
    document.body.innerHTML = READING;
    page.dispatchEvent(new page.PopStateEvent('popstate'));
    await pass(500);
    expect(asked()).toHaveLength(2);
    document.body.innerHTML = NAME;
    click();
    await pass(5_000);
    expect(asked()).toHaveLength(2);
  });

  it('asks about the page that an app went on to before the answer came', async () => {
    const { page, document, send, asked, pass, click } = await watched(READING);
    let answer = (_: boolean) => {};
    send.mockReturnValueOnce(new Promise<boolean>((resolve) => (answer = resolve)));
    document.body.insertAdjacentHTML('beforeend', FORM);
    click();
    await pass(500);
    expect(asked()).toHaveLength(1);
    page.history.pushState({}, '', '/name');
    document.body.innerHTML = NAME;
    page.dispatchEvent(new page.PopStateEvent('popstate'));
    await pass(500);
    expect(asked()).toHaveLength(1);
    answer(true);
    await pass(500);
    expect(asked()).toHaveLength(2);
  });
});

it('asks again where the background died over a question, and no more than three times', async () => {
  const { send, pass } = await watched('<div></div>');
  send.mockRejectedValue(new Error('gone'));
  const { window } = new JSDOM(FORM, { url: 'https://kettle.example/' });
  await run(window, send);
  await pass(3_000);
  expect(send).toHaveBeenCalledTimes(3);
});
