/** Letters of the window: G then another leads to a place, ? opens the page of keys, N and / act on the list. */
import { useEffect } from 'react';
import { runCommand } from '#renderer/ground/commands/actions.ts';
import { GO_LETTERS, LETTERS } from '#renderer/ground/commands/keys.ts';
import { mayActAlone } from '#renderer/ground/commands/letters.ts';
import { useT } from '#renderer/ground/language/language.tsx';
import { type PortfolioWish, useApp } from '#renderer/ground/state/app-store.ts';

/** Between the two keys; slower, the second is another one. */
const TOGETHER_MS = 3_000;
const isGoing = (key: string): key is keyof typeof GO_LETTERS => key in GO_LETTERS;

const toList = (wish: PortfolioWish): void => {
  const { go, wishFor } = useApp.getState();
  go({ name: 'portfolio' });
  wishFor(wish);
};

export const useLetterKeys = (): void => {
  const t = useT();
  useEffect(() => {
    let begun = Number.NEGATIVE_INFINITY;
    const lead = (key: keyof typeof GO_LETTERS): void => {
      const to = GO_LETTERS[key];
      if (to === 'portfolio') toList('list');
      else if (to === 'views') toList('views');
      else runCommand(to, t);
    };
    // Before the place itself: the second of two keys is not its own.
    const hear = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (key === 'shift') return;
      const isSecond = event.timeStamp - begun < TOGETHER_MS;
      begun = Number.NEGATIVE_INFINITY;
      if (!mayActAlone(event)) return;
      if (isSecond && isGoing(key)) {
        event.preventDefault();
        event.stopPropagation();
        lead(key);
      } else if (key === LETTERS.go && !event.repeat) begun = event.timeStamp;
    };
    const act = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || !mayActAlone(event)) return;
      const { place, show } = useApp.getState();
      const isList = place.name === 'portfolio';
      const key = event.key.toLowerCase();
      if (key === LETTERS.help) show('shortcuts');
      else if (key === LETTERS.find && isList) toList('search');
      else if (key === LETTERS.add && isList) runCommand('newDossier', t);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', hear, true);
    window.addEventListener('keydown', act);
    return () => {
      window.removeEventListener('keydown', hear, true);
      window.removeEventListener('keydown', act);
    };
  }, [t]);
};
