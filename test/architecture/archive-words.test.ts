/** The page of an archive is read in ten years, by people: whatever a dossier can hold has words there, in both languages. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readablePage } from '#shared/archive/exchange/readable.ts';
import { choiceWords } from '#shared/dossier/content/choice-words.ts';
import { DossierSchema } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { placesOf } from './schemas.ts';

/** Said in other words: the file itself, answers, a chart by its year, fields by their names. */
const ELSEWHERE = /^format$|^answers\.|^plan\.chart$|\.unsaid\.\d+$/;
const LANGUAGES = ['fr', 'en'] as const;

it.each(LANGUAGES)('every choice of a dossier has words, %s', (language) => {
  const choices = placesOf(DossierSchema).flatMap(({ path, schema }) => {
    const values =
      schema instanceof z.ZodEnum ? schema.options : schema instanceof z.ZodLiteral ? [...schema.values] : [];
    const key = path.findLast((step) => !/^\d+$/.test(step)) ?? '';
    return ELSEWHERE.test(path.join('.')) ? [] : values.map((value) => ({ place: path.join('.'), key, value }));
  });
  expect(choices.length).toBeGreaterThan(100);
  expect(
    choices.filter(({ key, value }) => typeof value === 'string' && choiceWords(key, value, language) === undefined),
  ).toEqual([]);
});

describe.each(LANGUAGES)('the page of the worked example, %s', (language) => {
  const dossier = exampleDossier('x', language);
  const page = readablePage(dossier, [], language).replace(/<style>.*?<\/style>/s, '');
  const cells = [...page.matchAll(/<td>(.*?)<\/td>/gs)].flatMap(([, text = '']) => text.split(/<br>|, | · |: /));
  it('holds no name of the code, no day as a computer writes it, no cents that nobody typed', () => {
    expect(cells.length).toBeGreaterThan(500);
    expect(cells.filter((text) => /^\p{Ll}+\p{Lu}\p{L}*$/u.test(text))).toEqual([]);
    expect(cells.filter((text) => /^\d{4}-\d{2}-\d{2}$/.test(text))).toEqual([]);
    expect(cells.filter((text) => /[,.]00(?:\u00a0€|$)/.test(text))).toEqual([]);
  });
  it('calls every line by its name, never by its identifier', () => {
    const ids = [...dossier.resources, ...dossier.costs, ...dossier.posts, ...dossier.activities].map(({ id }) => id);
    let marks = 0;
    const mark = (value: unknown): unknown => {
      if (typeof value !== 'string' || !ids.includes(value)) return value;
      marks += 1;
      return `line#${value}`;
    };
    // Some of them are also words of the method: only those that stand for a line are told apart.
    const marked = JSON.parse(JSON.stringify(dossier), (key, value) =>
      /^(id|target|.*Id)$/.test(key)
        ? mark(value)
        : Array.isArray(value) && /^(restrictedTo|resources)$/.test(key)
          ? value.map(mark)
          : value,
    );
    expect(marks).toBeGreaterThan(ids.length);
    expect(readablePage(marked, [], language)).not.toContain('line#');
  });
});
