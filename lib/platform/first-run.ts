import { browser } from 'wxt/browser';

/** Shows, once after the installation, what the extension does and what it never does. */
export function openWelcome(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
