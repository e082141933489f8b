/** The workbook of a dossier as a named file. */
import { exportName } from '#main/files/names.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { type Disagreement, disagreements } from '#shared/finance/workbook/agreement.ts';
import { workbookOf } from '#shared/finance/workbook/workbook.ts';
import { writeWorkbook } from './hucre-port.ts';

export interface ExportedWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** cells where formulas and engine differ: always none, and to be shown if it ever is not */ readonly disagreements: readonly Disagreement[];
}
/**
 * @param subject what the file is named after, such as the project's name @param at moment of the export, ISO
 * @param adjustments those of a scenario; none = the base
 */
export const exportWorkbook = async (
  input: PlanInput,
  subject: string,
  language: Language,
  at: string,
  adjustments: readonly Adjustment[] = [],
): Promise<ExportedWorkbook> => {
  const workbook = workbookOf(input, language, adjustments);
  return {
    name: exportName(at.slice(0, 10), subject, 'projection', 'xlsx'),
    bytes: await writeWorkbook(workbook, at),
    disagreements: disagreements(workbook),
  };
};
