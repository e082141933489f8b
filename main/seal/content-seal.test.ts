import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAll, setCommand } from '#shared/dossier/content/apply.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { makeContentSeal } from './content-seal.ts';
import { contentSeal } from './seal.ts';

describe('the seal of a dossier that is edited', () => {
  it('is the seal of its content, whatever was sealed before', () => {
    const seal = makeContentSeal();
    const base = exampleDossier('d', 'fr');
    const anyText = fc.string({ unit: 'binary' });
    const part = fc.oneof(
      fc.record({ answers: fc.dictionary(anyText, fc.jsonValue({ stringUnit: 'binary' })) }),
      fc.record({ drafts: fc.dictionary(anyText, anyText) }),
      fc.record({ resources: fc.array(fc.constantFrom(...base.resources)) }),
      fc.record({ costs: fc.array(fc.constantFrom(...base.costs)), posts: fc.constant([]) }),
      fc.record({ id: anyText }),
    );
    let dossier = base;
    fc.assert(
      fc.property(part, (next) => {
        dossier = { ...dossier, ...next } as Dossier;
        expect(seal(dossier)).toBe(contentSeal(dossier));
      }),
    );
  });

  it('follows a dossier from state to state, an empty one too', () => {
    const seal = makeContentSeal();
    let dossier = emptyDossier('d', { startMonth: '2027-01' });
    expect(seal(dossier)).toBe(contentSeal(dossier));
    for (let i = 0; i < 30; i += 1) {
      const path = ['answers', i % 3 === 0 ? 'request.owner' : 'request.summary'];
      const after = i % 5 === 4 ? undefined : { state: 'answered', value: `état ${i}` };
      const applied = applyAll(dossier, [setCommand(dossier, path, after)]);
      if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
      ({ dossier } = applied);
      expect(seal(dossier)).toBe(contentSeal(dossier));
    }
  });

  it('is not misled by one object under two names', () => {
    const seal = makeContentSeal();
    const shared: never[] = [];
    const dossier = {
      ...emptyDossier('d', { startMonth: '2027-01' }),
      resources: shared,
      costs: shared,
      risks: shared,
    };
    expect(seal(dossier)).toBe(contentSeal(dossier));
    expect(seal({ ...dossier, posts: shared })).toBe(contentSeal({ ...dossier, posts: shared }));
  });
});
