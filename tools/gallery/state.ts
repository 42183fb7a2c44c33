import { mount } from 'svelte';
import { CATALOGUES, type Language, loadCatalogues, speakThese } from '../../lib/ui/i18n/index.ts';
import PopupView from '../../lib/ui/popup/PopupView.svelte';
import type { PopupActions } from '../../lib/ui/popup/popup-actions.ts';
import { PopupState } from '../../lib/ui/popup/popup-state.svelte.ts';
import { wear } from '../../lib/ui/wear-theme.ts';
import { stretchAll } from './pseudo.ts';
import { POPUP_STATES } from './states.ts';

/** One state by itself: `state.html?state=mixed&theme=dark&language=de`; the language "long" is stretched English. */
const query = new URLSearchParams(location.search);
const name = query.get('state') ?? 'mixed';
const language = query.get('language') ?? 'en';
wear((query.get('theme') ?? 'auto') as 'auto');

const spoken = (language === 'long' ? 'en' : language) as Language;
const words = await loadCatalogues(spoken, CATALOGUES);
speakThese(spoken, spoken === 'en' ? 'en-GB' : spoken, language === 'long' ? stretchAll(words) : words);

const done = (what: string) => (value: unknown) => console.info(what, value);
const actions: PopupActions = {
  readLinked: done('read'),
  retry: () => console.info('retry'),
  showQuote: async () => 'shown',
  open: done('open'),
  openPage: done('page'),
  copy: async (text) => console.info(text),
  correct: async () => true,
};

const sample = POPUP_STATES[name];
if (!sample) throw new Error(`No state ${name}`);
const popup = new PopupState(sample.report, sample.open);
popup.writing = sample.writing ?? false;
popup.copying = sample.copying ?? false;
document.title = name;
mount(PopupView, { target: document.getElementById('app') as HTMLElement, props: { popup, actions } });
