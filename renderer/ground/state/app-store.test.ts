import { afterEach, expect, it, vi } from 'vitest';
import { type AppPlace, coherenceShown } from './app-store.ts';

const request: AppPlace = { name: 'dossier', id: 'a', station: 'request' };
const plan: AppPlace = { name: 'dossier', id: 'a', station: 'projection' };
const isShown = (width: number, place: AppPlace, coherence: boolean | null = null, hasOwnFinding = true): boolean => {
  vi.stubGlobal('window', { innerWidth: width });
  return coherenceShown({ coherence, place, hasOwnFinding });
};
afterEach(() => vi.unstubAllGlobals());

it('opens the panel by itself where a station has a finding and the panel stands beside the page', () => {
  expect(isShown(1_280, request)).toBe(true);
  expect(isShown(1_280, request, null, false)).toBe(false);
  expect(isShown(1_280, plan)).toBe(false);
  expect(isShown(1_920, plan)).toBe(true);
});
it('never lays the panel over the page unless it is asked for', () => {
  for (const width of [320, 640, 1_093]) {
    expect(isShown(width, request)).toBe(false);
    expect(isShown(width, request, true)).toBe(true);
  }
});
it('stays as it was asked for', () => {
  expect(isShown(1_920, request, false)).toBe(false);
  expect(isShown(1_280, { name: 'overview', id: 'a' }, true)).toBe(true);
});
