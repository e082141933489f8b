/** The model computed from the money, year by year, what it implies, and another reading with its reason. */
import { useState } from 'react';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { AskedFigure } from '#renderer/places/projection/figures/asked-figure.tsx';
import { TrajectoryChart } from '#renderer/places/projection/plan-charts.tsx';
import { PlanGrid } from '#renderer/places/projection/plan-grid.tsx';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { classify, profileLabel } from '#shared/base/method/classify.ts';
import { LOGICS } from '#shared/base/method/levers.ts';
import { MODEL_IDS, type ModelId, modelById } from '#shared/base/method/models.ts';
import { formatCents, formatNumber, formatRate } from '#shared/base/money/format.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { FoldedPart } from '../folded-part.tsx';
import { UnsaidLevers } from '../unsaid-levers.tsx';
import { ActivityModels } from './activity-models.tsx';
import { ModelReading } from './model-reading.tsx';
import { PositionGrid, wordsOfMainCell } from './position-grid.tsx';
import { Traits } from './traits.tsx';
import './model.css';

type Mix = Projection['mixes'][number];
interface ReadMix {
  readonly mix: Mix;
  readonly profile: ReturnType<typeof classify>;
}
/** Year by year what the models make together; the share of each model and of each logic, and how concentrated it is, unfold. */
const SharesTable = ({
  profiles,
  present,
}: {
  readonly profiles: readonly ReadMix[];
  readonly present: readonly ModelId[];
}) => {
  const t = useT();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const last = profiles.findLast(({ profile }) => profile.kind !== 'none');
  return (
    <>
      <table className="table model-shares">
        <thead>
          <tr>
            <th>
              <button
                type="button"
                className="button"
                data-kind="quiet"
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                {t('stations.model.shares')} {isOpen ? '▴' : '▾'}
              </button>
            </th>
            {profiles.map(({ mix }) => (
              <th key={mix.year} className="num">
                {mix.year === 0 ? t('stations.model.today') : t('stations.model.year', { year: mix.year })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {isOpen &&
            present.map((id) => (
              <tr key={id}>
                <td>
                  {id} {modelById(id).name[language]}
                </td>
                {profiles.map(({ mix, profile }) => (
                  <td key={mix.year} className="num">
                    {profile.kind === 'none' ? (
                      '–'
                    ) : (
                      <AskedFigure
                        text={formatRate(profile.modelShares[id], language)}
                        label={`${id}, ${mix.year === 0 ? t('stations.model.today') : t('stations.model.year', { year: mix.year })}`}
                        figure={{ kind: 'modelShare', model: id, year: mix.year }}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          {isOpen &&
            LOGICS.map((logic) => (
              <tr key={logic.id}>
                <td>{logic.label[language]}</td>
                {profiles.map(({ mix, profile }) => (
                  <td key={mix.year} className="num">
                    {profile.kind === 'none' ? '–' : formatRate(profile.logicShares[logic.id], language)}
                  </td>
                ))}
              </tr>
            ))}
          <tr className="total">
            <td>{t('stations.model.model')}</td>
            {profiles.map(({ mix, profile }) => (
              <td key={mix.year} className="num">
                {profile.kind === 'none'
                  ? '–'
                  : t(profile.kind === 'dominant' ? 'stations.model.dominant' : 'stations.model.hybrid', {
                      model: profileLabel(profile.models),
                    })}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {isOpen && last && <Concentration mix={last.mix} />}
    </>
  );
};

/** How much rests on one lever, on one funder. */
const Concentration = ({ mix }: { readonly mix: Mix }) => {
  const t = useT();
  const language = useLanguage();
  return (
    <p className="hint">
      {t('why.table.concentration')}
      {(['leaf', 'funder'] as const).map((by) => {
        const value = by === 'leaf' ? mix.hhiLeaf : mix.hhiFunder;
        const name = t(by === 'leaf' ? 'why.table.byLever' : 'why.table.byFunder');
        return (
          <span key={by}>
            {' · '}
            {name}{' '}
            {value === null ? (
              '–'
            ) : (
              <AskedFigure
                text={formatNumber(value, language, 4)}
                label={name}
                figure={{ kind: 'concentration', by, before: false, year: mix.year }}
              />
            )}
          </span>
        );
      })}
    </p>
  );
};

const readMixes = (p: Projection): readonly ReadMix[] => p.mixes.map((mix) => ({ mix, profile: classify(mix.byLeaf) }));
const presentModels = (profiles: readonly ReadMix[]): readonly ModelId[] =>
  MODEL_IDS.filter((id) => profiles.some(({ profile }) => profile.modelShares[id] > 0));

/** What the station opens with: the model that the amounts make, year by year. */
export const ModelPicture = () => {
  const t = useT();
  const p = useProjection();
  if (!p) return null;
  const profiles = readMixes(p);
  const present = presentModels(profiles);
  return (
    <section className="group" aria-label={t('stations.model.title')} data-place="model/computed">
      <header>
        <h2>{t('stations.model.title')}</h2>
      </header>
      <UnsaidLevers />
      {present.length === 0 ? (
        <p className="hint">{t('stations.model.none')}</p>
      ) : (
        <>
          <TrajectoryChart projection={p} />
          <SharesTable profiles={profiles} present={present} />
        </>
      )}
      <ModelReading />
    </section>
  );
};

/** Where the model comes from, and what it implies. */
export const ModelParts = () => {
  const t = useT();
  const language = useLanguage();
  const p = useProjection();
  const resources = useDossier((s) => s.dossier?.resources.length ?? 0);
  if (!p) return null;
  const profiles = readMixes(p);
  const named = [...new Set(profiles.flatMap(({ profile }) => profile.models))];
  const mainCell = wordsOfMainCell(p.mixes, language);
  return (
    <>
      <section className="group" aria-label={t('stations.model.resources')}>
        <FoldedPart
          title={t('stations.model.resources')}
          says={`${t('records.lines', { count: resources })} · ${formatCents(p.mixes[3]?.totalCents ?? 0, language, 0)} ${t('levers.inYear3')}`}
          isOpen={resources === 0}
        >
          <PlanGrid projection={p} only="resources" />
        </FoldedPart>
      </section>
      {presentModels(profiles).length > 0 && (
        <section className="group" aria-label={t('stations.position.title')} data-place="model/grid">
          <FoldedPart title={t('stations.position.title')} says={mainCell}>
            <PositionGrid mixes={p.mixes} />
          </FoldedPart>
        </section>
      )}
      <ActivityModels projection={p} />
      {named.length > 0 && <Traits named={named} />}
    </>
  );
};
