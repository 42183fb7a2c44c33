import type { UnlistedScriptDefinition } from 'wxt';
import { FIELDS } from '../lib/page/form-gate.ts';
import { SIGNUP_FLAG } from '../lib/page/signup-flag.ts';
import { MOST_ELEMENTS, MOST_PARAGRAPHS, startWatcher, type Watcher } from '../lib/page/watch-page.ts';

/*
 * On every page: is there anything that the background should look at? The manifest names it as a content script by
 * hand, since wxt's own wrapper and the polyfill are 11 kB that each page would pay for; hence the bare `chrome` too.
 * On most pages nothing but this runs, so it stands at the top and is plain: each function that is called, and each
 * expression or kind of object met for the first time, costs a page more than what is done with it.
 */

// wxt runs this file too, to ask for its options, where no page is.
if ('addEventListener' in globalThis) {
  const page: Document & { prerendering?: boolean } = document;
  let watcher: Watcher | undefined;
  const underWay = (globalThis as { [SIGNUP_FLAG]?: unknown })[SIGNUP_FLAG] === true;
  const watch = () => {
    watcher ??= startWatcher(window, (message) => chrome.runtime.sendMessage(message), underWay);
    return watcher;
  };
  addEventListener('click', ({ isTrusted }) => isTrusted && watch().click(), true);
  const { length: paragraphs } = page.querySelectorAll('p');
  const isShort = paragraphs <= MOST_PARAGRAPHS && page.querySelectorAll('*').length <= MOST_ELEMENTS;
  const named = page.URL + page.title;
  const isNamed =
    named.includes('/sign') ||
    named.includes('ign up') ||
    named.includes('egist') ||
    named.includes('/join') ||
    named.includes('reate') ||
    named.includes('account');
  if (page.prerendering) page.addEventListener('prerenderingchange', () => watch().load(), { once: true });
  else if (underWay || isShort || isNamed || page.querySelectorAll(FIELDS).length) watch().load();
}

/** For wxt, which asks for one; what runs stands above. */
export default { main() {} } satisfies UnlistedScriptDefinition;
