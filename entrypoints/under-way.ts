import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { SIGNUP_FLAG } from '../lib/page/signup-flag.ts';

/** Runs before `watch`, only on sites where a sign-up is under way (`lib/platform/signup-sites.ts`). */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [SIGNUP_FLAG]: true });
});
