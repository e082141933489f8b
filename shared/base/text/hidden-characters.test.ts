import { expect, it } from 'vitest';
import { showHiddenCharacters } from './hidden-characters.ts';

it('shows what turns a name around or hides a part of it, and leaves every letter', () => {
  for (const mark of [
    '\u202a',
    '\u202b',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u200e',
    '\u200f',
    '\u061c',
  ])
    expect(showHiddenCharacters(`devis${mark}fdp.exe`)).toBe('devis\uFFFDfdp.exe');
  for (const mark of ['\u0000', '\u001b', '\u007f', '\u0085', '\u00ad', '\u200b', '\u2028', '\u2029', '\ufeff'])
    expect(showHiddenCharacters(`a${mark}b.pdf`)).toBe('a\uFFFDb.pdf');
  for (const name of [
    'Procès-verbal « œuvre ».pdf',
    'bilan 2025.xlsx',
    'مستند.pdf',
    '見積書.pdf',
    'e\u0301te\u0301.pdf',
  ])
    expect(showHiddenCharacters(name)).toBe(name);
});
