/** Editable lines of the plan: the same collection whether it is edited from the model or from the projection. */
import { type CostLine, type ResourceLine, STATUSES } from '#shared/dossier/plan.ts';
import { HEADINGS } from '#shared/method/headings.ts';
import { LEAVES } from '#shared/method/levers.ts';
import { formatAmount } from '#shared/money/format.ts';
import type { Projection } from '#shared/projection/projection.ts';
import { useLanguage, useT } from '../app/language.tsx';
import { Button } from '../components/button.tsx';
import { ChoiceField, TextField } from '../components/fields.tsx';
import { dispatch, setPlace } from '../state/dossier-store.ts';
import { useDossier } from '../state/use-dossier.ts';
import { AmountCell, YearCells, YearHeads } from './line-cells.tsx';

const NO_RESOURCES: readonly ResourceLine[] = [];
const NO_COSTS: readonly CostLine[] = [];
/** Headings that the engine fills by itself. */
const COMPUTED = ['depreciation', 'dedicatedFundsCarried'];

/** Amounts of a line that the engine computes from volumes, members, donors or a payment schedule. */
const ComputedYears = ({ projection, id }: { readonly projection: Projection; readonly id: string }) => {
  const t = useT();
  const language = useLanguage();
  const years = projection.lines.find((l) => l.id === id)?.accrued.years ?? [0, 0, 0];
  return ([0, 1, 2] as const).map((y) => (
    <td key={y} className="num" title={t('stations.model.computedElsewhere')}>
      {formatAmount(years[y], language)}
    </td>
  ));
};

export const ResourceLines = ({ projection }: { readonly projection: Projection }) => {
  const t = useT();
  const language = useLanguage();
  const lines = useDossier((s) => s.dossier?.resources ?? NO_RESOURCES);
  const leaves = LEAVES.filter((l) => !l.balanceSheet && l.id !== 'C5').map((l) => ({
    id: l.id,
    label: `${l.id} ${l.label[language]}`,
  }));
  const statuses = STATUSES.map((id) => ({ id, label: t(`stations.status.${id}`) }));
  const add = (): void => {
    const item: ResourceLine = {
      id: crypto.randomUUID(),
      label: '',
      leaf: 'C2',
      funder: '',
      status: 'applied',
      driver: { kind: 'annual', years: [0, 0, 0] },
      paymentDelayMonths: 0,
      history: [null, null, null],
    };
    dispatch(t('stations.model.addResource'), [{ type: 'insert', collection: 'resources', index: lines.length, item }]);
  };
  return (
    <div className="scroll">
      {lines.length > 0 && (
        <table className="table lines">
          <thead>
            <tr>
              <th>{t('stations.model.label')}</th>
              <th>{t('stations.model.lever')}</th>
              <th>{t('stations.model.funder')}</th>
              <th>{t('stations.model.status')}</th>
              <th className="num">{t('stations.model.today')} (€)</th>
              <YearHeads />
              <th />
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => {
              const name = line.label || `${t('stations.model.newResource')} ${index + 1}`;
              const place = (...rest: string[]) => ['resources', line.id, ...rest];
              return (
                <tr key={line.id}>
                  <td>
                    <TextField
                      bare
                      label={`${t('stations.model.label')} ${index + 1}`}
                      value={line.label}
                      onChange={(v) => setPlace(name, place('label'), v)}
                    />
                  </td>
                  <td>
                    <ChoiceField
                      bare
                      label={`${t('stations.model.lever')} ${name}`}
                      value={line.leaf}
                      options={leaves}
                      empty={t('common.choose')}
                      onChange={(v) => v !== '' && setPlace(name, place('leaf'), v)}
                    />
                  </td>
                  <td>
                    <TextField
                      bare
                      label={`${t('stations.model.funder')} ${name}`}
                      value={line.funder}
                      onChange={(v) => setPlace(name, place('funder'), v)}
                    />
                  </td>
                  <td>
                    <ChoiceField
                      bare
                      label={`${t('stations.model.status')} ${name}`}
                      value={line.status}
                      options={statuses}
                      empty={t('common.choose')}
                      onChange={(v) => v !== '' && setPlace(name, place('status'), v)}
                    />
                  </td>
                  <td>
                    <AmountCell
                      label={`${t('stations.model.today')} ${name}`}
                      path={place('history', '2')}
                      value={line.history[2]}
                      onSet={(cents) => setPlace(name, place('history'), [line.history[0], line.history[1], cents])}
                    />
                  </td>
                  {line.driver.kind === 'annual' ? (
                    <YearCells name={name} collection="resources" id={line.id} years={line.driver.years} />
                  ) : (
                    <ComputedYears projection={projection} id={line.id} />
                  )}
                  <td>
                    <Button
                      kind="quiet"
                      label={`${t('common.remove')} ${name}`}
                      onClick={() => dispatch(name, [{ type: 'remove', collection: 'resources', index, item: line }])}
                    >
                      {t('common.remove')}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <Button onClick={add}>{t('stations.model.addResource')}</Button>
    </div>
  );
};

export const CostLines = ({ projection }: { readonly projection: Projection }) => {
  const t = useT();
  const language = useLanguage();
  const lines = useDossier((s) => s.dossier?.costs ?? NO_COSTS);
  const headings = HEADINGS.filter((h) => h.side === 'charge' && !COMPUTED.includes(h.id)).map((h) => ({
    id: h.id,
    label: h.label[language],
  }));
  const add = (): void => {
    const item: CostLine = {
      id: crypto.randomUUID(),
      label: '',
      heading: 'externalServices',
      driver: { kind: 'annual', years: [0, 0, 0] },
      paymentDelayMonths: 0,
      history: [null, null, null],
    };
    dispatch(t('projection.addCost'), [{ type: 'insert', collection: 'costs', index: lines.length, item }]);
  };
  return (
    <div className="scroll">
      {lines.length > 0 && (
        <table className="table lines">
          <thead>
            <tr>
              <th>{t('stations.model.label')}</th>
              <th>{t('projection.heading')}</th>
              <YearHeads />
              <th />
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => {
              const name = line.label || `${t('projection.newCost')} ${index + 1}`;
              return (
                <tr key={line.id}>
                  <td>
                    <TextField
                      bare
                      label={`${t('stations.model.label')} ${index + 1}`}
                      value={line.label}
                      onChange={(v) => setPlace(name, ['costs', line.id, 'label'], v)}
                    />
                  </td>
                  <td>
                    <ChoiceField
                      bare
                      label={`${t('projection.heading')} ${name}`}
                      value={line.heading}
                      options={headings}
                      empty={t('common.choose')}
                      onChange={(v) => v !== '' && setPlace(name, ['costs', line.id, 'heading'], v)}
                    />
                  </td>
                  {line.driver.kind === 'annual' ? (
                    <YearCells name={name} collection="costs" id={line.id} years={line.driver.years} />
                  ) : (
                    <ComputedYears projection={projection} id={line.id} />
                  )}
                  <td>
                    <Button
                      kind="quiet"
                      label={`${t('common.remove')} ${name}`}
                      onClick={() => dispatch(name, [{ type: 'remove', collection: 'costs', index, item: line }])}
                    >
                      {t('common.remove')}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <Button onClick={add}>{t('projection.addCost')}</Button>
    </div>
  );
};
