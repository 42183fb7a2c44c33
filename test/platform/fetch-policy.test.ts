import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.mock('../../lib/platform/redirect-rules.ts', () => ({
  refusePrivateRedirects: async () => {},
  allowPrivateHost: async () => async () => {},
}));
const { decodeText, fetchPolicy, LARGEST } = await import('../../lib/platform/fetch-policy.ts');

const PAGE = 'https://kettle.example/join';
const POLICY = 'https://kettle.example/privacy';
const answer = (body: BodyInit | null, init: ResponseInit & { url?: string } = {}) => {
  const response = new Response(body, { headers: { 'content-type': 'text/html' }, ...init });
  Object.defineProperty(response, 'url', { value: init.url ?? POLICY });
  return vi.fn(async (_url: string, _init: RequestInit) => response);
};
const given = (mock: ReturnType<typeof answer>) => vi.stubGlobal('fetch', mock);

beforeEach(() => given(answer('<p>hello')));
afterEach(() => void vi.unstubAllGlobals());

test('the request is bare', async () => {
  const mock = answer('<p>hello');
  given(mock);
  expect(await fetchPolicy(POLICY, PAGE)).toMatchObject({ state: 'page', url: POLICY, html: '<p>hello' });
  expect(mock.mock.calls[0]?.[1]).toMatchObject({ method: 'GET', credentials: 'omit', referrerPolicy: 'no-referrer' });
});

test('what is known of it goes along, and "unchanged" comes back', async () => {
  const mock = answer(null, { status: 304 });
  given(mock);
  expect(await fetchPolicy(POLICY, PAGE, { etag: '"7"', lastModified: null })).toEqual({ state: 'unchanged' });
  expect(new Headers(mock.mock.calls[0]?.[1].headers).get('if-none-match')).toBe('"7"');
});

test.each([
  ['a private address', 'http://10.0.0.1/privacy', answer('x'), 'refused'],
  ['a file', 'file:///etc/passwd', answer('x'), 'refused'],
  ['an answer that ends at a private address', POLICY, answer('x', { url: 'http://127.0.0.1/x' }), 'refused'],
  ['404', POLICY, answer('', { status: 404 }), 'not-found'],
  ['403', POLICY, answer('', { status: 403 }), 'refused'],
  ['a PDF by its type', POLICY, answer('x', { headers: { 'content-type': 'application/pdf' } }), 'pdf'],
  ['a PDF by its bytes', POLICY, answer('%PDF-1.4 …'), 'pdf'],
  ['a picture', POLICY, answer('x', { headers: { 'content-type': 'image/png' } }), 'not-a-policy'],
  ['binary sent as HTML', POLICY, answer(new Uint8Array([60, 112, 0, 1, 2])), 'not-a-policy'],
  [
    'too much, by its own word',
    POLICY,
    answer('x', { headers: { 'content-type': 'text/html', 'content-length': String(LARGEST + 1) } }),
    'too-large',
  ],
  ['too much, without a word', POLICY, answer('x'.repeat(LARGEST + 1)), 'too-large'],
])('%s is refused', async (_, url, mock, why) => {
  given(mock);
  expect(await fetchPolicy(url, PAGE)).toMatchObject({ state: 'failed', why });
  if (!url.startsWith('https:')) expect(mock).not.toHaveBeenCalled();
});

test('plain text comes as paragraphs, and its angle brackets stay text', async () => {
  given(answer('Policy\n\nWe <b>keep</b> it.', { headers: { 'content-type': 'text/plain' } }));
  expect(await fetchPolicy(POLICY, PAGE)).toMatchObject({
    html: expect.stringContaining('<p>We &lt;b>keep&lt;/b> it.</p>'),
  });
});

test.each([
  ['the content type', [0xe9], 'text/html; charset=iso-8859-1', 'é'],
  [
    'its meta element',
    [...new TextEncoder().encode('<meta charset="windows-1251">'), 0xcf],
    'text/html',
    '<meta charset="windows-1251">П',
  ],
  ['a byte order mark', [0xff, 0xfe, 0x41, 0x04], 'text/html; charset=utf-8', '\u0441'],
  ['nothing, and is UTF-8', [0xc3, 0xa9], 'text/html', 'é'],
  ['nothing, and is Windows-1252', [0xe9, 0x78], 'text/html', 'éx'],
  ['a name that is none', [0xc3, 0xa9], 'text/html; charset=nonsense', 'é'],
])('a text whose encoding is told by %s is read', (_, bytes, type, text) => {
  expect(decodeText(new Uint8Array(bytes), type)).toBe(text);
});
