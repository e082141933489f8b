import { ok } from '#shared/contract/failures.ts';
import type { HeldPlace } from '#shared/contract/operations/privacy.ts';
import { heldSheet } from '#shared/papers/memo/held-sheet.ts';
import { openNamedPortfolio } from '../exchange-file.ts';
import { failureOutcome, placeToWrite, write } from '../input.ts';
import { renderPdf } from '../memo-pdf.ts';
import { printable } from '../printable.ts';
import { PASSPHRASE_OPTIONS } from '../secret/passphrase.ts';
import { readWords } from '../secret/words.ts';
import { json, succeed, type Verb } from '../verb.ts';

const SHORT = 200;
const lineOf = ({ where, dossier, place, at, text }: HeldPlace): string =>
  [where, dossier, place, at, text.slice(0, SHORT)].map(printable).join('\t');

/** Everything that holds some words: contents, histories, records, frozen versions, names of documents. Nothing is changed. */
export const heldVerb: Verb = {
  name: 'held',
  positionals: [{ name: 'WORDS', many: true }],
  options: ['portfolio', 'words', 'out', 'organisation', ...PASSPHRASE_OPTIONS, 'json'],
  needed: ['portfolio'],
  run: async (call) => {
    const texts = readWords(call, call.positionals);
    if (!texts.ok) return texts.refused;
    const opened = await openNamedPortfolio(call, true);
    if (!opened.ok) return opened.refused;
    try {
      const held = opened.value.heldOn(texts.value, call.language, Number.POSITIVE_INFINITY);
      if (!held.ok) return failureOutcome(call, held.failure);
      const { out } = call.options;
      if (out !== undefined) {
        const place = placeToWrite(call, undefined, 'out');
        if (!place.ok) return place.refused;
        const about = { date: call.date, searched: texts.value, ...held.value };
        const sheet = { ...about, language: call.language, organisation: call.options.organisation ?? '' };
        // A person reads a PDF; another program reads the rest.
        const made = /\.pdf$/i.test(out) ? await renderPdf(heldSheet(sheet)) : ok(json(about));
        if (!made.ok) return failureOutcome(call, made.failure);
        const trouble = write(call, place.value, made.value);
        if (trouble !== null) return trouble;
      }
      if (call.options.json !== undefined) return succeed(json(held.value));
      const { places, documents, total } = held.value;
      const said = documents.map((one) => `document\t${printable(one.dossier)}\t${printable(one.name)}\t${one.id}`);
      return succeed(`${[...places.map(lineOf), ...said, call.t('cli.held', { count: total })].join('\n')}\n`);
    } finally {
      opened.value.close();
    }
  },
};
