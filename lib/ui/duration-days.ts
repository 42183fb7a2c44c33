/** Days in each ISO 8601 unit, as the Gregorian calendar has them on average: good enough to draw and to order by. */
const DAYS = { Y: 365.2425, M: 30.436875, W: 7, D: 1, H: 1 / 24, m: 1 / 1440, S: 1 / 86400 } as const;

/** The length of an ISO 8601 duration in days, roughly; 0 where it is none. */
export function days(duration: string): number {
  const [, date = '', time = ''] = /^P([\dYMWD]*)(?:T([\dHMS]+))?$/.exec(duration) ?? [];
  const parts = (date + time.replace('M', 'm')).matchAll(/(\d+)([YMWDHmS])/g);
  return [...parts].reduce((sum, [, value, unit]) => sum + Number(value) * DAYS[unit as keyof typeof DAYS], 0);
}
