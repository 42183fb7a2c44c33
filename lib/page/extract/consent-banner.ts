/** "cookie" as the web's languages write it. */
const COOKIE =
  /cookie|cooki|kolačić|piškot|sušenk|süti|evästei|küpsis|sīkdat|slapuk|çerez|куки|файлы? cookie|бисквитк|クッキー|쿠키|ملفات تعريف/i;
/** What the buttons of a consent dialog say. */
const CHOICE =
  /^(?:ok(?:ay)?|got it|accept|allow|agree|i agree|reject|decline|deny|refuse|akzept|ablehn|zustimm|einverstanden|alle |accepte|refuse|tout |autoris|acept|rechaz|permit|aceit|rejeit|accett|rifiut|weiger|godkänn|avvisa|tillåt|godta|avvis|hyväks|hylkää|akceptuj|odrzuć|zgadzam|přij|odmítn|prija|odmietn|elfogad|elutas|kabul|reddet|принять|отклон|соглас|прийняти|відхил|приемам|同意|拒否|接受|拒绝|동의|거부)/i;
/** A banner of more characters is a document. */
const LONGEST = 1500;

/** Elements that ask for consent to cookies without saying so in their names: little text, "cookie", a button to accept. */
export function findConsentBanners(body: Element): Set<Element> {
  const banners = new Set<Element>();
  for (const button of [...body.querySelectorAll('button,[role=button],a[href^="javascript:"],a:not([href])')].slice(
    0,
    400,
  )) {
    if (!CHOICE.test(button.textContent?.trim().slice(0, 40) ?? '')) continue;
    let banner: Element | null = null;
    for (let at = button.parentElement; at && at !== body; at = at.parentElement) {
      const text = at.textContent ?? '';
      if (text.length > LONGEST || at.querySelector('h1')) break;
      if (COOKIE.test(text)) banner = at;
    }
    if (banner) banners.add(banner);
  }
  return banners;
}
