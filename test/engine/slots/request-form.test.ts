import { describe, expect, it } from 'vitest';
import { readRequestForm } from '../../../lib/engine/slots/request-form.ts';
import { readText } from '../../../lib/engine/text-reader.ts';

const signsOf = (text: string, ...urls: string[]) =>
  readRequestForm(
    readText(text),
    urls.map((url) => ({ text: 'here', url })),
  )?.signs ?? [];

describe('readRequestForm', () => {
  it.each([
    ['Use our contact form.', 'form'],
    ['Complete the privacy request web form.', 'form'],
    ['Visit our privacy portal.', 'portal'],
    ['Use the “Download your data” tool.', 'portal'],
    ['Click “Do Not Sell My Personal Information”.', 'choices'],
    ['You change this in your account settings.', 'settings'],
    ['Correct your data by logging into your account.', 'account'],
    ['Write to us through the contact page.', 'contact-page'],
  ])('knows %s', (text, sign) => {
    expect(signsOf(text)).toContain(sign);
  });

  it.each([
    ['https://lantern.test/contact', 'to-contact'],
    ['https://lantern.test/data-request', 'to-request'],
    ['https://lantern.test/do-not-sell', 'to-choices'],
    ['https://lantern.test/settings', 'to-settings'],
    ['https://web.archive.org/web/20230101000000/https://lantern.test/contact', 'to-contact'],
  ])('knows where a link to %s leads', (url, sign) => {
    expect(signsOf('Write to us here.', url)).toContain(sign);
  });

  it('says that a statement gives an address, which the form may not be', () => {
    expect(signsOf('Submit your request to privacy@lantern.test, not to the help desk.')).toContain('with-email');
  });

  it.each(['We read every letter.', 'Your name and your town', 'Information is stored in encrypted files.'])(
    'finds nothing in %s',
    (text) => {
      expect(readRequestForm(readText(text), [])).toBeNull();
    },
  );

  it('takes a mailto link for no page', () => {
    expect(
      readRequestForm(readText('We read every letter'), [{ text: 'letter', url: 'mailto:a@lantern.test' }]),
    ).toBeNull();
  });
});
