/** Whom a dossier is given to: beside its line of the list, where A asks for it, and in the bar of those that are ticked. */
import { type ReactNode, useState } from 'react';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { DossierRow } from '#shared/contract/operations/portfolio.ts';
import { type AskedLine, LineMenu, type LineMenuProps, useAskedLine } from '../keys/line-menu.tsx';
import { AssigneeDialog } from './assignee-dialog.tsx';
import { useAssign, useAssigneeItems } from './use-assigning.ts';

const AssignLineMenu = ({
  row,
  from,
  onChoose,
  onOther,
  onLeave,
}: AskedLine &
  Pick<LineMenuProps, 'onLeave'> & {
    readonly onChoose: (owner: string) => void;
    readonly onOther: () => void;
  }) => {
  const t = useT();
  return (
    <LineMenu
      label={t('portfolio.assign.of', { name: row.project || t('portfolio.untitled') })}
      items={useAssigneeItems(onChoose, onOther)}
      from={from}
      onLeave={onLeave}
    />
  );
};

/** The menu of the line that asked for it, then the dialog for another name. @param onDone brings the cursor back to the dossier */
export const useAssigningLine = (
  onDone: (id: string) => void,
): { readonly menu: ReactNode; readonly ask: (asked: AskedLine) => void } => {
  const tell = useApp((s) => s.tell);
  const assign = useAssign();
  const { asked, ask, leave } = useAskedLine();
  const [named, name] = useState<DossierRow | null>(null);
  const choose = async (row: DossierRow, owner: string): Promise<void> => {
    const [refused] = await assign([row], owner);
    if (refused) tell(refused.failure);
    onDone(row.id);
  };
  const menu = (
    <>
      {asked && (
        <AssignLineMenu
          {...asked}
          onChoose={(owner) => void choose(asked.row, owner)}
          onOther={() => name(asked.row)}
          onLeave={leave}
        />
      )}
      {named && <AssigneeDialog count={1} onChoose={(owner) => void choose(named, owner)} onClose={() => name(null)} />}
    </>
  );
  return { menu, ask };
};

export const BulkAssign = ({
  count,
  asked,
  onChoose,
}: {
  /** dossiers that are ticked */ readonly count: number;
  readonly asked: { readonly isOpen: boolean; readonly onOpen: (isOpen: boolean) => void };
  readonly onChoose: (owner: string) => void;
}) => {
  const t = useT();
  const [isNaming, setNaming] = useState(false);
  const items = useAssigneeItems(onChoose, () => setNaming(true));
  return (
    <>
      <Menu
        label={t('portfolio.assign.button')}
        text={`${t('portfolio.assign.button')} ▾`}
        asked={asked}
        items={items}
      />
      {isNaming && <AssigneeDialog count={count} onChoose={onChoose} onClose={() => setNaming(false)} />}
    </>
  );
};
