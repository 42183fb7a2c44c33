import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { judgeForms } from '../lib/page/detect-signup.ts';
import { detectStep } from '../lib/page/detect-step.ts';
import { findPolicyLinks } from '../lib/page/policy-links.ts';
import { signupFeatures } from '../lib/page/signup-features.ts';

/** Injected when `watch` asks: is it really a sign-up, or a step of one, and where is its policy? */
export default defineUnlistedScript(() => {
  const { href: url } = location;
  const forms = signupFeatures(document, url);
  const kind = judgeForms(forms).isSignup ? 'signup' : detectStep(forms);
  const mayLink = kind === 'signup' || kind === 'step';
  return { kind, url, policyLinks: mayLink ? findPolicyLinks(document, url) : [] };
});
