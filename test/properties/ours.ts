/** What of a dossier belongs to those who assess, told here apart from the program; and dossiers in which each text says a word that stands nowhere else. */
import fc from 'fast-check';
import { QUESTIONS } from '#shared/base/method/questions/all.ts';
import type { Answer } from '#shared/dossier/content/answer.ts';
import { RISK_FIELDS } from '#shared/dossier/content/plan.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, type Dossier } from '#shared/dossier/content/schema.ts';
import { valuesOf } from './schema-arbitrary.ts';

type Item = { readonly id: string } & Readonly<Record<string, unknown>>;
export type Items = Readonly<Partial<Record<CollectionName, Item>>>;

/** Collections that are ours whole. */
const COLLECTIONS_OF_OURS = [
  'supports',
  'scenarios',
  'modelOverrides',
  'implications',
  'opinionPoints',
  'conditions',
  'setAside',
  'leverReviews',
  'impactRisks',
  'risks',
  'milestones',
  'tranches',
  'verdicts',
] as const satisfies readonly CollectionName[];
const NOTES = ['note', 'cells'] as const;
/** Of the others, the fields that are ours. */
const FIELDS_OF_OURS: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  resources: NOTES,
  costs: NOTES,
  posts: NOTES,
  investments: ['cells'],
  allocations: ['basis'],
  bearerQuestions: ['fromRule', 'subject', 'askedBy', 'askedOn', 'sentOn'],
  alliances: ['risks'],
  needs: ['evidence', 'priority', 'days', 'costCents', 'provider', 'lever', 'deliverable'],
  goals: ['role', 'deadweight'],
  documents: ['note'],
};
const ANSWERS_OF_OURS = [
  'request.amountProposed',
  'request.amountGranted',
  'request.amountRealised',
  'request.decisionDate',
  'request.received',
  'request.owner',
  'framing.coherence',
  'projection.amountReason',
  'impact.theory',
];
const isOursAnswer = (id: string): boolean =>
  ANSWERS_OF_OURS.includes(id) || id.startsWith('opinion.') || id.startsWith('risks.');
const isOurs = (path: readonly string[]): boolean => {
  const [first = '', second = '', third = ''] = path;
  if (first === 'drafts') return true;
  if (first === 'plan') return (RISK_FIELDS as readonly string[]).includes(second);
  if (first === 'answers')
    return (
      isOursAnswer(second) ||
      third === 'note' ||
      third === 'confidence' ||
      (third === 'source' && (path[3] === 'detail' || path[3] === 'passage'))
    );
  return (
    (COLLECTIONS_OF_OURS as readonly string[]).includes(first) ||
    (FIELDS_OF_OURS[first as CollectionName] ?? []).includes(third)
  );
};

/** One item of each collection with every field that it can have. */
export const wholeItems: fc.Arbitrary<Items> = fc.record(
  Object.fromEntries(
    COLLECTION_NAMES.map((name) => [
      name,
      valuesOf(COLLECTIONS[name], { whole: true }).map((item) => ({ ...(item as Item), id: `whole-${name}` })),
    ]),
  ),
) as fc.Arbitrary<Items>;

const WORD = /^zq[a-z]{4}$/;
/** As long as each other: none is a part of another. */
const wordOf = (n: number): string =>
  `zq${[17_576, 676, 26, 1].map((power) => String.fromCharCode(97 + (Math.floor(n / power) % 26))).join('')}`;
/** Whether a value may stand in the place of a text. */
type Takes = (word: string) => boolean;
const planting = () => {
  let count = 0;
  const plant = (value: unknown, put: (changed: unknown) => boolean): unknown => {
    if (typeof value === 'string') {
      const word = wordOf(count);
      if (!put(word)) return value;
      count += 1;
      return word;
    }
    if (Array.isArray(value)) {
      let now: unknown[] = value;
      value.forEach((inner, i) => {
        const changed = plant(inner, (x) => put(now.map((y, j) => (j === i ? x : y))));
        now = now.map((y, j) => (j === i ? changed : y));
      });
      return now;
    }
    if (value === null || typeof value !== 'object') return value;
    let now: Readonly<Record<string, unknown>> = { ...value };
    for (const [key, inner] of Object.entries(value)) {
      const changed = plant(inner, (x) => put({ ...now, [key]: x }));
      now = { ...now, [key]: changed };
    }
    return now;
  };
  return plant;
};
/** What people say is free; what is chosen, dated or named elsewhere is not. */
const FIXED = ['id', 'station', 'leaf', 'rule', 'fromRule', 'subject', 'about', 'target', 'tranche'];
const withWords = (name: CollectionName, item: Item, plant: ReturnType<typeof planting>): Item => {
  const takes: (x: unknown) => boolean = (x) => COLLECTIONS[name].safeParse(x).success;
  let now = item;
  for (const [key, value] of Object.entries(item)) {
    if (FIXED.includes(key) && !COLLECTIONS_OF_OURS.includes(name as never)) continue;
    if (key === 'id') continue;
    now = { ...now, [key]: plant(value, (x) => takes({ ...now, [key]: x })) };
  }
  return now;
};
/** A dossier with one whole item more in each collection, every free text a word of its own. */
export const planted = (base: Dossier, items: Items): Dossier => {
  const plant = planting();
  const said: Takes = () => true;
  const answers: Record<string, Answer> = {};
  for (const q of QUESTIONS) {
    const given = base.answers[q.id];
    const free = ['text', 'line'].includes(q.kind);
    if (given === undefined && !free) continue;
    answers[q.id] = {
      state: 'answered',
      ...(free
        ? { value: plant('', said as never) as string }
        : given?.value === undefined
          ? {}
          : { value: given.value }),
      note: plant('', said as never) as string,
      confidence: 'low',
      source: { kind: 'declared', detail: plant('', said as never) as string },
    };
  }
  const collections = Object.fromEntries(
    COLLECTION_NAMES.map((name) => {
      const extra = items[name];
      // A question that a finding became and nobody sent is ours still: another test says so.
      const asked =
        name === 'bearerQuestions' && extra !== undefined ? { ...extra, status: 'open', sentOn: '2026-12-01' } : extra;
      const all = [...(base[name] as unknown as Item[]), ...(asked === undefined ? [] : [asked as Item])];
      return [name, all.map((item) => withWords(name, item, plant))];
    }),
  );
  return {
    ...base,
    ...(collections as Partial<Dossier>),
    answers,
    drafts: { 'answers/request.use': plant('', said as never) as string },
  };
};

/** The same dossier for the applicant, with all that is ours taken from another. */
export const withOursOf = (dossier: Dossier, other: Dossier): Dossier => {
  const collections = Object.fromEntries(
    COLLECTION_NAMES.map((name) => {
      if ((COLLECTIONS_OF_OURS as readonly string[]).includes(name)) return [name, other[name]];
      const fields = FIELDS_OF_OURS[name] ?? [];
      const theirs = other[name] as unknown as readonly Item[];
      return [
        name,
        (dossier[name] as unknown as readonly Item[]).map((item, i) => {
          const from = theirs[i % Math.max(1, theirs.length)] ?? {};
          return { ...item, ...Object.fromEntries(Object.entries(from).filter(([key]) => fields.includes(key))) };
        }),
      ];
    }),
  );
  const risk = Object.fromEntries(
    Object.entries(other.plan).filter(([key]) => (RISK_FIELDS as readonly string[]).includes(key)),
  );
  return {
    ...dossier,
    ...(collections as Partial<Dossier>),
    plan: { ...dossier.plan, ...risk },
    drafts: other.drafts,
    answers: {
      ...Object.fromEntries(
        Object.entries(dossier.answers)
          .filter(([id]) => !isOursAnswer(id))
          .map(([id, a]) => [id, { ...a, note: other.answers[id]?.note ?? '', confidence: 'high' as const }]),
      ),
      ...Object.fromEntries(Object.entries(other.answers).filter(([id]) => isOursAnswer(id))),
    },
  };
};

export const OURS = {
  collections: COLLECTIONS_OF_OURS,
  theirs: COLLECTION_NAMES.filter((name) => !(COLLECTIONS_OF_OURS as readonly string[]).includes(name)),
  /** what a frozen version is called */ version: 'Zqversion110k',
  isAnswer: isOursAnswer,
  /** each word of ours in a dossier, with its place */
  wordsIn: (dossier: Dossier): ReadonlyMap<string, string> => {
    const words = new Map<string, string>([['Zqversion110k', 'the name of a version']]);
    const walk = (value: unknown, path: readonly string[]): void => {
      if (typeof value === 'string' && WORD.test(value) && isOurs(path)) words.set(value, path.join('/'));
      else if (value !== null && typeof value === 'object')
        for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    };
    walk(dossier, []);
    return words;
  },
} as const;
