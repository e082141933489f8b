/** What a person reads where a value is refused: the name of the field and the rule, in their language; never a path, nor a sentence of the schema library. */
import { describe, expect, it } from 'vitest';
import { DOSSIER_FIELDS } from '#shared/base/fields/dossier-fields.ts';
import { FILE_FIELDS } from '#shared/base/fields/file-fields.ts';
import { placeWords } from '#shared/base/fields/place-words.ts';
import { RECORD_FIELDS } from '#shared/base/fields/record-fields.ts';
import { ruleWords } from '#shared/base/fields/rule-words.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import { LANGUAGES } from '#shared/base/method/text.ts';
import { refusalsIn } from '#shared/base/refusal/refusal.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { FAILURE_CODES } from '#shared/contract/failures.ts';
import { JUDGED, placesOf } from './schemas.ts';

/** Values that break, one or the other, every rule that a schema may have. */
const BROKEN: readonly unknown[] = [
  undefined,
  null,
  '',
  'x'.repeat(30_000),
  '\u0000 not of any form',
  -1,
  1.5,
  1e300,
  true,
  [],
  Array.from({ length: 600 }, () => ({})),
  {},
  { zz: 1, '\u0000': 1 },
];
/** Camel case, steps joined by points, a placeholder nobody filled, a key of the catalogue. */
const INTERNAL = /\p{Ll}\p{Lu}|\p{L}\.\p{L}|\{\{|undefined|\[object/u;
/** Identifiers that a file writes and that its reader must know are said as they are. */
const asWritten = (words: string): string =>
  words.replace(/(une valeur parmi|one of|attendu\s?:|expected:) .*$/u, '$1');

describe.each(LANGUAGES)('a refused value, in %s', (language) => {
  const t = translator(language);

  it.each(JUDGED)('has words for every place and every rule of $name', ({ of, schema }) => {
    const sentences = new Set<string>();
    const unnamed = new Set<string>();
    const said = new Map<string, string>();
    for (const { path, schema: judge } of placesOf(schema)) {
      said.set(placeWords(t, language, { of, path }), path.join('.'));
      for (const value of BROKEN) {
        const parsed = judge.safeParse(value);
        if (parsed.success) continue;
        for (const { message } of parsed.error.issues) sentences.add(message);
        for (const { place, rule } of refusalsIn(of, parsed.error, value, path)) {
          if (rule.kind === 'refused') unnamed.add(place.path.join('.'));
          said.set(asWritten(ruleWords(t, language, rule)), place.path.join('.'));
        }
      }
    }
    said.delete(placeWords(t, language, { of, path: [] }));
    for (const [words, at] of said) {
      expect(words, at).not.toMatch(INTERNAL);
      expect(words.trim(), at).not.toBe('');
      expect(sentences.has(words), words).toBe(false);
    }
    // A pattern says its format (`matching`), a refinement its rule (`breaking`).
    expect([...unnamed]).toEqual([]);
  });

  it('names each field, and does not leave the name of a key between quotation marks', () => {
    const quoted = (key: string): string => (language === 'fr' ? `«\u00a0${key}\u00a0»` : `“${key}”`);
    const unnamed = JUDGED.flatMap(({ name, of, schema }) =>
      placesOf(schema)
        .filter(({ path }) => path.some((key) => placeWords(t, language, { of, path }).includes(quoted(key))))
        .map(({ path }) => `${name}: ${path.join('.')}`),
    );
    // Account numbers and models are called so; a status is quoted by the name of its weight.
    expect(unnamed.filter((place) => !/accountLevers\.6411$|byModel\.M\d$|statusWeights\./.test(place))).toEqual([]);
  });

  it.each(FAILURE_CODES)('is said so by the failure %s', (code) => {
    for (const of of new Set(JUDGED.map((j) => j.of))) {
      const place = { of, path: ['conditions', '0', 'evidence'] };
      const words = failureWords(t, language, { code, place, value: 'abc', rule: { kind: 'tooLong', limit: 500 } });
      expect(words).toMatch(/· abc · /);
      expect(words).not.toMatch(/\p{Ll}\p{Lu}|\{\{|undefined|evidence\b/u);
    }
  });
});

it('keeps no name of a field that nothing has', () => {
  const keys = (of: (of: string) => boolean): Set<string> =>
    new Set(JUDGED.filter((j) => of(j.of)).flatMap(({ schema }) => placesOf(schema).flatMap(({ path }) => path)));
  const files = ['input', 'manifest', 'history', 'attachments', 'recordFile', 'version', 'opinionFile'];
  const unused = (names: object, used: ReadonlySet<string>): string[] =>
    Object.keys(names).filter((key) => !used.has(key));
  expect(
    unused(
      DOSSIER_FIELDS,
      keys((of) => of === 'dossier'),
    ),
  ).toEqual([]);
  expect(
    unused(
      RECORD_FIELDS,
      keys((of) => of !== 'dossier' && !files.includes(of)),
    ),
  ).toEqual([]);
  expect(
    unused(
      FILE_FIELDS,
      keys(() => true),
    ),
  ).toEqual([]);
});
