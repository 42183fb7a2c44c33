import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** The floors of the house, lowest first. A file may import from its own folder and from the floors below. */
const FLOORS = [['engine'], ['page'], ['platform', 'history'], ['background'], ['ui'], ['entrypoints']];

/** Names that somebody else fixes. */
const NAMED_BY_OTHERS = /^(?:README\.md|CHANGELOG\.md|index\.html|tsconfig\.json)$/;

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

/** `engine`, `page` … `entrypoints`: the part of the house that a path lies in; null outside. */
function partOf(path: string): string | null {
  const [top, second] = path.split('/');
  return top === 'entrypoints' ? top : top === 'lib' ? (second ?? null) : null;
}

const floorOf = (part: string) => FLOORS.findIndex((floor) => floor.includes(part));

/** What a source imports, static or not, types included. */
function importsOf(source: string): string[] {
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g;
  return [...source.matchAll(pattern)].map(([, , name]) => name as string);
}

/** Where an import breaks an arrow of the house; null where it does not. */
function brokenArrow(file: string, imported: string): string | null {
  if (!imported.startsWith('.')) return null;
  const target = relative(ROOT, resolve(ROOT, dirname(file), imported));
  const [from, to] = [partOf(file), partOf(target)];
  if (from === null || to === null || from === to) return null;
  return floorOf(to) < floorOf(from) ? null : `${file} imports ${target}`;
}

const code = [...filesUnder('lib'), ...filesUnder('entrypoints')].filter((file) => /\.(?:ts|svelte)$/.test(file));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
/** Comments may speak of what code may not touch. */
const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<!:)\/\/.*$/gm, '');

describe('the house', () => {
  test('every part has its floor', () => {
    const parts = [...new Set(code.map(partOf))].sort();
    expect(parts).toEqual(FLOORS.flat().sort());
  });

  test('arrows point down', () => {
    expect(code.flatMap((file) => importsOf(read(file)).flatMap((name) => brokenArrow(file, name) ?? []))).toEqual([]);
  });

  test('an arrow that points up is seen', () => {
    expect(brokenArrow('lib/engine/index.ts', '../page/extract.ts')).toBe(
      'lib/engine/index.ts imports lib/page/extract.ts',
    );
    expect(brokenArrow('lib/history/history.ts', '../platform/settings.ts')).not.toBeNull();
    expect(brokenArrow('lib/page/extract.ts', '../engine/document.ts')).toBeNull();
    expect(
      importsOf(`import a from './a.ts'; export * from "./b.ts"; await import('./c.ts'); import './d.css'`),
    ).toEqual(['./a.ts', './b.ts', './c.ts', './d.css']);
  });

  test('the engine imports nothing from outside', () => {
    const foreign = code
      .filter((file) => partOf(file) === 'engine')
      .flatMap((file) => importsOf(read(file)).map((name) => ({ file, name })))
      .filter(({ name }) => !name.startsWith('.'));
    expect(foreign).toEqual([]);
  });

  test('only the platform and the entrypoints speak to the browser', () => {
    const touching = code
      .filter((file) => !['platform', 'entrypoints'].includes(partOf(file) ?? ''))
      .filter((file) => {
        const source = withoutComments(read(file));
        return (
          importsOf(source).some((name) => /^(?:wxt\/browser|webextension-polyfill)$/.test(name)) || API.test(source)
        );
      });
    expect(touching).toEqual([]);
  });

  test('files are named in kebab-case, components in PascalCase, and no name says nothing', () => {
    const files = ['lib', 'entrypoints', 'tools', 'test'].flatMap(filesUnder).map((file) => file.split('\\').join('/'));
    const misnamed = files.filter((file) => {
      const name = basename(file);
      if (file.startsWith('test/fixtures/') || NAMED_BY_OTHERS.test(name)) return false;
      const pattern = name.endsWith('.svelte')
        ? /^[A-Z][A-Za-z0-9]*\.svelte$/
        : /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+$/;
      return !pattern.test(name) || /\b(?:utils?|helpers?|managers?|misc|common)\b/.test(name);
    });
    expect(misnamed).toEqual([]);
  });
});

/** A use of the extension API. */
const API =
  /(?<![\w.$'"`-])(?:browser|chrome)\s*\.\s*(?:runtime|tabs|storage|scripting|action|permissions|windows|i18n)\b/;
