/** What is found of the open dossier: its figures, pages, fields, lines, findings and documents. */
import type { useT } from '#renderer/ground/language/language.tsx';
import { FOLLOW_UP_TABS, PROJECTION_TABS, useApp } from '#renderer/ground/state/app-store.ts';
import { askFigure } from '#renderer/ground/state/asked-figure.ts';
import { readDocument } from '#renderer/ground/state/open-page.ts';
import { showBeside } from '#renderer/ground/state/side-panel.ts';
import { figureText } from '#renderer/places/projection/figures/figure-text.ts';
import type { Finding } from '#shared/assessment/coherence/finding.ts';
import { stationOf } from '#shared/assessment/coherence/place.ts';
import { COLLECTION_WORDS } from '#shared/base/fields/dossier-fields.ts';
import { QUESTIONS } from '#shared/base/method/questions/all.ts';
import { STATION_IDS, STATION_NAMES } from '#shared/base/method/stations.ts';
import type { Language, LocalText } from '#shared/base/method/text.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { DossierView } from '#shared/contract/operations/dossier.ts';
import { choiceWords } from '#shared/dossier/content/choice-words.ts';
import { STATION_OF_COLLECTION } from '#shared/dossier/content/collection-station.ts';
import type { CollectionName, Dossier } from '#shared/dossier/content/schema.ts';
import { CASH_NAMES, STATEMENT_NAMES } from '#shared/finance/figures/lines.ts';
import { RATIOS, SIGNED_COVERAGE } from '#shared/finance/figures/ratios.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import type { PaletteEntry, PaletteKind } from './entry.ts';

type T = ReturnType<typeof useT>;
export interface Inside {
  readonly dossier: Dossier;
  readonly projection: Projection;
  readonly findings: readonly Finding[];
  readonly attachments: Readonly<DossierView['attachments']>;
}

const figuresOf = (t: T, language: Language, projection: Projection): readonly PaletteEntry[] => {
  const { cash, products, charges, result, coverage, ratios } = projection;
  const of = (id: string, label: string, side: string, ask: Parameters<typeof askFigure>[0]): PaletteEntry => ({
    id: `figure-${id}`,
    group: 'figures',
    kind: 'figure',
    label,
    side,
    run: () => askFigure(ask),
  });
  const month = projection.months[cash.lowestMonth - 1]?.split('-').reverse().join('/') ?? '';
  const lowest = of('lowest', `${CASH_NAMES.lowest[language]} (${month})`, formatCents(cash.lowestCents, language, 0), {
    kind: 'closing',
    month: cash.lowestMonth,
  });
  const years = ([1, 2, 3] as const).flatMap((year) => {
    const withYear = (words: LocalText): string => `${words[language]} · ${t('projection.year', { year })}`;
    const at = (year - 1) as 0 | 1 | 2;
    const amounts = { products, charges, result };
    return [
      ...(['products', 'charges', 'result'] as const).map((kind) =>
        of(`${kind}-${year}`, withYear(STATEMENT_NAMES[kind]), formatCents(amounts[kind].years[at], language, 0), {
          kind,
          year,
        }),
      ),
      of(`signed-${year}`, withYear(SIGNED_COVERAGE.label), figureText(t, language, coverage[at].signedRate, 'rate'), {
        kind: 'coverageRate',
        year,
      }),
      ...RATIOS.map((figure) =>
        of(
          `${figure.id}-${year}`,
          withYear(figure.label),
          figureText(t, language, ratios.find((r) => r.id === figure.id)?.years[at] ?? null, figure.unit),
          { kind: 'ratio', ratio: figure.id, year },
        ),
      ),
    ];
  });
  return [lowest, ...years];
};

/** Lists whose lines have a name of their own, in the order in which a dossier is read, with the texts and the choice that name one. */
const LISTS = {
  activities: ['name'],
  stakeholders: ['name', 'group'],
  proofs: ['text', 'question'],
  resources: ['label'],
  costs: ['label'],
  posts: ['title'],
  investments: ['label'],
  supports: ['label'],
  inKind: ['label'],
  scenarios: ['name'],
  leverReviews: ['leaf'],
  skills: ['name'],
  volunteerMissions: ['name'],
  alliances: ['actor'],
  needs: ['title', 'category'],
  goals: ['indicator', 'goal'],
  impactRisks: ['kind'],
  risks: ['cause', 'consequence'],
  conditions: ['text'],
  milestones: ['title'],
  tranches: ['name'],
  opinionPoints: ['text'],
  bearerQuestions: ['text'],
  documents: ['label', 'kind'],
} as const satisfies { readonly [C in CollectionName]?: readonly (keyof Dossier[C][number])[] };
type ListName = keyof typeof LISTS;

/** The words that a line goes by; empty when it has none yet. */
const lineWords = (list: ListName, item: object, language: Language): string => {
  const record = item as Readonly<Record<string, unknown>>;
  for (const key of LISTS[list]) {
    const value = record[key];
    if (typeof value === 'string' && value.trim() !== '') return choiceWords(key, value, language) ?? value;
  }
  return '';
};
const linesOf = (t: T, language: Language, dossier: Dossier): readonly PaletteEntry[] =>
  (Object.keys(LISTS) as ListName[]).flatMap((list) =>
    (dossier[list] as readonly { readonly id: string }[]).map((item, at): PaletteEntry => {
      const path = [list, item.id];
      return {
        id: `record-${path.join('-')}`,
        group: 'goTo',
        kind: 'record',
        label: lineWords(list, item, language) || t('frame.palette.unnamed', { at: at + 1 }),
        side: COLLECTION_WORDS[list][language],
        run: () => useApp.getState().goTo(stationOf(path, dossier) ?? STATION_OF_COLLECTION[list], path),
      };
    }),
  );

/** Pages of a dossier: the whole of it at a glance, its stations, the tabs of the projection, questions, follow-up. */
const pagesOf = (t: T, language: Language, id: string): readonly PaletteEntry[] => {
  const { go } = useApp.getState();
  const page = (key: string, label: string, side: string, kind: PaletteKind, run: () => void): PaletteEntry => ({
    id: key,
    group: 'goTo',
    kind,
    label,
    side,
    run,
  });
  return [
    page('overview', t('frame.overview'), '', 'station', () => go({ name: 'overview', id })),
    ...STATION_IDS.map((station) =>
      page(station, t('actions.station', { name: STATION_NAMES[station][language] }), '', 'station', () =>
        go({ name: 'dossier', id, station }),
      ),
    ),
    page('questions', t('questions.all'), '', 'station', () => go({ name: 'questions', id })),
    ...PROJECTION_TABS.map((tab) =>
      page(`tab-${tab}`, t(`projection.tab.${tab}`), t('projection.title'), 'station', () =>
        go({ name: 'dossier', id, station: 'projection', tab }),
      ),
    ),
    ...FOLLOW_UP_TABS.map((tab) =>
      page(`follow-up-${tab}`, t(`followUp.tab.${tab}`), t('followUp.of'), 'station', () =>
        go({ name: 'followUp', id, tab }),
      ),
    ),
  ];
};

/** Everything of the open dossier, from the nearest to the furthest. */
export const insideEntries = (
  t: T,
  language: Language,
  { dossier, projection, findings, attachments }: Inside,
): readonly PaletteEntry[] => {
  const { goTo } = useApp.getState();
  return [
    ...figuresOf(t, language, projection),
    ...pagesOf(t, language, dossier.id),
    ...QUESTIONS.map(
      (question): PaletteEntry => ({
        id: `field-${question.id}`,
        group: 'goTo',
        kind: 'field',
        label: question.label[language],
        side: STATION_NAMES[question.station][language],
        run: () => goTo(question.station, ['answers', question.id]),
      }),
    ),
    ...linesOf(t, language, dossier),
    ...findings.map(
      (f): PaletteEntry => ({
        id: `finding-${f.rule}-${f.subject}`,
        group: 'goTo',
        kind: 'finding',
        label: f.title[language],
        side: t('frame.palette.finding'),
        run: () => goTo(f.station, f.facts[0]?.path ?? []),
      }),
    ),
    ...attachments.map(
      (attachment): PaletteEntry => ({
        id: `document-${attachment.id}`,
        group: 'goTo',
        kind: 'document',
        label: attachment.name,
        side: t('frame.palette.document'),
        run: () => {
          showBeside('documents');
          void readDocument(attachment);
        },
      }),
    ),
  ];
};
