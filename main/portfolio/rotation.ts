/** Which backups stay: a pure decision, so that years of clock jumps can be tested without a disk. */
export interface BackupName {
  readonly id: string;
  /** ISO time */ readonly createdAt: string;
  readonly reason: string;
}
const DAILY = 8;
const WEEKLY = 5;
const MONTHLY = 12;
/** Backups made before a migration or a restore are kept longer than the rhythm. */
const KEPT_SPECIAL = 10;

const week = (iso: string): string => {
  const day = Math.floor(Date.parse(iso) / 86_400_000);
  return String(Math.floor((day + 3) / 7));
};

/** Ids to remove. The newest backup always stays, whatever the clock says. */
export const planRotation = (backups: readonly BackupName[]): string[] => {
  const sorted = [...backups].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const keep = new Set<string>(sorted.slice(0, 1).map((b) => b.id));
  for (const b of sorted.filter((s) => s.reason === 'migration' || s.reason === 'restore').slice(0, KEPT_SPECIAL))
    keep.add(b.id);
  const firstOf = (period: (iso: string) => string, count: number): void => {
    const seen = new Set<string>();
    for (const b of sorted) {
      const p = period(b.createdAt);
      if (seen.has(p) || seen.size >= count) continue;
      seen.add(p);
      keep.add(b.id);
    }
  };
  firstOf((iso) => iso.slice(0, 10), DAILY);
  firstOf(week, WEEKLY);
  firstOf((iso) => iso.slice(0, 7), MONTHLY);
  return sorted.filter((b) => !keep.has(b.id)).map((b) => b.id);
};
