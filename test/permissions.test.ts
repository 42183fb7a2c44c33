import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ConfigEnv, UserManifest } from 'wxt';
import config from '../wxt.config.ts';

const PRIVACY = readFileSync(join(import.meta.dirname, '../PRIVACY.md'), 'utf8');

/** What the extension asks for in one browser: permissions and the hosts it may see. */
async function asked(browser: 'chrome' | 'firefox'): Promise<string[]> {
  const env: ConfigEnv = { browser, manifestVersion: 3, mode: 'production', command: 'build' };
  const manifest = (await (typeof config.manifest === 'function'
    ? config.manifest(env)
    : config.manifest)) as UserManifest;
  const hosts = [
    ...(manifest.host_permissions ?? []),
    ...(manifest.content_scripts ?? []).flatMap((script) => script.matches ?? []),
  ];
  const optional = [...(manifest.optional_permissions ?? []), ...(manifest.optional_host_permissions ?? [])];
  return [...new Set([...(manifest.permissions ?? []), ...hosts, ...optional].map(String))];
}

/** Permissions that PRIVACY.md explains: those that a heading of its third level names, with the text below it. */
function explained(text: string): Map<string, string> {
  const sections = text.split(/^### /m).slice(1);
  return new Map(
    sections.flatMap((section) => {
      const [heading = '', ...below] = section.split('\n');
      const paragraph = below.join('\n').split(/^#/m)[0]?.trim() ?? '';
      return [...heading.matchAll(/`([^`]+)`/g)].map(([, name]) => [name as string, paragraph] as const);
    }),
  );
}

describe('PRIVACY.md', () => {
  const paragraphs = explained(PRIVACY);

  test.each(['chrome', 'firefox'] as const)('explains each permission that is asked for in %s', async (browser) => {
    const permissions = await asked(browser);
    expect(permissions).toContain('storage');
    expect(permissions).toContain('https://*/*');
    for (const permission of permissions) {
      expect(paragraphs.get(permission)?.length ?? 0, permission).toBeGreaterThan(80);
    }
  });

  test('explains none that is not asked for', async () => {
    const all = [...(await asked('chrome')), ...(await asked('firefox'))];
    expect([...paragraphs.keys()].filter((name) => !all.includes(name))).toEqual([]);
  });

  test('a heading with nothing below it explains nothing', () => {
    expect(explained('### `tabs`\n\n### `storage`\n\nKeeps settings.\n')).toEqual(
      new Map([
        ['tabs', ''],
        ['storage', 'Keeps settings.'],
      ]),
    );
  });
});
