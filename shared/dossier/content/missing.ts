/**
 * What a dossier should hold and does not hold yet, station by station (docs/method.md, "Completeness"). Nothing here depends on amounts: a line counts once
 * it can be read, not once it is good. "Not known" and "not applicable" are answers; a text that is not a value, an identifier that cannot exist, a line with
 * half of its fields are not.
 */
import { COLLECTION_WORDS, SECTION_WORDS } from '#shared/base/fields/dossier-fields.ts';
import { fieldName } from '#shared/base/fields/field-name.ts';
import { checkRna, checkSiren } from '#shared/base/method/identifiers.ts';
import { type LeafId, leafById } from '#shared/base/method/levers.ts';
import { IN_LOCAL_REGISTER, IN_NATIONAL_REGISTER } from '#shared/base/method/options.ts';
import type { Question } from '#shared/base/method/question.ts';
import { questionById, questionsOf } from '#shared/base/method/questions/all.ts';
import { STATION_IDS, type StationId } from '#shared/base/method/stations.ts';
import { ANGLE_IDS } from '#shared/base/method/tables/angles.ts';
import { LACKS, PARTS } from '#shared/base/method/tables/expectations.ts';
import { PROOF_STEPS } from '#shared/base/method/tables/innovation.ts';
import { CRITERIA } from '#shared/base/method/tables/qualification.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import type { Answer } from './answer.ts';
import { STATION_OF_COLLECTION } from './collection-station.ts';
import { draftPlace, draftTexts } from './drafts.ts';
import { type CostLine, isUnsaid } from './plan.ts';
import type { CollectionName, Dossier } from './schema.ts';

/** A fact asked, a line of a list, a document of the file, the origin of a fact. */
export const EXPECTED_KINDS = ['question', 'record', 'document', 'source'] as const;
export type ExpectedKind = (typeof EXPECTED_KINDS)[number];
export interface Expected {
  readonly station: StationId;
  readonly kind: ExpectedKind;
  /** as paths of findings are: what is missing can be given there */ readonly path: readonly string[];
  readonly name: LocalText;
  /** what it lacks, in words; null when it is there */ readonly lacks: LocalText | null;
}
/** What is expected and is not there. */
export type MissingItem = Expected & { readonly lacks: LocalText };

type List<C extends CollectionName> = Dossier[C][number];
const stillLacks = (fields: readonly LocalText[]): LocalText | null =>
  fields.length === 0
    ? null
    : {
        fr: `${LACKS.toComplete.fr} ${fields.map((f) => f.fr.toLowerCase()).join(', ')}`,
        en: `${LACKS.toComplete.en} ${fields.map((f) => f.en.toLowerCase()).join(', ')}`,
      };
const fieldWords = (key: string): LocalText => ({
  fr: fieldName('dossier', key, 'fr'),
  en: fieldName('dossier', key, 'en'),
});
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
/** The fields without which a line of each collection says nothing yet. */
const NEEDED: { readonly [C in CollectionName]?: (item: List<C>) => readonly (keyof List<C> & string)[] } = {
  stakeholders: () => ['name', 'expects', 'brings'],
  proofs: () => ['text', 'who', 'date'],
  volunteerMissions: () => ['name', 'volunteers', 'hoursPerYear', 'motivations'],
  skills: (s) =>
    s.state === 'held' ? ['name', 'holder'] : s.state === 'toAcquire' ? ['name', 'costCents', 'month'] : ['name'],
  alliances: () => ['actor', 'category'],
  needs: () => ['title', 'levelToday', 'levelTarget', 'priority', 'month'],
  goals: () => ['target', 'indicator', 'unit', 'baseline', 'month36'],
  impactRisks: () => ['likelihood', 'severity', 'mitigation'],
  risks: () => ['cause', 'consequence', 'likelihood', 'severity', 'mitigation'],
  conditions: () => ['text', 'evidence', 'owner', 'deadline'],
  tranches: () => ['name', 'month'],
  milestones: () => ['title'],
  resources: () => ['label'],
  costs: () => ['label'],
  posts: () => ['title'],
  supports: () => ['label', 'funder'],
};

const UNSAID = ['leaf', 'status', 'heading'] as const;

const lineName = (collection: CollectionName, item: object): LocalText => {
  const record = item as Readonly<Record<string, unknown>>;
  const own = ['label', 'title', 'name', 'actor', 'indicator', 'cause', 'text'].find((key) => !isEmpty(record[key]));
  const kind = COLLECTION_WORDS[collection];
  if (own === undefined) return kind;
  const text = String(record[own]);
  return { fr: `${kind.fr} : ${text}`, en: `${kind.en}: ${text}` };
};

/** Every line of a collection, with the needed fields that it lacks. */
const linesOf = (d: Dossier, collection: CollectionName): readonly Expected[] => {
  const needs = NEEDED[collection] as ((item: object) => readonly string[]) | undefined;
  return (d[collection] as readonly { readonly id: string }[]).map((item) => {
    const record = item as unknown as Readonly<Record<string, unknown>>;
    return {
      station: STATION_OF_COLLECTION[collection],
      kind: 'record',
      path: [collection, item.id],
      name: lineName(collection, item),
      lacks: stillLacks(
        [
          ...(needs?.(item) ?? []).filter((key) => isEmpty(record[key])),
          ...('driver' in item ? UNSAID.filter((field) => isUnsaid(item as CostLine, field)) : []),
        ].map(fieldWords),
      ),
    };
  });
};
/** At least one line; nothing when there is one, since each then counts for itself. */
const atLeastOne = (d: Dossier, collection: CollectionName, isExpected = true): readonly Expected[] =>
  !isExpected || d[collection].length > 0
    ? []
    : [
        {
          station: STATION_OF_COLLECTION[collection],
          kind: collection === 'documents' ? 'document' : 'record',
          path: [collection],
          name: COLLECTION_WORDS[collection],
          lacks: LACKS.noneYet,
        },
      ];

const answerOf = (d: Dossier, id: string): Answer | undefined =>
  Object.hasOwn(d.answers, id) ? d.answers[id] : undefined;
const isSaid = (answer: Answer | undefined): boolean => answer?.state === 'answered' && !isEmpty(answer.value);
const questionLacks = (d: Dossier, question: Question): LocalText | null => {
  const answer = answerOf(d, question.id);
  if (
    Object.keys(d.drafts).some((key) => key === `answers/${question.id}` || key.startsWith(`answers/${question.id}/`))
  )
    return LACKS.notRead;
  if (answer !== undefined && answer.state !== 'answered') return null;
  if (!isSaid(answer)) return LACKS.noAnswer;
  const check = { siren: checkSiren, rna: checkRna }[question.kind as string];
  return check !== undefined && !check(String(answer?.value)).ok ? LACKS.notValid : null;
};
/** A question that this legal form answers otherwise is not waited for. */
const isAsked = (d: Dossier, { id, counted }: Question): boolean => {
  const form = answerOf(d, 'request.legalForm')?.value;
  if (typeof form === 'string' && form !== '') {
    if (id === 'request.rna') return IN_NATIONAL_REGISTER.includes(form);
    if (id === 'request.siren') return form !== 'notYet';
    if (id === 'request.localRegister') return IN_LOCAL_REGISTER.includes(form);
  }
  return counted;
};
/** Each register and the forms that are entered in it; an organisation stands in one. */
const REGISTERS: Readonly<Record<string, readonly string[]>> = {
  'request.rna': ['', ...IN_NATIONAL_REGISTER],
  'request.localRegister': [...IN_LOCAL_REGISTER, 'foundationLocal'],
};
/** Whether a question has a place on its page: not the register that this legal form is not entered in, unless something is said of it. */
export const isForThisForm = (d: Dossier, id: string): boolean => {
  const forms = REGISTERS[id];
  if (forms === undefined || answerOf(d, id) !== undefined || d.drafts[`answers/${id}`] !== undefined) return true;
  const form = answerOf(d, 'request.legalForm')?.value;
  return forms.includes(typeof form === 'string' ? form : '');
};
/** Questions of a station and, for what the applicant states, where the answer comes from. */
const questionsIn = (d: Dossier, station: StationId): readonly Expected[] =>
  questionsOf(station)
    .filter((q) => isAsked(d, q))
    .flatMap((q): readonly Expected[] => {
      const path = ['answers', q.id];
      const asked: Expected = { station, kind: 'question', path, name: q.label, lacks: questionLacks(d, q) };
      if (q.internal === true || asked.lacks !== null || !isSaid(answerOf(d, q.id))) return [asked];
      const lacks = answerOf(d, q.id)?.source === undefined ? LACKS.noSource : null;
      return [asked, { station, kind: 'source', path, name: q.label, lacks }];
    });

/** Each answered question of the proof of concept, of triple innovation and of the deployment asks for evidence. */
const evidenceOf = (d: Dossier): readonly Expected[] =>
  PROOF_STEPS.flatMap((step) => step.questions)
    .filter((id) => isSaid(answerOf(d, id)))
    .map((id) => ({
      station: 'innovation',
      kind: 'record',
      path: ['answers', id],
      name: questionById(id)?.label ?? local(id, id),
      lacks: d.proofs.some((p) => p.question === id && !isEmpty(p.text)) ? null : LACKS.noProof,
    }));
/** Each lever that brings money in the plan is qualified on the six criteria that the plan cannot tell. */
const leversOf = (d: Dossier): readonly Expected[] => {
  const used = [...new Set(d.resources.flatMap((r) => r.leaf ?? []))].filter(
    (leaf) => leafById(leaf).balanceSheet !== true,
  );
  const reviewed = d.leverReviews.map((r) => r.leaf).filter((leaf) => !used.includes(leaf));
  return [...used, ...reviewed].map((leaf: LeafId) => {
    const review = d.leverReviews.find((r) => r.leaf === leaf);
    const criteria = CRITERIA.filter((c) => c.id !== 'potential');
    return {
      station: 'levers',
      kind: 'record',
      path: review === undefined ? ['leverReviews'] : ['leverReviews', review.id],
      name: { fr: `${leaf} ${leafById(leaf).label.fr}`, en: `${leaf} ${leafById(leaf).label.en}` },
      lacks:
        review === undefined
          ? LACKS.notQualified
          : stillLacks(criteria.filter((c) => review[c.id as 'cost'] === null).map((c) => c.label)),
    };
  });
};
const documentsOf = (d: Dossier): readonly Expected[] =>
  d.documents
    .filter((document) => document.state !== 'notNeeded')
    .map((document) => ({
      station: STATION_OF_COLLECTION.documents,
      kind: 'document',
      path: ['documents', document.id],
      name: lineName('documents', document),
      lacks: document.state === 'received' || document.state === 'checked' ? null : LACKS.notReceived,
    }));
const verdictsIn = (d: Dossier): Expected => {
  const given = ANGLE_IDS.filter((angle) => d.verdicts.some((v) => v.angle === angle && v.sentence.trim() !== ''));
  const left = ANGLE_IDS.length - given.length;
  return {
    station: 'opinion',
    kind: 'record',
    path: ['verdicts'],
    name: PARTS.verdicts,
    lacks:
      left === 0 ? null : local(`${given.length} sur ${ANGLE_IDS.length}`, `${given.length} of ${ANGLE_IDS.length}`),
  };
};
const pointIn = (d: Dossier, kind: 'strength' | 'reservation', name: LocalText): Expected => ({
  station: 'opinion',
  kind: 'record',
  path: ['opinionPoints'],
  name,
  lacks: d.opinionPoints.some((p) => p.kind === kind && p.text.trim() !== '') ? null : LACKS.noneYet,
});
/** Typed texts of the plan and of the lists, which count nowhere until they are values. */
const draftsIn = (d: Dossier): readonly Expected[] =>
  draftTexts(d)
    .filter(({ path }) => path[0] !== 'answers')
    .map(({ path }) => ({
      station: STATION_OF_COLLECTION[path[0] as CollectionName] ?? 'projection',
      kind: 'record',
      path,
      name: {
        fr: draftPlace(d, path, 'fr') || (SECTION_WORDS.drafts?.fr ?? ''),
        en: draftPlace(d, path, 'en') || (SECTION_WORDS.drafts?.en ?? ''),
      },
      lacks: LACKS.notRead,
    }));
const isNotApplicable = (d: Dossier, id: string): boolean => answerOf(d, id)?.state === 'notApplicable';

const recordsIn = (d: Dossier): readonly Expected[] => [
  ...atLeastOne(d, 'documents'),
  ...documentsOf(d),
  ...atLeastOne(d, 'stakeholders'),
  ...linesOf(d, 'stakeholders'),
  ...evidenceOf(d),
  ...linesOf(d, 'proofs'),
  ...atLeastOne(d, 'resources'),
  ...linesOf(d, 'resources'),
  ...leversOf(d),
  ...atLeastOne(d, 'skills'),
  ...linesOf(d, 'skills'),
  ...linesOf(d, 'volunteerMissions'),
  ...atLeastOne(d, 'alliances', !isNotApplicable(d, 'alliances.partners')),
  ...linesOf(d, 'alliances'),
  ...(d.posts.length > 0 ? [] : atLeastOne(d, 'costs')),
  ...linesOf(d, 'costs'),
  ...linesOf(d, 'posts'),
  ...atLeastOne(d, 'supports', Number(answerOf(d, 'request.amountAsked')?.value ?? 0) > 0),
  ...linesOf(d, 'supports'),
  ...atLeastOne(d, 'needs', !isNotApplicable(d, 'capacity.needs')),
  ...linesOf(d, 'needs'),
  ...atLeastOne(d, 'goals'),
  ...linesOf(d, 'goals'),
  ...atLeastOne(d, 'impactRisks'),
  ...linesOf(d, 'impactRisks'),
  ...atLeastOne(d, 'risks'),
  ...linesOf(d, 'risks'),
  ...linesOf(d, 'conditions'),
  ...linesOf(d, 'tranches'),
  ...linesOf(d, 'milestones'),
  pointIn(d, 'strength', PARTS.strengths),
  pointIn(d, 'reservation', PARTS.reservations),
  verdictsIn(d),
  ...draftsIn(d),
];

const known = new WeakMap<Dossier, readonly Expected[]>();
/** All that a dossier should hold, there or not, in the order of the stations. Worked out once a dossier. */
export const expectedIn = (d: Dossier): readonly Expected[] => {
  const before = known.get(d);
  if (before !== undefined) return before;
  const records = recordsIn(d);
  const all = STATION_IDS.flatMap((station) => [
    ...questionsIn(d, station),
    ...records.filter((r) => r.station === station),
  ]);
  known.set(d, all);
  return all;
};

/** What is not there, in the order of the stations: questions, then lines and documents. @param station one station, or all */
export const missing = (d: Dossier, station?: StationId): readonly MissingItem[] =>
  expectedIn(d).filter(
    (item): item is MissingItem => item.lacks !== null && (station === undefined || item.station === station),
  );
