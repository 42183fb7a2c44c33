/**
 * What stands around a text: navigation, banners, consent dialogs, share buttons. Judged by what an element is for
 * (tag, role) and by how authors name such things; never by the site.
 */

const TAGS = new Set(['nav', 'aside', 'dialog', 'footer', 'search']);
const ROLES = new Set(
  'navigation,banner,contentinfo,search,dialog,alertdialog,menu,menubar,complementary,toolbar,alert,status,tooltip'.split(
    ',',
  ),
);

/** Names of consent managers' dialogs and of the commonest furniture, as whole words of a class or an id. */
const NAMES =
  /(?:^|[\s_-])(?:cookie-?s?-?(?:banner|bar|consent|notice|popup|modal|dialog|settings|law|message|overlay|preferences?|disclaimer|control|layer)|consent(?:-?(?:banner|modal|manager|popup|overlay|root|dialog))?|gdpr-?(?:banner|popup|modal|consent)|cookiebot|onetrust|ot-sdk|optanon|cky|didomi|usercentrics|qc-cmp\d?|truste|cmplz|iubenda-cs|klaro|osano-cm|cc-window|cybot\w*|evidon|sp-message|tarteaucitron|axeptio|moove-gdpr|borlabs-?cookie|breadcrumbs?|pagination|pager|skip-?(?:link|nav|to-content)|site-?(?:header|footer|nav)|page-?(?:footer)|global-?(?:header|footer|nav)|main-?(?:nav|menu)|nav-?bar|top-?bar|mega-?menu|mobile-?(?:nav|menu)|off-?canvas|side-?(?:bar|nav|menu)|footer|language-?(?:switcher|selector|picker)|lang-?(?:switcher|selector)|locale-?(?:switcher|selector)|social-?(?:share|links|media|icons)|share-?(?:bar|buttons?|links)|newsletter(?:-?\w+)?|subscribe(?:-?\w+)?|comments?-?(?:area|list|form)|related-?(?:posts|articles|content|links)|recommended-?\w*|prev-?next|post-?navigation|article-?(?:votes|footer|relatives|sidebar)|vote-?\w*|feedback-?\w*|was-this-helpful|live-?chat|chat-?widget|back-?to-?top|advert\w*|ad-slot|modal|popup|lightbox)(?:$|[\s_-])/i;
/** Text for screen readers alone: it stands in no reader's page ("opens in a new window"). */
const UNSEEN =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-?text|s?-only)?|assistive-?text|a11y-?(?:hidden|only)|offscreen|hidden-visually|u-hidden-visually|element-invisible)(?:$|[\s])/i;

const nameOf = (element: Element): string => {
  if (!element.hasAttributes()) return '';
  const name = `${element.id} ${element.getAttribute('class') ?? ''}`;
  // Class lists of thousands of characters come from generators and name nothing. "cookieBanner" is "cookie-Banner".
  return name.slice(0, 400).replace(/([a-z])([A-Z])/g, '$1-$2');
};

export const isUnseen = (element: Element): boolean => UNSEEN.test(nameOf(element));

/** Does the element look like furniture? Whether it holds the text all the same is for the caller to see. */
export function isFurniture(element: Element): boolean {
  const name = element.localName;
  if (TAGS.has(name)) return true;
  const role = element.getAttribute('role');
  if (role && ROLES.has(role)) return true;
  if (element.getAttribute('aria-modal') === 'true') return true;
  if (name === 'header') return !element.closest('main,article,[role=main]');
  // A heading or a piece of inline text with a telling class ("footer-text") is still text.
  if (/^(?:h[1-6]|p|span|a|b|strong|em|td|th|tr|tbody|li|body|html)$/.test(name)) return false;
  return NAMES.test(nameOf(element));
}
