// @vitest-environment jsdom
import { configure, fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TabReport } from '../../../lib/platform/messages.ts';
import { speak } from '../../../lib/ui/i18n/index.ts';
import PopupView from '../../../lib/ui/popup/PopupView.svelte';
import type { PopupActions } from '../../../lib/ui/popup/popup-actions.ts';
import { PopupState } from '../../../lib/ui/popup/popup-state.svelte.ts';
import { done, HOSTILE, MIXED, SILENT, UNSURE } from '../../../tools/gallery/samples.ts';
import { POPUP_STATES } from '../../../tools/gallery/states.ts';

// What is loaded on demand takes its time on a machine that is busy.
const PATIENCE = { timeout: 15_000 };
configure({ asyncUtilTimeout: PATIENCE.timeout });

beforeEach(() => speak('en', ['shared', 'popup']));

function show(report: TabReport, over: Partial<PopupActions> = {}) {
  const actions: PopupActions = {
    readLinked: vi.fn(),
    retry: vi.fn(),
    showQuote: vi.fn(async () => 'shown' as const),
    open: vi.fn(),
    openPage: vi.fn(),
    copy: vi.fn(async () => {}),
    correct: vi.fn(async () => 'kept' as const),
    ...over,
  };
  const popup = new PopupState(report);
  const { container } = render(PopupView, { popup, actions });
  return { actions, popup, container };
}
const row = (name: RegExp) => screen.getByRole('button', { name });
/** Opens a row and waits for what stands in it, which is loaded after the first paint. */
async function openRow(name: RegExp) {
  const button = row(name);
  await fireEvent.click(button);
  const panel = document.getElementById(button.getAttribute('aria-controls') ?? '');
  await vi.waitFor(() => expect(panel?.childElementCount).toBeGreaterThan(0), PATIENCE);
}
const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

describe('at a glance', () => {
  test('who, when, how long, the grade and the five answers, in the order that matters', () => {
    show(done(MIXED));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Marrow & Pine, Inc.');
    expect(screen.getByRole('img', { name: /Grade D on a scale/ })).toBeTruthy();
    expect(screen.getByText('Mostly bad for you')).toBeTruthy();
    expect(screen.getByText('Updated May 1, 2026')).toBeTruthy();
    expect(screen.getByText('6,353 words')).toBeTruthy();
    const names = screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent?.replace(/\s+/g, ' ').trim());
    expect(names).toEqual([
      'Selling and ads: Sells your data You can say no.',
      'AI training: Trains AI on your data You can say no.',
      'How long it is kept: Keeps billing records 7 years; chats 2 years 2 more periods',
      'Age: 13 or older Also names 16',
      'Contact: privacy@marrow-and-pine.example by form · by post · privacy officer',
    ]);
  });

  test('each row tells its tone in a word, and an unsure one that it is unsure', () => {
    show(done(UNSURE));
    expect(row(/Unsure: Take care.*Shares your data for ads/s)).toBeTruthy();
    expect(row(/^Bad.*Keeps data as long as it needs/s).textContent).not.toContain('Unsure');
  });

  test('what is not stated is said as plainly as a finding', async () => {
    show(done(SILENT));
    await openRow(/Not stated.*Does not say whether it trains AI/s);
    expect(screen.getByText('No sentence of the policy answers this.')).toBeTruthy();
  });
});

describe('the doubt answered', () => {
  test('a row opens to its quotes, to the letter, under their headings, and closes again', async () => {
    show(done(MIXED));
    const sale = row(/Sells your data/);
    expect(sale.getAttribute('aria-expanded')).toBe('false');
    await fireEvent.click(sale);
    expect(sale.getAttribute('aria-expanded')).toBe('true');
    const panel = document.getElementById(sale.getAttribute('aria-controls') ?? '') as HTMLElement;
    expect(await within(panel).findByText('Under “Whom we share with”')).toBeTruthy();
    const [first] = MIXED.dimensions.sale.evidence;
    expect(panel.querySelector('blockquote')?.textContent).toBe(first?.quote);
    expect(panel.querySelectorAll('blockquote').length).toBe(2);
    await press('Show 1 more quote');
    expect(panel.querySelectorAll('blockquote').length).toBe(3);
    await fireEvent.click(sale);
    expect(document.querySelector('blockquote')).toBeNull();
  });

  test('"Show in page" asks for that quote and says what became of it', async () => {
    const showQuote = vi.fn(async () => 'absent' as const);
    show(done(MIXED), { showQuote });
    await openRow(/Trains AI/);
    await press('Show in page');
    expect(showQuote).toHaveBeenCalledWith(MIXED.dimensions.aiTraining.evidence[0]?.quote);
    expect(await screen.findByText('Not found in the page as it is now')).toBeTruthy();
  });

  test('a policy that is not the open page is shown in a new tab', async () => {
    show(done(MIXED, 'link'));
    await openRow(/Trains AI/);
    expect(screen.getByRole('button', { name: 'Show in a new tab' })).toBeTruthy();
  });

  test('the periods are a list in words, longest first, drawn to scale', async () => {
    const { container } = show(done(MIXED));
    await openRow(/Keeps billing/);
    const items = within(screen.getByRole('region', { name: 'How long it is kept' })).getAllByRole('listitem');
    expect(items.map((i) => i.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'billing records Kept 7 years',
      'chats Kept 2 years',
      'server logs Kept 90 days',
      'a closed account Deleted within 30 days',
    ]);
    const shares = [...container.querySelectorAll<HTMLElement>('.bar')].map((b) =>
      Number.parseFloat(b.style.getPropertyValue('--share')),
    );
    expect(shares[0]).toBe(100);
    expect(shares[1]).toBeCloseTo((100 * 2) / 7, 1);
  });
});

describe('what to do about it', () => {
  test('the way out that the policy names is a button', async () => {
    const { actions } = show(done(MIXED));
    await openRow(/Sells your data/);
    await press('Say no: Your Privacy Choices');
    expect(actions.open).toHaveBeenCalledWith('https://www.marrow-and-pine.example/choices');
  });

  test('a letter is ready: by law and wish, to the address of the policy; the focus comes back', async () => {
    const { actions } = show(done(MIXED));
    await press('Write to them');
    await screen.findByRole('heading', { name: 'Write to them' });
    await fireEvent.click(screen.getByRole('radio', { name: 'Have it deleted' }));
    await fireEvent.change(screen.getByLabelText('Your law'), { target: { value: 'gdpr' } });
    await fireEvent.input(screen.getByLabelText('Your name'), { target: { value: 'Ada' } });
    const letter = await screen.findByRole('article', { name: 'The letter' });
    await vi.waitFor(() =>
      expect(letter.isConnected && screen.getByRole('article').textContent).toMatch(/Articles 12, 17 and 19.*Ada/s),
    );
    expect(screen.getByText(/no legal advice/)).toBeTruthy();
    await press('Open as a mail draft');
    const [address] = vi.mocked(actions.open).mock.calls[0] as [string];
    expect(address).toMatch(/^mailto:privacy@marrow-and-pine\.example\?subject=Request%20to%20delete/);
    await press(/Back/);
    expect(document.activeElement?.textContent).toBe('Write to them');
  });

  test('without an address the letter can only be copied', async () => {
    const { actions } = show(done(SILENT));
    await press('Write to them');
    await press(await screen.findByRole('button', { name: 'Copy the letter' }).then(() => 'Copy the letter'));
    expect(screen.queryByRole('button', { name: 'Open as a mail draft' })).toBeNull();
    expect(vi.mocked(actions.copy).mock.calls[0]?.[0]).toContain('Request for access');
  });

  test('the summary is copied as text and as Markdown', async () => {
    const { actions } = show(done(MIXED));
    await press('Copy');
    await press('Copy as text');
    await press('Copy as Markdown');
    const [text, markdown] = vi.mocked(actions.copy).mock.calls.map(([copied]) => copied) as [string, string];
    expect(text).toContain('Selling and ads: Sells your data · You can say no.');
    expect(text).toContain('https://www.marrow-and-pine.example/privacy');
    expect(markdown).toMatch(/^# Marrow & Pine, Inc\./);
    expect(markdown).toContain('> Chats are kept for two years.');
  });

  test('a browser that refuses to copy is not hidden', async () => {
    show(done(MIXED), { copy: () => Promise.reject(new Error('denied')) });
    await press('Copy');
    await press('Copy as text');
    expect(await screen.findByText('The browser did not allow copying')).toBeTruthy();
  });
});

describe('was it wrong?', () => {
  test('what the reader says is kept, and can be copied as a report', async () => {
    const { actions } = show(done(MIXED));
    await openRow(/13 or older/);
    await press('This is wrong');
    const select = screen.getByLabelText<HTMLSelectElement>('What is right?');
    expect([...select.options].map((o) => o.value)).toEqual(['', 'not-stated', 'no-age', 'with-consent']);
    await fireEvent.change(select, { target: { value: 'with-consent' } });
    await fireEvent.input(screen.getByLabelText(/Which sentence/), { target: { value: 'Section 9.' } });
    await press('Keep');
    expect(actions.correct).toHaveBeenCalledWith({
      dimension: 'children',
      said: 'barred',
      right: 'with-consent',
      comment: 'Section 9.',
    });
    expect(await screen.findByText(/Kept with this record. Nothing was sent/)).toBeTruthy();
    await press('Copy as a report');
    expect(vi.mocked(actions.copy).mock.calls[0]?.[0]).toMatch(/barred \(95 %\).*with-consent.*Section 9\./s);
  });

  test.each([
    ['off', /^Nothing is saved in private windows, or while saving is off; only the copy remains/],
    ['full', /^Not saved in the history: there is no space left. Only the copy remains/],
    ['newer', /^Not saved: a newer version made the history. Only the copy remains/],
    ['failed', /^Not saved: the history cannot be written. Only the copy remains/],
    ['gone', /^This policy is not in the history any more; only the copy remains/],
  ] as const)('where it is not kept (%s), the reader is told why', async (keeping, words) => {
    show(done(MIXED), { correct: async () => keeping });
    await openRow(/13 or older/);
    await press('This is wrong');
    await fireEvent.change(screen.getByLabelText('What is right?'), { target: { value: 'no-age' } });
    await press('Keep');
    expect(await screen.findByText(words)).toBeTruthy();
  });
});

describe('hostile text stays text', () => {
  test('no element, handler or address of the page gets in', async () => {
    const { container, actions } = show(done(HOSTILE));
    for (const name of [/Sells your data/, /Keeps/, /Age/, /Contact/]) await openRow(name);
    expect(container.querySelector('script, img[src], b, i, [onerror], [onload]')).toBeNull();
    expect(container.querySelector('blockquote')?.textContent).toContain('<img src=x onerror=');
    expect([...container.querySelectorAll('a')].filter((a) => !/^mailto:[^?]+$/.test(a.href))).toEqual([]);
    const ways = screen.getAllByRole('button', { name: /^Say no/ });
    expect(ways.map((b) => b.textContent?.trim())).toEqual(['Say no: <i>real</i>']);
    await press('Copy');
    await press('Copy as Markdown');
    expect(vi.mocked(actions.copy).mock.calls[0]?.[0]).not.toMatch(/(?<!\\)<(?!https:)/);
  });
});

describe('where there is no summary', () => {
  test('every state has a heading, words and a way on', () => {
    for (const [name, { report }] of Object.entries(POPUP_STATES)) {
      if (report.state === 'done') continue;
      const { container } = show(report);
      expect(container.querySelector('h1')?.textContent?.trim(), name).toBeTruthy();
      if (report.state !== 'working') expect(container.querySelectorAll('button').length, name).toBeGreaterThan(0);
      container.remove();
    }
  });

  test('the policy that a page links to is one click away', async () => {
    const { actions } = show(POPUP_STATES['not-policy']?.report as TabReport);
    await press('Read this policy: Privacy Policy');
    expect(actions.readLinked).toHaveBeenCalledWith('https://www.marrow-and-pine.example/privacy');
  });

  test('a sign-up without a policy is told from a page that is none', () => {
    show(POPUP_STATES['signup-no-links']?.report as TabReport);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This sign-up links to no privacy policy');
    expect(screen.queryByText('This page is not a privacy policy')).toBeNull();
  });

  test.each([
    ['script-only', 'Open the policy'],
    ['not-found', 'Open the link'],
  ])('what could not be read (%s) can be opened, and its address is told', async (state, name) => {
    const { actions } = show(POPUP_STATES[state]?.report as TabReport);
    expect(screen.getByText('marrow-and-pine.example/privacy')).toBeTruthy();
    await press(name);
    expect(actions.open).toHaveBeenCalledWith('https://www.marrow-and-pine.example/privacy');
  });

  test('a PDF that is itself in the tab is not offered to be opened', () => {
    show(POPUP_STATES.pdf?.report as TabReport);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This page could not be read');
    expect(screen.queryByRole('button', { name: /^Open/ })).toBeNull();
  });

  test('a page that does not answer is not called our fault, and can be asked again', async () => {
    const { actions } = show(POPUP_STATES.busy?.report as TabReport);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This page does not answer');
    await press('Try again');
    expect(actions.retry).toHaveBeenCalledOnce();
  });

  test('a policy of which only the beginning was read says so', () => {
    show(POPUP_STATES.cut?.report as TabReport);
    expect(screen.getByText('Very long page: only its beginning was read')).toBeTruthy();
  });

  test.each([
    ['full', 'Not saved in the history: there is no space left.'],
    ['newer', 'Not saved: a newer version made the history.'],
    ['failed', 'Not saved: the history cannot be written.'],
  ] as const)('a summary that could not be kept (%s) says so and why; one that was kept does not', (unkept, words) => {
    const report = POPUP_STATES.cut?.report as Extract<TabReport, { state: 'done' }>;
    show(report);
    expect(screen.queryByText(/Not saved/)).toBeNull();
    show({ ...report, entry: null, savedAt: null, unkept });
    expect(screen.getByText(words)).toBeTruthy();
  });

  test('a failure can be tried again, and says what failed', async () => {
    const { actions } = show(POPUP_STATES.failed?.report as TabReport);
    expect(screen.getByText(/did not answer within/)).toBeTruthy();
    await press('Try again');
    expect(actions.retry).toHaveBeenCalled();
  });
});

describe('what comes in', () => {
  test('a summary on the screen is not taken away by one that is only being made', () => {
    const { popup } = show(done(MIXED));
    popup.receive({ state: 'working', phase: 'reading', url: null });
    expect(popup.report.state).toBe('done');
    popup.begin();
    expect(popup.report.state).toBe('working');
    popup.receive({ state: 'empty', url: null });
    expect(popup.report.state).toBe('empty');
  });
});
