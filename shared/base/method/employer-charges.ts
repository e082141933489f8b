/** Employer charges of a post by the formula of its month: contributions less the general relief (docs/method.md, "Employer contributions"). */
import { payrollFact, reliefSmicOfMonth, smicOfMonth } from './tables/facts/payroll-facts.ts';

/** First month for which the formula is known: the relief changed in January 2026. */
const FIRST_MONTH = '2026-01';
/** Sizes at which rates change. */
const [ELEVEN, FIFTY] = [11, 50] as const;
const RELIEF_DIGITS = 4;

export interface EmployerCharges {
  /** before the relief, share of gross pay */ readonly fullRate: number;
  readonly reliefRate: number;
  /** what is paid: full less relief, to four digits */ readonly rate: number;
}

/**
 * @param grossMonthlyCents pay of one full-time month @param month 'YYYY-MM' of the pay @param staff employees of the body, in full-time equivalents
 * @returns null before 2026 and for no pay; without health cover, provident cover nor mobility payment, which agreements and towns set
 */
export const employerCharges = (grossMonthlyCents: number, month: string, staff: number): EmployerCharges | null => {
  if (grossMonthlyCents <= 0 || month < FIRST_MONTH) return null;
  const at = (id: Parameters<typeof payrollFact>[0]): number => payrollFact(id, month);
  const ceiling = at('ceilingMonth');
  const capped = Math.min(1, ceiling / grossMonthlyCents);
  const large = staff >= FIFTY;
  const all =
    at('chargeHealth') +
    at('chargeFamily') +
    at('chargeAutonomy') +
    at('chargePension') +
    at('chargeUnemployment') +
    at('chargeGuarantee') +
    at('chargeAccidents') +
    at('chargeDialogue') +
    at('chargeApprenticeship') +
    at(staff < ELEVEN ? 'chargeTraining' : 'chargeTrainingFrom11') +
    (large ? at('chargeHousingFrom50') + at('chargeBuilding') : at('chargeHousing') * capped) +
    (grossMonthlyCents > ceiling ? at('chargeBalance') : 0);
  const fullRate =
    all +
    (at('chargePensionCapped') + at('chargeComplementary')) * capped +
    at('chargeComplementaryAbove') * (1 - capped);
  const exit = at('reliefExit') * reliefSmicOfMonth(month);
  const [least, more] = [at('reliefLeast'), at(large ? 'reliefMoreFrom50' : 'reliefMore')];
  const reliefRate =
    grossMonthlyCents >= exit
      ? 0
      : Number(
          Math.min(least + more, least + more * (0.5 * (exit / grossMonthlyCents - 1)) ** at('reliefPower')).toFixed(
            RELIEF_DIGITS,
          ),
        );
  return { fullRate, reliefRate, rate: Number((fullRate - reliefRate).toFixed(RELIEF_DIGITS)) };
};

/** A usual pay of the sector in minimum wages: where a new post's charges start until its own pay is known. */
const USUAL_PAY = 1.6;
/** Before 2026 the relief had another formula: the rate without it. */
const FULL_RATE = 0.42;
/** The rate that a post has as long as nobody has typed one: that of its pay, or of a usual pay while it has none. @param month 'YYYY-MM' of its first pay */
export const defaultChargeRate = (grossMonthlyCents: number, month: string, staff: number): number =>
  employerCharges(grossMonthlyCents > 0 ? grossMonthlyCents : Math.round(smicOfMonth(month) * USUAL_PAY), month, staff)
    ?.rate ?? FULL_RATE;
