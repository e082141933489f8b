/**
 * Files of figures from their bytes to what the preview shows: a workbook of five megabytes and 44,000 lines of accounting entries, read by the worker's own
 * functions. Beside each, in the same run, the same bytes read by the library alone, which understands nothing of them. Medians.
 */
import { readXlsx, writeXlsx } from 'hucre';
import { parseCsv } from 'hucre/csv';
import { openFigures } from '#main/documents/intake/open.ts';
import { readFigures } from '#shared/finance/intake/read.ts';
import { type BenchRow, type Effort, medianOf, timesOf } from './rows.ts';

/** A person waits for the preview. */
const WORKBOOK_MS = 1_000;
const ENTRIES_MS = 500;
const MOST = 2;

const WORKBOOK_ROWS = 5_700;
const WORKBOOK_COLUMNS = 120;
/** A budget of few lines beside a large sheet of workings, as the files of large houses are: about five megabytes. */
const largeWorkbook = (): Promise<Uint8Array> => {
  const workings = Array.from({ length: WORKBOOK_ROWS }, (_, r) =>
    Array.from({ length: WORKBOOK_COLUMNS }, (_, c) =>
      c === 0 ? `Base de calcul ${r}` : ((r * 7_919 + c * 104_729) % 9_999_991) / 100,
    ),
  );
  const budget = [
    ['Poste', 'Budget 2027'],
    ['Loyer', 6_000],
    ['Salaires', 18_000],
    ['Total charges', 24_000],
    ['Ville de Lens', 20_000],
    ['Cotisations', 4_000],
    ['Total produits', 24_000],
  ];
  return writeXlsx({
    sheets: [
      { name: 'Budget', rows: budget },
      { name: 'Calculs', rows: workings },
    ],
  });
};
const FEC_LINES = 44_000;
const FEC_HEAD =
  'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise';
const entries = (): Uint8Array => {
  const lines = [FEC_HEAD];
  for (let i = 0; i < FEC_LINES / 2; i += 1) {
    const cents = `${100 + (i % 900)},${String(i % 100).padStart(2, '0')}`;
    const day = `2026${String(1 + (i % 12)).padStart(2, '0')}15`;
    const entry = (account: string, label: string, debit: string, credit: string): string =>
      `BQ\tBanque\t${i + 1}\t${day}\t${account}\t${label}\t\t\tP${i}\t${day}\tÉcriture ${i}\t${debit}\t${credit}\t\t\t${day}\t\t`;
    lines.push(
      entry(`60${6_000 + (i % 900)}`, 'Achats divers', cents, '0,00'),
      entry('512000', 'Banque', '0,00', cents),
    );
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8');
};

const read = async (bytes: Uint8Array, name: string): Promise<void> => {
  const opened = await openFigures(bytes, name);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  readFigures(opened.value);
};

/** @returns rows for the one table of the bench */
export const measureIntake = async ({ quick }: Effort): Promise<BenchRow[]> => {
  const turns = { turns: quick ? 3 : 7, warm: 1, before: () => null };
  const median = async (work: () => Promise<unknown>): Promise<number> => medianOf(await timesOf(work, turns));
  const megabytes = (bytes: Uint8Array): string => `${(bytes.byteLength / 1_000_000).toFixed(1)} MB`;
  const workbook = await largeWorkbook();
  const fec = entries();
  return [
    {
      group: 'intake',
      name: `a workbook of ${megabytes(workbook)} to its preview`,
      value: await median(() => read(workbook, 'budget.xlsx')),
      unit: 'ms',
      peer: { name: 'the library alone', value: await median(() => readXlsx(workbook)) },
      asked: { value: WORKBOOK_MS, ratio: MOST },
    },
    {
      group: 'intake',
      name: `${FEC_LINES} lines of accounting entries (${megabytes(fec)})`,
      value: await median(() => read(fec, '123456789FEC20261231.txt')),
      unit: 'ms',
      peer: {
        name: 'the library alone',
        value: await median(async () => parseCsv(new TextDecoder().decode(fec), { delimiter: '\t' })),
      },
      asked: { value: ENTRIES_MS, ratio: MOST },
    },
  ];
};
