import { expect, test } from 'vitest';
import { isPublicAddress, mayFetch } from '../../lib/platform/public-address.ts';

test.each([
  'https://kettle.example/privacy',
  'http://kettle.example:8080/',
  'https://8.8.8.8/privacy',
  'https://172.32.0.1/',
  'https://100.128.0.1/',
  'https://10.kettle.example/',
  'https://local.kettle.example/',
  'https://localhost.kettle.example/',
  'https://kettle.example/?next=http://127.0.0.1/',
  'https://127.0.0.1.kettle.example/',
])('%s is public', (url) => {
  expect(isPublicAddress(url)).toBe(true);
});

test.each([
  'http://127.0.0.1/privacy',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://017700000001/',
  'http://0.0.0.0/',
  'http://10.0.0.8/',
  'http://172.16.4.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1:8443/privacy',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://localhost/',
  'http://localhost:3000/privacy',
  'http://LOCALHOST./',
  'http://router/',
  'http://printer.local/',
  'http://app.localhost/',
  'http://wiki.internal/',
  'http://nas.home.arpa/',
  'http://user:secret@127.0.0.1/',
  'https://kettle.example@10.0.0.1/',
  'ftp://kettle.example/',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:alert(1)',
  'nonsense',
])('%s is not', (url) => {
  expect(isPublicAddress(url)).toBe(false);
});

test('a page on a private host may have its policy there, and nowhere else in private', () => {
  expect(mayFetch('http://192.168.1.1/privacy', 'http://192.168.1.1/join')).toBe(true);
  expect(mayFetch('http://192.168.1.2/privacy', 'http://192.168.1.1/join')).toBe(false);
  expect(mayFetch('http://127.0.0.1:81/privacy', 'http://localhost:80/join')).toBe(true);
  expect(mayFetch('http://127.0.0.1/privacy', 'https://kettle.example/join')).toBe(false);
  expect(mayFetch('https://kettle.example/privacy', 'http://192.168.1.1/join')).toBe(true);
  expect(mayFetch('ftp://192.168.1.1/privacy', 'http://192.168.1.1/join')).toBe(false);
});
