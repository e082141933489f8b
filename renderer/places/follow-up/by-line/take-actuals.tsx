import { type ComponentProps, useEffect } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useIntake } from '#renderer/ground/state/intake-store.ts';
import { closeDoor, PasteField } from '#renderer/places/intake/door/door-files.tsx';
import { ActualsIntake } from './actuals-intake.tsx';

/** The door of the follow-up: cells to be pasted first, where there are none yet. */
export const TakeActuals = (props: ComponentProps<typeof ActualsIntake>) => {
  const { ask } = props;
  if (ask.kind === 'paste' && ask.text === '') return <PasteField ask={ask} />;
  return <ActualsIntake key={JSON.stringify([ask.kind, ask.dossierId])} {...props} />;
};

/** A file let go before anything is followed has nothing to be held against: that is said, and nothing is read. */
export const NotFollowedYet = () => {
  const t = useT();
  const say = useApp((s) => s.say);
  const isAsked = useIntake(({ ask }) => ask !== null && ask.kind !== 'cell' && ask.as === 'actuals');
  useEffect(() => {
    if (!isAsked) return;
    say(t('followUp.byLine.beginFirst'));
    closeDoor();
  }, [isAsked, say, t]);
  return null;
};
