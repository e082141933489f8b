/** The activities of the organisation, and which of them are the project that is presented. */
import { Button } from '#renderer/ground/components/button.tsx';
import { DossierText } from '#renderer/ground/fields/place-fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { PlaceField } from '#renderer/places/records/place-field.tsx';
import { removeActivity } from '#shared/dossier/content/activities.ts';

export const ProjectActivities = () => {
  const t = useT();
  const dossier = useDossier((s) => s.dossier);
  if (dossier === null) return null;
  const { activities, plan } = dossier;
  const title = t('scopes.activities.title');
  const add = (): void => {
    const item = { id: crypto.randomUUID(), name: '' };
    dispatch(t('scopes.activities.add'), [
      { type: 'insert', collection: 'activities', index: activities.length, item },
    ]);
  };
  return (
    <section className="group" aria-label={title} data-place="activities">
      <header>
        <h2>{title}</h2>
        <p className="hint">{t('scopes.activities.intro')}</p>
      </header>
      <p className="hint">{t(`scopes.scope.said.${plan.scope ?? 'unsaid'}`)}</p>
      {activities.length === 0 && <p className="hint">{t('scopes.activities.none')}</p>}
      {activities.map((a, index) => (
        <div key={a.id} className="row line" data-place={`activities/${a.id}`}>
          <div className="grow">
            <DossierText
              bare
              label={`${t('scopes.activities.name')} ${index + 1}`}
              path={['activities', a.id, 'name']}
            />
          </div>
          <PlaceField
            base={['activities', a.id]}
            spec={{ path: ['inProject'], kind: 'flag', label: t('scopes.activities.inProject') }}
            change={a.name || title}
          />
          <PlaceField
            base={['activities', a.id]}
            spec={{ path: ['lucrative'], kind: 'flag', label: t('scopes.activities.lucrative') }}
            change={a.name || title}
          />
          <Button
            kind="quiet"
            label={`${t('common.remove')} ${a.name}`}
            onClick={() => dispatch(title, removeActivity(dossier, index))}
          >
            {t('common.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={add}>{t('scopes.activities.add')}</Button>
      </div>
    </section>
  );
};
