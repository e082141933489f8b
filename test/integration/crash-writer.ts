/** Edits one dossier for ever and acknowledges each saved revision on standard output; killed from outside by crash-kill.test.ts. */
import { writeSync } from 'node:fs';
import { openPortfolio } from '#main/portfolio/portfolio.ts';

const [, , folder = '', id = ''] = process.argv;
const portfolio = openPortfolio({ folder, now: () => new Date().toISOString(), user: () => 'writer' });
const opened = portfolio.openDossier(id);
if (!opened.ok) throw new Error(JSON.stringify({ ...opened.failure, state: portfolio.state() }));
let { revision } = opened.value;
let before = opened.value.dossier.answers['framing.context'];
for (;;) {
  const after = { state: 'answered' as const, value: `révision ${revision + 1} ${'x'.repeat(revision % 3_000)}` };
  const saved = portfolio.apply(id, revision, 'edit', [
    { type: 'set', path: ['answers', 'framing.context'], ...(before === undefined ? {} : { before }), after },
    {
      type: 'insert',
      collection: 'bearerQuestions',
      index: 0,
      item: { id: 'q', station: 'framing', text: String(revision + 1), status: 'open', answer: '' },
    },
    {
      type: 'remove',
      collection: 'bearerQuestions',
      index: 0,
      item: { id: 'q', station: 'framing', text: String(revision + 1), status: 'open', answer: '' },
    },
  ]);
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure));
  revision = saved.value.revision;
  before = after;
  writeSync(1, `${revision}\n`);
}
