/** The line that is selected in the plan: its years with where they come from, what drives it, and what follows if it does not come. */
import { type ReactNode, useMemo } from 'react';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { formatAmount, formatCents } from '#shared/base/money/format.ts';
import { cellNote, type NotedLine } from '#shared/dossier/content/cell-notes.ts';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { makeProjector } from '#shared/finance/projection/incremental.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { LineFields, type LineProps } from '../line-panel.tsx';
import { followsPlan } from '../plan/edit-line.ts';

/** Its own, so that the scenarios that are remembered elsewhere stay. */
const project = makeProjector();
const HALF = 0.5;
const MORE = 1.2;

const Years = ({ line: { item }, projection }: { readonly line: LineProps; readonly projection: Projection }) => {
  const t = useT();
  const language = useLanguage();
  const result = projection.lines.find((l) => l.id === item.id);
  if (result === undefined) return null;
  const today = result.historyCents[2] ?? null;
  const worked = followsPlan(item) ? t('grid.words.workedOut') : '';
  const source = (key: string): string => cellNote(item as NotedLine, key)?.source ?? '';
  const rows = [
    ...(today === null ? [] : [{ id: 'today', name: t('grid.column.today'), cents: today, source: source('today') }]),
    ...[0, 1, 2].map((y) => ({
      id: `y${y}`,
      name: t('projection.year', { year: y + 1 }),
      cents: result.accrued.years[y as 0 | 1 | 2],
      source: source(`y${y}`) || source('label') || worked,
    })),
  ];
  return (
    <table className="line-years">
      <caption className="hidden">{t('projection.lineYears')}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <td className="num">{formatAmount(row.cents, language)}</td>
            <td className="hint">{row.source || t('projection.originUnsaid')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Two things that may happen to the line, all else equal. */
const Consequences = ({
  line: { item, collection },
  dossier,
}: {
  readonly line: LineProps;
  readonly dossier: Dossier;
}) => {
  const t = useT();
  const language = useLanguage();
  const worked = followsPlan(item);
  const asked = useMemo(() => {
    const line = (factor: number): readonly Adjustment[] => [{ kind: 'line', lineId: item.id, factor }];
    if (collection === 'resources')
      return [
        { words: 'half' as const, p: project(dossier, line(HALF)) },
        { words: 'none' as const, p: project(dossier, line(0)) },
      ];
    // What follows from the rest of the plan happens to nothing by itself.
    if (worked) return [];
    if (collection === 'costs' || collection === 'posts')
      return [{ words: 'more' as const, p: project(dossier, line(MORE)) }];
    if (collection !== 'supports') return [];
    return [
      {
        words: 'none' as const,
        p: project({ ...dossier, supports: dossier.supports.filter((s) => s.id !== item.id) }),
      },
    ];
  }, [dossier, item.id, collection, worked]);
  if (asked.length === 0) return null;
  return (
    <section className="line-ifs" aria-label={t('projection.if.title')}>
      <h4>{t('projection.if.title')}</h4>
      {asked.map(({ words, p }) => (
        <p key={words} className="line-if">
          <span>{t(`projection.if.${words}`)}</span>
          <strong data-below={p.cash.lowestCents < 0}>{formatCents(p.cash.lowestCents, language, 0)}</strong>
        </p>
      ))}
    </section>
  );
};

export const LineInspector = ({
  line,
  projection,
  dossier,
  tools,
  legend,
}: {
  readonly line: LineProps | null;
  readonly projection: Projection;
  readonly dossier: Dossier;
  readonly tools: ReactNode;
  readonly legend: ReactNode;
}) => {
  const t = useT();
  if (line === null)
    return (
      <>
        <p className="hint">{t('grid.noLine')}</p>
        {legend}
      </>
    );
  return (
    <section className="line-inspector" aria-label={`${t('grid.details')} — ${line.name}`}>
      <h2>{line.name}</h2>
      <Years line={line} projection={projection} />
      <Consequences line={line} dossier={dossier} />
      <LineFields line={line} dossier={dossier} />
      <div className="line-tools">{tools}</div>
      <details className="plan-help">
        <summary className="hint">{t('projection.signs')}</summary>
        {legend}
      </details>
    </section>
  );
};
