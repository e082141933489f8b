/** The files that an applicant receives before the decision, opened to the last stream: no word and no amount of ours, in any form in which a file can hold one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { writePdf } from '#main/documents/pdf/write.ts';
import { writeApplicantWorkbook } from '#main/documents/workbook/applicant-file.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { applicantLetter } from '#shared/papers/applicant/letter.ts';
import { MEMO_FORMATS, MEMO_SECTIONS } from '#shared/papers/memo/composition.ts';
import { dossierMemo } from '#shared/papers/memo/dossier-memo.ts';
import { DRAFT } from '#shared/papers/memo/edition.ts';
import { OURS, planted, wholeItems } from '../properties/ours.ts';
import { FONTS } from './memo-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'triptyque-applicant-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'latin1', maxBuffer: 1 << 27 });

/** In cents; no other amount of the dossier begins like them. */
const AMOUNTS = [735_791_317, 846_802_428, 957_913_539] as const;
const [PROPOSED, SUPPORT, TRANCHE] = AMOUNTS;
const [items] = fc.sample(wholeItems, { numRuns: 1, seed: 11 });
const whole = planted(exampleDossier('x', 'fr'), items ?? {});
const dossier: Dossier = {
  ...whole,
  answers: { ...whole.answers, 'request.amountProposed': { state: 'answered', value: PROPOSED } },
  supports: whole.supports.map((s) => ({ ...s, principalCents: SUPPORT, month: 1 })),
  tranches: whole.tranches.map((x) => ({ ...x, amountCents: TRANCHE })),
};
/** A word as plain letters, hexadecimal, and the two bytes a letter of a PDF’s own strings; an amount in cents, in euros, rounded, with any space. */
const wordForms = (word: string): readonly string[] => {
  const wide = Buffer.from(word, 'utf16le').swap16();
  return [word, Buffer.from(word, 'latin1').toString('hex'), wide.toString('latin1'), wide.toString('hex')];
};
const amountForms = (cents: number): readonly RegExp[] => {
  const euros = String(Math.floor(cents / 100));
  const spaced = [euros.slice(0, 1), euros.slice(1, 4), euros.slice(4)].join('[^0-9]{0,4}');
  return [
    new RegExp(String(cents)),
    new RegExp(spaced),
    new RegExp(`${euros[0]}[^0-9]{0,4}${Math.round(Number(euros.slice(1)) / 1000)}[^0-9]{0,4}k`),
  ];
};
const foundIn = (everything: string): readonly string[] => [
  ...[...OURS.wordsIn(dossier)].flatMap(([word, at]) =>
    wordForms(word).some((form) => everything.includes(form)) ? [at] : [],
  ),
  ...AMOUNTS.flatMap((cents) => (amountForms(cents).some((form) => form.test(everything)) ? [String(cents)] : [])),
];
const openedPdf = (pdf: Uint8Array): string => {
  const path = join(folder, 'paper.pdf');
  writeFileSync(path, pdf);
  const streams = run('qpdf', '--qdf', '--object-streams=disable', path, '-');
  return [run('pdftotext', path, '-'), run('pdfinfo', path), run('pdfdetach', '-list', path), streams].join('\n');
};
const memo = (audience: 'committee' | 'bearer', format: (typeof MEMO_FORMATS)[number]) =>
  writePdf(
    dossierMemo({
      dossier,
      language: 'fr',
      format,
      audience,
      date: '2026-12-01',
      version: '3',
      organisation: 'Fondation',
      sections: MEMO_SECTIONS,
      edition: DRAFT,
      frozen: { name: OURS.version, fingerprint: 'f'.repeat(64) },
    }),
    FONTS,
  );
const send = {
  dossier,
  language: 'fr',
  questions: dossier.bearerQuestions.map((q) => q.id),
  date: '2026-12-01',
  organisation: 'Fondation',
  contact: '',
  deadline: '',
} as const;

it('the applicant’s edition, at each depth', async () => {
  for (const format of MEMO_FORMATS) expect(foundIn(openedPdf(await memo('bearer', format))), format).toEqual([]);
});
it('the letter of questions', async () => {
  expect(foundIn(openedPdf(await writePdf(applicantLetter(send), FONTS)))).toEqual([]);
});
it('the workbook to fill, prefilled', async () => {
  const options = { ...send, application: true, budget: true, prefill: true, seal: 'seal', exportId: 'e1' } as const;
  const bytes = await writeApplicantWorkbook(options, '2026-12-01T09:00:00.000Z');
  expect(
    foundIn(
      Object.values(unzipSync(bytes))
        .map((entry) => strFromU8(entry))
        .join('\n'),
    ),
  ).toEqual([]);
});
it('what is looked for can be found: the committee’s memo of the same dossier tells it', async () => {
  const found = foundIn(openedPdf(await memo('committee', 'full')));
  expect(found).toEqual(expect.arrayContaining(AMOUNTS.map(String)));
  expect(found.length).toBeGreaterThan(80);
});
