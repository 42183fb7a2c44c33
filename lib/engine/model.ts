import type { Decision } from './decide.ts';
import { FEATURES } from './features.ts';
import { LABEL_ROW } from './labels.ts';

/** The clause model: a row of weights, one a label, for each known feature. */
export interface ClauseModel {
  /** One a known feature, ascending. */
  hashes: Uint32Array;
  /** A row a feature, of as many weights as there are labels, in units of `scale`. */
  weights: Int8Array;
  /** One a label. */
  scale: Float32Array;
  bias: Float32Array;
}

/** The learned part of the engine, as `npm run train` writes it. */
export interface Model {
  /** Date-less version of the training: changes whenever a verdict may. */
  version: string;
  clauses: ClauseModel;
  decisions: Record<string, Decision>;
}

/** The part of a model file that is JSON. */
export interface ModelHeader {
  format: 'privacy-gist-model';
  version: string;
  /** Must equal the engine's `FEATURES`. */
  features: number;
  labels: string[];
  /** SHA-256 of what it was trained on. */
  trainedOn: string;
  size: number;
  scale: number[];
  bias: number[];
  decisions: Record<string, Decision>;
}

/**
 * Parses a model file: length of the header (uint32, little-endian), the header as JSON, the gaps between the sorted
 * hashes of the features (all lowest bytes first, then all second ones …, which packs a fifth smaller than the hashes),
 * their weights (int8), label by label.
 * @throws Error when the bytes are no model, or one that this engine's features do not fit.
 */
export function loadModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.byteLength >= 4 ? view.getUint32(0, true) : 0;
  if (length < 2 || 4 + length > bytes.byteLength) throw new Error('The model file is cut short or no model.');
  let header: ModelHeader;
  try {
    header = JSON.parse(decodeAscii(bytes.subarray(4, 4 + length))) as ModelHeader;
  } catch {
    throw new Error('The model file is no model: its header cannot be read.');
  }
  if (header?.format !== 'privacy-gist-model') throw new Error('The model file is no model.');
  if (header.features !== FEATURES) {
    throw new Error(
      `The model was trained on features ${header.features}; this engine reads features ${FEATURES}. Run npm run train.`,
    );
  }
  if (header.labels?.join() !== LABEL_ROW.join())
    throw new Error('The model knows other labels than this engine. Run npm run train.');
  const width = LABEL_ROW.length;
  const start = 4 + length;
  if (bytes.byteLength !== start + header.size * (4 + width)) throw new Error('The model file is cut short.');
  const hashes = new Uint32Array(header.size);
  for (let i = 0; i < header.size; i++) {
    let gap = 0;
    for (let plane = 3; plane >= 0; plane--) gap = gap * 256 + (bytes[start + plane * header.size + i] as number);
    hashes[i] = (i > 0 ? (hashes[i - 1] as number) : 0) + gap;
  }
  // Label by label in the file, since long runs of zeros compress best; feature by feature in memory, for speed.
  const weights = new Int8Array(header.size * width);
  const stored = start + 4 * header.size;
  for (let l = 0; l < width; l++) {
    for (let i = 0; i < header.size; i++) weights[i * width + l] = view.getInt8(stored + l * header.size + i);
  }
  return {
    version: header.version,
    clauses: {
      hashes,
      weights,
      scale: Float32Array.from(header.scale),
      bias: Float32Array.from(header.bias),
    },
    decisions: header.decisions,
  };
}

/** The engine has no TextDecoder (it sees no web API); the header is written in ASCII. */
function decodeAscii(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8_192) text += String.fromCharCode(...bytes.subarray(i, i + 8_192));
  return text;
}
