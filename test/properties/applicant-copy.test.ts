import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleDossier } from '#shared/example/dossier.ts';
import { applicantCopy } from '#shared/papers/memo/applicant-copy.ts';
import { MEMO_FORMATS, MEMO_SECTIONS } from '#shared/papers/memo/composition.ts';
import { dossierMemo } from '#shared/papers/memo/dossier-memo.ts';
import { SECRET, withSecrets } from '../integration/secret-dossier.ts';

describe('the copy for the applicant', () => {
  it('holds nothing that was written for those who assess', () => {
    expect(JSON.stringify(withSecrets('fr')).split(SECRET).length).toBeGreaterThan(40);
    expect(JSON.stringify(applicantCopy(withSecrets('fr')))).not.toContain(SECRET);
  });
  it('keeps what the applicant said, and the plan to the cent', () => {
    const dossier = exampleDossier('x', 'en');
    const copy = applicantCopy(dossier);
    expect(copy.answers['request.summary']?.value).toBe(dossier.answers['request.summary']?.value);
    expect(copy.opening).toEqual(dossier.opening);
    expect(copy.resources.map(({ driver }) => driver)).toEqual(dossier.resources.map(({ driver }) => driver));
  });
  it.each(['fr', 'en'] as const)(
    'is all that any memo for an applicant is made from, whatever sections are asked (%s)',
    (language) => {
      const dossier = withSecrets(language);
      const options = { dossier, language, date: '2026-11-23', version: '1', organisation: 'F' } as const;
      fc.assert(
        fc.property(
          fc.constantFrom(...MEMO_FORMATS),
          fc.shuffledSubarray([...MEMO_SECTIONS]),
          fc.boolean(),
          (format, sections, cover) => {
            const memo = JSON.stringify(dossierMemo({ ...options, format, sections, cover, audience: 'bearer' }));
            expect(memo).not.toContain(SECRET);
            expect(memo).not.toContain(String(dossier.answers['request.owner']?.value));
          },
        ),
        { numRuns: 20 },
      );
      expect(JSON.stringify(dossierMemo({ ...options, format: 'full' }))).toContain(SECRET);
      // A point for or against is ours until the committee has decided, told or not.
      expect(JSON.stringify(dossierMemo({ ...options, format: 'full', audience: 'bearer' }))).not.toContain(
        'A point that may be told',
      );
    },
  );
});
