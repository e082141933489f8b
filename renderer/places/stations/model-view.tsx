/** The model computed from the money, year by year, what it implies, and another reading with its reason. */
import { HistoryButton } from '#renderer/ground/components/history-button.tsx';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch, setPlace } from '#renderer/ground/state/dossier-store.ts';
import { useDossierPlace } from '#renderer/ground/state/held/use-dossier-place.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { AskedFigure } from '#renderer/places/projection/figures/asked-figure.tsx';
import { TrajectoryChart } from '#renderer/places/projection/plan-charts.tsx';
import { PlanGrid } from '#renderer/places/projection/plan-grid.tsx';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { classify, profileLabel } from '#shared/base/method/classify.ts';
import { LOGICS } from '#shared/base/method/levers.ts';
import { MODEL_IDS, type ModelId, modelById } from '#shared/base/method/models.ts';
import { formatNumber, formatRate } from '#shared/base/money/format.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { ActivityModels } from './activity-models.tsx';
import { ModelReading } from './model-reading.tsx';
import { PositionGrid } from './position-grid.tsx';
import { UnsaidLevers } from './unsaid-levers.tsx';

const NO_IMPLICATIONS: Dossier['implications'] = [];

const Implication = ({
  model,
  traitId,
  label,
}: {
  readonly model: ModelId;
  readonly traitId: string;
  readonly label: string;
}) => {
  const implications = useDossier((s) => s.dossier?.implications ?? NO_IMPLICATIONS);
  const index = implications.findIndex((i) => i.model === model && i.trait === traitId);
  const item = implications[index];
  const place = useDossierPlace(['implications', item?.id ?? traitId, 'implication']);
  const write = (text: unknown): void => {
    if (item && text === '') dispatch(label, [{ type: 'remove', collection: 'implications', index, item }]);
    else if (item) place.write(text, label);
    else if (text !== '') {
      const id = crypto.randomUUID();
      const insert = { type: 'insert', collection: 'implications', index: implications.length } as const;
      const item = { id, model, trait: traitId };
      if (dispatch(label, [{ ...insert, item: { ...item, implication: text } }])) return;
      // A text that is too long is kept at its place, which must be there first.
      if (dispatch(label, [{ ...insert, item: { ...item, implication: '' } }]))
        setPlace(label, ['implications', id, 'implication'], text);
    }
  };
  return (
    <div>
      <TextPlace label={label} multiline at={{ ...place, write }} />
      {item && <HistoryButton place={['implications', item.id]} name={label} short />}
    </div>
  );
};

type Mix = Projection['mixes'][number];
interface ReadMix {
  readonly mix: Mix;
  readonly profile: ReturnType<typeof classify>;
}
/** Year by year: the share of each model and of each logic, and what they make together. */
const SharesTable = ({
  profiles,
  present,
}: {
  readonly profiles: readonly ReadMix[];
  readonly present: readonly ModelId[];
}) => {
  const t = useT();
  const language = useLanguage();
  return (
    <table className="table">
      <thead>
        <tr>
          <th>{t('stations.model.model')}</th>
          {profiles.map(({ mix }) => (
            <th key={mix.year} className="num">
              {mix.year === 0 ? t('stations.model.today') : t('stations.model.year', { year: mix.year })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {present.map((id) => (
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
        {LOGICS.map((logic) => (
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

/** What each model that is there brings and costs, and what that means for this project. */
const Traits = ({ named }: { readonly named: readonly ModelId[] }) => {
  const t = useT();
  const language = useLanguage();
  return (
    <section className="group" aria-label={t('stations.model.traits')} data-place="model/traits">
      <header>
        <h2>{t('stations.model.traits')}</h2>
      </header>
      {named.map((id) => (
        <div key={id} className="stack">
          <h3>
            {id} {modelById(id).name[language]}
          </h3>
          <p className="hint">{modelById(id).description[language]}</p>
          <div className="questions">
            {modelById(id).traits.map((trait) => (
              <Implication
                key={trait.id}
                model={id}
                traitId={trait.id}
                label={`${t(trait.kind === 'advantage' ? 'stations.model.advantage' : 'stations.model.drawback')} : ${trait.label[language]} — ${trait.prompt[language]}`}
              />
            ))}
          </div>
        </div>
      ))}
    </section>
  );
};

export const ModelView = () => {
  const t = useT();
  const p = useProjection();
  if (!p) return null;
  const profiles = p.mixes.map((mix) => ({ mix, profile: classify(mix.byLeaf) }));
  const named = [...new Set(profiles.flatMap(({ profile }) => profile.models))];
  const present = MODEL_IDS.filter((id) => profiles.some(({ profile }) => profile.modelShares[id] > 0));
  const last = profiles.findLast(({ profile }) => profile.kind !== 'none');
  return (
    <>
      <section className="group" aria-label={t('stations.model.resources')}>
        <header>
          <h2>{t('stations.model.resources')}</h2>
        </header>
        <UnsaidLevers />
        <PlanGrid projection={p} only="resources" />
      </section>
      <section className="group" aria-label={t('stations.model.title')} data-place="model/computed">
        <header>
          <h2>{t('stations.model.title')}</h2>
        </header>
        {present.length === 0 ? (
          <p className="hint">{t('stations.model.none')}</p>
        ) : (
          <SharesTable profiles={profiles} present={present} />
        )}
        {present.length > 0 && <TrajectoryChart projection={p} />}
        {last && <Concentration mix={last.mix} />}
        <ModelReading />
      </section>
      {present.length > 0 && (
        <section className="group" aria-label={t('stations.position.title')} data-place="model/grid">
          <header>
            <h2>{t('stations.position.title')}</h2>
          </header>
          <PositionGrid mixes={p.mixes} />
        </section>
      )}
      <ActivityModels projection={p} />
      {named.length > 0 && <Traits named={named} />}
    </>
  );
};
