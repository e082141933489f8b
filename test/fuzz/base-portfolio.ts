/** A portfolio that holds something of everything, and files that a person may choose; made once a thread. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reviewDossier } from '#main/committee/acts.ts';
import { connectReading } from '#main/portfolio/connection.ts';
import { openPortfolio, portfolioPath } from '#main/portfolio/portfolio.ts';
import { ok } from '#shared/contract/failures.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { MEMBERS, SESSION } from '#test/fixtures/committee.ts';
import type { Pool } from './channel-inputs.ts';
import { must } from './parser.ts';

export interface BasePortfolio {
  /** a dossier that is followed */ readonly followed: string;
  readonly folder: string;
  readonly files: string;
  /** what a dialog may be answered: 'file:…' among `files`, 'folder:…' of the case, '' when it is given up */ readonly desk: readonly string[];
  /** identifiers of what is there */ readonly known: Readonly<Record<Exclude<Pool, 'handle'>, readonly string[]>>;
}
const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const BUDGET = 'Poste;2027\nLoyer;12000,50\nSalaires;30000\nTotal charges;42000,50\n';
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let made: BasePortfolio | null = null;
export const makeBase = async (): Promise<BasePortfolio> => {
  if (made !== null) return made;
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-base-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const own = join(folder, 'portfolio');
  const files = join(folder, 'files');
  mkdirSync(own);
  mkdirSync(files);
  copyFileSync(join(FIXTURES, 'portfolios', 'v0040-followed.triptyque-db'), portfolioPath(own));
  let tick = Date.parse('2026-11-20T08:00:00.000Z');
  const portfolio = openPortfolio({
    folder: own,
    now: () => {
      tick += 1_000;
      return new Date(tick).toISOString();
    },
    user: () => 'Awa',
  });
  must(portfolio.loadExample(() => exampleDossier('example', 'fr')));
  must(portfolio.createCohort('Appel 2027'));
  must(portfolio.addAttachment('example', { name: 'note.csv', mediaType: 'text/csv', content: Buffer.from(BUDGET) }));
  for (const { id, body } of MEMBERS)
    must(portfolio.saveRecord({ id, kind: 'member', dossierId: null, base: 0, body }));
  const agenda = [{ dossierId: 'example', time: '14:15', rapporteur: 'Lina Roy', reviewed: null, left: [] }];
  const session = { ...SESSION, status: 'prepared' as const, agenda };
  must(portfolio.saveRecord({ id: 's1', kind: 'session', dossierId: null, base: 0, body: session }));
  const acting = { portfolio, now: () => '2026-11-21T15:00:00.000Z', newId: () => 'frozen' };
  const page = { name: 'note.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-') };
  must(await reviewDossier(acting, 's1', 'example', async () => ok([page])));
  must(await portfolio.backup('manual', 'Avant'));
  const backup = must(portfolio.backups()).map(({ id }) => id);
  portfolio.catchUp();
  portfolio.close();
  const db = connectReading(portfolioPath(own));
  const idsIn = (from: string): readonly string[] =>
    (db.prepare(`SELECT id FROM ${from}`).all() as { id: string }[]).map(({ id }) => id);
  const known = {
    dossier: ['example', ...idsIn('dossiers')],
    record: idsIn('records'),
    session: idsIn("records WHERE kind = 'session'"),
    attachment: idsIn('attachments'),
    cohort: idsIn('cohorts'),
    version: idsIn('versions'),
    file: idsIn('version_files'),
    backup,
  };
  const [followed = ''] = idsIn("dossiers WHERE id IN (SELECT dossier_id FROM records WHERE kind = 'followUpStart')");
  db.close();
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ language: 'fr', theme: 'light', userName: 'Awa' }));
  copyFileSync(join(FIXTURES, 'exchange', 'v1-followed.triptyque'), join(files, 'exchange.triptyque'));
  writeFileSync(join(files, 'opinion.json'), '{"format":"triptyque-opinion"}');
  writeFileSync(join(files, 'budget.csv'), BUDGET);
  writeFileSync(join(files, 'picture.png'), Buffer.from(PNG, 'base64'));
  writeFileSync(join(files, 'garbage.xlsx'), readFileSync(join(FIXTURES, 'portfolios', 'README.md')));
  const names = ['exchange.triptyque', 'opinion.json', 'budget.csv', 'picture.png', 'garbage.xlsx', 'absent.docx'];
  const desk = ['', 'folder:out', 'folder:empty', 'folder:nowhere', ...names.map((name) => `file:${name}`)];
  made = { folder, files, desk, known, followed };
  return made;
};
