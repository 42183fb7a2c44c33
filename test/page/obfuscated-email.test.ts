import { describe, expect, it } from 'vitest';
import { decodeCloudflareEmail, emailOfProtectedLink, findHiddenEmails } from '../../lib/page/obfuscated-email.ts';

const encode = (email: string, key: number): string =>
  [key, ...[...email].map((c) => c.charCodeAt(0) ^ key)].map((n) => n.toString(16).padStart(2, '0')).join('');

describe('Cloudflare', () => {
  it('decodes attributes and links', () => {
    expect(decodeCloudflareEmail(encode('dpo@heron.example', 0x5a))).toBe('dpo@heron.example');
    expect(
      emailOfProtectedLink(`https://heron.example/cdn-cgi/l/email-protection#${encode('dpo@heron.example', 7)}`),
    ).toBe('dpo@heron.example');
  });
  it.each(['', 'zz', '00', '5a5a5a5a5a5a5a5a', encode('no address', 9)])('gives null for %j', (hex) => {
    expect(decodeCloudflareEmail(hex)).toBeNull();
  });
  it('gives null for another link', () => {
    expect(emailOfProtectedLink('https://heron.example/privacy#abcdef')).toBeNull();
  });
});

describe('addresses in words', () => {
  it.each([
    ['Write to privacy [at] heron [dot] example now', 'privacy [at] heron [dot] example', 'privacy@heron.example'],
    ['privacy(at)heron.example', 'privacy(at)heron.example', 'privacy@heron.example'],
    [
      'Mail data.desk {at} mail {dot} heron {dot} example!',
      'data.desk {at} mail {dot} heron {dot} example',
      'data.desk@mail.heron.example',
    ],
    ['privacy at heron dot example', 'privacy at heron dot example', 'privacy@heron.example'],
    ['datenschutz[ät]heron[punkt]example', 'datenschutz[ät]heron[punkt]example', 'datenschutz@heron.example'],
  ])('%s', (text, found, email) => {
    expect(findHiddenEmails(text)).toEqual([{ text: found, email }]);
  });
  it.each([
    'Look at example.com for more.',
    'We are at home in Europe.',
    'At any time (at no cost) you may leave.',
    'privacy@heron.example',
    'We met at Connect the Dot. Then we left.',
  ])('nothing in: %s', (text) => {
    expect(findHiddenEmails(text)).toEqual([]);
  });
  it('is quick on hostile text', () => {
    const start = performance.now();
    for (const hostile of [
      'a.'.repeat(10_000),
      'a at '.repeat(5000),
      'at '.repeat(8000),
      `${'a'.repeat(20_000)} at `,
      'a [at] b.'.repeat(3000),
    ])
      findHiddenEmails(hostile);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
