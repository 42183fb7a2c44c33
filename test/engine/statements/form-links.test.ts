import { describe, expect, it } from 'vitest';
import { readFormLinks } from '../../../lib/engine/statements/form-links.ts';

const linkOf = (text: string, url: string) => readFormLinks([{ text, url }], new Set(['lantern']))[0];

describe('readFormLinks', () => {
  it.each([
    ['https://lantern.test/data-request', { toRequest: true, toTicket: false, isOwn: true }],
    ['https://lantern.test/opt-out', { toRequest: true }],
    ['https://privacyportal.onetrust.com/webform/1', { toRequest: true, isOwn: false }],
    ['https://lantern.zendesk.com/hc/requests/new', { toRequest: false, toTicket: true }],
    ['https://lantern.test/contact', { toContact: true, toRequest: false }],
    ['https://web.archive.org/web/2020/https://lantern.test/data-request', { toRequest: true, isOwn: true }],
    ['https://lantern.test/privacy', { isText: true, toRequest: false }],
    ['https://lantern.test/settings/privacy', { isText: false }],
  ])('knows where %s leads', (url, expected) => {
    expect(linkOf('here', url)).toMatchObject(expected);
  });

  it.each([
    ['Contact us', { saysContact: true }],
    ['contact details', { saysContact: false }],
    ['Your Privacy Choices', { saysChoices: true }],
    ['Do not sell my data', { saysChoices: true }],
    ['privacy policy', { saysChoices: false, isText: true }],
    ['click here', { isHere: true }],
  ])('knows what the words "%s" say', (text, expected) => {
    expect(linkOf(text, 'https://lantern.test/x')).toMatchObject(expected);
  });

  it.each([
    'mailto:privacy@lantern.test',
    'https://lantern.test/cdn-cgi/l/email-protection#aa',
    'https://optout.networkadvertising.org/',
    'https://ico.org.uk/contact',
    'https://support.google.com/chrome',
  ])('leaves out %s', (url) => {
    expect(linkOf('here', url)).toBeUndefined();
  });

  it('takes a big site for the company where it is its own', () => {
    const [link] = readFormLinks([{ text: 'here', url: 'https://support.google.com/contact' }], new Set(['google']));
    expect(link).toMatchObject({ isOwn: true, toContact: true });
  });
});
