import { describe, expect, it } from 'vitest';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import type { Finding } from '../coherence/finding.ts';
import { nextStepOf } from './next-step.ts';

const d = exampleDossier('d', 'fr');
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
});
