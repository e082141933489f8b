/** What is erased is in no byte any more: of the portfolio, its log, its backups, what was set aside, what is sent. And what is left is still whole. */
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate/browser';
import { describe, expect, it } from 'vitest';
import { connectWriting } from '#main/portfolio/connection.ts';
import { partlyErased } from '#main/portfolio/erasure/figures.ts';
import { firstFramePath } from '#main/portfolio/files.ts';
import { inspectFile } from '#main/portfolio/inspect.ts';
import { schemaSeal as sealOf } from '#main/portfolio/migrate.ts';
import type { PortfolioOptions } from '#main/portfolio/options.ts';
import { type Portfolio, portfolioPath } from '#main/portfolio/portfolio.ts';
import { CANCELLED, inProcess, type SafetyJobs } from '#main/portfolio/safety/jobs.ts';
import { SHIPPED_RUBRIC, SHIPPED_RUBRIC_ID } from '#shared/assessment/rubric/default-rubric.ts';
import { newOpinion, withMark } from '#shared/assessment/rubric/opinion.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { fixturePath } from '../fixtures/portfolios/make.ts';
import { read, send, take } from './exchange-fixture.ts';
import { ALL, answer, clockFrom, freshFolder, must, open as openAny } from './portfolio-fixture.ts';

const NAME = 'Éloïse Quorvick';
const open = (folder: string, options: Partial<PortfolioOptions> = {}): Portfolio =>
  openAny(folder, { guessCost: 8, ...options });
const KEPT = { rubricId: SHIPPED_RUBRIC_ID, revision: 0, rubric: SHIPPED_RUBRIC };
const RUBRIC = { id: SHIPPED_RUBRIC_ID, revision: 0, version: 'v0' };
const PERSON = { what: 'person', texts: [NAME, 'Quorvick'], documents: [], reason: 'request' } as const;

/** A name everywhere a name can stand, typed letter by letter as a person does. */
const planted = (folder: string, options: Partial<PortfolioOptions> = {}) => {
  let user = 'Awa';
  const portfolio = open(folder, { user: () => user, ...options });
  const { id: cohortId } = must(portfolio.createCohort(`Appel suivi par ${NAME}`));
  const { id } = must(portfolio.createDossier({ project: `Atelier ${NAME}`, organisation: 'Ateliers', cohortId }));
  for (const text of ['Portée par Éloïse Quo', 'Portée par Éloïse Quorvi', `Portée par ${NAME}, et par d’autres.`])
    answer(portfolio, id, 'framing.context', text);
  answer(portfolio, id, 'request.amountAsked', 1_000_000);
  const { dossier, revision } = must(portfolio.openDossier(id));
  must(
    portfolio.apply(id, revision, 'edit', [
      setCommand(dossier, ['drafts', 'answers/request.amountProposed'], `12k ${NAME}`),
      {
        type: 'insert',
        collection: 'stakeholders',
        index: 0,
        item: { ...STAKEHOLDER, name: `${NAME.toUpperCase()} (présidente)` },
      },
    ]),
  );
  must(portfolio.saveRecord({ id: 'v0', kind: 'rubricVersion', dossierId: id, base: 0, body: KEPT }));
  const opinion = withMark(
    newOpinion('Awa', 0, RUBRIC),
    'request',
    { verdict: { kind: 'level', level: 'l1' }, reason: `Vu avec ${NAME}` },
    [],
  );
  must(portfolio.saveRecord({ id: 'o1', kind: 'opinion', dossierId: id, base: 0, body: opinion }));
  must(portfolio.saveRecord({ id: 'm1', kind: 'member', dossierId: null, base: 0, body: member('Éloïse Quorv') }));
  must(portfolio.saveRecord({ id: 'm1', kind: 'member', dossierId: null, base: 1, body: member(NAME) }));
  user = NAME;
  answer(portfolio, id, 'request.summary', 'Un atelier de réparation.');
  user = 'Awa';
  const content = Buffer.from(`Lettre de ${NAME}`);
  const file = must(portfolio.addAttachment(id, { name: `CV ${NAME}.txt`, mediaType: 'text/plain', content }));
  const prepared = must(portfolio.prepareVersion(id, { name: `Vue par ${NAME}`, reason: 'named' }));
  must(portfolio.freeze(prepared, [{ name: 'note.pdf', mediaType: 'application/pdf', content }]));
  portfolio.catchUp();
  return { portfolio, id, cohortId, document: file.id };
};
const STAKEHOLDER = { id: 's1', group: 'bearer', expects: '', brings: '', involvement: 1 };
const member = (name: string) => ({ name, role: '', voting: true, active: true });

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
/** Forms of the name, and of what was typed on the way to it, as they are written or as the search folds them. */
const FORMS = [
  NAME,
  'Quorvick',
  'quorvick',
  'QUORVICK',
  'Quorv',
  'quorv',
  'Éloïse Quo',
  'Eloise',
  'eloise quo',
].flatMap((form) => (['utf8', 'utf16le', 'latin1'] as const).map((encoding) => Buffer.from(form, encoding)));
const isLeaking = (bytes: Uint8Array): boolean => FORMS.some((form) => Buffer.from(bytes).includes(form));
const leaksIn = (folder: string): string[] => filesUnder(folder).filter((path) => isLeaking(readFileSync(path)));
const isSound = (portfolio: Portfolio, folder: string): void => {
  for (const { id } of must(portfolio.list(ALL)).rows) {
    must(portfolio.openDossier(id));
    must(portfolio.history(id, null, 500));
  }
  expect(must(portfolio.checkVersions()).filter((v) => v.trouble !== null)).toEqual([]);
  portfolio.close();
  expect(inspectFile(portfolioPath(folder), { deep: true }).state).toBe('sound');
};

describe('a person who is erased', () => {
  it('is in no byte of the folder, nor of the second place, nor of what is sent; every seal still holds', async () => {
    const folder = freshFolder();
    const second = freshFolder();
    const { portfolio, id, document } = planted(folder, { second: () => second });
    must(await portfolio.backup('manual', `Avant ${NAME}`));
    must(await portfolio.copyAway());
    mkdirSync(join(folder, 'set-aside', '2026'), { recursive: true });
    const aside = join(folder, 'set-aside', '2026', 'portfolio.triptyque-db');
    copyFileSync(String(filesUnder(join(folder, 'backups')).find((path) => path.endsWith('-db'))), aside);
    writeFileSync(firstFramePath(folder), JSON.stringify({ frame: NAME }));
    const before = leaksIn(folder);
    expect(before.length).toBeGreaterThan(3);
    expect(leaksIn(second).length).toBeGreaterThan(0);

    const held = must(portfolio.heldOn(PERSON.texts, 'fr', 400));
    expect(new Set(held.places.map(({ where }) => where))).toEqual(
      new Set(['content', 'history', 'records', 'versions', 'documents', 'foundation', 'cohorts']),
    );
    expect(held).toMatchObject({ documents: [{ id: document, inside: true }], versions: 1, copies: 3 });

    const report = must(await portfolio.erase({ ...PERSON, documents: [document] }));
    expect(report).toMatchObject({ rewritten: 3, removed: 0, left: 0, away: false });
    expect(leaksIn(folder)).toEqual([]);
    expect(leaksIn(second)).toEqual([]);
    expect(must(portfolio.heldOn(PERSON.texts, 'fr', 400))).toMatchObject({ total: 0, documents: [] });
    expect(must(portfolio.list({ ...ALL, text: 'quorvick' })).rows).toEqual([]);

    const entries = unzipSync(await send(portfolio, [id]));
    expect(Object.keys(entries).filter((path) => isLeaking(entries[path] ?? new Uint8Array()))).toEqual([]);

    // What went is gone, and nothing else.
    const { dossier } = must(portfolio.openDossier(id));
    expect(dossier.answers['framing.context']?.value).toBe('Portée par […], et par d’autres.');
    expect(dossier.answers['request.amountAsked']?.value).toBe(1_000_000);
    expect(dossier.stakeholders[0]).toMatchObject({ name: '[…] (présidente)' });
    expect(must(portfolio.versions(id))).toMatchObject([{ redaction: { reason: 'request' }, files: [] }]);
    isSound(portfolio, folder);
  });

  it('leaves a history that another laptop takes in, joins and verifies', async () => {
    const [folder, elsewhere] = [freshFolder(), freshFolder()];
    const { portfolio, id } = planted(folder);
    must(await portfolio.erase(PERSON));
    const other = open(elsewhere, { user: () => 'Bilal', now: clockFrom('2024-01-01T08:00:00.000Z') });
    expect(take(other, await read(await send(portfolio, [id])))).toMatchObject([{ done: 'added' }]);
    answer(other, id, 'request.use', 'Des machines.');
    answer(portfolio, id, 'request.summary', 'Un atelier de réparation de vélos.');
    expect(take(portfolio, await read(await send(other, [id])))).toMatchObject([{ done: 'merged' }]);
    const { dossier } = must(portfolio.openDossier(id));
    expect(dossier.answers['request.use']?.value).toBe('Des machines.');
    expect(dossier.answers['request.summary']?.value).toBe('Un atelier de réparation de vélos.');
    isSound(other, elsewhere);
    isSound(portfolio, folder);
  });

  it('does not come back with a colleague who had not heard of it', async () => {
    const [folder, elsewhere] = [freshFolder(), freshFolder()];
    const { portfolio, id, document } = planted(folder);
    const other = open(elsewhere, { user: () => 'Bilal' });
    take(other, await read(await send(portfolio, [id])));
    must(await portfolio.erase({ ...PERSON, documents: [document] }));
    answer(other, id, 'request.use', `Des machines choisies par ${NAME}.`);
    take(portfolio, await read(await send(other, [id])));
    expect(must(portfolio.openDossier(id)).dossier.answers['request.use']?.value).toBe(
      'Des machines choisies par […].',
    );
    portfolio.catchUp();
    isSound(portfolio, folder);
    expect(leaksIn(folder)).toEqual([]);
  });

  it('is absent from an old backup before anything of it is shown, and from a file put back by hand', async () => {
    const [folder, kept] = [freshFolder(), freshFolder()];
    const { portfolio, id, document } = planted(folder);
    const { id: backup } = must(await portfolio.backup('manual'));
    const path = join(folder, 'backups', `${backup}.triptyque-db`);
    copyFileSync(path, join(kept, 'old'));
    must(await portfolio.erase({ ...PERSON, documents: [document] }));
    copyFileSync(join(kept, 'old'), path);
    expect(leaksIn(folder)).toEqual([path]);
    must(portfolio.restore(backup));
    expect(must(portfolio.openDossier(id)).dossier.answers['framing.context']?.value).toContain('[…]');
    expect(must(portfolio.heldOn(PERSON.texts, 'fr', 10)).places.filter(({ where }) => where !== 'documents')).toEqual(
      [],
    );
    must(await portfolio.cleanCopies());
    portfolio.close();
    copyFileSync(join(kept, 'old'), portfolioPath(folder));
    const again = open(folder);
    expect(must(again.heldOn(PERSON.texts, 'fr', 10)).total).toBe(0);
    isSound(again, folder);
  });

  it('is erased from a protected portfolio and its backups, and nothing beside it can be tried with names', async () => {
    const folder = freshFolder();
    const { portfolio } = planted(folder);
    must(await portfolio.backup('manual'));
    const passphrase = 'lanterne huître cadence sapin';
    must(await portfolio.protection.turnOn({ passphrase, recovery: false, copies: 'encrypt' }));
    must(await portfolio.erase(PERSON));
    const lists = filesUnder(folder).filter((path) => /erasures[^/]*\.json$/.test(path));
    expect(lists).toHaveLength(2);
    for (const list of lists) expect(JSON.parse(readFileSync(list, 'utf8'))).toEqual({ closed: expect.any(String) });
    must(await portfolio.protection.turnOff({ how: 'passphrase', secret: passphrase }));
    // In plain again: what the cipher hid is not there either, but for the document that was kept.
    const db = connectWriting(portfolioPath(folder));
    db.prepare('UPDATE attachments SET content = zeroblob(bytes)').run();
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    expect(leaksIn(folder).filter((path) => !path.includes('backups'))).toEqual([]);
  });
});

it('is refused whole where something that holds the words cannot be read, and keeps nothing from opening', async () => {
  const folder = freshFolder();
  const { portfolio } = planted(folder);
  portfolio.close();
  const db = connectWriting(portfolioPath(folder));
  db.exec("UPDATE dossier_parts SET body = replace(body, 'autres', 'autrui') WHERE body LIKE '%autres%'");
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const again = open(folder);
  expect(await again.erase(PERSON)).toMatchObject({ ok: false, failure: { code: 'privacy.notErasable' } });
  expect(must(again.heldOn(PERSON.texts, 'fr', 1)).total).toBeGreaterThan(10);
  expect(must(again.privacyOverview('2026-12-01')).erasures).toEqual([]);
  again.close();
  expect(readFileSync(join(folder, 'erasures.json'), 'utf8')).toBe('{"erasures":[]}\n');
  expect(open(folder).state()).toMatchObject({ state: 'open' });
});

it('is finished at the next start when the program was killed between', async () => {
  const [folder, kept] = [freshFolder(), freshFolder()];
  const { portfolio, document } = planted(folder);
  must(await portfolio.backup('manual'));
  portfolio.close();
  cpSync(folder, kept, { recursive: true });
  const again = open(folder);
  must(await again.erase({ ...PERSON, documents: [document] }));
  again.close();
  // What stood there when it was killed: remembered, and nothing else done.
  copyFileSync(join(folder, 'erasures.json'), join(kept, 'erasures.json'));
  expect(leaksIn(kept).length).toBeGreaterThan(1);
  const next = open(kept);
  must(await next.cleanCopies());
  expect(leaksIn(kept)).toEqual([]);
  isSound(next, kept);
});

it('is erased from what a move of the portfolio left behind', async () => {
  const [folder, former] = [freshFolder(), freshFolder()];
  const { portfolio, document } = planted(folder, { left: () => former });
  must(await portfolio.backup('manual', `Avant ${NAME}`));
  cpSync(folder, former, { recursive: true });
  expect(leaksIn(former).length).toBeGreaterThan(2);
  expect(must(portfolio.heldOn(PERSON.texts, 'fr', 1)).copies).toBe(3);
  expect(must(await portfolio.erase({ ...PERSON, documents: [document] }))).toMatchObject({ rewritten: 3 });
  expect(leaksIn(former)).toEqual([]);
  expect(leaksIn(folder)).toEqual([]);
});

describe('what verification says', () => {
  it('tells an erasure, with its day and reason, from an alteration', async () => {
    const folder = freshFolder();
    const { portfolio } = planted(folder);
    must(await portfolio.erase(PERSON));
    portfolio.close();
    const file = portfolioPath(folder);
    const db = connectWriting(file);
    expect(partlyErased(db)).toMatchObject([{ reason: 'request', versions: 1 }]);
    const altered = [
      "UPDATE history SET commands = replace(commands, 'autres', 'autrui') WHERE commands LIKE '%autres%'",
      "UPDATE history SET redaction = replace(redaction, 'request', 'mistake') WHERE redaction IS NOT NULL",
      "UPDATE record_history SET body = replace(body, '[…]', '[...]') WHERE redaction IS NOT NULL",
      "UPDATE versions SET content = replace(content, 'autres', 'autrui')",
    ];
    db.exec(
      'DROP TRIGGER history_never_changes; DROP TRIGGER record_history_never_changes; DROP TRIGGER versions_never_change;',
    );
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    for (const change of altered) {
      const copy = join(freshFolder(), 'portfolio.triptyque-db');
      copyFileSync(file, copy);
      const one = connectWriting(copy);
      expect(one.prepare(change).run().changes, change).toBeGreaterThan(0);
      // The definition of the tables is put right again, so that only what was altered is found.
      one.prepare("UPDATE meta SET value = ? WHERE key = 'schema_seal'").run(sealOf(one));
      one.pragma('wal_checkpoint(TRUNCATE)');
      one.close();
      expect(inspectFile(copy, { deep: true }).state, change).toBe('damaged');
    }
  });

  it('refuses a line that is changed without its erasure', () => {
    const folder = freshFolder();
    planted(folder).portfolio.close();
    const db = connectWriting(portfolioPath(folder));
    for (const change of [
      "UPDATE history SET who = ''",
      'DELETE FROM history',
      "UPDATE record_history SET body = '{}'",
      "UPDATE versions SET name = 'x'",
      'DELETE FROM dossiers',
      'DELETE FROM records',
    ])
      expect(() => db.exec(change), change).toThrow();
    db.close();
  });
});

describe('a dossier that is destroyed', () => {
  it('is gone with all that stood beside it, and leaves its figures when they are kept', async () => {
    const folder = freshFolder();
    const { portfolio, id } = planted(folder);
    must(await portfolio.backup('manual'));
    expect(await portfolio.destroyDossier(id, 'term', true)).toMatchObject({
      ok: false,
      failure: { code: 'privacy.notArchived' },
    });
    must(portfolio.setStatus(id, { archived: true }));
    expect(must(await portfolio.destroyDossier(id, 'term', true))).toMatchObject({ rewritten: 1 });
    expect(must(portfolio.list({ ...ALL, archived: true })).rows).toEqual([]);
    const overview = must(portfolio.privacyOverview('2026-12-01'));
    expect(overview.erasures).toMatchObject([{ kind: 'applicant', reason: 'term' }]);
    // One dossier alone is not told: somebody would know whose it was.
    expect(overview.figures).toEqual([]);
    must(await portfolio.erase({ ...PERSON, reason: 'term' }));
    expect(leaksIn(folder)).toEqual([]);
    isSound(portfolio, folder);
  });
});

it('erases from a portfolio that an earlier version wrote', async () => {
  const folder = freshFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(portfolioPath(folder), readFileSync(fixturePath(40)));
  const portfolio = open(folder);
  must(await portfolio.erase({ what: 'person', texts: ['Awa Œdipe'], documents: [], reason: 'objection' }));
  expect(must(portfolio.heldOn(['Awa Œdipe'], 'en', 10)).total).toBe(0);
  isSound(portfolio, folder);
});

it('a portfolio that is closed while its copies are gone through says so, to whoever asked', async () => {
  const folder = freshFolder();
  const portfolio = open(folder);
  const id = must(portfolio.createDossier({ project: 'Four', organisation: 'Racines', cohortId: null })).id;
  answer(portfolio, id, 'request.owner', 'Yveline Thérouanne');
  must(await portfolio.erase({ what: 'person', texts: ['Yveline Thérouanne'], documents: [], reason: 'request' }));
  portfolio.close();
  const ended: SafetyJobs = {
    ...inProcess,
    run: () => Promise.reject(Object.assign(new Error('ended before it began'), { code: CANCELLED })),
  };
  expect(await open(folder, { jobs: ended }).cleanCopies()).toMatchObject({ failure: { code: 'portfolio.closed' } });
});
