import 'i18next';
import type { FRENCH } from './fr/catalogue.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof FRENCH };
  }
}
