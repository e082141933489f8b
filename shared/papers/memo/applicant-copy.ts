/**
 * The dossier as its applicant may read it: a copy from which everything internal is gone, before anything is computed or written from it. What is not
 * named here does not pass: a new collection stays inside until someone says otherwise. Nothing of our offer or opinion passes: no support line, tranche,
 * condition, milestone, point for or against; the plan is worked out without us, and says so. What was decided is told by the letter.
 */

import type { Question } from '#shared/base/method/question.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import type { Answer } from '#shared/dossier/content/answer.ts';
import type { NotedLine } from '#shared/dossier/content/cell-notes.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { RISK_FIELDS } from '#shared/dossier/content/plan.ts';
import type { CollectionName, Dossier } from '#shared/dossier/content/schema.ts';

type Item<N extends CollectionName> = Dossier[N][number];
/** What passes of one item; null when it stays inside. */
type Passes = { readonly [N in CollectionName]?: (item: Item<N>) => Item<N> | null };

const RISK_KEYS: ReadonlySet<string> = new Set(RISK_FIELDS);
const whole = <T>(item: T): T => item;
/** A line of the plan without what those who assess know of it and of its cells. */
const line = <T extends NotedLine>({ note: _, cells: __, ...rest }: T): T => rest as T;

const PASSES: Passes = {
  activities: whole,
  resources: line,
  costs: line,
  posts: line,
  allocations: ({ basis: _, ...key }) => key,
  investments: line,
  inKind: whole,
  // Who asked and why is not the applicant's. A question that a finding offered tells the finding, and its figures tell our support: it passes once someone sent it.
  bearerQuestions: ({ id, station, text, status, answer, fromRule, sentOn = '' }) =>
    status === 'dropped' || (fromRule !== undefined && sentOn === '' && status === 'open')
      ? null
      : { id, station, text, status, answer },
  proofs: whole,
  stakeholders: whole,
  volunteerMissions: whole,
  skills: whole,
  alliances: (a) => ({ ...a, risks: { strategic: '', political: '', operational: '' } }),
  // What we would pay for, and how urgent we find it, is part of our offer; a need that a finding became tells the finding.
  needs: ({ fromRule, ...n }) =>
    fromRule === undefined
      ? { ...n, evidence: '', priority: null, days: null, costCents: null, provider: '', lever: null, deliverable: '' }
      : null,
  goals: ({ role: _, deadweight: __, ...g }) => g,
  documents: (d) => ({ ...d, note: '' }),
};

/** Stations that hold the judgement of those who assess. */
const INTERNAL_STATIONS = ['opinion', 'risks'];
const INTERNAL_QUESTIONS = [
  'request.amountProposed',
  'request.amountGranted',
  'request.amountRealised',
  'request.decisionDate',
  'request.owner',
  'framing.coherence',
];
/** Whether an answer stays among those who assess. */
export const isInternal = (question: Question): boolean =>
  question.internal === true ||
  INTERNAL_STATIONS.includes(question.station) ||
  INTERNAL_QUESTIONS.includes(question.id);

/** The fact and the document that shows it, without the assessor's note, confidence, or where it was heard. */
const plain = ({ state, value, source }: Answer): Answer => ({
  state,
  ...(value === undefined ? {} : { value }),
  ...(source === undefined
    ? {}
    : {
        source: {
          kind: source.kind,
          ...(source.kind !== 'document'
            ? {}
            : {
                ...(source.detail === undefined ? {} : { detail: source.detail }),
                ...(source.page === undefined ? {} : { page: source.page }),
              }),
        },
      }),
});

/** The plan's settings without those of our draws: how far we doubt is ours. */
const planOf = (plan: Dossier['plan']): Dossier['plan'] =>
  Object.fromEntries(Object.entries(plan).filter(([key]) => !RISK_KEYS.has(key))) as Dossier['plan'];

export const applicantCopy = (dossier: Dossier): Dossier => {
  const collection = <N extends CollectionName>(name: N): readonly Item<N>[] => {
    const passes = PASSES[name] as ((item: Item<N>) => Item<N> | null) | undefined;
    if (passes === undefined) return [];
    return (dossier[name] as readonly Item<N>[]).flatMap((item) => passes(item) ?? []);
  };
  return {
    ...emptyDossier(dossier.id, { startMonth: dossier.plan.startMonth }),
    // The tool's own first scenarios are doubts of those who assess.
    scenarios: [],
    plan: planOf(dossier.plan),
    opening: dossier.opening,
    answers: Object.fromEntries(
      Object.entries(dossier.answers).flatMap(([id, answer]) => {
        const question = questionById(id);
        return question === undefined || isInternal(question) ? [] : [[id, plain(answer)] as const];
      }),
    ),
    ...Object.fromEntries(Object.keys(PASSES).map((name) => [name, collection(name as CollectionName)])),
  };
};
