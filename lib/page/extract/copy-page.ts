import { decodeCloudflareEmail, emailOfProtectedLink } from '../obfuscated-email.ts';
import { findSpeaking, withoutBareRuns } from './bare-runs.ts';
import { childElements } from './child-elements.ts';

/** Elements that hold no text a reader sees. */
const SILENT = new Set(
  'script,style,noscript,template,svg,math,canvas,object,embed,video,audio,picture,img,input,select,textarea,link,meta,head,map,progress,meter,datalist,dialog-polyfill'.split(
    ',',
  ),
);
const KEPT_ATTRIBUTES = [
  'id',
  'class',
  'role',
  'hidden',
  'aria-hidden',
  'aria-expanded',
  'aria-level',
  'aria-modal',
  'itemprop',
  'style',
  'colspan',
  'rowspan',
  'open',
  'start',
  'value',
  'type',
];
/** Deeper trees are no pages; their text is kept, flattened. Blink itself stops nesting at 512. */
const DEEPEST = 600;

/**
 * Elements that are copied at most; the longest policies of the corpus have a tenth of it. A page of half a million
 * would hold up its tab for ten seconds: of such a page what says nothing is left out, and the rest is read up to here.
 */
const MOST_ELEMENTS = 80_000;

/** The address that relative links of a page are resolved against. */
function baseOf(page: Document, url: string | null): string | null {
  const declared = page.querySelector('base[href]')?.getAttribute('href');
  try {
    return declared ? new URL(declared, url ?? undefined).href : url;
  } catch {
    return url;
  }
}

function resolve(href: string, base: string | null): string | null {
  if (href.startsWith('#')) return null;
  try {
    const url = new URL(href, base ?? undefined);
    return /^(?:https?|mailto|tel):$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** The shadow tree of an element: attached, or declared in HTML that was parsed without scripts. */
function shadowOf(element: Element): ParentNode | null {
  if (element.shadowRoot) return element.shadowRoot;
  for (const child of childElements(element))
    if (child.localName === 'template' && child.getAttribute('shadowrootmode') === 'open')
      return (child as HTMLTemplateElement).content;
  return null;
}

/** What a reader sees inside an element: its shadow tree with the slots filled, a same-origin frame's body, or its children. */
function seenChildren(node: ParentNode & Node, host: Element | null): Iterable<Node> {
  if (node.nodeType !== 1) return node.childNodes;
  const element = node as Element;
  if (element.localName === 'slot' && host) {
    const name = element.getAttribute('name') ?? '';
    const filled = [...host.childNodes].filter(
      (child) =>
        (child.nodeType === 1 ? ((child as Element).getAttribute('slot') ?? '') : '') === name &&
        (child.nodeType !== 1 || (child as Element).localName !== 'template'),
    );
    return filled.some((child) => child.nodeType === 1 || child.nodeValue?.trim()) ? filled : element.childNodes;
  }
  return element.childNodes;
}

/** The body of a frame that the page may read (same origin, or `srcdoc`); null otherwise. */
function frameBody(frame: Element): Element | null {
  try {
    const inner = (frame as HTMLIFrameElement).contentDocument;
    if (inner?.body?.childNodes.length) return inner.body;
  } catch {
    // Another origin: its text is not this page's.
  }
  const srcdoc = frame.getAttribute('srcdoc');
  const parse = globalThis.DOMParser;
  return srcdoc && parse ? new parse().parseFromString(srcdoc, 'text/html').body : null;
}

/**
 * An inert copy of what the page shows, for Readability (which changes what it reads) and for our own reading: shadow
 * roots and same-origin frames in place, hidden e-mail addresses decoded, links absolute, and nothing else kept but
 * the attributes that tell what an element is for. `cloneNode` would lose the first two. The page is only read.
 * `cut` tells that the page had more elements than are copied.
 */
export function copyPage(page: Document, url: string | null, most = MOST_ELEMENTS): { copy: Document; cut: boolean } {
  const copy = page.implementation.createHTMLDocument('');
  copy.title = page.title;
  const base = baseOf(page, url);
  const body = page.body ?? page.documentElement;
  if (!body) return { copy, cut: false };
  const speaking = page.getElementsByTagName('*').length > most ? findSpeaking(page, body) : null;

  interface Task {
    node: Node;
    into: Element;
    depth: number;
    /** Element whose shadow tree this is. */
    host: Element | null;
  }
  const tasks: Task[] = [];
  const push = (children: Iterable<Node>, into: Element, depth: number, host: Element | null): void => {
    const list = speaking ? withoutBareRuns([...children], speaking) : [...children];
    for (let i = list.length - 1; i >= 0; i--) tasks.push({ node: list[i] as Node, into, depth, host });
  };
  push(body.childNodes, copy.body, 1, null);

  let copied = 0;
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    if (copied >= most) return { copy, cut: true };
    const { node, into, depth, host } = task;
    if (node.nodeType === 3) {
      if (node.nodeValue) into.append(copy.createTextNode(node.nodeValue));
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const name = element.localName;
    if (name === 'iframe' || name === 'frame') {
      const inner = frameBody(element);
      if (!inner) continue;
      const section = copy.createElement('section');
      into.append(section);
      push(inner.childNodes, section, depth + 1, null);
      continue;
    }
    if (SILENT.has(name)) continue;
    if (name === 'slot') {
      push(seenChildren(element, host), into, depth, host);
      continue;
    }
    const cloudflare = element.getAttribute('data-cfemail');
    const href = name === 'a' ? element.getAttribute('href') : null;
    const email = (cloudflare && decodeCloudflareEmail(cloudflare)) || (href && emailOfProtectedLink(href)) || null;
    let made = into;
    copied++;
    if (depth < DEEPEST) {
      // A name with odd characters (from broken HTML) cannot be created again.
      made = /^[a-z][a-z\d-]*$/.test(name) ? copy.createElement(name) : copy.createElement('span');
      if (element.hasAttributes())
        for (const attribute of KEPT_ATTRIBUTES) {
          const value = element.getAttribute(attribute);
          if (value !== null) made.setAttribute(attribute, value);
        }
      const target = email ? `mailto:${email}` : href && resolve(href, base);
      if (target) made.setAttribute('href', target);
      into.append(made);
    } else into.append(copy.createTextNode(' '));
    if (email) {
      const shown = element.textContent ?? '';
      made.append(copy.createTextNode(shown.includes('protected') || cloudflare ? email : shown));
      continue;
    }
    const shadow = shadowOf(element);
    if (shadow) push(shadow.childNodes, made, depth + 1, element);
    else push(element.childNodes, made, depth + 1, host);
  }
  return { copy, cut: false };
}
