import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { lookAtFields } from '../../lib/page/form-gate.ts';
import { ACCOUNT_WORDS, accountPages, STYLES } from './account-pages.ts';
import { SITE_SIGNUPS } from './site-pages.ts';

const open = (html: string, url = 'https://unknown.example/') => new JSDOM(html, { url }).window.document;

test.each(Object.entries(ACCOUNT_WORDS))('sign-ups in %s are worth a question', (_, words) => {
  for (const style of STYLES) {
    expect(
      accountPages(words, style).signups.filter((html) => !lookAtFields(open(html))),
      style,
    ).toEqual([]);
  }
});

test.each(Object.entries(SITE_SIGNUPS))('%s is worth a question', (_, [html, url]) => {
  expect(lookAtFields(open(html, url ?? undefined))).not.toBe('');
});

test('what its makers call creating an account is, with its password in plain sight', () => {
  const form = '<form><input name="email"><input name="password"><button>Continue</button></form>';
  expect(lookAtFields(open(form, 'https://kettle.example/account/manage/create'))).not.toBe('');
  expect(lookAtFields(open(form, 'https://kettle.example/tea/create'))).toBe('');
});
