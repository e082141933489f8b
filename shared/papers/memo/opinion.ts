/** What is asked, what is proposed, what stays open: the words a committee votes on. */

import { shortDate } from '#shared/base/i18n/dates.ts';
import { STATION_IDS, STATION_NAMES } from '#shared/base/method/stations.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { factOf, textOf } from './answers.ts';
import { forApplicant, type MemoContext, originOf, pair } from './context.ts';
import type { Block } from './document.ts';
import { exactAmount, paymentsLine, resolutionOf, resolutionSentence, trancheName } from './note/resolution.ts';

/** The figures of the request, for who made it. */
export const requestFigures = (c: MemoContext): Block => ({
  kind: 'figures',
  items: [factOf(c, 'request.amountAsked', c.t('memo.asked')), factOf(c, 'request.instrument', c.t('memo.instrument'))],
});
/**
 * What is voted, in a frame: the one sentence, payments and what each waits for, what was asked.
 * @param reasons the assessor's own, beside it; may be empty @param boxes to tick by hand
 */
export const resolutionBlock = (c: MemoContext, reasons: string, boxes: readonly string[]): Block => {
  const { dossier, language, t } = c;
  const said = resolutionOf(dossier);
  // What is put off, refused or sent elsewhere is paid nothing, whatever was planned.
  const payments = said.decision === 'agreed' || said.decision === 'conditions' ? paymentsLine(dossier, language) : '';
  return {
    kind: 'resolution',
    label: t('note.toDecide'),
    sentence: `${resolutionSentence(said, language)}.`,
    lines: [
      [
        payments === '' ? '' : `${payments}.`,
        said.askedCents === null ? '' : `${pair(c, t('note.asked'), exactAmount(said.askedCents, language))}.`,
      ]
        .filter((x) => x !== '')
        .join(' '),
      reasons,
    ].filter((x) => x !== ''),
    boxes,
  };
};
/** The recommendation, or that nobody wrote it. */
export const recommendation = (c: MemoContext, text: string): Block => ({
  kind: 'callout',
  tone: text === '' ? 'serious' : 'info',
  title: c.t('memo.recommendation'),
  text: text === '' ? c.t('memo.noRecommendation') : text,
  ...(text === '' ? {} : { origin: originOf(c, c.dossier.answers['opinion.recommendation']) }),
});
/** What is voted, in the words of the decision note; why, and why this amount. */
export const decisionBlocks = (c: MemoContext): Block[] => [
  resolutionBlock(c, '', []),
  recommendation(c, answerText(c.dossier, 'opinion.recommendation')),
  ...textOf(c, 'opinion.reasons'),
  ...textOf(c, 'projection.amountReason'),
];

export const POINT_KINDS = [
  ['strength', 'memo.strengths'],
  ['reservation', 'memo.reservations'],
  ['unknown', 'memo.unknowns'],
] as const;
export const pointsOf = ({ dossier }: MemoContext, kind: (typeof POINT_KINDS)[number][0]): string[] =>
  dossier.opinionPoints.filter((p) => p.kind === kind && p.text !== '').map((p) => p.text);

/** Strengths, reservations and unknowns, always all three: an empty one is said. */
export const pointBlocks = (c: MemoContext): Block[] => [
  {
    kind: 'columns',
    columns: POINT_KINDS.map(([kind, title]): Block[] => {
      const points = pointsOf(c, kind);
      return [
        { kind: 'heading', level: 2, text: c.t(title) },
        points.length > 0
          ? { kind: 'list', items: points }
          : { kind: 'paragraph', text: c.t('memo.noneWritten'), tone: 'muted' },
      ];
    }),
  },
];

/** The minority view is always there: its words, that there is none, or that nobody wrote it. */
export const dissent = (c: MemoContext, text: string): Block => {
  const none = c.dossier.answers['opinion.minorityView']?.state === 'notApplicable';
  return {
    kind: 'callout',
    tone: text === '' && !none ? 'serious' : 'info',
    title: c.t('memo.minority'),
    text: text !== '' ? text : c.t(none ? 'memo.minorityNone' : 'memo.noMinority'),
  };
};

export const conditionTable = (c: MemoContext): Block[] => {
  const { dossier, t } = c;
  if (dossier.conditions.length === 0) return [{ kind: 'paragraph', text: t('memo.noCondition'), tone: 'muted' }];
  return [
    {
      kind: 'table',
      title: t('memo.conditions'),
      columns: [
        { head: t('plan.conditions.text'), number: false, share: 4 },
        { head: t('plan.conditions.kind'), number: false, share: 1.2 },
        { head: t('plan.conditions.evidence'), number: false, share: 1.4 },
        { head: t('plan.conditions.owner'), number: false, share: 1.2 },
        { head: t('plan.conditions.deadline'), number: false, share: 0.6 },
      ],
      rows: dossier.conditions.map((x) => ({
        cells: [
          x.text,
          t(`plan.conditions.kinds.${x.kind}`),
          x.evidence,
          x.owner,
          [shortDate(x.deadline), x.tranche === '' ? '' : t('memo.tranche', { tranche: trancheName(x.tranche) })]
            .filter((s) => s !== '')
            .join('\n'),
        ],
      })),
      note: t('memo.entered'),
    },
  ];
};

/** Questions put to the applicant, those without an answer first. */
export const questionBlocks = (c: MemoContext): Block[] => {
  const asked = c.dossier.bearerQuestions.filter((q) => q.status !== 'dropped' && q.text !== '');
  const rank = (q: (typeof asked)[number]): number => (q.status === 'open' ? 0 : 1);
  const station = (id: string): string => {
    const known = STATION_IDS.find((s) => s === id);
    return known === undefined ? id : STATION_NAMES[known][c.language];
  };
  if (asked.length === 0) return [];
  return [
    ...(forApplicant(c) && c.format !== 'summary'
      ? []
      : [{ kind: 'heading' as const, level: 2 as const, text: c.t('memo.applicantQuestions') }]),
    {
      kind: 'list',
      items: asked
        .toSorted((a, b) => rank(a) - rank(b))
        .map((q) =>
          pair(c, `${q.text} (${station(q.station)})`, q.answer === '' ? c.t('memo.awaitingAnswer') : q.answer),
        ),
    },
  ];
};
