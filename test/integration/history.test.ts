import { describe, expect, it } from 'vitest';
import { readCsv } from '#main/documents/csv/csv-text.ts';
import { historyCsv } from '#main/documents/csv/history-csv.ts';
import { connectWriting } from '#main/portfolio/connection.ts';
import { portfolioPath } from '#main/portfolio/portfolio.ts';
import type { HistoryQuery } from '#main/portfolio/repositories/history.ts';
import { revert } from '#shared/archive/history/take-back.ts';
import { OPERATIONS } from '#shared/contract/contract.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { read, send, take } from './exchange-fixture.ts';
import { clockFrom, freshFolder, must, open } from './portfolio-fixture.ts';

const ASKED: HistoryQuery = { before: null, limit: 50, station: null, who: null, place: null };
const NAME = ['answers', 'request.projectName'];
const CONTEXT = ['answers', 'framing.context'];

/** A portfolio whose clock and user are set by the test. */
const office = () => {
  const folder = freshFolder();
  let time = Date.parse('2026-11-23T08:00:00.000Z');
  let user = 'Awa';
  const portfolio = open(folder, { now: () => new Date(time).toISOString(), user: () => user });
  const { id } = must(portfolio.createDossier({ project: 'Fil', organisation: '', cohortId: null }));
  return {
    folder,
    portfolio,
    id,
    as: (who: string) => {
      user = who;
    },
    wait: (seconds: number) => {
      time += 1_000 * seconds;
    },
    write: (...commands: Command[]) => {
      const { revision } = must(portfolio.openDossier(id));
      must(portfolio.apply(id, revision, 'edit', commands));
    },
    set: (path: string[], value: string | undefined) => {
      const { dossier, revision } = must(portfolio.openDossier(id));
      const after = value === undefined ? undefined : { state: 'answered', value };
      must(portfolio.apply(id, revision, 'edit', [setCommand(dossier, path, after)]));
    },
    steps: (query: Partial<HistoryQuery> = {}) => must(portfolio.historySteps(id, { ...ASKED, ...query })),
  };
};
const values = (commands: readonly Command[]): unknown[] =>
  commands.map((c) => (c.type === 'set' ? (c.after as { value?: unknown } | undefined)?.value : c.type));

describe('the history as steps', () => {
  it('gathers what one person typed in one go, and says how it ended', () => {
    const { set, wait, as, steps } = office();
    for (const text of ['A', 'At', 'Ate', 'Atelier']) {
      set(NAME, text);
      wait(2);
    }
    set(CONTEXT, 'ici');
    wait(600);
    set(CONTEXT, 'là');
    as('Bo');
    set(CONTEXT, 'ailleurs');
    const { steps: found, people, next } = steps();
    expect(found.map((s) => [s.who, s.origin, values(s.commands)])).toEqual([
      ['Bo', 'edit', ['ailleurs']],
      ['Awa', 'edit', ['là']],
      ['Awa', 'edit', ['Atelier', 'ici']],
      ['Awa', 'create', []],
    ]);
    expect(found[2]?.commands[0]).toMatchObject({ before: { value: 'Fil' } });
    expect(Date.parse(found[2]?.at ?? '') - Date.parse(found[2]?.from ?? '')).toBe(8_000);
    expect([people, next]).toEqual([['Awa', 'Bo'], null]);
    expect(OPERATIONS['dossier.history'].output.safeParse(steps()).success).toBe(true);
  });

  it('keeps one station, one person, one place', () => {
    const { set, as, steps, write, wait } = office();
    set(NAME, 'Atelier');
    set(CONTEXT, 'ici');
    wait(900);
    as('Bo');
    write({ type: 'insert', collection: 'activities', index: 0, item: { id: 'a', name: '' } });
    wait(900);
    write({ type: 'set', path: ['activities', 'a', 'name'], before: '', after: 'Couture' });
    wait(900);
    set(CONTEXT, 'là');
    const shown = (query: Partial<HistoryQuery>) => steps(query).steps.map((s) => values(s.commands));
    expect(shown({ station: 'framing' })).toEqual([['là'], ['ici']]);
    expect(shown({ who: 'Awa' })).toEqual([['Atelier', 'ici'], []]);
    expect(shown({ who: 'Bo', station: 'framing' })).toEqual([['là']]);
    // How the dossier began is part of the history of each of its places.
    expect(shown({ place: CONTEXT })).toEqual([['là'], ['ici'], []]);
    expect(shown({ place: ['activities', 'a'] })).toEqual([[undefined], ['insert'], []]);
    expect(shown({ place: ['activities', 'a', 'name'] })).toEqual([[undefined], ['insert'], []]);
    expect(shown({ place: ['plan'] })).toEqual([[]]);
  });

  it('is read page by page without losing, repeating or cutting a step', () => {
    const { set, wait, steps } = office();
    for (let i = 0; i < 320; i += 1) {
      set(i % 3 === 0 ? NAME : CONTEXT, `mot ${i}`);
      wait(i % 7 === 0 ? 400 : 1);
    }
    const whole = steps({ limit: 200 }).steps;
    expect(whole.length).toBeGreaterThan(40);
    const paged: typeof whole = [];
    for (let before: number | null = null; ; ) {
      const page = steps({ limit: 7, before });
      paged.push(...page.steps);
      before = page.next;
      if (before === null) break;
    }
    expect(paged).toEqual(whole);
    const ofPlace = steps({ limit: 200, place: NAME });
    expect(ofPlace.steps.flatMap((s) => s.commands).every((c) => c.type === 'set' && c.path[1] === NAME[1])).toBe(true);
  });

  it('says what changed besides the content', () => {
    const { portfolio, id, steps } = office();
    const cohort = must(portfolio.createCohort('2027'));
    must(portfolio.setStatus(id, { status: 'ready', cohortId: cohort.id }));
    expect(steps().steps[0]).toMatchObject({ commands: [], change: { status: 'ready', cohortId: cohort.id } });
    expect(steps({ station: 'request' }).steps).toEqual([]);
  });

  it('lets a step of an earlier session be taken back, as one more line', () => {
    const { folder, portfolio, id, set, wait } = office();
    const before = must(portfolio.openDossier(id)).dossier;
    set(NAME, 'Atelier');
    wait(5);
    set(CONTEXT, 'ici');
    portfolio.close();

    const later = open(folder, { now: clockFrom('2026-12-01T08:00:00.000Z'), user: () => 'Bo' });
    const { dossier, revision } = must(later.openDossier(id));
    const [step] = must(later.historySteps(id, ASKED)).steps;
    const back = revert(dossier, step?.commands ?? []);
    if (!back.ok) throw new Error(back.why);
    must(later.apply(id, revision, 'edit', back.commands));
    expect(must(later.openDossier(id)).dossier).toEqual(before);
    expect(must(later.history(id, null, 10)).map((l) => l.who)).toEqual(['Bo', 'Awa', 'Awa', 'Awa']);
  });

  it('is refused when a line of it was altered', () => {
    const { folder, portfolio, id, set } = office();
    set(NAME, 'Atelier');
    portfolio.close();
    const db = connectWriting(portfolioPath(folder));
    for (const { name } of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
      name: string;
    }[])
      db.exec(`DROP TRIGGER "${name}"`);
    db.exec("UPDATE history SET who = 'Zoé' WHERE revision = 2");
    db.close();
    const again = open(folder);
    const read = again.historySteps(id, ASKED);
    expect(read.ok ? null : read.failure.code).toMatch(/damaged/);
  });

  it('begins with how the dossier came', () => {
    const { portfolio } = office();
    const { id } = must(portfolio.loadExample((wanted) => exampleDossier(wanted, 'fr')));
    expect(must(portfolio.historySteps(id, { ...ASKED, place: CONTEXT })).steps).toMatchObject([
      { origin: 'example', revision: 1, commands: [] },
    ]);
    expect(must(portfolio.historySteps(id, ASKED)).people).toEqual(['Awa']);
    const none = portfolio.historySteps(emptyDossier('none', { startMonth: '2027-01' }).id, ASKED);
    expect(none.ok ? null : none.failure.code).toBe('dossier.unknown');
  });

  it('names who wrote a place elsewhere, when the dossier came from another portfolio', async () => {
    const { portfolio, id, set, wait, as } = office();
    set(CONTEXT, 'ici');
    wait(900);
    as('Bo');
    set(NAME, 'Atelier');
    const other = open(freshFolder(), { user: () => 'Chloé' });
    take(other, await read(await send(portfolio, [id])));
    const [arrival] = must(other.historySteps(id, { ...ASKED, place: CONTEXT })).steps;
    expect([arrival?.who, arrival?.origin]).toEqual(['Chloé', 'import']);
    expect(arrival?.received?.lines.map((l) => [l.who, values(l.commands)])).toEqual([['Awa', ['ici']]]);
    const whole = must(other.historySteps(id, ASKED)).steps[0]?.received?.lines.map((l) => l.who);
    expect(whole).toEqual(['Bo', 'Awa', 'Awa']);
  });

  it('leaves as a table, oldest first, with texts whole and none that passes for a formula', () => {
    const { set, steps, portfolio, id, wait } = office();
    const long = `${'Une phrase de plus. '.repeat(20)}fin`;
    set(CONTEXT, long);
    wait(900);
    set(CONTEXT, '=SUM(A1)');
    must(portfolio.setStatus(id, { status: 'ready' }));
    const bytes = historyCsv(steps({ limit: 200 }).steps, must(portfolio.openDossier(id)).dossier, 'fr', 'french');
    const rows = must(readCsv(bytes));
    expect(rows.map((r) => [r[2], r[4], r.at(-2), r.at(-1)])).toEqual([
      ['Qui', 'Station', 'Avant', 'Après'],
      ['Awa', '', '', ''],
      ['Awa', 'Cadrage', '', long],
      ['Awa', 'Cadrage', long, '=SUM(A1)'],
      ['Awa', '', '', expect.stringContaining('Prêt')],
    ]);
    expect(new TextDecoder().decode(bytes)).not.toMatch(/(^|;|\n)"?=SUM/);
  });
});
