import { mount } from 'svelte';
import { type PopupOpening, readPopupOpening } from '../../lib/platform/popup-opening.ts';
import { speak } from '../../lib/ui/i18n/index.ts';
import { wear } from '../../lib/ui/wear-theme.ts';
import App from './App.svelte';

// `popup-opening.js` has asked already.
const { popupOpening } = globalThis as { popupOpening?: Promise<PopupOpening> };
const opening = await (popupOpening ?? readPopupOpening());
wear(opening.settings.theme);
await speak(opening.settings.language, ['shared', 'popup']);
mount(App, { target: document.getElementById('app') as HTMLElement, props: { opening } });
