import { expect, test } from 'vitest';
import { addressKey, cleanAddress, siteOf } from '../../lib/history/address.ts';

const key = (url: string) => addressKey(cleanAddress(url));

test.each([
  ['https://a.example/privacy?utm_source=mail&utm_medium=x', 'https://a.example/privacy'],
  ['https://a.example/privacy?gclid=1&hl=de#section-4', 'https://a.example/privacy?hl=de'],
  ['https://a.example/p;jsessionid=A1B2C3?x=1', 'https://a.example/p?x=1'],
  ['https://a.example/p?PHPSESSID=0f3a&page=2', 'https://a.example/p?page=2'],
  ['https://user:secret@a.example/p', 'https://a.example/p'],
  ['https://a.example/p?b=2&a=1', 'https://a.example/p?a=1&b=2'],
])('%s is kept as %s', (url, clean) => {
  expect(cleanAddress(url)).toBe(clean);
});

test.each([
  ['http://www.a.example/privacy/', 'https://a.example/privacy'],
  ['https://a.example/', 'https://a.example'],
  ['https://a.example/p?b=2&a=1', 'https://a.example/p?a=1&b=2&fbclid=7'],
])('%s and %s are one policy', (a, b) => {
  expect(key(a)).toBe(key(b));
});

test.each([
  // Names that only look like a tracker's.
  ['https://a.example/p?preference=1', 'https://a.example/p'],
  ['https://a.example/p?country=de', 'https://a.example/p?country=fr'],
  ['https://a.example/p?gclid_help=1', 'https://a.example/p'],
  ['https://a.example/privacy', 'https://a.example/Privacy'],
  ['https://eu.a.example/p', 'https://us.a.example/p'],
  ['https://a.example:8443/p', 'https://a.example/p'],
])('%s and %s are two policies', (a, b) => {
  expect(key(a)).not.toBe(key(b));
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'chrome-extension://abc/history.html', 'privacy', ''])(
  '%s is no address of the web',
  (url) => {
    expect(() => cleanAddress(url)).toThrow(expect.objectContaining({ obstacle: 'address' }));
  },
);

test.each([
  ['https://shop.lantern.co.uk/privacy', 'lantern.co.uk'],
  ['https://www.lantern.com/', 'lantern.com'],
  ['https://lantern.github.io/privacy', 'lantern.github.io'],
  ['http://192.168.1.4/p', '192.168.1.4'],
  ['http://localhost/p', 'localhost'],
])('%s is of the site %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});
