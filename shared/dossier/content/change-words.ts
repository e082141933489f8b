/** One command told to a person: where, what was there, what is there now. Used by the history and by comparisons. */
import { COLLECTION_WORDS, SECTION_WORDS } from '#shared/base/fields/dossier-fields.ts';
import { cellName, fieldName } from '#shared/base/fields/field-name.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { leafById } from '#shared/base/method/levers.ts';
import type { Question } from '#shared/base/method/question.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import type { Language, LocalText } from '#shared/base/method/text.ts';
import { formatCents, formatNumber, formatTypedRate } from '#shared/base/money/format.ts';
import { AnswerSchema } from './answer.ts';
import type { CellNote } from './cell-notes.ts';
import { choiceWords } from './choice-words.ts';
import type { Command } from './commands.ts';
import { type CollectionName, SECTIONS } from './schema.ts';

export interface ChangeWords {
  readonly place: string;
  /** empty when there was nothing */ readonly before: string;
  /** empty when nothing is left */ readonly after: string;
}
const LONGEST = 160;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

const STATES = {
  unknown: { fr: 'non connu', en: 'not known' },
  notApplicable: { fr: 'sans objet', en: 'not applicable' },
} as const;

/** The name of a line, as its own words give it. */
export const nameOf = (item: unknown): string => {
  if (item === null || typeof item !== 'object') return '';
  const record = item as Record<string, unknown>;
  for (const key of [
    'label',
    'title',
    'name',
    'text',
    'actor',
    'cause',
    'reason',
    'implication',
    'indicator',
    'mitigation',
  ])
    if (typeof record[key] === 'string' && record[key] !== '') return short(record[key]);
  return typeof record.leaf === 'string' ? (leafById(record.leaf as never)?.label.fr ?? '') : '';
};

/** An amount as it was typed: with cents when it has some. */
const typedCents = (cents: number, language: Language): string =>
  formatCents(cents, language, cents % 100 === 0 ? 0 : 2);
/** A day as a reader writes it; anything else as it is. */
const dayOr = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? shortDate(text) : text);

export const answerWords = (question: Question | undefined, raw: unknown, language: Language): string => {
  const parsed = AnswerSchema.safeParse(raw);
  if (!parsed.success) return '';
  const { state, value } = parsed.data;
  if (state !== 'answered') return STATES[state][language];
  if (value === undefined) return '';
  if (typeof value === 'number') {
    if (question?.kind === 'cents') return typedCents(value, language);
    if (question?.kind === 'rate') return formatTypedRate(value, language);
    return question?.kind === 'year' ? String(value) : formatNumber(value, language);
  }
  const label = (id: string): string =>
    question?.options?.find((o) => o.id === id)?.label[language] ?? (question?.kind === 'date' ? dayOr(id) : id);
  if (Array.isArray(value)) return value.map(label).join(', ');
  return short(typeof value === 'string' ? label(value) : String(value));
};

const AMOUNTS = new Set(['years', 'history']);
const RATES =
  /^(rate|annualRate|chargeRate|retention|share|costShare|taxableShare|vatRate|extraRate|yearlyRaise|growth|volumeGrowth|priceGrowth|giftGrowth)$/;
const YES = { fr: ['non', 'oui'], en: ['no', 'yes'] } as const;

const CONFIDENCE_WORDS: Readonly<Record<string, LocalText>> = {
  low: { fr: 'confiance faible', en: 'low confidence' },
  medium: { fr: 'confiance moyenne', en: 'medium confidence' },
  high: { fr: 'confiance forte', en: 'high confidence' },
};
/** Notes of cells as the history tells them: the column, then what is said of it. */
const cellWords = (value: object, language: Language): string =>
  Object.entries(value as Record<string, CellNote>)
    .map(([cell, { note, source, confidence }]) => {
      const sure = confidence === undefined ? undefined : CONFIDENCE_WORDS[confidence]?.[language];
      return `${cellName(cell, language)} – ${[note, source, sure].filter((x) => x !== undefined).join(' · ')}`;
    })
    .join(' ; ');

/** A value as it is read in a form. @param key the field it stands in; for one of three years, the field of the three */
export const valueWords = (value: unknown, key: string, language: Language): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') {
    if (key.endsWith('Cents') || AMOUNTS.has(key)) return typedCents(value, language);
    return RATES.test(key) ? formatTypedRate(value, language) : formatNumber(value, language, 4);
  }
  if (typeof value === 'boolean') return YES[language][value ? 1 : 0];
  if (typeof value === 'string') return short(choiceWords(key, value, language) ?? dayOr(value));
  if (key === 'cells') return short(cellWords(value as object, language));
  if (Array.isArray(value) && value.every((v) => typeof v !== 'object' || v === null))
    return value.map((v) => valueWords(v, key, language) || '–').join(', ');
  return nameOf(value) || short(JSON.stringify(value));
};

/** The fields that lead to a value, as they are called; the place in a list of years counts from one. */
const fieldWords = (keys: readonly string[], language: Language): string =>
  keys.map((key) => (/^\d$/.test(key) ? String(Number(key) + 1) : fieldName('dossier', key, language))).join(' · ');

/** @returns words in one language; a text longer than 160 characters is cut with « … » */
export const changeWords = (command: Command, language: Language): ChangeWords => {
  if (command.type !== 'set') {
    const place = COLLECTION_WORDS[command.collection][language];
    if (command.type === 'insert') return { place, before: '', after: nameOf(command.item) || '+' };
    if (command.type === 'remove') return { place, before: nameOf(command.item) || '−', after: '' };
    return { place, before: String(command.from + 1), after: String(command.to + 1) };
  }
  const [root = '', id = ''] = command.path;
  // One year of three is read as the field of the three.
  const key = command.path.findLast((step) => !/^\d$/.test(step)) ?? '';
  if (root === 'answers') {
    const question = questionById(id);
    if (command.path.length > 2) {
      const field = fieldWords(command.path.slice(2), language);
      return {
        place: `${question?.label[language] ?? id} · ${field}`,
        before: valueWords(command.before, key, language),
        after: valueWords(command.after, key, language),
      };
    }
    return {
      place: question?.label[language] ?? id,
      before: answerWords(question, command.before, language),
      after: answerWords(question, command.after, language),
    };
  }
  const words = SECTION_WORDS[root] ?? COLLECTION_WORDS[root as CollectionName];
  // The fields of a section stand under its name, those of a line under its id.
  const fields = fieldWords(command.path.slice(root in SECTIONS ? 1 : 2), language);
  const place = [words?.[language] ?? root, root === 'drafts' ? '' : fields].filter((part) => part !== '').join(' · ');
  return { place, before: valueWords(command.before, key, language), after: valueWords(command.after, key, language) };
};
