import { describe, expect, it } from 'vitest';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import type { Finding } from '../coherence/finding.ts';
import { type NextStep, nextStepsOf } from './next-step.ts';

const d = exampleDossier('d', 'fr');
const NOW = { today: '2026-11-30', refused: [] };
const nextStepOf = (
  dossier: Dossier,
  findings: readonly Finding[],
  now: Parameters<typeof nextStepsOf>[2] = NOW,
): NextStep | undefined => nextStepsOf(dossier, findings, now)[0];
const quiet: Dossier = {
  ...d,
  bearerQuestions: [],
  resources: [],
  costs: [],
  posts: [],
  investments: [],
  supports: [],
};
const finding = (severity: Finding['severity']): Finding =>
  ({
    rule: 'test.rule',
    subject: '',
    severity,
    station: 'levers',
    title: { fr: 'Un constat', en: 'A finding' },
    facts: [{ path: ['resources', 'r'], label: { fr: '', en: '' }, value: { fr: '', en: '' } }],
  }) as unknown as Finding;

describe('the next step', () => {
  it('is what blocks, before anything else', () => {
    const step = nextStepOf(d, [finding('info'), finding('serious')]);
    expect(step).toMatchObject({ kind: 'finding', station: 'levers', path: ['resources', 'r'] });
  });
  it('is an answer that was received and not read, before what is only to be verified', () => {
    const asked: Dossier = {
      ...d,
      bearerQuestions: [
        {
          id: 'q',
          station: 'people',
          text: 'Qui vend ?',
          status: 'open',
          answer: 'La coordinatrice.',
        } as Dossier['bearerQuestions'][number],
      ],
    };
    expect(nextStepOf(asked, [finding('attention')])).toMatchObject({
      kind: 'answer',
      station: 'people',
      path: ['bearerQuestions', 'q'],
    });
  });
  it('is the line that weighs most without a source, then what is missing, each with its place', () => {
    expect(nextStepOf({ ...d, bearerQuestions: [] }, [])?.kind).toBe('verify');
    const step = nextStepOf(quiet, [finding('info')]);
    expect(step?.kind).toBe('missing');
    expect(step?.path.length).toBeGreaterThan(0);
  });
  it('is what the memo would be refused for, once a decision is proposed and not before', () => {
    const refused = [
      ['answers', 'opinion.minorityView'],
      ['verdicts', '1', 'sentence'],
    ];
    const steps = nextStepsOf(d, [finding('info')], { ...NOW, refused });
    expect(steps.slice(0, 2).map((s) => [s.kind, s.station, s.words.en])).toEqual([
      ['refused', 'opinion', 'To issue the memo: Minority view'],
      ['refused', 'opinion', 'To issue the memo: Response and results'],
    ]);
    const { 'opinion.decision': _, ...answers } = d.answers;
    expect(nextStepsOf({ ...d, answers }, [], { ...NOW, refused }).map((s) => s.kind)).not.toContain('refused');
  });
  it('chases an answer on the day after the one it was due, and no sooner', () => {
    const question = {
      id: 'q',
      station: 'people',
      text: 'Qui vend ?',
      status: 'open',
      answer: '',
      deadline: '2026-11-30',
    };
    const asked = { ...d, bearerQuestions: [question as Dossier['bearerQuestions'][number]] };
    const kinds = (today: string) => nextStepsOf(asked, [], { ...NOW, today }).map((s) => s.kind);
    expect(kinds('2026-11-30')).not.toContain('late');
    expect(kinds('2026-12-01')[0]).toBe('late');
    expect(kinds('')).not.toContain('late');
  });
  it('is followed by the others, each said once, in the same order', () => {
    const steps = nextStepsOf(d, [finding('serious'), finding('serious'), finding('info')], NOW);
    expect(steps.filter((s) => s.kind === 'finding')).toHaveLength(1);
    expect(steps[0]?.kind).toBe('finding');
    expect(steps.length).toBeGreaterThan(1);
  });
});
