import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { PROVIDERS } from '#shared/base/method/options.ts';
import { AFFINITY, COUNTERPART_WORDS, positionGrid } from '#shared/base/method/position.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatRate } from '#shared/base/money/format.ts';
import type { Mix } from '#shared/finance/projection/projection.ts';

const SIDES = ['with', 'without'] as const;

/** The cell that holds the largest share of the last year that has amounts, after its share: “49 % – Public authorities, nothing in return”. */
export const wordsOfMainCell = (mixes: readonly Mix[], language: Language): string => {
  const mix = mixes.findLast((m) => m.totalCents > 0);
  const cells = positionGrid(mix?.byLeaf ?? {}).flatMap((row, i) =>
    SIDES.map((side) => ({ label: PROVIDERS[i]?.label[language] ?? '', side, share: row[side] })),
  );
  const main = cells.reduce((most, cell) => (cell.share > most.share ? cell : most));
  return `${formatRate(main.share, language)} – ${main.label}, ${COUNTERPART_WORDS[main.side][language].toLowerCase()}`;
};

/** The positioning questions answered by the amounts, today and in year 3. A bar says the share, the figure says it too. */
export const PositionGrid = ({ mixes }: { readonly mixes: readonly Mix[] }) => {
  const t = useT();
  const language = useLanguage();
  const years = [mixes[0], mixes[3]].filter((m): m is Mix => m !== undefined && m.totalCents > 0);
  if (years.length === 0) return null;
  const grids = years.map((mix) => ({ year: mix.year, rows: positionGrid(mix.byLeaf) }));
  return (
    <table className="table">
      <thead>
        <tr>
          <th rowSpan={2}>{t('stations.position.provider')}</th>
          {SIDES.map((side) => (
            <th key={side} colSpan={years.length + 1}>
              {COUNTERPART_WORDS[side][language]}
            </th>
          ))}
        </tr>
        <tr>
          {SIDES.map((side) => [
            <th key={`${side}-model`}>{t('stations.model.model')}</th>,
            ...grids.map(({ year }) => (
              <th key={`${side}-${year}`} className="num">
                {year === 0 ? t('stations.model.today') : t('stations.model.year', { year })}
              </th>
            )),
          ])}
        </tr>
      </thead>
      <tbody>
        {PROVIDERS.map((provider, row) => (
          <tr key={provider.id}>
            <td>{provider.label[language]}</td>
            {SIDES.map((side) => [
              <td key={`${side}-model`} className="hint">
                {AFFINITY[grids[0]?.rows[row]?.provider ?? 'members'][side]}
              </td>,
              ...grids.map(({ year, rows }) => {
                const share = rows[row]?.[side] ?? 0;
                return (
                  <td key={`${side}-${year}`} className="num">
                    {share === 0 ? (
                      <span className="hint">–</span>
                    ) : (
                      <>
                        {formatRate(share, language)}
                        <span className="share-bar" aria-hidden="true">
                          <span className="share" style={{ width: `${share * 100}%` }} />
                        </span>
                      </>
                    )}
                  </td>
                );
              }),
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
