import { readFileSync } from 'node:fs';

/** The records of a file that has one a line, as JSON. @throws Error where it is absent, or a line is no JSON */
export function readRecords<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
