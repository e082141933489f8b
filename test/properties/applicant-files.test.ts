/**
 * What an applicant may read before the decision is made of what is the applicant's, whatever the dossier: every text that a dossier can hold says a word of its own,
 * none of ours is found, and what is ours can become anything else without one letter of these papers changing.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFindings } from '#shared/assessment/coherence/run.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import { QUESTIONS } from '#shared/base/method/questions/all.ts';
import { COLLECTION_NAMES, COLLECTIONS, type Dossier, SECTIONS } from '#shared/dossier/content/schema.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { asQuestion, gapsOf } from '#shared/papers/applicant/collect.ts';
import { applicantWorkbook } from '#shared/papers/applicant/form/workbook.ts';
import { applicantLetter } from '#shared/papers/applicant/letter.ts';
import { MEMO_FORMATS, MEMO_SECTIONS } from '#shared/papers/memo/composition.ts';
import { dossierMemo } from '#shared/papers/memo/dossier-memo.ts';
import { dossierArbitrary } from './dossier-arbitrary.ts';
import { OURS, planted, wholeItems, withOursOf } from './ours.ts';

const LANGUAGE = 'fr';
const t = translator(LANGUAGE);
const NOBODY_ELSE = { organisation: 'Fondation', date: '2026-12-01' } as const;

/** Everything that can leave for an applicant before a decision, as data. */
const papersOf = (dossier: Dossier): string => {
  const memos = MEMO_FORMATS.map((format) =>
    dossierMemo({
      ...NOBODY_ELSE,
      dossier,
      language: LANGUAGE,
      format,
      version: '1',
      audience: 'bearer',
      sections: MEMO_SECTIONS,
      frozen: { name: OURS.version, fingerprint: 'f'.repeat(64) },
      peers: [],
    }),
  );
  const send = {
    ...NOBODY_ELSE,
    dossier,
    language: LANGUAGE,
    questions: dossier.bearerQuestions.map((q) => q.id),
    contact: '',
    deadline: '',
  } as const;
  const form = applicantWorkbook({
    ...send,
    application: true,
    budget: true,
    prefill: true,
    seal: 'seal',
    exportId: 'e1',
  });
  return JSON.stringify([memos, applicantLetter(send), form.sheets.map((s) => [s.name, s.rows])]);
};
/** Where two texts part, in a few words; null when they never do. */
const parting = (a: string, b: string): readonly string[] | null => {
  if (a === b) return null;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return [a, b].map((text) => text.slice(Math.max(0, at - 200), at + 100));
};
/** What the program offers to ask, as it would be sent. */
const offered = (dossier: Dossier): Dossier['bearerQuestions'] =>
  gapsOf(dossier, openFindings(dossier, project(dossier)), LANGUAGE, t).map((gap, i) => ({
    ...asQuestion(gap, `offered${i}`, '', '2026-12-01'),
    sentOn: '2026-12-01',
  }));
/** Each dossier holds one whole item of every collection, and no question but what a person typed to send. */
const dossiers: fc.Arbitrary<Dossier> = fc
  .record({ base: dossierArbitrary, items: wholeItems })
  .map(({ base, items }) => planted(base, items));

it('each text of a dossier has been given its own word, ours among them', () => {
  const [dossier] = fc.sample(dossiers, { numRuns: 1, seed: 5 });
  if (dossier === undefined) throw new Error('no dossier');
  const words = OURS.wordsIn(dossier);
  for (const name of OURS.collections)
    expect(
      [...words].some(([, at]) => at.startsWith(`${name}/`)),
      name,
    ).toBe(true);
  for (const q of QUESTIONS.filter((x) => OURS.isAnswer(x.id) && ['text', 'line'].includes(x.kind)))
    expect([...words.values()], q.id).toContain(`answers/${q.id}/value`);
  expect(words.size).toBeGreaterThan(150);
  // Whoever adds a collection says here whose it is.
  expect([...OURS.collections, ...OURS.theirs].sort()).toEqual([...COLLECTION_NAMES].sort());
  expect(Object.keys(COLLECTIONS).length + Object.keys(SECTIONS).length).toBe(COLLECTION_NAMES.length + 2);
});

describe('papers for an applicant', () => {
  it('hold no word of ours, and what they offer to ask neither', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const asked = { ...dossier, bearerQuestions: [...dossier.bearerQuestions, ...offered(dossier)] };
        const papers = papersOf(asked);
        const told = [...OURS.wordsIn(dossier)].filter(([word]) => papers.includes(word)).map(([, at]) => at);
        expect(told).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
  it('stay the same to the letter whatever becomes of what is ours: not an amount, nor what follows from one', () => {
    fc.assert(
      fc.property(dossiers, dossiers, (dossier, other) => {
        expect(parting(papersOf(withOursOf(dossier, other)), papersOf(dossier))).toBeNull();
      }),
      { numRuns: 6 },
    );
  });
  it('ask the same words of a finding whatever is ours', () => {
    fc.assert(
      fc.property(dossiers, dossiers, (dossier, other) => {
        const [here, there] = [dossier, withOursOf(dossier, other)].map(
          (d) =>
            new Map(
              offered(d).flatMap((q) => (q.fromRule === undefined ? [] : [[`${q.fromRule} ${q.subject}`, q.text]])),
            ),
        );
        for (const [key, text] of here ?? []) if (there?.has(key)) expect(there.get(key)).toBe(text);
      }),
      { numRuns: 4 },
    );
  });
});
