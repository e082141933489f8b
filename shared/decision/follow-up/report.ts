/** The report of a follow-up: where things stand in a sentence, milestones, indicators, plan against actuals, assumptions read again, conditions and payments. */

import { longDate, shortDate } from '#shared/base/i18n/dates.ts';
import { type Translate, translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatAmount, formatCents, formatNumber, formatRate } from '#shared/base/money/format.ts';
import { type Ledger, ledger } from '#shared/decision/committee/payments.ts';
import type { ConditionState, Decision, Payment } from '#shared/decision/committee/records.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { cashFollowed } from '#shared/papers/charts/decision/cash-followed.ts';
import { PRINT } from '#shared/papers/charts/palettes.ts';
import type { Block, Column, MemoDocument, Picture, TableBlock } from '#shared/papers/memo/document.ts';
import { periodMonths, varianceLines } from './actuals.ts';
import { actualsFromLines } from './by-line/line-table.ts';
import { byLineBlocks } from './by-line/line-table-paper.ts';
import { readingLines } from './indicators.ts';
import { milestoneLines } from './milestones.ts';
import { periodName } from './period-name.ts';
import type { FollowUp } from './records.ts';

export interface FollowUpReportInput {
  readonly followUp: FollowUp;
  readonly project: string;
  readonly organisation: string;
  readonly foundation: string;
  readonly logo?: Picture;
  readonly plan: Projection;
  /** the same plan, whose lines are compared */ readonly planned: Pick<Dossier, 'resources' | 'costs'>;
  readonly isPlanDecided: boolean;
  /** the award, with what was written of it since; null when it was not decided here */ readonly award: {
    readonly decision: Decision;
    readonly states: readonly ConditionState[];
    readonly payments: readonly Payment[];
  } | null;
  /** 'YYYY-MM-DD' */ readonly today: string;
  readonly language: Language;
}
const CHART = { width: 479, height: 150 } as const;
interface Context extends FollowUpReportInput {
  readonly t: Translate;
}
const text = (head: string, share = 1): Column => ({ head, number: false, share });
const figure = (head: string): Column => ({ head, number: true });
const section = (title: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: title }, ...blocks];
const table = (columns: readonly Column[], rows: readonly (readonly string[])[], note?: string): TableBlock[] =>
  rows.length === 0
    ? []
    : [{ kind: 'table', columns, rows: rows.map((cells) => ({ cells })), ...(note === undefined ? {} : { note }) }];
/** What is known of it, parted by dots; a dash when nothing is. */
const joinParts = (...parts: readonly string[]): string => parts.filter((p) => p.trim() !== '').join(' · ') || '—';

/** The newest period of which the measure is known. */
const newest = ({ plan, followUp }: Context, measure: 'resources' | 'costs') => {
  const fromLines = actualsFromLines(followUp.actualLines);
  return [...varianceLines(plan, followUp.actuals, 'half'), ...varianceLines(plan, followUp.actuals, 'year', fromLines)]
    .filter((l) => l.measure === measure && l.actualCents !== null && l.rate !== null)
    .sort((a, b) => a.period.slice(0, 2).localeCompare(b.period.slice(0, 2)))
    .at(-1);
};
/** Where things stand, before anything else: our money, what is late, what cost or brought more or less than planned. */
const standing = (c: Context, books: Ledger | null): Block => {
  const { t, language, followUp, today } = c;
  const late = milestoneLines(followUp, today).filter((l) => l.state === 'late').length;
  const paid = books === null ? 0 : books.lines.reduce((sum, l) => sum + l.paidCents - l.returnedCents, 0);
  const total = books === null ? 0 : books.lines.reduce((sum, l) => sum + l.amountCents, 0);
  const amounts = { paid: formatCents(paid, language, 0), total: formatCents(total, language, 0) };
  const withSign = (rate: number): string => `${rate > 0 ? '+' : ''}${formatRate(rate, language)}`;
  const variances = (['costs', 'resources'] as const).flatMap((measure) => {
    const line = newest(c, measure);
    return line === undefined
      ? []
      : [
          t(`followUp.standing.${measure}`, {
            rate: withSign(line.rate ?? 0),
            period: periodName(t, line.period).toLocaleLowerCase(language),
          }),
        ];
  });
  const said = [
    ...(total === 0 ? [] : [t(paid === 0 ? 'followUp.standing.nothingPaid' : 'followUp.standing.paid', amounts)]),
    t(late === 0 ? 'followUp.standing.noneLate' : 'followUp.standing.late', { count: late }),
    ...variances,
  ].join(', ');
  return { kind: 'paragraph', text: `${said.charAt(0).toLocaleUpperCase(language)}${said.slice(1)}.`, tone: 'strong' };
};
/** Month-end cash as it was planned, and as it was at the end of each period that is known. */
const cashChart = (c: Context): Block[] => {
  const { t, plan, followUp, language } = c;
  const known = [...varianceLines(plan, followUp.actuals, 'half'), ...varianceLines(plan, followUp.actuals, 'year')]
    .filter((l) => l.measure === 'cash' && l.actualCents !== null)
    .map((l) => ({ month: plan.months.indexOf(periodMonths(plan, l.period)[1]), cents: l.actualCents ?? 0 }))
    .sort((a, b) => a.month - b.month);
  return known.length === 0
    ? []
    : [
        {
          kind: 'chart',
          chart: cashFollowed(
            { title: t('followUp.paper.cash'), months: plan.months, planned: plan.cash.closing, known },
            language,
            PRINT,
            CHART,
          ),
        },
      ];
};

const milestoneBlocks = ({ t, followUp, today }: Context): Block[] =>
  table(
    [
      text(t('followUp.milestones.name'), 3),
      text(t('followUp.milestones.due'), 1.1),
      text(t('followUp.paper.state'), 1.4),
      text(t('followUp.milestones.report'), 2.5),
    ],
    milestoneLines(followUp, today).map(({ milestone: m, dueOn, state }) => [
      `${t('followUp.milestones.at', { month: m.month })} ${m.title}`.trim(),
      shortDate(dueOn),
      joinParts(t(`followUp.milestones.states.${state}`), m.stage === 'done' ? shortDate(m.doneOn) : ''),
      joinParts(m.stage === 'dropped' ? m.reason : '', m.report, shortDate(m.receivedOn)),
    ]),
  );
const indicatorBlocks = ({ t, followUp, language }: Context): Block[] => {
  const valueText = (value: number | null): string =>
    value === null ? t('followUp.paper.missing') : formatNumber(value, language);
  const months = followUp.milestones.map((m) => m.month);
  return followUp.indicators.flatMap((indicator): Block[] => {
    const lines = readingLines(indicator, months).filter((l) => l.target !== null || l.result !== null);
    return [
      {
        kind: 'heading',
        level: 2,
        text: indicator.unit === '' ? indicator.name : `${indicator.name} (${indicator.unit})`,
      },
      ...table(
        [
          text(t('followUp.milestones.month')),
          figure(t('followUp.indicators.target')),
          figure(t('followUp.indicators.result')),
          figure(t('followUp.indicators.gap')),
          figure(t('followUp.indicators.covered')),
        ],
        [
          [t('followUp.indicators.baseline'), '', valueText(indicator.baseline), '', ''],
          ...lines.map((l) => [
            t('followUp.milestones.at', { month: l.month }),
            valueText(l.target),
            valueText(l.result),
            valueText(l.gap),
            l.covered === null ? t('followUp.paper.missing') : formatRate(l.covered, language),
          ]),
        ],
        indicator.note === '' ? undefined : indicator.note,
      ),
    ];
  });
};
const planBlocks = ({ t, followUp, plan, isPlanDecided, language }: Context): Block[] => {
  const lineTotals = actualsFromLines(followUp.actualLines);
  const lines = [
    ...varianceLines(plan, followUp.actuals, 'year', lineTotals),
    ...varianceLines(plan, followUp.actuals, 'half'),
  ]
    .filter((l) => l.actualCents !== null)
    .sort((a, b) => a.period.localeCompare(b.period));
  return [
    ...table(
      [
        text(t('followUp.paper.period'), 1),
        text(t('followUp.actuals.line'), 1.6),
        figure(`${t('followUp.actuals.rows.planned')} (€)`),
        figure(`${t('followUp.actuals.rows.actual')} (€)`),
        figure(t('followUp.actuals.rows.variance')),
        figure(t('followUp.actuals.rows.rate')),
      ],
      lines.map((l) => [
        periodName(t, l.period),
        t(`followUp.actuals.measures.${l.measure}`),
        formatAmount(l.plannedCents, language),
        formatAmount(l.actualCents ?? 0, language),
        formatAmount(l.varianceCents ?? 0, language),
        l.rate === null ? t('followUp.paper.missing') : formatRate(l.rate, language),
      ]),
      t('followUp.paper.planNote', {
        origin: t(isPlanDecided ? 'followUp.paper.originDecided' : 'followUp.paper.originCurrent'),
      }),
    ),
    ...lines
      .filter((l) => l.reason.trim() !== '')
      .map(
        (l): Block => ({
          kind: 'answer',
          label: `${periodName(t, l.period)} · ${t(`followUp.actuals.measures.${l.measure}`)}`,
          text: l.reason,
          origin: '',
        }),
      ),
  ];
};
const beliefBlocks = ({ t, followUp }: Context): Block[] =>
  table(
    [
      text(t('followUp.beliefs.believed'), 2),
      text(t('followUp.beliefs.happened'), 2),
      text(t('followUp.beliefs.today'), 2),
      text(t('followUp.beliefs.proved'), 1),
    ],
    followUp.beliefs
      .filter((b) => b.believed.trim() !== '')
      .map((b) => [
        b.believed,
        joinParts(b.happened),
        joinParts(b.today),
        joinParts(
          t(`followUp.beliefs.verdicts.${b.proved}`),
          b.month === null ? '' : t('followUp.milestones.at', { month: b.month }),
        ),
      ]),
  );
const conditionBlocks = (c: Context, books: Ledger, award: NonNullable<Context['award']>): Block[] => {
  const { t, language } = c;
  return [
    ...table(
      [
        text(t('followUp.kinds.condition'), 3),
        text(t('followUp.milestones.due'), 1.1),
        text(t('followUp.paper.state'), 1.2),
        text(t('followUp.paper.evidence'), 2),
        text(t('followUp.paper.held'), 1.4),
      ],
      award.decision.conditions.map((condition) => {
        const state = award.states.findLast((s) => s.conditionId === condition.id);
        return [
          condition.text,
          shortDate(condition.deadline),
          joinParts(t(`committee.conditionStates.${state?.state ?? 'open'}`), shortDate(state?.on ?? '')),
          joinParts(state?.note ?? ''),
          joinParts(...books.lines.filter((l) => l.heldBy.includes(condition)).map((l) => l.tranche.name)),
        ];
      }),
    ),
    ...table(
      [
        text(t('followUp.kinds.payment'), 2),
        text(t('followUp.milestones.due'), 1.1),
        figure(`${t('committee.amount')} (€)`),
        figure(`${t('committee.paid')} (€)`),
        figure(`${t('committee.remaining')} (€)`),
        text(t('followUp.paper.state'), 1.4),
      ],
      books.lines.map((l) => [
        l.tranche.name,
        shortDate(l.tranche.dueOn),
        formatAmount(l.amountCents, language),
        formatAmount(l.paidCents - l.returnedCents, language),
        formatAmount(l.remainingCents, language),
        t(`committee.trancheStates.${l.state}`),
      ]),
    ),
  ];
};

export const buildFollowUpReport = (input: FollowUpReportInput): MemoDocument => {
  const t = translator(input.language);
  const c: Context = { ...input, t };
  const { language, today, award } = input;
  const books = award === null ? null : ledger(award.decision, award.states, award.payments, today);
  const blocks = [
    ...(award === null || books === null
      ? []
      : section(t('followUp.tab.conditions'), conditionBlocks(c, books, award))),
    ...section(t('followUp.tab.milestones'), milestoneBlocks(c)),
    ...section(t('followUp.tab.indicators'), indicatorBlocks(c)),
    ...section(t('followUp.paper.plan'), [...cashChart(c), ...planBlocks(c)]),
    ...section(t('followUp.byLine.view'), byLineBlocks(c)),
    ...section(t('followUp.tab.beliefs'), beliefBlocks(c)),
  ];
  const subtitle = t('followUp.paper.subtitle');
  return {
    density: 'pages',
    title: input.project,
    subtitle,
    language,
    author: input.foundation,
    date: today,
    cover: {
      organisation: input.organisation,
      lines: [
        ...(input.followUp.agreementOn === ''
          ? []
          : [t('followUp.paper.agreement', { date: longDate(input.followUp.agreementOn, language) })]),
        t('followUp.paper.onDay', { date: longDate(today, language) }),
      ],
      ...(input.logo === undefined ? {} : { logo: input.logo }),
    },
    header: { left: input.project, right: longDate(today, language) },
    footer: { left: input.foundation, page: t('memo.page', { page: '%p', pages: '%n' }) },
    unprintable: t('memo.unprintable', { characters: '%n' }),
    blocks:
      blocks.length === 0
        ? [{ kind: 'paragraph', text: t('followUp.paper.nothing'), tone: 'muted' }]
        : [standing(c, books), ...blocks],
  };
};
