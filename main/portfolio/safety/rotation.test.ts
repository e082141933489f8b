import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackupName, planRotation } from './rotation.ts';

const at = (iso: string, reason = 'daily'): BackupName => ({ id: iso, createdAt: iso, reason });
const NOW = '2026-11-23T12:00:00.000Z';
const dates = fc
  .integer({ min: Date.parse('2020-01-01'), max: Date.parse('2028-01-01') })
  .map((time) => new Date(time).toISOString());
const backups = fc.uniqueArray(
  fc.record({ createdAt: dates, reason: fc.constantFrom('opening', 'daily', 'manual', 'migration', 'restore') }),
  { selector: (b) => b.createdAt, maxLength: 200 },
);
const named = (list: { createdAt: string; reason: string }[]): BackupName[] =>
  list.map((b) => ({ ...b, id: b.createdAt }));

describe('rotation', () => {
  it('keeps eight days, five weeks and twelve months of two years of daily backups', () => {
    const daily = Array.from({ length: 730 }, (_, i) => at(new Date(Date.parse(NOW) - i * 86_400_000).toISOString()));
    const gone = new Set(planRotation(daily, NOW));
    const kept = daily.filter((b) => !gone.has(b.id)).map((b) => b.createdAt.slice(0, 10));
    expect(kept.slice(0, 8)).toEqual(['23', '22', '21', '20', '19', '18', '17', '16'].map((day) => `2026-11-${day}`));
    expect(kept).toContain('2026-11-15');
    expect(kept).toContain('2026-11-01');
    expect(kept.filter((day) => day < '2026-10-25')).toHaveLength(10);
    expect(kept.at(-1)).toBe('2025-12-31');
  });

  it('never removes the newest, one from the future, nor the last ways back, whatever the dates', () => {
    fc.assert(
      fc.property(backups, dates, (list, now) => {
        const all = named(list);
        const gone = new Set(planRotation(all, now));
        const past = all.filter((b) => b.createdAt <= now).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
        expect(past.slice(0, 3).some((b) => gone.has(b.id))).toBe(false);
        expect(all.filter((b) => b.createdAt > now).some((b) => gone.has(b.id))).toBe(false);
        expect(
          past
            .filter((b) => b.reason === 'migration' || b.reason === 'restore')
            .slice(0, 10)
            .some((b) => gone.has(b.id)),
        ).toBe(false);
        for (const month of new Set(past.map((b) => b.createdAt.slice(0, 7)).slice(0, 1)))
          expect(past.some((b) => b.createdAt.startsWith(month) && !gone.has(b.id))).toBe(true);
      }),
    );
  });

  it('gives the same answer in any order, removes nothing twice, and keeps a bounded number', () => {
    fc.assert(
      fc.property(backups, (list) => {
        const all = named(list);
        const gone = planRotation(all, NOW);
        expect(planRotation([...all].reverse(), NOW)).toEqual(gone);
        const left = all.filter((b) => !gone.includes(b.id));
        expect(planRotation(left, NOW)).toEqual([]);
        expect(left.filter((b) => b.createdAt <= NOW).length).toBeLessThanOrEqual(3 + 10 + 8 + 5 + 12);
      }),
    );
  });
});
