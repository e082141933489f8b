import { QUESTIONS } from '#shared/base/method/questions/all.ts';
import type { Answer } from '#shared/dossier/content/answer.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { isInternal } from '#shared/papers/memo/applicant-copy.ts';

export const SECRET = 'Zqxsecret';
/** A dossier whose every place that is for those who assess alone says the same word, which stands nowhere else. */
export const withSecrets = (language: 'fr' | 'en'): Dossier => {
  const d = structuredClone(exampleDossier('x', language));
  const said = (answer: Answer | undefined, secret: boolean): Answer => ({
    state: 'answered',
    ...answer,
    note: SECRET,
    confidence: 'low',
    source: { kind: 'declared', detail: `${SECRET} tells so` },
    ...(secret ? { value: SECRET } : {}),
  });
  const answers: Record<string, Answer> = { ...d.answers };
  for (const q of QUESTIONS)
    if (['text', 'line'].includes(q.kind))
      answers[q.id] = said(answers[q.id] ?? { state: 'answered', value: 'Dit' }, isInternal(q));
  const noted = <T extends object>(items: readonly T[]): T[] =>
    items.map((item) => ({
      ...item,
      note: SECRET,
      cells: { label: { source: SECRET }, y1: { note: SECRET, source: SECRET, confidence: 'low' as const } },
    }));
  return {
    ...d,
    answers,
    drafts: { 'answers/request.summary': SECRET },
    resources: noted(d.resources),
    costs: noted(d.costs),
    posts: noted(d.posts),
    supports: noted(d.supports),
    investments: d.investments.map((x) => ({ ...x, cells: { label: { note: SECRET } } })),
    documents: d.documents.map((x) => ({ ...x, note: SECRET })),
    scenarios: [{ id: 's', name: SECRET, adjustments: [] }],
    opinionPoints: [
      { id: 'a', kind: 'reservation', text: SECRET, internal: true },
      { id: 'b', kind: 'strength', text: 'A point that may be told' },
    ],
    modelOverrides: [{ id: 'o', scope: 'organisation', year: 1, models: ['M1'], reason: SECRET }],
    implications: [{ id: 'i', model: 'M1', trait: 'x', implication: SECRET }],
    setAside: [{ id: 's', rule: 'identity.siren', subject: '', reason: SECRET }],
    bearerQuestions: [
      { id: 'q', station: 'request', text: SECRET, status: 'dropped', answer: '' },
      {
        id: 'r',
        station: 'request',
        text: 'What is the lease?',
        status: 'open',
        answer: '',
        // Offered by a finding, it passes once someone sent it.
        sentOn: '2026-11-02',
        fromRule: SECRET,
        subject: SECRET,
        askedBy: SECRET,
      },
    ],
    leverReviews: d.leverReviews.map((r) => ({ ...r, reason: SECRET })),
    impactRisks: d.impactRisks.map((r) => ({ ...r, mitigation: SECRET })),
    risks: d.risks.map((r) => ({ ...r, cause: SECRET, mitigation: SECRET })),
    needs: d.needs.map((n) => ({ ...n, evidence: SECRET })),
    alliances: d.alliances.map((a) => ({ ...a, risks: { strategic: SECRET, political: SECRET, operational: SECRET } })),
  };
};
