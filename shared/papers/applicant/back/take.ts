/** The lines of a report that someone chose, as commands: all of them or none, one step to undo. */

import { shortDate } from '#shared/base/i18n/dates.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Refusal } from '#shared/base/refusal/refusal.ts';
import type { Answer } from '#shared/dossier/content/answer.ts';
import { applyCommand, setCommand } from '#shared/dossier/content/apply.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { shownAnswer } from '../plain.ts';
import type { AnswerLine, TakenChange } from './judge.ts';

export interface TakeOptions {
  /** 'YYYY-MM-DD': the day on which the applicant's answers came in */ readonly date: string;
  readonly language: Language;
  readonly t: Translate;
}
export type TakenLines =
  | { readonly ok: true; readonly commands: readonly Command[]; readonly dossier: Dossier }
  | { readonly ok: false; readonly line: string; readonly refusal: Refusal };

const MAX_ANSWER = 5_000;
const MAX_DETAIL = 500;

/** A change is made on the dossier as the changes before it left it. */
type Change = (dossier: Dossier) => Command;

const takeAnswer = (dossier: Dossier, id: string, answer: string, date: string): Change[] => {
  const asked = dossier.bearerQuestions.find((q) => q.id === id);
  if (asked === undefined) return [];
  const set =
    (field: string, value: string): Change =>
    (d) =>
      setCommand(d, ['bearerQuestions', id, field], value);
  return [set('answer', answer.slice(0, MAX_ANSWER)), set('status', 'answered'), set('answeredOn', date)];
};
const changesOf = (dossier: Dossier, taken: TakenChange, { date, language, t }: TakeOptions): Change[] => {
  switch (taken.kind) {
    case 'question':
      return takeAnswer(dossier, taken.asked, taken.text, date);
    case 'set':
      return [(d) => setCommand(d, [...taken.path], taken.value)];
    case 'line':
      return [
        (d) => ({ type: 'insert', collection: taken.collection, index: d[taken.collection].length, item: taken.item }),
      ];
    case 'answer': {
      const { question, answer, document } = taken;
      const old = Object.hasOwn(dossier.answers, question) ? dossier.answers[question] : undefined;
      const detail = [document, t('applicant.declaredOn', { date: shortDate(date) })]
        .filter((x) => x !== '')
        .join(' · ');
      const fresh: Answer = {
        state: answer.state,
        ...(answer.value === undefined ? {} : { value: answer.value }),
        // The note is the assessor's own; how sure one is of the old answer says nothing of this one.
        ...(old?.note === undefined ? {} : { note: old.note }),
        source: { kind: 'declared', detail: detail.slice(0, MAX_DETAIL) },
      };
      const draft = `answers/${question}`;
      const known = questionById(question);
      const words = known === undefined ? '' : shownAnswer(known, fresh, language, t);
      const open = dossier.bearerQuestions.filter(
        (q) => q.id === taken.asked || (q.about === question && q.status === 'open'),
      );
      return [
        (d) => setCommand(d, ['answers', question], fresh),
        ...(Object.hasOwn(dossier.drafts, draft) ? [(d: Dossier) => setCommand(d, ['drafts', draft], undefined)] : []),
        ...open.flatMap((q) => takeAnswer(dossier, q.id, words, date)),
      ];
    }
  }
};

const saysNothing = (command: Command): boolean =>
  command.type === 'set' && JSON.stringify(command.before) === JSON.stringify(command.after);

/** @param lines those chosen; lines with nothing to take are passed over */
export const takeLines = (dossier: Dossier, lines: readonly AnswerLine[], options: TakeOptions): TakenLines => {
  const commands: Command[] = [];
  let current = dossier;
  for (const line of lines) {
    if (line.taken === null) continue;
    for (const change of changesOf(current, line.taken, options)) {
      const command = change(current);
      if (saysNothing(command)) continue;
      const applied = applyCommand(current, command);
      if (!applied.ok) return { ok: false, line: line.id, refusal: applied.refusal };
      current = applied.dossier;
      commands.push(command);
    }
  }
  return { ok: true, commands, dossier: current };
};
