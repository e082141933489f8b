import { createInstance, type TFunction } from 'i18next';
import type { Language } from '#shared/base/method/text.ts';
import { typesetWhenRead } from '#shared/base/method/typeset.ts';
import { ENGLISH } from './en/catalogue.ts';
import { FRENCH } from './fr/catalogue.ts';

export type Translate = TFunction;

/** Every text of one language, as it is shown. */
export const catalogueOf = (language: Language) => (language === 'fr' ? typesetWhenRead(FRENCH) : ENGLISH);
const made = new Map<Language, Translate>();

/** What has no place for a figure is looked up once: a list asks for the same few words on each of its lines. */
const withoutRest = (t: TFunction): Translate => {
  const known = new Map<unknown, unknown>();
  const lookUp = t as unknown as (...asked: readonly unknown[]) => unknown;
  return ((...asked: readonly unknown[]) => {
    const [key] = asked;
    if (asked.length > 1 || typeof key !== 'string') return lookUp(...asked);
    const before = known.get(key);
    if (before !== undefined) return before;
    const said = lookUp(key);
    known.set(key, said);
    return said;
  }) as unknown as Translate;
};

const makeTranslator = (language: Language): Translate => {
  const instance = createInstance();
  // In-memory resources: initialisation is synchronous.
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: catalogueOf(language) } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return withoutRest(instance.t);
};

/**
 * The translator of one language: `t('portfolio.title')`, with plurals (`_one`, `_many`, `_other`) and `{{name}}` placeholders. Made when first asked for, then kept.
 * Numbers and dates are formatted by shared/base/money and shared/base/i18n/dates before they are put in a text.
 */
export const translator = (language: Language): Translate => {
  const known = made.get(language) ?? makeTranslator(language);
  made.set(language, known);
  return known;
};
