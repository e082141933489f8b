/** What a composition prints and, for an applicant, what it does not: asked of the files themselves. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writePdf } from '#main/documents/pdf/write.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { MemoOptions } from '#shared/papers/memo/build.ts';
import { MEMO_FORMATS, MEMO_SECTIONS } from '#shared/papers/memo/composition.ts';
import { dossierMemo } from '#shared/papers/memo/dossier-memo.ts';
import { DRAFT, MEMO_RENDITIONS } from '#shared/papers/memo/edition.ts';
import { DOSSIERS, FONTS, readBack } from './memo-fixture.ts';
import { pngPicture } from './pictures.ts';
import { SECRET, withSecrets } from './secret-dossier.ts';

const folder = mkdtempSync(join(tmpdir(), 'triptyque-composed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const printed = async (dossier: Dossier, options: Partial<MemoOptions>): Promise<Uint8Array> =>
  writePdf(
    dossierMemo({
      dossier,
      language: 'fr',
      format: 'full',
      date: '2026-11-23',
      version: '12',
      organisation: 'Fondation',
      ...options,
    }),
    FONTS,
  );
const placed = (pdf: Uint8Array): string => {
  const path = join(folder, 'memo.pdf');
  writeFileSync(path, pdf);
  return path;
};
const run = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'latin1', maxBuffer: 1 << 27 });

describe('the sections', () => {
  it('are those that were chosen, in their order, annexes numbered as they come', async () => {
    const sections = ['finance', 'cash', 'decision', 'sources', 'open'] as const;
    const pdf = readBack(await printed(DOSSIERS.example('fr'), { sections, cover: false }));
    expect(pdf.outline().map((o) => o.title)).toEqual([
      'Analyse financière',
      'Annexe 1 — Trésorerie mois par mois',
      'Décision demandée',
      'Annexe 2 — Documents et origine des faits',
      'Pour, contre, ce qui reste ouvert',
    ]);
    pdf.end();
  });
  it('of standard depth cut long texts and say so; in full they do not', async () => {
    for (const format of ['standard', 'full'] as const) {
      const pdf = readBack(await printed(DOSSIERS.long('fr'), { format, sections: ['framing'] }));
      expect(pdf.pages().join(' ').includes('suite dans la note complète')).toBe(format === 'standard');
      pdf.end();
    }
  });
});

describe('for an applicant', () => {
  /** As plain letters, as hexadecimal and as the two bytes a letter of a PDF’s own strings. */
  const forms = [
    SECRET,
    Buffer.from(SECRET, 'latin1').toString('hex'),
    Buffer.from(SECRET, 'utf16le').swap16().toString('latin1'),
    Buffer.from(SECRET, 'utf16le').swap16().toString('hex'),
  ];
  const holds = (path: string): string[] => {
    const open = run('qpdf', '--qdf', '--object-streams=disable', path, '-');
    const everything = [run('pdftotext', path, '-'), run('pdfinfo', path), open, open.toLowerCase()].join('\n');
    return forms.filter((form) => everything.includes(form) || everything.includes(form.toLowerCase()));
  };
  it.each(MEMO_FORMATS)(
    'no page, property, bookmark nor attachment of the %s tells what is internal',
    async (format) => {
      for (const language of ['fr', 'en'] as const)
        for (const rendition of MEMO_RENDITIONS.filter((r) => r !== 'accessible')) {
          const edition = { ...DRAFT, rendition };
          const dossier = withSecrets(language);
          const path = placed(
            await printed(dossier, { format, language, edition, audience: 'bearer', sections: MEMO_SECTIONS }),
          );
          expect(holds(path)).toEqual([]);
          expect(run('pdfdetach', '-list', path)).toContain('0 embedded files');
        }
    },
  );
  it('the same dossier’s memo for the committee tells it, so that what is looked for can be found', async () => {
    const path = placed(await printed(withSecrets('fr'), {}));
    expect(holds(path)).toContain(SECRET);
    expect(run('pdfdetach', '-list', path)).toContain('1 embedded files');
  });
  it('what may be told is there', async () => {
    const pdf = readBack(await printed(withSecrets('fr'), { audience: 'bearer' }));
    const text = pdf.pages().join(' ');
    for (const said of ['What is the lease?', 'Trésorerie mois par mois']) expect(text).toContain(said);
    // Points for and against are the committee's until it has decided.
    expect(text).not.toContain('A point that may be told');
    pdf.end();
  });
});

describe('the logo', () => {
  const logo = (bytes: Buffer) => ({ mediaType: 'image/png' as const, base64: bytes.toString('base64') });
  const images = async (bytes: Buffer, rendition: (typeof MEMO_RENDITIONS)[number]): Promise<number> => {
    const path = placed(
      await printed(DOSSIERS.example('fr'), { format: 'summary', logo: logo(bytes), edition: { ...DRAFT, rendition } }),
    );
    expect(run('qpdf', '--check', path)).toContain('No syntax');
    return run('pdfimages', '-list', path).trim().split('\n').length - 2;
  };
  it('stands once at the head of the memo', async () => {
    expect(await images(pngPicture(), 'standard')).toBe(1);
    expect(await images(pngPicture(), 'archive')).toBe(1);
  });
  it('is left out, and the memo made all the same, where it cannot be printed', async () => {
    expect(await images(pngPicture({ colour: 6 }), 'archive')).toBe(0);
    expect(await images(pngPicture({ interlaced: true }), 'standard')).toBe(0);
    expect(await images(Buffer.from('no picture'), 'standard')).toBe(0);
  });
});
