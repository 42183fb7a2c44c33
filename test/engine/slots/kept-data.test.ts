import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../lib/engine/clauses.ts';
import { findDurations } from '../../../lib/engine/slots/duration.ts';
import { nameKeptData } from '../../../lib/engine/slots/kept-data.ts';
import { readText } from '../../../lib/engine/text-reader.ts';
import { clauseOf } from '../clause-of.ts';

function nameIn(clause: Clause) {
  const [length] = findDurations(readText(clause.text));
  if (!length) throw new Error(`no length in ${clause.text}`);
  return nameKeptData(clause, length);
}

describe('nameKeptData', () => {
  it.each([
    ['We keep your order history for 3 years.', 'order history', 'kept'],
    ['Access logs are retained for 90 days.', 'Access logs', 'kept'],
    ['Invoices: 10 years.', 'Invoices', 'kept'],
    ['We delete your account data within 30 days.', 'account data', 'deletion'],
  ])('reads %s', (text, what, kind) => {
    expect(nameIn(clauseOf(text))).toEqual({ what, kind });
  });
  it.each([
    ['We keep letters for a year.', 'kept'],
    ['Logs are deleted after 30 days.', 'kept'],
    ['It is deleted within 3 months from the date of collection.', 'kept'],
    ['We keep invoices for 7 years, even if you delete your account.', 'kept'],
    ['It is deleted 30 days after you close your account.', 'deletion'],
    ['It can take up to 90 days until your request is carried out and all is deleted.', 'deletion'],
    ['After 24 months of inactivity we delete your account.', 'deletion'],
    ['What you delete stays in our backups for up to 30 days.', 'deletion'],
  ])('tells how long from how soon: %s', (text, kind) => {
    expect(nameIn(clauseOf(text)).kind).toBe(kind);
  });
  it('names what the first cell of a row names', () => {
    expect(nameIn(clauseOf('Chats | 2 years', { kind: 'row', cells: ['Chats', '2 years'] })).what).toBe('Chats');
  });
  it('falls back to the heading, then to personal data', () => {
    expect(nameIn(clauseOf('It is 2 years.', { path: ['Billing records'] })).what).toBe('Billing records');
    expect(nameIn(clauseOf('It is 2 years.')).what).toBe('personal data');
  });
  it('calls what is kept after closure kept', () => {
    expect(nameIn(clauseOf('We retain invoices for 7 years after you close it.')).kind).toBe('kept');
  });
});
