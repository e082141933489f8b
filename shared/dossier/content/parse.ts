import { readJsonText } from '#shared/base/refusal/json-fault.ts';
import { type Refusal, refusal, refusalsIn } from '#shared/base/refusal/refusal.ts';
import { answerRefusal } from './answer-rule.ts';
import { COLLECTION_NAMES, DOSSIER_FORMAT, DOSSIER_FORMAT_VERSION, type Dossier, DossierSchema } from './schema.ts';
import { upgradeStored } from './stored.ts';

export type ParsedDossier =
  | { readonly ok: true; readonly dossier: Dossier }
  | { readonly ok: false; readonly kind: 'newer' | 'unknownFormat' | 'invalid'; readonly refusals: readonly Refusal[] };

/** A file larger than this is refused before it is read. */
export const MAX_DOSSIER_BYTES = 20_000_000;

const duplicateIds = (dossier: Dossier): Refusal[] =>
  COLLECTION_NAMES.flatMap((name) => {
    const seen = new Set<string>();
    return dossier[name].flatMap((item, index) => {
      if (seen.has(item.id)) return [refusal('dossier', [name, String(index), 'id'], item.id, { kind: 'unique' })];
      seen.add(item.id);
      return [];
    });
  });

const answersOfAnotherKind = (dossier: Dossier): Refusal[] =>
  Object.entries(dossier.answers).flatMap(([id, answer]) => answerRefusal(id, answer) ?? []);

/** Where keys are free, this one would be dropped in silence: it names the prototype, not a key. */
const prototypeKeys = (dossier: object): Refusal[] =>
  ['answers', 'drafts'].flatMap((name) => {
    const keyed = (dossier as Record<string, unknown>)[name];
    return typeof keyed === 'object' && keyed !== null && Object.hasOwn(keyed, '__proto__')
      ? [
          refusal('dossier', [name, '__proto__'], Object.getOwnPropertyDescriptor(keyed, '__proto__')?.value, {
            kind: 'unknownKey',
          }),
        ]
      : [];
  });

/** Checks data from outside, whole: every problem is named by its path, its value and the rule. */
export const parseDossier = (data: unknown): ParsedDossier => {
  const head = (data ?? {}) as { format?: unknown; formatVersion?: unknown };
  if (typeof data !== 'object' || head.format !== DOSSIER_FORMAT) {
    return {
      ok: false,
      kind: 'unknownFormat',
      refusals: [refusal('dossier', ['format'], head.format, { kind: 'equalTo', value: DOSSIER_FORMAT })],
    };
  }
  if (typeof head.formatVersion === 'number' && head.formatVersion > DOSSIER_FORMAT_VERSION) {
    return {
      ok: false,
      kind: 'newer',
      refusals: [
        refusal('dossier', ['formatVersion'], head.formatVersion, { kind: 'newer', limit: DOSSIER_FORMAT_VERSION }),
      ],
    };
  }
  const parsed = DossierSchema.safeParse(upgradeStored(data as object));
  const dropped = prototypeKeys(data as object);
  if (!parsed.success)
    return { ok: false, kind: 'invalid', refusals: [...refusalsIn('dossier', parsed.error, data), ...dropped] };
  const others = [...dropped, ...duplicateIds(parsed.data), ...answersOfAnotherKind(parsed.data)];
  if (others.length > 0) return { ok: false, kind: 'invalid', refusals: others };
  return { ok: true, dossier: parsed.data };
};

/** The same from text. */
export const parseDossierText = (text: string): ParsedDossier => {
  const read = readJsonText(text);
  if (read.ok) return parseDossier(read.data);
  return {
    ok: false,
    kind: 'unknownFormat',
    refusals: [refusal('file', [], text.slice(0, 40), { kind: 'notJson', ...read.fault })],
  };
};
