/** Side two of the decision note: cash with us and without us, what can happen, why this amount, what comes after, when. */
import { ruleContext } from '#shared/assessment/coherence/context.ts';
import { holdingSentence } from '#shared/assessment/overview/triptych.ts';
import { dueToUs, monthOfPlan, year3Without } from '#shared/assessment/stakes/after.ts';
import { type AmountNeeded, amountsNeeded } from '#shared/assessment/stakes/amounts.ts';
import { besidePeers, type PeerFigure, peerFigures } from '#shared/assessment/stakes/peers.ts';
import { supportCents } from '#shared/assessment/stakes/results.ts';
import { NEARLY, type Shock, shocksOf } from '#shared/assessment/stakes/shocks.ts';
import { monthName } from '#shared/base/i18n/dates.ts';
import { leafById } from '#shared/base/method/levers.ts';
import { formatCents, formatNumber, formatRate } from '#shared/base/money/format.ts';
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { type ComparedCash, cashCompared } from '#shared/papers/charts/decision/cash-compared.ts';
import { type Moment, timeline } from '#shared/papers/charts/decision/timeline.ts';
import { PRINT } from '#shared/papers/charts/palettes.ts';
import { type MemoContext, pair } from '../context.ts';
import type { Block, TableBlock } from '../document.ts';
import { planIsEmpty } from '../finance.ts';
import { findingTitle } from '../findings.ts';
import { conditionSentence, exactAmount, joinWords } from './resolution.ts';
import type { NoteRoom } from './side-one.ts';

/** Width of the type area of the sheet, in points; the charts are drawn for it. */
const WIDTH = 507;
const whole = (c: MemoContext, cents: number): string => formatCents(cents, c.language, 0);
const monthOf = (c: MemoContext, month: number): string =>
  monthName(monthOfPlan(c.dossier.plan.startMonth, month), c.language);

/** What a shock is, in words of this dossier. */
export const shockWords = (c: MemoContext, s: Shock): string => {
  const { t, language } = c;
  const lever = s.leaf === undefined ? '' : leafById(s.leaf).label[language];
  const year = s.year ?? 1;
  switch (s.kind) {
    case 'half':
      return t('note.shock.half', { lever });
    case 'nothing':
      return t('note.shock.nothing', { lever });
    case 'notRenewed':
      return t('note.shock.notRenewed', { funder: s.funder ?? '', year, amount: whole(c, s.cents ?? 0) });
    case 'publicLeaves':
      return t('note.shock.publicLeaves', { funder: s.funder ?? '', year, amount: whole(c, s.cents ?? 0) });
    case 'late':
      return t('note.shock.late');
    case 'together':
      return t('note.shock.together', {
        both: joinWords(
          (s.parts ?? []).map((part) =>
            part.leaf === undefined
              ? t('note.shock.without', { name: part.funder ?? '' })
              : t('note.shock.halfOf', { name: leafById(part.leaf).label[language] }),
          ),
          language,
        ),
      });
  }
};
/** A shock as it is read: what happens, the lowest month-end, whether the plan holds, the result of year 3. */
export const shockCells = (c: MemoContext, s: Shock): readonly [string, string, string, string] => [
  shockWords(c, s),
  c.t('note.shock.at', { amount: whole(c, s.lowestCents), month: monthOf(c, s.lowestMonth) }),
  s.holds === 'yes'
    ? c.t('note.shock.yes')
    : s.holds === 'no'
      ? c.t('note.shock.no')
      : c.t('note.shock.nearly', { amount: whole(c, -s.lowestCents) }),
  whole(c, s.year3ResultCents),
];
/** @param most rows at the most: the worst, and how many there are is said */
export const shockTable = (c: MemoContext, most = Number.POSITIVE_INFINITY): TableBlock[] => {
  const { t, language } = c;
  const all = shocksOf(c.dossier, c.projection);
  if (all.length === 0) return [];
  const shocks = all.toSorted((a, b) => a.lowestCents - b.lowestCents).slice(0, most);
  const shown = all.filter((shock) => shocks.includes(shock));
  return [
    {
      kind: 'table',
      title: t('note.shock.title'),
      columns: [
        { head: t('note.shock.if'), number: false, share: 2.2 },
        { head: t('note.shock.lowest'), number: false, share: 1.3 },
        { head: t('note.shock.holds'), number: false, share: 0.8 },
        { head: t('note.shock.result'), number: true },
      ],
      rows: shown.map((s) => ({ cells: shockCells(c, s) })),
      note: `${shown.length < all.length ? `${t('note.shock.worst', { shown: shown.length, all: all.length })} ` : ''}${t(
        'note.shock.note',
        {
          rate: formatRate(supportCents(c.dossier) > 0 ? NEARLY.ofSupport : NEARLY.ofYearlyCharges, language),
          of: t(supportCents(c.dossier) > 0 ? 'note.shock.ofSupport' : 'note.shock.ofCharges'),
        },
      )}`,
    },
  ];
};

/** Month-end cash with us, without us, and with the lever that carries the plan halved. @returns null while the plan is empty */
export const comparedCash = (c: MemoContext): ComparedCash | null => {
  if (planIsEmpty(c)) return null;
  const { dossier, projection: p, language, t } = c;
  const without = dossier.supports.length === 0 ? null : project({ ...dossier, supports: [] });
  const half = shocksOf(dossier, p).find((s) => s.kind === 'half');
  const halved = half === undefined ? null : project(dossier, half.adjustments);
  return {
    title: holdingSentence(ruleContext(dossier, p, undefined, c.thresholds))[language],
    months: p.months,
    lines: [
      { name: t('note.cash.plan'), closing: p.cash.closing },
      ...(without === null ? [] : [{ name: t('note.cash.without'), closing: without.cash.closing }]),
      ...(halved === null ? [] : [{ name: t('note.cash.half'), closing: halved.cash.closing }]),
    ],
  };
};
const cashBlock = (c: MemoContext, room: NoteRoom): Block[] => {
  const compared = comparedCash(c);
  if (compared === null) return [{ kind: 'paragraph', text: c.t('memo.noPlan'), tone: 'muted' }];
  return [
    { kind: 'heading', level: 1, text: compared.title },
    {
      kind: 'chart',
      bare: true,
      chart: cashCompared(compared, c.language, PRINT, { width: WIDTH, height: room.chart }),
      note: c.t('memo.computed'),
    },
  ];
};

const neededRow = (c: MemoContext, name: string, needed: AmountNeeded) => ({
  cells: [
    [
      name,
      needed.month === null ? '' : c.t('note.amount.binding', { month: monthOf(c, needed.month) }),
      needed.tooEarly.length === 0
        ? ''
        : c.t('note.amount.tooEarly', { month: monthOf(c, needed.tooEarly[0] ?? 1), count: needed.tooEarly.length }),
    ]
      .filter((x) => x !== '')
      .join('\n'),
    needed.cents === null ? c.t('note.amount.never') : whole(c, Math.ceil(needed.cents / 100) * 100),
  ],
});
/** To stay above zero, to keep the safety level, what is asked, what is proposed; and the assessor's sentence for the difference. */
export const amountBlocks = (c: MemoContext): Block[] => {
  const { dossier, t, language } = c;
  const needed = amountsNeeded(dossier);
  const asked = answerNumber(dossier, 'request.amountAsked');
  const supports = supportCents(dossier);
  const proposed = answerNumber(dossier, 'request.amountProposed') ?? (supports > 0 ? supports : null);
  const why = answerText(dossier, 'projection.amountReason');
  return [
    {
      kind: 'heading',
      level: 1,
      text:
        proposed === null ? t('note.amount.title') : t('note.amount.why', { amount: exactAmount(proposed, language) }),
    },
    {
      kind: 'table',
      columns: [
        { head: '', number: false },
        { head: '', number: true },
      ],
      rows: [
        ...(planIsEmpty(c)
          ? []
          : [
              neededRow(c, t('note.amount.zero'), needed.forZero),
              neededRow(
                c,
                t('note.amount.safety', {
                  count: dossier.plan.safetyMonths,
                  months: formatNumber(dossier.plan.safetyMonths, language),
                }),
                needed.forSafety,
              ),
            ]),
        { cells: [t('note.amount.asked'), asked === null ? '–' : exactAmount(asked, language)] },
        { cells: [t('note.amount.proposed'), proposed === null ? '–' : exactAmount(proposed, language)], total: true },
      ],
      note: planIsEmpty(c)
        ? t('memo.entered')
        : dossier.supports.length === 0
          ? t('note.amount.noteGrant')
          : t('note.amount.note'),
    },
    why === ''
      ? { kind: 'paragraph', text: t('note.amount.noReason'), tone: 'muted' }
      : { kind: 'paragraph', text: why },
  ];
};

/** Result without us, what is owed and when, the exit test. */
export const afterBlocks = (c: MemoContext): Block[] => {
  const { dossier, t, language } = c;
  const due = dueToUs(dossier);
  const beyond = due.filter((y) => y.beyondPlan && y.capitalCents > 0);
  const exit = answerText(dossier, 'opinion.exitTest');
  const items = [
    ...(planIsEmpty(c) ? [] : [t('note.after.result', { amount: whole(c, year3Without(dossier)) })]),
    ...(due.length === 0
      ? dossier.supports.length === 0
        ? []
        : [t('note.after.nothingDue')]
      : [
          t('note.after.due', {
            years: due.map((y) => `${exactAmount(y.capitalCents + y.interestCents, language)} (${y.year})`).join(', '),
          }),
          ...(beyond.length === 0
            ? []
            : [
                t('note.after.beyond', {
                  amount: exactAmount(
                    beyond.reduce((sum, y) => sum + y.capitalCents, 0),
                    language,
                  ),
                  years: joinWords(
                    beyond.map((y) => String(y.year)),
                    language,
                  ),
                }),
              ]),
        ]),
    exit === '' ? t('note.after.noExit') : pair(c, t('note.after.exit'), exit),
  ];
  return [
    { kind: 'heading', level: 1, text: t('note.after.title') },
    { kind: 'list', items },
  ];
};

/** Payments and meetings, in order; at most so many stand on a line, more make a table. */
const MOST_MOMENTS = 7;
const moments = (c: MemoContext): readonly Moment[] => {
  const { dossier, t, language } = c;
  return [
    ...dossier.tranches.map((x): Moment & { readonly at: number } => ({
      at: x.month ?? 99,
      kind: 'payment',
      head: [x.month === null ? t('note.undated') : monthOf(c, x.month), exactAmount(x.amountCents, language)].join(
        ' · ',
      ),
      text: joinWords(
        dossier.conditions
          .filter((k) => k.kind === 'precedent' && k.tranche !== '' && k.tranche === x.name)
          .map((k) => (k.evidence.trim() === '' ? k.text : k.evidence).trim()),
        language,
      ),
    })),
    ...dossier.milestones.map((m): Moment & { readonly at: number } => ({
      at: m.month,
      kind: 'meeting',
      head: t('note.timeline.month', { month: m.month }),
      text: m.title,
    })),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ at: _, ...moment }) => moment);
};
export const timelineBlocks = (c: MemoContext): Block[] => {
  const { dossier, t, language } = c;
  const all = moments(c);
  const short = all.length <= MOST_MOMENTS && all.every((m) => m.text.length <= 70);
  const conditions = dossier.conditions.filter((x) => x.text.trim() !== '');
  if (all.length === 0 && conditions.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: t('note.timeline.title') },
    ...(all.length === 0
      ? []
      : short
        ? [
            {
              kind: 'chart' as const,
              bare: true,
              chart: timeline(all, t('note.timeline.title'), PRINT, WIDTH),
              note: t('memo.entered'),
            },
          ]
        : [
            {
              kind: 'table' as const,
              columns: [
                { head: t('note.timeline.when'), number: false, share: 1 },
                { head: t('note.timeline.what'), number: false, share: 3 },
              ],
              rows: all.map((m) => ({ cells: [m.head, m.text] })),
              note: t('memo.entered'),
            },
          ]),
    ...(conditions.length === 0
      ? [{ kind: 'paragraph' as const, text: t('memo.noCondition'), tone: 'muted' as const }]
      : [{ kind: 'list' as const, items: conditions.map((x) => conditionSentence(x, language)) }]),
  ];
};

const peerValue = (c: MemoContext, figure: PeerFigure, value: number | null): string =>
  value === null
    ? '–'
    : figure === 'costPerResult' || figure === 'support'
      ? whole(c, value)
      : formatRate(value, c.language);
/** Beside our past dossiers; nothing when there is no dossier to stand beside. */
const FIRST_FIGURES = 3;
export const peerTable = (c: MemoContext, shown: NoteRoom['peers'] = 'all'): TableBlock[] => {
  if (c.peers === undefined || shown === 'none') return [];
  const all = besidePeers(peerFigures(c.dossier, c.projection), c.peers);
  const rows = shown === 'all' ? all : all.slice(0, FIRST_FIGURES);
  const most = Math.max(0, ...rows.map((r) => r.count));
  return most === 0
    ? []
    : [
        {
          kind: 'table',
          ...(shown === 'all' ? { title: c.t('note.peers.title') } : { dense: true }),
          columns: [
            { head: shown === 'all' ? '' : c.t('note.peers.title'), number: false },
            { head: c.t('note.peers.own'), number: true },
            { head: c.t('note.peers.median'), number: true },
            { head: c.t('note.peers.range'), number: true },
            { head: 'n', number: true },
          ],
          rows: rows.map((r) => ({
            cells: [
              c.t(`note.peers.figure.${r.figure}`),
              peerValue(c, r.figure, r.own),
              r.median === null ? c.t('note.peers.few') : peerValue(c, r.figure, r.median),
              r.median === null ? '–' : `${peerValue(c, r.figure, r.lowest)} – ${peerValue(c, r.figure, r.highest)}`,
              String(r.count),
            ],
          })),
          note: c.t('note.peers.note'),
        },
      ];
};
const findingList = (c: MemoContext, room: NoteRoom): Block[] => {
  const open = (c.findings ?? []).filter((f) => f.severity === 'serious');
  if (open.length === 0) return [];
  const shown = open.slice(0, room.findings).map((f) => findingTitle(c, f));
  const left = open.length - shown.length;
  return [
    {
      kind: 'callout',
      tone: 'serious',
      title: c.t('note.findings'),
      text: [...shown, ...(left > 0 ? [c.t('memo.moreItems', { count: left })] : [])].join('\n'),
    },
  ];
};

export const sideTwo = (c: MemoContext, room: NoteRoom): Block[] => [
  ...cashBlock(c, room),
  ...shockTable(c, room.shocks),
  { kind: 'columns', columns: [amountBlocks(c), afterBlocks(c)] },
  ...timelineBlocks(c),
  ...peerTable(c, room.peers),
  ...findingList(c, room),
];
