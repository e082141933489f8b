/** The steps a dossier can go to, beside its line of the list: E opens it, arrows choose, Enter does it, Escape leaves. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Menu as List, MenuItem, Popover } from 'react-aria-components';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { changeDossiers } from '#renderer/ground/state/dossier-acts.ts';
import type { DossierRow } from '#shared/contract/operations/portfolio.ts';
import { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';

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

const StepMenu = ({
  row,
  from,
  onClose,
}: {
  readonly row: DossierRow;
  /** the line that it was asked from, which has the cursor again afterwards */ readonly from: HTMLElement;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const change = useStepChange();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the library, which begins with the list as a whole.
    const frame = requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const close = (): void => {
    onClose();
    from.focus({ preventScroll: true });
  };
  return (
    <Popover
      className="menu"
      triggerRef={{ current: from }}
      isOpen
      placement="bottom start"
      offset={4}
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      <List
        ref={list}
        className="menu-list"
        aria-label={t('portfolio.stepOf', { name: row.project || t('portfolio.untitled') })}
        onAction={(key) => {
          close();
          void change(row, row.project, key as Status);
        }}
        onClose={close}
      >
        {DOSSIER_STATUSES.filter((status) => status !== row.status).map((status) => (
          <MenuItem key={status} id={status} className="menu-item">
            {t(`portfolio.status.${status}`)}
          </MenuItem>
        ))}
      </List>
    </Popover>
  );
};

interface Stepping {
  readonly row: DossierRow;
  readonly from: HTMLElement;
}
/** The menu of the line that asked for it. */
export const useStepping = (): { readonly menu: ReactNode; readonly ask: (asked: Stepping) => void } => {
  const [asked, ask] = useState<Stepping | null>(null);
  return { menu: asked && <StepMenu {...asked} onClose={() => ask(null)} />, ask };
};
