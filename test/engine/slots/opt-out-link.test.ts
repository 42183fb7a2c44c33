import { describe, expect, test } from 'vitest';
import { splitClauses } from '../../../lib/engine/clauses.ts';
import type { Block, Link } from '../../../lib/engine/document.ts';
import { findOptOutLinks } from '../../../lib/engine/slots/opt-out-link.ts';
import type { EvidenceLabel } from '../../../lib/engine/summary.ts';

const HOME = 'https://www.quillow.example/privacy';
const link = (text: string, path: string): Link => ({ text, url: new URL(path, HOME).href });

/** What is found in paragraphs of which the first is the evidence of an offer to refuse. */
function found(
  dimension: 'sale' | 'aiTraining',
  paragraphs: { text: string; links?: Link[]; item?: boolean }[],
  label: EvidenceLabel = dimension === 'sale' ? 'optOut' : 'control',
): Link[] {
  const blocks = paragraphs.map(
    ({ text, links, item }): Block => ({
      ...(item ? { kind: 'item', leadIn: null, depth: 1 } : { kind: 'paragraph' }),
      text,
      ...(links && { links }),
    }),
  );
  const clauses = splitClauses({ url: HOME, title: '', language: 'en', date: null, blocks });
  const evidence = [{ label, quote: clauses[0]?.text ?? '', heading: null }];
  return findOptOutLinks(clauses, evidence, dimension, HOME);
}

describe('found', () => {
  test('a link with a name in the sentence that offers the refusal', () => {
    const choices = link('Your Ad Choices', '/ad-choices');
    expect(found('sale', [{ text: 'You can opt out of this through Your Ad Choices.', links: [choices] }])).toEqual([
      choices,
    ]);
    const setting = link('Settings, “Help train Quill”', '/settings/ai');
    const text = 'You can switch this off under Settings, “Help train Quill”.';
    expect(found('aiTraining', [{ text, links: [setting] }])).toEqual([setting]);
  });

  test('a mere "here" of such a sentence, and a bare address, which give the button no words', () => {
    const here = [{ text: 'To opt out of targeted ads, click here.', links: [link('here', '/a1b2')] }];
    expect(found('sale', here)).toEqual([link('', '/a1b2')]);
    const url = 'https://optout.aboutads.info/';
    expect(found('sale', [{ text: `You may opt out at ${url}.`, links: [{ text: url, url }] }])).toEqual([
      { text: '', url },
    ]);
  });

  test('the list that the sentence introduces, in its order', () => {
    const pages = [
      link('Advertising settings', '/settings/ads'),
      link('Industry opt-out page', 'https://optout.aboutads.info/'),
    ];
    const list = pages.map((page) => ({ text: page.text, links: [page], item: true }));
    expect(found('sale', [{ text: 'You may opt out of these ads here:' }, ...list])).toEqual(pages);
  });

  test('elsewhere, a link whose own words say what it refuses; it yields to one in the offer itself', () => {
    const doNotSell = link('Do Not Sell or Share My Personal Information', '/dns');
    const footer = { text: 'Do Not Sell or Share My Personal Information', links: [doNotSell] };
    expect(
      found('sale', [{ text: 'You may opt out of the sale of your data.' }, { text: 'Thank you.' }, footer]),
    ).toEqual([doNotSell]);
    const choices = link('Ad settings', '/ads');
    const offer = { text: 'You may opt out in your Ad settings.', links: [choices] };
    expect(found('sale', [offer, { text: 'Thank you.' }, footer])).toEqual([choices]);
  });

  test('each address once, however it is written', () => {
    const twice = [link('opt-out page', '/opt-out'), link('Opt out', '/opt-out/#top')];
    expect(found('sale', [{ text: 'Use the opt-out page: Opt out', links: twice }])).toEqual([twice[0]]);
  });
});

describe('nothing is found in', () => {
  test.each<[string, string, Link]>([
    ['documents to read', 'You may opt out as our Cookie Policy says.', link('Cookie Policy', '/cookies')],
    ['terms', 'You may opt out; see our Terms.', link('Terms', '/terms')],
    ['a section of the same policy', 'You may opt out; see Your choices.', link('Your choices', '/privacy#choices')],
    ['newsletters', 'You may opt out of mails: unsubscribe.', link('unsubscribe', '/unsubscribe')],
    ['statistics', 'You may opt out of them.', link('opt out', 'https://tools.google.com/dlpage/gaoptout')],
    [
      'the help of a browser',
      'You may refuse cookies in your settings.',
      link('settings', 'https://support.mozilla.org/kb/x'),
    ],
    ['mail addresses', 'To opt out, write to us.', { text: 'To opt out', url: 'mailto:privacy@quillow.example' }],
    ['program text', 'To opt out, click here.', { text: 'here', url: 'javascript:optOut()' }],
    ['what merely stands beside it', 'You may opt out; Acme makes it.', link('Acme', 'https://acme.example/')],
  ])('%s', (_, text, target) => {
    expect(found('sale', [{ text, links: [target] }])).toEqual([]);
  });

  test('sentences that are evidence of something else', () => {
    const choices = link('the tool', '/x');
    expect(found('sale', [{ text: 'We share data; use the tool to opt out.', links: [choices] }], 'sells')).toEqual([]);
  });

  test('the other question: ads are not refused where AI training is, nor the other way round', () => {
    const ai = link('AI training settings', '/settings/ai-training');
    expect(found('sale', [{ text: 'You may opt out in AI training settings.', links: [ai] }])).toEqual([]);
    const ads = link('Ad settings', '/settings/ads');
    expect(found('aiTraining', [{ text: 'You may opt out in Ad settings.', links: [ads] }])).toEqual([]);
  });
});
