/** Every file that a verb of the command line reads, by the verb itself: what is refused is said by its place, and nothing is written. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chosenComposition } from '#main/cli/composition.ts';
import type { ReadInput } from '#main/cli/input.ts';
import { AnswersSchema, readAnswers } from '#main/cli/intake/entry.ts';
import type { Call, OptionName, VerbName } from '#main/cli/verb.ts';
import { loadVerbs } from '#main/cli/verbs.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { MemoTemplateSchema, usualComposition } from '#shared/papers/memo/composition.ts';
import { DRAFT } from '#shared/papers/memo/edition.ts';
import { hold, type Parser, seedJson, seedTexts, UNDERSTOOD } from '../parser.ts';

const example = exampleDossier('example', 'fr');
const OUT = 'written';
const IN = 'in';
const BESIDE = 'beside.triptyque';
const BUDGET = 'Poste;2027\nLoyer;12000,50\nSalaires;30000\nTotal charges;42000,50\n';

/** What a verb is given beside the file that is wrong: `IN` names that file, `BESIDE` a sound dossier. */
interface Named {
  readonly verb: VerbName;
  readonly what: string;
  readonly positionals: readonly string[];
  readonly options?: Readonly<Partial<Record<OptionName, string>>>;
  readonly form: Parser['form'];
  readonly seeds: () => readonly Uint8Array[];
  readonly cases: number;
}
const dossier = (): readonly Uint8Array[] => seedJson(example);
const NAMED: readonly Named[] = [
  { verb: 'validate', what: 'a dossier', positionals: [IN], form: 'json', seeds: dossier, cases: 30 },
  {
    verb: 'check',
    what: 'a dossier',
    positionals: [IN],
    options: { json: 'true' },
    form: 'json',
    seeds: dossier,
    cases: 30,
  },
  { verb: 'project', what: 'a dossier', positionals: [IN], form: 'json', seeds: dossier, cases: 30 },
  { verb: 'csv', what: 'a dossier', positionals: [IN], options: { out: OUT }, form: 'json', seeds: dossier, cases: 30 },
  {
    verb: 'budget',
    what: 'a table',
    positionals: [BESIDE, IN],
    options: { out: OUT },
    form: 'text',
    seeds: () => seedTexts(BUDGET.replaceAll(';', ',').replaceAll(',50', '.50'), BUDGET),
    cases: 40,
  },
  { verb: 'intake', what: 'a table', positionals: [IN], form: 'text', seeds: () => seedTexts(BUDGET), cases: 30 },
  { verb: 'inspect', what: 'a file', positionals: [IN], form: 'json', seeds: dossier, cases: 30 },
];
/** Verbs that read no file of others, or whose file has a row of its own. */
export const WITHOUT_FILE: Readonly<Partial<Record<VerbName, string>>> = {
  demo: 'reads nothing',
  schema: 'reads nothing',
  help: 'reads nothing',
  pack: 'its dossiers are read as by check, its template as by memo',
  workbook: 'its dossier is read as by check',
  questions: 'its dossier is read as by check',
  answers: 'row "filled form"',
  'letter-file': 'row "letterhead"',
  opinion: 'row "opinion file"',
  memo: 'row "template of a memo"',
  verify: 'rows "portfolio" and "dossier file"',
  export: 'row "portfolio"',
  import: 'row "exchange file"',
  committee: 'row "portfolio"',
  letters: 'row "portfolio"',
  follow: 'rows "portfolio" and "budget csv"',
  protect: 'row "key of a portfolio"',
  unlock: 'row "key of a portfolio"',
  held: 'words, as typed',
  erase: 'words, as typed',
  retain: 'row "portfolio"',
};
export const VERBS_WITH_FILE: readonly VerbName[] = NAMED.map(({ verb }) => verb);

const runVerb = async ({ verb: name, positionals, options = {} }: Named, folder: string): Promise<string> => {
  const verbs = await loadVerbs([name]);
  const verb = verbs.find((v) => v.name === name);
  if (verb === undefined) throw new Error(`no verb ${name}`);
  const call: Call = {
    positionals,
    options,
    language: 'fr',
    t: translator('fr'),
    date: '2026-11-23',
    path: (argument) => resolve(folder, argument),
    environment: {},
    verbs,
  };
  const before = readdirSync(folder).length;
  const outcome = await verb.run(call);
  if (outcome.code === 2)
    hold(
      outcome.refusals.length > 0 && outcome.refusals.every(({ path, rule }) => path !== undefined && rule !== ''),
      'refused without a reason',
    );
  if (outcome.code !== 0)
    hold(readdirSync(folder).length === before && !existsSync(join(folder, OUT)), 'something was written');
  return outcome.code === 0 ? UNDERSTOOD : `code ${outcome.code}`;
};

const callWith = (option: OptionName, folder: string): Call => ({
  positionals: [],
  options: { [option]: IN },
  language: 'fr',
  t: translator('fr'),
  date: '2026-11-23',
  path: (argument) => resolve(folder, argument),
  environment: {},
  verbs: [],
});
/** A file of JSON that an option names. */
const optionParser = (
  name: string,
  option: OptionName,
  through: readonly string[],
  seed: unknown,
  read: (call: Call) => ReadInput<unknown>,
): Parser => ({
  name,
  through,
  form: 'json',
  seeds: () => seedJson(seed),
  cases: 120,
  read: (bytes, folder) => {
    writeFileSync(join(folder, IN), bytes);
    const given = read(callWith(option, folder));
    if (given.ok) return UNDERSTOOD;
    const { refusals } = given.refused;
    hold(refusals.length > 0 && refusals.every(({ rule }) => rule !== ''), 'refused without a reason');
    return 'refused';
  },
});

export const VERB_PARSERS: readonly Parser[] = [
  ...NAMED.map(
    (named): Parser => ({
      name: `${named.verb} with ${named.what}`,
      through: [],
      form: named.form,
      seeds: named.seeds,
      cases: named.cases,
      read: (bytes, folder) => {
        writeFileSync(join(folder, IN), bytes);
        writeFileSync(join(folder, BESIDE), JSON.stringify(example));
        return runVerb(named, folder);
      },
    }),
  ),
  optionParser(
    'template of a memo',
    'template',
    ['main/cli/input.ts#readJsonFile', 'main/cli/composition.ts#chosenComposition'],
    MemoTemplateSchema.parse({ name: 'Note', mark: DRAFT.mark, ...usualComposition('full') }),
    (call) => chosenComposition(call, 'full'),
  ),
  optionParser(
    'answers of an intake',
    'answers',
    ['main/cli/input.ts#readJsonFile', 'main/cli/intake/entry.ts#readAnswers'],
    AnswersSchema.parse({
      chart: '2018',
      unit: 1,
      sheets: ['Budget'],
      sides: { l1: 'charge' },
      leaves: { l1: null },
      periods: { p1: 'y1' },
      accept: ['total', 'parts'],
    }),
    readAnswers,
  ),
];
