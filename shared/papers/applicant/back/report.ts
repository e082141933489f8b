/**
 * What a filled workbook brings, cell by cell, against the dossier as it stands: three sides are compared — what went out, what is there now, what came back.
 * Nothing is taken here: each line says what could be.
 */

import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { askedLines } from './ask-report.ts';
import { budgetLines } from './budget-report.ts';
import { type FormGiven, type FormProblem, findForm, type GivenForm } from './given.ts';
import type { AnswerLine, FormReading } from './judge.ts';

export interface AnswersReport {
  readonly form: Pick<GivenForm, 'date' | 'prefilled' | 'language' | 'respondent' | 'seal'>;
  readonly lines: readonly AnswerLine[];
  /** cells that say what the dossier says */ readonly same: number;
}
export type ReadReport =
  | { readonly ok: true; readonly report: AnswersReport }
  | { readonly ok: false; readonly problem: FormProblem };

/** @param language of the reader */
export const answersReport = (sheets: readonly FormGiven[], dossier: Dossier, language: Language): ReadReport => {
  const found = findForm(sheets, dossier.id);
  if (!found.ok) return found;
  const { form } = found;
  const reading: FormReading = {
    dossier,
    form,
    language,
    t: translator(language),
    formT: translator(form.language),
    lines: [],
    same: 0,
  };
  askedLines(reading);
  budgetLines(reading);
  const { date, prefilled, respondent, seal } = form;
  return {
    ok: true,
    report: {
      form: { date, prefilled, respondent, seal, language: form.language },
      lines: reading.lines,
      same: reading.same,
    },
  };
};
