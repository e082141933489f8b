import { expect, it } from 'vitest';
import { z } from 'zod';
import { translator } from '#shared/base/i18n/translate.ts';
import { refusalsIn } from '#shared/base/refusal/refusal.ts';
import { breaking, matching, RuleSchema } from '#shared/base/refusal/rule.ts';
import { ruleWords } from './rule-words.ts';

const [fr, en] = [translator('fr'), translator('en')];
const rulesOf = (schema: z.ZodType, value: unknown): string[] => {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : refusalsIn('input', parsed.error, value).map((r) => ruleWords(fr, 'fr', r.rule));
};

it.each([
  [z.string(), 1, 'un texte est attendu'],
  [z.int(), 1.5, 'un nombre entier est attendu'],
  [z.number(), undefined, 'un nombre est attendu'],
  [z.boolean(), 'x', 'vrai ou faux (true, false)'],
  [z.array(z.string()), 'x', 'une liste est attendue'],
  [z.strictObject({}), 'x', 'un groupe de champs est attendu'],
  [z.record(z.string(), z.string()), 1, 'un groupe de champs est attendu'],
  [z.tuple([z.string()]), 1, 'une liste est attendue'],
  [z.string().max(3), 'long', '3 caractères au plus'],
  [z.string().min(1), '', 'à remplir'],
  [z.string().min(2), '', '2 caractères au moins'],
  [z.array(z.int()).max(1), [1, 2], '1 élément au plus'],
  [z.number().max(24), 25, 'au plus 24'],
  [z.number().min(0), -1, 'au moins 0'],
  [z.number().positive(), 0, 'plus de 0'],
  [z.number().lt(1), 1, 'moins de 1'],
  [z.enum(['a', 'b']), 'c', 'une valeur parmi a, b'],
  [z.literal(1), 2, 'attendu\u00a0: 1'],
  [z.union([z.string(), z.number()]), null, 'aucune des formes admises'],
  [
    z.discriminatedUnion('k', [z.object({ k: z.literal('a') }), z.object({ k: z.literal('b') })]),
    { k: 'c' },
    'une valeur parmi a, b',
  ],
  [matching(/^a$/, 'time'), 'b', 'une heure\u00a0: 09:30'],
  [z.iso.date(), '1', 'une date, année-mois-jour\u00a0: 2027-03-15'],
  [z.record(matching(/^a$/, 'account'), z.int()), { b: 1 }, 'un numéro de compte, de deux à huit chiffres'],
  [z.array(z.int()).refine((a) => a.length === 0, breaking('unique')), [1], 'deux fois le même identifiant'],
  [z.strictObject({}), { extra: 1 }, 'ce nom de champ est inconnu'],
  // What nobody named is refused without a word of the library.
  [z.string().regex(/^a$/), 'b', 'cette valeur n’est pas acceptée'],
  [z.int().refine(() => false, 'Too bad'), 1, 'cette valeur n’est pas acceptée'],
  [z.number().multipleOf(2), 3, 'cette valeur n’est pas acceptée'],
])('says the rule of schema %#', (schema, value, words) => {
  expect(rulesOf(schema, value)).toEqual([words]);
});

it('says every rule there is, in both languages, in words that are not alike', () => {
  const samples: Readonly<Record<string, unknown>> = {
    limit: 3,
    values: ['a'],
    value: 'a',
    line: 2,
    column: 5,
    limitCents: 150_050,
  };
  type Shape = Readonly<Record<string, z.ZodType>>;
  const choices = (schema: z.ZodType): readonly unknown[] | undefined =>
    schema instanceof z.ZodEnum ? schema.options : schema instanceof z.ZodLiteral ? [...schema.values] : undefined;
  const rules = RuleSchema.options.flatMap((option) =>
    Object.entries(option.shape as Shape).reduce<Record<string, unknown>[]>(
      (made, [key, schema]) =>
        made.flatMap((rule) => (choices(schema) ?? [samples[key]]).map((v) => ({ ...rule, [key]: v }))),
      [{}],
    ),
  );
  const said = rules.map((rule) => {
    const parsed = RuleSchema.parse(rule);
    return [ruleWords(fr, 'fr', parsed), ruleWords(en, 'en', parsed)];
  });
  for (const words of said.flat()) {
    expect(words).not.toMatch(/undefined|\{\{|failures\.|Rules\.|^\s*$/);
    expect(words).not.toMatch(/[a-z]\.[a-z]/i);
  }
  expect(rules.length).toBeGreaterThan(120);
  for (const [french, english] of said) expect(french).not.toBe(english);
});

it('says amounts in euros where the field is in cents', () => {
  expect(ruleWords(en, 'en', { kind: 'atMost', limit: 150_050 }, true)).toBe('at most €1,500.50');
  expect(ruleWords(fr, 'fr', { kind: 'bytes', limit: 20_000_000 })).toBe('au plus 20\u00a0Mo');
});
