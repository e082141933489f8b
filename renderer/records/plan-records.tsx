/** The parts of the plan that are not lines of a budget: posts, support asked, investments, in kind. */
import { STATUSES, SUPPORT_KINDS } from '#shared/dossier/plan.ts';
import { useT } from '../app/language.tsx';
import type { FieldSpec } from './place-field.tsx';
import { Records } from './records.tsx';

const REPAYMENTS = ['annuity', 'linear', 'bullet'] as const;
const IN_KIND = ['volunteering', 'skills', 'premises', 'goods'] as const;
/** Tool defaults of 2026-11 (docs/method.md, "Volunteering"): gross minimum wage of January 2026; no current charge rate is sourced. */
const HOURLY_CENTS = 1_202;
const CHARGE_RATE = 0.42;

export const Posts = () => {
  const t = useT();
  return (
    <Records<'posts'>
      collection="posts"
      title={t('plan.posts.title')}
      empty={t('plan.posts.empty')}
      addLabel={t('plan.posts.add')}
      nameOf={(p) => p.title}
      make={() => ({
        title: '',
        fte: 1,
        grossMonthlyCents: 0,
        chargeRate: CHARGE_RATE,
        firstMonth: 1,
        lastMonth: null,
        yearlyRaise: 0,
      })}
      fields={() => [
        { path: ['title'], kind: 'text', label: t('plan.posts.name') },
        { path: ['fte'], kind: 'number', label: t('plan.posts.fte') },
        { path: ['grossMonthlyCents'], kind: 'cents', label: t('plan.posts.gross') },
        { path: ['chargeRate'], kind: 'rate', label: t('plan.posts.charges') },
        { path: ['firstMonth'], kind: 'integer', label: t('plan.posts.first') },
        { path: ['lastMonth'], kind: 'integer', label: t('plan.posts.last'), nullable: true },
        { path: ['yearlyRaise'], kind: 'rate', label: t('plan.posts.raise') },
      ]}
    />
  );
};

export const Supports = () => {
  const t = useT();
  const kinds = SUPPORT_KINDS.map((id) => ({ id, label: t(`plan.supports.kinds.${id}`) }));
  const statuses = STATUSES.map((id) => ({ id, label: t(`stations.status.${id}`) }));
  const repayments = REPAYMENTS.map((id) => ({ id, label: t(`plan.supports.repayments.${id}`) }));
  return (
    <Records<'supports'>
      collection="supports"
      title={t('plan.supports.title')}
      empty={t('plan.supports.empty')}
      addLabel={t('plan.supports.add')}
      nameOf={(s) => s.label}
      make={() => ({
        label: '',
        funder: '',
        kind: 'grant',
        status: 'applied',
        principalCents: 0,
        month: 1,
        annualRate: 0,
        termYears: 5,
        graceYears: 0,
        repayment: 'annuity',
      })}
      fields={(support): readonly FieldSpec[] => [
        { path: ['label'], kind: 'text', label: t('stations.model.label') },
        { path: ['funder'], kind: 'text', label: t('stations.model.funder') },
        { path: ['kind'], kind: 'choice', label: t('plan.supports.kind'), options: kinds },
        { path: ['status'], kind: 'choice', label: t('stations.model.status'), options: statuses },
        { path: ['principalCents'], kind: 'cents', label: t('plan.supports.principal') },
        { path: ['month'], kind: 'integer', label: t('plan.supports.month') },
        ...(support.kind === 'grant'
          ? []
          : ([
              { path: ['annualRate'], kind: 'rate', label: t('plan.supports.rate') },
              { path: ['termYears'], kind: 'integer', label: t('plan.supports.term') },
              { path: ['graceYears'], kind: 'integer', label: t('plan.supports.grace') },
              { path: ['repayment'], kind: 'choice', label: t('plan.supports.repayment'), options: repayments },
            ] satisfies readonly FieldSpec[])),
      ]}
    />
  );
};

export const Investments = () => {
  const t = useT();
  return (
    <Records<'investments'>
      collection="investments"
      title={t('plan.investments.title')}
      empty={t('plan.investments.empty')}
      addLabel={t('plan.investments.add')}
      nameOf={(i) => i.label}
      make={() => ({ label: '', amountCents: 0, month: 1, lifeYears: 5 })}
      fields={(investment): readonly FieldSpec[] => [
        { path: ['label'], kind: 'text', label: t('stations.model.label') },
        { path: ['amountCents'], kind: 'cents', label: t('plan.investments.amount') },
        { path: ['month'], kind: 'integer', label: t('plan.investments.month') },
        { path: ['lifeYears'], kind: 'number', label: t('plan.investments.life') },
        ...(investment.subsidy
          ? ([
              { path: ['subsidy', 'funder'], kind: 'text', label: t('plan.investments.subsidyFunder') },
              { path: ['subsidy', 'amountCents'], kind: 'cents', label: t('plan.investments.subsidy') },
              { path: ['subsidy', 'month'], kind: 'integer', label: t('plan.investments.subsidyMonth') },
            ] satisfies readonly FieldSpec[])
          : []),
      ]}
    />
  );
};

export const InKind = () => {
  const t = useT();
  const kinds = IN_KIND.map((id) => ({ id, label: t(`plan.inKind.kinds.${id}`) }));
  return (
    <Records<'inKind'>
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
      ]}
    />
  );
};
