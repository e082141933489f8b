/** The first script of the page. Where the list is shown as it was last seen, it is painted before the program runs: both want the same thread. */
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
import './forced-colors.css';
import { askToOpen } from '#renderer/ground/api/opening.ts';

askToOpen();
const run = (): void => void import('./main.tsx');
if (document.getElementById('first-frame') === null) run();
else requestAnimationFrame(() => setTimeout(run));
