import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atomicWrite } from './atomic-write.ts';
import { exportName } from './names.ts';
import { languageOf, openSettings, sessionLocale, systemLocale } from './settings.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'triptyque-files-'));

describe('files', () => {
  it('writes whole files and leaves nothing beside them', () => {
    const f = folder();
    atomicWrite(join(f, 'a', 'b.txt'), 'un');
    atomicWrite(join(f, 'a', 'b.txt'), 'deux');
    expect(readFileSync(join(f, 'a', 'b.txt'), 'utf8')).toBe('deux');
    expect(readdirSync(join(f, 'a'))).toEqual(['b.txt']);
  });
  it('keeps the old file when the new one cannot be written', () => {
    const f = folder();
    atomicWrite(join(f, 'b.txt'), 'un');
    expect(() => atomicWrite(join(f, 'b.txt', 'c.txt'), 'x')).toThrow();
    expect(readFileSync(join(f, 'b.txt'), 'utf8')).toBe('un');
  });
  it('names exports so that they travel', () => {
    expect(exportName('2026-11-23', 'Les Ateliers du Fil : cœur & âme / 2', 'note-instruction', 'pdf')).toBe(
      '2026-11-23_Les-Ateliers-du-Fil-coeur-ame-2_note-instruction.pdf',
    );
    expect(exportName('2026-11-23', 'é'.repeat(300), 'note', 'pdf').length).toBeLessThan(100);
    expect(exportName('2026-11-23', '///', 'note', 'pdf')).toBe('2026-11-23_dossier_note.pdf');
  });
  it('sets unreadable settings aside instead of replacing them', () => {
    const f = folder();
    writeFileSync(join(f, 'settings.json'), '{ broken');
    const store = openSettings(join(f, 'settings.json'), 'fr-FR', '2026-11-23T10:00:00.000Z');
    expect(store.get().language).toBe('fr');
    expect(readFileSync(store.setAside ?? '', 'utf8')).toBe('{ broken');
    store.set({ theme: 'dark' });
    expect(openSettings(join(f, 'settings.json'), 'fr-FR', 'x').get().theme).toBe('dark');
  });
  it('is in French unless the system clearly speaks something else', () => {
    // The command line and the window of one session speak one language, also where it names none.
    const sessions = [
      {},
      { LANG: 'C.UTF-8' },
      { LC_ALL: 'POSIX' },
      { LANG: 'en_GB.UTF-8' },
      { LC_ALL: 'fr_FR', LANG: 'C' },
    ];
    expect(sessions.map((session) => languageOf(sessionLocale(session)))).toEqual(['fr', 'fr', 'fr', 'en', 'fr']);
    expect(sessions.map((session) => languageOf(systemLocale('en-US', 'linux', session)))).toEqual([
      'fr',
      'fr',
      'fr',
      'en',
      'en',
    ]);
    expect(systemLocale('en-US', 'win32', {})).toBe('en-US');
    expect(['fr-FR', 'fr', 'C', '', 'en-GB', 'de-DE'].map(languageOf)).toEqual(['fr', 'fr', 'fr', 'fr', 'en', 'en']);
  });
});
