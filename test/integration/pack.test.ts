/** Forty dossiers in one file: what it says before the memos, where its bookmarks lead, and that it can be stopped. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageCount } from '#main/documents/pdf/pages.ts';
import { makeMemoRenderer } from '#main/documents/pdf/render.ts';
import { writePdf } from '#main/documents/pdf/write.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { usualComposition } from '#shared/papers/memo/composition.ts';
import { DRAFT, type Edition } from '#shared/papers/memo/edition.ts';
import { type PackOptions, packMemo } from '#shared/papers/memo/pack/pack.ts';
import { DOSSIERS, FONTS, readBack } from './memo-fixture.ts';
import { validatedA1b } from './pdf-a.ts';

const renderer = makeMemoRenderer({
  worker: new URL('../../main/documents/pdf/worker.ts', import.meta.url),
  fontsFolder: FONTS,
});
const named = (dossier: Dossier, i: number): Dossier => ({
  ...dossier,
  id: `d${i}`,
  answers: { ...dossier.answers, 'request.projectName': { state: 'answered', value: `Projet numéro ${i}` } },
});
const packOf = (
  dossiers: readonly Dossier[],
  format: 'summary' | 'full',
  rendition: Edition['rendition'] = 'standard',
): PackOptions => ({
  dossiers: dossiers.map((dossier) => ({ dossier, version: '3' })),
  title: 'Comité de décembre',
  language: 'fr',
  date: '2026-11-23',
  organisation: 'Fondation Exemple',
  // Issued: the word across a draft is read among the others.
  edition: { ...DRAFT, issued: true, rendition },
  composition: usualComposition(format),
});
const made = async (pack: PackOptions, onProgress: (done: number) => void = () => {}): Promise<Uint8Array> => {
  const result = await renderer.renderPack('job', pack, onProgress);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
const flat = (text: string): string => text.replace(/\s+/gu, ' ');

interface Bookmark {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly kids: readonly Bookmark[];
}
const folder = mkdtempSync(join(tmpdir(), 'triptyque-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bookmarks = (pdf: Uint8Array): readonly Bookmark[] => {
  const path = join(folder, 'pack.pdf');
  writeFileSync(path, pdf);
  const text = execFileSync('qpdf', ['--json', '--json-key=outlines', path], { encoding: 'utf8', maxBuffer: 1 << 27 });
  return (JSON.parse(text) as { outlines: Bookmark[] }).outlines;
};

describe('forty dossiers', () => {
  const dossiers = Array.from({ length: 40 }, (_, i) =>
    named(i % 9 === 4 ? DOSSIERS.empty() : DOSSIERS.example('fr'), i + 1),
  );
  const steps: number[] = [];
  let pdf = new Uint8Array();
  let pages: readonly string[] = [];
  beforeAll(async () => {
    pdf = new Uint8Array(await made(packOf(dossiers, 'summary'), (done) => steps.push(done)));
    const read = readBack(pdf);
    pages = read.pages();
    expect(read.check()).toContain('No syntax');
    read.end();
  }, 600_000);
  it('tell how far the work is, in small steps: after each memo, then as the whole is laid out and written', () => {
    expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
    const leaps = [...steps, 1].map((done, i) => done - (steps[i - 1] ?? 0));
    expect(Math.max(...leaps)).toBeLessThan(0.05);
    expect(steps.at(-1)).toBeLessThanOrEqual(1);
  });
  it('have a bookmark each, with their sections below, and contents that say the same pages', () => {
    const [overview, comparison, ...memos] = bookmarks(pdf);
    expect([overview?.title, comparison?.title]).toEqual(['Vue d’ensemble', 'Côte à côte']);
    expect(memos).toHaveLength(40);
    const contents = flat(pages.slice(0, (comparison?.destpageposfrom1 ?? 1) - 1).join(' '));
    memos.forEach(({ title, destpageposfrom1: page, kids }, i) => {
      expect(title).toBe(`${i + 1}. Projet numéro ${i + 1}`);
      expect(flat(pages[page - 1] ?? '')).toContain(title);
      expect(contents).toContain(`${title} ${page}`);
      expect(kids.map((k) => k.title)).toContain('Ce que nous pensons de chaque angle');
      for (const kid of kids) expect(pages[kid.destpageposfrom1 - 1]).toContain(kid.title);
    });
  });
  it('stand in one table with their amounts, and side by side with what the engine computes', () => {
    const [overview, comparison, first] = bookmarks(pdf);
    const between = (a: Bookmark | undefined, b: Bookmark | undefined): string =>
      flat(pages.slice((a?.destpageposfrom1 ?? 1) - 1, (b?.destpageposfrom1 ?? 1) - 1).join(' '));
    const table = between(overview, comparison);
    const aside = between(comparison, first);
    for (let i = 1; i <= 40; i += 1) {
      expect(table).toContain(`${i}. Projet numéro ${i}`);
      expect(aside).toContain(`${i}. Projet`);
    }
    // 36 of them ask for 120 000 €.
    expect(table).toContain('4 320 000');
    for (const row of ['Trésorerie la plus basse', 'Couverture acquise', 'Constats sérieux'])
      expect(aside).toContain(row);
  });
  it('count their pages through', () => {
    expect(pageCount(pdf)).toBe(pages.length);
    for (const [i, page] of pages.entries()) expect(flat(page)).toContain(`page ${i + 1} sur ${pages.length}`);
  });
});

it('a memo in a pack has the pages that it has alone, but for their numbers', async () => {
  const dossiers = [named(DOSSIERS.example('fr'), 1), named(DOSSIERS.long('fr'), 2), named(DOSSIERS.many('fr'), 3)];
  const pack = packOf(dossiers, 'full');
  const whole = readBack(await made(pack));
  const alone: string[] = [];
  for (const i of dossiers.keys()) {
    const one = readBack(await writePdf(packMemo(pack, i), FONTS));
    alone.push(...one.pages());
    one.end();
  }
  // The contents of a memo lead to pages of the whole file.
  const body = (page: string): string =>
    /Sommaire|Annexe \d — [^\n]* \d+\s*\n\s*Annexe \d — /.test(page)
      ? 'contents'
      : flat(page.replace(/page \d+ sur \d+/, ''));
  expect(whole.pages().slice(-alone.length).map(body)).toEqual(alone.map(body));
  whole.end();
}, 300_000);

it('the same pack is the same to the byte', async () => {
  const pack = packOf([named(DOSSIERS.example('fr'), 1), named(DOSSIERS.empty(), 2)], 'summary');
  expect(Buffer.compare(await made(pack), await made(pack))).toBe(0);
}, 120_000);

it('says on every page that it is a draft, until it is issued', async () => {
  const pack = packOf([named(DOSSIERS.example('fr'), 1), named(DOSSIERS.empty(), 2)], 'summary');
  const pagesOf = async (issued: boolean): Promise<readonly string[]> => {
    const read = readBack(await made({ ...pack, edition: { ...pack.edition, issued } }));
    const pages = read.pages();
    read.end();
    return pages;
  };
  for (const page of await pagesOf(false)) expect(flat(page)).toContain('non validé');
  for (const page of await pagesOf(true)) expect(flat(page)).not.toContain('non validé');
}, 120_000);

it('can be stopped while the whole is laid out', async () => {
  const dossiers = [named(DOSSIERS.example('fr'), 1), named(DOSSIERS.example('fr'), 2)];
  const result = await renderer.renderPack('late', packOf(dossiers, 'summary'), (done) => {
    if (done > 0.75) renderer.cancel('late');
  });
  expect(result).toMatchObject({ ok: false, failure: { code: 'cancelled', kept: 'nothingChanged' } });
}, 120_000);

it('can be stopped between two memos: nothing is made, and the next job is', async () => {
  const dossiers = Array.from({ length: 40 }, (_, i) => named(DOSSIERS.example('fr'), i + 1));
  let steps = 0;
  const result = await renderer.renderPack('stopped', packOf(dossiers, 'full'), () => {
    steps += 1;
    if (steps === 2) expect(renderer.cancel('stopped')).toBe(true);
  });
  expect(result).toMatchObject({ ok: false, failure: { code: 'cancelled', kept: 'nothingChanged' } });
  expect(steps).toBe(2);
  expect(renderer.cancel('stopped')).toBe(false);
  expect(pageCount(await made(packOf(dossiers.slice(0, 1), 'summary')))).toBeGreaterThan(3);
}, 300_000);

it('for the archives is PDF/A-1b, in both formats, with hostile words and a draft', async () => {
  const dossiers = [DOSSIERS.example('fr'), DOSSIERS.hostile('fr'), DOSSIERS.empty()].map(named);
  const path = join(folder, 'archive.pdf');
  for (const format of ['summary', 'full'] as const) {
    const pack = packOf(dossiers, format, 'archive');
    writeFileSync(path, await made({ ...pack, edition: { ...pack.edition, issued: format === 'full' } }));
    expect(validatedA1b(path), format).toContain('is a valid PDF/A-1b file');
  }
}, 300_000);

it('is also one page for a screen reader: every memo under its number, every link with its place', async () => {
  const pack = packOf(
    [DOSSIERS.example('fr'), DOSSIERS.hostile('fr'), DOSSIERS.empty()].map(named),
    'full',
    'accessible',
  );
  const page = await renderer.packPage('page', pack, () => {});
  if (!page.ok) throw new Error(JSON.stringify(page.failure));
  const html = new TextDecoder().decode(page.value);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
  expect(new Set(ids).size).toBe(ids.length);
  const links = [...html.matchAll(/ href="#([^"]+)"/g)].map((m) => m[1]);
  expect(links.slice(0, 3)).toEqual(['memo-1', 'memo-2', 'memo-3']);
  expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  expect(html.match(/<h1 /g)).toHaveLength(4);
  expect(html).not.toContain('<script');
});
