import { describe, expect, it } from 'vitest';
import { shortenAround } from '../../lib/engine/evidence.ts';

describe('shortenAround', () => {
  const long = `Invoices | ${'name and address, '.repeat(60)} | 7 years`;
  it('shows the place in a long text, to the letter', () => {
    const start = long.indexOf('7 years');
    const quote = shortenAround(long, start, start + 7);
    expect(quote.length).toBeLessThanOrEqual(420);
    expect(quote).toMatch(/7 years$/);
    expect(long).toContain(quote);
  });
  it('begins at the beginning where the place is near it, and leaves a short text whole', () => {
    expect(shortenAround(long, 0, 8)).toMatch(/^Invoices/);
    expect(shortenAround('We keep it for 7 years.', 15, 22)).toBe('We keep it for 7 years.');
  });
});
