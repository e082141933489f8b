/** The sections of the memo, each made from the dossier alone (docs/method.md, "Memo"). The user's words are never rewritten. */
import { cashCurve } from '../charts/cash-curve.ts';
import { modelTrajectory } from '../charts/model-trajectory.ts';
import { PRINT } from '../charts/palettes.ts';
import { answerChoices, answerLabel, answerNumber, answerText } from '../dossier/accessors.ts';
import type { Answer } from '../dossier/answer.ts';
import { STATUSES } from '../dossier/plan.ts';
import type { Dossier } from '../dossier/schema.ts';
import { monthName, shortDate } from '../i18n/dates.ts';
import { type Translate, translator } from '../i18n/translate.ts';
import { classify, profileLabel } from '../method/classify.ts';
import { headingById } from '../method/headings.ts';
import { MODEL_IDS, modelById } from '../method/models.ts';
import type { Question } from '../method/question.ts';
import { groupsOf, questionsOf } from '../method/questions/all.ts';
import { STATION_NAMES, type StationId } from '../method/stations.ts';
import type { Language } from '../method/text.ts';
import { formatAmount, formatCents, formatNumber, formatRate } from '../money/format.ts';
import type { Projection } from '../projection/projection.ts';
import type { Block } from './document.ts';

export interface MemoInput {
  readonly dossier: Dossier;
  readonly projection: Projection;
  readonly language: Language;
}
interface Context extends MemoInput {
  readonly t: Translate;
}
const CHART = { width: 480, height: 170 } as const;
export const contextOf = (input: MemoInput): Context => ({ ...input, t: translator(input.language) });

const written = ({ dossier, language }: MemoInput, question: Question): string => {
  const number = answerNumber(dossier, question.id);
  switch (question.kind) {
    case 'cents':
      return number === null ? '' : formatCents(number, language, number % 100 === 0 ? 0 : 2);
    case 'rate':
      return number === null ? '' : formatRate(number, language);
    case 'year':
      return number === null ? '' : String(number);
    case 'number':
      return number === null ? '' : formatNumber(number, language);
    case 'date':
      return shortDate(answerText(dossier, question.id));
    case 'choice':
    case 'choices':
      return answerChoices(dossier, question.id).length > 0 || answerText(dossier, question.id) !== ''
        ? answerLabel(dossier, question.id, language)
        : '';
    default:
      return answerText(dossier, question.id);
  }
};
const originOf = ({ t }: Context, answer: Answer | undefined): string => {
  if (!answer?.source) return t('memo.origin.none');
  const where = [answer.source.detail, answer.source.page].filter(Boolean).join(', ');
  return where === '' ? t(`memo.origin.${answer.source.kind}`) : `${t(`memo.origin.${answer.source.kind}`)} : ${where}`;
};

/** A station as facts (short answers, with their origin) and texts (long ones). What was not answered is left to the annex. */
export const stationBlocks = (c: Context, station: StationId): Block[] => {
  const blocks: Block[] = [];
  for (const group of groupsOf(station)) {
    const facts: { label: string; value: string; origin: string }[] = [];
    const texts: Block[] = [];
    for (const question of questionsOf(station).filter((q) => q.group === group.id)) {
      const answer = c.dossier.answers[question.id];
      if (answer === undefined) continue;
      const label = question.label[c.language];
      if (answer.state !== 'answered') {
        facts.push({
          label,
          value: c.t(answer.state === 'unknown' ? 'memo.notKnown' : 'memo.notApplicable'),
          origin: answer.note ?? '',
        });
        continue;
      }
      const value = written(c, question);
      if (value === '') continue;
      if (question.kind === 'text')
        texts.push(
          { kind: 'paragraph', text: label, tone: 'strong' },
          { kind: 'paragraph', text: value },
          { kind: 'paragraph', text: originOf(c, answer), tone: 'muted' },
        );
      else facts.push({ label, value, origin: originOf(c, answer) });
    }
    if (facts.length > 0) blocks.push({ kind: 'facts', items: facts });
    blocks.push(...texts);
  }
  return blocks;
};

export const decisionBlocks = (c: Context): Block[] => {
  const { dossier, language, t } = c;
  const amount = (id: string): string => {
    const cents = answerNumber(dossier, id);
    return cents === null ? t('memo.notAnswered') : formatCents(cents, language, 0);
  };
  const recommendation = answerText(dossier, 'opinion.recommendation');
  const decision = answerLabel(dossier, 'opinion.decision', language);
  return [
    { kind: 'heading', level: 1, text: t('memo.decision') },
    {
      kind: 'facts',
      items: [
        {
          label: t('memo.asked'),
          value: amount('request.amountAsked'),
          origin: originOf(c, dossier.answers['request.amountAsked']),
        },
        {
          label: t('memo.proposed'),
          value: amount('request.amountProposed'),
          origin: originOf(c, dossier.answers['request.amountProposed']),
        },
        {
          label: t('memo.instrument'),
          value: answerLabel(dossier, 'request.instrument', language) || t('memo.notAnswered'),
          origin: originOf(c, dossier.answers['request.instrument']),
        },
        { label: t('memo.decisionProposed'), value: decision || t('memo.notAnswered'), origin: '' },
      ],
    },
    ...(recommendation === ''
      ? []
      : [{ kind: 'callout' as const, tone: 'info' as const, title: t('memo.recommendation'), text: recommendation }]),
  ];
};

export const modelBlocks = (c: Context, withImplications: boolean): Block[] => {
  const { dossier, projection, language, t } = c;
  const profiles = projection.mixes.map((mix) => ({ mix, profile: classify(mix.byLeaf) }));
  const named = profiles.filter(({ profile }) => profile.kind !== 'none');
  const year = (n: number): string => (n === 0 ? t('stations.model.today') : t('stations.model.year', { year: n }));
  if (named.length === 0)
    return [
      { kind: 'heading', level: 1, text: t('memo.model') },
      { kind: 'paragraph', text: t('stations.model.none'), tone: 'muted' },
    ];
  const present = MODEL_IDS.filter((id) => named.some(({ profile }) => profile.modelShares[id] > 0));
  const word = (p: (typeof named)[number]['profile']): string =>
    t(p.kind === 'dominant' ? 'stations.model.dominant' : 'stations.model.hybrid', { model: profileLabel(p.models) });
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: t('memo.model') },
    { kind: 'chart', chart: modelTrajectory(projection, language, PRINT, { ...CHART, height: 130 }) },
    {
      kind: 'table',
      columns: [
        { head: t('stations.model.model'), number: false },
        ...named.map(({ mix }) => ({ head: year(mix.year), number: true })),
      ],
      rows: [
        ...present.map((id) => ({
          cells: [
            `${id} ${modelById(id).name[language]}`,
            ...named.map(({ profile }) => formatRate(profile.modelShares[id], language)),
          ],
        })),
        { cells: [t('memo.model'), ...named.map(({ profile }) => word(profile))], total: true },
      ],
    },
  ];
  for (const o of dossier.modelOverrides)
    blocks.push({
      kind: 'callout',
      tone: 'attention',
      title: t('memo.overridden', { model: profileLabel(o.models), reason: '' }).replace(/ — $/, ''),
      text: o.reason,
    });
  const last = named.at(-1);
  if (last)
    blocks.push({
      kind: 'paragraph',
      tone: 'muted',
      text: t('stations.model.hhi', {
        leaf: last.mix.hhiLeaf === null ? '–' : formatNumber(last.mix.hhiLeaf, language, 4),
        funder: last.mix.hhiFunder === null ? '–' : formatNumber(last.mix.hhiFunder, language, 4),
      }),
    });
  if (withImplications && dossier.implications.length > 0) {
    blocks.push({ kind: 'heading', level: 2, text: t('memo.implications') });
    blocks.push({
      kind: 'list',
      items: dossier.implications.map((i) => {
        const trait = modelById(i.model).traits.find((x) => x.id === i.trait);
        return `${i.model} — ${trait?.label[language] ?? i.trait} : ${i.implication}`;
      }),
    });
  }
  return blocks;
};

const years = (c: Context): { head: string; number: boolean }[] =>
  [1, 2, 3].map((year) => ({ head: c.t('memo.yearsHead', { year }), number: true }));

export const cashBlocks = (c: Context): Block[] => {
  const { projection: p, language, t } = c;
  const rate = p.coverage[0].signedRate;
  return [
    { kind: 'chart', chart: cashCurve(p, language, PRINT, CHART) },
    {
      kind: 'paragraph',
      text: t('memo.lowest', {
        month: monthName(p.months[p.cash.lowestMonth - 1] ?? '', language),
        amount: formatCents(p.cash.lowestCents, language, 0),
      }),
      tone: 'strong',
    },
    ...(rate === null
      ? []
      : [{ kind: 'paragraph' as const, text: t('memo.coverageSentence', { rate: formatRate(rate, language, 0) }) }]),
  ];
};

export const coverageTable = (c: Context): Block => {
  const { projection: p, language, t } = c;
  const row = (name: string, of: (y: 0 | 1 | 2) => string) => ({ cells: [name, of(0), of(1), of(2)] });
  return {
    kind: 'table',
    title: `${t('projection.coverage')} (€)`,
    columns: [{ head: t('projection.coverage'), number: false }, ...years(c)],
    rows: [
      row(t('projection.need'), (y) => formatAmount(p.coverage[y].needCents, language)),
      row(t('projection.signed'), (y) => formatAmount(p.coverage[y].signedCents, language)),
      row(t('projection.weighted'), (y) => formatAmount(p.coverage[y].weightedCents, language)),
      row(t('projection.full'), (y) => formatAmount(p.coverage[y].fullCents, language)),
      {
        ...row(t('projection.rate'), (y) => {
          const r = p.coverage[y].signedRate;
          return r === null ? '–' : formatRate(r, language, 0);
        }),
        total: true,
      },
    ],
  };
};

export const statementTable = (c: Context): Block => {
  const { projection: p, language, t } = c;
  const cells = (name: string, values: readonly number[]): string[] => [
    name,
    ...values.map((v) => formatAmount(v, language)),
  ];
  const side = (which: 'product' | 'charge') =>
    p.headings
      .filter((h) => h.side === which && h.years.some((y) => y !== 0))
      .map((h) => ({ cells: cells(headingById(h.heading).label[language], h.years) }));
  return {
    kind: 'table',
    title: `${t('projection.statement')} (€)`,
    columns: [{ head: t('projection.heading'), number: false }, ...years(c)],
    rows: [
      ...side('product'),
      { cells: cells(t('projection.products'), p.products.years), total: true },
      ...side('charge'),
      { cells: cells(t('projection.charges'), p.charges.years), total: true },
      { cells: cells(t('projection.result'), p.result.years), total: true },
    ],
  };
};

export const resourceTable = (c: Context): Block => {
  const { projection: p, language, t } = c;
  const lines = p.lines
    .filter((l) => (l.kind === 'resource' || l.kind === 'support') && l.status !== undefined)
    .sort((a, b) => STATUSES.indexOf(a.status ?? 'toFind') - STATUSES.indexOf(b.status ?? 'toFind'));
  return {
    kind: 'table',
    title: `${t('memo.resources')} (€)`,
    columns: [
      { head: t('stations.model.label'), number: false },
      { head: t('memo.funder'), number: false },
      { head: t('memo.status'), number: false },
      ...years(c),
    ],
    rows: lines.map((l) => ({
      cells: [
        l.label,
        l.funder ?? '',
        t(`stations.status.${l.status ?? 'toFind'}`),
        ...l.accrued.years.map((y) => formatAmount(y, language)),
      ],
    })),
  };
};

export const opinionBlocks = (c: Context): Block[] => {
  const { dossier, t } = c;
  const blocks: Block[] = [];
  for (const [kind, title] of [
    ['strength', 'memo.strengths'],
    ['reservation', 'memo.reservations'],
    ['unknown', 'memo.unknowns'],
  ] as const) {
    const points = dossier.opinionPoints.filter((p) => p.kind === kind && p.text !== '').map((p) => p.text);
    if (points.length > 0) blocks.push({ kind: 'heading', level: 2, text: t(title) }, { kind: 'list', items: points });
  }
  return blocks;
};

/** The minority view is always there: its words, or that it was not written. */
export const dissentBlocks = (c: Context): Block[] => {
  const view = answerText(c.dossier, 'opinion.minorityView');
  return [
    {
      kind: 'callout',
      tone: view === '' ? 'serious' : 'info',
      title: c.t('memo.minority'),
      text: view === '' ? c.t('memo.noMinority') : view,
    },
  ];
};

export const conditionBlocks = ({ dossier }: Context): Block[] =>
  dossier.conditions.length === 0
    ? []
    : [
        {
          kind: 'list',
          items: dossier.conditions.map((x) =>
            [x.text, x.evidence, x.owner, shortDate(x.deadline)].filter((s) => s !== '').join(' · '),
          ),
        },
      ];

export const annexBlocks = (c: Context): Block[] => {
  const { dossier, language, t } = c;
  const sources = Object.entries(dossier.answers).flatMap(([, a]) =>
    a.source?.detail ? [`${t(`memo.origin.${a.source.kind}`)} : ${a.source.detail}`] : [],
  );
  const missing = (['request', 'framing', 'model', 'opinion'] as const).flatMap((s) =>
    questionsOf(s)
      .filter((q) => q.counted && dossier.answers[q.id] === undefined)
      .map((q) => `${STATION_NAMES[s][language]} : ${q.label[language]}`),
  );
  return [
    { kind: 'heading', level: 1, text: t('memo.annex') },
    { kind: 'heading', level: 2, text: t('memo.seen') },
    sources.length > 0
      ? { kind: 'list', items: [...new Set(sources)] }
      : { kind: 'paragraph', text: t('memo.noSource'), tone: 'muted' },
    ...(missing.length > 0
      ? ([
          { kind: 'heading', level: 2, text: t('memo.notAnswered') },
          { kind: 'list', items: missing },
        ] as Block[])
      : []),
    {
      kind: 'paragraph',
      text: t('memo.defaults', { months: formatNumber(dossier.plan.safetyMonths, language) }),
      tone: 'muted',
    },
  ];
};
