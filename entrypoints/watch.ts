import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchPage } from '../lib/page/watch-page.ts';

/**
 * On every page: is there anything that the background should look at? The manifest names it as a content script by
 * hand, since wxt's own wrapper and the polyfill are 11 kB that each page would pay for; hence the bare `chrome` too.
 */
export default defineUnlistedScript(() => {
  watchPage(window, (message) => chrome.runtime.sendMessage(message));
});
