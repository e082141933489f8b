import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { engineOf } from './synchronised.ts';

const root = mkdtempSync(join(tmpdir(), 'engines-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = (path: string): string => {
  const place = join(root, path);
  mkdirSync(place, { recursive: true });
  return place;
};
const NO_MOUNTS = '';

describe('a folder that an engine copies', () => {
  it.each([
    ['OneDrive - Fondation du Val/Triptyque', 'oneDrive'],
    ['OneDrive/portfolio', 'oneDrive'],
    ['Dropbox (Fondation)/a/b', 'dropbox'],
    ['Nextcloud2/x', 'nextcloud'],
    ['Library/Mobile Documents/com~apple~CloudDocs/p', 'iCloud'],
    ['Google Drive/My Drive/p', 'googleDrive'],
    ['Library/CloudStorage/OneDrive-Val/p', 'oneDrive'],
    ['Library/CloudStorage/Box/p', 'other'],
    ['kDrive/p', 'other'],
  ])('is told by its name: %s', (path, engine) => {
    expect(engineOf(folder(path), NO_MOUNTS)).toBe(engine);
  });

  it.each([
    ['.stfolder', 'syncthing'],
    ['.dropbox.cache', 'dropbox'],
    ['.sync_0a1b2c3d4e5f.db', 'nextcloud'],
    ['.nextcloudsync.log', 'nextcloud'],
  ])('is told by what the engine left above it: %s', (mark, engine) => {
    const place = folder(`marked ${engine} ${mark.length}/deep/portfolio`);
    writeFileSync(join(place, '..', '..', mark), '');
    expect(engineOf(join(place, 'not made yet'), NO_MOUNTS)).toBe(engine);
  });

  it('is one of another machine when its disk is, the deepest mount deciding', () => {
    const place = folder('share/team/portfolio');
    const mounts = (kind: string) => `/dev/sda1 / ext4 rw 0 0\n//nas/x ${join(root, 'share')} ${kind} rw 0 0\n`;
    expect(engineOf(place, mounts('cifs'))).toBe('share');
    expect(engineOf(place, mounts('nfs4'))).toBe('share');
    expect(engineOf(place, `${mounts('cifs')}/dev/sdb ${join(root, 'share/team')} ext4 rw 0 0\n`)).toBeNull();
    expect(engineOf('\\\\nas\\equipe\\triptyque', NO_MOUNTS)).toBe('share');
  });

  it.each(['Documents/Triptyque', 'box office/p', 'one drive in the woods/p', 'my dropbox notes/p', 'mega projet/p'])(
    'is none: %s',
    (path) => {
      expect(engineOf(folder(path), NO_MOUNTS)).toBeNull();
    },
  );
});
