/** Budgets of invented organisations in the shapes that associations send, and what each must be read as. */

import { describe, expect, it } from 'vitest';
import { translator } from '#shared/base/i18n/translate.ts';
import { readFigures } from './read.ts';
import type { IntakeReading } from './reading.ts';
import type { RawValue, SourceFile } from './source.ts';
import { otherSheetWords } from './words.ts';

/** `label | 12 | 13`, one row a line; `**bold**`; `## name` begins a sheet. */
const fileOf = (text: string, name = 'budget.xlsx'): SourceFile => {
  const cell = (source: string): RawValue => {
    const trimmed = source.trim();
    if (trimmed === '') return null;
    const bold = /^\*\*(.*)\*\*$/.exec(trimmed);
    const shown = bold?.[1] ?? trimmed;
    const value = /^-?\d+(\.\d+)?$/.test(shown) ? Number(shown) : shown;
    return bold === null ? value : { value, bold: true };
  };
  const sheets = text
    .trim()
    .split(/^## /m)
    .filter((part) => part.trim() !== '')
    .map((part, i) => {
      const lines = part.split('\n');
      const named = text.includes('## ');
      const rows = (named ? lines.slice(1) : lines).map((l) => (l.trim() === '' ? [] : l.split('|').map(cell)));
      return { name: named ? (lines[0] ?? '').trim() : `Feuil${i + 1}`, hidden: false, rows, merges: [] };
    });
  return { name, kind: 'workbook', text: null, sheets };
};
const read = (text: string): IntakeReading => readFigures(fileOf(text));
/** side, label, amounts in euros */
const linesOf = ({ lines }: IntakeReading) =>
  lines.map((l) => [l.side, l.label, ...Object.values(l.amounts).map((c) => c / 100)]);
/** Flags of what is in the file: that a side has not a line is said too, and is no fault of what is read. */
const faultsOf = ({ flags }: IntakeReading) => flags.filter((f) => f.what !== 'noTotal' || f.computed !== 0);
const flagsOf = (reading: IntakeReading) => faultsOf(reading).map((f) => f.what);
const line = (reading: IntakeReading, label: string) => reading.lines.find((l) => l.label.includes(label));

describe('shapes', () => {
  it('reads costs and income side by side, classes over their details, and what is no income', () => {
    const reading = read(`
Budget du projet 2026
CHARGES | Montant | PRODUITS | Montant
60 – Achats | 1500 | 70 – Ventes | 2000
Fournitures | 900 | Participation des familles | 2000
Petit équipement | 600 | 74 – Subventions | 9000
64 – Charges de personnel | 10500 | Région Occitanie | 4000
Salaires | 8000 | Ville de Foix | 5000
Charges sociales | 2500 | Fonds propres | 1000
TOTAL DES CHARGES | 12000 | TOTAL DES PRODUITS | 12000
86 – Emplois des contributions volontaires | 3000 | 87 – Contributions volontaires | 3000
864 – Personnel bénévole | 3000 | 870 – Bénévolat | 3000
TOTAL | 15000 | TOTAL | 15000`);
    expect(linesOf(reading)).toEqual([
      ['charge', 'Fournitures', 900],
      ['charge', 'Petit équipement', 600],
      ['charge', 'Salaires', 8000],
      ['charge', 'Charges sociales', 2500],
      ['product', 'Participation des familles', 2000],
      ['product', 'Région Occitanie', 4000],
      ['product', 'Ville de Foix', 5000],
    ]);
    expect(reading.flags).toEqual([]);
    expect(reading.controls.map((c) => [c.side, c.holds, c.asides.map((a) => a.why)])).toEqual([
      ['charge', true, ['inKind']],
      ['product', true, ['ownFunds', 'inKind']],
    ]);
    expect(reading.periods).toEqual([{ id: '2026', year: '2026', kind: 'budget', head: 'Montant' }]);
    expect(line(reading, 'Ville')?.cells).toEqual({ '2026': 'Feuil1!D7' });
  });

  it('takes each year for what its head says, and never the first number for the plan', () => {
    const reading = read(`
Compte | Libellé | Réalisé 2024 | Réalisé 2025 | Budget 2026 | Évol. %
606 | Fournitures | 4000 | 4100 | 5000 | 0.22
641 | Salaires | 27000 | 28000 | 35000 | 0.25
 | TOTAL CHARGES | 31000 | 32100 | 40000 |
756 | Cotisations | 1000 | 1100 | 1200 | 0.09
741 | Ville | 30000 | 31000 | 38800 | 0.25
 | TOTAL PRODUITS | 31000 | 32100 | 40000 |`);
    expect(reading.periods.map((p) => [p.id, p.kind])).toEqual([
      ['2024', 'actual'],
      ['2025', 'actual'],
      ['2026', 'budget'],
    ]);
    expect(line(reading, 'Salaires')?.amounts).toEqual({ '2024': 2_700_000, '2025': 2_800_000, '2026': 3_500_000 });
    expect(reading.flags).toEqual([]);
  });

  it('reads costs written with a minus, in one column without sections', () => {
    const reading = read(`
Budget 2026
Poste | Montant
Subvention Ville | 12000
Cotisations | 1500
Dons | 800
Salaires | -9000
Loyer | -4800
Assurance | -500`);
    expect(linesOf(reading)).toEqual([
      ['product', 'Subvention Ville', 12000],
      ['product', 'Cotisations', 1500],
      ['product', 'Dons', 800],
      ['charge', 'Salaires', 9000],
      ['charge', 'Loyer', 4800],
      ['charge', 'Assurance', 500],
    ]);
    expect(flagsOf(reading)).toContain('signs');
  });

  it('reads a table whose columns are its sides', () => {
    const reading = read(`
Kermesse 2026
Libellé | Dépenses | Recettes
Buvette | 800 | 2400
Tombola | 150 | 900
Sécurité | 950 |
Total | 1900 | 3300`);
    expect(linesOf(reading)).toEqual([
      ['charge', 'Buvette', 800],
      ['charge', 'Tombola', 150],
      ['charge', 'Sécurité', 950],
      ['product', 'Buvette', 2400],
      ['product', 'Tombola', 900],
    ]);
    expect(reading.controls.every((c) => c.holds)).toBe(true);
  });

  it('takes the total of actions, of months, of quantities times prices, and what includes tax, once', () => {
    const actions = read(`
Poste | Accueil | Siège | Total 2026
Charges
Achats | 1000 | 200 | 1200
Loyer | 3000 | 1500 | 4500
Salaires | 20000 | 5000 | 25000
Total charges | 24000 | 6700 | 30700`);
    expect(linesOf(actions).map((l) => l.slice(1))).toEqual([
      ['Achats', 1200],
      ['Loyer', 4500],
      ['Salaires', 25000],
    ]);
    const priced = read(`
Dépenses | Quantité | Prix unitaire | Montant
Tablettes | 10 | 200 | 2000
Formation | 2 | 750 | 1500
Total dépenses | | | 3500`);
    expect(linesOf(priced).map((l) => l.slice(1))).toEqual([
      ['Tablettes', 2000],
      ['Formation', 1500],
    ]);
    const taxed = read(`
Dépenses | HT | TVA | TTC
Location | 1000 | 200 | 1200
Communication | 500 | 100 | 600
Total | 1500 | 300 | 1800`);
    expect(linesOf(taxed).map((l) => l.slice(1))).toEqual([
      ['Location', 1200],
      ['Communication', 600],
    ]);
    expect(taxed.questions.map((q) => q.ask)).toContain('tax');
  });

  it('reads funders, their schemes, their statuses in words, and puts the request to the reader aside', () => {
    const reading = read(`
Action : un atelier vélo – année 2026
Nature de la dépense | Montant
Poste de mécanicien | 31000
Pièces détachées | 4000
TOTAL | 35000

Financeur | Dispositif | Montant | % | Statut
Ville de Pau | Subvention projet | 9000 | 0.26 | Acquis
DREETS | Poste FONJEP | 7000 | 0.2 | acquis (2025-2027)
Fondation Bel Horizon | | 6000 | 0.17 | À solliciter
Métropole | Contrat de ville | 3000 | 0.09 | Demandé
Votre fondation | Présente demande | 10000 | 0.28 | Sollicité
TOTAL | | 35000 | 1 |`);
    expect(
      reading.lines.filter((l) => l.side === 'product').map((l) => [l.label, l.status, l.leaves.join(), l.funder]),
    ).toEqual([
      ['Ville de Pau', 'signed', 'C2', 'Ville de Pau'],
      ['DREETS', 'signed', 'C3', 'DREETS'],
      ['Fondation Bel Horizon', 'toFind', 'D3', 'Fondation Bel Horizon'],
      ['Métropole', 'applied', 'C2', 'Métropole'],
    ]);
    expect(reading.asides.find((a) => a.label === 'Votre fondation')?.why).toBe('requested');
    expect(reading.flags).toEqual([]);
  });

  it('counts in thousands where the sheet says so', () => {
    const reading = read(`
Compte de résultat prévisionnel (k€)
 | 2026 | 2027
Produits
Ventes de paniers | 112.5 | 160
Aides aux postes | 40.2 | 40.2
Total produits | 152.7 | 200.2
Charges
Salaires | 120.4 | 150
Loyer | 9.6 | 9.8
Total charges | 130 | 159.8`);
    expect(reading.unit).toBe(1_000);
    expect(line(reading, 'Salaires')?.amounts).toEqual({ '2026': 12_040_000, '2027': 15_000_000 });
    expect(reading.flags).toEqual([]);
  });

  it('reads the sheets of costs and of income together, and lists the others', () => {
    const reading = read(`
## Hypothèses
Prix du repas | 4.5
Repas par an | 1200
Jours | 180
## Charges
CHARGES 2026 |
Achats | 4500
Salaires | 42000
Total | 46500
## Produits
PRODUITS 2026 |
Subvention Région | 44000
Adhésions | 2500
Total | 46500`);
    expect(linesOf(reading).map((l) => l[0])).toEqual(['charge', 'charge', 'product', 'product']);
    expect(reading.otherSheets).toEqual([{ name: 'Hypothèses', hidden: false, figures: 3 }]);
    expect(otherSheetWords({ t: translator('fr'), language: 'fr' }, reading)).toEqual([
      expect.stringContaining('Hypothèses'),
    ]);
  });
});

describe('what does not add up is said', () => {
  it('a class that is not the sum of its details, and the total that holds it', () => {
    const reading = read(`
Compte | Intitulé | Budget 2026
**62** | **Autres services extérieurs** | **5100**
622 | Honoraires | 3000
625 | Déplacements | 2000
**64** | **Charges de personnel** | **20000**
641 | Salaires | 15000
645 | Charges sociales | 5000
 | **TOTAL CHARGES** | **25100**`);
    expect(faultsOf(reading)).toMatchObject([
      { what: 'parent', typed: 510_000, computed: 500_000, cell: 'Feuil1!C2' },
      { what: 'total', side: 'charge', typed: 2_510_000, computed: 2_500_000 },
    ]);
  });

  it('a figure that no label names', () => {
    const reading = read(`
Charges | 2026
Loyer | 6000
Salaires | 20000
Total charges | 26000

 | | | 1234.5`);
    expect(faultsOf(reading)).toEqual([{ what: 'unread', count: 1, cell: 'Feuil1!D6' }]);
  });

  it('lines left out of a total of the file', () => {
    const reading = read(`
Produits | 2026
Adhésions | 500
Dons | 700
Total produits d’exploitation | 1200
Total des produits | 1900`);
    expect(flagsOf(reading)).toEqual(['total']);
  });

  it('"dont" is inside the row above', () => {
    const reading = read(`
Charges | 2026
Personnel | 40000
dont directeur | 22000
Locaux | 12000
Total charges | 52000`);
    expect(linesOf(reading).map((l) => l.slice(1))).toEqual([
      ['Personnel', 40000],
      ['Locaux', 12000],
    ]);
    expect(faultsOf(reading)).toEqual([]);
  });

  it('a formula without its result', () => {
    const file = fileOf('Charges | 2026\nLoyer | 10\nEau | 20\nTotal charges | 30');
    const [sheet] = file.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const rows = sheet.rows.map((row, r) =>
      r === 1 ? ['Loyer', { value: null, kind: 'unknown' as const, formula: 'B9' }] : row,
    );
    const reading = readFigures({ ...file, sheets: [{ ...sheet, rows }] });
    expect(flagsOf(reading)).toEqual(expect.arrayContaining(['noValue', 'total']));
  });
});

describe('accounts', () => {
  const FEC = `JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise
AN\tÀ nouveaux\t1\t20250101\t512000\tBanque\t\t\tP\t20250101\tÀ nouveau\t5000,00\t0,00\t\t\t\t\t
AN\tÀ nouveaux\t1\t20250101\t102000\tFonds propres\t\t\tP\t20250101\tÀ nouveau\t0,00\t5000,00\t\t\t\t\t
VT\tVentes\t2\t20250310\t411000\tClients\tC1\tX\tP\t20250310\tAtelier\t900,00\t0,00\t\t\t\t\t
VT\tVentes\t2\t20250310\t706000\tPrestations\t\t\tP\t20250310\tAtelier\t0,00\t900,00\t\t\t\t\t
AC\tAchats\t3\t20250401\t606300\tFournitures\t\t\tP\t20250401\tPapier\t120,50\t0,00\t\t\t\t\t
AC\tAchats\t3\t20250401\t401000\tFournisseurs\t\t\tP\t20250401\tPapier\t0,00\t120,50\t\t\t\t\t
OD\tClôture\t9\t20251231\t706000\tPrestations\t\t\tP\t20251231\tClôture\t900,00\t0,00\t\t\t\t\t
OD\tClôture\t9\t20251231\t606300\tFournitures\t\t\tP\t20251231\tClôture\t0,00\t120,50\t\t\t\t\t
OD\tClôture\t9\t20251231\t120000\tRésultat\t\t\tP\t20251231\tClôture\t0,00\t779,50\t\t\t\t\t`;
  it('leave the closing of the year out of a file of entries', () => {
    const reading = readFigures({ name: 'fec.txt', kind: 'text', text: FEC, sheets: [] });
    expect(reading.kind).toBe('fec');
    expect(linesOf(reading)).toEqual([
      ['charge', 'Fournitures', 120.5],
      ['product', 'Prestations', 900],
    ]);
    expect(reading.opening).toMatchObject({
      cashCents: 500_000,
      ownFundsFreeCents: 577_950,
      resultCents: 77_950,
      assetsCents: 590_000,
      liabilitiesCents: 590_000,
    });
    expect(reading.flags).toEqual([]);
  });

  it('take balances of a trial balance, and drop auxiliaries and totals of classes', () => {
    const reading = read(`
Balance générale du 01/01/2025 au 31/12/2025
Compte | Intitulé | Débit | Crédit | Solde débiteur | Solde créditeur
102000 | Fonds propres | | 8000 | | 8000
164000 | Emprunt | | 2000 | | 2000
218300 | Matériel | 3000 | | 3000 |
281830 | Amortissement | | 1000 | | 1000
411000 | Usagers | 700 | 100 | 600 |
411DUPONT | Dupont | 700 | 100 | 600 |
401000 | Fournisseurs | | 400 | | 400
512000 | Banque | 9000 | 500 | 8500 |
606000 | Achats | 1300 | | 1300 |
641000 | Salaires | 5000 | | 5000 |
 | Total classe 6 | 6300 | | 6300 |
706300 | Parrainages | | 2000 | | 2000
741000 | Subvention Ville | | 5000 | | 5000
 | Total classe 7 | | 7000 | | 7000`);
    expect(reading.kind).toBe('trialBalance');
    expect(reading.opening).toMatchObject({ cashCents: 850_000, ownFundsFreeCents: 870_000, resultCents: 70_000 });
    expect(reading.opening?.receivables.map((r) => [r.account, r.cents])).toEqual([['411000', 60_000]]);
    expect(reading.controls.every((c) => c.holds)).toBe(true);
    expect(reading.flags).toEqual([]);
    expect(line(reading, 'Parrainages')?.leaves).toEqual(['B3']);
  });

  it('take a balance sheet by its labels, net and not gross', () => {
    const reading = read(`
BILAN au 31/12/2025
ACTIF | Brut | Amort. | Net 2025 | Net 2024 | | PASSIF | 2025 | 2024
Immobilisations corporelles | 20000 | 12000 | 8000 | 9500 | | Fonds propres sans droit de reprise | 15000 | 15000
Créances usagers | 4300 | | 4300 | 3800 | | Résultat de l’exercice | 1400 | 200
Disponibilités | 12700 | | 12700 | 9000 | | Fonds dédiés | 2000 | 2000
 | | | | | | Emprunts | 6600 | 5100
TOTAL GÉNÉRAL | 37000 | 12000 | 25000 | 22300 | | TOTAL GÉNÉRAL | 25000 | 22300`);
    expect(reading.opening).toMatchObject({
      cashCents: 1_270_000,
      ownFundsFreeCents: 1_640_000,
      assetsCents: 2_500_000,
      liabilitiesCents: 2_500_000,
    });
    expect(reading.lines).toEqual([]);
  });
});

describe('what labels mean', () => {
  it('asks where several levers may bring a product, and never takes gifts in kind for granted', () => {
    const reading = read(`
Produits | 2026
Prestations de services | 9000
Ventes boutique | 4000
Friperie solidaire | 3000
Entreprise Duval, mécénat | 2000
Mécénat | 500
Total produits | 18500`);
    expect(reading.lines.map((l) => [l.label, l.heading, l.leaves.join('|'), l.confidence === 'choice'])).toEqual([
      ['Prestations de services', 'services', 'B1|B2|B5', true],
      ['Ventes boutique', 'goodsSales', 'B1|B2', true],
      ['Friperie solidaire', 'goodsSales', 'B4', false],
      ['Entreprise Duval, mécénat', 'gifts', 'D2', false],
      ['Mécénat', 'gifts', 'D2', false],
    ]);
    expect(reading.questions.filter((q) => q.ask === 'meaning')).toHaveLength(2);
  });

  it('remembers what a person decided, by label', () => {
    const file = fileOf('Produits | 2026\nPrestations de services | 9000\nDons | 10\nTotal produits | 9010');
    const before = readFigures(file);
    const after = readFigures(file, {
      chart: null,
      unit: null,
      sheets: null,
      columns: [],
      rows: [],
      sides: [],
      remembered: [
        { key: 'product prestation de service', side: 'product', kind: 'line', heading: 'services', leaf: 'B5' },
      ],
    });
    expect(before.questions).toHaveLength(1);
    expect(after.questions).toEqual([]);
    expect(line(after, 'Prestations')).toMatchObject({
      leaves: ['B5'],
      confidence: 'sure',
      because: { how: 'memory' },
    });
  });
});

it('takes for an amount neither a cell whose number is none, nor a number that no one counts', () => {
  const rows = (odd: number): RawValue[][] => [
    ['Organisation', 40_483_304_800_022],
    ['Charges', 'Montant', 'Produits', 'Montant'],
    ['Salaires', 41_250.5, 'Région', 30_000],
    ['Loyer', 7_200, 'Adhésions', odd],
    ['TOTAL', 48_450.5, 'TOTAL', 48_450.5],
  ];
  for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, 1e300]) {
    const sheets = [{ name: 'Budget', hidden: false, rows: rows(odd), merges: [] }];
    const reading = readFigures({ name: 'budget.xlsx', kind: 'workbook', text: null, sheets });
    const amounts = reading.lines.flatMap((l) => Object.values(l.amounts));
    expect(amounts.every((cents) => Number.isSafeInteger(cents))).toBe(true);
    expect(line(reading, 'Salaires')?.amounts).toEqual({
      [Object.keys(reading.lines[0]?.amounts ?? {})[0] ?? '']: 4_125_050,
    });
  }
});
