import { type FormFeatures, signupFeatures } from './signup-features.ts';
import weights from './signup-weights.json' with { type: 'json' };

/** Where precision on sites that were not trained on is best for the recall that is asked; `tools/train-signup.ts` sets it. */
const { bias, threshold } = weights;
const weightOf = new Map(Object.entries(weights.weights));

/**
 * Whether a page makes an account, against logging in, newsletters, checkouts, searches, resets and codes.
 * `url` may be null where it is not known. Reads the page only; `confidence` is that of the answer given, 0 … 1.
 */
export function detectSignup(page: Document, url: string | null): { isSignup: boolean; confidence: number } {
  return judgeForms(signupFeatures(page, url));
}

/** The same by the features of the page's forms. */
export function judgeForms(forms: readonly FormFeatures[]): { isSignup: boolean; confidence: number } {
  let best = 0;
  for (const features of forms) {
    let sum = bias;
    for (const feature of features) sum += weightOf.get(feature) ?? 0;
    best = Math.max(best, 1 / (1 + Math.exp(-sum)));
  }
  const isSignup = best >= threshold;
  return { isSignup, confidence: isSignup ? best : 1 - best };
}
