/** Exchange files and portfolios named on the command line. */
import { readFileSync, statSync } from 'node:fs';
import type { ReceivedFile } from '#shared/archive/exchange/copy.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure, Result } from '#shared/contract/failures.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { EXCHANGE_LIMITS } from '../documents/exchange/limits.ts';
import { readExchange } from '../documents/exchange/read.ts';
import { readBytes } from '../files/read-bytes.ts';
import { openPortfolio, type Portfolio, portfolioPath } from '../portfolio/portfolio.ts';
import { findingsOf } from './findings.ts';
import type { ReadInput } from './input.ts';
import { keyFor } from './secret/passphrase.ts';
import { type Call, refuse } from './verb.ts';

/** Of the program that writes a file. */
export const applicationVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

/** The password in the variable that --password-env names; empty when none was asked for. */
export const passwordOf = (call: Call): ReadInput<string> => {
  const name = call.options['password-env'];
  if (name === undefined) return { ok: true, value: '' };
  const value = call.environment[name] ?? '';
  return value === ''
    ? { ok: false, refused: refuse('--password-env', name, call.t('cli.refused.noSuchVariable')) }
    : { ok: true, value };
};

/** A failure as the refusal of an argument. */
export const refuseFor = (call: Call, argument: string, value: string, failure: Failure) =>
  refuse(argument, value, failureWords(call.t, call.language, failure));

export const readExchangeFile = async (
  call: Call,
  name: string,
  argument: string,
): Promise<ReadInput<ReceivedFile>> => {
  const password = passwordOf(call);
  if (!password.ok) return password;
  const bytes = readBytes(call.path(argument), EXCHANGE_LIMITS.fileBytes);
  const read: Result<ReceivedFile> = bytes.ok ? await readExchange(bytes.value, password.value) : bytes;
  return read.ok ? read : { ok: false, refused: refuseFor(call, name, argument, read.failure) };
};

/** The portfolio in the folder that --portfolio names: it must be there, and open. The caller closes it. */
export const openNamedPortfolio = async (call: Call, readOnly: boolean): Promise<ReadInput<Portfolio>> => {
  const argument = call.options.portfolio ?? '';
  const folder = call.path(argument);
  if (statSync(portfolioPath(folder), { throwIfNoEntry: false }) === undefined)
    return { ok: false, refused: refuse('--portfolio', argument, call.t('cli.refused.absent')) };
  const key = await keyFor(call, portfolioPath(folder), '--portfolio', argument);
  if (!key.ok) return key;
  const portfolio = openPortfolio({
    folder,
    readOnly,
    key: key.value,
    now: () => new Date().toISOString(),
    user: () => 'triptyque import',
    countFindings: (dossier) => findingsOf(dossier, project(dossier)).findings.length,
  });
  const state = portfolio.state();
  if (state.state === 'open' && (readOnly || !state.readOnly)) return { ok: true, value: portfolio };
  const said = readOnly ? portfolio.cohorts() : portfolio.receive([], { sender: '', createdAt: '' });
  portfolio.close();
  const failure: Failure = said.ok ? { code: 'portfolio.readOnly' } : said.failure;
  return { ok: false, refused: refuseFor(call, '--portfolio', argument, failure) };
};
