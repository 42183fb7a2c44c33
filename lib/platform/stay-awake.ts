import { browser } from 'wxt/browser';

/** Keeps the worker awake while it waits: one that only waits is put to sleep after 30 s. Returns a function that ends it. */
export function stayAwake(): () => void {
  // A call of the browser's tells it that there is work.
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  return () => clearInterval(timer);
}
