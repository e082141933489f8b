import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { Cohorts } from '#renderer/ground/state/use-cohorts.ts';

/** A cohort (a call, a class, a session) gathers dossiers; removing it leaves its dossiers where they are. */
export const CohortsDialog = ({ cohorts, onClose }: { readonly cohorts: Cohorts; readonly onClose: () => void }) => {
  const t = useT();
  const [name, setName] = useState('');
  const create = (): void => {
    if (name.trim() === '') return;
    void cohorts.create(name.trim());
    setName('');
  };
  return (
    <Dialog title={t('portfolio.cohorts')} onClose={onClose}>
      <p className="hint">{t('portfolio.cohortsHelp')}</p>
      {cohorts.list.length === 0 && <p>{t('portfolio.noCohort')}</p>}
      {cohorts.list.map((cohort) => (
        <div key={cohort.id} className="row line">
          <div className="grow">
            <TextField
              bare
              label={`${t('portfolio.cohort')} ${cohort.name}`}
              value={cohort.name}
              onChange={(next) => next.trim() !== '' && void cohorts.rename(cohort.id, next)}
            />
          </div>
          <span className="hint">{t('portfolio.count', { count: cohort.dossiers })}</span>
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
          <TextField label={t('portfolio.newCohort')} value={name} onChange={setName} />
        </div>
        <button type="submit" className="button" disabled={name.trim() === ''}>
          {t('common.add')}
        </button>
      </form>
    </Dialog>
  );
};
