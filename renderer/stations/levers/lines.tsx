import type { ResourceLine } from '#shared/dossier/plan.ts';
import type { Dossier } from '#shared/dossier/schema.ts';
import { type LeafId, leafById } from '#shared/method/levers.ts';
import { formatCents } from '#shared/money/format.ts';
import { useLanguage, useT } from '../../app/language.tsx';
import { Button } from '../../components/button.tsx';
import { useProjection } from '../../projection/use-projection.ts';
import { PlaceField } from '../../records/place-field.tsx';
import { useApp } from '../../state/app-store.ts';
import { dispatch } from '../../state/dossier-store.ts';
import { useDossier } from '../../state/use-dossier.ts';

const NO_RESOURCES: Dossier['resources'] = [];
const YEARS = [0, 1, 2] as const;

/** The plan's own lines of one lever: the same amounts as in the projection, edited from here or from there. */
export const LeverLines = ({ leaf }: { readonly leaf: LeafId }) => {
  const t = useT();
  const language = useLanguage();
  const p = useProjection();
  const goTo = useApp((s) => s.goTo);
  const resources = useDossier((s) => s.dossier?.resources ?? NO_RESOURCES);
  const own = resources.filter((r) => r.leaf === leaf);
  const { label, usualDelayMonths } = leafById(leaf);
  const add = (): void => {
    const item: ResourceLine = {
      id: crypto.randomUUID(),
      label: label[language],
      leaf,
      funder: '',
      status: 'toFind',
      driver: { kind: 'annual', years: [0, 0, 0] },
      paymentDelayMonths: usualDelayMonths,
      history: [null, null, null],
    };
    dispatch(t('levers.addLine'), [{ type: 'insert', collection: 'resources', index: resources.length, item }]);
  };
  return (
    <div className="record-wide lever-lines">
      {own.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>{t('levers.line')}</th>
              {YEARS.map((y) => (
                <th key={y} className="num">
                  {t('projection.year', { year: y + 1 })} (€)
                </th>
              ))}
              <th />
            </tr>
          </thead>
          <tbody>
            {own.map((line) => (
              <tr key={line.id}>
                <td>{line.label || line.funder || leaf}</td>
                {YEARS.map((y) => (
                  <td key={y} className="num">
                    {line.driver.kind === 'annual' ? (
                      <PlaceField
                        bare
                        base={['resources', line.id]}
                        change={line.label}
                        spec={{
                          path: ['driver', 'years', String(y)],
                          kind: 'cents',
                          label: `${line.label} – ${t('projection.year', { year: y + 1 })}`,
                        }}
                      />
                    ) : (
                      formatCents(p?.lines.find((l) => l.id === line.id)?.accrued.years[y] ?? 0, language, 0)
                    )}
                  </td>
                ))}
                <td>
                  <Button
                    kind="quiet"
                    label={`${t('levers.openLine')} ${line.label}`}
                    onClick={() => goTo('projection', ['resources', line.id])}
                  >
                    {t('levers.openLine')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button kind="quiet" label={`${t('levers.addLine')} ${leaf}`} onClick={add}>
        {t('levers.addLine')}
      </Button>
    </div>
  );
};
