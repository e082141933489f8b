/** What can be done with the list besides beginning a dossier: buttons in a row, or one menu where there is no room for a row. */
import { Button } from '#renderer/ground/components/button.tsx';
import { Menu, type MenuItem } from '#renderer/ground/components/menu.tsx';
import { useNarrow } from '#renderer/ground/components/use-narrow.ts';
import { useT } from '#renderer/ground/language/language.tsx';

export interface SideAct extends MenuItem {
  readonly isQuiet?: boolean;
}
const ROW_FROM = 900;

export const SideActs = ({ acts }: { readonly acts: readonly SideAct[] }) => {
  const t = useT();
  const isNarrow = useNarrow(ROW_FROM);
  if (isNarrow) return <Menu label={t('frame.more')} items={acts} />;
  return acts.map(({ label, run, isQuiet = false }) => (
    <Button key={label} kind={isQuiet ? 'quiet' : 'plain'} onClick={run}>
      {label}
    </Button>
  ));
};
