import { cerfaCsv, projectionCsv } from '../../documents/csv/projection-csv.ts';
import { chosenView } from '../chosen-plan.ts';
import { placeToWrite, readDossier, write } from '../input.ts';
import { printable } from '../printable.ts';
import { succeed, type Verb } from '../verb.ts';

export const csvVerb: Verb = {
  name: 'csv',
  positionals: [{ name: 'DOSSIER' }],
  options: ['out', 'table', 'dialect', 'view'],
  needed: ['out'],
  run: (call) => {
    const read = readDossier(call);
    if (!read.ok) return read.refused;
    const view = chosenView(call, read.value);
    if (typeof view !== 'string') return view;
    const place = placeToWrite(call, call.positionals[0]);
    if (!place.ok) return place.refused;
    const dialect = call.options.dialect === 'technical' ? 'technical' : 'french';
    const year = /^budget([123])$/.exec(call.options.table ?? '')?.[1];
    const bytes =
      year === undefined
        ? projectionCsv(read.value, call.language, dialect)
        : cerfaCsv(read.value, { year: Number(year) as 1 | 2 | 3, view }, call.language, dialect);
    const trouble = write(call, place.value, bytes);
    return trouble ?? succeed(`${call.t('cli.written', { path: printable(place.value) })}\n`);
  },
};
