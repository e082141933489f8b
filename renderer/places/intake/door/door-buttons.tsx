import { Button } from '#renderer/ground/components/button.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { askIntake } from '#renderer/ground/state/intake-store.ts';

interface DoorTarget {
  readonly dossierId: string;
  /** what the figures are to be: the plan when nothing is said */ readonly as?: 'actuals';
}
/** Asks for the cells that were copied; where the window is not given them, the door shows a field to paste them into. */
const pasteCells = async (target: DoorTarget): Promise<void> => {
  const text = await navigator.clipboard.readText().catch(() => '');
  askIntake({ kind: 'paste', ...target, text });
};

/** The same door where the plan already has lines: a file is chosen, or cells are pasted. */
export const IntakeMenu = (target: DoorTarget) => {
  const t = useT();
  return (
    <Menu
      label={t('budget.import')}
      text={`${t('budget.import')} ▾`}
      items={[
        { label: t('intake.door.choose'), run: () => askIntake({ kind: 'choose', ...target }) },
        { label: t('intake.door.paste'), run: () => void pasteCells(target) },
      ]}
    />
  );
};

/** The door where nothing is yet: a file is dropped, chosen, or cells are pasted. */
export const IntakeDoor = ({ dossierId }: { readonly dossierId: string }) => {
  const t = useT();
  return (
    <section className="intake-door" aria-label={t('intake.door.title')}>
      <div className="grow">
        <h2>{t('intake.door.title')}</h2>
        <p className="hint">{t('intake.door.hint')}</p>
      </div>
      <Button kind="main" onClick={() => askIntake({ kind: 'choose', dossierId })}>
        {t('intake.door.choose')}
      </Button>
      <Button onClick={() => void pasteCells({ dossierId })}>{t('intake.door.paste')}</Button>
    </section>
  );
};
