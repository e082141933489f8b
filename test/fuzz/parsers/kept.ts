/** Small files that the program keeps for itself, and the portfolio: cut by a power cut, edited by hand, written by another version. */

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOwnWords } from '#main/files/own-words.ts';
import { openPlaces } from '#main/files/places.ts';
import { openSettings } from '#main/files/settings.ts';
import { rememberedErasures } from '#main/portfolio/erasure/erasure.ts';
import { labelsIn, openLedger } from '#main/portfolio/keeping/ledger.ts';
import { acquireLock, lockPath } from '#main/portfolio/locks/lock.ts';
import { machineIdentity, startIdentity } from '#main/portfolio/locks/machine.ts';
import { openPortfolio, portfolioPath } from '#main/portfolio/portfolio.ts';
import { describeKeys } from '#main/portfolio/protection/key-file.ts';
import { openKeyOf } from '#main/portfolio/protection/protection.ts';
import { SettingsSchema } from '#shared/contract/operations/app.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { ALL } from '#test/fixtures/all-dossiers.ts';
import { fixturePath } from '#test/fixtures/portfolios/make.ts';
import { answered, hold, must, type Parser, seedJson, seedTexts, UNDERSTOOD } from '../parser.ts';

const AT = '2026-11-23T09:00:00.000Z';
const now = (): string => AT;
const LATEST = 70;

/** Files of a portfolio that did what leaves them. */
const leftBy = async (act: (folder: string) => Promise<void>, name: RegExp): Promise<Uint8Array[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-seeds-'));
  try {
    await act(folder);
    const found = (readdirSync(folder, { recursive: true }) as string[]).filter((path) => name.test(path));
    return found.map((path) => new Uint8Array(readFileSync(join(folder, path))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
const opened = (folder: string) => {
  const portfolio = openPortfolio({ folder, now, user: () => 'Awa', guessCost: 1 });
  must(portfolio.loadExample((id) => exampleDossier(id, 'fr')));
  return portfolio;
};
const PASSPHRASE = 'quatre mots pour ouvrir';

const readPortfolio = (bytes: Uint8Array, folder: string): string => {
  writeFileSync(portfolioPath(folder), bytes);
  const portfolio = openPortfolio({ folder, now, user: () => 'Awa' });
  try {
    const { state } = portfolio.state();
    if (state !== 'open') {
      hold(Buffer.from(readFileSync(portfolioPath(folder))).equals(bytes), `${state}, and the file was changed`);
      return state;
    }
    const listed = portfolio.list({ ...ALL, limit: 50 });
    if (!listed.ok) return answered(listed);
    return listed.value.rows.map(({ id }) => answered(portfolio.openDossier(id))).at(-1) ?? UNDERSTOOD;
  } finally {
    portfolio.close();
  }
};

export const KEPT_PARSERS: readonly Parser[] = [
  {
    name: 'settings',
    through: ['main/files/settings.ts#openSettings'],
    form: 'json',
    seeds: () =>
      seedJson({
        language: 'fr',
        theme: 'dark',
        userName: 'Awa',
        organisationName: 'Fondation',
        welcomed: true,
        idleMinutes: 10,
        leftPages: [{ id: 'd1', name: 'Projet', place: 'memo' }],
      }),
    cases: 150,
    read: (bytes, folder) => {
      const path = join(folder, 'settings.json');
      writeFileSync(path, bytes);
      const settings = openSettings(path, 'fr_FR', AT);
      hold(SettingsSchema.safeParse(settings.get()).success, 'settings that are none');
      // One that cannot be read is kept under another name.
      hold(settings.setAside === null || readFileSync(settings.setAside).equals(bytes), 'not set aside as it was');
      settings.set({ userName: 'Bilal' });
      hold(openSettings(path, 'fr_FR', AT).get().userName === 'Bilal', 'not written');
      return settings.setAside === null ? UNDERSTOOD : 'set aside';
    },
  },
  {
    name: 'places',
    through: ['main/files/places.ts#openPlaces'],
    form: 'json',
    seeds: () => seedJson({ second: '/x', portfolio: null, recent: ['/a', '/b'], left: '', leftOf: '', accepted: '' }),
    cases: 120,
    read: (bytes, folder) => {
      const path = join(folder, 'places.json');
      writeFileSync(path, bytes);
      const places = openPlaces(path);
      places.set({ second: null });
      return places.get().recent.length > 0 ? UNDERSTOOD : 'as at first';
    },
  },
  {
    name: 'words of the user',
    through: ['main/files/own-words.ts#openOwnWords'],
    form: 'text',
    seeds: () => seedTexts('abattement\nAwa\ncofinanceur\n'),
    cases: 120,
    read: (bytes, folder) => {
      const path = join(folder, 'words.txt');
      writeFileSync(path, bytes);
      const words = openOwnWords(path);
      words.add('nouveau');
      hold(words.list().includes('nouveau'), 'not added');
      return UNDERSTOOD;
    },
  },
  {
    name: 'ledger of backups',
    through: ['main/portfolio/keeping/ledger.ts#openLedger', 'main/portfolio/keeping/ledger.ts#labelsIn'],
    form: 'json',
    seeds: () =>
      leftBy(async (folder) => {
        const portfolio = opened(folder);
        must(await portfolio.backup('manual', 'Avant le comité'));
        portfolio.close();
      }, /backups\.json$/),
    cases: 120,
    read: (bytes, folder) => {
      mkdirSync(join(folder, 'backups'));
      writeFileSync(join(folder, 'backups', 'backups.json'), bytes);
      const ledger = openLedger(portfolioPath(folder));
      ledger.note('backup', AT, '');
      return Object.keys(labelsIn(join(folder, 'backups'))).length > 0 ? UNDERSTOOD : 'forgotten';
    },
  },
  {
    name: 'list of erasures',
    through: ['main/portfolio/erasure/erasure.ts#rememberedErasures'],
    form: 'json',
    seeds: () =>
      leftBy(async (folder) => {
        const portfolio = opened(folder);
        must(await portfolio.erase({ what: 'person', texts: ['Ateliers'], documents: [], reason: 'request' }));
        portfolio.close();
      }, /erasures\.json$/),
    cases: 120,
    read: (bytes, folder) => {
      writeFileSync(join(folder, 'erasures.json'), bytes);
      return rememberedErasures(portfolioPath(folder), null).length > 0 ? UNDERSTOOD : 'forgotten';
    },
  },
  {
    name: 'lock of a portfolio',
    through: ['main/portfolio/locks/lock.ts#acquireLock'],
    form: 'json',
    seeds: () =>
      seedJson(
        {
          pid: 2 ** 22 + 1,
          host: hostname(),
          user: 'Bilal',
          since: AT,
          machine: machineIdentity(),
          start: startIdentity(),
        },
        { pid: 1, host: 'portable', user: 'Bilal', since: AT },
      ),
    cases: 120,
    read: (bytes, folder) => {
      writeFileSync(lockPath(portfolioPath(folder)), bytes);
      const lock = acquireLock(portfolioPath(folder), { user: 'Awa', now: AT });
      if (!lock.held) return 'held';
      lock.release();
      hold(!existsSync(lockPath(portfolioPath(folder))), 'not released');
      return UNDERSTOOD;
    },
  },
  {
    name: 'key of a portfolio',
    through: [
      'main/portfolio/protection/key-file.ts#describeKeys',
      'main/portfolio/protection/protection.ts#openKeyOf',
    ],
    form: 'json',
    seeds: () =>
      leftBy(async (folder) => {
        const portfolio = opened(folder);
        must(await portfolio.protection.turnOn({ passphrase: PASSPHRASE, recovery: false, copies: 'leave' }));
        portfolio.close();
      }, /triptyque-key$/),
    cases: 60,
    read: async (bytes, folder) => {
      writeFileSync(join(folder, 'portfolio.triptyque-key'), bytes);
      describeKeys(portfolioPath(folder));
      return answered(await openKeyOf(portfolioPath(folder), { how: 'passphrase', secret: PASSPHRASE }));
    },
  },
  {
    name: 'portfolio',
    through: ['main/portfolio/open.ts#openFile'],
    form: 'bytes',
    seeds: () => [new Uint8Array(readFileSync(fixturePath(LATEST))), new Uint8Array(readFileSync(fixturePath(10)))],
    // Every flip and cut is tried by crash-files.test.ts: here, edits on top of one another, and a migration of what is damaged.
    cases: 25,
    read: readPortfolio,
  },
  {
    name: 'log of a portfolio',
    through: ['main/portfolio/open.ts#openFile'],
    form: 'bytes',
    seeds: () => [new Uint8Array(4_096).fill(0x37, 0, 32)],
    cases: 25,
    read: (bytes, folder) => {
      copyFileSync(fixturePath(LATEST), portfolioPath(folder));
      writeFileSync(`${portfolioPath(folder)}-wal`, bytes);
      const portfolio = openPortfolio({ folder, now, user: () => 'Awa' });
      const { state } = portfolio.state();
      portfolio.close();
      hold(state === 'open' || state === 'damaged', state);
      return state === 'open' ? UNDERSTOOD : state;
    },
  },
];
