import { mount } from 'svelte';
import { readPopupOpening } from '../../lib/platform/popup-opening.ts';
import { readSettings } from '../../lib/platform/settings.ts';
import { speak } from '../../lib/ui/i18n/index.ts';
import { wear } from '../../lib/ui/wear-theme.ts';
import App from './App.svelte';

// Asked for while the settings and the words are read.
const opening = readPopupOpening();
const { language, theme } = await readSettings();
wear(theme);
await speak(language, ['shared', 'popup']);
mount(App, { target: document.getElementById('app') as HTMLElement, props: { opening: await opening } });
