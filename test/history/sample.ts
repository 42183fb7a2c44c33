import type { Block, PolicyDocument } from '../../lib/engine/document.ts';
import type { Summary } from '../../lib/engine/summary.ts';
import type { SaveRequest } from '../../lib/history/index.ts';

/** A policy of our own writing; `more` are further paragraphs. */
export function samplePolicy(
  more: readonly string[] = [],
  url = 'https://www.lantern.example/privacy',
): PolicyDocument {
  const paragraphs = [
    'Lantern Books explains here what it does with the personal data of its readers.',
    'We keep your order history for 6 years and then delete it.',
    ...more,
  ];
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: 'Privacy Policy' },
    ...paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
  ];
  return { url, title: 'Privacy Policy – Lantern', language: 'en', date: '2026-03-01', blocks };
}

/** A summary that says of every question the same as `verdicts` does. */
export function sampleSummary(
  change: Partial<Omit<Summary, 'dimensions'>> & Partial<Summary['dimensions']> = {},
): Summary {
  const { sale, aiTraining, retention, children, contact, ...rest } = change;
  const base = { score: 50, confidence: 0.9, evidence: [] };
  return {
    title: 'Privacy Policy – Lantern',
    company: 'Lantern Books Ltd',
    updated: '2026-03-01',
    words: 25,
    minutes: 1,
    grade: 'B',
    score: 70,
    ...rest,
    dimensions: {
      sale: sale ?? { ...base, verdict: 'no', optOut: false },
      aiTraining: aiTraining ?? { ...base, verdict: 'not-stated', control: 'none' },
      retention: retention ?? {
        ...base,
        verdict: 'fixed',
        indefinite: false,
        periods: [
          {
            what: 'order history',
            duration: 'P6Y',
            kind: 'kept',
            quote: 'We keep your order history for 6 years and then delete it.',
          },
        ],
        evidence: [
          {
            label: 'fixed',
            quote: 'We keep your order history for 6 years and then delete it.',
            heading: 'Privacy Policy',
          },
        ],
      },
      children: children ?? { ...base, verdict: 'not-stated', minAge: null, ages: [] },
      contact: contact ?? {
        ...base,
        verdict: 'direct',
        emails: ['privacy@lantern.example'],
        primary: 'privacy@lantern.example',
        form: false,
        post: false,
        phone: false,
        officer: false,
      },
    },
  };
}

/** What the background saves when a reader opens a policy. */
export function sampleSave(change: Partial<SaveRequest> = {}): SaveRequest {
  return {
    url: 'https://www.lantern.example/privacy',
    document: samplePolicy(),
    summary: sampleSummary(),
    seen: 'policy',
    at: '2026-04-01T10:00:00.000Z',
    engine: '1',
    model: 'a',
    ...change,
  };
}
