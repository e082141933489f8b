/** Every dossier of a pack on one line. */

import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { sum } from '#shared/base/money/cents.ts';
import { answerNumber } from '#shared/dossier/content/accessors.ts';
import { factOf } from '../answers.ts';
import { euros } from '../context.ts';
import type { TableBlock } from '../document.ts';
import { modelOf } from './comparison.ts';
import type { PackEntry } from './entry.ts';

const amount = (s: PackEntry, id: string): string => {
  const cents = answerNumber(s.dossier, id);
  if (s.dossier.drafts[`answers/${id}`] !== undefined) return s.t('memo.toSpecifyShort');
  return cents === null ? '–' : euros(s, cents);
};
const total = (seen: readonly PackEntry[], id: string): number =>
  sum(seen.map((s) => answerNumber(s.dossier, id) ?? 0));

export const overviewTable = (seen: readonly PackEntry[], language: Language): TableBlock => {
  const t = translator(language);
  const [first] = seen;
  return {
    kind: 'table',
    columns: [
      { head: t('pack.project'), number: false, share: 3.2 },
      { head: t('pack.stage'), number: false, share: 1 },
      { head: t('pack.model'), number: false, share: 0.7 },
      { head: t('pack.asked'), number: true },
      { head: t('pack.proposed'), number: true },
      { head: t('pack.decision'), number: false, share: 1.3 },
    ],
    rows: [
      ...seen.map((s) => ({
        cells: [
          [`${s.number}. ${s.project}`, s.organisation].filter((x) => x !== '').join('\n'),
          factOf(s, 'request.stage').value,
          modelOf(s, 0),
          amount(s, 'request.amountAsked'),
          amount(s, 'request.amountProposed'),
          factOf(s, 'opinion.decision').value,
        ],
      })),
      ...(first === undefined
        ? []
        : [
            {
              cells: [
                t('pack.total'),
                '',
                '',
                euros(first, total(seen, 'request.amountAsked')),
                euros(first, total(seen, 'request.amountProposed')),
                '',
              ],
              total: true,
            },
          ]),
    ],
    note: t('pack.overviewNote'),
  };
};
