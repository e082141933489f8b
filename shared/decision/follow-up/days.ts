/** Days as 'YYYY-MM-DD', counted without a clock or a time zone. */

const DAY_MS = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: string, count: number): string => dayOf(timeOf(day) + count * DAY_MS);
/** The same day so many months later; the last of the month where it has no such day. An empty day stays empty. */
export const addMonths = (day: string, count: number): string => {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return '';
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + count, Math.min(date, last)));
};
