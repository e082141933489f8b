import { Button } from '#renderer/ground/components/button.tsx';
import { ActsHead } from '#renderer/ground/components/layout/acts-head.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { PlaceField } from '#renderer/places/records/place-field.tsx';
import { type LeafId, leafById } from '#shared/base/method/levers.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { ResourceLine } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

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
      unsaid: ['status'],
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
              <ActsHead />
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
