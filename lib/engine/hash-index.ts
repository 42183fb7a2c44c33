/** Bits of the filter for each place of the table: of what is not there, one in eight to sixteen is looked for in vain. */
const FILTER_BITS = 4;

/**
 * Finds rows by hash; a Map of 20,000 numbers is many times slower. Most hashes that are asked for are not there: a
 * filter that is small enough to stay at hand tells that of most, so that the table itself (open addressing, a hash and
 * its row side by side) is seldom looked at. A hash of 0 is never found: it marks what is empty.
 */
export function indexHashes(hashes: Uint32Array): (hash: number) => number {
  let capacity = 8;
  while (capacity < hashes.length * 2) capacity *= 2;
  const mask = capacity - 1;
  const table = new Int32Array(2 * capacity);
  const shift = 1 + Math.clz32(FILTER_BITS * capacity);
  const filter = new Uint8Array((FILTER_BITS * capacity) / 8);
  hashes.forEach((hash, row) => {
    if (hash === 0) return;
    let at = hash & mask;
    while (table[2 * at] !== 0) at = (at + 1) & mask;
    table[2 * at] = hash;
    table[2 * at + 1] = row;
    const bit = hash >>> shift;
    filter[bit >>> 3] = (filter[bit >>> 3] as number) | (1 << (bit & 7));
  });
  return (hash) => {
    const bit = hash >>> shift;
    if (((filter[bit >>> 3] as number) & (1 << (bit & 7))) === 0) return -1;
    let at = hash & mask;
    for (;;) {
      const key = table[2 * at] as number;
      if (key === 0) return -1;
      if (key === (hash | 0)) return table[2 * at + 1] as number;
      at = (at + 1) & mask;
    }
  };
}
