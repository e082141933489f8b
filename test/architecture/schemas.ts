/** Every schema by which a value that a person may have written is judged, and the places inside it. */
import { z } from 'zod';
import { AnswersSchema } from '#main/cli/intake/entry.ts';
import { HistoryFileSchema } from '#shared/archive/exchange/history.ts';
import { AttachmentIndexSchema, ManifestSchema } from '#shared/archive/exchange/manifest.ts';
import { ExchangedRecordSchema } from '#shared/archive/exchange/records.ts';
import { VersionSchema } from '#shared/archive/history/versions/version.ts';
import { OpinionFileSchema } from '#shared/assessment/rubric/opinion-file.ts';
import type { Subject } from '#shared/base/refusal/place.ts';
import { OPERATIONS } from '#shared/contract/contract.ts';
import { RECORD_KINDS } from '#shared/decision/records/kinds.ts';
import { DossierSchema } from '#shared/dossier/content/schema.ts';

export interface JudgedSchema {
  readonly name: string;
  readonly of: Subject;
  readonly schema: z.ZodType;
}
/** Dossier, each kind of record, what each operation takes, each file that is read as data. */
export const JUDGED: readonly JudgedSchema[] = [
  { name: 'dossier', of: 'dossier', schema: DossierSchema },
  ...Object.entries(RECORD_KINDS).map(([kind, { schema }]) => ({ name: kind, of: kind as Subject, schema })),
  ...Object.entries(OPERATIONS).map(([name, { input }]) => ({ name, of: 'input' as const, schema: input })),
  { name: 'manifest', of: 'manifest', schema: ManifestSchema },
  { name: 'attachments', of: 'attachments', schema: AttachmentIndexSchema },
  { name: 'history', of: 'history', schema: HistoryFileSchema },
  { name: 'record file', of: 'recordFile', schema: ExchangedRecordSchema },
  { name: 'version', of: 'version', schema: VersionSchema },
  { name: 'opinion file', of: 'opinionFile', schema: OpinionFileSchema },
  { name: 'answers of an intake', of: 'file', schema: AnswersSchema },
];

/** A key where keys are free, by the name of what holds them. */
const FREE_KEYS: Readonly<Record<string, string>> = {
  answers: 'request.summary',
  cells: 'y0',
  accountLevers: '6411',
  // Lines and years of a file, by what it calls them.
  sides: '0',
  headings: '0',
  leaves: '0',
  periods: '0',
  planLines: '0',
};
const keysOf = (at: readonly string[], keys: z.ZodType): readonly string[] =>
  keys instanceof z.ZodEnum ? keys.options.map(String) : [FREE_KEYS[at.at(-1) ?? ''] ?? 'x'];

const WRAPPERS = [z.ZodOptional, z.ZodNullable, z.ZodReadonly, z.ZodDefault] as const;
const PLAIN = [
  z.ZodString,
  z.ZodStringFormat,
  z.ZodNumber,
  z.ZodBoolean,
  z.ZodEnum,
  z.ZodLiteral,
  z.ZodNull,
  z.ZodUnknown,
  z.ZodCustom,
  // Takes whatever is not right for what it falls back on: nothing inside is ever refused.
  z.ZodCatch,
] as const;

interface Node {
  readonly path: readonly string[];
  readonly schema: z.ZodType;
}
/** Every place of a schema with the schema that judges it; lists and free keys by their first. */
export const placesOf = (schema: z.ZodType, path: readonly string[] = []): Node[] => {
  const inside = (next: unknown, ...steps: readonly string[]): Node[] =>
    placesOf(next as z.ZodType, [...path, ...steps]);
  const here = { path, schema };
  if (schema instanceof z.ZodObject)
    return [here, ...Object.entries(schema.shape).flatMap(([key, inner]) => inside(inner, key))];
  if (schema instanceof z.ZodArray) return [here, ...inside(schema.element, '0')];
  if (schema instanceof z.ZodTuple) return [here, ...schema.def.items.flatMap((item, i) => inside(item, String(i)))];
  if (schema instanceof z.ZodRecord) {
    const keys = keysOf(path, schema.keyType as z.ZodType);
    return [here, ...keys.flatMap((key) => inside(schema.valueType, key))];
  }
  if (schema instanceof z.ZodUnion) return [here, ...schema.options.flatMap((option) => inside(option))];
  if (WRAPPERS.some((kind) => schema instanceof kind)) return [here, ...inside((schema as z.ZodOptional).unwrap())];
  // A kind that is not known here would hide the places inside it from every test.
  if (!PLAIN.some((kind) => schema instanceof kind))
    throw new Error(`${path.join('.')}: a schema of a kind that is not walked (${schema.constructor.name})`);
  return [here];
};
