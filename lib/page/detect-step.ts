import type { FormFeatures } from './signup-features.ts';

/**
 * What a page is to a sign-up that was begun on its site: a `step` carries it on; with `over` it is done, or was never
 * one; `neither` may stand between two steps, or be an ordinary page.
 */
export type SignupStep = 'step' | 'over' | 'neither';

/** Whoever may enter or leave here makes no account any more. */
const OVER = [
  ...['button says log-in only', 'headed log-in only', 'link:forgot', 'text:forgot', 'box:remember'],
  ...['complete:current-password', 'password:old', 'somebody is logged in'],
];

const RESET = ['submit:reset', 'title:reset', 'h1:reset', 'heading:reset', 'address:reset'];

/** What forms with the same fields say when they are for something else. */
const OTHER_PURPOSES = [
  ...RESET,
  ...['titled log-in only', 'address says log-in only'],
  ...['form:hidden', 'field:search', 'submit:search', 'field:textarea', 'field:card', 'field:address>=3'],
  ...['submit:newsletter', 'heading:newsletter', 'name:newsletter', 'action:newsletter'],
  ...['submit:contact', 'heading:contact', 'h1:contact', 'title:contact', 'of an occasion or a product'],
  ...['submit:checkout', 'heading:checkout', 'h1:checkout', 'title:checkout', 'address:checkout', 'name:checkout'],
];

/** A password that is not there yet. */
const NEW_PASSWORD = [
  ...['complete:new-password', 'password:new', 'password:confirm', 'passwords:2', 'text:password-rule'],
  ...['text:create-account', 'button says sign-up only', 'headed sign-up only'],
];

/** Who it is that the account is for, or a code that says so. */
const PERSON = [
  ...['field:first+last', 'field:name', 'field:username', 'field:birth', 'field:phone'],
  ...['field:code', 'complete:one-time-code', 'h1:code', 'heading:code'],
];

/** Steps that ask for something else, such as a plan, are often named after what they belong to. */
const NAMED = ['titled sign-up only', 'address says sign-up only'];

/**
 * Tells by the features of a page's forms (`signupFeatures`) whether it carries on a sign-up. Only to be asked where one
 * was begun in the same tab and on the same site: a form that asks for a name or a code says too little by itself.
 *
 * A step is a form that asks for a new password, for who somebody is, or for a code, or for anything on a page that is
 * named after signing up; that speaks of nothing else (log-in, news, contact, checkout, search, reset, settings); where
 * nobody can log in or out. One that asks for an e-mail again, and no password, is none: that was the first step, and on
 * other pages it is news or a request.
 */
export function detectStep(forms: readonly FormFeatures[]): SignupStep {
  const shown = forms.filter((on) => !on.has('form:hidden'));
  const forgets = (on: FormFeatures) => on.has('passwords:0') && hasAny(on, RESET);
  if (shown.some((on) => hasAny(on, OVER) || forgets(on))) return 'over';
  return shown.some(carriesOn) ? 'step' : 'neither';
}

function carriesOn(on: FormFeatures): boolean {
  // What is saved is there already; "save and continue" leads on.
  const saves = on.has('submit:save') && !on.has('submit:next');
  const asks = !on.has('inputs:0') || on.has('radio:any');
  if (saves || !asks || hasAny(on, OTHER_PURPOSES)) return false;
  if (!on.has('passwords:0')) return hasAny(on, NEW_PASSWORD) || hasAny(on, NAMED);
  return !on.has('field:email') && (hasAny(on, PERSON) || hasAny(on, NAMED));
}

const hasAny = (on: FormFeatures, features: readonly string[]) => features.some((feature) => on.has(feature));
