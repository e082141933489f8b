/** What can be done with the list besides beginning a dossier: the first of them as a button where there is room, the rest in a menu. */
import { Button } from '#renderer/ground/components/button.tsx';
import { Menu, type MenuItem } from '#renderer/ground/components/menu.tsx';
import { useNarrow } from '#renderer/ground/components/use-media.ts';
import { useT } from '#renderer/ground/language/language.tsx';

export interface SideAct extends MenuItem {
  readonly isFirst?: boolean;
}
const BUTTON_FROM = 900;

export const SideActs = ({ acts }: { readonly acts: readonly SideAct[] }) => {
  const t = useT();
  const isNarrow = useNarrow(BUTTON_FROM);
  const inMenu = acts.filter(({ isFirst = false }) => isNarrow || !isFirst);
  return (
    <>
      {inMenu.length > 0 && <Menu label={t('frame.more')} items={inMenu} />}
      {acts
        .filter((act) => !inMenu.includes(act))
        .map(({ label, run }) => (
          <Button key={label} onClick={run}>
            {label}
          </Button>
        ))}
    </>
  );
};
