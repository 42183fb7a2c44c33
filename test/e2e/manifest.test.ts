import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHROMIUM_BUILD } from '../../tools/browser/chromium.ts';

test('the built manifest asks for no more than the configuration says, and replaces no page of the browser', () => {
  const manifest = JSON.parse(readFileSync(join(CHROMIUM_BUILD, 'manifest.json'), 'utf8'));
  expect(Object.keys(manifest).sort()).toEqual([
    'action',
    'background',
    'commands',
    'content_scripts',
    'default_locale',
    'description',
    'host_permissions',
    'icons',
    'manifest_version',
    'name',
    'options_ui',
    'permissions',
    'version',
  ]);
  expect([...manifest.permissions].sort()).toEqual([
    'alarms',
    'contextMenus',
    'declarativeNetRequestWithHostAccess',
    'offscreen',
    'scripting',
    'storage',
  ]);
  expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
});
