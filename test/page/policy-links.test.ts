import { existsSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { findPolicyLinks } from '../../lib/page/policy-links.ts';
import { measurePolicyLinks } from '../../tools/measure-policy-links.ts';

const links = (html: string, url = 'https://www.kettle.example/join') =>
  findPolicyLinks(new JSDOM(html, { url }).window.document, url).map((link) => link.url);

test('the small print of the form comes before blog posts and settings', () => {
  expect(
    links(`<a href="/blog/privacy-policy-tips">Ten privacy policy tips</a><a href="/settings/privacy">Privacy settings</a>
      <form><p>You agree to our <a href="/terms">Terms</a> and <a href="/legal/privacy">Privacy Policy</a>.</p></form>`)[0],
  ).toBe('https://www.kettle.example/legal/privacy');
});

test('the policy by its full name comes before a page about privacy', () => {
  expect(
    links(
      '<footer><a href="/privacy">Privacy at Kettle</a> <a href="https://go.kettle.example/?id=52">Kettle Privacy Statement</a></footer>',
    )[0],
  ).toBe('https://go.kettle.example/?id=52');
});

test('a link is found by its label or picture where it has no text', () => {
  expect(links('<a href="/p1" aria-label="Privacy policy"><i></i></a>')).toEqual(['https://www.kettle.example/p1']);
  expect(links('<a href="/p2"><img alt="Privacy notice"></a>')).toEqual(['https://www.kettle.example/p2']);
});

test('an address is resolved against <base>', () => {
  expect(links('<base href="https://cdn.kettle.example/x/"><a href="privacy">Privacy policy</a>')).toEqual([
    'https://cdn.kettle.example/x/privacy',
  ]);
});

test('links in open shadow roots count', () => {
  const { document } = new JSDOM('<kettle-footer></kettle-footer>').window;
  const root = document.querySelector('kettle-footer')?.attachShadow({ mode: 'open' }) as ShadowRoot;
  root.innerHTML = '<a href="/privacy">Privacy</a>';
  expect(findPolicyLinks(document, 'https://kettle.example/')).toEqual([
    { url: 'https://kettle.example/privacy', text: 'Privacy' },
  ]);
});

test('the policy of another site of the same company is taken', () => {
  expect(links('<form><a href="https://www.stove-group.example/privacy-policy">Privacy Policy</a></form>')).toEqual([
    'https://www.stove-group.example/privacy-policy',
  ]);
});

test.each([
  ['a return policy', '<a href="/returns">Return policy</a>'],
  ['a cookie policy', '<a href="/cookies">Cookie policy</a>'],
  ['settings', '<a href="/account/privacy-settings">Privacy settings</a>'],
  ['an opt-out', '<a href="/ccpa">Do not sell my personal information</a>'],
  ['terms', '<a href="/terms">Terms of service</a>'],
  [
    'the policy of a captcha',
    '<p>Protected by reCAPTCHA: <a href="https://policies.google.com/privacy">Privacy</a> and <a href="https://policies.google.com/terms">Terms</a></p>',
  ],
  [
    'the policy of an identity provider',
    '<div class="google-login">Continue with Google <a href="https://policies.google.com/privacy">Privacy Policy</a></div>',
  ],
  ['a script', '<a href="javascript:openPrivacy()">Privacy policy</a>'],
  ['a place in the page itself', '<a href="#privacy">Privacy policy</a>'],
  ['a click that a script answers', '<a href="https://kettle.example/#">Privacy policy</a>'],
  ['a mail address', '<a href="mailto:privacy@kettle.example">Privacy</a>'],
  [
    'a news story',
    '<article><a href="/news/privacy-law-passed">Parliament passes new law on the privacy of children and their schools after long debate</a></article>',
  ],
])('%s is no policy link', (_, html) => {
  expect(links(html)).toEqual([]);
});

test("on its own pages an identity provider's policy is the policy", () => {
  const html = '<footer><a href="https://policies.google.com/privacy">Privacy</a></footer>';
  expect(links(html, 'https://accounts.google.com/signup')).toEqual(['https://policies.google.com/privacy']);
});

test.each([
  ['Datenschutzerklärung'],
  ['Politique de confidentialité'],
  ['Política de privacidad'],
  ['Política de Privacidade'],
  ['Informativa sulla privacy'],
  ['Privacyverklaring'],
  ['Polityka prywatności'],
  ['Политика конфиденциальности'],
  ['Політика конфіденційності'],
  ['Zásady ochrany osobních údajů'],
  ['Ochrana osobných údajov'],
  ['Integritetspolicy'],
  ['Privatlivspolitik'],
  ['Personvernerklæring'],
  ['Tietosuojaseloste'],
  ['Adatvédelmi tájékoztató'],
  ['Politica de confidențialitate'],
  ['Политика за поверителност'],
  ['Πολιτική απορρήτου'],
  ['Gizlilik politikası'],
  ['سياسة الخصوصية'],
  ['מדיניות פרטיות'],
  ['गोपनीयता नीति'],
  ['Kebijakan privasi'],
  ['Chính sách bảo mật'],
  ['นโยบายความเป็นส่วนตัว'],
  ['プライバシーポリシー'],
  ['개인정보처리방침'],
  ['隐私政策'],
  ['隱私權政策'],
  ['Pravila privatnosti'],
])('"%s" is a policy by its name', (name) => {
  expect(links(`<a href="/t/17">${name}</a><a href="/t/18">17</a>`)).toEqual(['https://www.kettle.example/t/17']);
});

describe.skipIf(!existsSync(process.env.CORPUS ?? '../shared/corpus'))(
  'saved pages (skipped where the corpus is absent)',
  () => {
    test('the first choice is right', { timeout: 120_000 }, () => {
      const { pages, right, wrong } = measurePolicyLinks(8_000);
      expect(right / pages, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
    });
  },
);
