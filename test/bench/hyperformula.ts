/**
 * A general spreadsheet engine on the workbook that Triptyque exports. HyperFormula is under GPL-3.0: it is a peer to measure against, fetched for the bench
 * alone, neither a dependency nor shipped.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Projection } from '#shared/finance/projection/projection.ts';
import type { Cell, Workbook } from '#shared/finance/workbook/cells/sheet.ts';

export const PEER = 'hyperformula@3.5.0';
const root = join(import.meta.dirname, '..', '..');

interface Address {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}
interface Engine {
  readonly getSheetId: (name: string) => number;
  readonly setCellContents: (address: Address, value: unknown) => void;
  readonly getCellValue: (address: Address) => unknown;
}
interface Peer {
  readonly HyperFormula: { readonly buildFromSheets: (sheets: Record<string, unknown[][]>, options: object) => Engine };
}
const fetched = async (): Promise<Peer> => {
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
const { HyperFormula } = await fetched();

const sheetsOf = (workbook: Workbook): Record<string, unknown[][]> =>
  Object.fromEntries(
    workbook.sheets.map((sheet) => [
      sheet.name,
      sheet.rows.map((row) =>
        Array.from(row, (cell) => (cell?.formula === undefined ? (cell?.value ?? null) : `=${cell.formula}`)),
      ),
    ]),
  );
interface At {
  readonly name: string;
  readonly row: number;
  readonly col: number;
}
/** In one row, cells with a figure that pass the tests one after the other. */
const cellsWhere = (
  workbook: Workbook,
  key: string,
  tests: readonly ((cell: Cell, col: number) => boolean)[],
): At[] => {
  for (const sheet of workbook.sheets.filter((s) => s.key === key))
    for (const [row, all] of sheet.rows.entries()) {
      const cells = all.flatMap((cell, col) =>
        cell?.engine !== undefined || cell?.kind === 'input' ? [{ cell, col }] : [],
      );
      const from = cells.findIndex((_, i) =>
        tests.every((test, k) => {
          const found = cells[i + k];
          return found !== undefined && test(found.cell, found.col);
        }),
      );
      if (from >= 0) return cells.slice(from, from + tests.length).map(({ col }) => ({ name: sheet.name, row, col }));
    }
  throw new Error(`The sheet “${key}” of the workbook has no such cells.`);
};
const showing =
  (value: number | null) =>
  ({ formula, engine }: Cell): boolean =>
    formula !== undefined && engine === (value ?? '');

/** What the window shows at once, in the units of the workbook; null where a ratio has no meaning. */
export const shown = (p: Projection): readonly (number | null)[] => [
  p.cash.lowestCents / 100,
  p.cash.lowestMonth,
  ...p.result.years.map((cents) => cents / 100),
  ...p.coverage.map((c) => c.signedRate),
  ...p.ratios.flatMap(({ unit, years }) => years.map((v) => (v === null || unit !== 'cents' ? v : v / 100))),
];
/** Where the workbook shows the same, in the same order. */
const shownCells = (workbook: Workbook, p: Projection): At[] => {
  // Figures of the whole plan stand under the months, beside their labels.
  const [lowest] = cellsWhere(workbook, 'cash', [(c, col) => col === 1 && showing(p.cash.lowestCents / 100)(c)]);
  const under = lowest as At;
  return [
    under,
    { ...under, row: under.row + 1 },
    ...cellsWhere(
      workbook,
      'statement',
      p.result.years.map((cents) => showing(cents / 100)),
    ),
    ...cellsWhere(
      workbook,
      'mix',
      p.coverage.map((c) => showing(c.signedRate)),
    ),
    ...p.ratios.flatMap(({ unit, years }) =>
      cellsWhere(
        workbook,
        'ratios',
        years.map((v) => showing(v === null || unit !== 'cents' ? v : v / 100)),
      ),
    ),
  ];
};

export interface PeerPlan {
  /** types another amount in the edited cell @returns what the window shows at once, in the order of `shown` */
  readonly type: (euros: number) => readonly unknown[];
}
/** @param p the projection that the workbook shows @param typed the amount in the cell that is edited, which no other input holds */
export const peerPlan = (workbook: Workbook, p: Projection, typed: number): PeerPlan => {
  const engine = HyperFormula.buildFromSheets(sheetsOf(workbook), { licenseKey: 'gpl-v3' });
  const at = ({ name, row, col }: At): Address => ({ sheet: engine.getSheetId(name), row, col });
  const [edited] = cellsWhere(workbook, 'inputs', [
    (c) => c.kind === 'input' && c.format === 'euros' && c.value === typed,
  ]).map(at);
  const read = shownCells(workbook, p).map(at);
  return {
    type: (euros) => {
      engine.setCellContents(edited as Address, euros);
      return read.map((cell) => engine.getCellValue(cell));
    },
  };
};
