import type { PolicyDocument } from './document.ts';
import type { Model } from './model.ts';
import type { Evidence, EvidenceLabel, Summary } from './summary.ts';

/** Reads a policy and answers the five questions about it. Pure: the same document and model give the same summary. */
export function summarize(document: PolicyDocument, _model: Model): Summary {
  const text = document.blocks.map((b) => b.text);
  const words = text.reduce((n, t) => n + (t.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  const find = (re: RegExp, label: EvidenceLabel): Evidence[] =>
    text
      .filter((t) => re.test(t))
      .slice(0, 3)
      .map((quote) => ({ label, quote, heading: null }));
  const base = { score: 50, confidence: 0.5 };
  const noSale = find(/\b(not|never) (sell|rent)/i, 'no');
  const ads = find(/targeted|interest-based|behaviou?ral/i, 'shares-for-ads');
  const ai = find(/train.{0,40}\b(models?|AI)\b/i, 'yes');
  const fixed = find(/(keep|retain|delete)[^.]{0,80}\b\d+ (days|months|years)/i, 'fixed');
  const barred = find(/under (the age of )?(13|16|18)/i, 'barred');
  const emails = [
    ...new Set(
      text
        .join(' ')
        .toLowerCase()
        .match(/[a-z0-9._-]{1,60}@[a-z0-9-]{1,60}(\.[a-z]{2,10})+/g) ?? [],
    ),
  ];
  return {
    title: document.title,
    company: null,
    updated: document.date,
    words,
    minutes: Math.ceil(words / 238),
    grade: 'C',
    score: 50,
    dimensions: {
      sale: {
        ...base,
        verdict: ads.length ? 'shares-for-ads' : noSale.length ? 'no' : 'not-stated',
        optOut: false,
        evidence: [...ads, ...noSale],
      },
      aiTraining: { ...base, verdict: ai.length ? 'yes' : 'not-stated', control: 'none', evidence: ai },
      retention: {
        ...base,
        verdict: fixed.length ? 'fixed' : 'vague',
        indefinite: false,
        periods: [],
        evidence: fixed,
      },
      children: {
        ...base,
        verdict: barred.length ? 'barred' : 'not-stated',
        minAge: barred.length ? 13 : null,
        ages: [],
        evidence: barred,
      },
      contact: {
        ...base,
        verdict: emails.length ? 'general' : 'none',
        emails,
        primary: emails[0] ?? null,
        form: false,
        post: false,
        phone: false,
        officer: false,
        evidence: [],
      },
    },
  };
}
