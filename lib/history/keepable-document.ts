import * as v from 'valibot';
import type { PolicyDocument } from '../engine/document.ts';
import { documentSchema } from './schemas.ts';

/** A document that its own schema accepts: without links that a reader could not follow safely. */
export function keepableDocument(document: PolicyDocument): PolicyDocument {
  const blocks = document.blocks.map((block) =>
    block.links ? { ...block, links: block.links.filter((l) => /^(?:https?|mailto|tel):/i.test(l.url)) } : block,
  );
  const url = document.url !== null && /^https?:/i.test(document.url) ? document.url : null;
  return v.parse(documentSchema, { ...document, url, title: document.title.slice(0, 1000), blocks });
}
