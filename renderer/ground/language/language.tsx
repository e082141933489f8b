import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { type Translate, translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';

const Context = createContext<{ readonly t: Translate; readonly language: Language }>({
  t: translator('fr'),
  language: 'fr',
});
/** What the library of controls says and how it writes dates. */
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
export const LanguageProvider = ({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) => {
  const value = useMemo(() => ({ t: translator(language), language }), [language]);
  return (
    <I18nProvider locale={LOCALES[language]}>
      <Context value={value}>{children}</Context>
    </I18nProvider>
  );
};
export const useT = (): Translate => useContext(Context).t;
export const useLanguage = (): Language => useContext(Context).language;
