import type { Decision } from '../../lib/engine/decide.ts';
import { FEATURES } from '../../lib/engine/features.ts';
import { LABEL_ROW } from '../../lib/engine/labels.ts';
import type { ClauseModel, ModelHeader } from '../../lib/engine/model.ts';

/** The bytes of a model file, as `loadModel` reads them. */
export function writeModel(
  clauses: ClauseModel,
  decisions: Record<string, Decision>,
  version: string,
  trainedOn: string,
): Uint8Array {
  const header: ModelHeader = {
    format: 'privacy-gist-model',
    version,
    features: FEATURES,
    labels: [...LABEL_ROW],
    trainedOn,
    size: clauses.hashes.length,
    scale: [...clauses.scale],
    bias: [...clauses.bias],
    decisions: Object.fromEntries(Object.entries(decisions).map(([name, d]) => [name, shorten(d)])),
  };
  // ASCII, since the engine decodes it without a TextDecoder.
  const json = new TextEncoder().encode(
    JSON.stringify(header).replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
  const width = LABEL_ROW.length;
  const bytes = new Uint8Array(4 + json.length + clauses.hashes.length * (4 + width));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, json.length, true);
  bytes.set(json, 4);
  const start = 4 + json.length;
  clauses.hashes.forEach((hash, i) => {
    const gap = hash - (i > 0 ? (clauses.hashes[i - 1] as number) : 0);
    for (let plane = 0; plane < 4; plane++)
      view.setUint8(start + plane * clauses.hashes.length + i, (gap >>> (8 * plane)) & 255);
  });
  const stored = start + 4 * clauses.hashes.length;
  for (let l = 0; l < width; l++) {
    for (let i = 0; i < clauses.hashes.length; i++)
      view.setInt8(stored + l * clauses.hashes.length + i, clauses.weights[i * width + l] as number);
  }
  return bytes;
}

/** Five digits are more than a decision from 500 policies can mean. */
function shorten(decision: Decision): Decision {
  const short = (x: number) => Number(x.toPrecision(5));
  return {
    ...decision,
    mean: decision.mean.map(short),
    spread: decision.spread.map(short),
    weights: decision.weights.map((row) => row.map(short)),
  };
}
