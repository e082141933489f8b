/** What a record says on one line: the values of its first fields, in words. */
import { monthName, planMonthWords, shortDate } from '#shared/base/i18n/dates.ts';
import type { Language } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import { restingValue } from '#shared/base/money/format.ts';
import { dueDay } from '#shared/decision/follow-up/milestones.ts';
import type { FieldSpec } from './place-field.tsx';

/** The value at a path of a record. */
export const valueIn = (item: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    item,
  );

const NUMBERS = { cents: 'cents', number: 'number', integer: 'integer', rate: 'rate' } as const;

/** "montant (€)" is "montant" beside an amount that carries its sign; "ETP" stays as it is written. */
const shortLabel = (label: string): string => {
  const bare = label.replace(/\s*\([^)]*\)$/u, '');
  return /^\p{Lu}\p{Lu}/u.test(bare) ? bare : `${bare.charAt(0).toLowerCase()}${bare.slice(1)}`;
};
const withLabel = ({ label }: FieldSpec, words: string, language: Language): string =>
  local(`${shortLabel(label)} : ${words}`, `${shortLabel(label)}: ${words}`)[language];

/** What months are counted from. */
interface RecordDates {
  /** 'YYYY-MM', the first month of the plan */ readonly start: string;
  /** 'YYYY-MM-DD', the day of the committee; empty while it is not known */ readonly committee: string;
}
/** One value as it is read; empty where nothing is written. */
const wordsOf = (spec: FieldSpec, value: unknown, language: Language, plan: RecordDates): string => {
  const option = (id: unknown): string => spec.options?.find((o) => o.id === String(id))?.label ?? '';
  if (value === null || value === undefined || value === '') return '';
  switch (spec.kind) {
    case 'cents':
    case 'number':
    case 'integer':
    case 'rate':
      return typeof value === 'number' && value !== 0
        ? withLabel(spec, restingValue(value, NUMBERS[spec.kind], language), language)
        : '';
    case 'agreementMonth': {
      const day = typeof value === 'number' ? dueDay({ dueOn: '', month: value }, plan.committee) : '';
      if (day === '') return value === 0 ? '' : withLabel(spec, String(value), language);
      const around = monthName(day.slice(0, 7), language);
      return `M${String(value)} · ${local(`vers ${around}`, `around ${around}`)[language]}`;
    }
    case 'planMonth':
      return typeof value === 'number' ? planMonthWords(value, plan.start, language) : '';
    case 'choice':
      return option(value);
    case 'scale': {
      // "3 – Medium": beside its name the rank is enough.
      const [rank = ''] = option(value).split(' – ');
      return rank === '' ? '' : withLabel(spec, rank, language);
    }
    case 'choices':
      return Array.isArray(value) ? value.map(option).join(', ') : '';
    case 'date':
      return shortDate(String(value));
    case 'flag':
      return value === true ? spec.label : '';
    case 'yesNo':
      return '';
    default:
      return String(value);
  }
};

/** How many facts stand beside a name. */
const MOST = 3;
/** @param name what the row is called, which its facts do not say again */
export const factsOf = (
  item: unknown,
  specs: readonly FieldSpec[],
  name: string,
  language: Language,
  dates: RecordDates,
): readonly string[] =>
  specs
    .map((spec) => wordsOf(spec, valueIn(item, spec.path), language, dates))
    .filter((words) => words !== '' && !words.startsWith(name.replace(/…$/u, '')))
    .slice(0, MOST);
