import { Readability } from '@mozilla/readability';
import type { Block, PolicyDocument } from '../engine/document.ts';

/** Reads the text of a page into a `PolicyDocument`, or null where there is none. The page itself is never changed. */
export function extract(page: Document, url: string | null): PolicyDocument | null {
  const article = new Readability(page.cloneNode(true) as Document).parse();
  const body = new DOMParser().parseFromString(article?.content ?? '', 'text/html').body;
  const blocks: Block[] = [];
  for (const e of body.querySelectorAll('h1,h2,h3,h4,h5,h6,p,li')) {
    const text = (e.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (!text) continue;
    const level = /^H(\d)$/.exec(e.tagName)?.[1];
    blocks.push(level ? { kind: 'heading', level: Number(level), text } : { kind: 'paragraph', text });
  }
  if (!blocks.length) return null;
  return { url, title: page.title, language: page.documentElement.lang.slice(0, 2) || null, date: null, blocks };
}
