import {
  type Call,
  COMMON_OPTIONS,
  OPTIONS,
  type OptionName,
  refuse,
  succeed,
  VERB_NAMES,
  type Verb,
} from '../verb.ts';

const COMMAND = 'npm run -s triptyque --';
const column = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};
const optionWords = (name: OptionName): string => {
  const option = OPTIONS[name];
  return `--${name}${'placeholder' in option ? ` ${option.placeholder}` : ''}`;
};
const usage = (verb: Verb): string =>
  [
    verb.name,
    ...verb.positionals.map(({ name, optional, many }) =>
      many === true ? `[${name}…]` : optional === true ? `[${name}]` : name,
    ),
    ...verb.needed.map(optionWords),
    ...verb.options.filter((o) => !verb.needed.includes(o)).map((o) => `[${optionWords(o)}]`),
    `[${optionWords('lang')}]`,
  ].join(' ');
const heading = ({ language, t }: Call, key: 'usage' | 'verbsTitle' | 'optionsTitle'): string =>
  `${t(`cli.${key}`)}${language === 'fr' ? '\u00a0' : ''}:`;
const options = (call: Call, names: readonly OptionName[]): string[] => [
  heading(call, 'optionsTitle'),
  ...column(names.map((name) => [optionWords(name), call.t(`cli.option.${name}`)])),
];

/** @param verb none: the command as a whole */
export const helpText = (call: Call, verb: Verb | undefined): string => {
  const { t, verbs } = call;
  const lines =
    verb === undefined
      ? [
          t('cli.intro'),
          '',
          heading(call, 'usage'),
          ...verbs.map((v) => `  ${COMMAND} ${usage(v)}`),
          '',
          heading(call, 'verbsTitle'),
          ...column(verbs.map((v) => [v.name, t(`cli.summary.${v.name}`)])),
          '',
          ...options(call, [...COMMON_OPTIONS, 'version']),
          '',
          t('cli.codes'),
        ]
      : [
          t(`cli.summary.${verb.name}`),
          '',
          heading(call, 'usage'),
          `  ${COMMAND} ${usage(verb)}`,
          '',
          ...options(call, [...verb.options, ...COMMON_OPTIONS]),
        ];
  return `${lines.join('\n')}\n`;
};

export const helpVerb: Verb = {
  name: 'help',
  positionals: [{ name: 'VERB', optional: true }],
  options: [],
  needed: [],
  run: (call) => {
    const [name] = call.positionals;
    const verb = call.verbs.find((v) => v.name === name);
    if (name !== undefined && verb === undefined)
      return refuse('VERB', name, call.t('cli.refused.unknownVerb', { verbs: VERB_NAMES.join(', ') }));
    return succeed(helpText(call, verb));
  },
};
