/** An archive opened in ten years, without us: a first page that leads to every paper, in folders named by the project. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { closeDecision } from '#main/committee/acts.ts';
import { run } from './cli-run.ts';
import { award, held, write } from './committee-fixture.ts';
import { readBack } from './memo-fixture.ts';
import { validatedA1b } from './pdf-a.ts';
import { freshFolder, must, open } from './portfolio-fixture.ts';

it('holds page, memos, history, minutes and letter of each dossier, all reached from index.html, and no other dossier in its minutes', async () => {
  const place = freshFolder();
  const s = await held(open(place));
  const [first] = s.dossiers;
  write(s, first, award({ motives: 'Le besoin est établi.' }));
  must(closeDecision(s.acting, s.session, first));
  s.portfolio.close();
  const out = join(place, 'archive.triptyque');
  const made = run([
    'export',
    '--portfolio',
    place,
    '--kind',
    'archive',
    '--out',
    out,
    '--lang',
    'fr',
    '--date',
    '2026-12-01',
    '--organisation',
    'Fondation des Rives',
  ]);
  expect(made).toMatchObject({ code: 0, err: '' });
  const files = unzipSync(readFileSync(out));
  const folder = 'Recoudre-du-reemploi-textile-au-parcours-d-emploi';
  const papers = ['note-synthese.pdf', 'note-instruction.pdf', 'proces-verbal.pdf', 'lettre.pdf'];
  for (const name of ['dossier-entier.html', 'historique.csv', ...papers])
    expect(files).toHaveProperty([`${folder}/${name}`]);
  expect(files).toHaveProperty(['Le-Jardin-partage/dossier-entier.html']);
  expect(Object.keys(files).some((name) => name.startsWith('Le-Jardin-partage/lettre'))).toBe(false);

  const index = strFromU8(files['index.html'] ?? new Uint8Array());
  const led = [...index.matchAll(/href="([^"]+)"/g)].map(([, path = '']) => decodeURI(path));
  const readable = Object.keys(files).filter((name) => /^(Recoudre|Le-Jardin)/.test(name));
  expect(led.sort()).toEqual(readable.sort());
  expect(index).toContain('Recoudre');
  expect(index).not.toMatch(/<script|https?:/);

  for (const name of papers) {
    const path = join(place, name);
    const bytes = files[`${folder}/${name}`] ?? new Uint8Array();
    writeFileSync(path, bytes);
    expect(validatedA1b(path), name).toContain('is a valid PDF/A-1b file');
  }
  const minutes = readBack(files[`${folder}/proces-verbal.pdf`] ?? new Uint8Array());
  const text = minutes.pages().join(' ');
  minutes.end();
  expect(text).toContain('Le besoin est établi.');
  expect(text).not.toContain('Le Jardin');
  const page = strFromU8(files[`${folder}/dossier-entier.html`] ?? new Uint8Array());
  expect(page).not.toMatch(/\{&quot;|\[object|undefined/);
});
