import { DIMENSIONS } from '../../lib/engine/summary.ts';
import { type Answer, reliability } from './score.ts';

const SIDE = 180;
const GAP = 44;
const TOP = 34;

/**
 * Draws how often answers of each confidence are right, a panel a dimension, as SVG. On the dotted line confidence is
 * what it claims to be; the area of a dot is the number of answers.
 */
export function drawReliability(answers: readonly Answer[]): string {
  const width = DIMENSIONS.length * (SIDE + GAP) + GAP / 2;
  const height = SIDE + TOP + 46;
  const panels = DIMENSIONS.map((dimension, i) => {
    const x0 = GAP + i * (SIDE + GAP) - 6;
    const x = (v: number) => (x0 + v * SIDE).toFixed(1);
    const y = (v: number) => (TOP + (1 - v) * SIDE).toFixed(1);
    const bins = reliability(answers.filter((a) => a.dimension === dimension));
    const all = bins.reduce((n, b) => n + b.count, 0);
    const line = bins.map((b) => `${x(b.confidence)},${y(b.right)}`).join(' ');
    const dots = bins.map(
      (b) =>
        `<circle cx="${x(b.confidence)}" cy="${y(b.right)}" r="${(2 + 9 * Math.sqrt(b.count / all)).toFixed(1)}" fill="#2b6cb0" fill-opacity="0.55"><title>${b.count} answers: ${(100 * b.confidence).toFixed(0)} % sure, ${(100 * b.right).toFixed(0)} % right</title></circle>`,
    );
    const ticks = [0, 0.5, 1].map(
      (v) =>
        `<text x="${x(v)}" y="${TOP + SIDE + 15}" text-anchor="middle">${100 * v}</text><text x="${x0 - 5}" y="${Number(y(v)) + 4}" text-anchor="end">${100 * v}</text>`,
    );
    return [
      `<text x="${x(0.5)}" y="${TOP - 12}" text-anchor="middle" font-weight="bold">${dimension}</text>`,
      `<rect x="${x0}" y="${TOP}" width="${SIDE}" height="${SIDE}" fill="none" stroke="#888"/>`,
      `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#888" stroke-dasharray="3 3"/>`,
      `<polyline points="${line}" fill="none" stroke="#2b6cb0" stroke-width="1.5"/>`,
      ...dots,
      ...ticks,
    ].join('\n');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" fill="#333">`,
    '<title>How often answers of each confidence are right</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...panels,
    `<text x="${width / 2}" y="${height - 10}" text-anchor="middle">confidence, % (across) against right, % (up)</text>`,
    '</svg>',
    '',
  ].join('\n');
}
