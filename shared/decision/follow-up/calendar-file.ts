/**
 * A list of days as an iCalendar file (RFC 5545): lines of at most 75 octets ended by CRLF, escaped texts, whole-day events whose identifiers stay the same
 * from one file to the next, so that importing again updates and does not double.
 */
import { addDays } from './days.ts';

export interface CalendarDay {
  /** unique and stable */ readonly uid: string;
  /** 'YYYY-MM-DD' */ readonly on: string;
  readonly summary: string;
  /** what it is and whose, under its title; none when absent */ readonly about?: string;
  /** a reminder so many days before; none when absent */ readonly remindDays?: number;
}
export interface CalendarInput {
  readonly name: string;
  readonly language: 'fr' | 'en';
  /** ISO time at which it is written */ readonly now: string;
  readonly days: readonly CalendarDay[];
}
const MOST_OCTETS = 75;
/** § 3.3.11: what would end a text or be taken for a separator; other controls are not text. */
const escapeText = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, (c) => `\\${c}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};
/** § 3.1: a long line goes on after CRLF and a space; no character is cut in two. */
const foldLine = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  let size = 0;
  for (const character of line) {
    const more = octets(character);
    if (size + more > MOST_OCTETS) {
      lines.push(current);
      current = ' ';
      size = 1;
    }
    current += character;
    size += more;
  }
  return [...lines, current].join('\r\n');
};
const basic = (day: string): string => day.replaceAll('-', '');
const stamp = (iso: string): string => `${basic(iso.slice(0, 10))}T${iso.slice(11, 19).replaceAll(':', '')}Z`;

export const calendarFile = ({ name, language, now, days }: CalendarInput): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Triptyque//Follow-up//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...days.flatMap(({ uid, on, summary, about = '', remindDays }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(uid)}@triptyque`,
      `DTSTAMP:${stamp(now)}`,
      `DTSTART;VALUE=DATE:${basic(on)}`,
      `DTEND;VALUE=DATE:${basic(addDays(on, 1))}`,
      `SUMMARY:${escapeText(summary)}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      ...(about === '' ? [] : [`DESCRIPTION:${escapeText(about)}`]),
      // § 3.6.6: an alarm that shows needs its own words.
      ...(remindDays === undefined
        ? []
        : [
            'BEGIN:VALARM',
            'ACTION:DISPLAY',
            `DESCRIPTION:${escapeText(summary)}`,
            `TRIGGER:-P${remindDays}D`,
            'END:VALARM',
          ]),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
};
