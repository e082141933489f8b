/** A dossier as a file: JSON of the published schema, hostile until parsed. */
import { readFileSync, statSync } from 'node:fs';
import { onFiles } from '#main/files/failures.ts';
import type { Refusal } from '#shared/base/refusal/refusal.ts';
import { type Failure, ok, refusedAt } from '#shared/contract/failures.ts';
import { MAX_DOSSIER_BYTES, type ParsedDossier, parseDossierText } from '#shared/dossier/content/parse.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { isLocked } from './password.ts';
import { isZip, readUnlocked } from './read.ts';

const CODES = { newer: 'dossier.newer', unknownFormat: 'file.unknownFormat', invalid: 'dossier.invalid' } as const;

const failureOf = (parsed: Exclude<ParsedDossier, { ok: true }>): Failure => {
  const [first] = parsed.refusals;
  return {
    code: CODES[parsed.kind],
    kept: 'nothingChanged',
    next: ['correct'],
    ...(first === undefined ? {} : refusedAt(first)),
  };
};

export type ExaminedDossier =
  | { readonly ok: true; readonly dossier: Dossier }
  | {
      readonly ok: false;
      readonly failure: Failure;
      /** every problem of the content; empty when the file itself could not be read */
      readonly refusals: readonly Refusal[];
    };
const unread = (failure: Failure): ExaminedDossier => ({ ok: false, failure, refusals: [] });
const notText = unread({
  code: 'file.unknownFormat',
  rule: { kind: 'notUtf8' },
  kept: 'nothingChanged',
  next: ['correct'],
});

/** An exchange file that holds one dossier is that dossier. */
const onlyDossier = (bytes: Uint8Array): ExaminedDossier => {
  const read = readUnlocked(bytes);
  if (!read.ok) return unread(read.failure);
  const [first, ...others] = read.value.copies;
  if (first !== undefined && others.length === 0) return { ok: true, dossier: first.dossier };
  const value = String(read.value.copies.length);
  return unread({
    code: 'file.unknownFormat',
    value,
    rule: { kind: 'oneDossier' },
    kept: 'nothingChanged',
    next: ['correct'],
  });
};

const examine = (path: string): ExaminedDossier => {
  const file = statSync(path);
  // A pipe or a device has no size to judge it by and may never end.
  if (!file.isFile()) return unread({ code: 'file.unreadable', kept: 'nothingChanged', next: ['chooseFolder'] });
  if (file.size > MAX_DOSSIER_BYTES)
    return unread({
      code: 'file.tooLarge',
      value: String(file.size),
      rule: { kind: 'bytes', limit: MAX_DOSSIER_BYTES },
      kept: 'nothingChanged',
    });
  const bytes = readFileSync(path);
  if (isLocked(bytes))
    return unread({ code: 'exchange.locked', rule: { kind: 'noPassword' }, kept: 'nothingChanged', next: ['correct'] });
  if (isZip(bytes)) return onlyDossier(bytes);
  let text: string;
  try {
    // Refuses what is not UTF-8 instead of replacing accents without a word; a byte order mark is left out.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return notText;
    throw error;
  }
  const parsed = parseDossierText(text);
  return parsed.ok ? parsed : { ok: false, failure: failureOf(parsed), refusals: parsed.refusals };
};

/** Reads a dossier file and says everything that is wrong with it. */
export const examineDossierFile = (path: string): ExaminedDossier => {
  const read = onFiles(() => ok(examine(path)));
  return read.ok ? read.value : unread(read.failure);
};
