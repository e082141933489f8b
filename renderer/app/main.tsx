import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { readOpening } from '#renderer/ground/api/opening.ts';
import { openWith } from '#renderer/ground/api/reading.ts';
import { markSpelling } from '#renderer/ground/language/spelling-marks.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { App } from './app.tsx';

// The content policy forbids code made from text; zod must not try it.
z.config({ jitless: true });
markSpelling();
const root = document.getElementById('root');
const show = (): void => {
  if (root)
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
};
// The first thing drawn is the list itself: what it shows was asked for before any of this was read (start.ts).
void readOpening().then((answer) => {
  if (answer !== null) {
    const { info, list, isKept } = answer;
    useApp.getState().begin(info, isKept);
    if (list !== null) openWith('portfolio.list', list.query, list.page, isKept);
  }
  show();
});
