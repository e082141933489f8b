/** The part of the plan that is never a line of the budget: contributions in kind. */
import { useT } from '#renderer/ground/language/language.tsx';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { payrollFact } from '#shared/base/method/tables/facts/payroll-facts.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { FieldSpec } from './place-field.tsx';
import { RecordRows } from './records.tsx';

const IN_KIND = ['volunteering', 'skills', 'premises', 'goods'] as const;
/** What the plan begins with is not known here: the last minimum wage that is (docs/method.md, "Volunteering"). */
const HOURLY_CENTS = payrollFact('smicHour', '9999-12');

const NO_ACTIVITIES: Dossier['activities'] = [];
export const InKindRows = () => {
  const t = useT();
  const activities = useDossier((s) => s.dossier?.activities ?? NO_ACTIVITIES);
  const kinds = IN_KIND.map((id) => ({ id, label: t(`plan.inKind.kinds.${id}`) }));
  return (
    <RecordRows<'inKind'>
      collection="inKind"
      title={t('plan.inKind.title')}
      empty={t('plan.inKind.empty')}
      addLabel={t('plan.inKind.add')}
      nameOf={(i) => i.label}
      make={() => ({
        label: '',
        kind: 'volunteering',
        hours: [0, 0, 0],
        hourlyCents: HOURLY_CENTS,
        chargeRate: 0,
        years: [0, 0, 0],
      })}
      fields={(line): readonly FieldSpec[] => [
        { path: ['label'], kind: 'text', label: t('stations.model.label') },
        { path: ['kind'], kind: 'choice', label: t('plan.inKind.kind'), options: kinds },
        ...(['0', '1', '2'] as const).map(
          (year): FieldSpec =>
            line.kind === 'volunteering'
              ? { path: ['hours', year], kind: 'number', label: t('plan.inKind.hours', { year: Number(year) + 1 }) }
              : { path: ['years', year], kind: 'cents', label: t('plan.inKind.amount', { year: Number(year) + 1 }) },
        ),
        ...(line.kind === 'volunteering'
          ? ([
              {
                path: ['hourlyCents'],
                kind: 'cents',
                label: t('plan.inKind.hourly'),
                hint: t('plan.inKind.hourlyHint'),
              },
              { path: ['chargeRate'], kind: 'rate', label: t('plan.inKind.charges') },
            ] satisfies readonly FieldSpec[])
          : []),
        ...(activities.length > 0
          ? [
              {
                path: ['activityId'],
                kind: 'choice' as const,
                label: t('grid.field.activity'),
                none: t('grid.noActivity'),
                options: activities.map((a) => ({ id: a.id, label: a.name })),
              },
            ]
          : []),
      ]}
    />
  );
};
