import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CalendarDay, calendarFile } from './calendar-file.ts';

const NOW = '2026-11-23T08:09:10.123Z';
const write = (days: readonly CalendarDay[], name = 'Échéances'): string =>
  calendarFile({ name, language: 'fr', now: NOW, days });
/** As a calendar reads it: lines unfolded, texts unescaped. */
const read = (file: string): { readonly name: string; readonly value: string }[] =>
  file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const colon = line.indexOf(':');
      return {
        name: line.slice(0, colon),
        value: line.slice(colon + 1).replace(/\\([\\;,nN])/g, (_, c: string) => (/n/i.test(c) ? '\n' : c)),
      };
    });
const values = (file: string, name: string): string[] =>
  read(file)
    .filter((line) => line.name === name)
    .map((line) => line.value);
const bytes = (line: string): number => new TextEncoder().encode(line).length;

it('is one calendar of whole days, with the fields that the standard requires', () => {
  const file = write([{ uid: 'milestone-f1-m12', on: '2028-02-28', summary: 'Jalon' }]);
  expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
  expect(file.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
  expect(values(file, 'DTSTART;VALUE=DATE')).toEqual(['20280228']);
  // The end of a whole day is the next day; this February has 29.
  expect(values(file, 'DTEND;VALUE=DATE')).toEqual(['20280229']);
  expect(values(file, 'DTSTAMP')).toEqual(['20261123T080910Z']);
  expect(values(file, 'UID')).toEqual(['milestone-f1-m12@triptyque']);
});

it('escapes what would end a text, and folds by octets without cutting a character', () => {
  const summary = `Bilan ; clôture, « ${'é€😀'.repeat(30)} »\nBEGIN:VALARM\\`;
  const file = write([{ uid: 'u', on: '2027-01-15', summary }]);
  expect(values(file, 'SUMMARY')).toEqual([summary]);
  expect(file).toContain('Bilan \\; clôture\\, ');
  expect(values(file, 'BEGIN')).toEqual(['VCALENDAR', 'VEVENT']);
});

it('carries any text whole, in lines of at most 75 octets, each ended by CRLF', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map((s) => s.replace(/[\p{Cc}\p{Surrogate}]/gu, ''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (summaries) => {
      const file = write(summaries.map((summary, i) => ({ uid: `u${i}`, on: '2027-01-15', summary })));
      expect(values(file, 'SUMMARY')).toEqual(summaries);
      const lines = file.split('\r\n');
      expect(lines.at(-1)).toBe('');
      for (const line of lines) {
        expect(bytes(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
    }),
  );
});

it('says under the title what it is about, and reminds when it is asked to', () => {
  const file = write([
    { uid: 'a', on: '2027-01-15', summary: 'Jalon', about: 'Jalon ; à Claire\nDétail', remindDays: 7 },
    { uid: 'b', on: '2027-01-16', summary: 'Séance' },
  ]);
  expect(values(file, 'DESCRIPTION')).toEqual(['Jalon ; à Claire\nDétail', 'Jalon']);
  expect(values(file, 'TRIGGER')).toEqual(['-P7D']);
  expect(values(file, 'BEGIN')).toEqual(['VCALENDAR', 'VEVENT', 'VALARM', 'VEVENT']);
});
