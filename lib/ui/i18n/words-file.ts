import type { Language } from './languages.ts';

/**
 * Where the build puts a catalogue, from the root of the extension. The name is known before anything is loaded, so that
 * the popup can ask for its words while its program is still on the way.
 */
export const wordsFile = (language: Language | string, catalogue: string): string =>
  `chunks/words-${language}-${catalogue}.js`;
