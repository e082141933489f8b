/** An edited workbook back into a dossier: checked before it is opened, read in one go, taken whole or not at all. */
import { fail, ok } from '#shared/contract/failures.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { workbookChanges } from '#shared/finance/workbook/back/changes.ts';
import { readSheets } from './hucre-port.ts';
import { MAX_FILE_BYTES, measuredZip } from './zip-limits.ts';

const MAX_ROWS = 20_001;
export type ReadingStage = 'checking' | 'opening' | 'comparing';

/**
 * @param newId gives an identifier for an added line @param told hears where the reading is
 * @returns the commands and the report (`ok: false` inside it when cells are refused); a failure when the file itself cannot be read
 */
export const readWorkbook = async (
  bytes: Uint8Array,
  dossier: Dossier,
  newId: () => string,
  told: (stage: ReadingStage) => void = () => {},
) => {
  told('checking');
  const zip = measuredZip(bytes);
  if (!zip.ok)
    return zip.problem === 'tooLarge'
      ? fail({ code: 'file.tooLarge', kept: 'nothingChanged', rule: { kind: 'bytes', limit: MAX_FILE_BYTES } })
      : fail({ code: 'file.unknownFormat', kept: 'nothingChanged', rule: { kind: 'zipDirectory' } });
  told('opening');
  let sheets: Awaited<ReturnType<typeof readSheets>>;
  try {
    sheets = await readSheets(zip.bytes, MAX_ROWS);
  } catch {
    // The library throws on anything that is no workbook: to the user it is one and the same thing.
    return fail({ code: 'file.unknownFormat', kept: 'nothingChanged' });
  }
  told('comparing');
  return ok(workbookChanges(sheets, dossier, newId));
};
