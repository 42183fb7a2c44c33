/** A control that a person fills in. */
export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Fields, buttons and links that make one form in a reader's eyes, whether or not a `<form>` holds them. */
export interface FormGroup {
  /** The `<form>`, or the lowest element that holds the fields and a button. */
  scope: Element;
  /** The scope with what stands around it and belongs to no other form: heading, small print, "Log in instead". */
  region: Element;
  fields: Field[];
  buttons: Element[];
  links: Element[];
}

/** A page is looked at up to these many of each, so that one of 10,000 inputs costs no more than one of 400. */
const MOST_FIELDS = 400;
const MOST_BUTTONS = 400;
const MOST_LINKS = 2_000;
/** Elements that are searched for shadow roots. */
const MOST_ELEMENTS = 20_000;

const FIELDS = 'input,select,textarea';
const BUTTONS =
  'button,[role=button],input[type=submit],input[type=button],input[type=image],a[class*=btn],a[class*=button]';
const NO_FIELD = /^(hidden|submit|button|image|reset)$/;

/** The document and every open shadow root in it, outermost first. */
export function openRoots(page: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [page];
  let left = MOST_ELEMENTS;
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (left-- < 0) return roots;
      // Only these may host a root, and asking the name first is cheaper than asking for the root.
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  return roots;
}

/** The element around another one, out of its shadow root too. */
export function around(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** The nearest element, itself or around it (out of shadow roots too), that matches. */
export function nearest(element: Element, selector: string): Element | null {
  for (let e: Element | null = element; e; e = around(e)) if (e.matches(selector)) return e;
  return null;
}

/**
 * Whether the markup itself hides an element: `hidden`, `display: none` or `visibility: hidden` in its style attribute,
 * `aria-hidden` on it or around it. Style sheets are not asked, since that forces the page's layout.
 */
export function isHidden(element: Element): boolean {
  for (let e: Element | null = element, depth = 0; e && depth < 40; e = around(e), depth++) {
    if (e.hasAttribute('hidden') || e.getAttribute('aria-hidden') === 'true') return true;
    const style = e.getAttribute('style');
    if (style && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true;
  }
  return false;
}

/** All forms of a page, those without a `<form>` too. */
export function formGroups(page: Document): FormGroup[] {
  const roots = openRoots(page);
  const all = <E extends Element>(selector: string, most: number): E[] => {
    const found: E[] = [];
    for (const root of roots) {
      for (const e of root.querySelectorAll<E>(selector)) if (found.push(e) >= most) return found;
    }
    return found;
  };
  const fields = all<Field>(FIELDS, MOST_FIELDS).filter(
    (f) => !NO_FIELD.test(f.getAttribute('type')?.toLowerCase() ?? ''),
  );
  const buttons = all(BUTTONS, MOST_BUTTONS);
  const links = all('a[href],a[role=link],a[onclick]', MOST_LINKS);

  const groups = new Map<Element, FormGroup>();
  const groupOf = (scope: Element): FormGroup => {
    const group = groups.get(scope) ?? { scope, region: scope, fields: [], buttons: [], links: [] };
    groups.set(scope, group);
    return group;
  };
  const loose: Field[] = [];
  for (const field of fields) {
    const form = field.form ?? nearest(field, 'form,[role=form]');
    if (form) groupOf(form).fields.push(field);
    else loose.push(field);
  }
  for (const [scope, held] of looseScopes(loose, buttons)) groupOf(scope).fields.push(...held);
  const shared = sharedAccountScope(buttons, links, groups);
  if (shared) groupOf(shared);

  for (const group of groups.values()) group.region = regionOf(group.scope, groups);
  const regions = new Map<Element, FormGroup[]>();
  for (const group of groups.values()) regions.set(group.region, [...(regions.get(group.region) ?? []), group]);
  for (const button of buttons)
    for (let e: Element | null = button; e; e = around(e)) groups.get(e)?.buttons.push(button);
  for (const link of links) {
    for (let e: Element | null = link; e; e = around(e))
      for (const group of regions.get(e) ?? []) group.links.push(link);
  }
  return [...groups.values()];
}

/** A region grows while it stays small, and never into another form's. */
const MOST_STEPS_UP = 6;
const MOST_REGION_ELEMENTS = 250;

function regionOf(scope: Element, groups: Map<Element, FormGroup>): Element {
  const others = [...groups.keys()].filter((other) => other !== scope && !isHidden(other));
  const own = scope.querySelectorAll('*').length;
  let region = scope;
  for (let up = 0; up < MOST_STEPS_UP; up++) {
    const wider = around(region);
    if (!wider || wider.localName === 'html' || others.some((other) => wider.contains(other))) break;
    if (wider.querySelectorAll('*').length > own + MOST_REGION_ELEMENTS) break;
    region = wider;
  }
  return region;
}

/** Gathers fields without a `<form>` under the lowest elements that hold a button as well. */
function looseScopes(fields: Field[], buttons: Element[]): Map<Element, Field[]> {
  const holders = new Set<Element>();
  for (const button of buttons)
    for (let e: Element | null = button; e && !holders.has(e); e = around(e)) holders.add(e);
  const scopes = new Map<Element, Field[]>();
  for (const field of fields) {
    let scope: Element | null = field;
    while (scope && !holders.has(scope)) scope = around(scope);
    const home = scope ?? field.ownerDocument.body;
    scopes.set(home, [...(scopes.get(home) ?? []), field]);
  }
  // A password with its own "show" button is a scope inside the real one: the outer takes it in.
  for (const [inner, held] of [...scopes]) {
    for (let e = around(inner), up = 0; e && up < 8; e = around(e), up++) {
      const outer = scopes.get(e);
      if (!outer || e.localName === 'body') continue;
      outer.push(...held);
      scopes.delete(inner);
      break;
    }
  }
  return scopes;
}

const SHARED_ACCOUNT = /\b(google|apple|facebook|microsoft|github|passkey|linkedin|kakao|naver|line|wechat|twitter)\b/i;

/**
 * Where a page without any form offers accounts of others ("Continue with Google", "Create a passkey"): the lowest
 * element that holds these buttons, a few steps up for the heading and the small print.
 */
function sharedAccountScope(buttons: Element[], links: Element[], groups: Map<Element, FormGroup>): Element | null {
  const offers = [...buttons, ...links.slice(0, 300)].filter((e) => {
    const text = e.textContent?.slice(0, 80) ?? '';
    return (
      text.length < 60 &&
      SHARED_ACCOUNT.test(text) &&
      /\b(with|mit|avec|con|com|met|med|przez|через|ile|dengan|passkey)\b|で|로/i.test(text)
    );
  });
  const first = offers[0];
  if (!first) return null;
  for (let e: Element | null = around(first); e; e = around(e)) if (groups.has(e)) return null;
  let scope: Element = around(first) ?? first;
  while (offers.some((o) => !scope.contains(o)) && around(scope)) scope = around(scope) as Element;
  for (let up = 0; up < 3 && around(scope) && !/^(body|html|main)$/.test(scope.localName); up++) {
    scope = around(scope) as Element;
    if (scope.querySelector('h1,h2,h3')) break;
  }
  return scope;
}
