/** Fractions of whole numbers of any size: what a decimal typed by a person means, with nothing lost. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}
const DECIMAL = /^(-?\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/;
/** The decimal that a number is written as. */
export const exact = (x: number | Exact): Exact => {
  if (typeof x !== 'number') return x;
  if (Number.isSafeInteger(x)) return { n: BigInt(x), d: 1n };
  const [, whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(String(x)) ?? [];
  const power = Number(exponent) - fraction.length;
  const digits = BigInt(`${whole}${fraction}`);
  return power >= 0 ? { n: digits * 10n ** BigInt(power), d: 1n } : { n: digits, d: 10n ** BigInt(-power) };
};
export const times = (...factors: readonly (number | Exact)[]): Exact =>
  factors.map(exact).reduce((a, b) => ({ n: a.n * b.n, d: a.d * b.d }), { n: 1n, d: 1n });
export const plus = (a: number | Exact, b: number | Exact): Exact => {
  const [x, y] = [exact(a), exact(b)];
  return { n: x.n * y.d + y.n * x.d, d: x.d * y.d };
};
export const minus = (a: number | Exact, b: number | Exact): Exact => plus(a, times(-1, b));
export const over = (a: number | Exact, b: number | Exact): Exact => {
  const [x, y] = [exact(a), exact(b)];
  return y.n < 0n ? { n: -x.n * y.d, d: -x.d * y.n } : { n: x.n * y.d, d: x.d * y.n };
};
export const power = (x: Exact, times: number): Exact => ({ n: x.n ** BigInt(times), d: x.d ** BigInt(times) });
/** Whole number, half away from zero. */
export const rounded = (x: number | Exact): number => {
  const { n, d } = exact(x);
  const size = n < 0n ? -n : n;
  const whole = Number((2n * size + d) / (2n * d));
  return n < 0n && whole !== 0 ? -whole : whole;
};
