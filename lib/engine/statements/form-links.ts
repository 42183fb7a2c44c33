import type { Link } from '../document.ts';
import { isAuthority, nameOfHost } from '../own-domains.ts';

/** A link of a statement, by what its words and its address say of the page that it leads to. */
export interface FormLink {
  isOwn: boolean;
  /** Only a text to read. */
  isText: boolean;
  /** Its words say nothing but "look there", or repeat the address. */
  isHere: boolean;
  isAddress: boolean;
  /** Its words are "contact us" or the like. */
  saysContact: boolean;
  /** Its words name choices on privacy, or a refusal of the sale. */
  saysChoices: boolean;
  toRequest: boolean;
  toTicket: boolean;
  toContact: boolean;
}

const CONTACT_LINK =
  /\bcontact\b(?! (?:details|information))|\b(?:customer (?:service|care|support|relations)|(?:our|the) support|support (?:team|cent(?:er|re)|page|ticket|request)|help ?desk|submit (?:a|your) request|reach(?:ing)? (?:out|us)|feedback|writ(?:e|ing) to us|get in touch|message|messaging|let us know|e-?mail us|ask us|chat|inquir\w+|enquir\w+|notify us)\b/i;

const HERE_LINK =
  /^\W*(?:(?:by )?(?:click(?:ing)?|visit(?:ing)?) ?(?:on )?)?(?:here|this (?:link|page|form|tool|site|website)|link|the link|form|click here|below|page|tool)\W*$/i;

/** Where requests on one's data are taken. */
const TO_REQUEST =
  /dsar|dsr\b|onetrust|privacyportal|privacy-?(?:portal|cent(?:er|re)|request|form|manager|hub|inquir)|data-?(?:subject|request|access|export|erasure|deletion|removal|privacy)|subject-?access|access-?(?:form|request)|typeform|docs\.google\.com\/forms|forms?\.gle|(?:delete|removal|erasure|deletion)-?(?:account|data|request|me|my|your)|account-?delet|my-?data|your-?data|\/forms?\/|forms?\.|trustarc\.com\/services|securiti|transcend|clarip|gdpr-?(?:request|form|tool)|right-?to/i;

/** Where a help desk takes any message. */
const TO_TICKET = /requests\/new|ticket|\/ask\b/i;

const TO_CHOICES =
  /opt-?out|do-?not-?sell|dnsmpi|donotsell|privacy-?(?:choices|rights|controls?|settings|prefs|preferences)|\bccpa|choices|your-?rights|data-sharing/i;

const TO_CONTACT = /contact|feedback|ticket|enquir|inquir|reach-?us|support|help|customer|\/ask\b|requests\/new/i;

const TO_TEXT =
  /privacy-?(?:policy|notice|statement)|\/(?:privacy|policy|policies|legal|terms|tos|cookies?)(?:\.\w+)?\/?(?:[?#]|$)|cookie-?(?:policy|notice)|terms|\.pdf\b/i;

/** The advertising industry, browsers, networks, courts of arbitration and authorities: nobody whom the policy speaks for. */
const TO_OTHERS =
  /aboutads|networkadvertising|youronlinechoices|youradchoices|adsettings|digitaladvertising|edaa\.|evidon|ghostery|allaboutcookies|tools\.google|(?:support|chrome|policies|myaccount|developers|marketingplatform|www)\.google\.|(?:www|m)\.facebook\.|apple\.com|microsoft\.com|mozilla|opera\.com|twitter\.com|linkedin\.com|nai_|ico\.org|europa\.eu|edpb|dataprotection|cnil|edoeb|\.gov\b|gov\.uk|truste\.|bbb\.org|jamsadr|adr\.org|privacyshield|dataprivacyframework|oag\.ca|legislation|wikipedia|autoriteit|datatilsynet|aepd|garante|oaic|priv\.gc/i;
const ON_CHOICES = /(?:privacy|data) (?:choices|portal|cent(?:er|re)|request|rights)/i;
/** A refusal of the sale as the words of a link. */
const ON_SALE = /\bdo[ -]not[ -](?:sell|share)\b/i;

/** Reads the links of a statement that lead to pages of the company, or of somebody who takes requests for it. */
export function readFormLinks(links: readonly Link[], own: ReadonlySet<string>): FormLink[] {
  return links.flatMap(({ text: words, url }): FormLink[] => {
    const target = url.replace(/^https?:\/\/web\.archive\.org\/web\/[^/]{1,20}\//, '');
    if (!/^(?:https?:|\/|www\.)/i.test(target) || target.includes('email-protection')) return [];
    const host = /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)/i.exec(target)?.[1] ?? '';
    const isOwn = host === '' || own.has(nameOfHost(host));
    if (!isOwn && (TO_OTHERS.test(target) || isAuthority(host))) return [];
    const request = TO_REQUEST.test(target);
    const choices = TO_CHOICES.test(target);
    // A stranger lets one refuse what the stranger does.
    if (!isOwn && choices && !request) return [];
    const ticket = TO_TICKET.test(target);
    const isText =
      /\b(?:notice|polic(?:y|ies)|statement|terms)\b/i.test(words) ||
      (TO_TEXT.test(target) && !request && !choices && !/settings|account/i.test(target));
    const isHere = HERE_LINK.test(words);
    const isContact = CONTACT_LINK.test(words);
    return [
      {
        isOwn,
        isText,
        isHere,
        isAddress: /^(?:https?:|www\.)/i.test(words),
        saysContact: isContact && !words.includes('@'),
        saysChoices: ON_SALE.test(words) || (ON_CHOICES.test(words) && !isText),
        toRequest: !isText && (choices || (request && !ticket)),
        toTicket: ticket || (isContact && !isHere),
        toContact: TO_CONTACT.test(target),
      },
    ];
  });
}
