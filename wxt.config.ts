import { defineConfig } from 'wxt';
import { wordsFile } from './lib/ui/i18n/words-file.ts';

/** Runs `watch` without wxt's wrapper of scripts, whose catching and logging costs each page 0.2 ms, a third of it all. */
const withoutWrapper = {
  name: 'without-wrapper',
  enforce: 'pre' as const,
  load(id: string) {
    const [, script] = /virtual:wxt-unlisted-script-entrypoint\?(.*\/watch\.ts)$/.exec(id) ?? [];
    return script && `import ${JSON.stringify(script)};`;
  },
};

export default defineConfig({
  modules: ['@wxt-dev/module-svelte', '@wxt-dev/webextension-polyfill'],
  // Every name is imported where it is used, so that a reader can follow it.
  imports: false,
  publicDir: 'assets/public',
  manifestVersion: 3,
  hooks: {
    // Each file that a popup loads costs it some ms before its first paint: what it shows first is one file.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => name === 'watch')) config.plugins?.push(withoutWrapper);
      const { build } = config;
      const output = build?.rollupOptions?.output;
      if (!entrypoints.some(({ name }) => name === 'popup') || !output || Array.isArray(output)) return;
      build.modulePreload = { polyfill: false };
      output.codeSplitting = {
        groups: [{ name: 'popup-view', test: /popup[\\/]App\.svelte|wear-theme|[\\/]settings\.ts/ }],
      };
      output.chunkFileNames = ({ facadeModuleId }) => {
        const [, language, catalogue] = /i18n\/messages\/(\w+)\/(\w+)\.ts$/.exec(facadeModuleId ?? '') ?? [];
        return language && catalogue ? wordsFile(language, catalogue) : 'chunks/[name]-[hash].js';
      };
    },
    // wxt takes a page named history for one that replaces the browser's own.
    'build:manifestGenerated': (_, manifest) => {
      delete manifest.chrome_url_overrides;
    },
  },
  manifest: ({ browser }) => ({
    name: 'Privacy Gist',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'scripting',
      'contextMenus',
      'alarms',
      'declarativeNetRequestWithHostAccess',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: ['http://*/*', 'https://*/*'],
    // wxt's wrapper of content scripts is too heavy for every page (entrypoints/watch.ts says more).
    content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['watch.js'], run_at: 'document_idle' }],
    action: { default_title: 'Privacy Gist' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+G' } } },
    ...(browser === 'firefox' && {
      // Firefox's own default would turn each fetch of an http policy into one by https.
      content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'" },
      browser_specific_settings: {
        gecko: {
          id: 'privacy-gist@privacy-gist.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
