import { createHash } from 'node:crypto';
import { aboutDossier, exportWorkbook } from '../../documents/workbook/export.ts';
import { chosenScenario, refuseScenario } from '../chosen-plan.ts';
import { placeToWrite, readDossier, write } from '../input.ts';
import { printable } from '../printable.ts';
import { json, succeed, type Verb } from '../verb.ts';

export const workbookVerb: Verb = {
  name: 'workbook',
  positionals: [{ name: 'DOSSIER' }],
  options: ['out', 'scenario', 'date', 'json'],
  needed: ['out'],
  run: async (call) => {
    const read = readDossier(call);
    if (!read.ok) return read.refused;
    const scenario = chosenScenario(call, read.value);
    if (scenario === null) return refuseScenario(call, read.value);
    const place = placeToWrite(call, call.positionals[0]);
    if (!place.ok) return place.refused;
    const at = `${call.date}T12:00:00.000Z`;
    const { bytes, disagreements } = await exportWorkbook(
      read.value,
      aboutDossier(read.value, at, scenario.adjustments.length === 0 ? '' : scenario.name),
      call.language,
      at,
      scenario.adjustments,
    );
    const trouble = write(call, place.value, bytes);
    if (trouble !== null) return trouble;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const out =
      call.options.json === undefined
        ? `${call.t('cli.written', { path: printable(place.value) })}\n`
        : json({ path: place.value, bytes: bytes.byteLength, sha256, disagreements });
    // The workbook is written all the same: it shows where it disagrees.
    if (disagreements.length === 0) return succeed(out);
    return { code: 1, out, problem: call.t('cli.disagreements', { total: disagreements.length }) };
  },
};
