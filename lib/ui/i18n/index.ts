export { CATALOGUES, type Catalogue, type Key, loadCatalogues } from './catalogues.ts';
export { currentLanguage, formats, loadMore, speak, speakThese, t } from './current.svelte.ts';
export { LANGUAGE_NAMES, LANGUAGES, type Language } from './languages.ts';
