/** Two states of a dossier, told apart: station by station what was written, then what that changed in the figures. */
import { diffWordsWithSpace } from 'diff';
import type { Finding } from '#shared/assessment/coherence/finding.ts';
import { stationOf } from '#shared/assessment/coherence/place.ts';
import { openFindings } from '#shared/assessment/coherence/run.ts';
import { STATION_IDS, type StationId } from '#shared/base/method/stations.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { changeWords } from '#shared/dossier/content/change-words.ts';
import type { Command, Path } from '#shared/dossier/content/commands.ts';
import { COLLECTION_NAMES, type CollectionName, type Dossier } from '#shared/dossier/content/schema.ts';
import { difference } from '#shared/dossier/merge/difference.ts';
import { CASH_NAMES, STATEMENT_NAMES } from '#shared/finance/figures/lines.ts';
import { project } from '#shared/finance/projection/engine.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';

/** A run of words that stayed, went or came. */
export interface Words {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}
export interface Change {
  readonly path: Path;
  /** the question, or the line and its field */ readonly place: string;
  /** empty when there was nothing */ readonly before: string;
  /** empty when nothing is left */ readonly after: string;
  /** for texts: the two sides as one, word by word */ readonly words?: readonly Words[];
}
export interface Difference {
  readonly stations: readonly { readonly station: StationId; readonly changes: readonly Change[] }[];
  /** figures that the changes moved, in cents */
  readonly figures: readonly {
    readonly id: FigureId;
    readonly year: number;
    readonly before: number;
    readonly after: number;
  }[];
  readonly raised: readonly Finding[];
  readonly gone: readonly Finding[];
}
export const FIGURE_NAMES = { ...STATEMENT_NAMES, lowestCash: CASH_NAMES.lowest } as const;
export type FigureId = keyof typeof FIGURE_NAMES;

const isCollection = (key: string): key is CollectionName => (COLLECTION_NAMES as readonly string[]).includes(key);
const pathOf = (command: Command): Path => {
  if (command.type === 'set') return command.path;
  if (command.type === 'move') return [command.collection, command.id];
  return [command.collection, (command.item as { readonly id: string }).id];
};
/** The words that a line goes by, in the state that still has it. */
const lineName = ([root = '', id = '']: Path, states: readonly Dossier[], language: Language): string => {
  if (!isCollection(root)) return '';
  for (const state of states) {
    const item = (state[root] as readonly { readonly id: string }[]).find((i) => i.id === id);
    if (item !== undefined) return changeWords({ type: 'insert', collection: root, index: 0, item }, language).after;
  }
  return '';
};
const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value;
  const inner = (value as { readonly value?: unknown } | null | undefined)?.value;
  return typeof inner === 'string' ? inner : null;
};
const LONG = 40;
const wordsOf = (before: unknown, after: unknown): readonly Words[] | null => {
  const [a, b] = [textOf(before), textOf(after)];
  if (a === null || b === null || Math.max(a.length, b.length) < LONG) return null;
  return diffWordsWithSpace(a, b).map((part) => ({
    kind: part.added ? 'come' : part.removed ? 'gone' : 'same',
    text: part.value,
  }));
};

const figuresOf = (p: Projection): { readonly id: FigureId; readonly year: number; readonly value: number }[] => [
  ...([0, 1, 2] as const).flatMap((y) =>
    (['products', 'charges', 'result'] as const).map((id) => ({ id, year: y + 1, value: p[id].years[y] })),
  ),
  { id: 'lowestCash', year: 0, value: p.cash.lowestCents },
];

/** @returns nothing at all when the two say the same; every place that differs otherwise, in the order of the stations */
export const compare = (before: Dossier, after: Dossier, language: Language): Difference => {
  const byStation = new Map<StationId, Change[]>();
  for (const command of difference(before, after)) {
    const path = pathOf(command);
    const station = path[0] === 'drafts' ? null : (stationOf(path, after) ?? stationOf(path, before));
    if (station === null) continue;
    const said = changeWords(command, language);
    const name = command.type === 'set' ? lineName(path, [after, before], language) : '';
    const words = command.type === 'set' ? wordsOf(command.before, command.after) : null;
    const change: Change = {
      path,
      place: name === '' ? said.place : `${name} · ${said.place}`,
      before: said.before,
      after: said.after,
      ...(words === null ? {} : { words }),
    };
    byStation.set(station, [...(byStation.get(station) ?? []), change]);
  }
  const [a, b] = [project(before), project(after)];
  const was = figuresOf(a);
  const [old, now] = [openFindings(before, a), openFindings(after, b)];
  const isIn = (list: readonly Finding[], f: Finding): boolean =>
    list.some((other) => other.rule === f.rule && other.subject === f.subject);
  return {
    stations: STATION_IDS.flatMap((station) => {
      const changes = byStation.get(station);
      return changes === undefined ? [] : [{ station, changes }];
    }),
    figures: figuresOf(b).flatMap((f, i) => {
      const { value } = was[i] ?? { value: 0 };
      return value === f.value ? [] : [{ id: f.id, year: f.year, before: value, after: f.value }];
    }),
    raised: now.filter((f) => !isIn(old, f)),
    gone: old.filter((f) => !isIn(now, f)),
  };
};
/** `+ 1 234 €` or `− 1 234 €`: how much a figure moved. */
export const movementText = (before: number, after: number, language: Language): string =>
  `${after > before ? '+' : '−'} ${formatCents(Math.abs(after - before), language, 0)}`;
