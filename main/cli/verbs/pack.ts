import { createHash } from 'node:crypto';
import { contentSeal } from '#main/seal/seal.ts';
import { MAX_PACK } from '#shared/contract/operations/pack.ts';
import { missingForIssue } from '#shared/papers/memo/edition.ts';
import type { PackedDossier, PackOptions } from '#shared/papers/memo/pack/pack.ts';
import { pageCount } from '../../documents/pdf/pages.ts';
import { chosenComposition } from '../composition.ts';
import { failureOutcome, placeToWrite, readDossier, write } from '../input.ts';
import { contentVersion, renderer } from '../memo-pdf.ts';
import { printable } from '../printable.ts';
import { type Call, json, type RefusalLine, refuse, succeed, unissuedLine, type Verb } from '../verb.ts';

/** Every dossier that is named, or everything that is wrong with any of them. */
const readAll = (
  call: Call,
): { readonly dossiers: readonly PackedDossier[]; readonly refusals: readonly RefusalLine[] } => {
  const dossiers: PackedDossier[] = [];
  const refusals: RefusalLine[] = [];
  for (const argument of call.positionals) {
    const read = readDossier(call, argument);
    const inFile = (line: RefusalLine): RefusalLine => ({
      ...line,
      path: `${argument}: ${line.path}`,
      name: `${argument}: ${line.name ?? line.path}`,
    });
    if (!read.ok) {
      refusals.push(...read.refused.refusals.map((r) => (r.path === 'DOSSIER' ? r : inFile(r))));
      continue;
    }
    const dossier = read.value;
    if (call.options.issued !== undefined)
      refusals.push(...missingForIssue(dossier).map((path) => inFile(unissuedLine(call, path))));
    dossiers.push({ dossier, version: contentVersion(dossier), fingerprint: contentSeal(dossier) });
  }
  return { dossiers, refusals };
};

export const packVerb: Verb = {
  name: 'pack',
  positionals: [{ name: 'DOSSIER', many: true }],
  options: ['out', 'title', 'format', 'template', 'rendition', 'mark', 'issued', 'date', 'organisation', 'json'],
  needed: ['out'],
  run: async (call) => {
    const { rendition, issued, organisation, title } = call.options;
    if (call.positionals.length > MAX_PACK)
      return refuse('DOSSIER', String(call.positionals.length), call.t('cli.refused.packTooLong', { max: MAX_PACK }));
    if (call.positionals.length === 0) return refuse('DOSSIER', '', call.t('cli.refused.needed'));
    const { dossiers, refusals } = readAll(call);
    if (refusals.length > 0) return { code: 2, refusals };
    const chosen = chosenComposition(call, 'summary');
    if (!chosen.ok) return chosen.refused;
    for (const argument of call.positionals) {
      const place = placeToWrite(call, argument);
      if (!place.ok) return place.refused;
    }
    const place = placeToWrite(call);
    if (!place.ok) return place.refused;
    const options: PackOptions = {
      dossiers,
      title: title ?? '',
      language: call.language,
      date: call.date,
      organisation: organisation ?? '',
      edition: {
        mark: chosen.value.mark,
        issued: issued !== undefined,
        rendition: rendition === 'archive' ? 'archive' : 'standard',
      },
      composition: chosen.value.composition,
    };
    const made = await (rendition === 'html' ? renderer.packPage : renderer.renderPack)('cli', options, () => {});
    if (!made.ok) return failureOutcome(call, made.failure);
    const trouble = write(call, place.value, made.value);
    if (trouble !== null) return trouble;
    if (call.options.json === undefined || rendition === 'html')
      return succeed(`${call.t('cli.written', { path: printable(place.value) })}\n`);
    const sha256 = createHash('sha256').update(made.value).digest('hex');
    return succeed(
      json({
        path: place.value,
        dossiers: dossiers.length,
        pages: pageCount(made.value),
        bytes: made.value.byteLength,
        sha256,
      }),
    );
  },
};
