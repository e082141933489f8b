import { describe, expect, it } from 'vitest';
import { classify } from './classify.ts';
import { checkRna, checkSiren } from './identifiers.ts';
import { LEAF_IDS, LEAVES } from './levers.ts';
import { MODEL_IDS, MODELS } from './models.ts';

describe('classify', () => {
  it('finds what the method names on published mixes', () => {
    // Hearing of a large health operator: 950 M€ of which 850 from daily tariffs, 40 own, 60 co-financing.
    expect(classify({ C1: 850, D1: 40, C2: 60 })).toMatchObject({ kind: 'dominant', models: ['M3'] });
    // Its international branch: 10 % own, 90 % institutional.
    expect(classify({ D1: 10, C4: 90 })).toMatchObject({ kind: 'dominant', models: ['M5'], ownAndPartnerShare: 0.1 });
    // A youth-service association: all private at its start, then half private, half local authorities.
    expect(classify({ D2: 100 })).toMatchObject({ kind: 'dominant', models: ['M6'] });
    const half = classify({ D2: 50, C2: 50 });
    expect(half.kind).toBe('hybrid');
    expect([...half.models].sort()).toEqual(['M4', 'M6']);
    // The French sector in 2005: dues 12, gifts 5, activity 49, subsidies 34.
    expect(classify({ A1: 12, D1: 5, B1: 49, C2: 34 })).toMatchObject({ kind: 'hybrid', models: ['M2', 'M4'] });
  });
  it('does not call match-funding what has no own share, or too much of it', () => {
    expect(classify({ C4: 95, D1: 5 }).kind).toBe('hybrid');
    expect(classify({ C4: 90, D1: 10 }).kind).toBe('dominant');
  });
  it('leaves own funds out and says nothing of nothing', () => {
    expect(classify({ A3: 1000, C2: 10 })).toMatchObject({ kind: 'dominant', models: ['M4'], totalCents: 10 });
    expect(classify({}).kind).toBe('none');
  });
});

describe('identifiers', () => {
  it('checks the SIREN’s check digit and takes it from a SIRET', () => {
    expect(checkSiren('732 829 320')).toEqual({ ok: true, normal: '732829320' });
    expect(checkSiren('73282932000074')).toEqual({ ok: true, normal: '732829320' });
    expect(checkSiren('732829321')).toEqual({ ok: false, rule: 'sirenCheckDigit' });
    // The same establishment with its last digit miscopied; La Poste numbers its own otherwise.
    expect(checkSiren('732 829 320 00075')).toEqual({ ok: false, rule: 'siretCheckDigit' });
    expect(checkSiren('356 000 000 00001').ok).toBe(true);
    expect(checkSiren('35600000000012')).toEqual({ ok: false, rule: 'siretCheckDigit' });
    for (const nobody of ['000000000', '000 000 000', '00000000000000', '00000000000018'])
      expect(checkSiren(nobody), nobody).toEqual({ ok: false, rule: 'sirenZeros' });
    expect(checkSiren('7328293')).toEqual({ ok: false, rule: 'sirenLength' });
  });
  it('checks the shape of an RNA number', () => {
    expect(checkRna('w751 234567')).toEqual({ ok: true, normal: 'W751234567' });
    expect(checkRna('751234567').ok).toBe(false);
    expect(checkRna('W000000000')).toEqual({ ok: false, rule: 'rnaZeros' });
  });
});

describe('tables', () => {
  it('have one leaf and one model for each id', () => {
    expect(LEAVES.map((l) => l.id)).toEqual([...LEAF_IDS]);
    expect(MODELS.map((m) => m.id)).toEqual([...MODEL_IDS]);
    for (const m of MODELS) expect(new Set(m.traits.map((t) => t.kind))).toEqual(new Set(['advantage', 'drawback']));
  });
});
