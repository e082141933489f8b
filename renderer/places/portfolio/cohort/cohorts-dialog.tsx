import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useTyping } from '#renderer/ground/saving/typing.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { Cohorts } from '#renderer/ground/state/use-cohorts.ts';
import { CohortSchema } from '#shared/contract/operations/portfolio.ts';

/** The name of a cohort, kept when its field is left; one that is empty or too long is not, and is said. */
const CohortName = ({
  cohort,
  onRename,
}: {
  readonly cohort: Cohorts['list'][number];
  readonly onRename: (name: string) => void;
}) => {
  const t = useT();
  const name = useLocalPlace(cohort.name, CohortSchema.shape.name);
  const keep = (): void => {
    const next = name.value.trim();
    if (next === '') name.write(cohort.name, '');
    else if (next !== cohort.name && !name.isRefused) onRename(next);
  };
  useTyping(keep);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the blur of the field inside is heard, nothing is clicked
    <div className="grow" onBlur={keep}>
      <TextPlace bare label={`${t('portfolio.cohort')} ${cohort.name}`} at={name} />
    </div>
  );
};

/** A cohort (a call, a class, a session) gathers dossiers; removing it leaves its dossiers where they are. */
export const CohortsDialog = ({ cohorts, onClose }: { readonly cohorts: Cohorts; readonly onClose: () => void }) => {
  const t = useT();
  const name = useLocalPlace('', CohortSchema.shape.name);
  const go = useApp((s) => s.go);
  const open = (id: string): void => {
    onClose();
    go({ name: 'cohort', id });
  };
  const isNamed = name.value.trim() !== '' && !name.isRefused;
  const create = (): void => {
    if (!isNamed) return;
    void cohorts.create(name.value.trim());
    name.write('', t('portfolio.newCohort'));
  };
  return (
    <Dialog title={t('portfolio.cohorts')} onClose={onClose}>
      <p className="hint">{t('portfolio.cohortsHelp')}</p>
      {cohorts.list.length === 0 && <p>{t('portfolio.noCohort')}</p>}
      {cohorts.list.map((cohort) => (
        <div key={cohort.id} className="row line">
          <CohortName cohort={cohort} onRename={(next) => void cohorts.rename(cohort.id, next)} />
          <span className="hint">{t('portfolio.count', { count: cohort.dossiers })}</span>
          <Button kind="quiet" label={`${t('cohort.open')} ${cohort.name}`} onClick={() => open(cohort.id)}>
            {t('cohort.open')}
          </Button>
          <Button
            kind="quiet"
            label={`${t('common.remove')} ${cohort.name}`}
            onClick={() => void cohorts.remove(cohort.id)}
          >
            {t('common.remove')}
          </Button>
        </div>
      ))}
      <form
        className="row"
        onSubmit={(e) => {
          e.preventDefault();
          create();
        }}
      >
        <div className="grow">
          <TextPlace label={t('portfolio.newCohort')} at={name} />
        </div>
        <Button submit blocked={!isNamed ? t('common.blocked.name') : null}>
          {t('common.add')}
        </Button>
      </form>
    </Dialog>
  );
};
