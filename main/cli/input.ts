/** Files named on the command line: read, or refused with everything that is wrong. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { examineDossierFile } from '#main/documents/exchange/dossier-file.ts';
import { ruleWords } from '#shared/base/fields/rule-words.ts';
import { readJsonText } from '#shared/base/refusal/json-fault.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure } from '#shared/contract/failures.ts';
import { withoutDrafted } from '#shared/dossier/content/drafts.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { MAX_FILE_BYTES } from '../documents/workbook/zip-limits.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import { fileFailure } from '../files/failures.ts';
import { readBytes } from '../files/read-bytes.ts';
import { type Call, refusalLine, refuse, type VerbOutcome } from './verb.ts';

type Refused = VerbOutcome & { code: 2 };
export type ReadInput<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refused: Refused };

/** The argument as the problem: absent, denied, not a file, too large. */
const refuseFile = ({ t, language }: Call, name: string, argument: string, failure: Failure): Refused => {
  switch (failure.code) {
    case 'file.tooLarge':
      return refuse(name, argument, ruleWords(t, language, failure.rule ?? { kind: 'refused' }));
    case 'folder.denied':
      return refuse(name, argument, t('cli.refused.denied'));
    default:
      return refuse(name, argument, failure.rule ? ruleWords(t, language, failure.rule) : t('cli.refused.unreadable'));
  }
};

/** An argument, the first when not said, as a dossier: every problem of its content is one refusal. */
export const readDossier = (call: Call, argument = call.positionals[0] ?? ''): ReadInput<Dossier> => {
  const examined = examineDossierFile(call.path(argument));
  if (examined.ok) return { ok: true, value: withoutDrafted(examined.dossier) };
  if (examined.refusals.length === 0)
    return { ok: false, refused: refuseFile(call, 'DOSSIER', argument, examined.failure) };
  return { ok: false, refused: { code: 2, refusals: examined.refusals.map((r) => refusalLine(call, r)) } };
};

/** A file of any form, whole; null where there is none that can be read. */
export const readSmallFile = (path: string): Uint8Array | 'tooLarge' | null => {
  try {
    const file = statSync(path);
    if (!file.isFile()) return null;
    return file.size > MAX_FILE_BYTES ? 'tooLarge' : readFileSync(path);
  } catch (error) {
    if (fileFailure(error) === null) throw error;
    return null;
  }
};

/** More than this is no answers file, no template. */
const MAX_JSON_BYTES = 5_000_000;
/** What an option names, measured before it is read: a pipe, a device or a file without end is refused; JSON, or where it is not. */
export const readJsonFile = (call: Call, option: 'answers' | 'template'): ReadInput<unknown> => {
  const argument = call.options[option] ?? '';
  const no = (rule: string): ReadInput<never> => ({ ok: false, refused: refuse(`--${option}`, argument, rule) });
  const bytes = readBytes(call.path(argument), MAX_JSON_BYTES);
  if (!bytes.ok) return { ok: false, refused: refuseFile(call, `--${option}`, argument, bytes.failure) };
  const read = readJsonText(new TextDecoder().decode(bytes.value));
  return read.ok
    ? { ok: true, value: read.data }
    : no(ruleWords(call.t, call.language, { kind: 'notJson', ...read.fault }));
};

/** Work that did not come to its end, for a reason that is nobody's argument. */
export const failureOutcome = ({ t, language }: Call, failure: Failure): VerbOutcome => {
  // The window's words speak of a screen that keeps what was typed: here nothing was.
  const onScreen = failure.kept === undefined || failure.kept === 'editsInMemory';
  const words = failureWords(t, language, { ...failure, kept: onScreen ? 'nothingChanged' : failure.kept });
  const which = failure.id === undefined ? '' : `(${failure.id})`;
  return { code: 1, out: '', problem: [words, which, failure.details ?? ''].filter((x) => x !== '').join(' ') };
};

const stat = (path: string) => statSync(path, { throwIfNoEntry: false });

/** The options that say where to write. */
type Place = 'out' | 'apply' | 'minutes' | 'sheet';
/**
 * Where --out, or another option that names a file to write, points, through links, so that a link is written through and not replaced.
 * @returns the path, or why nothing can be written there
 */
export const placeToWrite = (call: Call, input?: string, option: Place = 'out'): ReadInput<string> => {
  const argument = call.options[option] ?? '';
  const no = (rule: string): ReadInput<string> => ({ ok: false, refused: refuse(`--${option}`, argument, rule) });
  try {
    const path = call.path(argument);
    const there = stat(path);
    if (there === undefined) return { ok: true, value: path };
    if (!there.isFile()) return no(call.t('cli.refused.notAFile'));
    const source = input === undefined ? undefined : stat(call.path(input));
    if (source?.ino === there.ino && source.dev === there.dev) return no(call.t('cli.refused.isTheInput'));
    return { ok: true, value: realpathSync(path) };
  } catch (error) {
    const failure = fileFailure(error);
    if (failure === null) throw error;
    return no(call.t(failure.code === 'folder.denied' ? 'cli.refused.denied' : 'cli.refused.unreadable'));
  }
};

/** Writes whole or not at all. null = written */
export const write = (
  call: Call,
  path: string,
  content: string | Uint8Array,
  option: Place = 'out',
): VerbOutcome | null => {
  try {
    atomicWrite(path, content);
    return null;
  } catch (error) {
    const failure = fileFailure(error);
    if (failure === null) throw error;
    const argument = call.options[option] ?? path;
    if (failure.code === 'folder.denied') return refuse(`--${option}`, argument, call.t('cli.refused.denied'));
    if (failure.code === 'file.unreadable') return refuse(`--${option}`, argument, call.t('cli.refused.notAFolder'));
    return failureOutcome(call, failure);
  }
};
