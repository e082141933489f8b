import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { Cohorts } from '#renderer/ground/state/use-cohorts.ts';
import { dossierOperations } from '#shared/contract/operations/dossier.ts';

const INPUT = dossierOperations['dossier.create'].input.shape;

/** Two names are enough to start, and neither is required: a dossier can be named later. */
export const NewDossier = ({
  cohorts,
  onClose,
}: {
  readonly cohorts: Cohorts['list'];
  readonly onClose: () => void;
}) => {
  const t = useT();
  const { go, tell } = useApp(useShallow((s) => ({ go: s.go, tell: s.tell })));
  const project = useLocalPlace('', INPUT.project);
  const organisation = useLocalPlace('', INPUT.organisation);
  const [cohortId, setCohortId] = useState('');
  const create = async (): Promise<void> => {
    if (project.isRefused || organisation.isRefused) return;
    const reply = await call('dossier.create', {
      project: project.value,
      organisation: organisation.value,
      cohortId: cohortId === '' ? null : cohortId,
    });
    if (!reply.ok) return tell(reply.failure);
    onClose();
    go({ name: 'dossier', id: reply.value.id, station: 'request' });
  };
  return (
    <Dialog title={t('portfolio.newDossier')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(e) => {
          e.preventDefault();
          void create();
        }}
      >
        <TextPlace label={t('portfolio.projectName')} at={project} />
        <TextPlace label={t('portfolio.organisationName')} at={organisation} />
        {cohorts.length > 0 && (
          <ChoiceField
            label={t('portfolio.cohort')}
            value={cohortId}
            empty={t('portfolio.withoutCohort')}
            options={cohorts.map((c) => ({ id: c.id, label: c.name }))}
            onChange={setCohortId}
          />
        )}
        <div className="row">
          <Button
            submit
            kind="main"
            blocked={project.isRefused || organisation.isRefused ? t('common.blocked.refused') : null}
          >
            {t('portfolio.create')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
