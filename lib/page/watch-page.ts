/*
 * What runs on every page. It is a gate of high recall: whether there are fields (or offers of other accounts) and a
 * word of making an account; the recognisers proper go in only then. It reads no text of the whole document and no
 * layout, adds nothing to the page and changes nothing: listeners and observers of the isolated world are all it has,
 * and a page cannot see these.
 */

/** Words of registration in addresses, names, headings and buttons, in the languages of `account-words`; stems. */
const SIGNUP =
  /sign.?up|regist|r[eé]gistr|join|creat.{0,9}(account|profile)|new.?(account|user|member)|enrol|onboard|get.?started|anmeld|konto|inscri|compte|cuenta|conta\b|cadastr|aderir|iscri|account.?(aanm|mak)|lid word|rejestr|zał[oó]ż|регист|аккаунт|реєстр|účet|opret|tilmeld|opprett|tili|rekister|fiók|cont nou|înreg|акаунт|εγγρα|λογαριασ|kay[dıi]|üye|hesap|حساب|تسجيل|הרשמ|חשבון|ثبت|रजिस|खाता|पंजी|daftar|akun|đăng k|tài khoản|สมัคร|บัญชี|登録|アカウント|가입|계정|注册|註冊|账|帳|račun|paskyr|kontu|passkey|trial/i;
/** Another company's account as a key. */
const PROVIDER = /\b(google|apple|facebook|microsoft|github|passkey|kakao|naver)\b/i;

const FIELDS =
  'input[type=password],input[type=email],input[type=tel],input[autocomplete~=username],input[autocomplete*=email],input[autocomplete*=new-p],input[name*=mail i],input[id*=mail i],input[name*=user i],input[name*=phone i]';

/** After a load, a click or a change of address, forms may come for so long, ms. */
const WAIT = 10_000;
/** Between two looks, ms; changes in between cost nothing, since nothing observes them. */
const PAUSE = 400;
/** Looks at one page, whatever happens on it. */
const MOST_LOOKS = 60;
/** Questions to the background about one page. */
const MOST_QUESTIONS = 8;
/** Elements searched for shadow roots at the top of the page, where apps hang theirs. */
const MOST_HOSTS = 120;

type Message = { type: 'form-seen' | 'page-gone' };

/** Watches a page from now on; `send` speaks to the background and rejects where it is gone. */
export function watchPage(window: Window, send: (message: Message) => Promise<unknown>): void {
  const { document, location } = window;
  let until = 0;
  let looks = 0;
  let questions = 0;
  let asked = '';
  let found = false;
  let timer = 0;
  let end = 0;
  let roots: (Document | ShadowRoot)[] = [document];
  const observer = new MutationObserver(() => {
    observer.disconnect();
    plan(PAUSE);
  });

  /** Looks at the page once, and waits on while something may come. */
  function look(): void {
    timer = 0;
    if (found || looks++ > MOST_LOOKS) return;
    roots = findRoots(document);
    const state = candidate(roots, document, location);
    if (state && state !== asked && questions < MOST_QUESTIONS) {
      asked = state;
      questions++;
      ask(2);
    }
    if (performance.now() < until) {
      for (const root of roots) observer.observe(root, { childList: true, subtree: true });
      window.clearTimeout(end);
      end = window.setTimeout(() => observer.disconnect(), until - performance.now());
    }
  }

  function plan(pause: number): void {
    if (!timer && !found) timer = window.setTimeout(() => idle(look), pause);
  }

  /** Waits for what may follow a load, a click or a new address. */
  function wait(): void {
    until = performance.now() + WAIT;
    plan(0);
  }

  /** Asks the background; a worker that dies over it is asked again. */
  function ask(times: number): void {
    const page = location.href;
    send({ type: 'form-seen' }).then(
      (isSignup) => {
        found = isSignup === true && page === location.href;
        if (found) observer.disconnect();
      },
      () => {
        if (times > 0 && page === location.href) window.setTimeout(ask, 200, times - 1);
      },
    );
  }

  let page = location.href;
  function moved(): void {
    if (location.href === page) return;
    const only = location.href.split('#')[0] === page.split('#')[0] && !/#!?\//.test(location.href);
    page = location.href;
    if (only) return;
    if (questions) send({ type: 'page-gone' }).catch(() => {});
    found = false;
    asked = '';
    looks = questions = 0;
    wait();
  }

  function idle(task: () => void): void {
    if (window.requestIdleCallback) window.requestIdleCallback(task, { timeout: 300 });
    else task();
  }

  // A form that a click brings is there soon after; one that hides behind a style change is asked about again.
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || found) return;
      asked = '';
      looks = Math.min(looks, MOST_LOOKS - 10);
      until = performance.now() + WAIT / 3;
      window.setTimeout(() => {
        moved();
        plan(0);
      }, PAUSE);
    },
    { capture: true, passive: true },
  );
  const { navigation } = window as unknown as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', moved);
  window.addEventListener('popstate', moved);
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    found = false;
    asked = '';
    wait();
  });
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', wait, { once: true });
  } else wait();
}

/** The document and the open shadow roots near its top. */
function findRoots(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  const row: Element[] = document.body ? [document.body] : [];
  for (const element of row) {
    const { shadowRoot } = element;
    if (shadowRoot) {
      roots.push(shadowRoot);
      row.push(...shadowRoot.children);
    }
    if (row.length < MOST_HOSTS) row.push(...[...element.children].slice(0, 40));
  }
  return roots;
}

/**
 * What makes the page worth a question, or the empty string. It changes when there is more of it, so that the
 * background is asked once about each state of the page.
 */
function candidate(roots: (Document | ShadowRoot)[], document: Document, { pathname, search, hash }: Location): string {
  let fields = 0;
  let passwords = 0;
  let first: Element | null = null;
  for (const root of roots) {
    const found = root.querySelectorAll(FIELDS);
    fields += found.length;
    first ??= found[0] ?? null;
    passwords += root.querySelectorAll('input[type=password]').length;
  }
  const address = SIGNUP.test(pathname + search.slice(0, 80) + hash.slice(0, 40));
  const named = address || SIGNUP.test(document.title);
  if (passwords || (fields && (named || speaks(first)))) return `${fields}/${passwords}`;
  if (!named) return '';
  for (const root of roots) {
    const buttons = root.querySelectorAll('button,[role=button]');
    for (let i = 0; i < buttons.length && i < 40; i++) {
      if (PROVIDER.test(buttons[i]?.textContent?.slice(0, 60) ?? '')) return 'provider';
    }
  }
  return '';
}

/** Whether the form around a field, its buttons or the heading before it speak of registration. */
function speaks(field: Element | null): boolean {
  const form = field?.closest('form') ?? field?.parentElement?.parentElement?.parentElement;
  if (!form) return false;
  let words = `${form.id} ${form.className} ${form.getAttribute('action')}`;
  const said = form.querySelectorAll('button,[type=submit],[role=button],h1,h2,h3,legend');
  for (let i = 0; i < said.length && i < 12; i++)
    words += ` ${said[i]?.textContent?.slice(0, 60)} ${said[i]?.getAttribute('value') ?? ''}`;
  return SIGNUP.test(words) || SIGNUP.test(form.ownerDocument.querySelector('h1')?.textContent?.slice(0, 100) ?? '');
}
