import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const dir = mkdtempSync(join(tmpdir(), 'analyze-'));
afterAll(() => rmSync(dir, { recursive: true }));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};
const analyze = (args: string[], input?: string): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, ['--import', 'tsx', 'tools/analyze.ts', ...args], { encoding: 'utf8', input });
const records = (stdout: string): Record<string, never>[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const POLICY = `# Privacy policy

We collect your name and use it to show you maps. We share your data with service providers, and we do not sell it.

We keep your personal data for two years. You can ask for access, or to delete your information, at any time.

Our maps are not for people under 13. Our pages set cookies. When we change this policy we tell you. Contact us at privacy@plover.example.
`;

describe('analyze', () => {
  it('prints a record a line in the order of its arguments, errors among them, and then exits with 1', () => {
    const markdown = file('policy.md', POLICY);
    const page = file(
      'front.html',
      '<title>Plover Maps</title><main><h1>Maps for walkers</h1><p>We draw maps for walkers, and for birds.</p></main>',
    );
    const binary = file(
      'picture.html',
      Uint8Array.from({ length: 4000 }, (_, i) => i % 7),
    );
    const missing = join(dir, 'missing.html');
    const empty = file('empty.md', ' \n');
    const { status, stdout } = analyze(['--json', '--text', page, binary, missing, empty, markdown]);
    const [front, picture, gone, nothing, policy, ...rest] = records(stdout);
    expect(rest).toEqual([]);
    expect(front).toMatchObject({ input: page, page: { kind: 'other', language: 'en' }, summary: null });
    expect(front?.text).toBe('Maps for walkers\nWe draw maps for walkers, and for birds.');
    expect(picture).toEqual({ input: binary, error: 'not a text document' });
    expect(gone).toMatchObject({ input: missing, error: expect.stringContaining('ENOENT') });
    expect(nothing).toEqual({ input: empty, error: 'empty document' });
    expect(policy).toMatchObject({
      input: markdown,
      page: { kind: 'policy', language: 'en' },
      summary: { title: 'Privacy policy' },
    });
    expect(Object.keys((policy as { summary: { dimensions: object } } | undefined)?.summary.dimensions ?? {})).toEqual([
      'sale',
      'aiTraining',
      'retention',
      'children',
      'contact',
    ]);
    expect(status).toBe(1);
  });

  it('reads standard input, takes addresses from a list, and summarises anything when forced', () => {
    const list = file('urls.json', JSON.stringify({ 'letter.html': 'https://plover.example/a/b' }));
    const page = file('letter.html', '<p>A letter about birds, with <a href="c">a link</a>.</p>');
    const { status, stdout, stderr } = analyze(['--json', '--force', '--trace', '--urls', list, '-', page], POLICY);
    const [first, second] = records(stdout);
    expect(first).toMatchObject({ input: '-', page: { kind: 'policy' } });
    expect(second).toMatchObject({ input: page, page: { kind: 'other' }, summary: { words: 7 } });
    expect(status).toBe(0);
    const trace = records(stderr) as unknown as { stage: string }[];
    expect(trace.filter((t) => t.stage === 'engine')).toMatchObject([{ input: '-' }, { input: page }]);
    expect(trace.filter((t) => t.stage === 'page')).toMatchObject([
      { input: '-', stage: 'page', way: 'markdown' },
      { input: page, stage: 'page', way: 'sections', blocks: 1, words: 7 },
    ]);
  });

  it('says how it is used', () => {
    expect(analyze([]).status).toBe(2);
    expect(analyze([]).stderr).toContain('Usage');
  });
});
