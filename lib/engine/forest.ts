/**
 * Decision trees, each as one row of numbers from its root on: a fork is the number of a fact, a threshold and the
 * length of its left branch, which follows, before the right one; a leaf is -1 and the share of each outcome in
 * hundredths. Left is where the scaled fact is at most the threshold.
 */
export type Forest = number[][];

/** The mean of what the trees say of scaled facts: one probability an outcome. */
export function askForest(forest: Forest, x: ArrayLike<number>, outcomes: number): number[] {
  const sum = new Array<number>(outcomes).fill(0);
  for (const tree of forest) {
    let at = 0;
    for (let fact = tree[0] as number; fact >= 0; fact = tree[at] as number) {
      at += 3 + ((x[fact] as number) <= (tree[at + 1] as number) ? 0 : (tree[at + 2] as number));
    }
    for (let i = 0; i < outcomes; i++) sum[i] = (sum[i] as number) + (tree[at + 1 + i] as number);
  }
  return sum.map((s) => s / (100 * forest.length));
}
