/** A dossier says what it lacks: nothing is filled because it has a place. */
import { describe, expect, it } from 'vitest';
import { STATION_IDS } from '#shared/base/method/stations.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { completeness, progressByKind, stationProgress } from './completeness.ts';
import { emptyDossier } from './empty.ts';
import { expectedIn, missing } from './missing.ts';
import type { Dossier } from './schema.ts';

const example = exampleDossier('d', 'fr');
const lacks = (d: Dossier, path: string): string | undefined =>
  missing(d).find((item) => item.path.join('/') === path)?.lacks.fr;
const put = (d: Dossier, id: string, value: string): Dossier => ({
  ...d,
  answers: { ...d.answers, [id]: { state: 'answered', value } },
});

describe('what is missing', () => {
  it('is everything in an empty dossier, at every station', () => {
    const empty = emptyDossier('d', { startMonth: '2026-01' });
    expect(completeness(empty)).toBe(0);
    for (const station of STATION_IDS) expect(missing(empty, station).length, station).toBeGreaterThan(0);
  });
  it('is counted as what is there: the two add up, by station and by kind', () => {
    for (const d of [example, emptyDossier('d', { startMonth: '2026-01' })]) {
      const all = Object.values(progressByKind(d));
      const there = all.reduce((t, c) => t + c.there, 0);
      const expected = all.reduce((t, c) => t + c.expected, 0);
      expect(expected - there).toBe(missing(d).length);
      expect(completeness(d)).toBeCloseTo(there / expected, 12);
      for (const s of STATION_IDS) {
        const { counted, answered } = stationProgress(d, s);
        expect(counted - answered).toBe(missing(d, s).filter((item) => item.kind !== 'source').length);
      }
    }
  });
  it('holds a number that cannot exist, and not one that can', () => {
    expect(lacks(put(example, 'request.siren', '732829321'), 'answers/request.siren')).toMatch(/ne peut pas exister/);
    expect(lacks(put(example, 'request.siren', '732829320'), 'answers/request.siren')).not.toMatch(/exister/);
  });
  it('waits for the register in which the legal form is entered, and for no other', () => {
    const bare = (form: string) =>
      missing(put(emptyDossier('d', { startMonth: '2026-01' }), 'request.legalForm', form), 'request').map(
        (i) => i.path[1],
      );
    expect(bare('association')).not.toContain('request.localRegister');
    expect(bare('association')).toContain('request.rna');
    expect(bare('associationLocal')).toContain('request.localRegister');
    expect(bare('associationLocal')).not.toContain('request.rna');
    expect(bare('company')).not.toContain('request.rna');
  });
  it('holds each lever that brings money and is not qualified, and what one review leaves out', () => {
    const bare = { ...example, leverReviews: [] };
    const leaves = new Set(example.resources.map((r) => r.leaf));
    const open = missing(bare, 'levers').filter((item) => item.path[0] === 'leverReviews');
    expect(open).toHaveLength(leaves.size);
    const half = { ...example, leverReviews: example.leverReviews.map((r) => ({ ...r, cost: null, fit: null })) };
    expect(lacks(half, 'leverReviews/lr1')).toMatch(/^à compléter.: coût de mobilisation, cohérence avec le projet$/);
  });
  it('holds a line with half of its fields, a document not received and a fact without origin', () => {
    const goals = example.goals.map((g) => ({ ...g, month36: null, baseline: null }));
    expect(lacks({ ...example, goals }, 'goals/go1')).toMatch(/^à compléter/);
    expect(lacks(example, 'documents/do4')).toBe('pas encore reçu');
    const bare = put(example, 'framing.context', 'Un besoin');
    expect(missing(bare, 'framing').some((i) => i.kind === 'source' && i.path[1] === 'framing.context')).toBe(true);
  });
  it('holds a typed text that is not a value, wherever it stands', () => {
    const drafts = { 'answers/request.amountAsked': '12.500', 'resources/state/driver/years/0': '12-15' };
    const d = { ...example, drafts };
    expect(lacks(d, 'answers/request.amountAsked')).toMatch(/pas encore une valeur/);
    expect(lacks(d, 'resources/state/driver/years/0')).toMatch(/pas encore une valeur/);
  });
  it('leads each item to its station, in both languages', () => {
    for (const item of expectedIn(emptyDossier('d', { startMonth: '2026-01' }))) {
      expect(item.name.fr).not.toBe('');
      expect(item.name.en).not.toBe('');
      expect(item.path.length).toBeGreaterThan(0);
    }
  });
});
