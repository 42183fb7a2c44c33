import { describe, expect, it } from 'vitest';
import { type ChildStatement, readChildStatements } from '../../../lib/engine/dimensions/child-statements.ts';
import { readDocument } from '../../../lib/engine/reading.ts';
import { fromMarkdown } from '../../../lib/page/from-markdown.ts';

/** What a text says of children, by name. */
const saysOf = (text: string) =>
  readChildStatements(readDocument(fromMarkdown(text, null)))
    .flatMap((s) => [
      ...(Object.keys(s) as (keyof ChildStatement)[]).filter((k) => s[k] === true),
      ...(s.ages.length ? ['age'] : []),
    ])
    .filter((k) => k !== 'aside')
    .sort();

describe('readChildStatements', () => {
  it.each([
    ['The mill shop is not meant for children under 13.', ['age', 'bars', 'mention']],
    ['You must be at least 16 years old to borrow a loom.', ['age', 'bars', 'mention', 'restricts']],
    ['We limit the use of the mill to people aged 18 and above.', ['age', 'bars', 'restricts']],
    ['You are only allowed to use the looms when aged 16 or over.', ['age', 'bars', 'restricts']],
    ['We never knowingly gather data about children under 14.', ['age', 'collectsNone', 'mention']],
    ['We do not knowingly collect data of children without the consent of a parent.', ['mention', 'unlessConsent']],
    ['If you are under 16, you may weave with us only with the consent of a parent.', ['admits', 'age', 'mention']],
    ['A teacher may open a profile for the pupils, who are children.', ['admits', 'mention']],
    ['Loom Junior is a version of our shop designed for younger users.', ['madeFor', 'mention']],
    [
      'Minors who live in Spain need the consent of a guardian, which we must obtain.',
      ['admits', 'mention', 'regional'],
    ],
    ['You may also send a request on behalf of your minor child.', ['mention']],
    ['We do not sell data of those under 16.', ['age', 'mention']],
    ['We check that every weaver is over 18.', ['age', 'bars', 'mention', 'restricts']],
    ['The looms are meant for weavers aged 16 and above.', ['age', 'bars', 'restricts']],
    ['Only weave with us if you are 16 or older.', ['age', 'bars', 'restricts']],
    ['We require guests to be at least 14 years old.', ['age', 'bars', 'mention', 'restricts']],
    ['Please do not send us anything about somebody under 13.', ['age', 'bars', 'mention', 'restricts']],
    ['By “children” we mean people under 14.', ['age', 'defines', 'mention']],
    ['If you are under 18, read this page with a teacher.', ['age', 'mention']],
  ])('%s', (text, expected) => {
    expect(saysOf(text)).toEqual(expected);
  });

  it.each([
    'If we learn that a child gave us data without the consent of a parent, we will delete it.',
    'Should we become aware that we have collected data from a child, please ask a parent for permission to write to us.',
  ])('takes what happens by mistake for no rule: %s', (text) => {
    expect(saysOf(text)).toEqual(['mention']);
  });

  it('takes what stands before a mishap for a rule', () => {
    expect(
      saysOf('We do not knowingly collect data from children under 13, and if we learn that we did, we delete it.'),
    ).toEqual(['age', 'collectsNone', 'mention']);
  });

  it('ties an age in a long clause to what stands near it', () => {
    const padding = 'The mill weaves wool and linen on old looms by the river '.repeat(14);
    const said = readChildStatements(
      readDocument(
        fromMarkdown(`The minimum age is in our terms, ${padding}, beside safeguards for those 16 years of age.`, null),
      ),
    );
    expect(said.filter((s) => s.ages.includes(16)).map((s) => s.bars)).toEqual([false]);
    expect(said.some((s) => s.bars)).toBe(true);
  });

  it.each([
    'We report child sexual abuse material to the police.',
    'We may make minor changes to this policy.',
    'Your profile may show the number of children that you have.',
    'Our parent company may see your orders.',
    'The mill is a charity that gives coats to families and children.',
    'Part of the price goes to a children’s hospital.',
    'We answer within 18 months and keep 15% of the fee.',
  ])('finds nothing in a look-alike: %s', (text) => {
    expect(saysOf(text)).toEqual([]);
  });

  it('takes no time out of proportion for a text made to be slow', () => {
    const began = performance.now();
    saysOf('may not use under with without parent consent child minor must obtain '.repeat(4_000));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
