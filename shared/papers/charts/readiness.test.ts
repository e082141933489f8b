import { describe, expect, it } from 'vitest';
import { exampleDossier } from '#shared/example/dossier.ts';
import { textWidth } from './labels/text-width.ts';
import { PRINT } from './palettes.ts';
import { countMet, readiness } from './readiness.ts';

describe.each(['fr', 'en'] as const)('the readiness curve, %s', (language) => {
  const { needs } = exampleDossier('e', language);
  const [first, second] = needs;
  if (!first || !second) throw new Error('the example has two needs');
  it('climbs in the month in which a need is to be met, and never counts one without a date', () => {
    expect(countMet(needs, 36)).toBe(2);
    expect(countMet(needs, (first.month ?? 0) - 1)).toBe(0);
    expect(countMet(needs, first.month ?? 0)).toBe(1);
    expect(countMet([first, { ...second, month: null }], 36)).toBe(1);
  });
  it('says which need has no date', () => {
    const dated = readiness(needs, language, PRINT, { width: 471 });
    const undated = readiness([first, { ...second, month: null }], language, PRINT, { width: 471 });
    expect(undated.summary.length).toBeGreaterThan(dated.summary.length);
    expect(undated.table.at(-1)?.at(-1)).toBe('?');
  });
  it.each([190, 300, 471, 760])('keeps every word inside a picture %i wide', (width) => {
    const long = {
      ...first,
      title: 'Tenir un plan de trésorerie mensuel et le revoir avec le conseil chaque trimestre',
    };
    for (const s of readiness([long, second], language, PRINT, { width }).shapes) {
      if (s.kind !== 'text') continue;
      const wide = textWidth(s.text, s.size);
      const left = s.anchor === 'end' ? s.x - wide : s.anchor === 'middle' ? s.x - wide / 2 : s.x;
      expect(left, s.text).toBeGreaterThanOrEqual(-1);
      expect(left + wide, s.text).toBeLessThanOrEqual(width + 1);
    }
  });
});
