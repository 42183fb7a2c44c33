import { mount } from 'svelte';
import { readSettings } from '../../lib/platform/settings.ts';
import { speak } from '../../lib/ui/i18n/index.ts';
import { wear } from '../../lib/ui/wear-theme.ts';
import App from './App.svelte';

const { language, theme } = await readSettings();
wear(theme);
await speak(language, ['shared', 'popup']);
mount(App, { target: document.getElementById('app') as HTMLElement });
