import { createInstance, type TFunction } from 'i18next';
import type { Language } from '#shared/base/method/text.ts';
import { typesetAll } from '#shared/base/method/typeset.ts';
import { ENGLISH } from './en/catalogue.ts';
import { FRENCH } from './fr/catalogue.ts';

export type Translate = TFunction;

export const RESOURCES = { fr: { translation: typesetAll(FRENCH) }, en: { translation: ENGLISH } } as const;

/**
 * A translator for one language: `t('portfolio.title')`, with plurals (`_one`, `_many`, `_other`) and `{{name}}` placeholders.
 * Numbers and dates are formatted by shared/base/money and shared/base/i18n/dates before they are put in a text.
 */
export const translator = (language: Language): Translate => {
  const instance = createInstance();
  // In-memory resources: initialisation is synchronous.
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: RESOURCES,
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return instance.t;
};
