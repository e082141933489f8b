import { createHash } from 'node:crypto';
import { withdrawnNames } from '#shared/decision/committee/deciding/withdrawal.ts';
import { minutesOf } from '../../committee/papers.ts';
import { pageCount } from '../../documents/pdf/pages.ts';
import { bookOf, sessionsOf, withPortfolio } from '../committee-book.ts';
import { failureOutcome, placeToWrite, write } from '../input.ts';
import { renderPdf } from '../memo-pdf.ts';
import { printable } from '../printable.ts';
import { PASSPHRASE_OPTIONS } from '../secret/passphrase.ts';
import { json, refuse, succeed, type Verb } from '../verb.ts';

/** The sessions of a portfolio; one of them with its decisions; its minutes as a PDF. */
export const committeeVerb: Verb = {
  name: 'committee',
  positionals: [],
  options: ['portfolio', 'session', 'minutes', 'organisation', ...PASSPHRASE_OPTIONS, 'json'],
  needed: ['portfolio'],
  run: (call) =>
    withPortfolio(call, async (portfolio) => {
      const asJson = call.options.json !== undefined;
      if (call.options.session === undefined) {
        if (call.options.minutes !== undefined) return refuse('--session', '', call.t('cli.refused.needed'));
        const sessions = sessionsOf(call, portfolio);
        if (!sessions.ok) return sessions.outcome;
        const rows = sessions.value.map(({ id, body }) => ({
          id,
          date: body.date,
          name: body.name,
          status: body.status,
        }));
        return succeed(asJson ? json(rows) : rows.map((r) => `${printable(Object.values(r).join('  '))}\n`).join(''));
      }
      const book = bookOf(call, portfolio);
      if (!book.ok) return book.outcome;
      if (call.options.minutes === undefined) {
        const rows = book.value.heard.map(({ item, project, subject, decision }) => ({
          dossier: item.dossierId,
          project,
          decision: decision?.decision ?? null,
          status: decision?.status ?? null,
          amountCents: decision?.amountCents ?? null,
          withdrawn: withdrawnNames(book.value.members, book.value.interests, subject),
        }));
        return succeed(
          asJson
            ? json(rows)
            : rows.map((r) => `${printable(`${r.dossier}  ${r.project}  ${r.decision ?? '–'}`)}\n`).join(''),
        );
      }
      const place = placeToWrite(call, undefined, 'minutes');
      if (!place.ok) return place.refused;
      const pdf = await renderPdf(minutesOf(book.value, call.language, call.options.organisation ?? ''));
      if (!pdf.ok) return failureOutcome(call, pdf.failure);
      const trouble = write(call, place.value, pdf.value, 'minutes');
      if (trouble !== null) return trouble;
      if (!asJson) return succeed(`${call.t('cli.written', { path: printable(place.value) })}\n`);
      const sha256 = createHash('sha256').update(pdf.value).digest('hex');
      return succeed(json({ path: place.value, pages: pageCount(pdf.value), bytes: pdf.value.byteLength, sha256 }));
    }),
};
