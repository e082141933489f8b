/** Accounts of a year taken into a follow-up from the command line: matched, kept as records, difference the second time, on their way elsewhere, on paper. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closeDecision } from '#main/committee/acts.ts';
import { followUpReport } from '#main/follow-up/report.ts';
import { sum } from '#shared/base/money/cents.ts';
import { formatAmount } from '#shared/base/money/format.ts';
import { lineTable } from '#shared/decision/follow-up/by-line/line-table.ts';
import { beginFollowUp } from '#shared/decision/follow-up/start.ts';
import { followedChanges } from '#shared/decision/records/followed.ts';
import { expectedLines } from '#shared/finance/intake/actuals/expected-lines.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { folder, run } from './cli-run.ts';
import { award, held, write } from './committee-fixture.ts';
import { freshFolder, must, open } from './portfolio-fixture.ts';

const decided = async (place: string, follows = true) => {
  const s = await held(open(place));
  const [first] = s.dossiers;
  write(s, first, award());
  must(closeDecision(s.acting, s.session, first));
  const { dossier } = must(s.portfolio.openDossier(first));
  const changes = followedChanges(null, beginFollowUp(dossier, { date: '2026-12-10' }, 'fr'), first);
  if (follows)
    must(
      s.portfolio.saveRecords(
        first,
        changes.map((c) => ({ ...c, base: 0 })),
      ),
    );
  s.portfolio.close();
  return { first, dossier };
};
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

it('takes accounts into the follow-up, the next version as a difference, and refuses what it cannot place', async () => {
  const place = freshFolder();
  const { first, dossier } = await decided(place);
  const year = dossier.plan.startMonth.slice(0, 4);
  const [cost, other] = dossier.costs;
  const accounts = (extra: string): string =>
    `Libellé;Réalisé ${year}\nCharges\n${cost?.label};1 234,50\n${other?.label};800,00\n${extra}Total charges;${extra === '' ? '2 034,50' : '2 089,50'}\n`;
  const clos = file('comptes.csv', accounts('Pénalités de retard;55,00\n'));
  const base = ['intake', clos, '--actuals', '12', '--portfolio', place, '--dossier', first, '--lang', 'fr'];
  const ran = run([...base, '--json']);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(ran.out)).toMatchObject({ taken: [{ fresh: 3, changed: 0, gone: 0 }] });
  expect(run(base).out).toContain('Rien de nouveau');

  file('comptes.csv', accounts(''));
  expect(JSON.parse(run([...base, '--json']).out)).toMatchObject({ taken: [{ fresh: 0, same: 2, gone: 1 }] });

  const portfolio = open(place);
  const followUp = must(portfolio.followUp(first));
  const lines = followUp?.actualLines ?? [];
  expect(lines.map((a) => [a.label, a.actualCents, a.lines.map((l) => l.id)])).toEqual([
    [cost?.label, 123_450, [cost?.id]],
    [other?.label, 80_000, [other?.id]],
  ]);
  // The file is a document of the dossier, once for each time that it said something new.
  const { attachments } = must(portfolio.openDossier(first));
  expect(attachments.filter((a) => a.name === 'comptes.csv')).toHaveLength(2);
  expect(attachments.map((a) => a.id)).toContain(lines[0]?.origin.attachmentId);
  expect(lines[0]?.origin).toMatchObject({ file: 'comptes.csv', cell: 'B3' });
  const projection = project(dossier);
  const table = lineTable(lines, expectedLines(dossier, projection, 0, 'fr'), 12);
  expect(table?.sides.map((s) => s.plannedCents)).toEqual([projection.products.years[0], projection.charges.years[0]]);
  const report = JSON.stringify(
    must(followUpReport(portfolio, { dossierId: first, language: 'fr', today: '2028-02-01', organisation: 'F' })),
  );
  expect(report).toContain('comptes.csv');
  expect(report).toContain(formatAmount(sum(lines.map((l) => l.actualCents)), 'fr'));

  const copy = must(portfolio.copyDossier(first, false));
  const elsewhere = open(freshFolder());
  must(
    elsewhere.receive([{ copy, action: 'take', revision: 0, choices: {} }], {
      sender: '',
      createdAt: '2027-02-01T08:00:00.000Z',
    }),
  );
  expect(must(elsewhere.followUp(first))?.actualLines).toEqual(lines);
  portfolio.close();

  const before = readFileSync(join(place, 'portfolio.triptyque-db'));
  const twoYears = file('deux.csv', 'Libellé;Réalisé 1998;Réalisé 1999\nLoyer;1;2\nEau;3;4\n');
  const refused = run([
    'intake',
    twoYears,
    '--actuals',
    '12',
    '--portfolio',
    place,
    '--dossier',
    first,
    '--lang',
    'fr',
  ]);
  expect(refused.code).toBe(2);
  expect(refused.errors.join(' ')).toContain('M12');
  expect(readFileSync(join(place, 'portfolio.triptyque-db')).equals(before)).toBe(true);
});

it('puts a row on the line that the answers name, and takes nothing before the follow-up has begun', async () => {
  const place = freshFolder();
  const { first, dossier } = await decided(place);
  const year = dossier.plan.startMonth.slice(0, 4);
  const [cost] = dossier.costs;
  const clos = file(
    'amendes.csv',
    `Libellé;Réalisé ${year}\nCharges\nPénalités de retard;55,00\nTotal charges;55,00\n`,
  );
  const base = ['intake', clos, '--actuals', '12', '--portfolio', place, '--dossier', first, '--json'];
  const dry = JSON.parse(run(['intake', clos, '--json']).out) as { lines: { id: string }[] };
  const answers = file('lignes.json', JSON.stringify({ planLines: { [dry.lines[0]?.id ?? '']: cost?.id } }));
  expect(run([...base, '--answers', answers]).code).toBe(0);
  const portfolio = open(place);
  expect(must(portfolio.followUp(first))?.actualLines[0]?.lines.map((l) => l.id)).toEqual([cost?.id]);
  portfolio.close();

  const bare = freshFolder();
  const early = await decided(bare, false);
  const refused = run([
    'intake',
    clos,
    '--actuals',
    '12',
    '--portfolio',
    bare,
    '--dossier',
    early.first,
    '--lang',
    'fr',
  ]);
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.errors.join(' ')).toContain('pas commencé');
});
