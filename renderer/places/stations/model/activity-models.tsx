/** One model per activity, rolled up: an organisation often lives on several models at once. */

import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { DossierText } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch, setPlace } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { AskedFigure } from '#renderer/places/projection/figures/asked-figure.tsx';
import { classify, profileLabel } from '#shared/base/method/classify.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { removeActivity } from '#shared/dossier/content/activities.ts';
import type { ResourceLine } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { mixes } from '#shared/finance/projection/mix.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { FoldedPart } from '../folded-part.tsx';

const NO_ACTIVITIES: Dossier['activities'] = [];
const NO_RESOURCES: readonly ResourceLine[] = [];
const YEARS = [0, 1, 2, 3] as const;

const Row = ({
  name,
  activityId,
  projection,
  ids,
}: {
  name: string;
  activityId: string | undefined;
  projection: Projection;
  ids: ReadonlySet<string>;
}) => {
  const t = useT();
  const language = useLanguage();
  const own = mixes(projection.lines.filter((l) => ids.has(l.id)));
  return (
    <tr>
      <td>{name}</td>
      {YEARS.map((year) => {
        const mix = own[year];
        const profile = classify(mix?.byLeaf ?? {});
        return (
          <td key={year}>
            {profile.kind === 'none' ? (
              <span className="hint">–</span>
            ) : (
              <>
                {t(profile.kind === 'dominant' ? 'stations.model.dominant' : 'stations.model.hybrid', {
                  model: profileLabel(profile.models),
                })}{' '}
                <AskedFigure
                  text={formatCents(profile.totalCents, language, 0)}
                  label={`${name}, ${year === 0 ? t('stations.model.today') : t('stations.model.year', { year })}`}
                  figure={{ kind: 'activity', activityId, year }}
                />
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
};

export const ActivityModels = ({ projection }: { readonly projection: Projection }) => {
  const t = useT();
  const activities = useDossier((s) => s.dossier?.activities ?? NO_ACTIVITIES);
  const resources = useDossier((s) => s.dossier?.resources ?? NO_RESOURCES);
  const dossier = useDossier((s) => s.dossier);
  const title = t('stations.activities.title');
  const add = (): void => {
    const item = { id: crypto.randomUUID(), name: '' };
    dispatch(t('stations.activities.add'), [
      { type: 'insert', collection: 'activities', index: activities.length, item },
    ]);
  };
  const remove = (index: number): void => {
    if (dossier !== null) dispatch(title, removeActivity(dossier, index));
  };
  const lines = (id: string | undefined): ReadonlySet<string> =>
    new Set(resources.filter((r) => r.activityId === id).map((r) => r.id));
  return (
    <section className="group" aria-label={title} data-place="activities">
      <FoldedPart
        title={title}
        says={
          activities.length === 0
            ? t('stations.activities.none')
            : activities.map((a, i) => a.name || `${t('stations.activities.activity')} ${i + 1}`).join(', ')
        }
      >
        <p className="hint">{t('stations.activities.intro')}</p>
        {activities.length > 0 && (
          <>
            <table className="table">
              <thead>
                <tr>
                  <th>{t('stations.activities.activity')}</th>
                  {YEARS.map((year) => (
                    <th key={year}>{year === 0 ? t('stations.model.today') : t('stations.model.year', { year })}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {activities.map((a) => (
                  <Row key={a.id} name={a.name} activityId={a.id} projection={projection} ids={lines(a.id)} />
                ))}
                <Row
                  name={t('stations.activities.whole')}
                  activityId={undefined}
                  projection={projection}
                  ids={lines(undefined)}
                />
              </tbody>
            </table>
            <div className="stack">
              {activities.map((a, index) => (
                <div key={a.id} className="row line">
                  <div className="grow">
                    <DossierText
                      bare
                      label={`${t('stations.activities.activity')} ${index + 1}`}
                      path={['activities', a.id, 'name']}
                    />
                  </div>
                  <Button kind="quiet" label={`${t('common.remove')} ${a.name}`} onClick={() => remove(index)}>
                    {t('common.remove')}
                  </Button>
                </div>
              ))}
            </div>
            <div className="questions">
              {resources.map((line) => (
                <ChoiceField
                  key={line.id}
                  label={line.label || t('stations.model.newResource')}
                  value={line.activityId ?? ''}
                  empty={t('stations.activities.whole')}
                  options={activities.map((a) => ({ id: a.id, label: a.name }))}
                  onChange={(id) =>
                    setPlace(line.label, ['resources', line.id, 'activityId'], id === '' ? undefined : id)
                  }
                />
              ))}
            </div>
          </>
        )}
        <div>
          <Button onClick={add}>{t('stations.activities.add')}</Button>
        </div>
      </FoldedPart>
    </section>
  );
};
