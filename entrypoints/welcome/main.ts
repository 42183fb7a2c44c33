import { mount } from 'svelte';
import { readSettings } from '../../lib/platform/settings.ts';
import { speak } from '../../lib/ui/i18n/index.ts';
import { wear } from '../../lib/ui/wear-theme.ts';
import App from './App.svelte';

const settings = await readSettings();
wear(settings.theme);
await speak(settings.language, ['shared', 'popup', 'options', 'welcome']);
mount(App, { target: document.getElementById('app') as HTMLElement, props: { initial: settings } });
