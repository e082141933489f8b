import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app.tsx';
import './tokens.css';
import '../components/components.css';
import '../projection/projection.css';
import '../records/records.css';
import './layout.css';
import '../portfolio/portfolio.css';
import '../memo/memo.css';
import '../settings/settings.css';
import '../dossier/dossier.css';
import '../dossier/history/history.css';
import '../coherence/coherence.css';
import '../rubric/rubric.css';
import '../committee/committee.css';
import '../committee/present/presentation.css';
import '../questions/questions.css';

// The content policy forbids code made from text; zod must not try it.
z.config({ jitless: true });
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
