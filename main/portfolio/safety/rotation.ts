/** Which backups stay: a pure decision, so that years of dates and clock jumps can be tested without a disk. */
export interface BackupName {
  readonly id: string;
  /** ISO time */ readonly createdAt: string;
  readonly reason: string;
  /** asked for by hand, or pinned: it stays until a person removes it */ readonly stays?: boolean;
}
/** How many days, weeks and months keep their newest backup. */
const RHYTHM = { days: 8, weeks: 5, months: 12 } as const;
/** The newest few always stay, whatever the rhythm says. */
const LATEST = 3;
/** Backups made before a migration or a restore are a way back: they are kept longer. */
const WAYS_BACK = 10;

/** Weeks run from Monday to Sunday. */
const weekOf = (iso: string): string => String(Math.floor((Math.floor(Date.parse(iso) / 86_400_000) + 3) / 7));

/**
 * The ids to let go of. A backup dated after `now` (the clock was wrong once) is kept: what cannot be placed in time is not removed.
 * @param now ISO time
 */
export const planRotation = (backups: readonly BackupName[], now: string): string[] => {
  const sorted = [...backups].sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));
  const placed = sorted.filter((b) => b.createdAt <= now);
  const keep = new Set<string>(sorted.filter((b) => b.createdAt > now || b.stays === true).map((b) => b.id));
  const keepAll = (kept: readonly BackupName[]): void => {
    for (const b of kept) keep.add(b.id);
  };
  const newestOfEach = (period: (iso: string) => string, count: number): void => {
    const newest = new Map<string, BackupName>();
    for (const b of placed) if (!newest.has(period(b.createdAt))) newest.set(period(b.createdAt), b);
    keepAll([...newest.values()].slice(0, count));
  };
  keepAll(placed.slice(0, LATEST));
  keepAll(placed.filter((b) => ['migration', 'restore', 'rescue'].includes(b.reason)).slice(0, WAYS_BACK));
  newestOfEach((iso) => iso.slice(0, 10), RHYTHM.days);
  newestOfEach(weekOf, RHYTHM.weeks);
  newestOfEach((iso) => iso.slice(0, 7), RHYTHM.months);
  return sorted.filter((b) => !keep.has(b.id)).map((b) => b.id);
};
