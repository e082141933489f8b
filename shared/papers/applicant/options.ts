/** What is put in a workbook or a letter to the applicant, and the few things that both are made from. */

import { type Translate, translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

export interface SendOptions {
  readonly dossier: Dossier;
  readonly language: Language;
  /** identifiers of the questions to send, in the order of the dossier */ readonly questions: readonly string[];
  /** 'YYYY-MM-DD' */ readonly date: string;
  /** who asks: the foundation or fund; may be empty */ readonly organisation: string;
  /** name, telephone or address to answer to; may be empty */ readonly contact: string;
  /** 'YYYY-MM-DD', or empty */ readonly deadline: string;
}
export interface WorkbookOptions extends SendOptions {
  /** the questions of the stations too, besides those put one by one */ readonly application: boolean;
  /** a simple budget over three years */ readonly budget: boolean;
  /** the answers and lines that the dossier holds stand in the cells */ readonly prefill: boolean;
  /** fingerprint of the dossier's content, but for what sending changes in it */ readonly seal: string;
  /** tells one workbook from another: letters and digits, at most 24 */ readonly exportId: string;
}
export interface Sending extends SendOptions {
  readonly t: Translate;
  readonly translators: Record<Language, Translate>;
}
export const sendingOf = <O extends SendOptions>(options: O): O & Sending => {
  const translators = { fr: translator('fr'), en: translator('en') };
  return { ...options, translators, t: translators[options.language] };
};
/** The questions to send that are still in the dossier and say something. */
export const chosenQuestions = ({ dossier, questions }: SendOptions): Dossier['bearerQuestions'] => {
  const wanted = new Set(questions);
  return dossier.bearerQuestions.filter((q) => wanted.has(q.id) && q.text.trim() !== '');
};
