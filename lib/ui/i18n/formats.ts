/** Dates, numbers and durations as one locale writes them. All by `Intl`; each formatter is made once. */
export interface Formats {
  /** A number, grouped. */
  number(value: number): string;
  /** `YYYY-MM-DD`, `YYYY-MM` or an ISO instant as a date in words; what is no date comes back as it is. */
  date(iso: string): string;
  /** An ISO instant as date and time of day. */
  dateTime(iso: string): string;
  /** An ISO 8601 duration in its own units: `P18M` is "18 months", not "1.5 years". What is none comes back as it is. */
  duration(iso: string): string;
  /** An amount of data, in bytes, as kilobytes or megabytes. */
  bytes(count: number): string;
  /** The name of a language, from its BCP 47 tag. */
  language(tag: string): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
}

const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', m: 'minute', S: 'second' } as const;

/** The formats of a locale, or of its language where the region is unknown. */
export function formatsOf(locale: string): Formats {
  const made = new Map<string, unknown>();
  const once = <T>(name: string, make: () => T): T => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as T;
  };
  const number = () => once('number', () => new Intl.NumberFormat(locale));
  const unit = (name: string) =>
    once(`unit ${name}`, () => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }));

  return {
    number: (value) => number().format(value),
    date(iso) {
      const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(iso) ?? [];
      if (!year || !month) return iso;
      // A policy's date has no time zone: it is read and written in the same one, lest it shift by a day.
      const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
      const format = once(day ? 'date' : 'month of a year', () => {
        const days = day ? ({ day: 'numeric' } as const) : {};
        return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', ...days, timeZone: 'UTC' });
      });
      return format.format(time);
    },
    dateTime(iso) {
      const time = Date.parse(iso);
      if (Number.isNaN(time)) return iso;
      return once('time', () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })).format(
        time,
      );
    },
    duration(iso) {
      const parts = durationParts(iso);
      if (!parts.length) return iso;
      const words = parts.map(([value, name]) => unit(name).format(value));
      return once('units', () => new Intl.ListFormat(locale, { type: 'unit', style: 'long' })).format(words);
    },
    bytes(count) {
      const large = count >= 1e6;
      const name = large ? 'megabyte' : 'kilobyte';
      const digits = large && count < 1e7 ? 1 : 0;
      return once(`bytes ${name} ${digits}`, () => {
        return new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: digits });
      }).format(count / (large ? 1e6 : 1e3));
    },
    language(tag) {
      try {
        return once('languages', () => new Intl.DisplayNames(locale, { type: 'language' })).of(tag) ?? tag;
      } catch {
        return tag; // a page may declare anything as its language
      }
    },
    list: (items) => once('list', () => new Intl.ListFormat(locale, { type: 'conjunction' })).format(items),
  };
}

/** The parts of an ISO 8601 duration, largest first; empty where it is none, or of length nil. */
function durationParts(iso: string): [number, (typeof UNITS)[keyof typeof UNITS]][] {
  const [whole, days, time = ''] = /^P((?:\d+[YMWD])*)(?:T((?:\d+[HMS])+))?$/.exec(iso) ?? [];
  if (whole === undefined) return [];
  // Both a month and a minute are "M": the minutes, which follow the T, are renamed.
  const text = (days ?? '') + time.replace('M', 'm');
  return [...text.matchAll(/(\d+)([YMWDHmS])/g)]
    .map(([, value, letter]) => [Number(value), UNITS[letter as keyof typeof UNITS]] as const)
    .filter(([value]) => value > 0)
    .map(([value, name]) => [value, name]);
}
