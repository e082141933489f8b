import type { Dossier } from '#shared/dossier/schema.ts';
import { DEFAULT_MILESTONES, RISK_LEVELS } from '#shared/method/tables/follow-up.ts';
import { useLanguage, useT } from '../../app/language.tsx';
import { Button } from '../../components/button.tsx';
import { scaleList } from '../../records/option-list.ts';
import { Records } from '../../records/records.tsx';
import { dispatch } from '../../state/dossier-store.ts';
import { useDossier } from '../../state/use-dossier.ts';

const NO_RISKS: Dossier['risks'] = [];
const NO_MILESTONES: Dossier['milestones'] = [];
const LEVELS = [1, 2, 3, 4, 5] as const;

/** Likelihood up, severity right: before mitigation in full figures, after it in brackets. */
const HeatMap = () => {
  const t = useT();
  const risks = useDossier((s) => s.dossier?.risks ?? NO_RISKS);
  if (risks.length === 0) return null;
  const at = (likelihood: number, severity: number): string => {
    const before = risks.flatMap((r, i) => (r.likelihood === likelihood && r.severity === severity ? [i + 1] : []));
    const after = risks.flatMap((r, i) =>
      r.residualLikelihood === likelihood && r.residualSeverity === severity ? [`(${i + 1})`] : [],
    );
    return [...before, ...after].join(' ');
  };
  return (
    <section className="group" aria-label={t('risks.map')}>
      <header>
        <h2>{t('risks.map')}</h2>
        <p className="hint">{t('risks.mapIntro')}</p>
      </header>
      <table className="heat">
        <tbody>
          {[...LEVELS].reverse().map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row" className="heat-name">
                {t('risks.likelihood')} {likelihood}
              </th>
              {LEVELS.map((severity) => (
                <td
                  key={severity}
                  className="heat-cell"
                  data-heat={likelihood * severity >= 15 ? 'high' : likelihood * severity >= 6 ? 'mid' : 'low'}
                >
                  {at(likelihood, severity)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <td />
            {LEVELS.map((severity) => (
              <th key={severity} scope="col" className="heat-name">
                {t('risks.severity')} {severity}
              </th>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
};

export const RisksParts = () => {
  const t = useT();
  const language = useLanguage();
  const milestones = useDossier((s) => s.dossier?.milestones ?? NO_MILESTONES);
  const levels = scaleList(RISK_LEVELS, language);
  const defaults = (): void => {
    dispatch(
      t('risks.defaultMilestones'),
      DEFAULT_MILESTONES.map((m, i) => ({
        type: 'insert' as const,
        collection: 'milestones' as const,
        index: milestones.length + i,
        item: { id: crypto.randomUUID(), month: m.month, title: m.label[language], evidence: '' },
      })),
    );
  };
  return (
    <>
      <Records<'risks'>
        collection="risks"
        title={t('risks.title')}
        empty={t('risks.empty')}
        addLabel={t('risks.add')}
        nameOf={(r) => r.cause.slice(0, 60)}
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
      <HeatMap />
      <Records<'tranches'>
        collection="tranches"
        title={t('risks.tranches')}
        empty={t('risks.noTranche')}
        addLabel={t('risks.addTranche')}
        nameOf={(x) => x.name}
        make={() => ({ name: '', amountCents: 0, month: null })}
        fields={() => [
          { path: ['name'], kind: 'text', label: t('risks.tranche') },
          { path: ['amountCents'], kind: 'cents', label: t('plan.opening.amount') },
          { path: ['month'], kind: 'integer', label: t('plan.opening.dueMonth'), nullable: true },
        ]}
      />
      <Records<'milestones'>
        collection="milestones"
        title={t('risks.milestones')}
        empty={t('risks.noMilestone')}
        addLabel={t('risks.addMilestone')}
        nameOf={(m) => m.title}
        make={() => ({ month: 12, title: '', evidence: '' })}
        fields={() => [
          { path: ['month'], kind: 'integer', label: t('risks.month') },
          { path: ['title'], kind: 'text', label: t('risks.milestone') },
          { path: ['evidence'], kind: 'long', label: t('risks.evidence') },
        ]}
      />
      {milestones.length === 0 && (
        <div>
          <Button onClick={defaults}>{t('risks.defaultMilestones')}</Button>
        </div>
      )}
    </>
  );
};
