/** The application workbook as a real file: written, filled, saved again by LibreOffice, read back; and hostile ones. */
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import type { WriteSheet } from 'hucre';
import { describe, expect, it } from 'vitest';
import { readApplicantWorkbook, writeApplicantWorkbook } from '#main/documents/workbook/applicant-file.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Question } from '#shared/base/method/question.ts';
import type { Answer, AnswerValue } from '#shared/dossier/content/answer.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import type { AnswerLine } from '#shared/papers/applicant/back/judge.ts';
import type { AnswersReport } from '#shared/papers/applicant/back/report.ts';
import { takeLines } from '#shared/papers/applicant/back/take.ts';
import { FOR_APPLICANT } from '#shared/papers/applicant/collect.ts';
import type { WorkbookOptions } from '#shared/papers/applicant/options.ts';
import { planArbitrary } from '../properties/plan-arbitrary.ts';
import { filled } from './filled-workbook.ts';
import { hasLibreOffice, recalculated, SOFFICE_PACKAGE } from './libreoffice.ts';

const AT = '2026-11-23T09:00:00.000Z';
const TODAY = '2026-12-01';
const t = translator('fr');
const asked = (
  id: string,
  more: Partial<Dossier['bearerQuestions'][number]> = {},
): Dossier['bearerQuestions'][number] => ({
  id,
  station: 'people',
  text: `Question ${id} ?`,
  status: 'open',
  answer: '',
  ...more,
});
const example: Dossier = {
  ...exampleDossier('example', 'fr'),
  bearerQuestions: [
    asked('free'),
    asked('volunteers', { about: 'people.volunteers' }),
    asked('providers', { about: 'model.providers', station: 'model' }),
    asked('stage', { about: 'request.stage', station: 'request' }),
    asked('done', { status: 'answered', answer: 'Oui.' }),
  ],
};
const options = (dossier: Dossier, more: Partial<WorkbookOptions> = {}): WorkbookOptions => ({
  dossier,
  language: 'fr',
  questions: dossier.bearerQuestions.map((q) => q.id),
  date: '2026-11-23',
  organisation: 'Fondation du Pont',
  contact: 'Claire Martin',
  deadline: '2026-12-15',
  application: true,
  budget: true,
  prefill: true,
  seal: 'seal',
  exportId: 'e1',
  ...more,
});
const made = (dossier: Dossier, more: Partial<WorkbookOptions> = {}): Promise<Uint8Array> =>
  writeApplicantWorkbook(options(dossier, more), AT);
const read = async (bytes: Uint8Array, dossier: Dossier): Promise<AnswersReport> => {
  const result = await readApplicantWorkbook(bytes, dossier, 'fr');
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const brief = ({ id, outcome, rule }: AnswerLine) => [id, outcome, rule];
const taken = (dossier: Dossier, lines: readonly AnswerLine[]): Dossier => {
  const result = takeLines(dossier, lines, { date: TODAY, language: 'fr', t });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.dossier;
};

/** The text of one file inside a zip, by its central directory. */
const entry = (zip: Buffer, name: string): string => {
  let at = zip.readUInt32LE(zip.length - 22 + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + length) === name) {
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))).toString('utf8');
    }
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`no ${name}`);
};

const words = fc.oneof(
  fc.string({ maxLength: 40, unit: 'grapheme' }),
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.constantFrom(
    '=1+1',
    '-5',
    '@x',
    "'=y",
    '12',
    '00123',
    'Deux lignes :\n- une\n- deux',
    '_x0041_',
    'Oui',
    '#N/A',
    'TRUE',
    '  ',
    '<b>&amp;',
  ),
);
const anyValue = (question: Question): fc.Arbitrary<AnswerValue> => {
  const ids = question.options?.map((o) => o.id) ?? [];
  switch (question.kind) {
    case 'cents':
      return fc.integer({ min: -900_000_000, max: 900_000_000 });
    case 'year':
      return fc.integer({ min: 1800, max: 2100 });
    case 'number':
      return fc.double({ min: 0, max: 1_000_000, noNaN: true });
    case 'rate':
      return fc.double({ min: 0, max: 1, noNaN: true });
    case 'choice':
      return fc.constantFrom(...ids);
    case 'choices':
      return fc.shuffledSubarray(ids);
    default:
      return words;
  }
};
const answerOf = (question: Question): fc.Arbitrary<Answer | undefined> =>
  fc.oneof(
    fc.constant(undefined),
    fc.constantFrom<Answer>({ state: 'unknown', note: 'interne' }, { state: 'notApplicable' }),
    anyValue(question).map((value): Answer => ({ state: 'answered', value, confidence: 'low' })),
  );
const dossiers: fc.Arbitrary<Dossier> = fc
  .tuple(
    planArbitrary,
    fc.tuple(...FOR_APPLICANT.map(answerOf)),
    fc.array(
      fc.record({
        text: words,
        answer: words,
        about: fc.option(fc.constantFrom(...FOR_APPLICANT.map((q) => q.id)), { nil: undefined }),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([plan, answers, questions]) => ({
    ...emptyDossier('d', { startMonth: '2027-01' }),
    ...plan,
    answers: Object.fromEntries(
      FOR_APPLICANT.flatMap((q, i) => (answers[i] === undefined ? [] : [[q.id, answers[i] as Answer]])),
    ),
    bearerQuestions: questions.map(({ about, ...q }, i) =>
      asked(`q${i}`, { ...q, ...(about === undefined ? {} : { about }) }),
    ),
  }));

describe('a workbook of questions', () => {
  it('changes nothing when it comes back as it went, whatever the dossier, in both languages', async () => {
    await fc.assert(
      fc.asyncProperty(
        dossiers,
        fc.boolean(),
        fc.constantFrom('fr' as const, 'en' as const),
        async (dossier, prefill, language) => {
          const report = await read(await made(dossier, { prefill, language }), dossier);
          expect(report.lines).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it('brings back exactly what was written, with its source and its date, and answers the questions', async () => {
    const bytes = await filled(await made(example, { prefill: false }), (cell) => {
      cell('questions/free', 'answer').set('Une réponse\nsur deux lignes.');
      cell('questions/free', 'document').set('Statuts, p. 3');
      cell('questions/volunteers', 'answer').set('1 250');
      cell('questions/providers#users', 'answer').set('oui');
      cell('questions/providers#public', 'answer').set('Yes');
      cell('questions/providers#members', 'answer').set('Non');
      cell('questions/stage', 'none').set('Ne sait pas encore');
      cell('answers/request.amountAsked', 'answer').set(45_000.5);
      cell('answers/request.founded', 'answer').set(2016);
      cell('answers/alliances.partners', 'answer').set('=HYPERLINK("http://x";"y")');
      cell('answers/request.legalForm', 'answer').set('association loi 1901');
      cell('resources/+1', 'label').set('Vente de kits');
      cell('resources/+1', 'place').set('B1 Usagers et particuliers');
      cell('resources/+1', 'year2').set('12 000,50');
      cell('costs/+3', 'label').set('Assurance');
      cell('costs/+3', 'place').set('Services extérieurs');
      cell('costs/+3', 'year1').set(1200);
      cell('respondent/name', 'respondent').set('Jeanne Roy');
    });
    const blank: Dossier = { ...example, answers: {}, resources: [], costs: [], posts: [] };
    const report = await read(bytes, blank);
    expect(report.lines.filter((l) => l.outcome !== 'new').map(brief)).toEqual([]);
    expect(report.form.respondent.name).toBe('Jeanne Roy');
    const after = taken(blank, report.lines);
    const value = (id: string) => after.answers[id]?.value;
    expect(value('people.volunteers')).toBe(1250);
    expect([...(value('model.providers') as string[])].sort()).toEqual(['public', 'users']);
    expect(after.answers['request.stage']).toEqual({
      state: 'unknown',
      source: { kind: 'declared', detail: 'déclaré le 01/12/2026' },
    });
    expect(value('request.amountAsked')).toBe(4_500_050);
    expect(value('request.founded')).toBe(2016);
    expect(value('alliances.partners')).toBe('=HYPERLINK("http://x";"y")');
    expect(value('request.legalForm')).toBe('association');
    expect(after.bearerQuestions.find((q) => q.id === 'free')).toMatchObject({
      status: 'answered',
      answer: 'Une réponse\nsur deux lignes.\nDocument\u00a0: Statuts, p. 3',
      answeredOn: TODAY,
    });
    expect(after.bearerQuestions.filter((q) => q.about !== undefined).every((q) => q.status === 'answered')).toBe(true);
    expect(after.resources).toMatchObject([
      { label: 'Vente de kits', leaf: 'B1', status: 'toFind', driver: { kind: 'annual', years: [0, 1_200_050, 0] } },
    ]);
    expect(after.costs).toMatchObject([
      { label: 'Assurance', heading: 'externalServices', driver: { years: [120_000, 0, 0] } },
    ]);
    // Taken twice is taken once.
    expect((await read(bytes, after)).lines.map(brief)).toEqual([]);
  });

  it('lets a credit of the plan come back as it went, or corrected; a line that the applicant adds is never below zero', async () => {
    const [first, ...rest] = example.costs;
    const years = [-35_000, 0, 10_000] as [number, number, number];
    const rebate = { ...(first as (typeof example.costs)[number]), driver: { kind: 'annual' as const, years } };
    const dossier: Dossier = { ...example, costs: [rebate, ...rest] };
    const bytes = await made(dossier);
    expect((await read(bytes, dossier)).lines).toEqual([]);
    expect((await read(bytes, { ...dossier, costs: rest })).lines).toEqual([]);
    const back = await filled(bytes, (cell) => {
      cell(`costs/${rebate.id}`, 'year2').set(-120.5);
      cell('costs/+1', 'label').set('Remise');
      cell('costs/+1', 'place').set('Services extérieurs');
      cell('costs/+1', 'year1').set(-5);
    });
    const { lines } = await read(back, dossier);
    expect(lines.map(({ outcome, rule }) => [outcome, rule])).toEqual([
      ['changed', null],
      ['refused', 'negative'],
    ]);
    expect(taken(dossier, lines.slice(0, 1)).costs[0]?.driver).toEqual({
      kind: 'annual',
      years: [-35_000, -12_050, 10_000],
    });
    expect(entry(Buffer.from(bytes), 'xl/worksheets/sheet8.xml')).toMatch(/<formula1>-\d+<\/formula1>/);
  });

  it('tells a correction from a conflict, and never takes a blank for an answer', async () => {
    const bytes = await filled(await made(example), (cell) => {
      cell('answers/request.territory', 'answer').set('Tout le département');
      cell('answers/people.volunteerHours', 'answer').set(5000);
      cell('answers/framing.context', 'answer').set(null);
      cell('resources/city', 'year1').set(95_000);
      cell('resources/city', 'label').set('Ville, convention');
    });
    const since: Dossier = {
      ...example,
      answers: {
        ...example.answers,
        'people.volunteerHours': { state: 'answered', value: 4300 },
        'request.history': { state: 'answered', value: 'Réécrite par l’instructrice.', note: 'à garder' },
      },
      resources: example.resources.map((r) => (r.id === 'city' ? { ...r, label: 'Subvention de la ville' } : r)),
    };
    const { lines } = await read(bytes, since);
    expect(lines.map(({ id, outcome }) => `${id} ${outcome}`).sort()).toEqual([
      'answers/framing.context kept',
      'answers/people.volunteerHours conflict',
      'answers/request.territory changed',
      'resources/city/0 changed',
      'resources/city/label conflict',
    ]);
    const after = taken(since, lines);
    expect(after.answers['framing.context']).toEqual(example.answers['framing.context']);
    expect(after.answers['request.history']?.note).toBe('à garder');
    expect(after.resources.find((r) => r.id === 'city')).toMatchObject({
      label: 'Ville, convention',
      driver: { years: [9_500_000, 8_500_000, 8_000_000] },
    });
  });

  it('names what it does not understand: field, value, rule; the rest can still be taken', async () => {
    const bytes = await filled(await made(example, { prefill: false }), (cell) => {
      cell('questions/volunteers', 'answer').set('beaucoup');
      cell('questions/stage', 'answer').set('Presque fini');
      cell('questions/providers#users', 'answer').set('peut-être');
      cell('answers/request.amountAsked', 'answer').set('1.000');
      cell('answers/people.volunteerHours', 'answer').formula('10*12', 120);
      cell('answers/capacity.needs', 'answer').set('x'.repeat(20_001));
      cell('answers/risks.main', 'key').set('answers/opinion.decision');
      cell('answers/opinion.decision', 'answer').set('Accord');
      cell('answers/impact.effects', 'key').set('answers/impact.negative');
      cell('resources/+1', 'year1').set(12);
      cell('resources/+2', 'label').set('Sans nature');
      cell('costs/+1', 'year1').set(-5);
      cell('questions/free', 'answer').set('Bien.');
    });
    const { lines } = await read(bytes, {
      ...example,
      bearerQuestions: example.bearerQuestions.filter((q) => q.id !== 'done'),
    });
    const rules = Object.fromEntries(
      lines.filter((l) => l.outcome === 'refused').map((l) => [l.id.split('@')[0], [l.rule, l.after.slice(0, 12)]]),
    );
    expect(rules).toEqual({
      'questions/volunteers': ['notANumber', 'beaucoup'],
      'questions/stage': ['notInList', 'Presque fini'],
      'questions/providers': ['notInList', 'peut-être'],
      'answers/request.amountAsked': ['ambiguous', '1.000'],
      'answers/people.volunteerHours': ['formula', '=10*12'],
      'answers/capacity.needs': ['tooLong', 'xxxxxxxxxxxx'],
      'answers/opinion.decision': ['notAsked', 'Accord'],
      [Object.keys(rules).find((id) => id.endsWith('-r1')) ?? '']: ['lineIncomplete', '12'],
      [Object.keys(rules).find((id) => id.endsWith('-r2')) ?? '']: ['lineIncomplete', 'Sans nature'],
      [Object.keys(rules).find((id) => id.endsWith('-c1/0')) ?? '']: ['negative', '-5'],
    });
    expect(lines.filter((l) => l.outcome === 'new').map((l) => l.id)).toEqual(['questions/free']);
    for (const line of lines) expect([line.sheet, line.cell].every((x) => x !== '')).toBe(true);
  });

  it('says when a question was taken away since, if something was written there, and only then', async () => {
    const gone: Dossier = { ...example, bearerQuestions: [] };
    expect((await read(await made(example), gone)).lines).toEqual([]);
    const bytes = await filled(await made(example), (cell) => {
      cell('questions/free', 'answer').set('Trop tard ?');
      // What it asked about is still a question of the dossier: the answer goes there.
      cell('questions/volunteers', 'answer').set(77);
    });
    const { lines } = await read(bytes, gone);
    expect(lines.map(({ outcome, rule, after }) => [outcome, rule, after])).toEqual([
      ['refused', 'questionGone', 'Trop tard ?'],
      ['changed', null, '77'],
    ]);
    expect(taken(gone, lines).answers['people.volunteers']?.value).toBe(77);
  });

  it('is not taken in half: one refused change and the dossier stays as it was', () => {
    const good: AnswerLine = {
      id: 'a',
      sheet: 's',
      cell: 'A1',
      what: '',
      outcome: 'new',
      before: '',
      after: '',
      rule: null,
      taken: { kind: 'question', asked: 'free', text: 'Oui' },
    };
    const bad: AnswerLine = {
      ...good,
      id: 'b',
      taken: { kind: 'set', path: ['resources', 'city', 'leaf'], value: 'Z9' },
    };
    expect(takeLines(example, [good, bad], { date: TODAY, language: 'fr', t })).toMatchObject({ ok: false, line: 'b' });
  });
});

describe('the file itself', () => {
  it('is protected without a password, leaves input cells open, and carries its lists and checks', async () => {
    const zip = Buffer.from(await made(example));
    const sheet = entry(zip, 'xl/worksheets/sheet3.xml');
    expect(sheet).toMatch(/<sheetProtection[^>]*sheet="1"/);
    expect(sheet).not.toMatch(/<sheetProtection[^>]*(password|hashValue)/);
    expect(sheet).toMatch(/<dataValidation type="list"[^>]*>.*?<formula1>'Listes'!\$/);
    expect(sheet).toMatch(/<dataValidation type="decimal"/);
    expect(sheet).toMatch(/<dataValidation type="whole"/);
    const budget = entry(zip, 'xl/worksheets/sheet8.xml');
    expect(budget.match(/<dataValidation type="list"/g)?.length).toBe(3);
    expect(budget).toMatch(/<f>SUM\(G\d+:G\d+\)<\/f>/);
    expect(entry(zip, 'xl/styles.xml')).toMatch(/<protection locked="0"\/>/);
    const workbook = entry(zip, 'xl/workbook.xml');
    expect(workbook).toMatch(/<workbookProtection[^>]*lockStructure="1"/);
    expect(workbook).toMatch(/name="triptyque"[^>]*state="veryHidden"/);
    expect(workbook).toMatch(/Print_Titles/);
    // Typed numbers: an amount is a number for the spreadsheet, not a text.
    expect(sheet).toMatch(/<c r="F\d+" s="\d+"><v>120000<\/v><\/c>/);
  });

  it('says nothing of what the assessor thinks', async () => {
    const secret = (name: string): string => `SECRET-${name}`;
    const dossier: Dossier = {
      ...example,
      answers: Object.fromEntries([
        ...Object.entries(example.answers).map(([id, a]): [string, Answer] => [
          id,
          { ...a, note: secret('note'), source: { kind: 'observed', detail: secret('source') } },
        ]),
        ['opinion.recommendation', { state: 'answered', value: secret('opinion') }],
        ['framing.coherence', { state: 'answered', value: secret('coherence') }],
        ['request.amountProposed', { state: 'answered', value: 98_765_400 }],
      ]),
      opinionPoints: [{ id: 'p', kind: 'reservation', text: secret('point') }],
      setAside: [{ id: 's', rule: 'r', subject: 'x', reason: secret('reason') }],
      risks: [],
      drafts: { 'answers/request.use': secret('draft') },
    };
    const zip = Buffer.from(await made(dossier));
    const all = ['xl/sharedStrings.xml', ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `xl/worksheets/sheet${n}.xml`)]
      .map((name) => entry(zip, name))
      .join('\n');
    expect(all).toContain('Fondation du Pont');
    expect(all).not.toContain('SECRET');
    expect(all).not.toContain('987654');
  });

  it('is the same, byte for byte, from the same dossier', async () => {
    expect(Buffer.from(await made(example)).equals(Buffer.from(await made(example)))).toBe(true);
  });

  it('still comes in after LibreOffice has opened and saved it, filled or not', async () => {
    expect(hasLibreOffice(), `LibreOffice is needed: apt-get install ${SOFFICE_PACKAGE}`).toBe(true);
    const blank: Dossier = { ...example, answers: {}, resources: [], costs: [] };
    const fill = await filled(await made(example, { prefill: false, language: 'en' }), (cell) => {
      cell('questions/volunteers', 'answer').set(12.5);
      cell('questions/free', 'answer').set('=not a formula\nsecond line');
      cell('answers/request.siren', 'answer').set('001234567');
      cell('costs/+1', 'label').set('Insurance');
      cell('costs/+1', 'place').set('External services');
      cell('costs/+1', 'year3').set(99.99);
    });
    const generated = fc.sample(dossiers, { seed: 20_261_123, numRuns: 3 });
    const files = [await made(example), fill, ...(await Promise.all(generated.map((d) => made(d))))];
    const [same, back, ...others] = recalculated(files);
    expect((await read(same as Uint8Array, example)).lines).toEqual([]);
    for (const [i, dossier] of generated.entries())
      expect((await read(others[i] as Uint8Array, dossier)).lines).toEqual([]);
    const report = await read(back as Uint8Array, blank);
    expect(report.lines.map((l) => [l.outcome, l.rule])).toEqual(report.lines.map(() => ['new', null]));
    const after = taken(blank, report.lines);
    expect(after.answers['people.volunteers']?.value).toBe(12.5);
    expect(after.answers['request.siren']?.value).toBe('001234567');
    expect(after.bearerQuestions[0]?.answer).toBe('=not a formula\nsecond line');
    expect(after.costs).toMatchObject([{ label: 'Insurance', driver: { years: [0, 0, 9_999] } }]);
  }, 240_000);
});

describe('a file from outside', () => {
  const code = async (bytes: Uint8Array, dossier = example): Promise<string> => {
    const result = await readApplicantWorkbook(bytes, dossier, 'fr');
    return result.ok ? 'ok' : result.failure.code;
  };
  it('is refused with a word when it is of another dossier, of a newer version, or nothing of ours', async () => {
    const bytes = await made(example);
    expect(await code(bytes, { ...example, id: 'other' })).toBe('answers.otherDossier');
    expect(await code(Buffer.from('a;b;c'))).toBe('answers.foreign');
    expect(await code(Buffer.alloc(31_000_000))).toBe('file.tooLarge');
    const sheets = await import('hucre');
    const other = await sheets.writeXlsx({ sheets: [{ name: 'Feuille', rows: [['a', 1]] }] });
    expect(await code(other)).toBe('answers.foreign');
    const workbook = await sheets.readXlsx(bytes);
    const meta = workbook.sheets.find((s) => s.name === 'triptyque');
    const version = meta?.rows.find((r) => r[0] === 'version');
    if (version) version[1] = '99';
    expect(await code(await sheets.writeXlsx({ sheets: workbook.sheets as unknown as WriteSheet[] }))).toBe(
      'answers.newer',
    );
  });

  it('never throws, cut or scrambled, and what it proposes never breaks a rule in silence', async () => {
    const bytes = await made(example);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          expect(await code(bytes.slice(0, at))).not.toBe('ok');
          const damaged = bytes.slice();
          damaged[at] = (damaged[at] ?? 0) ^ flip;
          const result = await readApplicantWorkbook(damaged, example, 'fr');
          if (result.ok)
            expect(takeLines(example, result.value.lines, { date: TODAY, language: 'fr', t })).toHaveProperty('ok');
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});
