import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAll, setCommand } from './apply.ts';
import { canonical, makeCanonical } from './canonical.ts';
import { emptyDossier } from './empty.ts';

describe('canonical text', () => {
  it('is the same with what was written before as without', () => {
    const write = makeCanonical();
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.anything(), (value, key, more) => {
        const data = { value, again: [value, value], [key]: undefined, plain: fc.stringify(more) };
        expect(write(data)).toBe(canonical(data));
        expect(write(data)).toBe(canonical(data));
      }),
    );
  });

  it('follows a dossier from state to state', () => {
    const write = makeCanonical();
    let dossier = emptyDossier('d', { startMonth: '2027-01' });
    for (let i = 0; i < 30; i += 1) {
      const path = ['answers', i % 3 === 0 ? 'request.owner' : 'request.summary'];
      const after = i % 5 === 4 ? undefined : { state: 'answered', value: `état ${i}` };
      const applied = applyAll(dossier, [setCommand(dossier, path, after)]);
      if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
      ({ dossier } = applied);
      expect(write(dossier)).toBe(canonical(dossier));
    }
  });
});
