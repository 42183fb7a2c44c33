import type { browser as polyfilled } from 'wxt/browser';

/**
 * The browser's own API, for what the extension's pages load. Chrome's has returned promises by itself since version
 * 99; the polyfill is needed where a listener answers a message, in the worker, and costs a popup 3 kB of its 40.
 */
export const browser: typeof polyfilled = new Proxy({} as typeof polyfilled, {
  get: (_, area) => {
    const scope = globalThis as unknown as Record<string, Record<PropertyKey, unknown> | undefined>;
    return (scope.browser ?? scope.chrome)?.[area];
  },
});
