/**
 * What the palette finds, from the nearest to the furthest: figures of the open dossier, places to go to, things to do, help. An entry is found by its words in
 * any order, without accents.
 */
import { actionsHere } from '#renderer/ground/commands/actions.ts';
import type { useT } from '#renderer/ground/language/language.tsx';
import { type AppPlace, PROJECTION_TABS, useApp } from '#renderer/ground/state/app-store.ts';
import { askFigure } from '#renderer/ground/state/asked-figure.ts';
import { leftPlace } from '#renderer/ground/state/left-pages.ts';
import { figureText } from '#renderer/places/projection/figures/figure-text.ts';
import type { Finding } from '#shared/assessment/coherence/finding.ts';
import { HELP_CARDS } from '#shared/base/help/cards.ts';
import { QUESTIONS } from '#shared/base/method/questions/all.ts';
import { STATION_IDS, STATION_NAMES } from '#shared/base/method/stations.ts';
import type { Language, LocalText } from '#shared/base/method/text.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { DossierRow } from '#shared/contract/operations/portfolio.ts';
import { CASH_NAMES, STATEMENT_NAMES } from '#shared/finance/figures/lines.ts';
import { RATIOS, SIGNED_COVERAGE } from '#shared/finance/figures/ratios.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';

type T = ReturnType<typeof useT>;
export const GROUPS = ['figures', 'goTo', 'do', 'help'] as const;
export type PaletteGroup = (typeof GROUPS)[number];
/** A first sign that keeps one group. */
export const PREFIXES: Readonly<Record<string, PaletteGroup>> = { '=': 'figures', '#': 'goTo', '>': 'do', '?': 'help' };

export interface PaletteEntry {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly label: string;
  /** at the right: a value, a place, a shortcut */ readonly side: string;
  readonly run: () => void;
}
/** What is open, read once when the palette opens. */
export interface Open {
  readonly place: AppPlace;
  readonly projection: Projection | null;
  readonly findings: readonly Finding[];
}

const figures = (t: T, language: Language, projection: Projection): readonly PaletteEntry[] => {
  const { cash, products, charges, result, coverage, ratios } = projection;
  const of = (id: string, label: string, side: string, ask: Parameters<typeof askFigure>[0]): PaletteEntry => ({
    id: `figure-${id}`,
    group: 'figures',
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

/** Stations, the fields of each and what does not hold together, in the open dossier. */
const insideDossier = (t: T, language: Language, id: string, findings: readonly Finding[]): readonly PaletteEntry[] => {
  const { go, goTo } = useApp.getState();
  const stations = STATION_IDS.map(
    (station): PaletteEntry => ({
      id: station,
      group: 'goTo',
      label: t('actions.station', { name: STATION_NAMES[station][language] }),
      side: '',
      run: () => go({ name: 'dossier', id, station }),
    }),
  );
  const fields = QUESTIONS.map(
    (question): PaletteEntry => ({
      id: `field-${question.id}`,
      group: 'goTo',
      label: question.label[language],
      side: STATION_NAMES[question.station][language],
      run: () => goTo(question.station, ['answers', question.id]),
    }),
  );
  const raised = findings.map(
    (f): PaletteEntry => ({
      id: `finding-${f.rule}-${f.subject}`,
      group: 'goTo',
      label: f.title[language],
      side: t('frame.palette.finding'),
      run: () => goTo(f.station, f.facts[0]?.path ?? []),
    }),
  );
  const overview: PaletteEntry = {
    id: 'overview',
    group: 'goTo',
    label: t('frame.overview'),
    side: '',
    run: () => go({ name: 'overview', id }),
  };
  const tabs = PROJECTION_TABS.map(
    (tab): PaletteEntry => ({
      id: `tab-${tab}`,
      group: 'goTo',
      label: t(`projection.tab.${tab}`),
      side: t('projection.title'),
      run: () => go({ name: 'dossier', id, station: 'projection', tab }),
    }),
  );
  return [overview, ...stations, ...tabs, ...fields, ...raised];
};

/** Everything that can be found without asking the portfolio. */
export const entriesOf = (t: T, language: Language, { place, projection, findings }: Open): readonly PaletteEntry[] => {
  const inside =
    ['overview', 'dossier', 'questions'].includes(place.name) && 'id' in place && projection !== null ? place.id : null;
  const known = new Set<string>(inside === null ? [] : STATION_IDS);
  const doing = actionsHere(t, language)
    .filter(({ id }) => !known.has(id))
    .map(({ id, label, shortcut, run }): PaletteEntry => ({ id: `do-${id}`, group: 'do', label, side: shortcut, run }));
  const help = HELP_CARDS.map(
    (card): PaletteEntry => ({
      id: `help-${card.id}`,
      group: 'help',
      label: card.title[language],
      side: '',
      run: () => useApp.getState().showHelp(card.id),
    }),
  );
  return [
    ...(inside === null || projection === null ? [] : figures(t, language, projection)),
    ...(inside === null ? [] : insideDossier(t, language, inside, findings)),
    ...doing,
    ...help,
  ];
};

/** Dossiers of the portfolio as entries. */
export const dossierEntries = (t: T, rows: readonly DossierRow[]): readonly PaletteEntry[] =>
  rows.map((row) => ({
    id: `dossier-${row.id}`,
    group: 'goTo',
    label: row.project || t('portfolio.untitled'),
    side: row.organisation,
    run: () => useApp.getState().go(leftPlace(row.id)),
  }));
