import { mount } from 'svelte';
import { readSettings, watchSettings } from '../../lib/platform/settings.ts';
import { speak, t } from '../../lib/ui/i18n/index.ts';
import { wear } from '../../lib/ui/wear-theme.ts';
import App from './App.svelte';

const { language, theme } = await readSettings();
wear(theme);
await speak(language, ['shared', 'history']);
document.title = `${t('history.title')} – ${t('app.name')}`;
mount(App, { target: document.getElementById('app') as HTMLElement });
watchSettings((settings) => {
  wear(settings.theme);
  void speak(settings.language, ['shared', 'history']);
});
