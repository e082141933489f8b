/** Pay: minimum wage, employer charges of the general regime, relief, tax on wages. Metropolitan France; amounts by month of full time unless said. */
import { local } from '#shared/base/method/typeset.ts';
import { datedFact, heldOn } from './dated-fact.ts';

export const PAYROLL_FACTS = [
  datedFact(
    'smicHour',
    'cents',
    local('SMIC horaire brut', 'Gross hourly minimum wage (SMIC)'),
    ['2023-01-01', 1127, 2, 'décret 2022-1608'],
    ['2023-05-01', 1152, 2, 'arrêté du 26 avril 2023'],
    ['2024-01-01', 1165, 2, 'décret 2023-1216'],
    ['2024-11-01', 1188, 2, 'décret 2024-951'],
    ['2026-01-01', 1202, 2, 'décret 2025-1228'],
    ['2026-06-01', 1231, 2, 'arrêté du 22 mai 2026'],
  ),
  datedFact(
    'reliefSmicHour',
    'cents',
    local('SMIC retenu pour la réduction générale', 'Minimum wage used by the general relief'),
    ['2026-01-01', 1202, 2, 'décret 2026-509'],
  ),
  datedFact(
    'reliefLeast',
    'rate',
    local('Réduction générale, coefficient minimal', 'General relief, minimum coefficient'),
    ['2026-01-01', 0.02, 2, 'CSS D. 241-7'],
  ),
  datedFact(
    'reliefMore',
    'rate',
    local('Réduction générale, moins de 50 salariés', 'General relief, fewer than 50 employees'),
    ['2026-01-01', 0.3781, 2, 'CSS D. 241-7'],
  ),
  datedFact(
    'reliefMoreFrom50',
    'rate',
    local('Réduction générale, à partir de 50 salariés', 'General relief, from 50 employees'),
    ['2026-01-01', 0.3821, 2, 'CSS D. 241-7'],
  ),
  datedFact('reliefPower', 'count', local('Réduction générale, puissance', 'General relief, power'), [
    '2026-01-01',
    1.75,
    2,
    'CSS D. 241-7',
  ]),
  datedFact(
    'reliefExit',
    'count',
    local('Réduction générale, sortie (en SMIC)', 'General relief, upper limit (in minimum wages)'),
    ['2026-01-01', 3, 2, 'CSS D. 241-7'],
  ),
  datedFact(
    'ceilingMonth',
    'cents',
    local('Plafond mensuel de la sécurité sociale', 'Monthly social security ceiling'),
    ['2023-01-01', 366_600, 2, 'OpenFisca'],
    ['2024-01-01', 386_400, 2, 'OpenFisca'],
    ['2025-01-01', 392_500, 2, 'OpenFisca'],
    ['2026-01-01', 400_500, 2, 'OpenFisca'],
  ),
  datedFact('chargeHealth', 'rate', local('Maladie', 'Health'), ['2018-01-01', 0.13, 2, 'OpenFisca']),
  datedFact('chargeFamily', 'rate', local('Allocations familiales', 'Family'), ['2014-01-01', 0.0525, 2, 'OpenFisca']),
  datedFact('chargeAutonomy', 'rate', local('Solidarité autonomie', 'Autonomy'), ['2004-07-01', 0.003, 2, 'OpenFisca']),
  datedFact('chargePensionCapped', 'rate', local('Vieillesse plafonnée', 'Pension, up to the ceiling'), [
    '2016-01-01',
    0.0855,
    2,
    'OpenFisca',
  ]),
  datedFact(
    'chargePension',
    'rate',
    local('Vieillesse déplafonnée', 'Pension, all pay'),
    ['2024-01-01', 0.0202, 2, 'OpenFisca'],
    ['2026-01-01', 0.0211, 2, 'décret 2025-1446'],
  ),
  datedFact(
    'chargeComplementary',
    'rate',
    local('Agirc-Arrco et CEG, tranche 1', 'Complementary pension, up to the ceiling'),
    ['2019-01-01', 0.0601, 2, 'OpenFisca'],
  ),
  datedFact(
    'chargeComplementaryAbove',
    'rate',
    local('Agirc-Arrco et CEG, tranche 2', 'Complementary pension, above the ceiling'),
    ['2019-01-01', 0.1457, 1, 'mon-entreprise'],
  ),
  datedFact(
    'chargeBalance',
    'rate',
    local('Contribution d’équilibre technique', 'Balancing contribution, above the ceiling'),
    ['2019-01-01', 0.0021, 1, 'mon-entreprise'],
  ),
  datedFact(
    'chargeUnemployment',
    'rate',
    local('Assurance chômage', 'Unemployment'),
    ['2017-10-01', 0.0405, 1, 'mon-entreprise'],
    ['2025-05-01', 0.04, 2, 'OpenFisca'],
  ),
  datedFact('chargeGuarantee', 'rate', local('Garantie des salaires', 'Wage guarantee'), [
    '2024-07-01',
    0.0025,
    1,
    'mon-entreprise',
  ]),
  datedFact(
    'chargeAccidents',
    'rate',
    local('Accidents du travail, moyenne nationale', 'Work accidents, national average'),
    ['2025-01-01', 0.0212, 1, 'lafoliedespapiers.com'],
    ['2026-01-01', 0.0208, 1, 'lafoliedespapiers.com'],
  ),
  datedFact('chargeHousing', 'rate', local('FNAL, moins de 50', 'Housing, fewer than 50'), [
    '2020-01-01',
    0.001,
    2,
    'OpenFisca',
  ]),
  datedFact('chargeHousingFrom50', 'rate', local('FNAL, à partir de 50', 'Housing, from 50'), [
    '2020-01-01',
    0.005,
    1,
    'mon-entreprise',
  ]),
  datedFact('chargeDialogue', 'rate', local('Dialogue social', 'Social dialogue'), [
    '2015-01-01',
    0.00016,
    2,
    'OpenFisca',
  ]),
  datedFact('chargeTraining', 'rate', local('Formation, moins de 11', 'Training, fewer than 11'), [
    '2019-01-01',
    0.0055,
    2,
    'OpenFisca',
  ]),
  datedFact('chargeTrainingFrom11', 'rate', local('Formation, à partir de 11', 'Training, from 11'), [
    '2019-01-01',
    0.01,
    1,
    'mon-entreprise',
  ]),
  datedFact(
    'chargeApprenticeship',
    'rate',
    local('Taxe d’apprentissage (0,44 % en Alsace-Moselle)', 'Apprenticeship tax (0.44% in Alsace-Moselle)'),
    ['2023-01-01', 0, 2, 'exonération des organismes sans but lucratif'],
    ['2026-03-01', 0.0068, 2, 'loi de finances 2026, art. 135'],
  ),
  datedFact(
    'chargeBuilding',
    'rate',
    local('Effort de construction, à partir de 50', 'Housing construction levy, from 50'),
    ['2020-01-01', 0.0045, 2, 'OpenFisca'],
  ),
  datedFact(
    'wageTaxFirst',
    'cents',
    local('Taxe sur les salaires : 4,25 % jusqu’à (an)', 'Payroll tax: 4.25% up to (year)'),
    ['2023-01-01', 857_300, 2, 'décret 2023-422'],
    ['2024-01-01', 898_500, 2, 'décret 2024-496'],
    ['2025-01-01', 914_700, 2, 'décret 2025-547'],
    ['2026-01-01', 922_900, 2, 'décret 2026-562'],
  ),
  datedFact(
    'wageTaxSecond',
    'cents',
    local('Taxe sur les salaires : 8,50 % jusqu’à, 13,60 % au-delà', 'Payroll tax: 8.50% up to, 13.60% above'),
    ['2023-01-01', 1_711_400, 2, 'décret 2023-422'],
    ['2024-01-01', 1_793_600, 2, 'décret 2024-496'],
    ['2025-01-01', 1_825_900, 2, 'décret 2025-547'],
    ['2026-01-01', 1_842_300, 2, 'décret 2026-562'],
  ),
  datedFact(
    'wageTaxRelief',
    'cents',
    local('Taxe sur les salaires : abattement des associations', 'Payroll tax: relief for associations'),
    ['2023-01-01', 2_253_500, 2, 'CGI 1679 A'],
    ['2024-01-01', 2_361_600, 2, 'CGI 1679 A'],
    ['2025-01-01', 2_404_100, 2, 'CGI 1679 A'],
    ['2026-01-01', 2_425_600, 2, 'CGI 1679 A'],
  ),
  datedFact('wageTaxNone', 'cents', local('Taxe sur les salaires : franchise', 'Payroll tax: nothing due up to'), [
    '2001-01-01',
    120_000,
    2,
    'CGI 1679',
  ]),
  datedFact('wageTaxReduced', 'cents', local('Taxe sur les salaires : décote jusqu’à', 'Payroll tax: reduced up to'), [
    '2001-01-01',
    204_000,
    2,
    'CGI 1679',
  ]),
] as const;
export type PayrollFactId = (typeof PAYROLL_FACTS)[number]['id'];
const index = new Map(PAYROLL_FACTS.map((f) => [f.id, f]));

/** What held in a month; 0 before the first value. @param month 'YYYY-MM' */
export const payrollFact = (id: PayrollFactId, month: string): number => {
  const fact = index.get(id);
  return fact === undefined ? 0 : (heldOn(fact, month)?.value ?? 0);
};

/** 35 hours a week, over a twelfth of the year. */
const MONTHLY_HOURS = (35 * 52) / 12;
/** The minimum wage of a month of full time, in cents. @param month 'YYYY-MM' */
export const smicOfMonth = (month: string): number => Math.round(payrollFact('smicHour', month) * MONTHLY_HOURS);
/** The same, as the general relief counts it. */
export const reliefSmicOfMonth = (month: string): number =>
  Math.round(payrollFact('reliefSmicHour', month) * MONTHLY_HOURS);
