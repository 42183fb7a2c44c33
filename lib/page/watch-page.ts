import { isNamed, lookAtFields, lookDeeper, nameFields } from './form-gate.ts';

/*
 * What runs on every page. It asks the background to look where `form-gate` sees reason to. It reads no text of the
 * whole document and no layout, adds nothing to the page and changes nothing: listeners and observers of the isolated
 * world are all it has, and a page cannot see these. On most pages nothing of this runs but the
 * little that stands in `entrypoints/watch.ts`: what they do not need is neither made nor even compiled.
 */

/** After a load or a change of address, forms may come for so long, ms. */
const WAIT = 10_000;
/** After a click. */
const WAIT_AFTER_CLICK = 3_500;
/** Between two looks, ms, the first and the later ones; changes in between cost nothing, since nothing observes them. */
const PAUSE = 400;
const MOST_PAUSE = 1_200;
/** A page with more paragraphs is there to be read: what it is made for came with it, or comes by a click. */
export const MOST_PARAGRAPHS = 20;
/** The same of elements. */
export const MOST_ELEMENTS = 800;
/** Looks at one page, whatever happens on it. */
const MOST_LOOKS = 60;
/** Questions to the background about one page; while a sign-up is under way, after a click as many again. */
const MOST_QUESTIONS = 8;

type Message = { type: 'form-seen' };

type Send = (message: Message) => Promise<unknown>;

/** Whether a form may still come by itself. */
function isUnfinished(document: Document): boolean {
  return (
    document.querySelectorAll('p').length <= MOST_PARAGRAPHS && document.querySelectorAll('*').length <= MOST_ELEMENTS
  );
}

export interface Watcher {
  load(): void;
  click(): void;
}

/**
 * Watches a page from now on. `send` speaks to the background and rejects where it is gone. While a sign-up is
 * `underWay`, the background is asked about every change of the fields: a step need not look like a sign-up.
 */
export function startWatcher(window: Window, send: Send, underWay: boolean): Watcher {
  const { document } = window;
  let address = document.URL;
  /** The reader or an app did something that may bring a form, or the page is named after one: it is waited for. */
  let active = underWay;
  let until = 0;
  let pause = PAUSE;
  let looks = 0;
  let questions = 0;
  let asked = '';
  let timer = 0;
  let ending = false;
  let observer: MutationObserver | undefined;

  function look(): void {
    timer = 0;
    move();
    if (looks++ > MOST_LOOKS) return;
    const mayCome = active || isUnfinished(document);
    let state = lookAtFields(document);
    let roots: (Document | ShadowRoot)[] = [document];
    if (mayCome && (underWay || !state)) {
      const seen = lookDeeper(document, active);
      state ||= seen.state;
      roots = [document, ...seen.shadows];
    }
    if (underWay) state = nameFields(roots);
    if (state && state !== asked && questions < MOST_QUESTIONS) {
      asked = state;
      ask(2);
    }
    if (mayCome && Date.now() < until) observe(roots);
  }

  /** Looks again some time after something changes, and stops when the time is over. */
  function observe(roots: Node[]): void {
    observer ??= new MutationObserver(() => {
      stop();
      plan(pause);
      pause = Math.min(pause * 2, MOST_PAUSE);
    });
    for (const root of roots) observer.observe(root, { childList: true, subtree: true });
    if (ending) return;
    ending = true;
    window.setTimeout(() => {
      ending = false;
      if (Date.now() < until) observe([]);
      else stop();
    }, until - Date.now());
  }

  function stop(): void {
    observer?.disconnect();
  }

  function plan(after: number): void {
    if (!timer) timer = window.setTimeout(look, after);
  }

  /** Waits for what may follow a click or a new address. */
  function wait(ms: number, after: number): void {
    active = true;
    until = Math.max(until, Date.now() + ms);
    pause = PAUSE;
    plan(after);
  }

  /** Asks the background; a worker that dies over it is asked again. */
  function ask(times: number): void {
    if (!questions++) window.addEventListener('pageshow', shownAgain);
    const about = document.URL;
    send({ type: 'form-seen' }).then(
      (answer) => {
        const isFirst = !underWay;
        underWay = answer === true;
        if (!underWay) return;
        // The page went on meanwhile, and was looked at as if nothing were under way.
        if (about !== document.URL) plan(0);
        else if (isFirst) stop();
      },
      () => {
        if (times > 0 && about === document.URL) window.setTimeout(ask, 200, times - 1);
      },
    );
  }

  function move(): void {
    const before = address;
    address = document.URL;
    if (address === before) return;
    // An anchor is no page, unless an app makes it one.
    if (address.split('#')[0] === before.split('#')[0] && !/#!?\//.test(address)) return;
    startAnew();
  }

  /** The page comes back from the browser's store of pages that were left; its badge was taken away. */
  function shownAgain(event: PageTransitionEvent): void {
    if (event.persisted) startAnew();
  }

  function startAnew(): void {
    asked = '';
    looks = questions = 0;
    wait(WAIT, 0);
  }

  // Listened for only now: on a page to read, an app changes its address because of a click.
  const { navigation } = window as unknown as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('currententrychange', move);
  else window.addEventListener('popstate', move);

  return {
    load() {
      until = Date.now() + WAIT;
      active ||= isNamed(document);
      look();
    },
    // A form that a click brings is there soon after; one that hides behind a style change is asked about again.
    click() {
      asked = '';
      looks = Math.min(looks, MOST_LOOKS - 10);
      if (underWay) questions = 0;
      wait(WAIT_AFTER_CLICK, PAUSE);
    },
  };
}
