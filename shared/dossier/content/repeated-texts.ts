/**
 * Short texts that come back from one dossier to another: names of funders, of those who provide, skills, indicators, units, sources. What was written in the dossiers
 * of a portfolio is offered where it is written again. Names of people in charge are not among them: whoever answers for one dossier is nobody's business in another.
 */
import type { Path } from './commands.ts';
import type { CollectionName } from './schema.ts';

/** Where one of them stands: a field of the items of a collection, or of every answer. */
export interface RepeatedPlace {
  readonly of: CollectionName | 'answers';
  /** steps below the item or the answer */ readonly field: readonly string[];
}
const at = (of: RepeatedPlace['of'], ...field: readonly string[]): RepeatedPlace => ({ of, field });

/** Each with the places where it stands; what is written at one of them is offered at all of them. */
export const REPEATED_TEXTS = {
  funder: [at('resources', 'funder'), at('investments', 'subsidy', 'funder'), at('supports', 'funder')],
  resource: [at('resources', 'label')],
  cost: [at('costs', 'label')],
  investment: [at('investments', 'label')],
  post: [at('posts', 'title')],
  inKind: [at('inKind', 'label')],
  mission: [at('volunteerMissions', 'name')],
  skill: [at('skills', 'name')],
  actor: [at('alliances', 'actor'), at('stakeholders', 'name')],
  need: [at('needs', 'title')],
  provider: [at('needs', 'provider')],
  deliverable: [at('needs', 'deliverable')],
  indicator: [at('goals', 'indicator'), at('alliances', 'indicator')],
  unit: [at('goals', 'unit'), at('alliances', 'indicatorUnit')],
  milestone: [at('milestones', 'title')],
  tranche: [at('tranches', 'name')],
  evidence: [at('conditions', 'evidence')],
  document: [at('documents', 'label')],
  source: [at('answers', 'source', 'detail')],
} as const satisfies Readonly<Record<string, readonly RepeatedPlace[]>>;
export type RepeatedText = keyof typeof REPEATED_TEXTS;
export const REPEATED_NAMES = Object.keys(REPEATED_TEXTS) as RepeatedText[];

const KEYS: ReadonlyMap<string, RepeatedText> = new Map(
  REPEATED_NAMES.flatMap((name) =>
    REPEATED_TEXTS[name].map(({ of, field }) => [`${of}/${field.join('/')}`, name] as const),
  ),
);
/** Which of them stands at a place of a dossier, as commands write it; null where what is written is of this dossier alone. */
export const repeatedTextAt = ([of, _id, ...field]: Path): RepeatedText | null =>
  KEYS.get(`${of}/${field.join('/')}`) ?? null;

/** The same texts where a record beside a dossier holds them: kind of record and field, items of a list left out. */
const IN_RECORDS: Readonly<Record<string, RepeatedText>> = {
  'milestone/title': 'milestone',
  'indicator/name': 'indicator',
  'indicator/unit': 'unit',
  'decision/tranches/name': 'tranche',
  'decision/conditions/evidence': 'evidence',
};
/** Which of them stands at a place of a record; null where what is written is of this record alone. @param path with the ids of items, as fields write it */
export const repeatedTextInRecord = (kind: string, path: readonly (string | number)[]): RepeatedText | null =>
  IN_RECORDS[[kind, ...(path.length > 2 ? [path[0], ...path.slice(2)] : path)].join('/')] ?? null;
