import type { AnswerChange } from '../../history/answer-changes.ts';
import { formats, t } from '../i18n/index.ts';

type Fact = AnswerChange['facts'][number];

/** A fact that is another now, in one sentence. */
export function factInWords(fact: Fact): string {
  switch (fact.fact) {
    case 'opt-out':
      return t(fact.after ? 'change.refusal.new' : 'change.refusal.gone');
    case 'control':
      return t(
        fact.after === 'opt-in'
          ? 'aiTraining.opt-in'
          : fact.after === 'opt-out'
            ? 'change.refusal.new'
            : 'change.refusal.gone',
      );
    case 'indefinite':
      return t(fact.after ? 'note.indefinite' : 'change.indefinite.gone');
    case 'period':
      return fromTo(
        fact.what,
        fact.before && formats().duration(fact.before),
        fact.after && formats().duration(fact.after),
      );
    case 'age':
      return fromTo(t('dimension.children'), fact.before, fact.after);
    case 'email':
      return fromTo(t('dimension.contact'), fact.before, fact.after);
  }
}

function fromTo(what: string, before: string | number | null, after: string | number | null): string {
  if (before === null) return t('change.new', { what, after: after ?? '' });
  if (after === null) return t('change.gone', { what, before });
  return t('change.other', { what, before, after });
}
