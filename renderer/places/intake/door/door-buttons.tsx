import { Button } from '#renderer/ground/components/button.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { askIntake } from '#renderer/ground/state/intake-store.ts';

/** The door where nothing is yet: a file is dropped, chosen, or cells are pasted. */
export const IntakeDoor = ({ dossierId }: { readonly dossierId: string }) => {
  const t = useT();
  const paste = async (): Promise<void> => {
    const text = await navigator.clipboard.readText().catch(() => '');
    askIntake({ kind: 'paste', dossierId, text });
  };
  return (
    <section className="intake-door" aria-label={t('intake.door.title')}>
      <div className="grow">
        <h2>{t('intake.door.title')}</h2>
        <p className="hint">{t('intake.door.hint')}</p>
      </div>
      <Button kind="main" onClick={() => askIntake({ kind: 'choose', dossierId })}>
        {t('intake.door.choose')}
      </Button>
      <Button onClick={() => void paste()}>{t('intake.door.paste')}</Button>
    </section>
  );
};
