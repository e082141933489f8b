/**
 * One edited cell, recomputed: this engine for base, prudent and stress with ratios and findings; HyperFormula on the exported workbook, which holds one
 * scenario; LibreOffice recalculating the same workbook from start to end. Medians, and their ratios, in one run.
 * HyperFormula is under GPL-3.0: it is a peer to measure against, fetched for the bench alone, neither a dependency nor shipped.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeWorkbook } from '#main/documents/workbook/hucre-port.ts';
import { RULES } from '#shared/coherence/catalogue.ts';
import { findings } from '#shared/coherence/run.ts';
import type { Dossier } from '#shared/dossier/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/projection/engine.ts';
import { makeProjector } from '#shared/projection/incremental.ts';
import type { Workbook } from '#shared/workbook/sheet.ts';
import { workbookOf } from '#shared/workbook/workbook.ts';
import { hasLibreOffice, recalculated } from '../integration/libreoffice.ts';

const PEER = 'hyperformula@3.5.0';
const EDITS = 60;
const root = join(import.meta.dirname, '..', '..');

/** The worked example, its lines repeated until there are about sixty. */
const sixtyLines = (): Dossier => {
  const e = exampleDossier('bench', 'fr');
  const times = [0, 1, 2, 3];
  return {
    ...e,
    resources: times.slice(0, 3).flatMap((k) => e.resources.map((r) => ({ ...r, id: `${r.id}${k}` }))),
    costs: times.slice(0, 3).flatMap((k) =>
      e.costs.map((c) => ({
        ...c,
        id: `${c.id}${k}`,
        driver: 'resourceId' in c.driver ? { ...c.driver, resourceId: `${c.driver.resourceId}${k}` } : c.driver,
      })),
    ),
    posts: times.slice(0, 3).flatMap((k) => e.posts.map((p) => ({ ...p, id: `${p.id}${k}` }))),
    needs: [],
    alliances: [],
  };
};
const edited = (dossier: Dossier, cents: number): Dossier => ({
  ...dossier,
  resources: dossier.resources.map((r) =>
    r.id === 'city0' ? { ...r, driver: { kind: 'annual', years: [cents, cents, cents] } } : r,
  ),
});

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
const timed = (work: (turn: number) => void, count: number): number => {
  for (let i = 0; i < Math.min(60, count); i += 1) work(i);
  return median(
    Array.from({ length: count }, (_, i) => {
      const from = performance.now();
      work(i + 1);
      return performance.now() - from;
    }),
  );
};

interface Peer {
  readonly HyperFormula: {
    buildFromSheets: (
      sheets: Record<string, unknown[][]>,
      options: object,
    ) => {
      getSheetId: (name: string) => number;
      setCellContents: (address: object, value: unknown) => void;
      getCellValue: (address: object) => unknown;
    };
  };
}
const peer = async (): Promise<Peer> => {
  const folder = join(root, '.cache', 'bench');
  const entry = join(folder, 'node_modules', 'hyperformula', 'commonjs', 'index.js');
  if (!existsSync(entry)) {
    process.stderr.write(`• Fetching ${PEER} for this bench only…\n`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', PEER], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
    });
  }
  return (await import(pathToFileURL(entry).href)) as Peer;
};
const sheetsOf = (workbook: Workbook): Record<string, unknown[][]> =>
  Object.fromEntries(
    workbook.sheets.map((sheet) => [
      sheet.name,
      sheet.rows.map((row) =>
        Array.from(row, (cell) => (cell?.formula === undefined ? (cell?.value ?? null) : `=${cell.formula}`)),
      ),
    ]),
  );
/** An amount typed on the sheet of inputs whose change reaches the cash plan. */
const editedCell = (workbook: Workbook): { sheet: string; row: number; col: number } => {
  for (const sheet of workbook.sheets.filter((s) => s.key === 'inputs'))
    for (const [row, cells] of sheet.rows.entries())
      for (const [col, cell] of cells.entries())
        if (cell?.kind === 'input' && cell.format === 'euros' && cell.value === 90_000)
          return { sheet: sheet.name, row, col };
  throw new Error('The workbook has no such input.');
};

const dossier = sixtyLines();
const lines = dossier.resources.length + dossier.costs.length + dossier.posts.length + dossier.supports.length;
const remembering = makeProjector();
let turns = 0;
const next = (): Dossier => {
  turns += 1;
  return edited(dossier, 9_000_000 + turns);
};
const scenarios = (): void => {
  const d = next();
  remembering(d);
  for (const scenario of d.scenarios) remembering(d, scenario.adjustments);
};
const everything = (): void => {
  const d = next();
  const p = remembering(d);
  for (const scenario of d.scenarios) remembering(d, scenario.adjustments);
  findings(d, p, remembering);
};
/** The rules alone, over a dossier whose base and prudent scenario are worked out already; what else a rule asks of the engine is counted. */
const rulesAlone = (): number =>
  median(
    Array.from({ length: 260 }, () => {
      const d = next();
      const p = remembering(d);
      for (const scenario of d.scenarios) remembering(d, scenario.adjustments);
      const from = performance.now();
      findings(d, p, remembering);
      return performance.now() - from;
    }).slice(60),
  );
const fresh = timed(() => void project(next()), 200);
const base = timed(() => void remembering(next()), 200);
const three = timed(scenarios, 200);
const whole = timed(everything, 200);
const rules = rulesAlone();

const workbook = workbookOf(dossier, 'fr');
const formulas = workbook.sheets.reduce((n, s) => n + s.rows.flat().filter((c) => c?.formula !== undefined).length, 0);
const { HyperFormula } = await peer();
const engine = HyperFormula.buildFromSheets(sheetsOf(workbook), { licenseKey: 'gpl-v3' });
const cell = editedCell(workbook);
const address = { sheet: engine.getSheetId(cell.sheet), row: cell.row, col: cell.col };
const hyper = timed((turn) => engine.setCellContents(address, 90_000 + turn), EDITS);

const line = (name: string, ms: number, against?: number): void => {
  const ratio = against === undefined ? '' : `   ${(ms / against).toFixed(0)} × `;
  process.stdout.write(`${name.padEnd(62)} ${ms.toFixed(ms < 10 ? 3 : 0)} ms${ratio}\n`);
};
process.stdout.write(`One edited cell, ${lines} lines, ${formulas} formulas in the workbook, medians:\n`);
line('Triptyque, base alone, computed anew', fresh);
line('Triptyque, base alone, edited', base);
line('Triptyque, base + prudent + stress, edited', three);
line(`Triptyque, the same with findings (${RULES.length} rules)`, whole);
line(`Triptyque, the ${RULES.length} rules alone`, rules);
line('HyperFormula 3.5.0, the exported workbook (one scenario)', hyper, base);
if (hasLibreOffice()) {
  const bytes = await writeWorkbook(workbook, '2026-11-23T12:00:00.000Z');
  const office = timed(() => void recalculated([bytes]), 1);
  line('LibreOffice, the whole workbook, start included', office, base);
} else process.stdout.write('LibreOffice is not installed: apt-get install libreoffice-calc-nogui\n');
