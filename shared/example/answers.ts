/** What the worked example answers to the questions of its stations. */
import type { Answer } from '#shared/dossier/content/answer.ts';
import type { Say, WordPair } from './assessment.ts';
import { EXAMPLE_TEXTS } from './texts.ts';

const k = (thousands: number): number => Math.round(thousands * 100_000);

export const exampleAnswers = (say: Say): Record<string, Answer> => {
  const answerOf = (
    value: Answer['value'],
    kind: 'declared' | 'document' | 'observed' = 'declared',
    detail?: WordPair,
  ): Answer => ({
    state: 'answered',
    ...(value === undefined ? {} : { value }),
    source: { kind, ...(detail ? { detail: say(detail) } : {}) },
    confidence: kind === 'declared' ? 'medium' : 'high',
  });
  const texts = Object.entries(EXAMPLE_TEXTS).map(([key, text]): readonly [string, Answer] => [
    key,
    answerOf(say([text.fr, text.en]), key.startsWith('opinion') ? 'observed' : 'declared'),
  ]);
  return {
    ...Object.fromEntries(texts),
    'request.legalForm': answerOf('association', 'document', [
      'Statuts du 12/03/2016',
      'Articles of association of 12/03/2016',
    ]),
    'request.siren': answerOf('900000027', 'declared', ['Fictif', 'Fictitious']),
    'request.rna': answerOf('W999000001', 'declared', ['Fictif', 'Fictitious']),
    'request.founded': answerOf(2016, 'document', ['Statuts', 'Articles of association']),
    'request.field': answerOf('integration'),
    'request.stage': answerOf('modelling'),
    'request.amountAsked': answerOf(k(120), 'document', ['Courrier du 04/09/2026', 'Letter of 04/09/2026']),
    'request.amountProposed': answerOf(k(110), 'observed'),
    'request.instrument': answerOf('mixed'),
    'request.received': answerOf('2026-09-04', 'document'),
    'request.decisionDate': answerOf('2026-12-10', 'observed'),
    'framing.beneficiaries': answerOf(24, 'document', ['Rapport d’activité 2025, p. 6', 'Annual report 2025, p. 6']),
    'framing.ambition': answerOf(60),
    'model.structureKind': answerOf('generalInterest', 'observed'),
    'model.providers': answerOf(['public', 'users', 'private']),
    'model.counterpart': answerOf('both'),
    'people.volunteers': answerOf(40),
    'people.volunteerHours': answerOf(4200, 'document', ['Feuilles d’heures 2025', 'Time sheets 2025']),
    'opinion.decision': answerOf('conditions', 'observed'),
    'innovation.governance': {
      state: 'unknown',
      note: say([
        'À demander : qui décide de l’ouverture d’un atelier ?',
        'To be asked: who decides to open a workshop?',
      ]),
    },
    'innovation.framework': { state: 'notApplicable' },
  };
};
