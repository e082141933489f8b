import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writePdf } from '#main/documents/pdf/write.ts';
import { writeLetterWord } from '#main/documents/word/letter-word.ts';
import { writeDocx } from '#main/documents/word/write-docx.ts';
import { defaultTemplate } from '#shared/decision/committee/letters/defaults.ts';
import { buildLetter, type LetterInput, letterFileValues } from '#shared/decision/committee/letters/letter.ts';
import type { MemoDocument } from '#shared/papers/memo/document.ts';
import { dossierMemo } from '#shared/papers/memo/dossier-memo.ts';
import { DOSSIERS, FONTS, optionsOf, readBack } from './memo-fixture.ts';

const ISSUED = { mark: 'none', issued: true, rendition: 'standard' } as const;
/** Words of a .docx in the order of its text. */
const wordsOf = (docx: Uint8Array): string[] =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
    .replace(/<w:br\/>|<\/w:p>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .split(/\s+/u)
    .filter((w) => w !== '');
const letterInput = (language: 'fr' | 'en'): LetterInput => ({
  decision: {
    decision: 'conditions',
    amountCents: 110_000_00,
    instrument: 'mixed',
    termMonths: 36,
    tranches: [{ id: 't', name: 'Première', amountCents: 80_000_00, dueOn: '2027-03-01' }],
    conditions: [
      {
        id: 'c',
        kind: 'precedent',
        text: 'Contrat signé & daté <ici>.',
        evidence: 'Contrat',
        owner: 'La présidente',
        deadline: '2027-03-01',
        trancheId: 't',
      },
    ],
    missing: '',
    newDate: '',
    vehicle: '',
    vehicleReason: '',
    reasons: 'Un besoin attesté.',
  },
  template: defaultTemplate('conditions', language),
  language,
  foundation: 'Fondation',
  project: 'Recoudre',
  organisation: 'Les Ateliers du Fil',
  askedCents: 120_000_00,
  sessionDate: '2026-12-10',
  letterDate: '2026-12-11',
  signatory: 'Anne Roche',
  senderAddress: '3 quai des Rives\n69001 Lyon',
  place: 'Lyon',
  address: '12 rue du Fil\n42000 Valombre',
  reference: '2026-12-10 / 1',
});
const letter = (language: 'fr' | 'en'): MemoDocument => {
  const made = buildLetter(letterInput(language));
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.document;
};

describe.each(['fr', 'en'] as const)('a Word file, %s', (language) => {
  it('of a letter has the words of its PDF, all of them and in their order', async () => {
    const document = letter(language);
    const pdf = readBack(await writePdf(document, FONTS));
    const printed = pdf
      .pages()
      .join(' ')
      .split(/\s+/u)
      .filter((w) => w !== '');
    pdf.end();
    const written = wordsOf(await writeDocx(document));
    const plain = (words: readonly string[]): string[] =>
      words
        .map((w) => w.toLowerCase())
        .filter((w) => !['•', '·', 'page', '1', 'sur', 'of'].includes(w))
        .sort();
    const footer = new Set(document.footer.left.toLowerCase().split(/\s+/u));
    const count = (words: readonly string[], word: string): number => words.filter((w) => w === word).length;
    for (const word of new Set([...plain(printed), ...plain(written)]))
      if (!footer.has(word)) expect(count(plain(written), word), word).toBe(count(plain(printed), word));
  });
  it('of the decision note says all that the note says', async () => {
    const document = dossierMemo({ ...optionsOf(DOSSIERS.example(language), language, 'summary'), edition: ISSUED });
    const text = wordsOf(await writeDocx(document)).join(' ');
    const flat = (s: string): string => s.replace(/\s+/gu, ' ').trim();
    const check = (value: unknown, key = ''): void => {
      if (typeof value === 'string') {
        if (!['kind', 'tone', 'level', 'd', 'fill', 'stroke', 'dash', 'anchor'].includes(key) && value.trim() !== '')
          expect(text).toContain(flat(value));
      } else if (Array.isArray(value)) for (const v of value) check(v, key);
      else if (value !== null && typeof value === 'object')
        // Levels are said in words in each row: there is no shape to explain.
        for (const [k, v] of Object.entries(value)) if (k !== 'shapes' && k !== 'table' && k !== 'levels') check(v, k);
    };
    for (const block of document.blocks) check(block);
  });
  it('is the same to the byte for the same document, whenever it is written', async () => {
    const document = letter(language);
    const once = await writeDocx(document);
    await new Promise((done) => setTimeout(done, 2_100));
    expect(Buffer.compare(Buffer.from(once), Buffer.from(await writeDocx(document)))).toBe(0);
  });
});

const office = ((): string | null => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return 'soffice';
  } catch {
    return null;
  }
})();
/** The words of a Word file, as LibreOffice reads them. */
const openedWords = (docx: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-word-'));
  writeFileSync(join(folder, 'letter.docx'), docx);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
      join(folder, 'letter.docx'),
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  const text = readFileSync(join(folder, 'letter.txt'), 'utf8').replace(/\s+/gu, ' ');
  rmSync(folder, { recursive: true, force: true });
  return text;
};
it.skipIf(office === null)('is opened by LibreOffice, sentence for sentence', async () => {
  const document = letter('fr');
  const text = openedWords(await writeDocx(document));
  for (const block of document.blocks)
    if (block.kind === 'paragraph') expect(text).toContain(block.text.replace(/\s+/gu, ' ').trim());
  expect(text).toContain('Contrat signé & daté <ici>');
});
it.skipIf(office === null)(
  'of the foundation’s own is opened by LibreOffice, its fields filled and its own words kept',
  async () => {
    const paragraphs = [
      'Fondation, 1 rue du Port',
      'Objet : {{objet}}',
      '{{#texte}}',
      '{{paragraphe}}',
      '{{/texte}}',
      '{{#conditions}}Condition : {{condition}}{{/conditions}}',
      'Versé : {{echeancier}}',
    ];
    const file = await Packer.toBuffer(
      new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph({ text })) }] }),
    );
    const document = letter('fr');
    const values = letterFileValues(letterInput('fr'), document);
    const word = await writeLetterWord({ document, file: { base64: file.toString('base64'), values } });
    if (!word.ok) throw new Error('not written');
    const text = openedWords(word.bytes);
    expect(text).toContain('Fondation, 1 rue du Port');
    expect(text).toContain(`Objet : ${document.title}`.replace(/\s+/gu, ' '));
    for (const block of document.blocks)
      if (block.kind === 'paragraph') expect(text).toContain(block.text.replace(/\s+/gu, ' ').trim());
    expect(text).toContain('Condition : Contrat signé & daté <ici>');
    expect(text).toMatch(/Versé : Première · 01\/03\/2027 · 80 000 €/);
  },
);
