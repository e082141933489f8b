/** What a channel takes, made from its schema; identifiers that are there rather than any. */
import fc from 'fast-check';
import { OPERATIONS, type OperationName } from '#shared/contract/contract.ts';
import { RECORD_KINDS, type RecordKind } from '#shared/decision/records/kinds.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { valuesOf } from '../properties/schema-arbitrary.ts';
import type { Chance } from './chance.ts';

export interface ChannelInputs {
  readonly any: fc.Arbitrary<unknown>;
  /** with every field that may be absent */ readonly whole: fc.Arbitrary<unknown>;
}
const RANKS = 60;
/** Lists of what is there, by what an identifier is of. */
export const POOLS = [
  'dossier',
  'record',
  'session',
  'attachment',
  'cohort',
  'version',
  'file',
  'backup',
  'handle',
] as const;
export type Pool = (typeof POOLS)[number];
const THEMES: readonly (readonly [RegExp, Pool])[] = [
  [/^(attachment|intake)\./, 'attachment'],
  [/^cohort\./, 'cohort'],
  [/^version\.(openFile|saveFile)$/, 'file'],
  [/^version\./, 'version'],
  [/^(backup\.|portfolio\.restore)/, 'backup'],
  [/^(record|opinion)\./, 'record'],
];
const OF_KEY: Readonly<Record<string, Pool>> = {
  handle: 'handle',
  dossierId: 'dossier',
  dossierIds: 'dossier',
  ids: 'dossier',
  sessionId: 'session',
  cohortId: 'cohort',
  backupId: 'backup',
};
const poolOf = (name: OperationName, key: string): Pool | null => {
  if (Object.hasOwn(OF_KEY, key)) return OF_KEY[key] ?? null;
  return key === 'id' ? (THEMES.find(([theme]) => theme.test(name))?.[1] ?? 'dossier') : null;
};
/** The same, with most identifiers those of something that is there. */
export const withKnown = (name: OperationName, value: unknown, chance: Chance, key = ''): unknown => {
  const pool = poolOf(name, key);
  if (typeof value === 'string' && pool !== null && !chance.onceIn(10)) return `$${pool}:${chance.below(RANKS)}`;
  if (Array.isArray(value)) return value.map((one) => withKnown(name, one, chance, key));
  if (typeof value !== 'object' || value === null || ![Object.prototype, null].includes(Object.getPrototypeOf(value)))
    return value;
  return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, withKnown(name, one, chance, inner)]));
};

const KINDS = Object.keys(RECORD_KINDS) as RecordKind[];
const DOSSIER = fc.nat(3).map((rank) => `$dossier:${rank}`);
const record = (whole: boolean): fc.Arbitrary<Record<string, unknown>> =>
  fc.constantFrom(...KINDS).chain((kind) =>
    fc.record({
      id: fc.constantFrom('new', '$record:5', '$record:9'),
      kind: fc.constant(kind),
      base: fc.constantFrom(0, 1),
      body: valuesOf(RECORD_KINDS[kind].schema, { whole }),
    }),
  );
const example = exampleDossier('example', 'fr');
const command = fc.constantFrom(
  ...Object.keys(example.answers).map((id) => ({
    type: 'set',
    path: ['answers', id],
    before: example.answers[id],
    after: { state: 'unknown' },
  })),
  { type: 'remove', collection: 'resources', index: 0, item: example.resources[0] },
  { type: 'insert', collection: 'costs', index: 0, item: { ...example.costs[0], id: 'inserted' } },
);
/** Channels whose schema leaves a part open that the portfolio judges itself. */
const OPEN: Partial<Record<OperationName, (whole: boolean) => fc.Arbitrary<unknown>>> = {
  'record.save': (whole) =>
    fc.tuple(record(whole), fc.option(DOSSIER)).map(([one, dossierId]) => ({ ...one, dossierId })),
  'record.saveAll': (whole) =>
    fc.record({ dossierId: fc.option(DOSSIER), changes: fc.array(record(whole), { minLength: 1, maxLength: 3 }) }),
  'dossier.apply': () =>
    fc.record({
      id: fc.constant('example'),
      base: fc.constant(1),
      origin: fc.constantFrom('edit', 'undo', 'redo'),
      commands: fc.array(command, { minLength: 1, maxLength: 3 }),
    }),
};
export const inputsOf = (name: OperationName): ChannelInputs => {
  const { input } = OPERATIONS[name];
  const make = OPEN[name] ?? ((whole: boolean) => valuesOf(input, { whole }));
  return { any: make(false), whole: make(true) };
};
