import { browser } from 'wxt/browser';
import { loadModel, type Model } from '../engine/model.ts';

let model: Promise<Model> | undefined;

/** The model that the extension ships, read once in the life of the worker. */
export function shippedModel(): Promise<Model> {
  model ??= fetch(browser.runtime.getURL('/model.bin' as never))
    .then((r) => r.arrayBuffer())
    .then((b) => loadModel(new Uint8Array(b)));
  return model;
}
