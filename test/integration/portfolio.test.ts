import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectReading, connectWriting } from '#main/portfolio/connection.ts';
import { portfolioPath } from '#main/portfolio/portfolio.ts';
import { applyPragmas } from '#main/portfolio/pragmas.ts';
import { OPERATIONS } from '#shared/contract/contract.ts';
import { FailureSchema } from '#shared/contract/failures.ts';
import { applyAll, setCommand } from '#shared/dossier/content/apply.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { ALL, answer, fileHash, freshFolder, must, open } from './portfolio-fixture.ts';

const NEW = { project: 'Énergie partagée', organisation: 'Cœur de ville', cohortId: null };

describe('a portfolio', () => {
  it('keeps what was typed, through closing and opening again', () => {
    const folder = freshFolder();
    const first = open(folder);
    const { id } = must(first.createDossier(NEW));
    answer(first, id, 'request.amountAsked', 12_345_600);
    const before = must(first.openDossier(id));
    const rows = must(first.list(ALL));
    first.close();

    const second = open(folder);
    expect(second.state()).toEqual({ state: 'open', path: second.path, readOnly: false });
    expect(must(second.openDossier(id))).toEqual(before);
    expect(must(second.list(ALL))).toEqual(rows);
    expect(rows.rows[0]).toMatchObject({
      project: 'Énergie partagée',
      organisation: 'Cœur de ville',
      askedCents: 12_345_600,
      revision: 2,
      status: 'draft',
    });
  });

  it('answers in the shapes of the contract', () => {
    const portfolio = open(freshFolder());
    const { id } = must(portfolio.createDossier(NEW));
    must(portfolio.addAttachment(id, { name: 'budget.pdf', mediaType: 'application/pdf', content: Buffer.from('x') }));
    for (const [name, value] of [
      ['portfolio.list', must(portfolio.list(ALL))],
      ['dossier.open', must(portfolio.openDossier(id))],
      [
        'dossier.history',
        must(portfolio.historySteps(id, { before: null, limit: 10, station: null, who: null, place: null })),
      ],
      ['cohort.create', must(portfolio.createCohort('2027'))],
      ['cohort.list', must(portfolio.cohorts())],
      ['portfolio.backups', must(portfolio.backups())],
    ] as const) {
      const parsed = OPERATIONS[name].output.safeParse(value);
      expect(parsed.success, `${name} ${JSON.stringify(parsed.error?.issues)}`).toBe(true);
    }
    for (const result of [portfolio.openDossier('none'), portfolio.restore('none'), portfolio.removeAttachment('none')])
      expect(result.ok ? null : FailureSchema.safeParse(result.failure).success).toBe(true);
  });

  it('asks for full durability at the second opening too, where the driver’s own default is weaker', () => {
    const folder = freshFolder();
    open(folder).close();
    const db = connectWriting(portfolioPath(folder));
    applyPragmas(db);
    expect(
      ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check', 'busy_timeout'].map((name) =>
        db.pragma(name, { simple: true }),
      ),
    ).toEqual(['wal', 2, 1, 0, 1, 5000]);
    db.close();
  });

  it('stores the same dossier as the commands make in memory', () => {
    const portfolio = open(freshFolder());
    const { id } = must(portfolio.createDossier(NEW));
    const start = must(portfolio.openDossier(id)).dossier;
    const activity = (n: number) => ({ id: `a${n}`, name: `Activité ${n}` });
    const steps: Command[][] = [
      [
        { type: 'insert', collection: 'activities', index: 0, item: activity(1) },
        { type: 'insert', collection: 'activities', index: 1, item: activity(2) },
        { type: 'insert', collection: 'activities', index: 0, item: activity(3) },
      ],
      [{ type: 'move', collection: 'activities', id: 'a3', from: 0, to: 2 }],
      [{ type: 'set', path: ['activities', 'a2', 'name'], before: 'Activité 2', after: 'Ateliers' }],
      [{ type: 'remove', collection: 'activities', index: 0, item: activity(1) }],
      [{ type: 'set', path: ['drafts', 'answers/request.amountAsked'], after: '12k5x' }],
      [{ type: 'set', path: ['plan', 'safetyMonths'], before: 2, after: 3 }],
      [{ type: 'set', path: ['drafts', 'answers/request.amountAsked'], before: '12k5x' }],
    ];
    let expected = start;
    steps.forEach((commands, i) => {
      const applied = applyAll(expected, commands);
      if (!applied.ok) throw new Error(JSON.stringify(applied));
      expected = applied.dossier;
      must(portfolio.apply(id, i + 1, 'edit', commands));
      expect(canonical(must(portfolio.openDossier(id)).dossier)).toBe(canonical(expected));
    });
    const history = must(portfolio.history(id, null, 50));
    expect(history.map((h) => h.revision)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    const replayed = applyAll(
      start,
      [...history].reverse().flatMap((h) => h.commands),
    );
    expect(replayed.ok && canonical(replayed.dossier)).toBe(canonical(expected));
  });

  it('accepts an older base when nothing it replaces has changed, and refuses it otherwise', () => {
    const portfolio = open(freshFolder());
    const { id } = must(portfolio.createDossier(NEW));
    const { dossier } = must(portfolio.openDossier(id));
    const set = (key: string, value: string) => [setCommand(dossier, ['answers', key], { state: 'answered', value })];
    must(portfolio.apply(id, 1, 'edit', set('framing.context', 'un')));
    expect(must(portfolio.apply(id, 1, 'edit', set('request.summary', 'deux'))).revision).toBe(3);
    expect(portfolio.apply(id, 1, 'edit', set('framing.context', 'trois'))).toMatchObject({
      ok: false,
      failure: { code: 'dossier.stale', place: { path: ['answers', 'framing.context'] } },
    });
    expect(portfolio.apply(id, 3, 'edit', set('framing.context', 'trois'))).toMatchObject({
      failure: { code: 'dossier.conflict' },
    });
    expect(portfolio.apply(id, 9, 'edit', set('framing.context', 'trois'))).toMatchObject({
      failure: { code: 'dossier.stale' },
    });
    expect(must(portfolio.openDossier(id)).dossier.answers['framing.context']?.value).toBe('un');
  });

  it('takes back everything of a change whose last command is refused', () => {
    const portfolio = open(freshFolder());
    const { id } = must(portfolio.createDossier(NEW));
    const before = must(portfolio.openDossier(id));
    const result = portfolio.apply(id, 1, 'edit', [
      { type: 'set', path: ['answers', 'framing.context'], after: { state: 'answered', value: 'x' } },
      { type: 'set', path: ['plan', 'startMonth'], before: before.dossier.plan.startMonth, after: '2027-13' },
    ]);
    expect(result).toMatchObject({
      ok: false,
      failure: {
        code: 'dossier.invalid',
        place: { path: ['plan', 'startMonth'] },
        value: '2027-13',
        kept: 'nothingChanged',
      },
    });
    expect(must(portfolio.openDossier(id))).toEqual(before);
  });

  it('finds every text, without minding accents, ligatures or the end of words', () => {
    const portfolio = open(freshFolder());
    const { id } = must(portfolio.createDossier({ ...NEW, project: 'Une œuvre pour l’énergie' }));
    const { id: other } = must(portfolio.createDossier({ ...NEW, project: 'Jardin', organisation: 'Terre' }));
    must(
      portfolio.addAttachment(other, {
        name: 'Procès-verbal.pdf',
        mediaType: 'application/pdf',
        content: Buffer.from('x'),
      }),
    );
    answer(portfolio, other, 'framing.context', 'À Saint-Étienne, cætera desunt');
    const find = (text: string) => must(portfolio.list({ ...ALL, text })).rows.map((r) => r.id);
    for (const text of ['oeuvre', 'ŒUVRE', 'energie', 'Éner', 'oeuv energ', 'œuvre "'])
      expect(find(text), text).toEqual([id]);
    for (const text of ['proces', 'saint-etienne', 'caetera', 'jardin terre'])
      expect(find(text), text).toEqual([other]);
    for (const text of ['jardin oeuvre', 'answered', '"', 'NOT', '* OR *']) expect(find(text), text).toEqual([]);
    answer(portfolio, other, 'framing.context', 'Ailleurs');
    expect(find('saint-etienne')).toEqual([]);
  });

  it('filters and sorts by what the columns show', () => {
    const portfolio = open(freshFolder());
    const { id: cohortId } = must(portfolio.createCohort('Appel 2027'));
    const ids = ['Zèbre', 'école', 'Œuvre', 'abri'].map(
      (project) => must(portfolio.createDossier({ project, organisation: '', cohortId: null })).id,
    );
    must(portfolio.setStatus(ids[0] as string, { status: 'ready', cohortId }));
    must(portfolio.setStatus(ids[1] as string, { archived: true }));
    const names = (query: Partial<typeof ALL> | object) =>
      must(portfolio.list({ ...ALL, sort: 'project', descending: false, ...query })).rows.map((r) => r.project);
    expect(names({})).toEqual(['abri', 'Œuvre', 'Zèbre']);
    expect(names({ descending: true })).toEqual(['Zèbre', 'Œuvre', 'abri']);
    expect(names({ archived: true })).toEqual(['école']);
    expect(names({ status: ['ready'] })).toEqual(['Zèbre']);
    expect(names({ cohortId })).toEqual(['Zèbre']);
    expect(names({ models: ['M1'] })).toEqual([]);
    expect(names({ offset: 1, limit: 1 })).toEqual(['Œuvre']);
    expect(must(portfolio.list({ ...ALL, limit: 1 }))).toMatchObject({ total: 3, all: 4 });
    expect(portfolio.setStatus(ids[0] as string, { cohortId: 'none' })).toMatchObject({
      failure: { code: 'cohort.unknown' },
    });
    must(portfolio.removeCohort(cohortId));
    expect(must(portfolio.openDossier(ids[0] as string)).cohortId).toBeNull();
  });

  it('knows an organisation by its SIREN, and forgets the names it had while it was typed', () => {
    const folder = freshFolder();
    const portfolio = open(folder);
    const ids = ['Croix', 'Croix-Rouge'].map(
      (organisation) => must(portfolio.createDossier({ project: 'P', organisation, cohortId: null })).id,
    );
    for (const id of ids) answer(portfolio, id, 'request.siren', '775 672 272');
    const rows = must(portfolio.list(ALL)).rows;
    expect(new Set(rows.map((r) => r.organisationId)).size).toBe(1);
    portfolio.close();
    const db = connectReading(portfolioPath(folder));
    expect(db.prepare('SELECT identity FROM organisations').all()).toEqual([{ identity: 'siren:775672272' }]);
    db.close();
  });

  it('never loses history: no statement changes or removes a line, nor a dossier that is not the example', () => {
    const folder = freshFolder();
    const portfolio = open(folder);
    must(portfolio.createDossier(NEW));
    portfolio.close();
    const db = connectWriting(portfolioPath(folder));
    applyPragmas(db);
    expect(() => db.exec("UPDATE history SET who = 'x'")).toThrow('append-only');
    expect(() => db.exec('DELETE FROM history')).toThrow('append-only');
    expect(() => db.exec('DELETE FROM dossiers')).toThrow('only the example');
    db.close();
  });

  it('loads the example once and takes it away without a trace', () => {
    const portfolio = open(freshFolder());
    const make = (id: string) => ({
      ...emptyDossier(id, { startMonth: '2027-01' }),
      answers: { 'framing.context': { state: 'answered' as const, value: 'fictif' } },
    });
    const { id } = must(portfolio.loadExample(make));
    expect(must(portfolio.loadExample(make)).id).toBe(id);
    must(portfolio.addAttachment(id, { name: 'a', mediaType: 'text/plain', content: Buffer.from('x') }));
    answer(portfolio, id, 'request.owner', 'Awa');
    must(portfolio.createDossier(NEW));
    expect(must(portfolio.removeExamples())).toEqual({ removed: 1 });
    expect(must(portfolio.list(ALL)).rows.map((r) => r.project)).toEqual(['Énergie partagée']);
    expect(must(portfolio.list({ ...ALL, text: 'fictif' })).total).toBe(0);
  });

  it('copies a dossier with its attachments and the sources that name them', () => {
    const portfolio = open(freshFolder());
    const { id } = must(portfolio.createDossier(NEW));
    const file = must(
      portfolio.addAttachment(id, {
        name: 'comptes.pdf',
        mediaType: 'application/pdf',
        content: Buffer.from([0, 1, 2]),
      }),
    );
    const { dossier } = must(portfolio.openDossier(id));
    must(
      portfolio.apply(id, 1, 'edit', [
        setCommand(dossier, ['answers', 'request.summary'], {
          state: 'answered',
          value: 'x',
          source: { kind: 'document', attachmentId: file.id },
        }),
      ]),
    );
    const copy = must(portfolio.openDossier(must(portfolio.duplicateDossier(id)).id));
    const copied = copy.attachments[0];
    expect(copied).toMatchObject({ name: 'comptes.pdf', bytes: 3, sha256: file.sha256 });
    expect(copied?.id).not.toBe(file.id);
    expect(copy.dossier.answers['request.summary']?.source?.attachmentId).toBe(copied?.id);
    expect([...must(portfolio.readAttachment(copied?.id ?? '')).content]).toEqual([0, 1, 2]);
  });

  it('survives names that are hard to store', async () => {
    const folder = freshFolder();
    const portfolio = open(folder, { user: () => 'A\u0000\ud800' });
    const names = ['\ud800 half', 'zero\u0000byte', '👩🏽‍🌾'.repeat(20), '‮renversé', "'; DROP TABLE dossiers; --"];
    for (const project of names) must(portfolio.createDossier({ project, organisation: project, cohortId: null }));
    must(portfolio.createCohort('\udc00'));
    portfolio.close();
    const again = open(folder);
    const rows = must(again.list(ALL)).rows;
    expect(rows).toHaveLength(names.length);
    for (const row of rows) must(again.openDossier(row.id));
    expect(must(await again.verify())).toEqual({ sound: true, details: 'sound' });
  });

  it('says that the disk is full, keeps what was saved, and goes on when there is room', () => {
    const folder = freshFolder();
    const portfolio = open(folder);
    const { id } = must(portfolio.createDossier(NEW));
    const before = must(portfolio.openDossier(id));
    portfolio.close();
    const limited = open(folder, { maxPages: 120 });
    const big = Buffer.alloc(2_000_000);
    expect(limited.addAttachment(id, { name: 'big', mediaType: 'x/y', content: big })).toMatchObject({
      failure: { code: 'disk.full', kept: 'editsInMemory' },
    });
    expect(must(limited.openDossier(id))).toEqual(before);
    expect(answer(limited, id, 'request.owner', 'Awa')).toBe(2);
  });

  it('leaves a file of another program alone, byte for byte', () => {
    const folder = freshFolder();
    const file = portfolioPath(folder);
    for (const bytes of [Buffer.from('a text'.repeat(300)), Buffer.alloc(5_000, 7)]) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      const before = fileHash(file);
      const portfolio = open(folder);
      expect(portfolio.state().state).toBe('foreign');
      expect(portfolio.createDossier(NEW)).toMatchObject({ failure: { code: 'portfolio.foreign' } });
      portfolio.close();
      expect(fileHash(file)).toBe(before);
    }
  });
});
