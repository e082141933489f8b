import { expect, it } from 'vitest';
import {
  dateAndTime,
  longDate,
  monthAt,
  monthName,
  planMonthOfDay,
  planMonthWords,
  shortDate,
  timeOfDay,
} from './dates.ts';

it('writes dates as each language does', () => {
  expect(shortDate('2026-11-23')).toBe('23/11/2026');
  expect(longDate('2026-11-23', 'fr')).toBe('23\u00a0novembre\u00a02026');
  expect(longDate('2026-12-01', 'fr')).toBe('1er\u00a0décembre\u00a02026');
  expect(longDate('2026-12-01', 'en')).toBe('1\u00a0December\u00a02026');
  expect(monthName('2027-02', 'fr')).toBe('février 2027');
});

it('writes the hour as each language does', () => {
  const at = new Date(2026, 10, 3, 9, 5);
  expect(timeOfDay(at, 'fr')).toBe('9\u00a0h\u00a005');
  expect(dateAndTime(at, 'en')).toBe('03/11/2026 at 09:05');
});

it('a month of a plan has its date beside it, and a day its month of the plan', () => {
  expect(monthAt('2026-11', 1)).toBe('2026-11');
  expect(monthAt('2026-11', 14)).toBe('2027-12');
  expect(planMonthWords(12, '2027-01', 'fr')).toBe('M12 · décembre 2027');
  expect(planMonthWords(120, '2027-01', 'en')).toBe('M120 · December 2036');
  expect(planMonthWords(0, '2027-01', 'en')).toBe('');
  expect(planMonthOfDay('2027-12-31', '2027-01', 36)).toBe('M12');
  expect(planMonthOfDay('2026-12-31', '2027-01', 36)).toBe('');
  expect(planMonthOfDay('2030-01-01', '2027-01', 36)).toBe('');
  expect(planMonthOfDay('', '2027-01', 36)).toBe('');
});
