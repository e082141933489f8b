/** What the command line answers to its arguments, as texts: nothing is printed here. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Translate, translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { languageOf, sessionLocale } from '../files/settings.ts';
import { readArguments } from './arguments.ts';
import { printable } from './printable.ts';
import { type Call, succeed, type VerbOutcome } from './verb.ts';
import { helpText } from './verbs/help.ts';
import { loadVerbs } from './verbs.ts';

/** More lines than this tell nobody anything. */
const MAX_REFUSALS = 1_000;

/** The language that is asked for, else that of the system. */
export const languageFrom = (argv: readonly string[], environment: Surroundings['environment']): Language => {
  const [, asked] = /(?:^|\n)--lang[=\n](fr|en)(?:\n|$)/.exec(argv.join('\n')) ?? [];
  if (asked !== undefined) return asked as Language;
  return languageOf(sessionLocale(environment));
};

const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');

/** npm runs a script in the project's folder and keeps in INIT_CWD the one in which the command was typed. */
const callerFolder = (environment: Surroundings['environment'], folder: string): string =>
  environment.npm_lifecycle_event === 'triptyque' && environment.INIT_CWD ? environment.INIT_CWD : folder;

const version = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

/** What a command finds around it. */
export interface Surroundings {
  readonly environment: Readonly<NodeJS.ProcessEnv>;
  /** the working folder of the process */ readonly folder: string;
}

const execute = async (
  argv: readonly string[],
  { environment, folder }: Surroundings,
  language: Language,
  t: Translate,
): Promise<VerbOutcome> => {
  const verbs = await loadVerbs(argv);
  const { verb, positionals, options, refusals } = readArguments(argv, verbs, t);
  if (refusals.length > 0) return { code: 2, refusals };
  if (options.version !== undefined) return succeed(`${version()}\n`);
  const from = callerFolder(environment, folder);
  const call: Call = {
    positionals,
    options,
    language,
    t,
    date: options.date ?? localDay(new Date()),
    path: (argument) => resolve(from, argument),
    environment,
    verbs,
  };
  if (verb === undefined || options.help !== undefined) return succeed(helpText(call, verb));
  return verb.run(call);
};

export interface CommandAnswer {
  readonly code: 0 | 1 | 2;
  /** for standard output */ readonly out: string;
  /** for standard error */ readonly err: string;
}

/** @param forPrograms places as the JSON of a file has them, rather than by the names of their fields */
const answerOf = (outcome: VerbOutcome, t: Translate, forPrograms: boolean): CommandAnswer => {
  const { code } = outcome;
  if (code !== 2) {
    const problem = code === 1 ? outcome.problem : undefined;
    return { code, out: outcome.out, err: problem === undefined ? '' : `${printable(problem)}\n` };
  }
  const lines = outcome.refusals
    .slice(0, MAX_REFUSALS)
    .map(
      ({ path, name = path, value, rule }) =>
        `${printable(forPrograms ? path : name)} = ${printable(value)} — ${printable(rule)}`,
    );
  const more = outcome.refusals.length - lines.length;
  if (more > 0) lines.push(`… ${t('cli.refused.more', { count: more })}`);
  return { code, out: '', err: `${lines.join('\n')}\n` };
};

/** Runs a command. @param argv its words, after the name of the program. @returns what it says, and how it ends */
export const answerTo = async (argv: readonly string[], around: Surroundings): Promise<CommandAnswer> => {
  const language = languageFrom(argv, around.environment);
  const t = translator(language);
  try {
    return answerOf(await execute(argv, around, language, t), t, argv.includes('--json'));
  } catch (error) {
    return { code: 1, out: '', err: `${t('cli.fault')}\n${(error as Error).stack ?? String(error)}\n` };
  }
};
