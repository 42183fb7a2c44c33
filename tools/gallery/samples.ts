import type { Summary } from '../../lib/engine/summary.ts';
import type { TabReport } from '../../lib/platform/messages.ts';

/** Summaries of policies that do not exist, written for the gallery and the tests. */

export const MIXED: Summary = {
  title: 'Privacy Policy – Marrow & Pine',
  company: 'Marrow & Pine, Inc.',
  updated: '2026-05-01',
  words: 6353,
  minutes: 27,
  grade: 'D',
  score: 37,
  dimensions: {
    sale: {
      verdict: 'sells',
      optOut: true,
      score: 10,
      confidence: 0.97,
      evidence: [
        {
          label: 'sells',
          quote:
            'Some of what we pass to our partners may be considered a “sale” of personal information under the laws of certain states.',
          heading: 'Whom we share with',
        },
        {
          label: 'sells',
          quote: 'Our advertising partners pay us with services of their own for what their cookies collect.',
          heading: 'Cookies and ads',
        },
        {
          label: 'optOut',
          quote: 'You can turn this off under “Your Privacy Choices” at any time.',
          heading: 'Your choices',
        },
      ],
      optOutLinks: [{ text: 'Your Privacy Choices', url: 'https://www.marrow-and-pine.example/choices' }],
    },
    aiTraining: {
      verdict: 'yes',
      control: 'opt-out',
      score: 30,
      confidence: 0.91,
      evidence: [
        {
          label: 'yes',
          quote: 'We use the notes, photos and messages that you post to train the models behind our assistant.',
          heading: 'How we use your information',
        },
      ],
    },
    retention: {
      verdict: 'fixed',
      indefinite: false,
      score: 70,
      confidence: 0.88,
      periods: [
        {
          what: 'chats',
          duration: 'P2Y',
          kind: 'kept',
          quote: 'Chats are kept for two years.',
        },
        {
          what: 'billing records',
          duration: 'P7Y',
          kind: 'kept',
          quote: 'Billing records are kept for seven years, as tax law asks.',
        },
        {
          what: 'server logs',
          duration: 'P90D',
          kind: 'kept',
          quote: 'Server logs are kept for 90 days.',
        },
        {
          what: 'a closed account',
          duration: 'P30D',
          kind: 'deletion',
          quote: 'When you close your account, we erase it within 30 days.',
        },
      ],
      evidence: [
        {
          label: 'fixed',
          quote: 'Billing records are kept for seven years, as tax law asks.',
          heading: 'How long we keep it',
        },
        { label: 'fixed', quote: 'Chats are kept for two years.', heading: 'How long we keep it' },
      ],
    },
    children: {
      verdict: 'barred',
      minAge: 13,
      ages: [13, 16],
      score: 80,
      confidence: 0.95,
      evidence: [
        {
          label: 'barred',
          quote: 'Nobody under 13 may use Marrow & Pine; in the European Union nobody under 16.',
          heading: 'Children',
        },
      ],
    },
    contact: {
      verdict: 'direct',
      emails: ['privacy@marrow-and-pine.example', 'dpo@marrow-and-pine.example'],
      primary: 'privacy@marrow-and-pine.example',
      form: true,
      post: true,
      phone: false,
      officer: true,
      score: 100,
      confidence: 0.99,
      evidence: [
        {
          label: 'contact',
          quote: 'Write to privacy@marrow-and-pine.example, or to our data protection officer.',
          heading: 'How to reach us',
        },
      ],
    },
  },
};

/** A summary with other findings, each dimension's other fields kept. */
export function withFindings(
  changes: {
    [D in keyof Summary['dimensions']]?: Partial<Summary['dimensions'][D]>;
  },
): Summary['dimensions'] {
  const { sale, aiTraining, retention, children, contact } = MIXED.dimensions;
  return {
    sale: { ...sale, ...changes.sale },
    aiTraining: { ...aiTraining, ...changes.aiTraining },
    retention: { ...retention, ...changes.retention },
    children: { ...children, ...changes.children },
    contact: { ...contact, ...changes.contact },
  };
}

export const GOOD: Summary = {
  ...MIXED,
  title: 'Privacy at Lantern Books',
  company: 'Lantern Books Ltd.',
  updated: '2026-01-12',
  words: 1180,
  minutes: 5,
  grade: 'A',
  score: 94,
  dimensions: withFindings({
    sale: {
      verdict: 'no',
      optOut: false,
      evidence: [{ label: 'no', quote: 'We do not sell or rent what we know about you.', heading: 'Our promise' }],
    },
    aiTraining: {
      verdict: 'no',
      control: 'none',
      evidence: [
        { label: 'no', quote: 'Your reading lists train no models, ours or others’.', heading: 'Our promise' },
      ],
    },
    contact: { emails: ['privacy@lantern.example'], primary: 'privacy@lantern.example', form: false, officer: false },
  }),
};

export const SILENT: Summary = {
  ...MIXED,
  title: 'Privacy',
  company: null,
  updated: null,
  words: 210,
  minutes: 1,
  grade: 'E',
  score: 12,
  dimensions: withFindings({
    sale: { verdict: 'not-stated', optOut: false, evidence: [] },
    aiTraining: { verdict: 'not-stated', control: 'none', evidence: [] },
    retention: { verdict: 'not-stated', periods: [], evidence: [] },
    children: { verdict: 'not-stated', minAge: null, ages: [], evidence: [] },
    contact: {
      verdict: 'none',
      emails: [],
      primary: null,
      form: false,
      post: false,
      officer: false,
      evidence: [],
    },
  }),
};

export const UNSURE: Summary = {
  ...MIXED,
  title: 'Data notice',
  company: 'Halyard Telemetry',
  updated: '2025-11',
  grade: 'C',
  score: 55,
  dimensions: withFindings({
    sale: {
      verdict: 'shares-for-ads',
      optOut: false,
      confidence: 0.52,
      evidence: [
        {
          label: 'shares-for-ads',
          quote: 'Partners may receive device identifiers in connection with the campaigns that we run with them.',
          heading: 'Partners',
        },
      ],
      optOutLinks: [],
    },
    aiTraining: { verdict: 'deidentified-only', control: 'none', confidence: 0.44 },
    retention: {
      verdict: 'vague',
      periods: [],
      indefinite: true,
      confidence: 0.71,
      evidence: [
        { label: 'vague', quote: 'We keep telemetry for as long as we need it.', heading: 'Storage' },
        { label: 'indefinite', quote: 'Crash reports may be kept without limit.', heading: 'Storage' },
      ],
    },
    children: { verdict: 'with-consent', minAge: 18, ages: [13, 18], confidence: 0.58 },
    contact: {
      verdict: 'general',
      emails: [],
      primary: null,
      form: true,
      post: true,
      officer: false,
      confidence: 0.9,
    },
  }),
};

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** What a page might try: markup, right-to-left marks, words without end. */
export const HOSTILE: Summary = {
  ...MIXED,
  title: '<img src=x onerror=alert(1)>',
  company: `<script>alert(1)</script> \u202eevil & <b>${LONG_WORD}</b> ${'Holdings and Sons '.repeat(30)}`,
  dimensions: withFindings({
    sale: {
      evidence: [
        {
          label: 'sells',
          quote: `<img src=x onerror="document.title='owned'"> ${'We sell it all to everyone. '.repeat(60)}`,
          heading: `</blockquote><script>alert(2)</script>${LONG_WORD}`,
        },
      ],
      optOutLinks: [
        { text: 'javascript', url: 'javascript:alert(3)' },
        { text: 'data', url: 'data:text/html,<script>alert(4)</script>' },
        { text: '<i>real</i>', url: 'https://hostile.example/out' },
      ],
    },
    retention: {
      periods: [
        { what: `<svg onload=alert(5)>${LONG_WORD}`, duration: 'P9999999Y', kind: 'kept', quote: 'for ever' },
        { what: 'logs', duration: 'not a duration', kind: 'deletion', quote: 'soon' },
        { what: 'pings', duration: 'PT0S', kind: 'kept', quote: 'not at all' },
      ],
    },
    contact: {
      emails: ['a@b.example?bcc=all@victims.example&subject=x', `${'x'.repeat(120)}@long.example`],
      primary: 'a@b.example?bcc=all@victims.example&subject=x',
    },
  }),
};

/** The report of a summary that is done. */
export function done(
  summary: Summary,
  origin: 'page' | 'signup' | 'link' = 'page',
): Extract<TabReport, { state: 'done' }> {
  return {
    state: 'done',
    origin,
    url: 'https://www.marrow-and-pine.example/privacy',
    summary,
    page: 'https://www.marrow-and-pine.example/privacy',
    entry: 'e1',
    savedAt: '2026-11-20T09:30:00.000Z',
  };
}
