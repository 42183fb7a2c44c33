import { expect, test } from 'vitest';
import { addressOfQuote, mailAddress, webAddress } from '../../lib/ui/web-address.ts';

test('only web addresses become links', () => {
  expect(webAddress('https://a.example/x?y=1#z')).toBe('https://a.example/x?y=1#z');
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' JaVaScRiPt:x', 'nonsense', ''])
    expect(webAddress(url)).toBeNull();
});

test('an address from a policy cannot smuggle anything into a draft', () => {
  expect(mailAddress('privacy@a.example')).toBe('mailto:privacy@a.example');
  for (const email of [
    'a@b.example?bcc=c@d.example',
    'a@b.example,c@d.example',
    'a@b.example\nBcc: c@d.example',
    'a@b@c',
    'x',
    'a%0A@b.example',
  ])
    expect(mailAddress(email)).toBeNull();
});

test('an address that is spelt out against robots is put together for a draft', () => {
  expect(mailAddress('privacy [at] a.example')).toBe('mailto:privacy@a.example');
  expect(mailAddress('privacy ((at)) a ((dot)) example')).toBe('mailto:privacy@a.example');
  expect(mailAddress('privacy [at] a.example, b [at] c.example')).toBeNull();
});

test('subject and body are encoded, with the line ends that mail wants', () => {
  expect(mailAddress('a@b.example', { subject: 'A & B?', body: 'one\ntwo' })).toBe(
    'mailto:a@b.example?subject=A%20%26%20B%3F&body=one%0D%0Atwo',
  );
});

test('a quote is found by its words, a long one by its first and last', () => {
  expect(addressOfQuote('https://a.example/p#top', 'We sell it - all, of it.')).toBe(
    'https://a.example/p#:~:text=We%20sell%20it%20%2D%20all%2C%20of%20it.',
  );
  const long = Array.from({ length: 40 }, (_, i) => `w${i}`).join(' ');
  expect(addressOfQuote('https://a.example/p', long)).toBe(
    'https://a.example/p#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w34%20w35%20w36%20w37%20w38%20w39',
  );
});
