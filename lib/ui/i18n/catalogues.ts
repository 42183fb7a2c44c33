import type { Language } from './languages.ts';
import type { Message } from './message.ts';

/**
 * Every text of the interface, by catalogue. A page loads the catalogues that it needs in the one language that it
 * speaks: the popup never pays for the history page's words, nor for four other languages.
 */
interface Catalogues {
  shared: typeof import('./messages/en/shared.ts')['default'];
  popup: typeof import('./messages/en/popup.ts')['default'];
  letters: typeof import('./messages/en/letters.ts')['default'];
  options: typeof import('./messages/en/options.ts')['default'];
  welcome: typeof import('./messages/en/welcome.ts')['default'];
  history: typeof import('./messages/en/history.ts')['default'];
}
export type Catalogue = keyof Catalogues;
export const CATALOGUES: readonly Catalogue[] = ['shared', 'popup', 'letters', 'options', 'welcome', 'history'];

type Intersect<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never;

/** All messages of the interface in English, by key; the shape that every language must have. */
export type Messages = Intersect<Catalogues[Catalogue]>;
export type Key = keyof Messages & string;

// The badge's words are the background's: the pages do not even know where they are.
const modules = import.meta.glob<Record<string, Message>>(['./messages/*/*.ts', '!./messages/*/badge.ts'], {
  import: 'default',
});

/**
 * Loads catalogues in one language.
 * @throws Error where there is no such file.
 */
export async function loadCatalogues(
  language: Language,
  catalogues: readonly Catalogue[],
): Promise<Record<string, Message>> {
  const loaded = await Promise.all(
    catalogues.map((name) => {
      const load = modules[`./messages/${language}/${name}.ts`];
      if (!load) throw new Error(`No catalogue ${name} in ${language}`);
      return load();
    }),
  );
  return Object.assign({}, ...loaded);
}
