import { useMemo } from 'react';
import { useLock } from '#renderer/ground/saving/lock.ts';
import type { Refusal } from '#shared/base/refusal/refusal.ts';
import { textLimitAt } from '#shared/base/refusal/text-limit.ts';
import { applyCommand, setCommand } from '#shared/dossier/content/apply.ts';
import type { Path } from '#shared/dossier/content/commands.ts';
import { repeatedTextAt } from '#shared/dossier/content/repeated-texts.ts';
import { type Dossier, DossierSchema } from '#shared/dossier/content/schema.ts';
import { valueAt } from '#shared/dossier/content/value-at.ts';
import { setPlace, setTyped } from '../dossier-store.ts';
import { useDossier } from '../use-dossier.ts';
import type { FieldPlace } from './field-place.ts';

/** The rule that the dossier has against a value at a place; null when it has none. */
export const refusalAt = (dossier: Dossier, path: Path, value: unknown): Refusal | null => {
  const applied = applyCommand(dossier, setCommand(dossier, path, value));
  return applied.ok ? null : applied.refusal;
};

/**
 * One place of the open dossier, as fields take it. A text or a number that a rule refuses is kept as a draft, and said at the field.
 * @param change what is named in "Undo: …" before the name of the field
 */
export const useDossierPlace = (path: Path, change = ''): FieldPlace => {
  const key = path.join('/');
  const value = useDossier((s) => (s.dossier === null ? undefined : valueAt(s.dossier, path)));
  const text = useDossier((s) => s.texts[key] ?? s.dossier?.drafts[key]);
  const dossier = useDossier((s) => (text === undefined ? null : s.dossier));
  const lock = useLock();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what the path is
  const refusal = useMemo(
    () =>
      dossier === null || text === undefined || typeof value === 'number' || value === null
        ? null
        : refusalAt(dossier, path, text),
    [dossier, key, text, value],
  );
  const changeName = (label: string): string => (change === '' ? label : `${change} · ${label}`);
  return {
    value,
    text,
    refusal,
    limit: textLimitAt(DossierSchema, path),
    suggests: repeatedTextAt(path),
    lock,
    write: (next, label) => void setPlace(changeName(label), path, next),
    type: ({ value: next, text: typed, said, without }, label) =>
      setTyped(changeName(label), path, { value: next, text: typed, isDraft: said !== null }, without),
  };
};
