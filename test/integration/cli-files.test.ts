/** The verbs of the command line that write files or read a portfolio. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectionCsv } from '#main/documents/csv/projection-csv.ts';
import { aboutDossier, exportWorkbook } from '#main/documents/workbook/export.ts';
import { openPortfolio, portfolioPath } from '#main/portfolio/portfolio.ts';
import { parseDossierText } from '#shared/dossier/content/parse.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { dossierFile, example, file, folder, run, sha256, tool } from './cli-run.ts';
import { put } from './exchange-fixture.ts';

/** A demonstration is four memos and two workbooks. */
const SLOW = 120_000;
const DATED = ['--date', '2026-11-23'];
const pages = (pdf: string): number => Number(/^Pages:\s+(\d+)$/m.exec(tool('pdfinfo', 'poppler-utils', [pdf]))?.[1]);
const text = (pdf: string): string => tool('pdftotext', 'poppler-utils', ['-layout', pdf, '-']);

interface DemoPaths {
  readonly portfolio: string;
  readonly dossiers: Record<'fr' | 'en', string>;
  readonly memos: Record<'fr' | 'en', Record<'summary' | 'full', string>>;
  readonly workbooks: Record<'fr' | 'en', string>;
  readonly projection: string;
}
const demo = (out: string): DemoPaths => {
  const ran = run(['demo', '--out', out, ...DATED]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  return JSON.parse(ran.out) as DemoPaths;
};
const filesOf = (paths: DemoPaths): string[] => [
  paths.projection,
  ...Object.values(paths.dossiers),
  ...Object.values(paths.workbooks),
  ...Object.values(paths.memos).flatMap((m) => Object.values(m)),
];

describe('demo', () => {
  let paths: DemoPaths;
  beforeAll(() => {
    paths = demo(join(folder, 'démonstration'));
  }, SLOW);

  it('makes a portfolio that opens, with the example in it', () => {
    const portfolio = openPortfolio({
      folder: join(folder, 'démonstration'),
      now: () => '2026-11-23T08:00:00.000Z',
      user: () => 'Awa',
      readOnly: true,
    });
    const opened = portfolio.openDossier('example');
    portfolio.close();
    expect(opened).toMatchObject({ ok: true, value: { dossier: example } });
    expect(run(['verify', paths.portfolio])).toMatchObject({ code: 0 });
  });

  it('writes dossiers, a projection and memos that are what the other verbs make', () => {
    expect(parseDossierText(readFileSync(paths.dossiers.fr, 'utf8'))).toEqual({ ok: true, dossier: example });
    expect(JSON.parse(readFileSync(paths.projection, 'utf8'))).toEqual(JSON.parse(JSON.stringify(project(example))));
    for (const language of ['fr', 'en'] as const)
      for (const format of ['summary', 'full'] as const) {
        const out = join(folder, `${format}.${language}.pdf`);
        const args = ['memo', paths.dossiers[language], '--lang', language, '--format', format, '--out', out, ...DATED];
        expect(run(args)).toMatchObject({ code: 0, err: '' });
        expect(sha256(out)).toBe(sha256(paths.memos[language][format]));
      }
  });

  it('gives the same bytes twice, and does no harm when it is run again in its own folder', () => {
    const again = demo(join(folder, 'encore'));
    expect(filesOf(again).map(sha256)).toEqual(filesOf(paths).map(sha256));
    const before = filesOf(paths).map(sha256);
    expect(demo(join(folder, 'démonstration'))).toEqual(paths);
    expect(filesOf(paths).map(sha256)).toEqual(before);
    expect(run(['verify', paths.portfolio, '--json']).out).toContain('"dossiers": 1');
  });

  it('leaves alone a folder that holds somebody’s portfolio', () => {
    const mine = join(folder, 'le mien');
    const portfolio = openPortfolio({ folder: mine, now: () => '2026-11-23T08:00:00.000Z', user: () => 'Awa' });
    put(portfolio, { ...example, id: 'mine' });
    portfolio.close();
    const before = sha256(portfolio.path);
    const ran = run(['demo', '--out', mine]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.errors).toHaveLength(1);
    expect(sha256(portfolio.path)).toBe(before);
    expect(readdirSync(mine)).toEqual(['portfolio.triptyque-db']);
  });

  it('cannot write everywhere, and says so', () => {
    const taken = file('x');
    for (const out of [taken, join(taken, 'sous-dossier'), '/proc/triptyque', '/sys']) {
      const ran = run(['demo', '--out', out]);
      expect(ran, out).toMatchObject({ code: 2, out: '' });
      expect(ran.errors, out).toHaveLength(1);
    }
  });
});

describe('memo', () => {
  const dossier = file(JSON.stringify(example), 'triptyque');

  it('is a PDF with its language, title, pages and words', () => {
    const out = join(folder, 'notes', 'complète.pdf');
    const ran = run([
      'memo',
      dossier,
      '--lang',
      'fr',
      '--out',
      out,
      '--organisation',
      'Fondation Exemple',
      '--json',
      ...DATED,
    ]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const said = JSON.parse(ran.out) as { path: string; pages: number; bytes: number; sha256: string };
    expect(said).toEqual({
      path: out,
      pages: pages(out),
      bytes: readFileSync(out).byteLength,
      sha256: sha256(out),
    });
    expect(pages(out)).toBeGreaterThan(2);
    expect(text(out)).toContain('Fondation Exemple');
    expect(text(out)).toContain('23 novembre 2026');
    expect(text(out)).toContain(`page 1 sur ${pages(out)}`);
    expect(tool('pdffonts', 'poppler-utils', [out])).toMatch(/SourceSans/);
  });

  it('is in English, on two pages, when that is asked', () => {
    const out = join(folder, 'summary.pdf');
    expect(run(['memo', dossier, '--lang', 'en', '--format', 'summary', '--out', out, ...DATED])).toMatchObject({
      code: 0,
    });
    expect(pages(out)).toBe(2);
    expect(text(out)).toContain('23 November 2026');
    expect(text(out)).not.toContain('23 novembre');
  });

  it('has another version when the content is another', () => {
    const versionOf = (path: string): string | undefined => {
      const out = join(folder, 'version.pdf');
      expect(run(['memo', path, '--format', 'summary', '--out', out, ...DATED])).toMatchObject({ code: 0 });
      return /version ([0-9a-f]{8})/.exec(text(out))?.[1];
    };
    const other = { ...example, opening: { ...example.opening, cashCents: example.opening.cashCents + 1 } };
    expect(versionOf(dossier)).toMatch(/^[0-9a-f]{8}$/);
    expect(versionOf(dossierFile(other))).not.toBe(versionOf(dossier));
    // Order of keys and white space are not content.
    expect(versionOf(file(JSON.stringify(Object.fromEntries(Object.entries(example).reverse()), null, 4)))).toBe(
      versionOf(dossier),
    );
  });

  it('never replaces the dossier it reads, nor what is not a file, and leaves no piece behind', () => {
    const place = join(folder, 'sorties');
    mkdirSync(join(place, 'dossier'), { recursive: true });
    copyFileSync(dossier, join(place, 'd.triptyque'));
    const taken = join(place, 'd.triptyque');
    for (const out of [
      taken,
      join(place, 'dossier'),
      join(taken, 'x.pdf'),
      '/dev/null',
      '/proc/x.pdf',
      '/sys/x.pdf',
      `${place}/${'x'.repeat(300)}.pdf`,
    ]) {
      const ran = run(['memo', taken, '--out', out]);
      expect(ran, out).toMatchObject({ code: 2, out: '' });
      expect(ran.errors, out).toHaveLength(1);
      expect(ran.errors[0]).toContain('--out = ');
    }
    expect(readdirSync(place).sort()).toEqual(['d.triptyque', 'dossier']);
    expect(sha256(taken)).toBe(sha256(dossier));
  });
});

describe('workbook', () => {
  const dossier = dossierFile(example);
  it('holds the figures of the projection, of the base or of a scenario, the same bytes each time', async () => {
    const sums: string[] = [];
    for (const [scenario, adjustments] of [
      ['base', []],
      ['stress', example.scenarios.flatMap((s) => (s.builtIn === undefined ? [] : s.adjustments))],
    ] as const) {
      const out = join(folder, `${scenario}.xlsx`);
      const ran = run(['workbook', dossier, '--scenario', scenario, '--out', out, '--json', ...DATED]);
      expect(ran).toMatchObject({ code: 0, err: '' });
      expect(JSON.parse(ran.out)).toEqual({
        path: out,
        bytes: readFileSync(out).byteLength,
        sha256: sha256(out),
        disagreements: [],
      });
      const made = await exportWorkbook(
        example,
        aboutDossier(example, '2026-11-23', example.scenarios.find((s) => s.builtIn === scenario)?.name ?? ''),
        'fr',
        '2026-11-23T12:00:00.000Z',
        adjustments,
      );
      expect(readFileSync(out).equals(made.bytes)).toBe(true);
      sums.push(sha256(out));
    }
    expect(new Set(sums).size).toBe(2);
  });
  it('refuses a scenario that is not there', () => {
    const out = join(folder, 'rêve.xlsx');
    expect(run(['workbook', dossier, '--scenario', 'dream', '--out', out])).toMatchObject({ code: 2, out: '' });
    expect(existsSync(out)).toBe(false);
  });
});

describe('csv', () => {
  const dossier = dossierFile(example);
  it('writes the projection, or a budget that balances, in the dialect asked', () => {
    const wide = join(folder, 'projection.csv');
    expect(run(['csv', dossier, '--out', wide])).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(wide).equals(Buffer.from(projectionCsv(example, 'fr', 'french')))).toBe(true);
    const budget = join(folder, 'budget.csv');
    const args = ['csv', dossier, '--out', budget, '--table', 'budget2', '--dialect', 'technical', '--lang', 'en'];
    expect(run(args)).toMatchObject({ code: 0, err: '' });
    const last = readFileSync(budget, 'utf8').trim().split('\r\n').at(-1)?.split(',') ?? [];
    expect(Number(last[2])).toBeGreaterThan(100_000);
    expect(last[2]).toBe(last[3]);
  });
});

describe('budget', () => {
  const dossier = dossierFile(example);
  it('adds the lines of a CSV to a copy of the dossier, or refuses it row by row', () => {
    const table = join(folder, 'comptes.csv');
    const out = join(folder, 'avec-budget.json');
    writeFileSync(table, 'Compte;Libellé;Montant\r\n606;Fournitures;1 200,50\r\n7561;Cotisations;500\r\n');
    const ran = run(['budget', dossier, table, '--out', out]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ran.out)).toMatchObject({ added: 1, leftRows: [3], asideRows: [1] });
    expect(run(['validate', out])).toMatchObject({ code: 0 });
    writeFileSync(table, '606;Fournitures;1.000\r\n777;Quote-part;5\r\n');
    const refused = run(['budget', dossier, table, '--out', join(folder, 'non.json')]);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('CSV:1');
    expect(existsSync(join(folder, 'non.json'))).toBe(false);
  });
});

describe('verify', () => {
  const place = join(folder, 'à vérifier');
  const portfolio = portfolioPath(place);
  beforeAll(() => {
    const made = openPortfolio({ folder: place, now: () => '2026-11-23T08:00:00.000Z', user: () => 'Awa' });
    put(made, example);
    made.close();
  });

  it('reads a sound portfolio, named by its folder or its file, and leaves everything as it was', () => {
    const before = [readdirSync(place), sha256(portfolio)];
    for (const argument of [portfolio, place]) {
      const ran = run(['verify', argument, '--json']);
      expect(ran).toMatchObject({ code: 0, err: '' });
      expect(JSON.parse(ran.out)).toMatchObject({ path: portfolio, state: 'sound', dossiers: 1 });
    }
    expect([readdirSync(place), sha256(portfolio)]).toEqual(before);
  });

  it('may be asked while the portfolio is open elsewhere, and does not disturb it', async () => {
    const open = openPortfolio({ folder: place, now: () => '2026-11-23T08:00:00.000Z', user: () => 'Awa' });
    try {
      expect(open.createCohort('Promotion 2027')).toMatchObject({ ok: true });
      expect(run(['verify', place])).toMatchObject({ code: 0 });
      expect(open.createCohort('Promotion 2028')).toMatchObject({ ok: true });
      expect(await open.verify()).toMatchObject({ value: { sound: true } });
    } finally {
      open.close();
    }
  });

  it('finds a changed byte of a text, and ends with 1', () => {
    const damaged = join(folder, 'abîmé.triptyque-db');
    const bytes = readFileSync(portfolio);
    const at = bytes.indexOf('900000027');
    expect(at).toBeGreaterThan(0);
    bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at);
    writeFileSync(damaged, bytes);
    const ran = run(['verify', damaged]);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.errors).toHaveLength(1);
    expect(JSON.parse(run(['verify', damaged, '--json']).out)).toMatchObject({ state: 'damaged' });
    expect(readFileSync(damaged).equals(bytes)).toBe(true);
  });

  it('refuses what is not a portfolio', () => {
    const empty = join(folder, 'vide');
    mkdirSync(empty, { recursive: true });
    for (const argument of [empty, join(folder, 'absent'), file('rien '.repeat(100)), '/dev/null']) {
      const ran = run(['verify', argument]);
      expect(ran, argument).toMatchObject({ code: 2, out: '' });
      expect(ran.errors[0], argument).toContain('PORTFOLIO = ');
    }
    expect(readdirSync(empty)).toEqual([]);
    expect(existsSync(`${portfolio}.lock`)).toBe(false);
    rmSync(empty, { recursive: true });
  });
});
