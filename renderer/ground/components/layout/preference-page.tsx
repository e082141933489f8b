/** A page of the preferences: where one came from by its name, what it is about, what can be done there. */
import type { ReactNode } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import { type AppPlace, useApp } from '#renderer/ground/state/app-store.ts';
import { Button } from '../button.tsx';

const PREFERENCES: AppPlace = { name: 'settings' };

export const PreferencePage = ({
  title,
  intro,
  back,
  acts,
  narrow = false,
  children,
}: {
  readonly title: string;
  readonly intro?: string;
  /** where one came from, when it is not the preferences */ readonly back?:
    | { readonly words: string; readonly to: AppPlace }
    | undefined;
  /** what can be done on the page, beside its title */ readonly acts?: ReactNode;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}) => {
  const t = useT();
  const go = useApp((s) => s.go);
  return (
    <main className={narrow ? 'page narrow' : 'page'}>
      <header className="preference-head">
        <div>
          <Button kind="quiet" onClick={() => go(back?.to ?? PREFERENCES)}>
            ← {back?.words ?? t('settings.title')}
          </Button>
        </div>
        <div className="page-head">
          <h1 className="grow">{title}</h1>
          {acts}
        </div>
        {intro !== undefined && <p className="hint">{intro}</p>}
      </header>
      {children}
    </main>
  );
};
