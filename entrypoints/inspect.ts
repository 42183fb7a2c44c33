import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectSignup } from '../lib/page/detect-signup.ts';
import { findPolicyLinks } from '../lib/page/policy-links.ts';

/** Injected when `watch` has seen fields: is it really a sign-up, and where is its policy? */
export default defineUnlistedScript(() => {
  const { isSignup } = detectSignup(document, location.href);
  return { isSignup, url: location.href, policyLinks: isSignup ? findPolicyLinks(document, location.href) : [] };
});
