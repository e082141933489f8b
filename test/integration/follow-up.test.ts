/** A decided dossier followed in a real portfolio: its agenda, its report, its way to another portfolio; the same on the command line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closeDecision } from '#main/committee/acts.ts';
import { readAgenda } from '#main/follow-up/agenda.ts';
import { followUpReport } from '#main/follow-up/report.ts';
import type { Portfolio } from '#main/portfolio/portfolio.ts';
import { formatAmount } from '#shared/base/money/format.ts';
import { withActual } from '#shared/decision/follow-up/actuals.ts';
import type { Due } from '#shared/decision/follow-up/agenda.ts';
import type { FollowUp } from '#shared/decision/follow-up/records.ts';
import { beginFollowUp } from '#shared/decision/follow-up/start.ts';
import { followedChanges } from '#shared/decision/records/followed.ts';
import type { RecordKind } from '#shared/decision/records/kinds.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { folder, run, sha256 } from './cli-run.ts';
import { award, held, write } from './committee-fixture.ts';
import { freshFolder, must, open } from './portfolio-fixture.ts';

const TODAY = '2027-02-01';
const decided = async (place: string) => {
  const s = await held(open(place));
  const [first] = s.dossiers;
  write(s, first, award());
  must(closeDecision(s.acting, s.session, first));
  const { dossier } = must(s.portfolio.openDossier(first));
  return { ...s, first, dossier };
};
const follow = (portfolio: Portfolio, dossierId: string, body: FollowUp): void => {
  const base = (id: string, kind: RecordKind): number =>
    must(portfolio.listRecords(kind, dossierId)).find((r) => r.id === id)?.revision ?? 0;
  const changes = followedChanges(must(portfolio.followUp(dossierId)), body, dossierId);
  must(
    portfolio.saveRecords(
      dossierId,
      changes.map((change) => ({ ...change, base: base(change.id, change.kind) })),
    ),
  );
};
const ask = { language: 'fr', today: TODAY, organisation: 'Fondation des Rives' } as const;

it('follows a dossier without changing it, and says what is due of it and of nothing archived', async () => {
  const { portfolio, first, dossier } = await decided(freshFolder());
  const before = must(portfolio.openDossier(first));
  const begun = beginFollowUp(dossier, { date: '2026-12-10' }, 'fr');
  follow(portfolio, first, begun);
  const dues = must(readAgenda(portfolio, TODAY));
  expect(dues.map((d) => d.kind)).toEqual(expect.arrayContaining(['session', 'condition', 'payment', 'milestone']));
  expect(dues.find((d) => d.uid.startsWith('milestone-') && d.title.startsWith('M3'))).toMatchObject({
    on: '2027-03-10',
    late: false,
    dossierId: first,
  });
  expect(dues.map((d) => d.on)).toEqual(dues.map((d) => d.on).toSorted());
  expect(must(portfolio.openDossier(first))).toMatchObject({ revision: before.revision, dossier: before.dossier });
  must(portfolio.setStatus(first, { archived: true }));
  expect(must(readAgenda(portfolio, TODAY)).every((d) => d.dossierId === null)).toBe(true);
});

it('reports against the plan as it was decided, even when the dossier changed since', async () => {
  const { portfolio, first, dossier } = await decided(freshFolder());
  expect(followUpReport(portfolio, { dossierId: first, ...ask })).toMatchObject({
    failure: { code: 'record.unknown' },
  });
  const begun = beginFollowUp(dossier, { date: '2026-12-10' }, 'fr');
  const reason = 'Le second atelier a ouvert six mois plus tard';
  const actuals = withActual([], { period: 'y1', measure: 'costs' }, { actualCents: 100_000_00, reason });
  follow(portfolio, first, { ...begun, actuals });
  const { revision } = must(portfolio.openDossier(first));
  must(
    portfolio.apply(
      first,
      revision,
      'edit',
      dossier.costs.map((item) => ({ type: 'remove' as const, collection: 'costs' as const, index: 0, item })),
    ),
  );
  const report = JSON.stringify(must(followUpReport(portfolio, { dossierId: first, ...ask })));
  expect(report).toContain(formatAmount(project(dossier).charges.years[0], 'fr'));
  expect(report).toContain('plan tel qu’il a été décidé');
  for (const text of [reason, 'Comptes 2025 certifiés', 'Convention signée']) expect(report).toContain(text);
  const [stands] = must(followUpReport(portfolio, { dossierId: first, ...ask })).blocks;
  expect(stands).toMatchObject({
    kind: 'paragraph',
    text: expect.stringMatching(/^Rien n’est versé sur 60.000.€, \d jalons? en retard, charges −\d/),
  });
});

it('travels with its dossier, and its history says each step', async () => {
  const { portfolio, first, dossier } = await decided(freshFolder());
  const begun = beginFollowUp(dossier, { date: '2026-12-10' }, 'fr');
  follow(portfolio, first, begun);
  follow(portfolio, first, { ...begun, agreementOn: '2027-01-04' });
  const copy = must(portfolio.copyDossier(first, false));
  const elsewhere = open(freshFolder());
  const sent = { sender: '', createdAt: '2027-02-01T08:00:00.000Z' };
  must(elsewhere.receive([{ copy, action: 'take', revision: 0, choices: {} }], sent));
  expect(must(elsewhere.followUp(first))).toEqual({ ...begun, agreementOn: '2027-01-04' });
  const [start] = must(elsewhere.listRecords('followUpStart', first));
  expect(must(elsewhere.recordHistory(start?.id ?? ''))).toHaveLength(2);
});

it('says what is due on the command line, as text, JSON and a calendar, and changes nothing', async () => {
  const place = freshFolder();
  const { portfolio, first, dossier } = await decided(place);
  follow(portfolio, first, beginFollowUp(dossier, { date: '2026-12-10' }, 'fr'));
  portfolio.close();
  const file = join(place, 'portfolio.triptyque-db');
  const before = sha256(file);
  const base = ['follow', '--portfolio', place, '--date', TODAY, '--lang', 'fr'];
  const all = JSON.parse(run([...base, '--json']).out) as Due[];
  expect(all.length).toBeGreaterThan(4);
  const late = JSON.parse(run([...base, '--late', '--json']).out) as Due[];
  expect(late).toEqual(all.filter((d) => d.late));
  const near = JSON.parse(run([...base, '--days', '40', '--json']).out) as Due[];
  expect(near.map((d) => d.on)).toEqual(['2027-03-10']);
  expect(run([...base, '--dossier', first, '--days', '40']).out).toMatch(/^10\/03\/2027 {2}.*Point de démarrage.*\n$/);
  expect(run([...base, '--days', 'x'])).toMatchObject({ code: 2 });
  const calendar = join(folder, 'due.ics');
  expect(run([...base, '--out', calendar]).code).toBe(0);
  expect(readFileSync(calendar, 'utf8').match(/BEGIN:VEVENT\r\n/g)).toHaveLength(all.length);
  expect(sha256(file)).toBe(before);
});

it('keeps what was read of days until a dossier says another, or is gone', () => {
  const place = freshFolder();
  const portfolio = open(place);
  const first = must(portfolio.loadExample((id) => exampleDossier(id, 'fr'))).id;
  const others = Array.from(
    { length: 130 },
    (_, i) => must(portfolio.createDossier({ project: `Projet ${i}`, organisation: '', cohortId: null })).id,
  );
  const days = (from: Portfolio) =>
    must(from.dueDossiers()).flatMap(({ id, alliances, questions }) => [
      ...alliances.flatMap(({ steps }) => steps.map(({ step, on }) => [id, step, on])),
      ...questions.map(({ text, deadline }) => [id, text, deadline]),
    ]);
  const fresh = () => {
    const other = open(place, { readOnly: true });
    try {
      return days(other);
    } finally {
      other.close();
    }
  };
  // Some of it, then all: the same as all at once.
  const left = must(portfolio.readDueAhead());
  expect(left).toBeGreaterThan(0);
  const ask = {
    id: 'q9',
    station: 'innovation',
    text: 'Quel bail ?',
    status: 'open',
    answer: '',
    deadline: '2027-03-01',
  };
  const { revision } = must(portfolio.openDossier(first));
  must(
    portfolio.apply(first, revision, 'edit', [
      { type: 'insert', collection: 'bearerQuestions', index: 0, item: ask as never },
    ]),
  );
  expect(days(portfolio)).toContainEqual([first, 'Quel bail ?', '2027-03-01']);
  expect(days(portfolio)).toEqual(fresh());
  const asked = must(portfolio.openDossier(first));
  must(
    portfolio.apply(first, asked.revision, 'edit', [
      setCommand(asked.dossier, ['bearerQuestions', 'q9', 'deadline'], '2027-04-01'),
    ]),
  );
  must(portfolio.setStatus(others[0] as string, { archived: true }));
  expect(must(portfolio.readDueAhead())).toBe(0);
  const now = days(portfolio);
  expect(now).toContainEqual([first, 'Quel bail ?', '2027-04-01']);
  expect(now).not.toContainEqual([first, 'Quel bail ?', '2027-03-01']);
  expect(must(portfolio.dueDossiers()).map(({ id }) => id)).not.toContain(others[0]);
  expect(now).toEqual(fresh());
});
