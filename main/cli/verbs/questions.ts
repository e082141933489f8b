import { createHash } from 'node:crypto';
import { sha256 } from '#main/seal/seal.ts';
import { openFindings } from '#shared/assessment/coherence/run.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { gapsOf } from '#shared/papers/applicant/collect.ts';
import { applicantLetter } from '#shared/papers/applicant/letter.ts';
import type { SendOptions } from '#shared/papers/applicant/options.ts';
import { writeApplicantWorkbook } from '../../documents/workbook/applicant-file.ts';
import { askedSeal } from '../../documents/workbook/asked-seal.ts';
import { failureOutcome, placeToWrite, readDossier, write } from '../input.ts';
import { renderPdf } from '../memo-pdf.ts';
import { printable } from '../printable.ts';
import { json, refuse, succeed, type Verb } from '../verb.ts';

export const questionsVerb: Verb = {
  name: 'questions',
  positionals: [{ name: 'DOSSIER' }],
  options: ['out', 'date', 'organisation', 'contact', 'deadline', 'prefill', 'json'],
  needed: ['out'],
  run: async (call) => {
    const read = readDossier(call);
    if (!read.ok) return read.refused;
    const dossier = read.value;
    const out = call.options.out ?? '';
    const kind = /\.(pdf|xlsx)$/i.exec(out)?.[1]?.toLowerCase();
    if (kind === undefined) return refuse('--out', out, call.t('cli.refused.oneOf', { values: '*.pdf, *.xlsx' }));
    const place = placeToWrite(call, call.positionals[0]);
    if (!place.ok) return place.refused;
    const open = dossier.bearerQuestions.filter((q) => q.status === 'open').map((q) => q.id);
    const options: SendOptions = {
      dossier,
      language: call.language,
      questions: open,
      date: call.date,
      organisation: call.options.organisation ?? '',
      contact: call.options.contact ?? '',
      deadline: call.options.deadline ?? '',
    };
    const seal = askedSeal(dossier);
    const made =
      kind === 'pdf'
        ? await renderPdf(applicantLetter(options))
        : {
            ok: true as const,
            value: await writeApplicantWorkbook(
              {
                ...options,
                application: true,
                budget: true,
                prefill: call.options.prefill !== undefined,
                seal,
                // The same dossier, day and language make the same file.
                exportId: sha256(`${seal} ${call.date} ${call.language}`).slice(0, 12),
              },
              `${call.date}T12:00:00.000Z`,
            ),
          };
    if (!made.ok) return failureOutcome(call, made.failure);
    const trouble = write(call, place.value, made.value);
    if (trouble !== null) return trouble;
    if (call.options.json === undefined) return succeed(`${call.t('cli.written', { path: printable(place.value) })}\n`);
    const gaps = gapsOf(dossier, openFindings(dossier, project(dossier)), call.language, call.t);
    return succeed(
      json({
        path: place.value,
        bytes: made.value.byteLength,
        sha256: createHash('sha256').update(made.value).digest('hex'),
        questions: open,
        notAsked: gaps.map(({ station, reason, text }) => ({ station, reason, text })),
      }),
    );
  },
};
