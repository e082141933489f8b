/** Seals that survive, whatever a line says and whatever goes out of it; and words that are gone, whatever stands around them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eraseBeginnings, forgetWords, makeEraser, mapTexts } from '#main/portfolio/erasure/words.ts';
import { closeLeaves, makeSalt, rootOf } from '#main/seal/commitments.ts';
import { foldText } from '#shared/base/text/accents.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';

const RUNS = { numRuns: 200 };
/** What JSON keeps: `-0` is read back as `0`. */
const data = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const change = (value: unknown, goes: (text: string) => boolean): unknown =>
  mapTexts(value, (text) => (goes(text) ? `[…]${text.slice(0, 1)}` : text), new Set());

it('a line keeps its seal when values go out of it, once or twice', () => {
  fc.assert(
    fc.property(data, fc.array(fc.boolean(), { minLength: 3, maxLength: 7 }), (value, bits) => {
      const salt = makeSalt();
      const root = rootOf(value, salt);
      const goes = (offset: number) => (text: string) => bits[(text.length + offset) % bits.length] === true;
      const once = change(value, goes(0));
      const leaves = closeLeaves(value, once, { salt });
      expect(rootOf(once, '', leaves)).toBe(root);
      const twice = change(once, goes(1));
      const more = closeLeaves(once, twice, { salt: '', leaves });
      expect(rootOf(twice, '', more)).toBe(root);
      // Nothing of the salt of the line is left, nor the salt of a value that went.
      expect(canonical(leaves)).not.toContain(salt);
    }),
    RUNS,
  );
});

it('a value that did not go cannot be changed without a trace', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.string(), { minKeys: 2, maxKeys: 6 }),
      fc.string({ minLength: 1 }),
      (value, added) => {
        const salt = makeSalt();
        const [first = '', second = ''] = Object.keys(value);
        const after = { ...value, [first]: `${value[first]}…` };
        const leaves = closeLeaves(value, after, { salt });
        const root = rootOf(value, salt);
        expect(rootOf(after, '', leaves)).toBe(root);
        expect(rootOf({ ...after, [second]: `${value[second]}${added}` }, '', leaves)).not.toBe(root);
        expect(rootOf({ ...after, [`${first}${added}${second}`]: 'x' }, '', leaves)).not.toBe(root);
      },
    ),
    RUNS,
  );
});

const letters = fc.string({ unit: fc.constantFrom(...'abcdeéèïôuœzÉÀÇ'), minLength: 3, maxLength: 8 });
const around = fc.string({
  unit: fc.constantFrom(' ', ', ', '\n', '(', ') ', '-', '’', ' « '),
  minLength: 1,
  maxLength: 2,
});

it('words that are erased are in no text any more, whatever their case, accents and punctuation', () => {
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(around, fc.option(letters)), { maxLength: 6 }),
      around,
      (name, others, between) => {
        const eraser = makeEraser([forgetWords([name.join(' ')])]);
        const written = name.join(between).toUpperCase();
        const text = [`${written}`, ...others.map(([mark, word]) => `${mark}${word ?? written}`)].join('');
        const left = eraser.text(text);
        const plain = (words: string): string => ` ${(foldText(words).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
        expect(plain(left)).not.toContain(plain(name.join(' ')));
        expect(eraser.text(left)).toBe(left);
        // What was typed on the way to the name, at the end of the text.
        const begun = `${others.map(([, word]) => word ?? '').join(' ')} ${name[0]?.slice(0, 2)}`;
        expect(eraseBeginnings(eraser.met())(begun).endsWith('[…]')).toBe(true);
      },
    ),
    RUNS,
  );
});

it('a text without the words is not touched, to the object', () => {
  const eraser = makeEraser([forgetWords(['Quorvick'])]);
  const value = { a: ['Portée par d’autres', 3, null], b: { id: 'Quorvick', text: 'rien' } };
  expect(eraser.value(value)).toBe(value);
});
