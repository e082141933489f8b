import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { scaleList } from '#renderer/places/records/option-list.ts';
import { RecordRows } from '#renderer/places/records/records.tsx';
import { DEFAULT_MILESTONES, RISK_LEVELS } from '#shared/base/method/tables/follow-up.ts';
import { nameFrom } from '#shared/base/text/clip.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { HeatMap } from './heat-map.tsx';

const NO_RISKS: Dossier['risks'] = [];
const NO_MILESTONES: Dossier['milestones'] = [];
export const RisksParts = () => {
  const t = useT();
  const language = useLanguage();
  const risks = useDossier((s) => s.dossier?.risks ?? NO_RISKS);
  const milestones = useDossier((s) => s.dossier?.milestones ?? NO_MILESTONES);
  const levels = scaleList(RISK_LEVELS, language);
  const lacking = DEFAULT_MILESTONES.filter((m) => !milestones.some((own) => own.month === m.month));
  const defaults = (): void => {
    dispatch(
      t('risks.defaultMilestones'),
      lacking.map((m, i) => ({
        type: 'insert' as const,
        collection: 'milestones' as const,
        index: milestones.length + i,
        item: { id: crypto.randomUUID(), month: m.month, title: m.label[language], evidence: '' },
      })),
    );
  };
  return (
    <>
      <RecordRows<'risks'>
        collection="risks"
        title={t('risks.title')}
        empty={t('risks.empty')}
        addLabel={t('risks.add')}
        nameOf={(r) => nameFrom(r.cause)}
        numbered
        make={() => ({
          cause: '',
          consequence: '',
          likelihood: null,
          severity: null,
          mitigation: '',
          owner: '',
          residualLikelihood: null,
          residualSeverity: null,
        })}
        fields={() => [
          { path: ['cause'], kind: 'long', label: t('risks.cause') },
          { path: ['consequence'], kind: 'long', label: t('risks.consequence') },
          { path: ['likelihood'], kind: 'scale', label: t('risks.likelihood'), options: levels },
          { path: ['severity'], kind: 'scale', label: t('risks.severity'), options: levels },
          { path: ['mitigation'], kind: 'long', label: t('risks.mitigation') },
          { path: ['owner'], kind: 'text', label: t('risks.owner') },
          { path: ['residualLikelihood'], kind: 'scale', label: t('risks.residualLikelihood'), options: levels },
          { path: ['residualSeverity'], kind: 'scale', label: t('risks.residualSeverity'), options: levels },
        ]}
      />
      <HeatMap
        title={t('risks.map')}
        intro={t('risks.mapIntro')}
        points={risks.map((r) => ({ ...r, name: r.cause }))}
      />
      <RecordRows<'tranches'>
        collection="tranches"
        title={t('risks.tranches')}
        empty={t('risks.noTranche')}
        addLabel={t('risks.addTranche')}
        nameOf={(x) => x.name}
        make={() => ({ name: '', amountCents: 0, month: null })}
        fields={() => [
          { path: ['name'], kind: 'text', label: t('risks.tranche') },
          { path: ['amountCents'], kind: 'cents', label: t('plan.opening.amount') },
          { path: ['month'], kind: 'planMonth', label: t('plan.opening.dueMonth'), nullable: true },
        ]}
      />
      <RecordRows<'milestones'>
        collection="milestones"
        title={t('risks.milestones')}
        empty={t('risks.noMilestone')}
        addLabel={t('risks.addMilestone')}
        footer={
          lacking.length > 0 && (
            <Button kind="quiet" onClick={defaults}>
              {t('risks.defaultMilestones')}
            </Button>
          )
        }
        nameOf={(m) => m.title}
        make={() => ({ month: 12, title: '', evidence: '' })}
        fields={() => [
          { path: ['month'], kind: 'agreementMonth', label: t('risks.month') },
          { path: ['title'], kind: 'text', label: t('risks.milestone') },
          { path: ['evidence'], kind: 'long', label: t('risks.evidence') },
        ]}
      />
    </>
  );
};
