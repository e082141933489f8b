import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { markSpelling } from '#renderer/ground/language/spelling-marks.ts';
import { App } from './app.tsx';
import '#renderer/ground/components/tokens.css';
import '#renderer/ground/components/components.css';
import '#renderer/ground/components/controls/controls.css';
import '#renderer/ground/fields/fields.css';
import '#renderer/places/projection/projection.css';
import '#renderer/places/records/records.css';
import './layout.css';
import './shell/shell.css';
import '#renderer/places/dossier/home/home.css';
import '#renderer/places/portfolio/portfolio.css';
import '#renderer/places/memo/memo.css';
import '#renderer/places/settings/settings.css';
import '#renderer/places/dossier/dossier.css';
import '#renderer/ground/history/history.css';
import '#renderer/places/coherence/coherence.css';
import '#renderer/places/rubric/rubric.css';
import '#renderer/places/committee/committee.css';
import '#renderer/places/committee/present/presentation.css';
import '#renderer/places/questions/questions.css';

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
