/** The arguments of a command, read whole: every one that is wrong is named, not the first. */
import { parseArgs } from 'node:util';
import type { Translate } from '#shared/base/i18n/translate.ts';
import {
  COMMON_OPTIONS,
  OPTION_NAMES,
  OPTIONS,
  type OptionName,
  type RefusalLine,
  VERB_NAMES,
  type Verb,
} from './verb.ts';

export interface ParsedArguments {
  readonly verb: Verb | undefined;
  readonly positionals: readonly string[];
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
  readonly refusals: readonly RefusalLine[];
}

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);
const isDate = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const tokensOf = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      OPTION_NAMES.map((name) => [name, { type: OPTIONS[name].kind === 'flag' ? 'boolean' : 'string' }]),
    ) as Record<string, { type: 'boolean' | 'string' }>,
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;

/** Why a known option cannot be taken as it was given; null when it can. */
const wrongValue = (t: Translate, name: OptionName, value: string | undefined): string | null => {
  const option: { kind: 'text' | 'flag'; values?: readonly string[] } = OPTIONS[name];
  if (option.kind === 'flag') return value === undefined ? null : t('cli.refused.noSuchValue');
  if (value === undefined || value === '') return t('cli.refused.noValue');
  if (option.values !== undefined && !option.values.includes(value))
    return t('cli.refused.oneOf', { values: option.values.join(', ') });
  return (name === 'date' || name === 'deadline') && !isDate(value) ? t('cli.refused.date') : null;
};

export const readArguments = (argv: readonly string[], verbs: readonly Verb[], t: Translate): ParsedArguments => {
  const refusals: RefusalLine[] = [];
  const refuse = (path: string, value: string, rule: string): void => void refusals.push({ path, value, rule });
  const tokens = tokensOf(argv);
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const given = tokens.filter((token) => token.kind === 'option');
  const asksVersion = given.some((token) => token.name === 'version');
  const [name, ...positionals] = words;
  const verb = verbs.find((v) => v.name === name);
  if (name === undefined && !asksVersion && !given.some((token) => token.name === 'help'))
    refuse('VERB', '', t('cli.refused.noVerb', { verbs: VERB_NAMES.join(', ') }));
  if (name !== undefined && verb === undefined)
    refuse('VERB', name, t('cli.refused.unknownVerb', { verbs: VERB_NAMES.join(', ') }));

  const accepted: readonly OptionName[] = verb ? [...verb.options, ...COMMON_OPTIONS] : OPTION_NAMES;
  const options: Partial<Record<OptionName, string>> = {};
  let unknown = false;
  for (const token of given) {
    // parseArgs takes what follows as the value even when that is the next option.
    const swallowed = token.inlineValue === false && token.value?.startsWith('--') === true;
    const value = swallowed ? undefined : token.value;
    if (!isOption(token.name) || !accepted.includes(token.name)) {
      unknown = true;
      const options = accepted.map((o) => `--${o}`).join(', ');
      refuse(token.rawName, value ?? '', t('cli.refused.unknownOption', { options }));
      continue;
    }
    const wrong = Object.hasOwn(options, token.name) ? t('cli.refused.twice') : wrongValue(t, token.name, value);
    if (wrong === null) options[token.name] = value ?? 'true';
    else refuse(token.rawName, value ?? '', wrong);
  }
  if (verb === undefined || options.help !== undefined) return { verb, positionals, options, refusals };
  const takesMany = verb.positionals.at(-1)?.many === true;
  for (const [index, { name: expected, optional, many }] of verb.positionals.entries())
    if (positionals[index] === '' || (optional !== true && many !== true && positionals[index] === undefined))
      refuse(expected, '', t('cli.refused.needed'));
  // The value of an option that does not exist looks like one more argument: the option is the mistake.
  if (!unknown && !takesMany)
    for (const extra of positionals.slice(verb.positionals.length)) refuse('…', extra, t('cli.refused.tooMany'));
  for (const needed of verb.needed)
    if (!given.some((token) => token.name === needed)) refuse(`--${needed}`, '', t('cli.refused.needed'));
  return { verb, positionals, options, refusals };
};
