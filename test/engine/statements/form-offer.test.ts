import { describe, expect, it } from 'vitest';
import { type FormOffer, readFormOffers } from '../../../lib/engine/statements/form-offer.ts';
import { readText } from '../../../lib/engine/text-reader.ts';
import { clauseOf } from '../clause-of.ts';

const OWN = new Set(['lantern']);
/** A link is written as [words](address). */
const offersOf = (markdown: string, leadIn: string | null = null): FormOffer[] => {
  const links = [...markdown.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map((m) => ({ text: m[1] ?? '', url: m[2] ?? '' }));
  const text = markdown.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
  return [...readFormOffers(clauseOf(text, { links, leadIn }), readText(text), OWN)].sort();
};

describe('readFormOffers', () => {
  it.each([
    'To exercise your rights, complete our request form.',
    'You may delete what we hold through our privacy portal.',
    'If you would like a copy, please [click here](https://lantern.test/data-request).',
    'Please use [this form](https://lantern.onetrust.com/webform/1) to make a deletion request.',
    'Residents may opt out by clicking the “Do Not Sell My Personal Information” link.',
    'Please visit [Your Privacy Choices](https://lantern.test/choices).',
    'If you do not want us to share it with our sister shops, say so in your privacy settings.',
  ])('hears a way that is there for privacy: %s', (text) => {
    expect(offersOf(text)).toContain('request');
  });

  it.each([
    'Questions? [Contact us](https://lantern.test/contact).',
    'If you have questions about this notice, please use our contact form.',
    'Please [contact us](https://lantern.zendesk.com/hc/en-us/requests/new) to exercise these rights.',
    'You can reach us with any question through our website.',
    'You can write to our support team [here](https://lantern.test/support).',
  ])('hears a general way: %s', (text) => {
    expect(offersOf(text)).toContain('page');
    expect(offersOf(text)).not.toContain('request');
  });

  it('takes what a list introduces for what its items are about', () => {
    expect(offersOf('By visiting this page on our website', 'You can contact us:')).toEqual(['page']);
    expect(offersOf('By visiting this page on our website')).toEqual([]);
  });

  it('hears no offer in a list of when data is collected', () => {
    expect(offersOf('contact us by e-mail or through our website;', 'We collect your name when you:')).toEqual([]);
  });

  it.each([
    'You can correct your details in your account settings.',
    'Members may log in to their account and download their data.',
    'Your profile can be deleted in your account.',
    'You can change your phone number or other information by logging into your account.',
    'Account holders can request access to their information by logging into their accounts.',
  ])('hears that one does it oneself: %s', (text) => {
    expect(offersOf(text)).toContain('self-service');
  });

  it('keeps apart the choice of what mail one gets', () => {
    expect(offersOf('You may manage your newsletter preferences in your account.')).toEqual(['preferences']);
  });

  it('keeps apart a form that is only spoken of', () => {
    expect(offersOf('When you fill in our contact form, we store your name.')).toEqual(['mentioned']);
  });

  it.each([
    // An address is what is given.
    'You may update your account settings by emailing us at help@lantern.test.',
    'Please contact us by post to have your account deleted.',
    // Somebody else's page, program or opt-out.
    'You can change your settings in your browser.',
    'Please [click here](https://optout.aboutads.info/) to opt out of such ads.',
    'You may lodge a complaint with the [supervisory authority](https://ico.org.uk/make-a-complaint/contact).',
    'The Digital Advertising Alliance (DAA) offers a “Do Not Sell My Info” link that you can use.',
    'You can read the [privacy policy](https://lantern.test/privacy).',
    'You can opt out of it [here](https://optout.stranger.test/opt-out).',
    'You can change this in the settings of your account with such services.',
    'You may correct, or delete it by sending a request to help@lantern.test.',
    // No form.
    'We convert it into an anonymous form.',
    'Your data is kept in our data center.',
    'We study this to form a view of what you may like.',
    // No offer.
    'We keep your letters until you delete your account.',
    'When you log in to your account we record the time.',
    'These firms have access to information about your account.',
    'We may remove pictures from our accounts.',
    'Your account privacy settings decide what other users can see.',
    'You may delete your account at any time.',
  ])('hears nothing in %s', (text) => {
    expect(offersOf(text)).toEqual([]);
  });

  it('takes a heading with a link for an offer, and one without for none', () => {
    const links = [{ text: 'Contact us', url: 'https://lantern.test/contact' }];
    expect([
      ...readFormOffers(clauseOf('Contact us', { kind: 'heading', links }), readText('Contact us'), OWN),
    ]).toEqual(['page']);
    expect([
      ...readFormOffers(clauseOf('Our contact form', { kind: 'heading' }), readText('Our contact form'), OWN),
    ]).toEqual([]);
  });
});
