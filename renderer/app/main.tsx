import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { markSpelling } from '#renderer/ground/language/spelling-marks.ts';
import { App } from './app.tsx';

// The content policy forbids code made from text; zod must not try it.
z.config({ jitless: true });
markSpelling();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
