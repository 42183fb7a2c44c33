import type { Clause } from '../clauses.ts';
import type { Duration } from './duration.ts';

/** What a retention period is about. */
export interface KeptData {
  /** The data, in a few words of the policy. */
  what: string;
  /** `deletion`: how soon it is erased after closure, a request or an event; else how long it is kept. */
  kind: 'kept' | 'deletion';
}

const ERASES = /\b(?:delet\w+|eras\w+|purg\w+|destroy\w*|remov\w+|overwrit\w+|wiped?|dispos\w+)\b/i;
const KEEPS =
  /\b(?:retain\w*|kept|keep(?:s|ing)?|stor(?:e|es|ed|ing)|held|hold|sav(?:e|ed|es)|maintain\w*|preserv\w+|archiv\w+|remain\w*)\b/i;
const BACKUP = /\b(?:back-?ups?|archiv\w+|residual)\b/i;
const DELETED = /\b(?:delet\w+|eras\w+|remov\w+|clos(?:e|ed|ure|ing))\b/i;
/** What starts the clock of an erasure, as against the mere age of the data. */
const EVENT =
  /\b(?:request\w*|clos(?:e|ed|ure|ing)|deactivat\w+|terminat\w+|cancel\w*|you delete|deletion of|deleting your|inactiv\w+|logged|log ?in|cease\w*|leav(?:e|es|ing)|withdraw\w*|unsubscrib\w*|expir\w+|complet\w+|resol\w+|paid|review\w*|ends?|ended|process of)\b/i;
const CLOSED = /\b(?:clos(?:e|ed|ure|ing)|cancel\w*)\b/i;
/** What follows a length after which it is we who erase. */
const THEN_ERASED = /^[^.]{0,80}\b(?:we|be|is|are|been|then)\s(?:\w+\s){0,3}?(?:delet|eras|purg|destroy|remov|wip)\w*/i;
const AGE_OF_DATA = /^\s(?:of|from|after) (?:the )?(?:date of )?(?:collection|sending|creation|being collected)\b/i;
const WITHIN_JUST_BEFORE = /\b(?:within|takes?)\s(?:[\w()]+\s){0,4}\(?$/i;
/** "we keep OBJECT for", "OBJECT is kept for", "delete OBJECT after". */
const OBJECT_AFTER_VERB =
  /\b(?:retain|keep|store|hold|save|maintain|preserve|archive|delete|erase|remove|purge|destroy)s?\s(?:all\s|any\s|the\s|this\s|such\s|your\s|these\s|our\s|their\s|of\s)*((?:[\p{L}\p{N}'’/-]+[ ,]{1,2}){0,6}?[\p{L}\p{N}'’/-]+)(?=\s(?:for|until|within|after|in|up to|during|at|no longer|as|on|from|only)\b|[.;:,(]|$)/iu;
const SUBJECT_BEFORE_VERB =
  /(?:^|[.;:,]\s|\b(?:and|that|where|all|any|the|your|our|these|this|such)\s)((?:[\p{L}\p{N}'’/-]+\s){0,5}[\p{L}\p{N}'’/-]+)\s(?:is|are|will be|may be|shall be|can be|gets?|being|must be)\s(?:\w+\s){0,2}?(?:retained|kept|stored|held|saved|maintained|preserved|archived|deleted|erased|removed|purged|destroyed)/iu;
const NOTHING = /^(?:it|them|this|that|these|those|us|you|we|data|information|which|they|such|same)$/i;

/** Names the data that a length is about, from the grammar of its clause, else from what stands around it. */
export function nameKeptData(clause: Clause, length: Duration): KeptData {
  const before = clause.text.slice(Math.max(0, length.start - 160), length.start);
  return { what: tidy(nameOf(clause, length, before)), kind: kindOf(clause.text, length) };
}

/** "Deleted after 30 days" is how long it is kept; "deleted 30 days after you close it" is how soon it is erased. */
function kindOf(text: string, { start, end }: Duration): KeptData['kind'] {
  const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf(' | ', start), start - 200, 0);
  const stop = text.slice(end).search(/[.;](?:\s|$)|\s\|\s/);
  const before = text.slice(from, start);
  const after = text.slice(end, stop < 0 ? end + 160 : Math.min(end + stop, end + 160));
  const erased = lastOf(ERASES, before);
  const kept = lastOf(KEEPS, before);
  if (BACKUP.test(before + after) && DELETED.test(before + after))
    return kept < 0 || !CLOSED.test(before) ? 'deletion' : 'kept';
  if (kept > erased) return 'kept';
  if (erased >= 0 && WITHIN_JUST_BEFORE.test(before) && !AGE_OF_DATA.test(after)) return 'deletion';
  if (erased < 0 && !THEN_ERASED.test(after)) return 'kept';
  return EVENT.test(before + after) ? 'deletion' : 'kept';
}

/** Where a pattern last matches, or -1. */
function lastOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(new RegExp(pattern, 'gi'))].at(-1)?.index ?? -1;
}

function nameOf(clause: Clause, length: Duration, before: string): string {
  if (clause.kind === 'row') {
    const first = clause.cells.find(
      (cell) => cell.trim() && !cell.includes(clause.text.slice(length.start, length.end)),
    );
    if (first) return first;
  }
  // "Invoices: 10 years".
  const label = /^[•·*\s]*([^:.]{3,60}):\s/.exec(clause.text);
  if (label?.[1] && length.start - label[0].length < 60) return label[1];
  const sentence = before.slice(Math.max(0, before.lastIndexOf('. ') + 1));
  const object = OBJECT_AFTER_VERB.exec(sentence)?.[1];
  if (object && !NOTHING.test(object)) return object;
  const subject = SUBJECT_BEFORE_VERB.exec(sentence)?.[1];
  if (subject && !NOTHING.test(subject)) return subject;
  const heading = clause.path.at(-1);
  return heading && heading.length < 50 ? heading : 'personal data';
}

/** At most six words, without what hangs at their ends. */
function tidy(text: string): string {
  const plain = text
    .replace(/[•*_]/g, ' ')
    .replace(/^\s*(?:\d+[.)]\s*)+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain
    .split(' ')
    .slice(0, 6)
    .join(' ')
    .replace(/[\s,;:.–-]+(?:and|or|of|the|to|for|with|in|your)?$/i, '');
}
