import { Button } from '#renderer/ground/components/button.tsx';
import { useAgreementMonth } from '#renderer/ground/fields/agreement-month.ts';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { optionList, scaleList } from '#renderer/places/records/option-list.ts';
import type { FieldSpec } from '#renderer/places/records/place-field.tsx';
import { RecordRows } from '#renderer/places/records/records.tsx';
import { RISK_LEVELS } from '#shared/base/method/tables/follow-up.ts';
import { GOAL_ROLES, IMPACT_RISKS, MAX_GOALS, SDGS } from '#shared/base/method/tables/impact.ts';
import { targetsOf } from '#shared/base/method/tables/sdg/targets.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { HeatMap } from './heat-map.tsx';
import { IndicatorOffer } from './indicator-offer.tsx';

const NO_RISKS: Dossier['impactRisks'] = [];
/** What is aimed at so many months after the agreement, with when that would be. */
const useTargetAt = () => {
  const t = useT();
  const afterAgreement = useAgreementMonth();
  return (month: 12 | 24 | 36): FieldSpec => ({
    path: [`month${month}`],
    kind: 'number',
    label: t('impact.atMonth', { month }),
    hint: afterAgreement(month),
    nullable: true,
  });
};
/** At most three, each with its indicator. */
const Goals = () => {
  const t = useT();
  const atMonth = useTargetAt();
  const language = useLanguage();
  const goals = SDGS.map((g) => ({ id: g.id, label: `${g.id} ${g.label[language]}` }));
  return (
    <RecordRows<'goals'>
      collection="goals"
      title={t('impact.goals')}
      empty={t('impact.noGoal')}
      addLabel={t('impact.addGoal')}
      nameOf={(g) => goals.find((o) => o.id === g.goal)?.label ?? g.goal}
      most={MAX_GOALS}
      mostWords={t('impact.mostGoals')}
      make={() => ({
        goal: '4',
        target: '',
        indicator: '',
        unit: '',
        baseline: null,
        month12: null,
        month24: null,
        month36: null,
        negative: '',
      })}
      tools={(g) => <IndicatorOffer goal={g} />}
      fields={(g) => [
        { path: ['goal'], kind: 'choice', label: t('impact.goal'), options: goals },
        {
          path: ['target'],
          kind: 'choice',
          label: t('impact.target'),
          hint: t('impact.targetHint'),
          blank: true,
          options: [
            // What an older file says stays to be read, and to be corrected.
            ...(g.target === '' || targetsOf(g.goal).some((x) => x.code === g.target)
              ? []
              : [{ id: g.target, label: t('impact.unknownTarget', { target: g.target }) }]),
            ...targetsOf(g.goal).map((x) => ({ id: x.code, label: `${x.code} ${x.label[language]}` })),
          ],
        },
        { path: ['indicator'], kind: 'text', label: t('impact.indicator') },
        { path: ['unit'], kind: 'text', label: t('impact.unit') },
        { path: ['baseline'], kind: 'number', label: t('impact.baseline'), nullable: true },
        atMonth(12),
        atMonth(24),
        atMonth(36),
        {
          path: ['role'],
          kind: 'choice',
          label: t('impact.role'),
          hint: t('impact.roleHint'),
          options: optionList(GOAL_ROLES, language),
        },
        {
          path: ['deadweight'],
          kind: 'rate',
          label: t('impact.deadweight'),
          hint: t('impact.deadweightHint'),
          optional: true,
        },
        { path: ['cumulative'], kind: 'flag', label: t('impact.cumulative'), nullable: true },
        { path: ['negative'], kind: 'long', label: t('impact.negative') },
      ]}
    />
  );
};

/** The nine of the method, each with its likelihood and severity, and their map. */
const ImpactRisks = () => {
  const t = useT();
  const language = useLanguage();
  const risks = useDossier((s) => s.dossier?.impactRisks ?? NO_RISKS);
  const lacking = IMPACT_RISKS.filter((k) => !risks.some((r) => r.kind === k.id));
  const nameOf = (kind: string): string => IMPACT_RISKS.find((k) => k.id === kind)?.label[language] ?? kind;
  const offer = (): void => {
    dispatch(
      t('impact.allRisks'),
      lacking.map((kind, i) => ({
        type: 'insert' as const,
        collection: 'impactRisks' as const,
        index: risks.length + i,
        item: { id: crypto.randomUUID(), kind: kind.id, likelihood: null, severity: null, mitigation: '' },
      })),
    );
  };
  return (
    <>
      <RecordRows<'impactRisks'>
        collection="impactRisks"
        title={t('impact.risks')}
        empty={t('impact.noRisk')}
        addLabel={t('impact.addRisk')}
        numbered
        nameOf={(r) => nameOf(r.kind)}
        footer={
          lacking.length > 0 && (
            <Button kind="quiet" onClick={offer}>
              {t('impact.allRisks')}
            </Button>
          )
        }
        make={() => ({ kind: 'evidence', likelihood: null, severity: null, mitigation: '' })}
        fields={() => [
          { path: ['kind'], kind: 'choice', label: t('impact.kind'), options: optionList(IMPACT_RISKS, language) },
          {
            path: ['likelihood'],
            kind: 'scale',
            label: t('risks.likelihood'),
            options: scaleList(RISK_LEVELS, language),
          },
          { path: ['severity'], kind: 'scale', label: t('risks.severity'), options: scaleList(RISK_LEVELS, language) },
          { path: ['mitigation'], kind: 'long', label: t('risks.mitigation') },
        ]}
      />
      <HeatMap
        title={t('impact.map')}
        intro={t('impact.mapIntro')}
        points={risks.map((r) => ({ ...r, name: nameOf(r.kind) }))}
      />
    </>
  );
};

export const ImpactParts = () => (
  <>
    <Goals />
    <ImpactRisks />
  </>
);
