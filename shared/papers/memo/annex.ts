/** What the memo rests on: documents cited, facts without a document, assumptions, settings of the tool, questions left without an answer. */

import type { Question } from '#shared/base/method/question.ts';
import { QUESTIONS, questionById } from '#shared/base/method/questions/all.ts';
import { paperLabel } from '#shared/base/method/questions/paper.ts';
import { STATION_IDS, STATION_NAMES } from '#shared/base/method/stations.ts';
import { formatNumber, formatTypedRate } from '#shared/base/money/format.ts';
import { DEFAULT_SAFETY_MONTHS, DEFAULT_STATUS_WEIGHTS } from '#shared/dossier/content/empty.ts';
import { STATUSES } from '#shared/dossier/content/plan.ts';
import { textOf } from './answers.ts';
import { isInternal } from './applicant-copy.ts';
import { assumptionTables } from './assumptions.ts';
import { forApplicant, type MemoContext, pair, printedAnswer } from './context.ts';
import type { Block, TableBlock } from './document.ts';
import { findingThresholds, thresholdsUsed } from './ratio-table.ts';
import { scenarioWords } from './scenarios.ts';

const answersGiven = (c: MemoContext) =>
  Object.entries(c.dossier.answers).flatMap(([id, answer]) => {
    const question = questionById(id);
    return question === undefined || answer.state !== 'answered' || printedAnswer(c, question) === ''
      ? []
      : [{ question, label: paperLabel(question)[c.language], answer }];
  });
/** One line a station: its name, then the questions. */
const byStation = (c: MemoContext, questions: readonly Question[]): string[] =>
  STATION_IDS.flatMap((station) => {
    const labels = questions.filter((q) => q.station === station).map((q) => paperLabel(q)[c.language]);
    return labels.length === 0 ? [] : [pair(c, STATION_NAMES[station][c.language], labels.join(' · '))];
  });

/** Each document once, with the facts that rest on it. */
export const documentsCited = (c: MemoContext): string[] => {
  const cited = new Map<string, string[]>();
  for (const { label, answer } of answersGiven(c)) {
    const { source } = answer;
    if (source?.kind !== 'document') continue;
    const where = [source.detail, source.page].filter(Boolean).join(', ') || c.t('memo.documentUnnamed');
    cited.set(where, [...(cited.get(where) ?? []), label]);
  }
  return [...cited].map(([where, labels]) => pair(c, where, labels.join(' · ')));
};
/** Answers that no document supports: declared by the applicant, or of an origin that nobody said. */
export const withoutDocument = (c: MemoContext, kind: 'declared' | 'none'): string[] =>
  byStation(
    c,
    answersGiven(c)
      .filter(({ answer }) => (kind === 'none' ? answer.source === undefined : answer.source?.kind === 'declared'))
      .map(({ question }) => question),
  );

export const settingsTable = (c: MemoContext): TableBlock => {
  const { dossier, language, t } = c;
  const { safetyMonths, statusWeights, chart, vat } = dossier.plan;
  const origin = (isDefault: boolean): string => t(isDefault ? 'memo.origin.toolDefault' : 'memo.origin.setHere');
  return {
    kind: 'table',
    title: t('memo.settings.title'),
    columns: [
      { head: t('memo.settings.name'), number: false, share: 1.5 },
      { head: t('memo.settings.value'), number: true },
      { head: t('memo.settings.origin'), number: false, share: 1 },
    ],
    rows: [
      {
        cells: [
          t('plan.settings.safety'),
          formatNumber(safetyMonths, language),
          origin(safetyMonths === DEFAULT_SAFETY_MONTHS),
        ],
      },
      ...STATUSES.map((s) => ({
        cells: [
          t('plan.settings.weight', { status: t(`stations.status.${s}`) }),
          formatTypedRate(statusWeights[s], language),
          origin(statusWeights[s] === DEFAULT_STATUS_WEIGHTS[s]),
        ],
      })),
      { cells: [t('plan.settings.chart'), chart, origin(chart === '2025')] },
      {
        cells: [
          t('plan.vat.label'),
          t(vat === undefined ? 'plan.vat.unsaid' : `plan.vat.scope.${vat}`),
          t(vat === undefined ? 'memo.origin.toolDefault' : 'memo.origin.setHere'),
        ],
      },
      ...thresholdsUsed(c).map((m) => ({ cells: [m.name, m.value, m.origin] })),
    ],
    note: t('memo.settings.note'),
  };
};

const listOr = (items: readonly string[], none: string): Block =>
  items.length > 0 ? { kind: 'list', items } : { kind: 'paragraph', text: none, tone: 'muted' };
const openQuestions = (c: MemoContext): string[] =>
  byStation(
    c,
    QUESTIONS.filter((q) => q.counted && c.dossier.answers[q.id] === undefined && !(forApplicant(c) && isInternal(q))),
  );

export const sourceBlocks = (c: MemoContext): Block[] => {
  const untold = withoutDocument(c, 'none');
  return [
    { kind: 'heading', level: 2, text: c.t('memo.seen') },
    listOr(documentsCited(c), c.t('memo.noDocument')),
    { kind: 'heading', level: 2, text: c.t('memo.notSeen') },
    { kind: 'paragraph', text: c.t('memo.notSeenIntro') },
    listOr(withoutDocument(c, 'declared'), c.t('memo.noneWritten')),
    ...(untold.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: c.t('memo.untold') },
          { kind: 'list', items: untold },
        ] satisfies Block[])),
    { kind: 'heading', level: 2, text: c.t('memo.unanswered') },
    listOr(openQuestions(c), c.t('memo.allAnswered')),
  ];
};
export const assumptionBlocks = (c: MemoContext): Block[] => [
  ...textOf(c, 'projection.assumptions'),
  ...assumptionTables(c),
  ...(c.dossier.scenarios.length === 0
    ? []
    : ([
        { kind: 'heading', level: 2, text: c.t('memo.scenarios.words') },
        { kind: 'list', items: scenarioWords(c) },
      ] satisfies Block[])),
  settingsTable(c),
  ...findingThresholds(c),
];
