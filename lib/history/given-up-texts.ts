import type { Database, Writing } from './database.ts';

/** Of how many given-up texts the reader was told, among the single records. */
const TOLD = 'texts-told';

type Reading = Pick<Writing, 'objectStore'>;

/** How many versions have no text: it was given up for space, or never came with them. */
async function missing(tx: Reading): Promise<number> {
  const [versions, texts] = await Promise.all([tx.objectStore('versions').count(), tx.objectStore('texts').count()]);
  return Math.max(0, versions - texts);
}

/**
 * Of how many given-up texts the reader has not been told yet. They are counted, not noted: where the quota leaves no
 * byte, a text can be given up, but no note of it can be written.
 */
export async function untoldTexts(database: Database): Promise<number> {
  const tx = database.transaction(['versions', 'texts', 'state']) as unknown as Writing;
  const [gone, told] = await Promise.all([missing(tx), tx.objectStore('state').get(TOLD)]);
  if (Number(told) > gone) {
    // Versions that were told of are erased. On a full disk this waits for the next time.
    await database.put('state', gone, TOLD).catch(() => {});
    return 0;
  }
  return gone - (Number(told) || 0);
}

/** The reader was told of all that are given up by now. */
export async function tellTexts(tx: Writing): Promise<void> {
  await tx.objectStore('state').put(await missing(tx), TOLD);
}

/** Runs work that brings versions without texts, or texts for versions that had none: neither is a text given up here. */
export async function withoutTelling<T>(tx: Writing, work: () => Promise<T>): Promise<T> {
  const before = await missing(tx);
  const result = await work();
  const more = (await missing(tx)) - before;
  if (more) {
    const told = Number(await tx.objectStore('state').get(TOLD)) || 0;
    await tx.objectStore('state').put(Math.max(0, told + more), TOLD);
  }
  return result;
}
