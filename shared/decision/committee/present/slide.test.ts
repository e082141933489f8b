import { describe, expect, it } from 'vitest';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { MASK } from './mask.ts';
import { maskSlide, slideOf } from './slide.ts';

describe.each(['fr', 'en'] as const)('a slide, %s', (language) => {
  const dossier = exampleDossier('e', language);
  const slide = slideOf(dossier, project(dossier), language);
  it('says the project, what is asked and proposed, the models, and every point of the opinion', () => {
    expect(slide.figures.map((f) => f.value)).toEqual([
      language === 'fr' ? '120\u202f000\u00a0€' : '€120,000',
      language === 'fr' ? '110\u202f000\u00a0€' : '€110,000',
      expect.stringMatching(/\p{L}/u),
      language === 'fr' ? 'Accord sous conditions' : 'Approve with conditions',
      'M4 → M4 + M2',
    ]);
    expect(slide.strengths.length + slide.reservations.length).toBeGreaterThan(2);
    expect(slide.findings.length).toBeGreaterThan(0);
    expect(slide.conditions).toEqual(dossier.conditions.map((c) => c.text));
  });
  it('masked keeps its words and says no amount, also where one was typed in a sentence', () => {
    const typed = {
      ...dossier,
      conditions: [{ ...(dossier.conditions[0] as (typeof dossier.conditions)[0]), text: 'Trouver 45 000 € ou €45k' }],
    };
    const masked = maskSlide(slideOf(typed, project(typed), language));
    expect(masked.conditions).toEqual([`Trouver ${MASK} ou ${MASK}`]);
    expect(JSON.stringify(masked)).not.toMatch(/\d[\s\u00a0\u202f]*k?€|€\s*\d/);
    expect(masked.project).toBe(slide.project);
    expect(masked.figures.at(-1)?.value).toBe('M4 → M4 + M2');
  });
});
it('of an empty dossier says so and draws nothing', () => {
  const empty = { ...exampleDossier('e', 'fr'), resources: [], costs: [], posts: [] };
  expect(slideOf(empty, project(empty), 'fr').planned).toBe(false);
});
