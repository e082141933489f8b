/** The command line: the same services as the window, without Electron. Only the answer goes to stdout. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Translate, translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { languageOf } from '../files/settings.ts';
import { readArguments } from './arguments.ts';
import { printable } from './printable.ts';
import { type Call, succeed, type VerbOutcome } from './verb.ts';
import { helpText } from './verbs/help.ts';
import { loadVerbs } from './verbs.ts';

/** More lines than this tell nobody anything. */
const MAX_REFUSALS = 1_000;

const languageFrom = (argv: readonly string[], environment: NodeJS.ProcessEnv): Language => {
  const [, asked] = /(?:^|\n)--lang[=\n](fr|en)(?:\n|$)/.exec(argv.join('\n')) ?? [];
  if (asked !== undefined) return asked as Language;
  const locale = (environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '').split('.')[0] ?? '';
  return languageOf(locale === 'POSIX' ? 'C' : locale);
};

const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');

/** npm runs a script in the project's folder and keeps in INIT_CWD the one in which the command was typed. */
const callerFolder = (environment: NodeJS.ProcessEnv): string =>
  environment.npm_lifecycle_event === 'triptyque' && environment.INIT_CWD ? environment.INIT_CWD : process.cwd();

const version = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

const execute = async (argv: readonly string[], language: Language, t: Translate): Promise<VerbOutcome> => {
  const verbs = await loadVerbs(argv);
  const { verb, positionals, options, refusals } = readArguments(argv, verbs, t);
  if (refusals.length > 0) return { code: 2, refusals };
  if (options.version !== undefined) return succeed(`${version()}\n`);
  const folder = callerFolder(process.env);
  const call: Call = {
    positionals,
    options,
    language,
    t,
    date: options.date ?? localDay(new Date()),
    path: (argument) => resolve(folder, argument),
    verbs,
  };
  if (verb === undefined || options.help !== undefined) return succeed(helpText(call, verb));
  return verb.run(call);
};

/** @param forPrograms places as the JSON of a file has them, rather than by the names of their fields */
const tell = (outcome: VerbOutcome, t: Translate, forPrograms: boolean): void => {
  process.exitCode = outcome.code;
  if (outcome.code !== 2) {
    process.stdout.write(outcome.out);
    if (outcome.code === 1 && outcome.problem !== undefined) process.stderr.write(`${printable(outcome.problem)}\n`);
    return;
  }
  const lines = outcome.refusals
    .slice(0, MAX_REFUSALS)
    .map(
      ({ path, name = path, value, rule }) =>
        `${printable(forPrograms ? path : name)} = ${printable(value)} — ${printable(rule)}`,
    );
  const more = outcome.refusals.length - lines.length;
  if (more > 0) lines.push(`… ${t('cli.refused.more', { count: more })}`);
  process.stderr.write(`${lines.join('\n')}\n`);
};

const argv = process.argv.slice(2);
const language = languageFrom(argv, process.env);
const t = translator(language);
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` may leave before the end: that is its right.
  if (error.code === 'EPIPE') return;
  process.exitCode = 1;
  process.stderr.write(`${t('cli.unsaid', { reason: error.message })}\n`);
});
try {
  tell(await execute(argv, language, t), t, argv.includes('--json'));
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${t('cli.fault')}\n${(error as Error).stack ?? String(error)}\n`);
}
