/** The same memo as a draft, as what was decided, for the archives: what each file holds, asked of other programs. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { writePdf } from '#main/documents/pdf/write.ts';
import { parseDossier } from '#shared/dossier/content/parse.ts';
import { dossierMemo } from '#shared/papers/memo/dossier-memo.ts';
import { DRAFT, type Edition } from '#shared/papers/memo/edition.ts';
import { type Case, DOSSIERS, FONTS, readBack } from './memo-fixture.ts';
import { validatedA1b } from './pdf-a.ts';

const folder = mkdtempSync(join(tmpdir(), 'triptyque-editions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = (name: Case, format: 'summary' | 'full', edition: Edition): Promise<Uint8Array> =>
  writePdf(
    dossierMemo({
      dossier: DOSSIERS[name]('fr'),
      language: 'fr',
      format,
      date: '2026-11-23',
      version: '12',
      organisation: 'Fondation Exemple',
      edition,
    }),
    FONTS,
  );
const place = (pdf: Uint8Array): string => {
  const path = join(folder, 'memo.pdf');
  writeFileSync(path, pdf);
  return path;
};

describe('for the archives', () => {
  it.each(['example', 'hostile', 'many'] as const)(
    'the %s dossier’s memo is PDF/A-1b, draft or issued',
    async (name) => {
      for (const format of ['summary', 'full'] as const) {
        const pdf = await made(name, format, { mark: 'committee', issued: format === 'full', rendition: 'archive' });
        expect(validatedA1b(place(pdf)), format).toContain('is a valid PDF/A-1b file');
      }
    },
  );
  it('the validator finds what is wrong: the ordinary memo is not one', async () => {
    expect(validatedA1b(place(await made('example', 'summary', DRAFT)))).toContain('is not');
  });
});

describe('the dossier inside', () => {
  it('comes out as it went in, in the two formats', async () => {
    for (const format of ['summary', 'full'] as const) {
      const path = place(await made('hostile', format, DRAFT));
      const out = join(folder, 'dossier.json');
      execFileSync('pdfdetach', ['-save', '1', '-o', out, path]);
      const parsed = parseDossier(JSON.parse(readFileSync(out, 'utf8')));
      expect(parsed.ok && parsed.dossier).toEqual(DOSSIERS.hostile('fr'));
    }
  });
  it('is not in the file for the archives', async () => {
    const path = place(await made('example', 'full', { ...DRAFT, rendition: 'archive' }));
    expect(execFileSync('pdfdetach', ['-list', path], { encoding: 'utf8' })).toContain('0 embedded files');
  });
});

describe('a draft', () => {
  it('says so on every page; what is issued never does', async () => {
    for (const issued of [false, true]) {
      const pdf = readBack(await made('example', 'full', { mark: 'committee', issued, rendition: 'standard' }));
      for (const page of pdf.pages()) {
        // The word across the page is drawn letter by letter.
        expect(/Projet — non validé/.test(page)).toBe(!issued);
        expect(page).toContain('Réservé au comité');
      }
      pdf.end();
    }
  });
});

it('is the same to the byte in another time zone and another language of the machine', () => {
  const script = `
    import { createHash } from 'node:crypto';
    import { writePdf } from '#main/documents/pdf/write.ts';
    import { dossierMemo } from '#shared/papers/memo/dossier-memo.ts';
    import { exampleDossier } from '#shared/example/dossier.ts';
    const hash = createHash('sha256');
    for (const rendition of ['standard', 'archive'])
      hash.update(await writePdf(dossierMemo({ dossier: exampleDossier('x', 'fr'), language: 'fr', format: 'summary', date: '2026-11-23', version: '1', organisation: 'F', edition: { mark: 'none', issued: false, rendition } }), process.argv[1]));
    process.stdout.write(hash.digest('hex'));`;
  const here = (TZ: string, LANG: string): string =>
    execFileSync(
      process.execPath,
      ['--input-type=module-typescript', '--disable-warning=ExperimentalWarning', '-e', script, FONTS],
      {
        cwd: fileURLToPath(new URL('../../', import.meta.url)),
        env: { ...process.env, TZ, LANG, LC_ALL: LANG },
        encoding: 'utf8',
      },
    );
  const paris = here('Europe/Paris', 'fr_FR.UTF-8');
  expect(paris).toMatch(/^[0-9a-f]{64}$/);
  expect(here('Pacific/Chatham', 'tr_TR.UTF-8')).toBe(paris);
});
