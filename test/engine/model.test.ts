import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexHashes } from '../../lib/engine/hash-index.ts';
import { loadModel, type ModelHeader } from '../../lib/engine/model.ts';

const shipped = new Uint8Array(readFileSync(new URL('../../assets/public/model.bin', import.meta.url)));

/** The shipped model with another header. */
function withHeader(change: (header: ModelHeader) => unknown): Uint8Array {
  const length = new DataView(shipped.buffer, shipped.byteOffset).getUint32(0, true);
  const header = JSON.parse(Buffer.from(shipped.subarray(4, 4 + length)).toString('latin1')) as ModelHeader;
  const json = Buffer.from(JSON.stringify(change(header)), 'latin1');
  const size = Buffer.alloc(4);
  size.writeUInt32LE(json.length);
  return new Uint8Array(Buffer.concat([size, json, shipped.subarray(4 + length)]));
}

describe('loadModel', () => {
  it('loads the model that is shipped, from any offset of a buffer', () => {
    const model = loadModel(shipped);
    const moved = new Uint8Array(shipped.length + 3);
    moved.set(shipped, 3);
    expect(loadModel(moved.subarray(3)).version).toBe(model.version);
    expect(model.clauses.hashes.length).toBeGreaterThan(1_000);
  });
  it.each([0, 3, 4, 100, shipped.length - 1])('refuses a file cut to %d bytes', (length) => {
    expect(() => loadModel(shipped.subarray(0, length))).toThrow(/cut short/);
  });
  it('refuses what is no model', () => {
    expect(() => loadModel(new Uint8Array(100))).toThrow(/no model/);
    expect(() => loadModel(new Uint8Array([4, 0, 0, 0, 80, 75, 3, 4, 9, 9]))).toThrow(/no model/);
    expect(() => loadModel(withHeader((h) => ({ ...h, format: 'recipe' })))).toThrow(/no model/);
    expect(() => loadModel(withHeader(() => null))).toThrow(/no model/);
  });
  it('refuses a model of other features or labels, and says what to do', () => {
    expect(() => loadModel(withHeader((h) => ({ ...h, features: 1 })))).toThrow(/features 1.*npm run train/);
    expect(() => loadModel(withHeader((h) => ({ ...h, labels: h.labels.slice(1) })))).toThrow(/labels.*npm run train/);
    expect(() => loadModel(withHeader(({ labels, ...h }) => h))).toThrow(/labels/);
  });
});

describe('indexHashes', () => {
  it('finds each row, those that collide included, and nothing else; 0 marks what is empty', () => {
    const find = indexHashes(Uint32Array.from([40, 8, 16, 24, 4_294_967_295, 0]));
    expect([40, 8, 16, 24, 4_294_967_295, 32, 1, 0].map(find)).toEqual([0, 1, 2, 3, 4, -1, -1, -1]);
  });
});
