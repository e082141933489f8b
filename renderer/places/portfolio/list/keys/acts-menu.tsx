/** What can be done to one dossier, beside its line of the list. */
import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { exportDossiers } from '#renderer/ground/commands/actions.ts';
import type { MenuItem } from '#renderer/ground/components/menu.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { changeDossiers, type DossierChange } from '#renderer/ground/state/dossier-acts.ts';
import type { Cohorts } from '#renderer/ground/state/use-cohorts.ts';
import type { OperationName } from '#shared/contract/contract.ts';
import type { Result } from '#shared/contract/failures.ts';
import type { DossierRow } from '#shared/contract/operations/portfolio.ts';
import { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';
import { type AskedLine, LineMenu, type LineMenuProps, useAskedLine } from './line-menu.tsx';

type Done = Promise<Result<unknown>> & { readonly of?: OperationName };

const useRowActions = (row: DossierRow, cohorts: Cohorts['list']): readonly MenuItem[] => {
  const t = useT();
  const { go, tell } = useApp(useShallow((s) => ({ go: s.go, tell: s.tell })));
  const act = async (work: Done): Promise<void> => {
    const reply = await work;
    if (!reply.ok) tell(reply.failure);
  };
  const set = async (change: DossierChange, what: string): Promise<void> => {
    const name = row.project || t('portfolio.untitled');
    const [refused] = await changeDossiers([row], change, t('portfolio.bulk.named', { name, what }));
    if (refused) tell(refused.failure);
  };
  return [
    { label: t('actions.memo'), run: () => go({ name: 'memo', id: row.id }) },
    { label: t('followUp.of'), run: () => go({ name: 'followUp', id: row.id, tab: 'milestones' }) },
    { label: t('portfolio.duplicate'), run: () => void act(callFinal('dossier.duplicate', { id: row.id })) },
    { label: t('actions.exportDossier'), run: () => exportDossiers([row.id]) },
    ...DOSSIER_STATUSES.filter((s) => s !== row.status).map((status) => ({
      label: t('portfolio.setStatus', { status: t(`portfolio.status.${status}`) }),
      run: () => void set({ status }, t(`portfolio.status.${status}`)),
    })),
    ...cohorts
      .filter((c) => c.id !== row.cohortId)
      .map((c) => ({
        label: t('portfolio.putIn', { name: c.name }),
        run: () => void set({ cohortId: c.id }, c.name),
      })),
    ...(row.cohortId === null
      ? []
      : [
          {
            label: t('portfolio.takeOut'),
            run: () => void set({ cohortId: null }, t('portfolio.takeOut')),
          },
        ]),
    { label: t('privacy.ofDossier'), run: () => go({ name: 'privacy', dossierId: row.id }) },
    {
      label: t(row.archived ? 'portfolio.restore' : 'portfolio.archive'),
      run: () => void set({ archived: !row.archived }, t(row.archived ? 'portfolio.restore' : 'portfolio.archive')),
    },
  ];
};

const ActsMenu = ({
  row,
  from,
  cohorts,
  onLeave,
}: AskedLine & Pick<LineMenuProps, 'onLeave'> & { readonly cohorts: Cohorts['list'] }) => {
  const t = useT();
  return (
    <LineMenu
      label={t('portfolio.actions', { name: row.project || t('portfolio.untitled') })}
      items={useRowActions(row, cohorts)}
      from={from}
      side="end"
      onLeave={onLeave}
    />
  );
};

/** The menu of the line that asked for it: one for the list, for one of its own would be made for each that scrolls by. */
export const useActing = (
  cohorts: Cohorts['list'],
): {
  readonly menu: ReactNode;
  /** the dossier whose menu is open */ readonly of: string | null;
  readonly ask: (asked: AskedLine) => void;
} => {
  const { asked, ask, leave } = useAskedLine();
  return { menu: asked && <ActsMenu {...asked} cohorts={cohorts} onLeave={leave} />, of: asked?.row.id ?? null, ask };
};
