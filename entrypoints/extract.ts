import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectSignup } from '../lib/page/detect-signup.ts';
import { readPage } from '../lib/page/read-page.ts';

/** Injected into a page on demand; its value is what the page says, which the background receives. */
export default defineUnlistedScript(() => {
  const url = location.href.replace(/#(?!!?\/).*$/, '');
  const { isSignup } = detectSignup(document, location.href);
  return { ...readPage(document, url), isSignup, contentType: document.contentType };
});
