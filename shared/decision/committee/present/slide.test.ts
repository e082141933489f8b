import { describe, expect, it } from 'vitest';
import { openFindings } from '#shared/assessment/coherence/run.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { resolutionOf, resolutionSentence } from '#shared/papers/memo/note/resolution.ts';
import { MASK } from './mask.ts';
import { maskSlide, screensOf, slideOf } from './slide.ts';

describe.each(['fr', 'en'] as const)('a slide, %s', (language) => {
  const dossier = exampleDossier('e', language);
  const slide = slideOf(dossier, project(dossier), language);
  it('says what is voted and the five figures in the words of the decision note, and every point of the opinion', () => {
    expect(slide.resolution).toBe(resolutionSentence(resolutionOf(dossier), language));
    expect(slide.asked).toBe(language === 'fr' ? 'Demandé\u00a0: 120\u202f000\u00a0€' : 'Requested: €120,000');
    expect(slide.figures.map((f) => f.value)).toEqual([
      '24 → 60',
      '+42',
      language === 'fr' ? '2\u202f619\u00a0€' : '€2,619',
      language === 'fr' ? '83,3\u202f% → 48,9\u202f%' : '83.3% → 48.9%',
      language === 'fr' ? '5,7\u202f%' : '5.7%',
    ]);
    expect(slide.strengths.length + slide.reservations.length).toBeGreaterThan(2);
    expect(slide.conditions).toEqual(dossier.conditions.map((c) => c.text));
  });
  it('says four things that may happen, each with its month and whether the plan holds', () => {
    expect(slide.chances).toHaveLength(4);
    for (const { what, lowest, holds } of slide.chances) {
      expect(what).not.toBe('');
      expect(lowest).toMatch(/20(27|28|29)$/);
      expect(holds).not.toBe('');
    }
  });
  it('shows nothing that was noted for those who assess: no finding, no question, no note', () => {
    const shown = JSON.stringify(slide);
    for (const f of openFindings(dossier, project(dossier))) {
      expect(shown).not.toContain(f.title[language]);
      expect(shown).not.toContain(f.text[language]);
    }
    for (const q of dossier.bearerQuestions) expect(shown).not.toContain(q.text);
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
    expect(masked.figures[0]?.value).toBe('24 → 60');
  });
});
it('of an empty dossier says so and draws nothing', () => {
  const empty = { ...exampleDossier('e', 'fr'), resources: [], costs: [], posts: [] };
  const slide = slideOf(empty, project(empty), 'fr');
  expect(slide.planned).toBe(false);
  expect(screensOf(slide)).toEqual(['decide', 'points', 'conditions']);
});
