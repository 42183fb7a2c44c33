import { expect, test } from 'vitest';
import { days } from '../../lib/ui/duration-days.ts';

test.each([
  ['P1D', 1],
  ['P2W', 14],
  ['PT48H', 2],
  ['PT30M', 30 / 1440],
  ['P1Y', 365.2425],
  ['P12M', 365.2425],
  ['P1Y1D', 366.2425],
  ['P', 0],
  ['2 years', 0],
  ['', 0],
])('%s is %d days', (duration, length) => expect(days(duration)).toBeCloseTo(length, 6));
