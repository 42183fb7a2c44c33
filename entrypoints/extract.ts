import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extract } from '../lib/page/extract.ts';

/** Injected into a page on demand; its value is the page's text, which the background receives. */
export default defineUnlistedScript(() => extract(document, location.href.replace(/#.*$/, '')));
