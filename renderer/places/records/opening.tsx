/** What the plan starts from: its first month, its weights, and the opening balance with its due months. */

import { Button } from '#renderer/ground/components/button.tsx';
import { HistoryButton } from '#renderer/ground/components/history-button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { setPlace } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { HEADINGS, headingById } from '#shared/base/method/headings.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { PLAN_SCOPES, REPAYMENT_STEPS, REPAYMENTS, VAT_SCOPES } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { openingGap } from '#shared/finance/projection/balance.ts';
import { type FieldSpec, PlaceField } from './place-field.tsx';

type Opening = Dossier['opening'];
type ListName = 'receivables' | 'payables' | 'dedicatedFunds' | 'deferredIncome' | 'loans';

export const PlanSettings = () => {
  const t = useT();
  const specs: readonly FieldSpec[] = [
    { path: ['startMonth'], kind: 'month', label: t('projection.startMonth') },
    {
      path: ['chart'],
      kind: 'choice',
      label: t('plan.settings.chart'),
      options: [
        { id: '2018', label: t('plan.settings.chart2018') },
        { id: '2025', label: t('plan.settings.chart2025') },
      ],
    },
    {
      path: ['scope'],
      kind: 'choice',
      label: t('scopes.scope.label'),
      none: t('scopes.scope.unsaid'),
      options: PLAN_SCOPES.map((id) => ({ id, label: t(`scopes.scope.${id}`) })),
      hint: t('scopes.scope.hint'),
    },
    {
      path: ['vat'],
      kind: 'choice',
      label: t('plan.vat.label'),
      none: t('plan.vat.unsaid'),
      options: VAT_SCOPES.map((id) => ({ id, label: t(`plan.vat.scope.${id}`) })),
    },
    { path: ['safetyMonths'], kind: 'number', label: t('plan.settings.safety'), hint: t('plan.settings.toolDefault') },
    ...(['signed', 'probable', 'applied', 'toFind'] as const).map(
      (status): FieldSpec => ({
        path: ['statusWeights', status],
        kind: 'rate',
        label: t('plan.settings.weight', { status: t(`stations.status.${status}`) }),
      }),
    ),
  ];
  /** A rate, and who says it. */
  const overdraft: readonly FieldSpec[] = [
    { path: ['overdraftRate'], kind: 'rate', label: t('plan.overdraft.rate'), optional: true },
    { path: ['overdraftOrigin'], kind: 'text', label: t('plan.overdraft.origin'), optional: true },
  ];
  return (
    <section className="group" aria-label={t('plan.settings.title')} data-place="plan">
      <header>
        <h2>{t('plan.settings.title')}</h2>
        <p className="hint">{t('plan.settings.intro')}</p>
      </header>
      <div className="record">
        {specs.map((spec) => (
          <div key={spec.path.join('/')} data-kind={spec.kind}>
            <PlaceField base={['plan']} spec={spec} change={t('plan.settings.title')} />
          </div>
        ))}
        <fieldset className="record-pair">
          <legend>{t('plan.overdraft.title')}</legend>
          {overdraft.map((spec) => (
            <PlaceField key={spec.path.join('/')} base={['plan']} spec={spec} change={t('plan.settings.title')} />
          ))}
        </fieldset>
        <div className="record-tools">
          <HistoryButton place={['plan']} name={t('plan.settings.title')} />
        </div>
      </div>
    </section>
  );
};

const NEW: { readonly [K in ListName]: () => Opening[K][number] } = {
  receivables: () => ({ label: '', amountCents: 0, month: 1 }),
  payables: () => ({ label: '', amountCents: 0, month: 1 }),
  deferredIncome: () => ({ label: '', amountCents: 0, month: 1 }),
  dedicatedFunds: () => ({ label: '', amountCents: 0 }),
  loans: () => ({ label: '', outstandingCents: 0, annualRate: 0, remainingYears: 3 }),
};

const OpeningList = ({ name }: { readonly name: ListName }) => {
  const t = useT();
  const list = useDossier((s) => s.dossier?.opening[name] ?? []) as Opening[typeof name];
  const language = useLanguage();
  const title = t(`plan.opening.${name}`);
  const specs: readonly FieldSpec[] =
    name === 'loans'
      ? [
          { path: ['label'], kind: 'text', label: t('stations.model.label') },
          { path: ['outstandingCents'], kind: 'cents', label: t('plan.opening.outstanding') },
          { path: ['annualRate'], kind: 'rate', label: t('plan.supports.rate') },
          { path: ['remainingYears'], kind: 'integer', label: t('plan.opening.remainingYears') },
          {
            path: ['remainingMonths'],
            kind: 'integer',
            label: t('plan.opening.remainingMonthsOfLoan'),
            optional: true,
          },
          {
            path: ['step'],
            kind: 'choice',
            label: t('plan.supports.step'),
            none: t('plan.opening.stepDefault'),
            options: REPAYMENT_STEPS.map((id) => ({ id, label: t(`plan.supports.steps.${id}`) })),
          },
          {
            path: ['repayment'],
            kind: 'choice',
            label: t('plan.supports.repayment'),
            none: t('plan.opening.repaymentDefault'),
            options: REPAYMENTS.map((id) => ({ id, label: t(`plan.supports.repayments.${id}`) })),
          },
          { path: ['graceMonths'], kind: 'integer', label: t('plan.supports.graceMonths'), optional: true },
        ]
      : [
          { path: ['label'], kind: 'text', label: t('stations.model.label') },
          { path: ['amountCents'], kind: 'cents', label: t('plan.opening.amount') },
          ...(name === 'dedicatedFunds'
            ? []
            : ([
                { path: ['month'], kind: 'planMonth', label: t('plan.opening.dueMonth') },
              ] satisfies readonly FieldSpec[])),
          ...(name === 'deferredIncome'
            ? ([
                { path: ['toMonth'], kind: 'planMonth', label: t('plan.opening.deferredUntil'), optional: true },
                {
                  path: ['heading'],
                  kind: 'choice',
                  label: t('grid.field.heading'),
                  none: headingById('otherIncome').label[language],
                  options: HEADINGS.filter((h) => h.side === 'product').map((h) => ({
                    id: h.id,
                    label: h.label[language],
                  })),
                },
              ] satisfies readonly FieldSpec[])
            : []),
        ];
  return (
    <div className="stack">
      <h3>{title}</h3>
      {list.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items of an opening balance are known by their position
        <div key={index} className="record">
          {specs.map((spec) => (
            <div key={spec.path.join('/')} data-kind={spec.kind}>
              <PlaceField base={['opening', name, String(index)]} spec={spec} change={title} />
            </div>
          ))}
          <div className="record-tools">
            <Button
              kind="quiet"
              label={`${t('common.remove')} ${item.label || title}`}
              onClick={() =>
                setPlace(
                  title,
                  ['opening', name],
                  list.filter((_, i) => i !== index),
                )
              }
            >
              {t('common.remove')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          kind="quiet"
          label={`${t('common.add')} — ${title}`}
          onClick={() => setPlace(title, ['opening', name], [...list, NEW[name]()])}
        >
          + {t('common.add')}
        </Button>
      </div>
    </div>
  );
};

export const OpeningBalance = () => {
  const t = useT();
  const language = useLanguage();
  const specs: readonly FieldSpec[] = [
    { path: ['cashCents'], kind: 'cents', label: t('plan.opening.cash') },
    { path: ['fixedAssetsNetCents'], kind: 'cents', label: t('plan.opening.fixedAssets') },
    { path: ['fixedAssetsRemainingMonths'], kind: 'integer', label: t('plan.opening.remainingMonths') },
    { path: ['ownFundsFreeCents'], kind: 'cents', label: t('plan.opening.ownFunds') },
    { path: ['ownFundsWithRecoveryCents'], kind: 'cents', label: t('plan.opening.ownFundsRecovery') },
  ];
  const standing: readonly FieldSpec[] = [
    { path: ['depositsCents'], kind: 'cents', label: t('plan.opening.deposits'), optional: true },
    { path: ['stockCents'], kind: 'cents', label: t('plan.opening.stock'), optional: true },
    { path: ['prepaidCents'], kind: 'cents', label: t('plan.opening.prepaid'), optional: true },
    { path: ['provisionsCents'], kind: 'cents', label: t('plan.opening.provisions'), optional: true },
    { path: ['investmentSubsidiesCents'], kind: 'cents', label: t('plan.opening.subsidies'), optional: true },
    {
      path: ['investmentSubsidiesRemainingMonths'],
      kind: 'integer',
      label: t('plan.opening.subsidyMonths'),
      optional: true,
    },
  ];
  const dossier = useDossier((s) => s.dossier);
  const gap = dossier ? openingGap(dossier) : 0;
  return (
    <section className="group" aria-label={t('plan.opening.title')} data-place="opening">
      <header>
        <h2>{t('plan.opening.title')}</h2>
        <p className="hint">{t('plan.opening.intro')}</p>
      </header>
      <div className="record">
        {specs.map((spec) => (
          <div key={spec.path.join('/')} data-kind={spec.kind}>
            <PlaceField base={['opening']} spec={spec} change={t('plan.opening.title')} />
          </div>
        ))}
        <div className="record-tools">
          <HistoryButton place={['opening']} name={t('plan.opening.title')} />
        </div>
      </div>
      <p className="hint">{t('plan.opening.standing')}</p>
      <div className="record">
        {standing.map((spec) => (
          <div key={spec.path.join('/')} data-kind={spec.kind}>
            <PlaceField base={['opening']} spec={spec} change={t('plan.opening.title')} />
          </div>
        ))}
      </div>
      {gap !== 0 && <Notice kind="attention">{t('plan.opening.gap', { amount: formatCents(gap, language) })}</Notice>}
      <OpeningList name="receivables" />
      <OpeningList name="payables" />
      <OpeningList name="dedicatedFunds" />
      <OpeningList name="deferredIncome" />
      <OpeningList name="loans" />
    </section>
  );
};
