import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Translate, translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';

const Context = createContext<{ readonly t: Translate; readonly language: Language }>({
  t: translator('fr'),
  language: 'fr',
});
export const LanguageProvider = ({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) => {
  const value = useMemo(() => ({ t: translator(language), language }), [language]);
  return <Context value={value}>{children}</Context>;
};
export const useT = (): Translate => useContext(Context).t;
export const useLanguage = (): Language => useContext(Context).language;
