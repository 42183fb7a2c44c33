import { mount } from 'svelte';
import { readSettings } from '../../lib/platform/settings.ts';
import { speak, t } from '../../lib/ui/i18n/index.ts';
import { wear } from '../../lib/ui/wear-theme.ts';
import App from './App.svelte';

const settings = await readSettings();
wear(settings.theme);
await speak(settings.language, ['shared', 'options']);
document.title = `${t('options.title')} – Privacy Gist`;
mount(App, { target: document.getElementById('app') as HTMLElement, props: { initial: settings } });
