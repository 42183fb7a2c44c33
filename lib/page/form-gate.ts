/*
 * What makes a page worth a question to the background. High recall and little cost: the recognisers proper judge what
 * passes. The first script of an extension that touches an element pays for it with 80 KiB and half a millisecond, which
 * is more than all the rest: so elements are counted by selectors, and words are read by XPath, which gives strings.
 */

/**
 * Words of registration in addresses, names, headings and buttons, in the languages of `account-words`; stems. Within a
 * function, since an expression at the top would be read on every page.
 */
function speaks(words: string): boolean {
  return /sign.?up|r[eé]gisz?t|join|creat.{0,9}(account|profile)|account.{0,9}(creat|aanm|mak)|new.?(account|user|member)|enrol|onboard|get.?started|anmeld|kont[ou]|in?scri|compte|cuenta|conta\b|cadastr|aderir|lid word|rejestr|zał[oó]ż|регист|аккаунт|реєстр|účet|opp?ret|tilmeld|tili|rekister|fiók|cont nou|înreg|акаунт|εγγρα|λογαριασ|kay[dıi]|üye|hesap|حساب|تسجيل|הרשמ|חשבון|ثبت|रजिस|खाता|पंजी|daftar|akun|đăng k|tài khoản|สมัคร|บัญชี|登録|アカウント|가입|계정|注册|註冊|[账帳]|račun|paskyr|passkey|trial/i.test(
    words,
  );
}

const PASSWORDS = 'input[type=password]';
export const FIELDS =
  'input:is([type=password],[type=email],[type=tel],[autocomplete*=user],[autocomplete*=mail],[autocomplete*=new-],[name*=mail i],[id*=mail i],[name*=user i],[name*=phone i])';
/** With more, it is a table to fill in. */
const MOST_INPUTS = 300;

/** Forms that hold more than buttons and boxes; the first ones are read. */
const FORM = "(//form[.//input[not(@type) or @type='text' or @type='email' or @type='tel']])";
const MOST_FORMS = 3;
/** What is around a field that no form holds. */
const LOOSE = "(//input[@type='email' or @type='tel' or @type='text' or not(@type)])[1]/../../..";
const NAMED_FORM =
  'form:is([id*=regist i],[class*=regist i],[action*=regist i],[id*=sign i],[class*=sign i],[action*=sign i],[id*=join i],[action*=join i],[id*=creat i],[action*=creat i]),[type=submit]:is([value*=sign i],[value*=regist i])';
const MOST_LETTERS = 300;

/** A page of so few elements may have the rest in a shadow root. */
const SHELL = 60;
/**
 * Elements searched for shadow roots: first those whose names their makers invented, as custom elements have, then the top
 * of the page, where apps hang theirs.
 */
const MOST_HOSTS = 160;
const MOST_INVENTED = 40;
/** In larger pages the former are not looked for, which takes 0.4 µs an element. */
const MOST_ELEMENTS_DEEP = 4_000;
const MOST_BUTTONS = 40;

/** What a look at a page found: `state` is empty, or changes when there is more, so that each is asked about once. */
export interface Seen {
  state: string;
  /** Open shadow roots that were looked into; changes in them are not seen from outside. */
  shadows: ShadowRoot[];
}

const count = (root: ParentNode, selector: string): number => root.querySelectorAll(selector).length;

/**
 * How many fields a page has by which an account could be made, in the document itself; dear by the number of `inputs`,
 * so of very many only the passwords are counted.
 */
function countFields(document: Document): number {
  const inputs = document.getElementsByTagName('input').length;
  return inputs && count(document, inputs > MOST_INPUTS ? PASSWORDS : FIELDS);
}

/** What the fields in the document itself make worth a question. */
export function lookAtFields(document: Document): string {
  const fields = countFields(document);
  const passwords = fields && count(document, PASSWORDS);
  return passwords || (fields && (isNamed(document) || isSpokenOf(document))) ? `${fields}/${passwords}` : '';
}

/**
 * Looks into shadow roots, and for buttons that make an account by another one, where there is reason to: the page is
 * named so, or is a mere shell, or `asked` says so. Touches elements.
 */
export function lookDeeper(document: Document, asked: boolean): Seen {
  const named = isNamed(document);
  const elements = count(document, '*');
  if (!named && !asked && elements > SHELL) return { state: '', shadows: [] };
  const shadows = findShadows(document, named && elements < MOST_ELEMENTS_DEEP);
  const within = (selector: string) => shadows.reduce((sum, root) => sum + count(root, selector), 0);
  const fields = within(FIELDS);
  if (fields) return { state: `${fields}/${within(PASSWORDS)} within`, shadows };
  const offered = named && [document, ...shadows].some(offersProvider);
  return { state: offered ? 'provider' : '', shadows };
}

/** What the first fields are called: another step has others. Never empty. Touches elements. */
export function nameFields(roots: ParentNode[]): string {
  const fields = roots.flatMap((root) => [...root.querySelectorAll('input')].slice(0, 40));
  return `fields ${fields.map(({ type, name, id }) => type + name + id)}`;
}

/** Whether address or title speak of registration. */
export function isNamed({ title, URL }: Document): boolean {
  return speaks(`${title} ${URL.slice(URL.indexOf('//') + 2, 200)}`);
}

/** Whether the first heading, or a form by its text or its makers' names, speaks of registration. */
function isSpokenOf(document: Document): boolean {
  const read = (what: string) =>
    document.evaluate(`substring(normalize-space(${what}),1,${MOST_LETTERS})`, document, null, 2).stringValue;
  if (speaks(read('//h1')) || count(document, NAMED_FORM)) return true;
  for (let i = 1; i <= MOST_FORMS; i++) {
    const words = read(`${FORM}[${i}]`);
    if (speaks(words)) return true;
    if (!words) return i === 1 && speaks(read(LOOSE));
  }
  return false;
}

/** The open shadow roots near the top of the page and, where `deep`, of elements that its makers invented, anywhere. */
function findShadows(document: Document, deep: boolean): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const row = [...document.children];
  if (deep) {
    const found = document.evaluate("//*[contains(local-name(.),'-')]", document, null, 5);
    for (let e = found.iterateNext(); e && row.length < MOST_INVENTED; e = found.iterateNext()) row.push(e as Element);
  }
  for (const element of row) {
    const { shadowRoot } = element;
    if (shadowRoot && !roots.includes(shadowRoot)) {
      roots.push(shadowRoot);
      row.push(...shadowRoot.children);
    }
    if (row.length < MOST_HOSTS) row.push(...[...element.children].slice(0, 40));
  }
  return roots;
}

/** Whether a button speaks of another company's account as a key. */
function offersProvider(root: ParentNode): boolean {
  const buttons = root.querySelectorAll('button,[role=button]');
  for (let i = 0; i < buttons.length && i < MOST_BUTTONS; i++) {
    if (
      /\b(google|apple|facebook|microsoft|github|passkey|kakao|naver)\b/i.test(
        buttons[i]?.textContent?.slice(0, 60) ?? '',
      )
    )
      return true;
  }
  return false;
}
