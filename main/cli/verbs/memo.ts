import { createHash } from 'node:crypto';
import { pageCount } from '../../documents/pdf/pages.ts';
import { failed, placeToWrite, readDossier, write } from '../input.ts';
import { memoPdf } from '../memo-pdf.ts';
import { printable } from '../printable.ts';
import { done, json, type Verb } from '../verb.ts';

export const memo: Verb = {
  name: 'memo',
  positionals: [{ name: 'DOSSIER' }],
  options: ['out', 'format', 'date', 'organisation', 'json'],
  needed: ['out'],
  run: async (call) => {
    const read = readDossier(call);
    if (!read.ok) return read.refused;
    const place = placeToWrite(call, call.positionals[0]);
    if (!place.ok) return place.refused;
    const pdf = await memoPdf(read.value, {
      language: call.language,
      format: call.options.format === 'summary' ? 'summary' : 'full',
      date: call.date,
      organisation: call.options.organisation ?? '',
    });
    if (!pdf.ok) return failed(call, pdf.failure);
    const trouble = write(call, place.value, pdf.value);
    if (trouble !== null) return trouble;
    if (call.options.json === undefined) return done(`${call.t('cli.written', { path: printable(place.value) })}\n`);
    const sha256 = createHash('sha256').update(pdf.value).digest('hex');
    return done(json({ path: place.value, pages: pageCount(pdf.value), bytes: pdf.value.byteLength, sha256 }));
  },
};
