import { killWhileSaving } from '../e2e/history-kills.ts';

/** `npm run bench -- kills`: kills Chromium at random moments while two windows save. */
export async function benchKills(kills = 300): Promise<void> {
  const report = await killWhileSaving(kills, (n, faults) => {
    if (n % 10 === 0) console.error(`${n} kills, ${faults} faults`);
  });
  const { faults, ...counts } = report;
  console.table([{ ...counts, faults: faults.length }]);
  for (const fault of faults) console.log(fault);
  if (faults.length) process.exitCode = 1;
}
