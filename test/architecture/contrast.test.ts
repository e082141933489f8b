/** Contrast of the tokens (WCAG 2.2, 1.4.3 and 1.4.11), computed for both themes. */
import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, PRINT } from '#shared/papers/charts/palettes.ts';
import { text } from './tree.ts';

const css = text('renderer/ground/components/tokens.css');
const block = (selector: string): string => css.split(`${selector} {`)[1]?.split('}')[0] ?? '';
const colours = (selector: string): Record<string, string> =>
  Object.fromEntries([...block(selector).matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]));

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const light = colours(':root');
const THEMES = { light, dark: { ...light, ...colours(':root[data-theme="dark"]') } };

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it('redefines in the dark every colour that it names in the light', () => {
  expect(Object.keys(colours(':root[data-theme="dark"]'))).toEqual(Object.keys(light));
});

describe.each(Object.entries(THEMES))('the %s theme', (_theme, of) => {
  const pairs = (over: readonly string[], grounds: readonly string[], least: number): string[] =>
    over.flatMap((a) =>
      grounds
        .filter((b) => contrast(of[a] ?? '', of[b] ?? '') < least)
        .map((b) => `${a} on ${b}: ${contrast(of[a] ?? '', of[b] ?? '').toFixed(2)}`),
    );
  it('reads every text on every ground', () => {
    const grounds = ['paper', 'surface', 'raised', 'accent-soft', 'attention-soft', 'serious-soft'];
    expect(pairs(['ink', 'muted', 'accent', 'ok', 'attention', 'serious'], grounds, 4.5)).toEqual([]);
    expect(pairs(['on-accent'], ['accent'], 4.5)).toEqual([]);
  });
  it('shows edges of controls and the ring of the keyboard', () => {
    expect(pairs(['strong-line', 'focus'], ['paper', 'surface'], 3)).toEqual([]);
  });
});

it.each([
  [':root', LIGHT],
  [':root', PRINT],
  [':root[data-theme="dark"]', DARK],
] as const)('draws a model in one colour, in a chart and in the window: %s', (selector, palette) => {
  // The light theme's stand before the dark one's.
  const named = [...css.matchAll(/--m([1-7]): (#[0-9a-f]{6});/g)].map((m) => m[2]);
  expect(named).toHaveLength(14);
  expect(palette.models).toEqual(selector === ':root' ? named.slice(0, 7) : named.slice(7));
});
