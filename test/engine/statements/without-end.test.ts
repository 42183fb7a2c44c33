import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../lib/engine/clauses.ts';
import { saysKeptWithoutEnd, saysNeverErased } from '../../../lib/engine/statements/without-end.ts';
import { clauseOf } from '../clause-of.ts';

describe('saysKeptWithoutEnd', () => {
  it.each([
    'Support letters are kept indefinitely.',
    'We may hold on to names (i.e. your real one) and retain them, even then, forever.',
    'We keep a permanent record of who was banned.',
    'Whatever you write in the guest book is publicly and permanently available.',
    'Your orders are stored with no end date.',
    'Old letters are archived for good.',
    'Pseudonymised and aggregated visits may be retained indefinitely.',
    'We cannot edit or erase what has been written to the blockchain.',
    'Votes are recorded on an immutable public ledger.',
    'There is no limit to how long we keep letters.',
    'Names of weavers are held on a permanent basis.',
    'What you carve there stays for ever.',
  ])('hears %s', (text) => {
    expect(saysKeptWithoutEnd(clauseOf(text))).toBe(true);
  });
  it('hears a bare answer under a question on keeping, and a cell under such a header', () => {
    expect(saysKeptWithoutEnd(clauseOf('Indefinitely.', { before: 'How long do we keep it?' }))).toBe(true);
    const cells: Partial<Clause> = { kind: 'row', cells: ['Bans', 'Indefinite'] };
    expect(saysKeptWithoutEnd(clauseOf('Bans | Indefinite', { ...cells, headers: ['Data', 'Storage period'] }))).toBe(
      true,
    );
    expect(saysKeptWithoutEnd(clauseOf('Bans | Indefinite', { ...cells, headers: ['Offence', 'Length of ban'] }))).toBe(
      false,
    );
  });
  it.each([
    'Statistics that are no longer identifiable may be kept indefinitely.',
    'After anonymisation the figures are stored without limit.',
    'We do not keep it indefinitely.',
    'If we permanently store your letters, you can delete them.',
    'We are under no obligation to store your letters indefinitely.',
    'We keep it for a year, after which it is permanently deleted.',
    'Your data is stored safely and will be permanently erased on request.',
    'This includes, without limitation, what we store about your orders.',
    'You grant us a perpetual licence.',
    'Some cookies are stored permanently.',
    'Indefinitely.',
    'Your account may be permanently suspended.',
  ])('hears nothing in %s', (text) => {
    expect(saysKeptWithoutEnd(clauseOf(text))).toBe(false);
  });
});

describe('saysNeverErased', () => {
  it.each([
    'We do not delete this information.',
    'Reports filed here cannot be removed.',
    'Logs are not routinely purged.',
  ])('hears %s', (text) => {
    expect(saysNeverErased(clauseOf(text))).toBe(true);
  });
  it.each([
    'We do not delete it unless you ask us to.',
    'We may not be able to delete it where the law requires us to keep it.',
    'Closing the account does not delete your posts.',
    'Posts will not be deleted as part of this process.',
    'You cannot delete your name while you are a member.',
    'Removal does not ensure complete removal.',
    'We cannot delete what third parties have copied.',
    'You do not want us to erase it.',
  ])('hears nothing in %s', (text) => {
    expect(saysNeverErased(clauseOf(text))).toBe(false);
  });
});
