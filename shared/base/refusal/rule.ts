/** The rules by which a value is refused, as data. Their words are in one place: `ruleWords` (rule-words.ts). */
import { z } from 'zod';

/** Rules that compare with a number. */
export const LIMIT_KINDS = [
  /* characters */ 'tooLong',
  'tooShort',
  /* items of a list */ 'tooMany',
  'tooFew',
  /* numbers; of a field in cents, cents */ 'atMost',
  'atLeast',
  'lessThan',
  'moreThan',
  /* bytes of a file */ 'bytes',
  'rows',
  /* pixels a side of a PNG or JPEG */ 'picture',
  /* of reading a file */ 'seconds',
  'megabytes',
  /* the latest version of a format that is known here */ 'newer',
] as const;
export const VALUE_TYPES = ['text', 'number', 'whole', 'flag', 'list', 'group', 'nothing'] as const;
export const FORMATS = [
  'identifier',
  'questionKey',
  'draftKey',
  'cellKey',
  'recordKind',
  'day',
  'month',
  'time',
  'account',
  'fingerprint',
  'base64',
] as const;
/** Rules that say all by their name. */
export const PLAIN_KINDS = [
  /* of any value */ 'refused',
  'missing',
  'unknownKey',
  'noForm',
  'unique',
  'firstAfterLast',
  'lowestAboveHighest',
  /* of a change to a dossier */ 'changedMeanwhile',
  'noSuchPlace',
  'fixedIdentifier',
  /* of numbers and words that are typed */ 'empty',
  'notANumber',
  'severalNumbers',
  'percent',
  'ambiguous',
  'tooManyDecimals',
  'notWhole',
  'tooLarge',
  'negative',
  'notInList',
  'notText',
  'notADate',
  /* of an edited workbook */ 'scenario',
  'notUsed',
  'unknownReference',
  'duplicateId',
  'inputsSheetMissing',
  'blockMissing',
  'columnsMoved',
  'lineMissing',
  /* of opinions */ 'author',
  'oneOpinion',
  'givenStays',
  'readNamed',
  'rubricVersion',
  'criterion',
  /* of files */ 'notUtf8',
  'tooDeep',
  'entryPath',
  'entryLink',
  'entryTwice',
  'entryUnlisted',
  'entryMissing',
  'entrySize',
  'entryFingerprint',
  'zipDirectory',
  'opinionAlone',
  'frozenStands',
  'historySeals',
  'noPassword',
  'oneDossier',
  'sealedByPassword',
  'notBytes',
] as const;
/** What keeps a decision or a session from being closed. */
export const PROBLEM_RULES = [
  'needed',
  'positive',
  'known',
  'trancheSum',
  'trancheOver',
  'oneAtLeast',
  'tiedToTranche',
  'noCondition',
  'afterSession',
  'quorumReached',
  'voteOfWithdrawn',
  'voteMissing',
  'voteCount',
  'carried',
  'minorityStated',
  'reviewedVersion',
  'leavingTime',
  'memberOnRoll',
  'holderPresent',
  'holderLimit',
  'decisionsClosed',
  'agendaNotEmpty',
  'chairPresent',
] as const;
/** Why a movement of money cannot be entered. */
export const PAYMENT_RULE_IDS = [
  'trancheKnown',
  'amountPositive',
  'dayNeeded',
  'trancheHeld',
  'trancheRest',
  'awardRest',
  'overpaid',
  'returnedPaid',
] as const;
/** Why the template of a letter cannot be used. */
export const TEMPLATE_RULES = ['unknown', 'otherDecision', 'alone', 'unclosed', 'empty'] as const;
/** Why a file of figures is not read at all. */
export const FIGURES_RULES = [
  'locked',
  'appleNumbers',
  'applePages',
  'wordDocument',
  'picture',
  'pdfDynamic',
  'pdfPages',
  'applicantForm',
  'ourWorkbook',
  'ourDossier',
  'empty',
  'tooWide',
  'unpacked',
  'broken',
  'noTable',
  'scanned',
] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];
export type ValueType = (typeof VALUE_TYPES)[number];
export type Format = (typeof FORMATS)[number];
export type PlainKind = (typeof PLAIN_KINDS)[number];

export const RuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(LIMIT_KINDS), limit: z.number() }),
  z.strictObject({ kind: z.literal('type'), type: z.enum(VALUE_TYPES) }),
  z.strictObject({ kind: z.literal('oneOf'), values: z.array(z.string()).readonly() }),
  z.strictObject({ kind: z.literal('equalTo'), value: z.string() }),
  z.strictObject({ kind: z.literal('format'), format: z.enum(FORMATS) }),
  /** where the text stops being JSON, both from 1 */ z.strictObject({
    kind: z.literal('notJson'),
    line: z.int(),
    column: z.int(),
  }),
  /** an act of the committee; the number or the amount that the rule compares with */ z.strictObject({
    kind: z.literal('committee'),
    rule: z.enum([...PROBLEM_RULES, ...PAYMENT_RULE_IDS, 'sessionHeld', 'decisionClosed']),
    limit: z.number().optional(),
    limitCents: z.number().optional(),
  }),
  z.strictObject({ kind: z.literal('letter'), rule: z.enum([...TEMPLATE_RULES, 'noValue']) }),
  z.strictObject({ kind: z.literal('figures'), rule: z.enum(FIGURES_RULES) }),
  z.strictObject({ kind: z.enum(PLAIN_KINDS) }),
]);
export type Rule = z.infer<typeof RuleSchema>;

/** For a schema: a pattern with the format that it stands for. */
export const matching = (pattern: RegExp, format: Format): z.ZodString => z.string().regex(pattern, format);
/** For a refinement of a schema: the rule that it stands for. */
export const breaking = (kind: PlainKind): { readonly message: PlainKind } => ({ message: kind });

const isFormat = (text: string): text is Format => (FORMATS as readonly string[]).includes(text);
const isPlain = (text: string): text is PlainKind => (PLAIN_KINDS as readonly string[]).includes(text);

const TYPES: Readonly<Record<string, ValueType>> = {
  string: 'text',
  number: 'number',
  int: 'whole',
  boolean: 'flag',
  array: 'list',
  tuple: 'list',
  object: 'group',
  record: 'group',
  null: 'nothing',
};
const boundRule = (
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  limit: number,
  [text, list, number, strict]: readonly [LimitKind, LimitKind, LimitKind, LimitKind],
): Rule => {
  if (issue.origin === 'string') return { kind: text, limit };
  if (issue.origin === 'array') return { kind: list, limit };
  return { kind: issue.inclusive === false ? strict : number, limit };
};
const amongst = (values: readonly unknown[]): Rule =>
  values.length === 1
    ? { kind: 'equalTo', value: String(values[0]) }
    : { kind: 'oneOf', values: values.map((v) => String(v)) };

/** What the schema library says of a value, as a rule. Its own sentences never leave this function. */
export const ruleOf = (issue: z.core.$ZodIssue): Rule => {
  switch (issue.code) {
    case 'too_big':
      return boundRule(issue, Number(issue.maximum), ['tooLong', 'tooMany', 'atMost', 'lessThan']);
    case 'too_small':
      return boundRule(issue, Number(issue.minimum), ['tooShort', 'tooFew', 'atLeast', 'moreThan']);
    case 'invalid_type': {
      if (issue.expected === 'nonoptional') return { kind: 'missing' };
      const type = TYPES[issue.expected];
      return type === undefined ? { kind: 'refused' } : { kind: 'type', type };
    }
    case 'invalid_value':
      return amongst(issue.values);
    case 'invalid_format': {
      const named = issue.format === 'date' ? 'day' : issue.format;
      const format = isFormat(named) ? named : issue.message;
      return isFormat(format) ? { kind: 'format', format } : { kind: 'refused' };
    }
    case 'invalid_key':
    case 'invalid_element': {
      const [first] = issue.issues;
      return first === undefined ? { kind: 'refused' } : ruleOf(first);
    }
    case 'unrecognized_keys':
      return { kind: 'unknownKey' };
    case 'custom':
      return { kind: isPlain(issue.message) ? issue.message : 'refused' };
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined && issue.options.length > 0
        ? amongst(issue.options)
        : { kind: 'noForm' };
    default:
      return { kind: 'refused' };
  }
};
