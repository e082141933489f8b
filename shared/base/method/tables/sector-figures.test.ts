import { expect, it } from 'vitest';
import { figureCitation, SECTOR_FIGURES, sectorFigureLines } from './sector-figures.ts';

const OWN = {
  figure: 'local',
  name: 'Associations du Val',
  value: '1 240',
  asOf: '2026',
  source: 'Préfecture',
  archived: false,
};

it('gives every figure of the tool a year and who published it, in both languages', () => {
  for (const { asOf, source, value } of SECTOR_FIGURES)
    for (const text of [asOf, source, value]) {
      expect(text.fr).not.toBe('');
      expect(text.en).not.toBe('');
    }
});

it('puts what the foundation wrote in the place of the tool’s figure, and its own after them', () => {
  const written = { ...OWN, figure: 'budget', value: '130 Md€', asOf: '2026' };
  const lines = sectorFigureLines([written, OWN], 'fr');
  expect(lines.map((l) => l.figure.figure)).toEqual([...SECTOR_FIGURES.map((f) => f.id), 'local']);
  expect(lines.find((l) => l.figure.figure === 'budget')).toEqual({ figure: written, fromTool: true, isOwn: true });
});

it('cites a figure with its year and its source, and without what is not said', () => {
  expect(figureCitation(OWN, ' : ')).toBe('Associations du Val : 1 240 (2026, Préfecture)');
  expect(figureCitation({ ...OWN, asOf: '', source: ' ' }, ': ')).toBe('Associations du Val: 1 240');
});
