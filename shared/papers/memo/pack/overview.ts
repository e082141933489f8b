/** Every dossier of a pack on one line. */

import { costPerResult } from '#shared/assessment/stakes/results.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { sum } from '#shared/base/money/cents.ts';
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import { euros } from '../context.ts';
import type { TableBlock } from '../document.ts';
import { resolutionOf, resolutionSentence } from '../note/resolution.ts';
import type { PackEntry } from './entry.ts';

const money = (s: PackEntry, cents: number | null): string => (cents === null ? '–' : euros(s, cents));
const amount = (s: PackEntry, id: string): string => {
  const cents = answerNumber(s.dossier, id);
  if (s.dossier.drafts[`answers/${id}`] !== undefined) return s.t('memo.toSpecifyShort');
  return cents === null ? '–' : euros(s, cents);
};
/** What the resolution says, typed or by the supports of the plan: the same in the line, in its row and in the total. */
const proposedCents = ({ dossier }: PackEntry): number | null => resolutionOf(dossier).amountCents;
const proposalText = (s: PackEntry): string =>
  s.dossier.drafts['answers/request.amountProposed'] === undefined
    ? money(s, proposedCents(s))
    : s.t('memo.toSpecifyShort');
/** Whether the committee is asked to award something: only then does its money stand in a total. */
const isAward = ({ dossier }: PackEntry): boolean =>
  ['agreed', 'conditions'].includes(answerText(dossier, 'opinion.decision'));

export const overviewTable = (seen: readonly PackEntry[], language: Language): TableBlock => {
  const t = translator(language);
  const [first] = seen;
  return {
    kind: 'table',
    columns: [
      { head: t('pack.project'), number: false, share: 5 },
      { head: t('pack.asked'), number: true },
      { head: t('pack.proposed'), number: true },
      { head: t('pack.costPerResult'), number: true },
      { head: t('pack.vote'), number: false, share: 1 },
    ],
    rows: [
      ...seen.map((s) => ({
        cells: [
          [`${s.number}. ${s.project}`, s.organisation, resolutionSentence(resolutionOf(s.dossier), language)]
            .filter((x) => x !== '')
            .join('\n'),
          amount(s, 'request.amountAsked'),
          proposalText(s),
          money(s, costPerResult(s.dossier)),
          // A vote is written by hand.
          '',
        ],
      })),
      ...(first === undefined
        ? []
        : (
            [
              [t('pack.total'), seen.filter(isAward)],
              [t('pack.others'), seen.filter((s) => !isAward(s))],
            ] as const
          )
            .filter(([, some], i) => i === 0 || some.length > 0)
            .map(([name, some], i) => ({
              cells: [
                name,
                euros(first, sum(some.map((s) => answerNumber(s.dossier, 'request.amountAsked') ?? 0))),
                i === 0 ? euros(first, sum(some.map((s) => proposedCents(s) ?? 0))) : '–',
                '',
                '',
              ],
              total: true,
            }))),
    ],
    note: t('pack.overviewNote'),
  };
};
