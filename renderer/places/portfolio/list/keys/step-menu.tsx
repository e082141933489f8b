/** The steps a dossier can go to, beside its line of the list: E opens it. */
import type { ReactNode } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { changeDossiers } from '#renderer/ground/state/dossier-acts.ts';
import type { DossierRow } from '#shared/contract/operations/portfolio.ts';
import { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';
import { type AskedLine, LineMenu, type LineMenuProps, useAskedLine } from './line-menu.tsx';

type Status = DossierRow['status'];

/** One dossier goes to a step: undo takes it back, a refusal is said. */
export const useStepChange = () => {
  const t = useT();
  const tell = useApp((s) => s.tell);
  return async (
    dossier: Pick<DossierRow, 'id' | 'status' | 'cohortId' | 'archived'>,
    project: string,
    status: Status,
  ): Promise<boolean> => {
    const words = t('portfolio.bulk.named', {
      name: project || t('portfolio.untitled'),
      what: t(`portfolio.status.${status}`),
    });
    const [refused] = await changeDossiers([dossier], { status }, words);
    if (refused) tell(refused.failure);
    return refused === undefined;
  };
};

const StepMenu = ({ row, from, onLeave }: AskedLine & Pick<LineMenuProps, 'onLeave'>) => {
  const t = useT();
  const change = useStepChange();
  return (
    <LineMenu
      label={t('portfolio.stepOf', { name: row.project || t('portfolio.untitled') })}
      items={DOSSIER_STATUSES.filter((status) => status !== row.status).map((status) => ({
        label: t(`portfolio.status.${status}`),
        run: () => void change(row, row.project, status),
      }))}
      from={from}
      onLeave={onLeave}
    />
  );
};

/** The menu of the line that asked for it. */
export const useStepping = (): { readonly menu: ReactNode; readonly ask: (asked: AskedLine) => void } => {
  const { asked, ask, leave } = useAskedLine();
  return { menu: asked && <StepMenu {...asked} onLeave={leave} />, ask };
};
