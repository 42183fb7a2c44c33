import { mount } from 'svelte';
import { CATALOGUES, type Language, loadCatalogues, speakThese } from '../../lib/ui/i18n/index.ts';
import OptionsView from '../../lib/ui/options/OptionsView.svelte';
import PopupView from '../../lib/ui/popup/PopupView.svelte';
import type { PopupActions } from '../../lib/ui/popup/popup-actions.ts';
import { PopupState } from '../../lib/ui/popup/popup-state.svelte.ts';
import { wear } from '../../lib/ui/wear-theme.ts';
import { stretchAll } from './pseudo.ts';
import { PAGE_STATES, POPUP_STATES } from './states.ts';
import WelcomePage from './WelcomePage.svelte';

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
  correct: async () => 'kept',
};

document.title = name;
const target = document.getElementById('app') as HTMLElement;
const sample = POPUP_STATES[name];
if (sample) {
  const popup = new PopupState(sample.report, sample.open);
  popup.writing = sample.writing ?? false;
  popup.copying = sample.copying ?? false;
  mount(PopupView, { target, props: { popup, actions } });
} else {
  document.body.className = 'page';
  const settings = PAGE_STATES[name as keyof typeof PAGE_STATES];
  if (!settings) throw new Error(`No state ${name}`);
  const change = async (next: object) => console.info('change', next);
  if (name === 'welcome') mount(WelcomePage, { target, props: { settings, change, actions } });
  else mount(OptionsView, { target, props: { settings, change, shortcut: 'Alt+Shift+G', openHistory: () => {} } });
}
