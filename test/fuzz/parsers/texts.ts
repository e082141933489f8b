/** What people type and paste: amounts, days, blocks of cells, letters, words of a recovery key, arguments of a command. */
import { readArguments } from '#main/cli/arguments.ts';
import { loadVerbs } from '#main/cli/verbs.ts';
import { readRecoveryCode } from '#main/portfolio/protection/recovery-code.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import { readTypedDate } from '#shared/base/i18n/typed-date.ts';
import { MAX_AMOUNT_CENTS } from '#shared/base/money/cents.ts';
import { NUMBER_RULES, parseNumber } from '#shared/base/money/parse.ts';
import { PLACEHOLDER_IDS, PLACEHOLDERS, readTemplate } from '#shared/decision/committee/letters/placeholders.ts';
import { DECISION_IDS } from '#shared/decision/committee/records.ts';
import { parseTsv, writeTsv } from '#shared/finance/grid/tsv.ts';
import { TYPED_AMOUNTS } from '#test/fixtures/typed-amounts.ts';
import { hold, type Parser, seedTexts, textOf, UNDERSTOOD } from '../parser.ts';

const KINDS = ['cents', 'integer', 'rate', 'number'] as const;
const readNumber = (text: string): string => {
  let said = 'refused';
  for (const kind of KINDS) {
    const read = parseNumber(text, kind);
    if (read.ok) {
      said = UNDERSTOOD;
      hold(Number.isFinite(read.value) && Math.abs(read.value) <= MAX_AMOUNT_CENTS, `${kind}: ${read.value}`);
      hold((kind !== 'cents' && kind !== 'integer') || Number.isSafeInteger(read.value), `${kind}: ${read.value}`);
    } else hold(NUMBER_RULES.includes(read.rule) && read.value === text, `${kind}: ${read.rule}`);
  }
  return said;
};
const readDay = (text: string): string => {
  const read = readTypedDate(text);
  if (!read.ok) return 'refused';
  hold(/^\d{4}-\d{2}-\d{2}$/.test(read.iso) && Number.isFinite(Date.parse(read.iso)), read.iso);
  return UNDERSTOOD;
};
const readBlock = (text: string): string => {
  const block = parseTsv(text);
  hold(JSON.stringify(parseTsv(writeTsv(block))) === JSON.stringify(block), 'a block is not what was written of it');
  return UNDERSTOOD;
};
const readLetter = (text: string): string => {
  const [title = '', ...body] = text.split('\n');
  const read = DECISION_IDS.map((id) => readTemplate({ title, body: body.join('\n') }, id).problems);
  return read.some((problems) => problems.length === 0) ? UNDERSTOOD : (read[0]?.[0]?.rule ?? 'refused');
};
const readCommand = async (text: string): Promise<string> => {
  const argv = text.split('\n');
  const parsed = readArguments(argv, await loadVerbs(argv), translator('fr'));
  hold(
    parsed.refusals.every(({ rule }) => rule !== ''),
    'a refusal without a word',
  );
  return parsed.refusals.length === 0 ? UNDERSTOOD : 'refused';
};

export const TEXT_PARSERS: readonly Parser[] = [
  {
    name: 'amounts',
    through: ['shared/base/money/parse.ts#parseNumber'],
    form: 'text',
    seeds: () => seedTexts(...TYPED_AMOUNTS.map(([text]) => text)),
    cases: 2_000,
    read: (bytes) => readNumber(textOf(bytes)),
  },
  {
    name: 'days',
    through: ['shared/base/i18n/typed-date.ts#readTypedDate'],
    form: 'text',
    seeds: () => seedTexts('15/09/2026', '15.9.26', '2026-09-15', '2026-09-15T10:00:00Z', '29 02 2028'),
    cases: 1_000,
    read: (bytes) => readDay(textOf(bytes)),
  },
  {
    name: 'pasted cells',
    through: ['shared/finance/grid/tsv.ts#parseTsv'],
    form: 'text',
    seeds: () => seedTexts('a\tb\r\n1 234,5\t"x\ty"\r\n', '"a ""b"" c"\t\n\n=1+1\t-2\n'),
    cases: 1_000,
    read: (bytes) => readBlock(textOf(bytes)),
  },
  {
    name: 'templates of letters',
    through: ['shared/decision/committee/letters/placeholders.ts#readTemplate'],
    form: 'text',
    seeds: () => {
      const names = PLACEHOLDER_IDS.map((id) => `{{${PLACEHOLDERS[id].name.fr}}}`);
      return seedTexts(
        'Votre demande\nMadame,\n\n{{projet}} de {{organisation}}\n\nFin.',
        `${names[0]}\n${names.join('\n\n')}`,
      );
    },
    cases: 400,
    read: (bytes) => readLetter(textOf(bytes)),
  },
  {
    name: 'recovery keys',
    through: ['main/portfolio/protection/recovery-code.ts#readRecoveryCode'],
    form: 'text',
    seeds: () => seedTexts('00000-00009-0000J-0000V-00004-0000D-0000P', 'abcde fghij klmno pqrst uvwxy z0123 45678'),
    cases: 500,
    read: (bytes) => (typeof readRecoveryCode(textOf(bytes)) === 'string' ? UNDERSTOOD : 'refused'),
  },
  {
    name: 'arguments of a command',
    through: ['main/cli/arguments.ts#readArguments'],
    form: 'text',
    seeds: () =>
      seedTexts(
        'memo\ndossier.json\n--out\nnote.pdf\n--lang=fr\n--format=full',
        'committee\n--portfolio\nx\n--session=s1\n--date\n2026-11-23\n--json',
        '--version',
        'help\nimport\n--lang=en',
      ),
    cases: 400,
    read: (bytes) => readCommand(textOf(bytes)),
  },
];
