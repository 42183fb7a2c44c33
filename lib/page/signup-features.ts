import { type Concept, says, spoken } from './account-words.ts';
import { around, type Field, type FormGroup, formGroups, isHidden, nearest } from './form-groups.ts';

/** What is seen of one form: the names of the features that hold. Each is a plain statement, so weights can be read. */
export type FormFeatures = Set<string>;

/** A field's own words: name, id, autocomplete, label, placeholder … */
interface FieldWords {
  field: Field;
  type: string;
  complete: string;
  /** What the site's makers call it. */
  code: string;
  /** What people read. */
  label: string;
}

const WORDY: Concept[] = ['signup', 'login', 'newsletter', 'checkout', 'reset', 'contact', 'code', 'search'];

/** Which concepts a text speaks of. Signing up for news makes no account. */
function conceptsOf(words: string): Concept[] {
  const spokenOf = WORDY.filter((concept) => says(words, concept));
  return spokenOf.includes('newsletter') ? spokenOf.filter((concept) => concept !== 'signup') : spokenOf;
}

/** The features of every form of a page. `url` is null where it is not known. */
export function signupFeatures(page: Document, url: string | null): FormFeatures[] {
  const groups = formGroups(page).filter(isRendered);
  const shared = pageFeatures(page, url);
  const all = groups.map((group) => formFeatures(group, page));
  // Several dialogs that each hold a form wait for a click: none of them is what the page shows.
  const dialogs = new Set(groups.flatMap(({ scope }) => nearest(scope, MODAL) ?? []));
  const logins = all.map((features) => isLogin(features));
  const first = logins.indexOf(true);
  all.forEach((features, i) => {
    for (const feature of shared) features.add(feature);
    if (dialogs.size > 2 && features.has('form:modal')) features.add('one dialog of many');
    // Of several dialogs the reader has opened one; where the first is to enter by, that is the likelier one.
    if (first >= 0 && first < i && features.has('form:modal') && all[first]?.has('form:modal')) {
      features.add('a dialog after one to log in by');
    }
    combine(features);
    // A log-in page often carries a sign-up that only a click brings out.
    if (first < 0 || logins[i]) return;
    features.add('beside a log-in form');
    if (first < i) features.add('after a log-in form');
    if (first < i && (features.has('address says log-in only') || features.has('titled log-in only'))) {
      features.add('after a log-in form on a log-in page');
    }
  });
  return all;
}

/**
 * Whether style sheets let any of a form's first fields be seen; asked of few elements, and only where a page is shown.
 * A form in a closed dialog is not what the page is for.
 */
function isRendered({ scope, fields, buttons }: FormGroup): boolean {
  if (!scope.ownerDocument.defaultView || !('checkVisibility' in scope)) return true;
  const asked = fields.length ? fields.slice(0, 6) : buttons.slice(0, 3);
  return asked.some((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: false }));
}

/** One password and a word of entering: certain enough to tell what stands beside it. */
function isLogin(on: FormFeatures): boolean {
  const enters = ['submit:login', 'link:forgot', 'box:remember', 'complete:current-password', 'name:login'].some((f) =>
    on.has(f),
  );
  return (
    on.has('passwords:1') &&
    enters &&
    !on.has('form:hidden') &&
    !on.has('submit:signup') &&
    !on.has('complete:new-password')
  );
}

function pageFeatures(page: Document, url: string | null): FormFeatures {
  const features: FormFeatures = new Set();
  const title = spoken(page.title, 200);
  for (const concept of conceptsOf(title)) features.add(`title:${concept}`);
  const address = addressWords(url);
  for (const concept of WORDY) if (says(address, concept)) features.add(`address:${concept}`);
  if (REGISTER_CODE.test(address)) features.add('address:signup');
  if (says(title + address, 'occasion')) features.add('of an occasion or a product');
  const heads = [...page.querySelectorAll('h1')].slice(0, 5).filter((h) => !isHidden(h));
  const heading = heads.map((h) => spoken(h.textContent ?? '', 150)).join('');
  for (const concept of conceptsOf(heading)) features.add(`h1:${concept}`);
  if (says(heading, 'occasion')) features.add('of an occasion or a product');
  if (offersToLeave(page)) features.add('somebody is logged in');
  const tab = page.querySelector('[role=tab][aria-selected=true]');
  const shown = tab ? spoken(tab.textContent ?? '', 60) : '';
  if (says(shown, 'signup') && !says(shown, 'login')) features.add('the sign-up tab is shown');
  if (says(shown, 'login') && !says(shown, 'signup')) features.add('the log-in tab is shown');
  return features;
}

/** "Log out" stands where somebody has entered; read in the links of a page's top, at most these many. */
const MOST_LEAVING_LINKS = 150;

function offersToLeave(page: Document): boolean {
  const links = page.querySelectorAll('a[href],button');
  for (let i = 0; i < links.length && i < MOST_LEAVING_LINKS; i++) {
    const link = links[i] as Element;
    const text = link.textContent ?? '';
    if (text.length < 60 && says(spoken(text, 60), 'logout') && !isHidden(link)) return true;
  }
  return false;
}

/** Path, query and host words of an address; a site's own name ("login.example.com") counts as little as a path. */
function addressWords(url: string | null): string {
  if (!url) return ' ';
  try {
    const { hostname, pathname, search, hash } = new URL(url);
    // Values of the query are other addresses and tokens; only short ones are words of this page.
    const query = search.replace(/=[^&]{25,}/g, ' ');
    return spoken(
      `${hostname.split('.').slice(0, -2).join(' ')} ${pathname.slice(0, 150)} ${query.slice(0, 100)} ${hash.slice(0, 60)}`,
      400,
    );
  } catch {
    return ' ';
  }
}

/** Site makers' names for registration that people never see. */
const REGISTER_CODE =
  / (?:sign ?up|reg|regist(?!ered )\w*|create ?(?:account|user|profile)?|join|newuser|new ?account|enrol\w*|onboard\w*) /;
const LOGIN_CODE = / (?:log ?in|sign ?in|log ?on|sign ?on|auth|session|sso) /;

const MODAL =
  '[role=dialog],dialog,[class*=modal i],[class*=popup i],[class*=dialog i],[class*=drawer i],[class*=offcanvas i]';

/** With more elements around fields without a form, it is a page and no form. */
const MOST_LOOSE_ELEMENTS = 400;

function formFeatures({ scope, region, fields, buttons, links }: FormGroup, page: Document): FormFeatures {
  const on: FormFeatures = new Set();
  const seen = fields.filter((f) => !isHidden(f));
  const words = (seen.length ? seen : fields).slice(0, 120).map((f) => fieldWords(f));
  if (!seen.length && fields.length) on.add('form:hidden');
  const inputs = words.filter((w) => !/^(checkbox|radio)$/.test(w.type));
  fieldFeatures(on, words, inputs);

  const name = spoken(
    ['id', 'class', 'name', 'data-testid', 'aria-label', 'data-form', 'data-name']
      .map((a) => scope.getAttribute(a) ?? '')
      .join(' '),
    300,
  );
  const action = spoken((scope.getAttribute('action') ?? '').replace(/^https?:\/\/[^/]*/, ''), 200);
  for (const concept of WORDY) {
    if (says(name, concept)) on.add(`name:${concept}`);
    if (says(action, concept)) on.add(`action:${concept}`);
  }
  if (MAIL_SERVICES.test((scope.getAttribute('action') ?? '').slice(0, 200))) on.add('action:newsletter');
  if (REGISTER_CODE.test(name)) on.add('name:signup');
  if (REGISTER_CODE.test(action)) on.add('action:signup');
  if (LOGIN_CODE.test(name)) on.add('name:login');
  if (LOGIN_CODE.test(action)) on.add('action:login');
  if (scope.localName !== 'form') on.add('form:loose');
  if (nearest(scope, MODAL)) on.add('form:modal');

  buttonFeatures(on, buttons);
  linkFeatures(on, links);

  const heading = nearHeadings(scope, page);
  for (const concept of conceptsOf(heading)) on.add(`heading:${concept}`);
  if (says(heading, 'noAccount')) on.add('heading:noAccount');
  if (says(heading, 'haveAccount')) on.add('heading:haveAccount');

  // What holds loose fields may be the whole page, whose text is about anything.
  const own = scope.localName === 'form' || scope.querySelectorAll('*').length <= MOST_LOOSE_ELEMENTS;
  const texts = own ? textsOf(region) : [];
  const print = spoken(texts.join(' '), 4_000);
  for (const text of texts) {
    if (text.length > 70) continue;
    const words = spoken(text);
    if (says(words, 'haveAccount') || says(words, 'noAccount') || says(words, 'newsletter')) continue;
    if (says(words, 'signup')) on.add('short:signup');
    if (says(words, 'login')) on.add('short:login');
    if (says(words, 'reset')) on.add('short:reset');
  }
  if (
    / (?:create|make|open|set up|get) (?:an?|your|my|the|a new|a free)? ?(?:\p{L}+ ){0,2}(?:account|profile|password) /u.test(
      print,
    )
  )
    on.add('text:create-account');
  if (says(print, 'noAccount')) on.add('text:noAccount');
  else if (says(print, 'haveAccount')) on.add('text:haveAccount');
  if (says(print, 'agree')) on.add('text:agree');
  if (says(print, 'forgot')) on.add('text:forgot');
  if (
    / (?:at least|minimum|mindestens|au moins|al menos|pelo menos|almeno|minimaal|nie mniej|co najmniej|не менее|minst|mindst|minimum) \d+ | \d+ (?:or more )?characters /.test(
      print,
    )
  ) {
    on.add('text:password-rule');
  }
  return on;
}

const PASSWORD_WORD =
  /pass|pwd|contrase|senha|mot de|wachtwoord|hasł|парол|hesl|lösenord|adgangskode|salasana|jelsz|parol|κωδικ|şifre|مرور|סיסמ|عبور|पास|sandi|mật|รหัส|パス|비밀|密|lozin|gesl|лозин|slapt/;

/** Services that send news for others: what goes there makes no account on this site. */
const MAIL_SERVICES =
  /list-manage\.com|getdrip\.com|convertkit\.com|klaviyo\.com|aweber\.com|activehosted\.com|sendinblue\.com|sibforms\.com|createsend\.com|getresponse\.com|mailerlite\.com|constantcontact\.com|campaign-archive|substack\.com|mailpoet|feedburner/;

function fieldFeatures(on: FormFeatures, words: FieldWords[], inputs: FieldWords[]): void {
  const count = (test: (w: FieldWords) => boolean) => inputs.filter(test).length;
  const code = (re: RegExp) => (w: FieldWords) => re.test(w.code) || re.test(w.label);
  const is = (w: FieldWords, concept: Concept) => says(w.code, concept) || says(w.label, concept);
  // A password that may be shown while it is typed is a text field by now.
  // "new-password" on other fields keeps browsers from filling them in, and a card's code is typed unseen too.
  const password = (w: FieldWords) =>
    (w.type === 'password' && !/ cc | cvv | cvc | csc /.test(w.complete + w.code)) ||
    (/ password | passwort | kennwort /.test(w.complete) && PASSWORD_WORD.test(w.code + w.label)) ||
    (w.type === 'text' && / (?:password|passwd|passwort|kennwort) (?:again |confirm\w* |repeat )?$/.test(w.code));
  const passwords = inputs.filter(password);

  on.add(`passwords:${Math.min(passwords.length, 3)}`);
  if (passwords.some((w) => / new password /.test(w.complete))) on.add('complete:new-password');
  if (inputs.some((w) => / current password /.test(w.complete))) on.add('complete:current-password');
  if (inputs.some((w) => / one time code /.test(w.complete))) on.add('complete:one-time-code');
  if (inputs.some((w) => / webauthn /.test(w.complete))) on.add('complete:webauthn');
  if (passwords.some((w) => is(w, 'confirm'))) on.add('password:confirm');
  if (
    passwords.some((w) =>
      / (?:current|old|existing|oldpassword|aktuelles|altes|actuel|ancien|actual|atual|attuale|huidig|obecne|stare|текущ\S*|стар\S*) /.test(
        w.code + w.label,
      ),
    )
  )
    on.add('password:old');
  if (
    passwords.some((w) =>
      / (?:new|choose|create|create a|neues|nouveau|nueva|nova|nuova|nieuw|nowe|нов\S*) /.test(w.code + w.label),
    )
  )
    on.add('password:new');
  if (passwords.some((w) => / reg\w* | sign ?up | register | registration /.test(w.code))) on.add('password:reg-name');

  const email = (w: FieldWords) =>
    w.type === 'email' || (w.type !== 'search' && !/ q | query | search /.test(w.code) && speaksOfMail(w));
  const speaksOfMail = (w: FieldWords) =>
    / e ?mail| mail | courriel| correo | e ?post|sähköposti|メール|이메일|邮箱|郵箱|電子郵件|邮件|почт|пошт|імейл|имейл|البريد|ایمیل|דוא|ईमेल|อีเมล| e pašt| e past| el pašt/.test(
      w.code + w.label,
    ) || / email /.test(w.complete);
  const emails = count((w) => !password(w) && email(w));
  if (emails) on.add('field:email');
  if (inputs.some((w) => email(w) && is(w, 'confirm'))) on.add('field:email-confirm');
  const user = inputs.filter(
    (w) =>
      !password(w) &&
      / user ?name | user ?id | nick\w* | login | benutzername | utilisateur | usuario | usuário | utente | gebruikersnaam | логин | имя пользователя | screen name | handle |ユーザー名|用户名|아이디/.test(
        w.code + w.label,
      ),
  );
  if (user.length) on.add('field:username');
  if (user.length && emails) on.add('field:username+email');
  const first = count(
    code(
      / first ?name | given ?name | fname | vorname | prénom | prenom | nombre | nome | imię | имя | förnamn | fornavn | etunimi | keresztnév | prenume | voornaam | 名 |名前|이름/,
    ),
  );
  const last = count(
    code(
      / last ?name | family ?name | sur ?name | lname | nachname | apellido\w* | sobrenome | cognome | achternaam | nazwisko | фамилия | příjmení | efternamn | efternavn | sukunimi | soyad\w* | 姓 |氏名/,
    ),
  );
  const full = count(code(/ full ?name | your name | display ?name | name | real ?name /));
  if (first && last) on.add('field:first+last');
  else if (first || last || full) on.add('field:name');
  if (
    words.some(
      (w) =>
        /bday/.test(w.complete) ||
        / birth\w* | age | dob | bday | geburt\w* | naissance | nacimiento | nascimento | nascita | geboorte\w* | urodzenia | рождения |生年月日|생년월일|生日/.test(
          w.code + w.label,
        ),
    )
  )
    on.add('field:birth');
  const part = (re: RegExp) => words.some((w) => re.test(w.code + w.label));
  if (
    part(/ month | monat | mois | mes | mês | mese | maand | miesiąc | месяц /) &&
    part(/ day | tag | jour | día | dia | giorno | dag | dzień | день /)
  )
    on.add('field:birth');
  if (
    words.some((w) =>
      / gender | sex | geschlecht | genre | sexe | sexo | sesso | geslacht | płeć | пол |性別|성별|性别| anrede | salutation | title prefix /.test(
        w.code + w.label,
      ),
    )
  )
    on.add('field:gender');
  if (
    inputs.some(
      (w) =>
        w.type === 'tel' ||
        / tel | phone | mobile | telefon\w* | handy | téléphone | teléfono | celular | móvil | telefone | cellulare | телефон |電話|手机|手機|휴대폰/.test(
          w.code + w.label,
        ),
    )
  )
    on.add('field:phone');
  const address =
    / address ?(?:line)? ?1? | street | strasse | straße | adresse | dirección | endereço | indirizzo | zip\w* | postal\w* | plz | postcode | city | ort | ville | ciudad | cidade | città | state | province | county /;
  const addresses = count((w) => !email(w) && code(address)(w));
  if (addresses) on.add('field:address');
  if (addresses >= 3) on.add('field:address>=3');
  if (words.some((w) => / country | land | pays | país | paese | kraj | страна | nationality /.test(w.code + w.label)))
    on.add('field:country');
  if (
    words.some(
      (w) =>
        /^ cc /.test(w.complete) ||
        / card ?(?:number|no|num)\w* | cvv | cvc | cc ?number | expir\w* | security code | kartennummer | numéro de carte | iban /.test(
          w.code + w.label,
        ),
    )
  )
    on.add('field:card');
  if (inputs.length <= 3 && inputs.some((w) => w.type === 'search' || is(w, 'search') || / q | query /.test(w.code)))
    on.add('field:search');
  if (inputs.some((w) => is(w, 'code') || / pin | passcode | verif\w* code | auth ?code /.test(w.code)))
    on.add('field:code');
  const spoken = (w: FieldWords) => w.code + w.label + w.complete;
  // Who asks for none of these makes no account by it: a search, a choice, an amount, a code.
  if (
    !passwords.length &&
    !emails &&
    !user.length &&
    !first &&
    !last &&
    !full &&
    !inputs.some(
      (w) =>
        w.type === 'tel' ||
        / (?:tel|phone|mobile|handy|user\w*|login|account|nick\w*|webauthn|konto|telef\p{L}*|телефон\p{L}*|celular) |電話|手机|手機|휴대|ユーザー|用户|用戶|아이디/u.test(
          spoken(w),
        ),
    )
  )
    on.add('asks for nobody');
  if (inputs.some((w) => / captcha | kaptcha | verify ?code | verification image /.test(w.code + w.label)))
    on.add('field:captcha');
  if (inputs.some((w) => w.field.localName === 'textarea' && !/captcha/.test(w.code))) on.add('field:textarea');
  if (
    inputs.some((w) =>
      / company | organi[sz]ation | business | firma | entreprise | empresa | azienda | employer | job ?title /.test(
        w.code + w.label,
      ),
    )
  )
    on.add('field:company');
  if (inputs.some((w) => / referr\w* | invite\w* | promo\w* | coupon | voucher /.test(w.code + w.label)))
    on.add('field:referral');
  if (
    inputs.some((w) =>
      / security (?:question|answer) | secret (?:question|answer) | mother s maiden /.test(w.code + w.label),
    )
  )
    on.add('field:secret-question');
  const regNamed = inputs.filter((w) =>
    / reg | sign ?up | regist\w* | create | new ?(?:user|account|member)/.test(w.code),
  ).length;
  if (regNamed) on.add('fields:reg-named');
  if (inputs.some((w) => / log ?in | sign ?in | log ?on | auth /.test(w.code))) on.add('fields:login-named');

  const boxes = words.filter((w) => w.type === 'checkbox');
  if (boxes.some((w) => is(w, 'remember'))) on.add('box:remember');
  if (
    boxes.some(
      (w) => is(w, 'agree') || / terms | tos | privacy | consent | gdpr | agb | policy /.test(w.code + w.label),
    )
  )
    on.add('box:agree');
  if (
    boxes.some(
      (w) =>
        is(w, 'newsletter') || / offers | marketing | promotions | news | opt ?in | updates /.test(w.code + w.label),
    )
  )
    on.add('box:news');
  if (boxes.length) on.add('box:any');
  if (words.some((w) => w.type === 'radio')) on.add('radio:any');
  const n = inputs.length;
  on.add(
    n === 0
      ? 'inputs:0'
      : n === 1
        ? 'inputs:1'
        : n === 2
          ? 'inputs:2'
          : n === 3
            ? 'inputs:3'
            : n <= 6
              ? 'inputs:4-6'
              : n <= 14
                ? 'inputs:7-14'
                : 'inputs:15+',
  );
}

function buttonFeatures(on: FormFeatures, buttons: Element[]): void {
  const submits = (b: Element) =>
    /^(submit|image)$/i.test(b.getAttribute('type') ?? (b.localName === 'button' ? 'submit' : ''));
  // Where nothing is a submit button by its markup, scripts make one of any.
  const any = !buttons.some((b) => submits(b) && !isHidden(b));
  for (const button of buttons.slice(0, 60)) {
    const text = wordsOf(button);
    if (isHidden(button)) {
      // It belongs to a later step.
      if (says(text, 'signup')) on.add('hidden-button:signup');
      continue;
    }
    const code = spoken(
      `${button.id} ${button.getAttribute('name') ?? ''} ${button.getAttribute('data-testid') ?? ''}`,
      120,
    );
    const kind = any || submits(button) ? 'submit' : 'button';
    for (const concept of [
      'signup',
      'login',
      'newsletter',
      'checkout',
      'reset',
      'search',
      'next',
      'forgot',
      'contact',
    ] as const) {
      if (says(text, concept) && (concept !== 'search' || buttons.length <= 3)) on.add(`${kind}:${concept}`);
    }
    if (/ create | build /.test(text)) on.add(`${kind}:create`);
    if (
      / save | update | speichern | enregistrer | guardar | salvar | salva | opslaan | zapisz | сохранить /.test(text)
    )
      on.add(`${kind}:save`);
    if (/ send | submit | senden | envoyer | enviar | invia | versturen | wyślij | отправить /.test(text))
      on.add(`${kind}:send`);
    if (/ guest | gast | invité | invitado /.test(text)) on.add('button:guest');
    if (REGISTER_CODE.test(code)) on.add('button-name:signup');
    if (LOGIN_CODE.test(code)) on.add('button-name:login');
    if (says(text, 'provider')) {
      on.add('provider');
      if (says(text, 'signup')) on.add('provider:signup');
      if (says(text, 'login')) on.add('provider:login');
      if (/ continue | weiter | continuer | continuar | continua | doorgaan | fortsätt | продолж/.test(text))
        on.add('provider:continue');
    }
    if (/ passkey | passkeys /.test(text))
      on.add(/ create | add | set up | sign up | register /.test(text) ? 'passkey:create' : 'passkey:use');
  }
}

function linkFeatures(on: FormFeatures, links: Element[]): void {
  for (const link of links.slice(0, 80)) {
    const text = wordsOf(link);
    const href = spoken((link.getAttribute('href') ?? '').replace(/^https?:\/\/[^/]*/, '').replace(/\?.*/, ''), 120);
    if (says(text, 'forgot') || says(href, 'forgot')) on.add('link:forgot');
    if (says(text, 'signup')) on.add('link:signup');
    if (says(text, 'login')) on.add('link:login');
    if (/ terms | agb | conditions | termos | términos | tos | condizioni | regulamin /.test(text + href))
      on.add('link:terms');
    if (
      / privacy | datenschutz | confidentialité | privacidad | privacidade | prywatności | конфиденц/.test(text + href)
    )
      on.add('link:privacy');
  }
}

/** What a button or link is called: its text, value, label or picture's text. */
function wordsOf(element: Element): string {
  const own = element.textContent?.trim() ?? '';
  const said =
    own || element.getAttribute('value') || element.getAttribute('aria-label') || element.getAttribute('title');
  const alt = said ? '' : (element.getAttribute('alt') ?? element.querySelector('img')?.getAttribute('alt') ?? '');
  return spoken(said || alt, 120);
}

/** Headings, legends and the like in a form, or the nearest before it. */
function nearHeadings(scope: Element, page: Document): string {
  const HEADS = 'h1,h2,h3,h4,legend,[role=heading],[class*=title],[class*=heading],[class*=headline]';
  const inside = [...scope.querySelectorAll(HEADS)].slice(0, 8).filter((h) => !isHidden(h));
  let texts = inside.slice(0, 4).map((h) => spoken(h.textContent ?? '', 120));
  for (let e: Element | null = scope, up = 0; e && e !== page.body && up < 5 && !texts.length; e = around(e), up++) {
    for (
      let before = e.previousElementSibling, back = 0;
      before && back < 4;
      before = before.previousElementSibling, back++
    ) {
      const head = before.matches(HEADS) ? before : before.querySelector(HEADS);
      if (head && !isHidden(head)) {
        texts = [spoken(head.textContent ?? '', 120)];
        break;
      }
    }
  }
  return texts.join('');
}

/** The texts that stand around the fields, one an element's own; buttons, links and options of lists are left out. */
function textsOf(region: Element): string[] {
  const texts: string[] = [];
  let length = 0;
  let elements = 0;
  const visit = (root: Element | ShadowRoot) => {
    for (const e of root.querySelectorAll('*')) {
      if (elements++ > 600 || length > 4_000) return;
      if (e.shadowRoot) visit(e.shadowRoot);
      if (/^(script|style|option|select|button|a|svg|noscript)$/.test(e.localName) || e.closest('button,a')) continue;
      let own = '';
      for (const node of e.childNodes) if (node.nodeType === 3) own += ` ${node.nodeValue?.trim().slice(0, 300) ?? ''}`;
      own = own.trim();
      if (!own || isHidden(e)) continue;
      texts.push(own);
      length += own.length;
    }
  };
  visit(region);
  return texts;
}

function fieldWords(field: Field): FieldWords {
  const attribute = (name: string) => field.getAttribute(name) ?? '';
  return {
    field,
    type: field.localName === 'input' ? attribute('type').toLowerCase() || 'text' : field.localName,
    complete: spoken(attribute('autocomplete'), 60),
    code: spoken(
      [
        attribute('name'),
        attribute('id'),
        attribute('data-testid'),
        attribute('formcontrolname'),
        attribute('ng-model'),
      ].join(' '),
      160,
    ),
    label: spoken(labelOf(field), 240),
  };
}

function labelOf(field: Field): string {
  const root = field.getRootNode() as Document | ShadowRoot;
  const parts: (string | null | undefined)[] = [
    field.getAttribute('aria-label'),
    field.getAttribute('placeholder'),
    field.getAttribute('title'),
  ];
  for (const id of (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).slice(0, 3)) {
    if (id) parts.push(root.getElementById?.(id)?.textContent);
  }
  const labels = field.labels ? [...field.labels].slice(0, 2) : [];
  for (const label of labels) parts.push(label.textContent?.slice(0, 150));
  if (!labels.length) {
    for (let e: Element | null = field, up = 0; e && up < 2; e = e.parentElement, up++) {
      const before = e.previousSibling?.textContent?.trim() || e.previousElementSibling?.textContent?.trim();
      if (!before) continue;
      if (before.length < 80) parts.push(before);
      break;
    }
    if (/^(checkbox|radio)$/.test(field.type)) parts.push(field.parentElement?.textContent?.slice(0, 150));
  }
  return parts.filter(Boolean).join(' ');
}

/** Pairs that say together what neither says alone. */
function combine(on: FormFeatures): void {
  const has = (feature: string) => on.has(feature);
  const any = (...features: string[]) => features.some(has);
  const signup = any('submit:signup', 'button:signup');
  const login = any('submit:login', 'button:login');
  if (signup && !login) on.add('button says sign-up only');
  if (login && !signup) on.add('button says log-in only');
  if (signup && login) on.add('buttons say both');
  const calls = any('name:signup', 'action:signup');
  const enters = any('name:login', 'action:login');
  if (calls && !enters) on.add('form named sign-up only');
  if (enters && !calls) on.add('form named log-in only');
  if (any('heading:signup', 'h1:signup') && !any('heading:login', 'h1:login')) on.add('headed sign-up only');
  if (any('heading:login', 'h1:login') && !any('heading:signup', 'h1:signup')) on.add('headed log-in only');
  if (has('title:signup') && !has('title:login')) on.add('titled sign-up only');
  if (has('title:login') && !has('title:signup')) on.add('titled log-in only');
  if (has('address:signup') && !has('address:login')) on.add('address says sign-up only');
  if (has('address:login') && !has('address:signup')) on.add('address says log-in only');
  const cues = (...features: string[]) => features.filter(has).length;
  const signupCues = cues(
    'title:signup',
    'address:signup',
    'h1:signup',
    'heading:signup',
    'submit:signup',
    'name:signup',
    'action:signup',
    'short:signup',
    'fields:reg-named',
    'hidden-button:signup',
  );
  const loginCues = cues(
    'title:login',
    'address:login',
    'h1:login',
    'heading:login',
    'submit:login',
    'name:login',
    'action:login',
    'short:login',
    'fields:login-named',
  );
  if (signupCues && !loginCues) on.add('sign-up cues only');
  if (loginCues && !signupCues) on.add('log-in cues only');
  if (signupCues >= 2) on.add('sign-up cues>=2');
  if (signupCues >= 4) on.add('sign-up cues>=4');
  if (loginCues >= 2) on.add('log-in cues>=2');
  if (signupCues >= loginCues + 2) on.add('more sign-up cues');
  if (!signupCues && !loginCues) on.add('no cues');
  const account = any('passwords:1', 'passwords:2', 'passwords:3');
  if (account || !has('of an occasion or a product')) on.delete('of an occasion or a product');
  if (has('provider') || has('passkey:create')) on.delete('asks for nobody');
  if (!account && has('field:username+email') && signup && !login) on.add('a name and an e-mail to sign up with');
  const person = any(
    'field:first+last',
    'field:name',
    'field:birth',
    'field:phone',
    'field:address',
    'field:gender',
    'field:email-confirm',
    'field:username+email',
  );
  if (account && person) on.add('password and person');
  if (account && !person && any('inputs:1', 'inputs:2')) on.add('password and a name at most');
  if (!account && signup) on.add('sign-up button, no password');
  if (!account && any('heading:signup', 'h1:signup', 'titled sign-up only')) on.add('sign-up heading, no password');
  if (!account && has('field:email') && has('inputs:1')) on.add('e-mail alone');
  if (
    !account &&
    any('inputs:1', 'inputs:2') &&
    any('heading:newsletter', 'submit:newsletter', 'name:newsletter', 'action:newsletter')
  ) {
    on.add('an e-mail for news');
  }
  if (has('e-mail alone') && has('box:news')) on.add('e-mail and news');
  // A quote, a demo, a petition: people give their names, and only the button sounds like a beginning.
  const named = any('heading:signup', 'h1:signup', 'title:signup', 'name:signup', 'action:signup', 'address:signup');
  if (!account && signup && !named && !has('text:create-account') && !has('text:haveAccount')) {
    on.add('only its button says sign-up, no password');
  }
  if (!account && any('heading:contact', 'h1:contact', 'title:contact'))
    on.add('of a message or an offer, no password');
  // "Log in or create an account": an address, and what follows depends on whether it is known.
  if (
    !account &&
    any('heading:signup', 'h1:signup', 'title:signup') &&
    any('heading:login', 'h1:login', 'title:login') &&
    any('field:email', 'field:phone') &&
    any('inputs:1', 'inputs:2') &&
    !any('text:noAccount', 'link:forgot', 'link:signup', 'submit:newsletter', 'name:newsletter')
  ) {
    on.add('one way in for old and new');
  }
  if (any('link:login') && !has('link:signup')) on.add('links to log-in only');
  if (any('link:signup') && !has('link:login')) on.add('links to sign-up only');
  if (account && any('box:agree', 'text:agree')) on.add('password and consent');
}
