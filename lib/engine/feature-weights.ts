/** How many weights of a byte stand in one number: so many labels are asked for at once. */
export const GROUP = 4;
/** Numbers a feature: its hash, the question that it was last part of, and its groups of weights. */
const STRIDE = 8;
const GROUPS = STRIDE - 2;

/**
 * The weights of the features that a model knows, found by their hashes. All that is asked of a feature stands side by
 * side, and nothing between features: a policy has thousands of them all over the table, and each look elsewhere in
 * memory takes longer than all the sums.
 */
export class FeatureWeights {
  readonly #table: Int32Array;
  /** The numbers of the first features whose hashes have the same highest bits; they end where the next ones begin. */
  readonly #starts: Uint16Array | Uint32Array;
  readonly #shift: number;
  #question = 0;
  /** Where the features of the question stand. */
  readonly #found: Int32Array;
  #known = 0;

  /**
   * @param hashes one a feature, ascending
   * @param weights a row a feature
   * @param groups the columns of each group, at most four; at most six groups
   */
  constructor(hashes: Uint32Array, weights: Int8Array, groups: readonly (readonly number[])[]) {
    if (groups.length > GROUPS || groups.some((columns) => columns.length > GROUP))
      throw new Error(`A feature has room for ${GROUPS} groups of ${GROUP} weights.`);
    const width = weights.length / hashes.length;
    // Mostly none or one each: to look through several takes longer than to find where they are.
    this.#shift = Math.clz32(hashes.length) - 1;
    const Numbers = hashes.length < 1 << 16 ? Uint16Array : Uint32Array;
    this.#starts = new Numbers((1 << (32 - this.#shift)) + 1);
    this.#table = new Int32Array(STRIDE * hashes.length);
    this.#found = new Int32Array(hashes.length);
    hashes.forEach((hash, row) => {
      const at = STRIDE * row;
      this.#table[at] = hash;
      this.#starts[(hash >>> this.#shift) + 1] = row + 1;
      groups.forEach((columns, g) => {
        this.#table[at + 2 + g] = columns.reduce(
          (packed, column, i) => packed | (((weights[row * width + column] as number) & 0xff) << (8 * i)),
          0,
        );
      });
    });
    for (let i = 1; i < this.#starts.length; i++)
      this.#starts[i] = Math.max(this.#starts[i] as number, this.#starts[i - 1] as number);
  }

  /** Begins a question, of no features. */
  begin(): void {
    this.#question++;
    this.#known = 0;
  }

  /** Adds features to the question, but for those that are not known or part of it already. */
  add(hashes: ArrayLike<number>): void {
    const table = this.#table;
    const starts = this.#starts;
    const found = this.#found;
    const shift = this.#shift;
    const question = this.#question;
    let known = this.#known;
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] as number;
      const bucket = hash >>> shift;
      const end = starts[bucket + 1] as number;
      for (let row = starts[bucket] as number; row < end; row++) {
        const at = STRIDE * row;
        if (table[at] !== (hash | 0)) continue;
        if (table[at + 1] !== question) {
          table[at + 1] = question;
          found[known++] = at;
        }
        break;
      }
    }
    this.#known = known;
  }

  /** How many of its features are known. */
  get known(): number {
    return this.#known;
  }

  /** The sums of the weights of its features, for the columns of a group. */
  sum(group: number): [number, number, number, number] {
    const table = this.#table;
    const known = this.#known;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < known; i++) {
      const four = table[(this.#found[i] as number) + 2 + group] as number;
      a += (four << 24) >> 24;
      b += (four << 16) >> 24;
      c += (four << 8) >> 24;
      d += four >> 24;
    }
    return [a, b, c, d];
  }
}
