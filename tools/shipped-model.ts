import { readFileSync } from 'node:fs';
import { loadModel, type Model } from '../lib/engine/model.ts';

/** The model that the extension ships, for command-line tools. */
export function shippedModel(): Model {
  return loadModel(new Uint8Array(readFileSync(new URL('../assets/public/model.bin', import.meta.url))));
}
