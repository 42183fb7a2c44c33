import { describe, expect, it } from 'vitest';
import { linesOf, press, type Session, startSession } from '../../../tools/label/session.ts';

const QUESTIONS = [
  { id: 'plover', unit: 7, dimension: 'sale' },
  { id: 'plover', unit: 9, dimension: 'retention' },
  { id: 'godwit', unit: 2, dimension: 'children' },
] as const;
const pressAll = (keys: string, from: Session = startSession(QUESTIONS)) =>
  [...keys].reduce((s, k) => press(s, k), from);

describe('a labelling session', () => {
  it('writes a line a key, by policy and unit number', () => {
    const session = pressAll('120');
    expect(linesOf(session)).toEqual([
      '{"id":"plover","unit":7,"dimension":"sale","labels":["sells"]}',
      '{"id":"plover","unit":9,"dimension":"retention","labels":["indefinite"]}',
      '{"id":"godwit","unit":2,"dimension":"children","labels":[]}',
    ]);
    expect(session.isOver).toBe(true);
  });

  it('writes nothing for what is skipped, and keeps its place', () => {
    const session = pressAll('s3');
    expect(linesOf(session)).toEqual(['{"id":"plover","unit":9,"dimension":"retention","labels":["vague"]}']);
    expect(session.at).toBe(2);
  });

  it('takes answers back, and no more than there are', () => {
    const session = pressAll('14');
    expect(session.at, 'retention has three labels; 4 is none of them').toBe(1);
    expect(pressAll('uuu', session)).toEqual(startSession(QUESTIONS));
  });

  it('picks several labels, a second press taking one back', () => {
    expect(linesOf(pressAll('m2412\r'))).toEqual([
      '{"id":"plover","unit":7,"dimension":"sale","labels":["optOut","sells"]}',
    ]);
    expect(pressAll('m2u').picked).toBeNull();
  });

  it('keeps what was given when it is ended early, and hears nothing afterwards', () => {
    const session = pressAll('1q23');
    expect(session.isOver).toBe(true);
    expect(linesOf(session)).toHaveLength(1);
  });

  it('is over at once when nothing is asked', () => {
    expect(startSession([]).isOver).toBe(true);
  });
});
