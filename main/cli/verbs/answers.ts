import { failureWords } from '#shared/contract/failure-words.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import type { AnswerLine } from '#shared/papers/applicant/back/judge.ts';
import { takeLines } from '#shared/papers/applicant/back/take.ts';
import { readApplicantWorkbook } from '../../documents/workbook/applicant-file.ts';
import { placeToWrite, readDossier, readSmallFile, write } from '../input.ts';
import { printable } from '../printable.ts';
import { type Call, json, refusalLine, refuse, type Verb, type VerbOutcome } from '../verb.ts';

const inWords = ({ t }: Call, line: AnswerLine): string =>
  [
    `${line.sheet} ${line.cell}`,
    t(`questions.outcome.${line.outcome}`),
    line.what,
    line.rule === null ? '' : t(`questions.rule.${line.rule}`),
    line.before === '' ? '' : t('cli.answerNow', { value: line.before }),
    line.after,
  ]
    .filter((part) => part !== '')
    .map(printable)
    .join(' · ');

export const answersVerb: Verb = {
  name: 'answers',
  positionals: [{ name: 'DOSSIER' }, { name: 'XLSX' }],
  options: ['apply', 'take', 'date', 'json'],
  needed: [],
  run: async (call): Promise<VerbOutcome> => {
    const read = readDossier(call);
    if (!read.ok) return read.refused;
    const argument = call.positionals[1] ?? '';
    const bytes = readSmallFile(call.path(argument));
    if (bytes === null) return refuse('XLSX', argument, call.t('cli.refused.unreadable'));
    if (bytes === 'tooLarge')
      return refuse('XLSX', argument, failureWords(call.t, call.language, { code: 'file.tooLarge' }));
    const report = await readApplicantWorkbook(bytes, read.value, call.language);
    if (!report.ok) return refuse('XLSX', argument, failureWords(call.t, call.language, report.failure));
    const { lines, same, form } = report.value;
    const all = call.options.take === 'all';
    const chosen = lines.filter((l) => l.taken !== null && (all || l.outcome === 'new'));
    let applied: { readonly path: string; readonly lines: number } | null = null;
    if (call.options.apply !== undefined) {
      const place = placeToWrite(call, call.positionals[0], 'apply');
      if (!place.ok) return place.refused;
      const taken = takeLines(read.value, chosen, { date: call.date, language: call.language, t: call.t });
      if (!taken.ok) return { code: 2, refusals: [refusalLine(call, taken.refusal)] };
      const trouble = write(call, place.value, json(toStored(taken.dossier)), 'apply');
      if (trouble !== null) return trouble;
      applied = { path: place.value, lines: chosen.length };
    }
    const out =
      call.options.json === undefined
        ? [
            ...lines.map((line) => inWords(call, line)),
            call.t('cli.answersSame', { count: same }),
            ...(applied === null
              ? []
              : [call.t('cli.answersTaken', { count: applied.lines, path: printable(applied.path) })]),
            '',
          ].join('\n')
        : json({ form, lines: lines.map(({ taken: _taken, ...line }) => line), same, applied });
    return lines.some((l) => l.outcome === 'refused') ? { code: 1, out } : { code: 0, out };
  },
};
