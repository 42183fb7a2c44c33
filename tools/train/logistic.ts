/** Rows of binary features, one after the other: row r is `indices[starts[r] … starts[r + 1]]`. */
export interface SparseRows {
  starts: Int32Array;
  indices: Int32Array;
  width: number;
}

interface LogisticOptions {
  epochs: number;
  rate: number;
  /** Strength of the pull of a weight towards zero, each time that its feature is seen. */
  l2: number;
  /** Weight of a positive row against a negative one. */
  positive: number;
  /** A feature counts `norm / sqrt(features of the row)`. */
  norm: number;
  seed: number;
}

/** A small generator with a seed (mulberry32), so that training gives the same bits each time. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Binary logistic regression on sparse binary features by AdaGrad (Duchi 2011). L-BFGS finds weights that are no
 * better here and takes ten times as long.
 * @param chosen the rows to learn from
 * @param scales how much each feature counts
 * @returns the weights, the bias last; they include the scales
 */
export function trainLogistic(
  rows: SparseRows,
  chosen: Int32Array,
  targets: Uint8Array,
  rowWeights: Float32Array,
  scales: Float32Array,
  options: LogisticOptions,
): Float32Array {
  const { starts, indices, width } = rows;
  const w = new Float32Array(width + 1);
  const g2 = new Float32Array(width + 1).fill(1e-8);
  const random = seeded(options.seed);
  const order = Int32Array.from(chosen);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const r of order) {
      const from = starts[r] as number;
      const to = starts[r + 1] as number;
      const x = options.norm / Math.sqrt(Math.max(1, to - from));
      let sum = 0;
      for (let k = from; k < to; k++) {
        const f = indices[k] as number;
        sum += (w[f] as number) * (scales[f] as number);
      }
      const y = targets[r] as number;
      const p = 1 / (1 + Math.exp(-((w[width] as number) + x * sum)));
      const e = (p - y) * (y ? options.positive : 1) * (rowWeights[r] as number);
      if (Math.abs(e) < 1e-3) continue;
      for (let k = from; k < to; k++) {
        const f = indices[k] as number;
        const g = e * x * (scales[f] as number) + options.l2 * (w[f] as number);
        g2[f] = (g2[f] as number) + g * g;
        w[f] = (w[f] as number) - (options.rate * g) / Math.sqrt(g2[f] as number);
      }
      g2[width] = (g2[width] as number) + e * e;
      w[width] = (w[width] as number) - (options.rate * e) / Math.sqrt(g2[width] as number);
    }
  }
  for (let i = 0; i < width; i++) w[i] = (w[i] as number) * (scales[i] as number);
  return w;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const t = order[i] as number;
    order[i] = order[j] as number;
    order[j] = t;
  }
}
