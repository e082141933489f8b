import { createInstance, type TFunction } from 'i18next';
import type { Language } from '#shared/base/method/text.ts';
import { typesetWhenRead } from '#shared/base/method/typeset.ts';
import { ENGLISH } from './en/catalogue.ts';
import { FRENCH } from './fr/catalogue.ts';

export type Translate = TFunction;

/** Every text of one language, as it is shown. */
export const catalogueOf = (language: Language) => (language === 'fr' ? typesetWhenRead(FRENCH) : ENGLISH);
const made = new Map<Language, Translate>();

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
  return instance.t;
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
