import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Upstream from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { connectReading } from '#main/portfolio/connection.ts';
import { firstFramePath } from '#main/portfolio/files.ts';
import { inspectFile, isEncrypted } from '#main/portfolio/inspect.ts';
import type { PortfolioOptions } from '#main/portfolio/options.ts';
import { type Portfolio, portfolioPath } from '#main/portfolio/portfolio.ts';
import type { Proof } from '#main/portfolio/protection/protection.ts';
import { fixturePath } from '../fixtures/portfolios/make.ts';
import { ALL, answer, freshFolder, must, open as openAny, programEnvironment } from './portfolio-fixture.ts';

const PASSPHRASE = 'lanterne huître cadence sapin';
const by = (secret: string): Proof => ({ how: 'passphrase', secret });
const SECRET = 'Éoliennes de Kergrist';
const KEY_FILE = 'portfolio.triptyque-key';
/** What a guess costs is not looked at here. */
const open = (folder: string, options: Partial<PortfolioOptions> = {}): Portfolio =>
  openAny(folder, { guessCost: 8, ...options });

/** One dossier with a planted word in a text, in an attachment, in the search and in the history. */
const planted = (folder: string, options: Partial<PortfolioOptions> = {}): { portfolio: Portfolio; id: string } => {
  const portfolio = open(folder, options);
  const { id } = must(portfolio.createDossier({ project: SECRET, organisation: 'O', cohortId: null }));
  answer(portfolio, id, 'framing.context', `Le contexte des ${SECRET}.`);
  must(
    portfolio.addAttachment(id, { name: 'a.txt', mediaType: 'text/plain', content: Buffer.from(`pièce ${SECRET}`) }),
  );
  portfolio.catchUp();
  return { portfolio, id };
};
const protectedOne = async (recovery = false) => {
  const folder = freshFolder();
  const { portfolio, id } = planted(folder);
  must(await portfolio.backup('manual'));
  const { code } = must(await portfolio.protection.turnOn({ passphrase: PASSPHRASE, recovery, copies: 'encrypt' }));
  return { folder, portfolio, id, code };
};
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
/** Files in which a word stands, in UTF-8 or UTF-16, as it is written or folded as the search folds it. */
const leaksIn = (folder: string, word: string): string[] => {
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const forms = [word, folded, 'kergrist'].flatMap((form) =>
    (['utf8', 'utf16le'] as const).map((encoding) => Buffer.from(form, encoding)),
  );
  return filesUnder(folder).filter((path) => {
    const bytes = readFileSync(path);
    return forms.some((form) => bytes.includes(form));
  });
};

describe('a protected portfolio', () => {
  it('holds a planted word in no byte of its folder, in use, backed up, restored, locked or closed', async () => {
    const folder = freshFolder();
    const second = freshFolder();
    const { portfolio, id } = planted(folder, { second: () => second });
    must(await portfolio.backup('manual'));
    must(await portfolio.copyAway());
    writeFileSync(firstFramePath(folder), JSON.stringify({ frame: SECRET }));
    // What is hunted can be found: before, it is everywhere.
    expect(leaksIn(folder, SECRET).length).toBeGreaterThan(1);
    expect(leaksIn(second, SECRET)).toHaveLength(1);

    const on = must(await portfolio.protection.turnOn({ passphrase: PASSPHRASE, recovery: true, copies: 'encrypt' }));
    expect(on).toMatchObject({ treated: 2, left: 0 });
    expect(leaksIn(folder, SECRET)).toEqual([]);
    expect(leaksIn(second, SECRET)).toEqual([]);

    answer(portfolio, id, 'framing.context', `Encore les ${SECRET}, avec son journal d’écriture.`);
    portfolio.catchUp();
    expect(must(portfolio.list({ ...ALL, text: 'kergrist' })).rows).toMatchObject([{ id }]);
    expect(statSync(`${portfolio.path}-wal`).size).toBeGreaterThan(0);
    expect(leaksIn(folder, SECRET)).toEqual([]);

    const { id: backup } = must(await portfolio.backup('manual'));
    expect(must(await portfolio.rehearse())).toMatchObject({ id: backup, dossiers: 1 });
    expect(must(await portfolio.compareWithBackup(backup, () => undefined))).toMatchObject({ dossiers: [], same: 1 });
    expect(must(portfolio.restore(backup))).toMatchObject({ state: 'open', readOnly: false, isProtected: true });
    expect(must(await portfolio.verify())).toEqual({ sound: true, details: 'sound' });
    expect(leaksIn(folder, SECRET)).toEqual([]);
    expect(leaksIn(second, SECRET)).toEqual([]);
    expect(must(await portfolio.protection.lock())).toMatchObject({ state: 'locked', keys: 'ready' });
    expect(portfolio.list(ALL)).toMatchObject({ ok: false, failure: { code: 'portfolio.locked' } });
    expect(leaksIn(folder, SECRET)).toEqual([]);
    portfolio.close();
    expect(leaksIn(folder, SECRET)).toEqual([]);
    // The key goes with the backups, closed up.
    expect(readdirSync(second).some((name) => name.endsWith('.triptyque-key'))).toBe(true);
    expect(leaksIn(folder, PASSPHRASE)).toEqual([]);
  });

  it('leaves nothing of a copy that was being made when it was protected: backups, looks, recoded copies, the second place', async () => {
    const folder = freshFolder();
    const second = freshFolder();
    const { portfolio } = planted(folder, { second: () => second });
    const { id: backup } = must(await portfolio.backup('manual'));
    const plain = readFileSync(join(folder, 'backups', `${backup}.triptyque-db`));
    mkdirSync(join(folder, 'backups', '.look-killed'));
    const halfMade = [
      join(folder, 'backups', '.backup.part'),
      join(folder, 'backups', '.look-killed', 'portfolio.triptyque-db'),
      join(folder, 'backups', `.${backup}.triptyque-db.recoding`),
      `${portfolio.path}.restoring`,
      join(second, `${backup}.triptyque-db.part`),
      join(second, `.${backup}.triptyque-db.recoding`),
    ];
    for (const path of halfMade) writeFileSync(path, plain);
    must(await portfolio.protection.turnOn({ passphrase: PASSPHRASE, recovery: false, copies: 'encrypt' }));
    expect(halfMade.filter((path) => existsSync(path))).toEqual([]);
    expect(leaksIn(folder, SECRET)).toEqual([]);
    expect(leaksIn(second, SECRET)).toEqual([]);
  });

  it('opens with its passphrase and with its recovery key, however they are typed, and with nothing else', async () => {
    const { folder, portfolio, id, code } = await protectedOne(true);
    portfolio.close();
    const again = open(folder);
    expect(again.state()).toMatchObject({ state: 'locked', keys: 'ready', ways: ['passphrase', 'recovery'] });
    expect(await again.protection.unlock(by('lanterne huitre cadence sapin'))).toMatchObject({
      ok: false,
      failure: { code: 'protection.wrong', kept: 'originalUntouched' },
    });
    expect(again.state()).toMatchObject({ state: 'locked' });
    // An accent typed as two signs is the same accent.
    expect(must(await again.protection.unlock(by(PASSPHRASE.normalize('NFD'))))).toMatchObject({ state: 'open' });
    expect(must(again.openDossier(id)).dossier.answers['framing.context']?.value).toContain(SECRET);
    must(await again.protection.lock());

    const typed = { how: 'recovery', secret: code.toLowerCase().replaceAll('-', ' ') } as const;
    const last = code.endsWith('0') ? '1' : '0';
    expect(await again.protection.unlock({ ...typed, secret: `${code.slice(0, -1)}${last}` })).toMatchObject({
      ok: false,
      failure: { code: 'protection.mistyped', value: '7' },
    });
    expect(must(await again.protection.unlock(typed))).toMatchObject({ state: 'open' });
    // Forgotten for good: another passphrase, by the recovery key.
    must(await again.protection.changePassphrase(typed, 'tout autre chose'));
    must(await again.protection.lock());
    expect(await again.protection.unlock(by(PASSPHRASE))).toMatchObject({ ok: false });
    expect(must(await again.protection.unlock(by('tout autre chose')))).toMatchObject({ state: 'open' });
  });

  it('tells a wrong passphrase, a damaged key file and one of a newer version apart', async () => {
    const { folder, portfolio, code } = await protectedOne(true);
    portfolio.close();
    const place = join(folder, KEY_FILE);
    const whole = readFileSync(place, 'utf8');
    const copies = readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.triptyque-key'));
    expect(copies).toHaveLength(1);
    const said = async (content: string | null, proof: Proof) => {
      // The copies beside the backups would open it.
      for (const path of filesUnder(join(folder, 'backups')).filter((name) => name.endsWith('.triptyque-key')))
        rmSync(path);
      if (content === null) rmSync(place, { force: true });
      else writeFileSync(place, content);
      const one = open(folder);
      const { keys } = one.state() as { keys?: string };
      const unlocked = await one.protection.unlock(proof);
      one.close();
      return [keys, unlocked.ok ? unlocked.value.state : unlocked.failure.code];
    };
    const { passphrase } = (JSON.parse(whole) as { wraps: Record<string, string> }).wraps;
    const altered = whole.replace(passphrase ?? '', `${passphrase?.slice(0, 60)}AAAA${passphrase?.slice(64)}`);
    expect(altered).not.toBe(whole);
    expect(await said(whole, by('autre chose'))).toEqual(['ready', 'protection.wrong']);
    expect(await said(altered, by(PASSPHRASE))).toEqual(['ready', 'protection.damaged']);
    // What is whole of a damaged file still opens.
    expect(await said(altered, { how: 'recovery', secret: code })).toEqual(['ready', 'open']);
    expect(await said('{"format":"triptyque-', by(PASSPHRASE))).toEqual(['damaged', 'protection.damaged']);
    expect(await said(whole.replace('"version": 1', '"version": 2'), by(PASSPHRASE))).toEqual([
      'newer',
      'protection.newer',
    ]);
    expect(await said(null, by(PASSPHRASE))).toEqual(['missing', 'protection.missing']);
    expect(await said(whole, by(PASSPHRASE))).toEqual(['ready', 'open']);
  });

  it('is opened by the copy of its key file that stands beside the backups, and a backup elsewhere by its own', async () => {
    const { folder, portfolio, id } = await protectedOne();
    portfolio.close();
    rmSync(join(folder, KEY_FILE));
    const again = open(folder);
    expect(must(await again.protection.unlock(by(PASSPHRASE)))).toMatchObject({ state: 'open' });
    expect(existsSync(join(folder, KEY_FILE))).toBe(true);
    again.close();
    // Another machine: the backup under the name of a portfolio, its key file beside it.
    const other = freshFolder();
    const names = readdirSync(join(folder, 'backups'));
    const backup = names.find((name) => name.endsWith('.triptyque-db')) ?? '';
    cpSync(join(folder, 'backups', backup), portfolioPath(other));
    const keys = names.find((name) => name.endsWith('.triptyque-key')) ?? '';
    cpSync(join(folder, 'backups', keys), join(other, keys));
    const elsewhere = open(other);
    expect(must(await elsewhere.protection.unlock(by(PASSPHRASE)))).toMatchObject({ state: 'open' });
    expect(must(elsewhere.openDossier(id)).dossier.answers['framing.context']?.value).toContain(SECRET);
  });

  it('stays protected when it goes back to a plain backup, and when its file is gone', async () => {
    const folder = freshFolder();
    const { portfolio, id } = planted(folder);
    const { id: plain } = must(await portfolio.backup('manual'));
    const on = must(await portfolio.protection.turnOn({ passphrase: PASSPHRASE, recovery: false, copies: 'leave' }));
    expect(on).toMatchObject({ treated: 0, left: 1 });
    expect(must(portfolio.protection.standing())).toMatchObject({ isOn: true, plainCopies: 1 });
    expect(must(await portfolio.rehearse())).toMatchObject({ dossiers: 1 });
    must(portfolio.restore(plain));
    expect(isEncrypted(portfolioPath(folder))).toBe(true);
    // One backup from before, and one made on the way back.
    expect(must(await portfolio.protection.treatCopies('remove'))).toEqual({ treated: 1, left: 0 });
    expect(leaksIn(folder, SECRET)).toEqual([]);
    portfolio.close();

    rmSync(portfolioPath(folder));
    const gone = open(folder);
    expect(gone.state()).toMatchObject({ state: 'locked' });
    const missing = must(await gone.protection.unlock(by(PASSPHRASE)));
    expect(missing).toMatchObject({ state: 'missing' });
    const [newest] = missing.state === 'missing' ? missing.backups : [];
    expect(must(gone.restore(newest?.id ?? ''))).toMatchObject({ state: 'open', isProtected: true });
    expect(must(gone.openDossier(id)).revision).toBeGreaterThan(0);
  });

  it('is plain again when a person says so: every copy, and the upstream driver reads it', async () => {
    const { folder, portfolio, id } = await protectedOne();
    expect(await portfolio.protection.turnOff(by('autre chose'))).toMatchObject({ ok: false });
    expect(must(await portfolio.protection.turnOff(by(PASSPHRASE)))).toEqual({ treated: 1, left: 0 });
    expect(portfolio.state()).toMatchObject({ state: 'open', readOnly: false });
    expect(portfolio.state()).not.toHaveProperty('isProtected');
    const { revision } = must(portfolio.openDossier(id));
    portfolio.close();
    const paths = filesUnder(folder).filter((path) => path.endsWith('.triptyque-db'));
    expect(paths).toHaveLength(2);
    for (const path of paths) {
      const db = new Upstream(path, { readonly: true });
      expect(db.prepare('SELECT revision FROM dossiers').pluck().get()).toBe(revision);
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      db.close();
    }
  });

  it('is set aside with its closed key when nobody can open it, and comes back with the passphrase', async () => {
    const { folder, portfolio, id } = await protectedOne();
    portfolio.close();
    const lost = open(folder);
    expect(lost.state()).toMatchObject({ state: 'locked' });
    expect(must(lost.startFresh())).toMatchObject({ state: 'open', readOnly: false });
    expect(must(lost.list(ALL)).rows).toEqual([]);
    lost.close();
    const aside = join(folder, 'set-aside');
    const [moved = ''] = readdirSync(aside).filter((name) => !name.endsWith('.triptyque-key'));
    const other = freshFolder();
    cpSync(join(aside, moved), other, { recursive: true });
    cpSync(join(aside, KEY_FILE), join(other, KEY_FILE));
    const found = open(other);
    expect(must(await found.protection.unlock(by(PASSPHRASE)))).toMatchObject({ state: 'open' });
    expect(must(found.openDossier(id)).revision).toBeGreaterThan(0);
  });

  it('opens by itself where the system keeps its key, and asks again after a person locked it', async () => {
    const { folder, portfolio } = await protectedOne();
    expect(await portfolio.protection.useKeystore(by(PASSPHRASE), true)).toMatchObject({
      ok: false,
      failure: { code: 'protection.noKeystore' },
    });
    portfolio.close();
    const keystore = {
      close: (text: string) => Buffer.from(`here ${text}`).toString('base64'),
      open: (sealed: string) => Buffer.from(sealed, 'base64').toString().split('here ')[1] ?? null,
    };
    const kept = open(folder, { keystore });
    must(await kept.protection.unlock(by(PASSPHRASE)));
    must(await kept.protection.useKeystore(by(PASSPHRASE), true));
    // What only this machine opens goes nowhere else.
    const [copy = ''] = readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.triptyque-key'));
    expect(readFileSync(join(folder, 'backups', copy), 'utf8')).not.toContain('system');
    kept.close();
    const again = open(folder, { keystore });
    expect(again.state()).toMatchObject({ state: 'open', isProtected: true });
    expect(must(await again.protection.lock())).toMatchObject({ state: 'locked' });
    must(await again.protection.unlock(by(PASSPHRASE)));
    must(await again.protection.useKeystore(by(PASSPHRASE), false));
    again.close();
    expect(open(folder, { keystore }).state()).toMatchObject({ state: 'locked' });
  });
});

it('refuses a passphrase of a few signs, and what is asked twice', async () => {
  const folder = freshFolder();
  const { portfolio } = planted(folder);
  const short = { passphrase: 'abc', recovery: false, copies: 'leave' } as const;
  expect(await portfolio.protection.turnOn(short)).toMatchObject({
    ok: false,
    failure: { code: 'protection.weak', rule: { kind: 'tooShort' } },
  });
  expect(await portfolio.protection.lock()).toMatchObject({ ok: false, failure: { code: 'protection.unchanged' } });
  expect(existsSync(join(folder, KEY_FILE))).toBe(false);
});

it('protects the portfolio of a former version, and one of a former version is brought up under its key', async () => {
  const folder = freshFolder();
  cpSync(fixturePath(10), portfolioPath(folder));
  const portfolio = open(folder);
  const { rows } = must(portfolio.list(ALL));
  must(await portfolio.protection.turnOn({ passphrase: PASSPHRASE, recovery: false, copies: 'encrypt' }));
  expect(must(portfolio.list(ALL)).rows.map((row) => row.id)).toEqual(rows.map((row) => row.id));
  for (const path of filesUnder(folder).filter((name) => name.endsWith('.triptyque-db')))
    expect(isEncrypted(path)).toBe(true);
  // The backup made before the migration is of the former version, and encrypted: put back, it is brought up again.
  const former = must(portfolio.backups()).find((b) => b.reason === 'migration');
  expect(must(portfolio.restore(former?.id ?? ''))).toMatchObject({ state: 'open', isProtected: true });
  expect(must(portfolio.list(ALL)).rows.map((row) => row.id)).toEqual(rows.map((row) => row.id));
  expect(must(await portfolio.verify())).toEqual({ sound: true, details: 'sound' });
});

it('sees a flipped bit in any part of an encrypted file, and takes no plain file for one', async () => {
  const { folder, portfolio } = await protectedOne();
  portfolio.close();
  const path = portfolioPath(folder);
  const whole = readFileSync(path);
  expect(inspectFile(path)).toEqual({ state: 'locked' });
  const again = open(folder);
  must(await again.protection.unlock(by(PASSPHRASE)));
  again.close();
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch);
  const copy = portfolioPath(scratch);
  cpSync(join(folder, KEY_FILE), join(scratch, KEY_FILE));
  for (let i = 0; i < 6; i += 1) {
    const bytes = Buffer.from(whole);
    const at = 120 + Math.floor(((whole.length - 200) * i) / 6);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(copy, bytes);
    const one = open(scratch);
    expect(must(await one.protection.unlock(by(PASSPHRASE)))).toMatchObject({ state: 'damaged' });
    one.close();
  }
  const plain = freshFolder();
  planted(plain).portfolio.close();
  const bytes = readFileSync(portfolioPath(plain));
  bytes[20] = 32;
  writeFileSync(portfolioPath(plain), bytes);
  expect(inspectFile(portfolioPath(plain))).toMatchObject({ state: 'damaged' });
});

it('spills nothing on the disk, with a key or without one', () => {
  const folder = freshFolder();
  const { portfolio } = planted(folder);
  const db = connectReading(portfolio.path);
  expect(db.pragma('temp_store', { simple: true })).toBe(2);
  db.close();
});

describe('a program killed while it protects a portfolio', () => {
  const turner = join(import.meta.dirname, 'protection-turner.ts');
  /** Kills when a file is first seen, or so many milliseconds later. @returns whether it had said that it was done */
  const killAt = (folder: string, seen: RegExp, later: number): Promise<boolean> =>
    new Promise((done, refuse) => {
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', turner, folder, PASSPHRASE], {
        env: programEnvironment(),
      });
      let said = '';
      let complaint = '';
      const timer = setInterval(() => {
        if (!readdirSync(folder).some((name) => seen.test(name))) return;
        clearInterval(timer);
        setTimeout(() => child.kill('SIGKILL'), later);
      }, 1);
      child.stdout.on('data', (data: Buffer) => {
        said += data.toString();
      });
      child.stderr.on('data', (data: Buffer) => {
        complaint += data.toString();
      });
      child.on('error', refuse);
      child.on('close', (code) => {
        clearInterval(timer);
        if (code === null || code === 0) done(said.includes('on'));
        else refuse(new Error(complaint));
      });
    });
  it.each([
    ['while the copy is made', /\.recoding$/, 0],
    ['while the copy is encrypted', /\.recoding$/, 15],
    ['while the copy is verified', /\.recoding$/, 40],
    ['when the key is written', /\.triptyque-key/, 0],
    ['when the copy takes its place', /\.triptyque-key$/, 2],
    ['soon after', /\.triptyque-key$/, 10],
    ['when it is opened again', /\.triptyque-key$/, 30],
    ['while the backups follow', /\.triptyque-key$/, 60],
  ])('leaves one that opens, plain or encrypted: %s', async (_when, seen, later) => {
    const folder = freshFolder();
    const { portfolio, id } = planted(folder);
    must(await portfolio.backup('manual'));
    const { revision } = must(portfolio.openDossier(id));
    portfolio.close();
    const isDone = await killAt(folder, seen, later);
    const again = open(folder);
    const isLocked = again.state().state === 'locked';
    if (isDone) expect(isLocked).toBe(true);
    if (isLocked) must(await again.protection.unlock(by(PASSPHRASE)));
    expect(again.state()).toMatchObject({ state: 'open', readOnly: false });
    expect(must(again.openDossier(id)).revision).toBe(revision);
    expect(must(await again.verify())).toEqual({ sound: true, details: 'sound' });
    // What was left half done is gone, and asking again ends it.
    expect(readdirSync(folder).filter((name) => name.includes('.recoding'))).toEqual([]);
    if (isLocked) must(await again.protection.treatCopies('encrypt'));
    else must(await again.protection.turnOn({ passphrase: PASSPHRASE, recovery: false, copies: 'encrypt' }));
    again.close();
    expect(leaksIn(folder, SECRET)).toEqual([]);
  });
});
