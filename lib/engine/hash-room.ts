/** Room for hashes, a run after the other in one array: an array for each run takes longer to make than to fill. */
export class HashRoom {
  readonly #size: number;
  #hashes = new Uint32Array(0);
  /** Where the next run begins; to be set to where it ends. */
  end = 0;

  /** @param size for so many hashes room is made at once */
  constructor(size: number) {
    this.#size = size;
  }

  /** An array in which at least so many hashes have room from `end` on. What was made before stays as it is. */
  upTo(most: number): Uint32Array {
    if (this.end + most > this.#hashes.length) {
      this.#hashes = new Uint32Array(Math.max(this.#size, most));
      this.end = 0;
    }
    return this.#hashes;
  }
}
