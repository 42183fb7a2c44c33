import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { parsePage } from '../../lib/platform/parse-page.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('two that ask at once share one offscreen document, and wait until it listens', async () => {
  let documents = 0;
  let isListening = false;
  let load = () => {};
  vi.stubGlobal('chrome', {
    runtime: { getContexts: async () => Array(documents).fill({}), ContextType: {} },
    offscreen: {
      Reason: {},
      createDocument: async () => {
        if (documents++) throw new Error('Only a single offscreen document may be created.');
        await new Promise<void>((resolve) => {
          load = resolve;
        });
        isListening = true;
      },
    },
  });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async ({ url }: { url: string }) => {
    if (!isListening) throw new Error('Could not establish connection. Receiving end does not exist.');
    return { url };
  }) as never);
  const first = parsePage('', 'https://kettle.example/privacy');
  // By now the browser counts the document, though it still loads.
  await vi.waitUntil(() => documents === 1);
  const second = parsePage('', 'https://stove.example/privacy');
  setTimeout(load, 50);
  expect(await Promise.all([first, second])).toEqual([
    { url: 'https://kettle.example/privacy' },
    { url: 'https://stove.example/privacy' },
  ]);
  await parsePage('', 'https://oven.example/privacy');
  expect(documents).toBe(1);
});
