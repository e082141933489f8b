/** The workbook of a dossier as a named file. */
import { exportName } from '#main/files/names.ts';
import { contentSeal } from '#main/seal/seal.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import type { Language } from '#shared/base/method/text.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { type Disagreement, disagreements } from '#shared/finance/workbook/agreement.ts';
import type { WorkbookAbout } from '#shared/finance/workbook/sheets/summary-sheet.ts';
import { workbookOf } from '#shared/finance/workbook/workbook.ts';
import { writeWorkbook } from './hucre-port.ts';

export interface ExportedWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** cells where formulas and engine differ: always none, and to be shown if it ever is not */ readonly disagreements: readonly Disagreement[];
}
/** What the title block says of a dossier: its version is the beginning of the fingerprint of its content. */
export const aboutDossier = (dossier: Dossier, at: string, scenario: string): WorkbookAbout => ({
  project: answerText(dossier, 'request.projectName'),
  organisation: answerText(dossier, 'request.organisationName'),
  version: contentSeal(dossier).slice(0, 12),
  date: shortDate(at.slice(0, 10)),
  scenario,
});
/**
 * @param about what the title block says; the file is named after its project @param at moment of the export, ISO
 * @param adjustments those of a scenario; none = the base
 */
export const exportWorkbook = async (
  input: PlanInput,
  about: WorkbookAbout,
  language: Language,
  at: string,
  adjustments: readonly Adjustment[] = [],
): Promise<ExportedWorkbook> => {
  const workbook = workbookOf(input, language, adjustments, about);
  return {
    name: exportName(at.slice(0, 10), about.project, 'projection', 'xlsx'),
    bytes: await writeWorkbook(workbook, at),
    disagreements: disagreements(workbook),
  };
};
