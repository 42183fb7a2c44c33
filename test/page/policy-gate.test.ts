import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { mayBePolicy } from '../../lib/page/policy-gate.ts';
import { POLICY_NAMES } from '../../lib/page/policy-words.ts';

const page = (title: string, body = ''): Document => new JSDOM(`<title>${title}</title>${body}`).window.document;

/** Names that have no word for privacy in them: such a page passes by its address or another heading, or not at all. */
const BEYOND = ['notă de informare', 'প্রাইভেসি পলিসি'];

describe('the gate', () => {
  it.each(Object.entries(POLICY_NAMES))('passes every name of a policy in %s', (_, names) => {
    const missed = names.filter((name) => !BEYOND.includes(name) && !mayBePolicy(page(name), '/'));
    expect(missed).toEqual([]);
  });

  it('passes by address or heading too', () => {
    expect(mayBePolicy(page('Plover'), '/legal/privacy')).toBe(true);
    expect(mayBePolicy(page('Plover', '<h1>Plover</h1><h2>Datenschutz</h2>'), '/x')).toBe(true);
  });

  it.each([
    ['Maps for walkers', '/maps'],
    ['Log in', '/login'],
    ['Ten birds of the shore', '/blog/ten-birds'],
    ['Terms of use', '/terms'],
  ])('stays shut for %s', (title, path) => {
    expect(mayBePolicy(page(title, `<h1>${title}</h1>`), path)).toBe(false);
  });

  it('is below 1 kB, compressed, and so fits into what runs on every page', () => {
    const source = readFileSync('lib/page/policy-gate.ts', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    expect(gzipSync(source).length).toBeLessThan(1000);
  });
});
