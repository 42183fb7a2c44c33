import type { Dimension, Findings, RetentionPeriod, Verdict } from '../engine/summary.ts';
import { days } from './duration-days.ts';
import { formats, t } from './i18n/index.ts';

/** What an answer means for the reader; each has its sign, its word and its colour. */
export type Tone = 'good' | 'caution' | 'bad' | 'unknown';

/** One finding in the reader's words. */
export interface Answer {
  tone: Tone;
  /** The strongest fact. */
  headline: string;
  /** What else matters, or the empty string. */
  note: string;
  /** The engine itself would not rely on it. */
  unsure: boolean;
}

/** Below this calibrated probability more than two in five such answers are wrong: it must look like a guess. */
export const SURE_ENOUGH = 0.6;

/** How many periods the closed row names; the open one shows them all. */
const PERIODS_NAMED = 2;

/** Puts a finding into words. */
export function answerOf(dimension: Dimension, findings: Findings): Answer {
  return { ...describers[dimension](findings), unsure: findings[dimension].confidence < SURE_ENOUGH };
}

/** A verdict by itself, without the facts of a finding. */
export function verdictInWords(dimension: Dimension, verdict: Verdict): string {
  // The types cannot tell that the verdict is one of the dimension; a test asks for each.
  return t(`${dimension}.${verdict}` as 'sale.no');
}

type Description = Omit<Answer, 'unsure'>;

const describers: Record<Dimension, (findings: Findings) => Description> = {
  sale({ sale: { verdict, optOut } }) {
    const admitted = verdict === 'sells' || verdict === 'shares-for-ads';
    return {
      tone: ({ sells: 'bad', 'shares-for-ads': 'caution', no: 'good', 'not-stated': 'unknown' } as const)[verdict],
      headline: t(`sale.${verdict}`),
      note: admitted ? refusal(optOut) : '',
    };
  },

  aiTraining({ aiTraining: { verdict, control } }) {
    if (verdict === 'yes' && control === 'opt-in')
      return { tone: 'caution', headline: t('aiTraining.opt-in'), note: '' };
    return {
      tone: ({ yes: 'bad', 'deidentified-only': 'caution', no: 'good', 'not-stated': 'unknown' } as const)[verdict],
      headline: t(`aiTraining.${verdict}`),
      note: verdict === 'yes' ? refusal(control === 'opt-out') : '',
    };
  },

  retention({ retention: { verdict, indefinite, periods } }) {
    const named = verdict === 'fixed' ? strongestPeriods(periods) : [];
    const more = periods.length - named.length;
    const notes = [
      ...(indefinite && verdict !== 'indefinite' ? [t('note.indefinite')] : []),
      ...(named.length && more > 0 ? [t('note.more-periods', { n: more })] : []),
    ];
    return {
      tone: indefinite
        ? 'bad'
        : ({ fixed: 'good', indefinite: 'bad', vague: 'caution', 'not-stated': 'unknown' } as const)[verdict],
      headline: named.length ? named.map(periodInWords).join('; ') : t(`retention.${verdict}`),
      note: notes.join(' · '),
    };
  },

  children({ children: { verdict, minAge, ages } }) {
    const others = ages.filter((age) => age !== minAge).sort((a, b) => a - b);
    const withAge =
      minAge === null
        ? null
        : verdict === 'barred'
          ? t('children.min-age', { age: minAge })
          : verdict === 'with-consent'
            ? t('children.consent-age', { age: minAge })
            : null;
    return {
      tone: ({ barred: 'good', 'with-consent': 'good', 'no-age': 'caution', 'not-stated': 'unknown' } as const)[
        verdict
      ],
      headline: withAge ?? t(`children.${verdict}`),
      note: withAge && others.length ? t('note.ages', { ages: formats().list(others.map(String)) }) : '',
    };
  },

  contact({ contact }) {
    const { verdict, primary, emails } = contact;
    const address = verdict === 'none' ? null : (primary ?? emails[0] ?? null);
    const ways = (['form', 'post', 'phone', 'officer'] as const).filter((way) => contact[way]);
    return {
      tone: ({ direct: 'good', general: 'caution', none: 'bad' } as const)[verdict],
      headline: address ?? t(`contact.${verdict}`),
      note: verdict === 'none' ? '' : ways.map((way) => t(`contact.${way}`)).join(' · '),
    };
  },
};

const refusal = (offered: boolean) => t(offered ? 'note.can-refuse' : 'note.cannot-refuse');

/** The longest that something is kept comes first, since it is what binds; then what is deleted soonest. */
function strongestPeriods(periods: readonly RetentionPeriod[]): RetentionPeriod[] {
  const kept = periods.filter((p) => p.kind === 'kept').sort((a, b) => days(b.duration) - days(a.duration));
  const deletion = periods.filter((p) => p.kind === 'deletion').sort((a, b) => days(b.duration) - days(a.duration));
  return [...kept, ...deletion].slice(0, PERIODS_NAMED);
}

function periodInWords({ what, duration, kind }: RetentionPeriod, index: number): string {
  const values = { what: inSentence(what), duration: formats().duration(duration) };
  if (kind === 'deletion') return t(index ? 'retention.and-deletes' : 'retention.deletes', values);
  return t(index ? 'retention.and-keeps' : 'retention.keeps', values);
}

/** A cell of a table begins with a capital; in the middle of a sentence it does not, unless the next word has one too ("Google Maps"). */
const inSentence = (what: string): string =>
  /^\p{Lu}\p{Ll}+(?:[ ,]+\p{Ll}|$)/u.test(what) ? what.charAt(0).toLowerCase() + what.slice(1) : what;
