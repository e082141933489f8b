/**
 * Concentration of resources (Herfindahl–Hirschman): Σ of squared shares, from 1/n to 1. Not a measure of risk by itself (docs/method.md, "Dependence").
 * @param amounts cents, negative ones are left out @returns null when there is nothing to share
 */
export const hhi = (amounts: readonly number[]): number | null => {
  const positive = amounts.filter((a) => a > 0);
  const total = positive.reduce((a, b) => a + b, 0);
  return total === 0 ? null : positive.reduce((acc, a) => acc + (a / total) ** 2, 0);
};
