/** Files that somebody sends: dossiers, exchange files, opinions, filled forms, edited workbooks, letterheads, pictures. */

import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { examineDossierFile } from '#main/documents/exchange/dossier-file.ts';
import { readOpinionFile } from '#main/documents/exchange/opinion-file.ts';
import { lock } from '#main/documents/exchange/password.ts';
import { readExchange, readUnlocked } from '#main/documents/exchange/read.ts';
import { writeExchange } from '#main/documents/exchange/write.ts';
import { fillLetterFile, judgeLetterFile } from '#main/documents/word/letter-template.ts';
import { readApplicantWorkbook, writeApplicantWorkbook } from '#main/documents/workbook/applicant-file.ts';
import { aboutDossier, exportWorkbook } from '#main/documents/workbook/export.ts';
import { readWorkbook } from '#main/documents/workbook/read.ts';
import { examinePicture, readPicture } from '#main/files/picture.ts';
import { openPortfolio, portfolioPath } from '#main/portfolio/portfolio.ts';
import { SHIPPED_RUBRIC, SHIPPED_RUBRIC_ID } from '#shared/assessment/rubric/default-rubric.ts';
import { giveOpinion, newOpinion, withMark } from '#shared/assessment/rubric/opinion.ts';
import { OPINION_FORMAT, OPINION_FORMAT_VERSION, parseOpinion } from '#shared/assessment/rubric/opinion-file.ts';
import { placeWords } from '#shared/base/fields/place-words.ts';
import { ruleWords } from '#shared/base/fields/rule-words.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Refusal } from '#shared/base/refusal/refusal.ts';
import { applyAll } from '#shared/dossier/content/apply.ts';
import { DossierSchema } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { ALL } from '#test/fixtures/all-dossiers.ts';
import { fixturePath } from '#test/fixtures/portfolios/make.ts';
import { answered, hold, must, type Parser, seedJson, UNDERSTOOD } from '../parser.ts';

const AT = '2026-11-23T09:00:00.000Z';
const example = exampleDossier('example', 'fr');

/** Every refusal says a place and a rule in words, in both languages. */
const holdWords = (refusals: readonly Refusal[]): void => {
  for (const { place, rule } of refusals.slice(0, 20))
    for (const language of ['fr', 'en'] as const) {
      const t = translator(language);
      hold(placeWords(t, language, place) !== '' && ruleWords(t, language, rule) !== '', JSON.stringify(rule));
    }
};

/** Everything that the portfolio of an earlier version holds, as it would be sent: dossiers, documents, records, versions. */
const exchangeFiles = async (): Promise<Uint8Array[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-seeds-'));
  try {
    const made: Uint8Array[] = [];
    for (const [i, name] of ['v0070', 'v0040-followed'].entries()) {
      const own = join(folder, name);
      mkdirSync(own);
      copyFileSync(fixturePath(70).replace('v0070', name), portfolioPath(own));
      const portfolio = openPortfolio({ folder: own, now: () => AT, user: () => 'Awa' });
      const { rows } = must(portfolio.list({ ...ALL, limit: 3 }));
      const ids = rows.map((row) => row.id).slice(0, 1 + i);
      made.push(
        await writeExchange({
          kind: ids.length === 1 ? 'dossier' : 'pack',
          createdAt: AT,
          application: '0.1.0',
          sender: 'Awa',
          organisation: 'Fondation',
          copies: ids.map((id) => must(portfolio.copyDossier(id, true))),
          foundation: must(portfolio.copyFoundation(ids)),
          documents: [],
          password: '',
        }),
      );
      portfolio.close();
    }
    return [
      ...made,
      new Uint8Array(readFileSync(new URL('../../fixtures/exchange/v1-followed.triptyque', import.meta.url))),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
const opinion = () => {
  const mark = { verdict: { kind: 'level' as const, level: 'l2' }, reason: 'parce que' };
  const ref = { id: SHIPPED_RUBRIC_ID, revision: 0, version: 'v0' };
  return {
    format: OPINION_FORMAT,
    formatVersion: OPINION_FORMAT_VERSION,
    id: 'o1',
    dossier: { id: 'd1', project: 'Projet' },
    rubric: SHIPPED_RUBRIC,
    opinion: giveOpinion(withMark(newOpinion('Awa', 0, ref), 'request', mark, []), '2026-11-23', AT),
  };
};
const pictures = (): Uint8Array[] => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const frame = [0xff, 0xc0, 0, 17, 8, 0, 100, 0, 200, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  const jpeg = Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    16,
    0x4a,
    0x46,
    0x49,
    0x46,
    0,
    1,
    1,
    0,
    0,
    1,
    0,
    1,
    0,
    0,
    ...frame,
    0xff,
    0xd9,
  ]);
  return [new Uint8Array(png), new Uint8Array(jpeg)];
};

export const OUTSIDE_PARSERS: readonly Parser[] = [
  {
    name: 'dossier file',
    through: [
      'main/documents/exchange/dossier-file.ts#examineDossierFile',
      'shared/dossier/content/parse.ts#parseDossier',
      'shared/dossier/content/parse.ts#parseDossierText',
      'shared/base/refusal/json-fault.ts#readJsonText',
    ],
    form: 'json',
    seeds: () => seedJson(example, exampleDossier('example', 'en')),
    cases: 120,
    read: (bytes, folder) => {
      const path = join(folder, 'x.triptyque');
      writeFileSync(path, bytes);
      const read = examineDossierFile(path);
      if (read.ok) {
        hold(DossierSchema.safeParse(read.dossier).success, 'taken, and not of the schema');
        return UNDERSTOOD;
      }
      holdWords(read.refusals);
      return answered({ ok: false, failure: read.failure });
    },
  },
  {
    name: 'exchange file',
    through: [
      'main/documents/exchange/read.ts#readExchange',
      'main/documents/exchange/read.ts#readUnlocked',
      'main/documents/exchange/read.ts#isZip',
      'main/documents/exchange/entries.ts#openEntries',
      'main/documents/exchange/json.ts#readJson',
      'main/documents/exchange/password.ts#isLocked',
    ],
    form: 'zip',
    seeds: exchangeFiles,
    cases: 80,
    read: async (bytes) => answered(await readExchange(bytes, '')),
  },
  {
    name: 'exchange file in plain JSON',
    through: ['main/documents/exchange/read.ts#readUnlocked'],
    form: 'json',
    seeds: () => seedJson(example, opinion()),
    cases: 100,
    read: (bytes) => answered(readUnlocked(bytes)),
  },
  {
    name: 'locked file',
    through: ['main/documents/exchange/password.ts#unlock'],
    form: 'bytes',
    seeds: async () => [await lock(seedJson(opinion())[0] as Uint8Array, 'mot de passe')],
    // Each guess is made hard on purpose.
    cases: 1,
    read: async (bytes) => answered(await readExchange(bytes, 'mot de passe')),
  },
  {
    name: 'opinion file',
    through: [
      'main/documents/exchange/opinion-file.ts#readOpinionFile',
      'shared/assessment/rubric/opinion-file.ts#parseOpinion',
      'shared/assessment/rubric/opinion-file.ts#parseOpinionText',
    ],
    form: 'json',
    seeds: () => seedJson(opinion()),
    cases: 200,
    read: (bytes, folder) => {
      const path = join(folder, 'x.json');
      writeFileSync(path, bytes);
      const read = readOpinionFile(path, holdWords);
      if (read.ok) hold(parseOpinion(read.value).ok, 'taken, and not taken again');
      return answered(read);
    },
  },
  {
    name: 'filled form',
    through: [
      'main/documents/workbook/applicant-file.ts#readApplicantWorkbook',
      'main/documents/workbook/form-port.ts#readForm',
    ],
    form: 'zip',
    seeds: async () => [
      await writeApplicantWorkbook(
        {
          dossier: example,
          language: 'fr',
          questions: example.bearerQuestions.map((q) => q.id),
          date: '2026-11-23',
          organisation: 'Fondation',
          contact: 'Claire',
          deadline: '2026-12-15',
          application: true,
          budget: true,
          prefill: true,
          seal: 'seal',
          exportId: 'e1',
        },
        AT,
      ),
    ],
    cases: 15,
    read: async (bytes) => answered(await readApplicantWorkbook(bytes, example, 'fr')),
  },
  {
    name: 'edited workbook',
    through: ['main/documents/workbook/read.ts#readWorkbook', 'main/documents/workbook/hucre-port.ts#readSheets'],
    form: 'zip',
    seeds: async () => [(await exportWorkbook(example, aboutDossier(example, AT, ''), 'fr', AT)).bytes],
    cases: 8,
    read: async (bytes) => {
      const read = await readWorkbook(bytes, example, randomUUID);
      if (read.ok && read.value.ok) hold(applyAll(example, read.value.commands).ok, 'what was read does not apply');
      return answered(read);
    },
  },
  {
    name: 'letterhead',
    through: [
      'main/documents/word/letter-template.ts#judgeLetterFile',
      'main/documents/word/letter-template.ts#fillLetterFile',
    ],
    form: 'zip',
    seeds: async () => {
      const texts = ['Fondation', '{{objet}}', '{{texte}}', 'Montant : {{montant}}'];
      const children = texts.map((text) => new Paragraph({ text }));
      return [new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))];
    },
    cases: 60,
    read: (bytes) => {
      const judged = judgeLetterFile(bytes);
      if (!judged.ok) return judged.problems[0]?.rule ?? 'no reason';
      fillLetterFile(bytes, {} as Parameters<typeof fillLetterFile>[1], '2026-11-23');
      return UNDERSTOOD;
    },
  },
  {
    name: 'picture',
    through: ['main/files/picture.ts#examinePicture', 'main/files/picture.ts#readPicture'],
    form: 'bytes',
    seeds: pictures,
    cases: 600,
    read: (bytes, folder) => {
      const examined = examinePicture(Buffer.from(bytes));
      const path = join(folder, 'x.png');
      writeFileSync(path, bytes);
      const said = answered(readPicture(path));
      hold((said === UNDERSTOOD) === (examined !== null), said);
      return said;
    },
  },
];
