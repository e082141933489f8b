/** Words that the trade does not use, from docs/glossary.md, "Words that are not used": the table is the test. */
import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '#shared/base/method/text.ts';

interface Rejected {
  readonly language: Language;
  readonly pattern: RegExp;
  readonly instead: string;
}
const escaped = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ \\u00a0\\u202f]');
/** `=` before a word: not as a text of its own. */
const patternOf = (words: string): RegExp =>
  words.startsWith('=')
    ? new RegExp(`^${escaped(words.slice(1))}$`, 'iu')
    : new RegExp(`(?<![\\p{L}\\d])${escaped(words)}(?![\\p{L}\\d])`, 'iu');

const SECTION = readFileSync(new URL('../docs/glossary.md', import.meta.url), 'utf8').split(
  '## Words that are not used',
)[1];
export const REJECTED: readonly Rejected[] = (SECTION ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(1, -1).split('|'))
  .flatMap(([tongue = '', not = '', instead = '']) => {
    const language = LANGUAGES.find((l) => l === tongue.trim());
    return language === undefined
      ? []
      : not.split(';').map((words) => ({ language, pattern: patternOf(words.trim()), instead: instead.trim() }));
  });
/** Code, keys and what a user wrote are not ours to name. */
const prose = (text: string): string => text.replace(/`[^`]*`|\{\{[^}]*\}\}|«[^»]*»|“[^”]*”/g, '·');

/** @returns what is said otherwise, with the sentence */
export const rejectedWords = (text: string, language: Language): string[] =>
  REJECTED.filter((r) => r.language === language && r.pattern.test(prose(text))).map(
    ({ pattern, instead }) => `${pattern.source} → ${instead}: ${text}`,
  );
