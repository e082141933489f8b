import { createHash } from 'node:crypto';
import { missingForIssue } from '#shared/papers/memo/edition.ts';
import { memoHtml } from '#shared/papers/memo/html.ts';
import { pageCount } from '../../documents/pdf/pages.ts';
import { writeDocx } from '../../documents/word/write-docx.ts';
import { chosenComposition } from '../composition.ts';
import { failureOutcome, placeToWrite, readDossier, write } from '../input.ts';
import { type MemoChoices, memoDocument, memoPdf } from '../memo-pdf.ts';
import { printable } from '../printable.ts';
import { json, succeed, unissuedLine, type Verb } from '../verb.ts';

export const memoVerb: Verb = {
  name: 'memo',
  positionals: [{ name: 'DOSSIER' }],
  options: ['out', 'format', 'audience', 'template', 'rendition', 'mark', 'issued', 'date', 'organisation', 'json'],
  needed: ['out'],
  run: async (call) => {
    const read = readDossier(call);
    if (!read.ok) return read.refused;
    const place = placeToWrite(call, call.positionals[0]);
    if (!place.ok) return place.refused;
    const chosen = chosenComposition(call, 'full');
    if (!chosen.ok) return chosen.refused;
    const { rendition, issued, organisation } = call.options;
    const missing = issued === undefined ? [] : missingForIssue(read.value);
    if (missing.length > 0) return { code: 2, refusals: missing.map((path) => unissuedLine(call, path)) };
    const options: MemoChoices = {
      language: call.language,
      ...chosen.value.composition,
      date: call.date,
      organisation: organisation ?? '',
      edition: {
        mark: chosen.value.mark,
        issued: issued !== undefined,
        rendition: rendition === 'archive' ? 'archive' : 'standard',
      },
    };
    if (rendition === 'html') {
      const page = memoHtml(memoDocument(read.value, options));
      return write(call, place.value, page) ?? succeed(`${call.t('cli.written', { path: printable(place.value) })}\n`);
    }
    if (rendition === 'word')
      return (
        write(call, place.value, await writeDocx(memoDocument(read.value, options))) ??
        succeed(`${call.t('cli.written', { path: printable(place.value) })}\n`)
      );
    const pdf = await memoPdf(read.value, options);
    if (!pdf.ok) return failureOutcome(call, pdf.failure);
    const trouble = write(call, place.value, pdf.value);
    if (trouble !== null) return trouble;
    if (call.options.json === undefined) return succeed(`${call.t('cli.written', { path: printable(place.value) })}\n`);
    const sha256 = createHash('sha256').update(pdf.value).digest('hex');
    return succeed(json({ path: place.value, pages: pageCount(pdf.value), bytes: pdf.value.byteLength, sha256 }));
  },
};
