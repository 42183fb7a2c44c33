import { describe, expect, it } from 'vitest';
import { conclude } from '../../lib/engine/index.ts';
import { judgeReading } from '../../lib/engine/judgement.ts';
import { readDocument } from '../../lib/engine/reading.ts';
import { traceSummary } from '../../lib/engine/trace.ts';
import { fromMarkdown } from '../../lib/page/from-markdown.ts';
import { shippedModel } from '../../tools/shipped-model.ts';

const POLICY = `# Privacy policy of Plover Maps

We collect your name to show you maps. We do not sell your personal information to anybody.

We retain your personal data for two years after you close your account. Our cookies expire after 13 months.

Our maps are not for people under 13. Contact us at privacy@plover.example.
`;

describe('traceSummary', () => {
  const model = shippedModel();
  const judgement = judgeReading(readDocument(fromMarkdown(POLICY, null)), model.clauses);
  const summary = conclude(judgement, model);
  const trace = traceSummary(judgement, model, summary);

  it('counts the clauses that were judged and those that no dimension took', () => {
    expect(trace.clauses).toBe(judgement.reading.clauses.length);
    expect(trace.gated.aiTraining).toBe(0);
    expect(trace.gated.sale).toBeGreaterThan(0);
    expect(trace.gated.none).toBeGreaterThan(0);
  });

  it('shows the strongest clauses first', () => {
    expect(trace.strongest.sale.no?.[0]?.text).toContain('do not sell');
    for (const labels of Object.values(trace.strongest)) {
      for (const clauses of Object.values(labels)) {
        const probabilities = clauses.map((c) => c.probability);
        expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));
      }
    }
  });

  it('lists every slot, and keeps those that stand in the summary', () => {
    expect(trace.slots.lengths.map((l) => l.duration)).toEqual(['P2Y', 'P13M']);
    const kept = trace.slots.lengths.filter((l) => l.kept).map((l) => l.duration);
    expect(kept).toEqual(summary.dimensions.retention.periods.map((p) => p.duration));
    expect(trace.slots.ages.map((a) => a.years)).toEqual([13]);
    expect(trace.slots.emails).toMatchObject([{ address: 'privacy@plover.example', kept: true }]);
  });

  it('gives each decision the probabilities by which the summary was made', () => {
    for (const dimension of ['sale', 'retention', 'contact'] as const) {
      const { verdict, confidence } = summary.dimensions[dimension];
      expect(trace.decisions[dimension]?.probabilities[verdict]).toBeCloseTo(confidence, 3);
      expect(trace.decisions[dimension]?.pulls.length).toBeGreaterThan(0);
    }
  });
});
