import { useT } from '#renderer/ground/language/language.tsx';

const LEVELS = [1, 2, 3, 4, 5] as const;
export interface HeatPoint {
  readonly name: string;
  readonly likelihood: number | null;
  readonly severity: number | null;
  readonly residualLikelihood?: number | null;
  readonly residualSeverity?: number | null;
}

/** Likelihood up, severity right: numbers before mitigation, in brackets after it; below, what each number is and what could not be placed. */
export const HeatMap = ({
  title,
  intro,
  points,
}: {
  readonly title: string;
  readonly intro: string;
  readonly points: readonly HeatPoint[];
}) => {
  const t = useT();
  if (points.length === 0) return null;
  const at = (likelihood: number, severity: number): string => {
    const before = points.flatMap((r, i) => (r.likelihood === likelihood && r.severity === severity ? [i + 1] : []));
    const after = points.flatMap((r, i) =>
      r.residualLikelihood === likelihood && r.residualSeverity === severity ? [`(${i + 1})`] : [],
    );
    return [...before, ...after].join(' ');
  };
  return (
    <section className="group" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <p className="hint">{intro}</p>
      </header>
      <table className="heat">
        <tbody>
          {[...LEVELS].reverse().map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row" className="heat-name">
                {t('risks.likelihood')} {likelihood}
              </th>
              {LEVELS.map((severity) => (
                <td
                  key={severity}
                  className="heat-cell"
                  data-heat={likelihood * severity >= 15 ? 'high' : likelihood * severity >= 6 ? 'mid' : 'low'}
                >
                  {at(likelihood, severity)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <td />
            {LEVELS.map((severity) => (
              <th key={severity} scope="col" className="heat-name">
                {t('risks.severity')} {severity}
              </th>
            ))}
          </tr>
        </tbody>
      </table>
      <ol className="heat-legend">
        {points.map((m, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the number is the mark's own name
          <li key={i} className="hint">
            {m.name}
            {(m.likelihood === null || m.severity === null) && ` – ${t('risks.notPlaced')}`}
          </li>
        ))}
      </ol>
    </section>
  );
};
