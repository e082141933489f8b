/**
 * Until when each major version of the runtime is mended by its makers. Electron maintains its three latest majors: one ends on the day that the third after it is
 * published. Days up to 2026-10 are those of the published packages, read in November 2026; later ones are expected, a major coming every eight weeks.
 */
const ENDS: Readonly<Record<number, string>> = {
  33: '2025-04-29',
  39: '2026-05-06',
  40: '2026-07-01',
  41: '2026-08-25',
  42: '2026-10-21',
  43: '2026-12-15',
  44: '2027-02-09',
  45: '2027-04-06',
};

/** @param runtime as it calls itself, such as "Electron 45.4.1 · Chromium 148" @returns 'YYYY-MM-DD'; null for a version that is not known here */
export const runtimeEnd = (runtime: string): string | null => {
  const major = Number(/Electron (\d+)/.exec(runtime)?.[1] ?? Number.NaN);
  return ENDS[major] ?? null;
};
/** The day since which nobody mends it; null while somebody does, or where that is not known. @param today 'YYYY-MM-DD' */
export const endedRuntime = (runtime: string, today: string): string | null => {
  const end = runtimeEnd(runtime);
  return end !== null && end < today ? end : null;
};
