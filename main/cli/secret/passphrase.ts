/** The passphrase of a protected portfolio: in the variable or the file that the call names, or on the standard input. Never an argument, which other programs see. */
import { readFileSync, statSync } from 'node:fs';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { PortfolioKey } from '../../portfolio/connection.ts';
import { isEncrypted } from '../../portfolio/inspect.ts';
import { openKeyOf, type Proof } from '../../portfolio/protection/protection.ts';
import type { ReadInput } from '../input.ts';
import { type Call, type OptionName, refuse } from '../verb.ts';

/** Where it stands, in every verb that opens a portfolio. */
export const PASSPHRASE_OPTIONS = [
  'passphrase-env',
  'passphrase-file',
  'recovery',
] as const satisfies readonly OptionName[];
/** More than this is no passphrase. */
const MAX_BYTES = 4_096;
const STANDARD_INPUT = 0;

const fromFile = (call: Call, option: OptionName, argument: string): ReadInput<string> => {
  const no = (rule: string): ReadInput<string> => ({ ok: false, refused: refuse(`--${option}`, argument, rule) });
  try {
    const isInput = argument === '-';
    if (!isInput && !(statSync(call.path(argument)).isFile() && statSync(call.path(argument)).size <= MAX_BYTES))
      return no(call.t('cli.refused.unreadable'));
    // The first line: editors and `echo` end it with a new one.
    const [line = ''] = readFileSync(isInput ? STANDARD_INPUT : call.path(argument), 'utf8').split(/\r?\n/);
    return line === '' ? no(call.t('cli.refused.noPassphrase')) : { ok: true, value: line };
  } catch {
    return no(call.t('cli.refused.unreadable'));
  }
};

/** @returns null when the call names none */
export const readPassphrase = (call: Call, which: '' | 'new-' = ''): ReadInput<string | null> => {
  const [variable, file] = [`${which}passphrase-env`, `${which}passphrase-file`] as const;
  const name = call.options[variable];
  if (name !== undefined) {
    const value = call.environment[name] ?? '';
    return value === ''
      ? { ok: false, refused: refuse(`--${variable}`, name, call.t('cli.refused.noSuchVariable')) }
      : { ok: true, value };
  }
  const argument = call.options[file];
  return argument === undefined ? { ok: true, value: null } : fromFile(call, file, argument);
};

/** What opens it: the passphrase, or with --recovery the recovery key. */
export const readProof = (call: Call): ReadInput<Proof> => {
  const secret = readPassphrase(call);
  if (!secret.ok) return secret;
  if (secret.value === null)
    return { ok: false, refused: refuse('--passphrase-env', '', call.t('cli.refused.locked')) };
  const how = call.options.recovery === undefined ? 'passphrase' : 'recovery';
  return { ok: true, value: { how, secret: secret.value } };
};

/**
 * The key of a portfolio file, or of a backup, that the call names.
 * @param name of the argument, for what is refused
 * @returns null for one that is not encrypted, or that is not there
 */
export const keyFor = async (
  call: Call,
  path: string,
  name: string,
  argument: string,
): Promise<ReadInput<PortfolioKey | null>> => {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true || !isEncrypted(path))
      return { ok: true, value: null };
  } catch {
    // What cannot be read is said by whoever opens it.
    return { ok: true, value: null };
  }
  const proof = readProof(call);
  if (!proof.ok) return proof;
  const key = await openKeyOf(path, proof.value);
  return key.ok
    ? key
    : { ok: false, refused: refuse(name, argument, failureWords(call.t, call.language, key.failure)) };
};
