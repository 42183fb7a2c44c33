import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS, type Example } from '../train/corpus.ts';
import { cutUnits } from '../train/cut-units.ts';

/** The numbered units of each policy that people's labels speak of, by the policy's id. */
export function readUnits(examples: readonly Example[]): Map<string, Map<number, string>> {
  return new Map(
    examples.map(({ id, measured }) => [
      id,
      measured
        ? numbered(readFileSync(join(CORPUS, 'units', `${id}.txt`), 'utf8'))
        : cutUnits(readFileSync(join(CORPUS, 'unlabelled', `${id}.md`), 'utf8')),
    ]),
  );
}

/** Lines of a number, a tab and a text. */
function numbered(file: string): Map<number, string> {
  const lines = file.split('\n').filter((line) => line.includes('\t'));
  return new Map(lines.map((line) => [Number(line.slice(0, line.indexOf('\t'))), line.slice(line.indexOf('\t') + 1)]));
}
