import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { NumberField } from '#renderer/ground/components/typed-fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { setPlace } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import type { Adjustment, Scenario } from '#shared/dossier/content/plan.ts';

const KINDS = ['unsignedFactor', 'delay', 'costs', 'growth', 'line', 'loseFunder'] as const;
const LARGEST = '@largest';
const NO_LINES: readonly { readonly id: string; readonly label: string; readonly funder?: string }[] = [];

/** What a scenario changes on the base, one line a change. */
export const Adjustments = ({ scenario }: { readonly scenario: Scenario }) => {
  const t = useT();
  const resources = useDossier((s) => s.dossier?.resources ?? NO_LINES);
  const costs = useDossier((s) => s.dossier?.costs ?? NO_LINES);
  const lines = [...resources, ...costs].map((l) => ({ id: l.id, label: l.label || l.id }));
  const funders = [...new Set(resources.map((r) => r.funder ?? '').filter((f) => f !== ''))];
  const write = (next: readonly Adjustment[]): void =>
    void setPlace(scenario.name, ['scenarios', scenario.id, 'adjustments'], next);
  const change = (index: number, next: Adjustment): void =>
    write(scenario.adjustments.map((a, i) => (i === index ? next : a)));
  const fresh = (kind: (typeof KINDS)[number]): Adjustment => {
    switch (kind) {
      case 'delay':
        return { kind, months: 2 };
      case 'line':
        return { kind, lineId: lines[0]?.id ?? 'x', factor: 0.8 };
      case 'loseFunder':
        return { kind, funder: LARGEST, fromMonth: 13 };
      default:
        return { kind, factor: kind === 'costs' ? 1.05 : 0.5 };
    }
  };
  const number = (
    label: string,
    kind: 'rate' | 'integer',
    value: number,
    set: (n: number) => Adjustment,
    index: number,
  ) => (
    <NumberField label={label} kind={kind} value={value} late onChange={(n) => n !== null && change(index, set(n))} />
  );
  return (
    <div className="stack">
      {scenario.adjustments.map((a, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: adjustments are known by their position
        <div key={index} className="record">
          <ChoiceField
            label={t('scenarios.change')}
            value={a.kind}
            empty={t('common.choose')}
            options={KINDS.map((id) => ({ id, label: t(`scenarios.kinds.${id}`) }))}
            onChange={(id) => {
              const kind = KINDS.find((k) => k === id);
              if (kind !== undefined && kind !== a.kind) change(index, fresh(kind));
            }}
          />
          {a.kind === 'delay' &&
            number(t('scenarios.months'), 'integer', a.months, (months) => ({ ...a, months }), index)}
          {(a.kind === 'unsignedFactor' || a.kind === 'costs' || a.kind === 'growth' || a.kind === 'line') &&
            number(t('scenarios.factor'), 'rate', a.factor, (factor) => ({ ...a, factor }), index)}
          {a.kind === 'line' && (
            <ChoiceField
              label={t('charts.line')}
              value={a.lineId}
              empty={t('common.choose')}
              options={lines}
              onChange={(lineId) => lineId !== '' && change(index, { ...a, lineId })}
            />
          )}
          {a.kind === 'loseFunder' && (
            <>
              <ChoiceField
                label={t('scenarios.funder')}
                value={a.funder}
                empty={t('common.choose')}
                options={[{ id: LARGEST, label: t('scenarios.largest') }, ...funders.map((f) => ({ id: f, label: f }))]}
                onChange={(funder) => funder !== '' && change(index, { ...a, funder })}
              />
              {number(t('scenarios.fromMonth'), 'integer', a.fromMonth, (fromMonth) => ({ ...a, fromMonth }), index)}
            </>
          )}
          <div className="record-tools">
            <Button
              kind="quiet"
              label={`${t('common.remove')} ${t(`scenarios.kinds.${a.kind}`)}`}
              onClick={() => write(scenario.adjustments.filter((_, i) => i !== index))}
            >
              {t('common.remove')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button kind="quiet" onClick={() => write([...scenario.adjustments, fresh('delay')])}>
          + {t('scenarios.addChange')}
        </Button>
      </div>
    </div>
  );
};
