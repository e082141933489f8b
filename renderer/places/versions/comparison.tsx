import { useMemo } from 'react';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { type Change, compare, FIGURE_NAMES, movementText } from '#shared/archive/history/versions/compare.ts';
import { STATION_NAMES } from '#shared/base/method/stations.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

const Told = ({ change }: { readonly change: Change }) => (
  <li>
    <strong>{change.place}</strong>{' '}
    {change.words ? (
      <span className="compared-text">
        {change.words.map((part, i) => {
          const Tag = part.kind === 'gone' ? 'del' : part.kind === 'come' ? 'ins' : 'span';
          // biome-ignore lint/suspicious/noArrayIndexKey: the words of one comparison never move
          return <Tag key={i}>{part.text}</Tag>;
        })}
      </span>
    ) : (
      <>
        {change.before !== '' && <del>{change.before}</del>}
        {change.before !== '' && change.after !== '' && ' → '}
        {change.after !== '' && <ins>{change.after}</ins>}
      </>
    )}
  </li>
);

/** Two states of the dossier: what changed, station by station, then what it did to the figures and to the findings. What stayed is not shown. */
export const Comparison = ({ before, after }: { readonly before: Dossier; readonly after: Dossier }) => {
  const t = useT();
  const language = useLanguage();
  const told = useMemo(() => compare(before, after, language), [before, after, language]);
  const count = told.stations.reduce((n, s) => n + s.changes.length, 0);
  if (count === 0) return <p className="hint">{t('versions.same')}</p>;
  return (
    <div className="stack compared">
      <p>{t('versions.changes', { count })}</p>
      {told.stations.map(({ station, changes }) => (
        <section key={station}>
          <h3>{STATION_NAMES[station][language]}</h3>
          <ul className="history">
            {changes.map((change) => (
              <Told key={`${change.path.join('/')}|${change.before}|${change.after}`} change={change} />
            ))}
          </ul>
        </section>
      ))}
      {told.figures.length > 0 && (
        <table className="table">
          <caption>{t('versions.figures')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('versions.figure')}</th>
              <th scope="col" className="num">
                {t('versions.before')}
              </th>
              <th scope="col" className="num">
                {t('versions.after')}
              </th>
              <th scope="col" className="num">
                {t('versions.moved')}
              </th>
            </tr>
          </thead>
          <tbody>
            {told.figures.map((f) => (
              <tr key={`${f.id}${f.year}`}>
                <td>
                  {FIGURE_NAMES[f.id][language]}
                  {f.year > 0 && ` · ${t('projection.year', { year: f.year })}`}
                </td>
                <td className="num">{formatCents(f.before, language, 0)}</td>
                <td className="num">{formatCents(f.after, language, 0)}</td>
                <td className="num">{movementText(f.before, f.after, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(['raised', 'gone'] as const).map(
        (side) =>
          told[side].length > 0 && (
            <section key={side}>
              <h3>{t(`versions.findings.${side}`)}</h3>
              <ul>
                {told[side].map((f) => (
                  <li key={f.rule + f.subject}>{f.title[language]}</li>
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
};
