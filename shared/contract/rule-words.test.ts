import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { translator } from '#shared/base/i18n/translate.ts';
import { parseDossier, parseDossierText } from '#shared/dossier/content/parse.ts';
import { refusals } from '#shared/dossier/content/refusal.ts';
import { DOSSIER_FORMAT_VERSION } from '#shared/dossier/content/schema.ts';
import { ruleWords } from './rule-words.ts';

const fr = translator('fr');
const rulesOf = (schema: z.ZodType, value: unknown): string[] => {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : refusals(parsed.error, value).map((r) => ruleWords(fr, r.rule));
};

describe('ruleWords', () => {
  it.each([
    [z.string(), 1, 'attendu\u00a0: texte'],
    [z.int(), 1.5, 'attendu\u00a0: nombre entier'],
    [z.number(), undefined, 'attendu\u00a0: nombre'],
    [z.boolean(), 'x', 'attendu\u00a0: true ou false'],
    [z.array(z.string()), 'x', 'attendu\u00a0: liste'],
    [z.strictObject({}), 'x', 'attendu\u00a0: objet'],
    [z.record(z.string(), z.string()), 1, 'attendu\u00a0: objet'],
    [z.tuple([z.string()]), 1, 'attendu\u00a0: liste de longueur fixe'],
    [z.string().max(3), 'long', 'longueur\u00a0: au plus 3'],
    [z.string().min(1), '', 'longueur\u00a0: au moins 1'],
    [z.array(z.int()).max(1), [1, 2], 'nombre d’éléments\u00a0: au plus 1'],
    [z.number().max(24), 25, 'au plus 24'],
    [z.number().min(0), -1, 'au moins 0'],
    [z.enum(['a', 'b']), 'c', 'une valeur parmi a, b'],
    [z.literal(1), 2, 'une valeur parmi 1'],
    [z.union([z.string(), z.number()]), null, 'aucune des formes admises'],
    [z.string().regex(/^a$/), 'b', 'forme attendue\u00a0: /^a$/'],
    [z.strictObject({}), { extra: 1 }, 'clé inconnue'],
  ])('says %# in words', (schema, value, words) => {
    expect(rulesOf(schema, value)).toEqual([words]);
  });

  it('says what is wrong with a whole file', () => {
    const said = (parsed: ReturnType<typeof parseDossier>): string[] =>
      parsed.ok ? [] : parsed.refusals.map((r) => ruleWords(fr, r.rule));
    expect(said(parseDossierText('{'))[0]).toMatch(/^ce n’est pas du JSON\u00a0: /);
    expect(said(parseDossier({ format: 'triptyque-dossier', formatVersion: DOSSIER_FORMAT_VERSION + 1 }))).toEqual([
      `au plus ${DOSSIER_FORMAT_VERSION}\u00a0: le fichier vient d’une version plus récente`,
    ]);
    expect(said(parseDossier([]))).toEqual(['attendu\u00a0: "triptyque-dossier"']);
  });

  it('gives a rule without words of its own back as it is', () => {
    expect(ruleWords(fr, 'changed meanwhile')).toBe('changed meanwhile');
  });
});
