import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  arrangeSections,
  type Composition,
  CompositionSchema,
  composeFor,
  MEMO_FORMATS,
  MEMO_SECTIONS,
  MemoTemplateSchema,
  moveSection,
  recompose,
  sectionsFor,
  toggleSection,
  usualComposition,
} from './composition.ts';

const compositions = fc.record<Composition>({
  audience: fc.constantFrom('committee', 'bearer'),
  format: fc.constantFrom(...MEMO_FORMATS),
  sections: fc.shuffledSubarray([...MEMO_SECTIONS], { minLength: 1 }),
  cover: fc.boolean(),
});
const section = fc.constantFrom(...MEMO_SECTIONS);

it('lists each section that the audience may read once, the chosen ones in their order', () => {
  fc.assert(
    fc.property(compositions, (c) => {
      const list = arrangeSections(c);
      expect([...list].sort()).toEqual([...sectionsFor(c.audience)].sort());
      expect(list.filter((s) => c.sections.includes(s))).toEqual(c.sections.filter((s) => list.includes(s)));
    }),
  );
});
it('moves a section by one place and back, and keeps all of them', () => {
  fc.assert(
    fc.property(compositions, section, (c, s) => {
      const up = moveSection(c, s, -1);
      expect([...up.sections].sort()).toEqual([...c.sections].sort());
      const at = c.sections.indexOf(s);
      if (at > 0) {
        expect(up.sections.indexOf(s)).toBe(at - 1);
        expect(moveSection(up, s, 1)).toEqual(c);
      } else expect(up).toEqual(c);
    }),
  );
});
it('takes a section in and leaves it out without moving the others, and never leaves nothing', () => {
  fc.assert(
    fc.property(compositions, section, (first, s) => {
      const c = composeFor(first, 'committee');
      const once = toggleSection(c, s);
      expect(once.sections.length).toBeGreaterThan(0);
      expect(once.sections.filter((x) => x !== s)).toEqual(c.sections.filter((x) => x !== s));
      if (once !== c) expect(once.sections.includes(s)).toBe(!c.sections.includes(s));
    }),
  );
});
it('never asks for an applicant what is for the committee', () => {
  fc.assert(
    fc.property(compositions, (c) => {
      const { sections, audience } = composeFor(c, 'bearer');
      expect(audience).toBe('bearer');
      expect(sections.length).toBeGreaterThan(0);
      expect(sections).not.toContain('decision');
      expect(sections).not.toContain('points');
      expect(CompositionSchema.safeParse(composeFor(c, 'bearer')).success).toBe(true);
    }),
  );
});
it('follows the usual sections until someone chose others', () => {
  expect(recompose(usualComposition('summary'), { format: 'full' })).toEqual(usualComposition('full'));
  expect(recompose(usualComposition('full', 'bearer'), { audience: 'committee' })).toEqual(usualComposition('full'));
  const own = { ...usualComposition('full'), sections: ['cash', 'decision', 'model'] } as Composition;
  expect(recompose(own, { format: 'standard' }).sections).toEqual(own.sections);
  expect(recompose(own, { audience: 'bearer' }).sections).toEqual(['cash', 'model']);
});
it('refuses a section twice, an unknown one, none, and a template without a name', () => {
  const usual = usualComposition('full');
  expect(CompositionSchema.safeParse(usual).success).toBe(true);
  for (const sections of [['model', 'model'], ['votes'], []])
    expect(CompositionSchema.safeParse({ ...usual, sections }).success).toBe(false);
  expect(MemoTemplateSchema.safeParse({ ...usual, mark: 'none', name: '  ' }).success).toBe(false);
  expect(MemoTemplateSchema.safeParse({ ...usual, mark: 'none', name: 'Comité de mai' }).success).toBe(true);
});
