/** Opinions in a real portfolio: whose eyes read decides what leaves it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readOpinionFile } from '#main/files/opinion-file.ts';
import type { Portfolio } from '#main/portfolio/portfolio.ts';
import { SHIPPED_RUBRIC, SHIPPED_RUBRIC_ID } from '#shared/rubric/default-rubric.ts';
import { declined, given, newOpinion, type Opinion, withMark } from '#shared/rubric/opinion.ts';
import { freshFolder, must, open } from './portfolio-fixture.ts';

const RUBRIC = { id: SHIPPED_RUBRIC_ID, revision: 1 };
const draft = (person: string, level: string): Opinion =>
  withMark(
    newOpinion(person, 0, RUBRIC),
    'request',
    { verdict: { kind: 'level', level }, reason: `secret of ${person}` },
    [],
  );
const give = (opinion: Opinion): Opinion => given(opinion, '2026-11-23', '2026-11-23T09:00:00.000Z');

/** One laptop, several people: the name in the settings says who is there. */
const laptop = (folder = freshFolder()) => {
  let user = 'Awa';
  const portfolio = open(folder, { user: () => user });
  const dossierId = must(portfolio.createDossier({ project: 'P', organisation: 'O', cohortId: null })).id;
  must(portfolio.saveRecord({ id: SHIPPED_RUBRIC_ID, kind: 'rubric', dossierId: null, base: 0, body: SHIPPED_RUBRIC }));
  const save = (id: string, base: number, body: Opinion) =>
    portfolio.saveRecord({ id, kind: 'opinion', dossierId, base, body });
  return { portfolio, dossierId, save, folder, sit: (name: string): void => void (user = name) };
};
const everything = (portfolio: Portfolio, dossierId: string, ids: readonly string[]): string =>
  JSON.stringify([
    portfolio.listRecords('opinion', dossierId),
    portfolio.opinions(dossierId),
    ...ids.flatMap((id) => [portfolio.recordHistory(id), portfolio.opinionFile(dossierId, id)]),
  ]);

it('gives nobody a word of another’s opinion before their own, by any road', () => {
  const { portfolio, dossierId, save, sit } = laptop();
  must(save('a', 0, draft('Awa', 'l1')));
  must(save('a', 1, give(draft('Awa', 'l1'))));
  for (const who of ['Bela', 'Zoé', '']) {
    sit(who);
    expect(everything(portfolio, dossierId, ['a'])).not.toContain('secret');
    expect(must(portfolio.opinions(dossierId))).toMatchObject({
      opinions: [],
      awaiting: [{ person: 'Awa', month: 0 }],
    });
  }
  sit('Bela');
  must(save('b', 0, draft('Bela', 'l3')));
  expect(everything(portfolio, dossierId, ['a'])).not.toContain('secret of Awa');
  must(save('b', 1, give(draft('Bela', 'l3'))));
  expect(must(portfolio.opinions(dossierId)).opinions.map((o) => o.body.person)).toEqual(['Awa', 'Bela']);
  // What Awa wrote as a draft stays hers.
  expect(must(portfolio.recordHistory('a')).map((l) => l.revision)).toEqual([2]);
  expect(must(portfolio.recordHistory('b')).map((l) => l.revision)).toEqual([2, 1]);
  expect(portfolio.opinionFile(dossierId, 'a')).toMatchObject({ failure: { code: 'record.unknown' } });
});

it('lets only the author write, once a moment, and never unsay', () => {
  const { portfolio, dossierId, save, sit } = laptop();
  const refused = { failure: { code: 'opinion.refused', kept: 'nothingChanged' } };
  must(save('a', 0, give(draft('Awa', 'l1'))));
  expect(save('a2', 0, draft('AWA', 'l2'))).toMatchObject(refused);
  expect(save('a', 1, draft('Awa', 'l1'))).toMatchObject(refused);
  expect(save('a', 1, give(draft('Awa', 'l4')))).toMatchObject(refused);
  expect(portfolio.removeRecord('a', 1)).toMatchObject(refused);
  sit('Bela');
  expect(save('a', 1, give(draft('Awa', 'l1')))).toMatchObject(refused);
  expect(save('b', 0, draft('Chloé', 'l1'))).toMatchObject(refused);
  expect(portfolio.removeRecord('a', 1)).toMatchObject(refused);
  expect(save('b', 0, { ...draft('Bela', 'l1'), rubric: { id: 'other', revision: 3 } })).toMatchObject({
    failure: { code: 'opinion.refused', path: 'rubric' },
  });
  must(save('b', 0, draft('Bela', 'l1')));
  must(portfolio.removeRecord('b', 1));
  expect(must(portfolio.opinions(dossierId)).opinions).toEqual([]);
});

it('keeps that an opinion was changed once the others could be read', () => {
  const { portfolio, dossierId, save, sit } = laptop();
  must(save('a', 0, give(draft('Awa', 'l1'))));
  sit('Bela');
  must(save('b', 0, give(draft('Bela', 'l4'))));
  sit('Awa');
  const stored = must(portfolio.opinions(dossierId)).opinions.find((o) => o.id === 'a')?.body as Opinion;
  const changed = (seen: readonly string[]): Opinion =>
    withMark(stored, 'request', { verdict: { kind: 'level', level: 'l3' } }, seen);
  expect(save('a', 1, changed([]))).toMatchObject({ failure: { path: 'seen', value: 'Bela' } });
  must(save('a', 1, changed(['Bela'])));
  expect(must(portfolio.recordHistory('a')).map((l) => (l.body as Opinion).seen)).toEqual([['Bela'], []]);
  sit('Chloé');
  must(save('c', 0, declined(newOpinion('Chloé', 0, RUBRIC), '2026-11-23')));
  expect(must(portfolio.opinions(dossierId)).opinions).toHaveLength(3);
});

it('shows an opinion under the version of the rubric that it was given under', () => {
  const { portfolio, dossierId, save } = laptop();
  must(save('a', 0, give(draft('Awa', 'l1'))));
  const next = { ...SHIPPED_RUBRIC, criteria: SHIPPED_RUBRIC.criteria.slice(1) };
  must(portfolio.saveRecord({ id: SHIPPED_RUBRIC_ID, kind: 'rubric', dossierId: null, base: 1, body: next }));
  expect(must(portfolio.opinions(dossierId)).rubrics).toEqual([{ ...RUBRIC, rubric: SHIPPED_RUBRIC }]);
});

it('carries an opinion to another laptop and back; twice changes nothing', () => {
  const home = laptop();
  must(home.save('a', 0, give(draft('Awa', 'l1'))));
  const path = join(home.folder, 'avis.json');
  const carried = must(home.portfolio.opinionFile(home.dossierId, 'a'));
  writeFileSync(path, JSON.stringify(carried));
  const file = must(readOpinionFile(path));
  const other = open(freshFolder(), { user: () => 'Bela' });
  const dossierId = must(other.importDossier(must(home.portfolio.openDossier(home.dossierId)).dossier)).id;
  // The other laptop has edited its rubric since: the opinion brings the version that it speaks of.
  must(
    other.saveRecord({
      id: SHIPPED_RUBRIC_ID,
      kind: 'rubric',
      dossierId: null,
      base: 0,
      body: { ...SHIPPED_RUBRIC, total: true },
    }),
  );
  expect(must(other.receiveOpinion(dossierId, file))).toEqual({ person: 'Awa', state: 'added' });
  const rubrics = must(other.listRecords('rubric', null)).length;
  expect(must(other.receiveOpinion(dossierId, file))).toEqual({ person: 'Awa', state: 'same' });
  expect(must(other.listRecords('rubric', null))).toHaveLength(rubrics);
  expect(everything(other, dossierId, ['a'])).not.toContain('secret');
  const later = { ...file, opinion: withMark(file.opinion, 'request', { reason: 'Revu.' }, []) };
  expect(must(other.receiveOpinion(dossierId, later)).state).toBe('updated');
  expect(other.receiveOpinion(dossierId, { ...file, opinion: draft('Awa', 'l1') })).toMatchObject({
    failure: { code: 'opinion.refused' },
  });
  expect(other.receiveOpinion(dossierId, { ...file, id: 'again' })).toMatchObject({
    failure: { code: 'opinion.refused' },
  });
  const elsewhere = must(other.createDossier({ project: 'Q', organisation: 'O', cohortId: null })).id;
  expect(other.receiveOpinion(elsewhere, file)).toMatchObject({ failure: { code: 'opinion.otherDossier' } });
});

it('refuses a hostile opinion file with a word', () => {
  const folder = freshFolder();
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  expect(readOpinionFile(join(folder, 'absent.json'))).toMatchObject({ failure: { code: 'file.unreadable' } });
  expect(readOpinionFile(folder)).toMatchObject({ failure: { code: 'file.unreadable' } });
  expect(readOpinionFile(file('a.json', '{'))).toMatchObject({ failure: { code: 'file.unknownFormat' } });
  expect(readOpinionFile(file('b.json', new Uint8Array([0xff, 0xfe])))).toMatchObject({
    failure: { code: 'file.unknownFormat' },
  });
  expect(readOpinionFile(file('c.json', '{"format":"triptyque-opinion","formatVersion":9}'))).toMatchObject({
    failure: { code: 'dossier.newer', path: 'formatVersion' },
  });
  expect(readOpinionFile(file('d.json', '{"format":"triptyque-opinion","formatVersion":1}'))).toMatchObject({
    failure: { code: 'input.invalid', path: 'id' },
  });
  expect(readOpinionFile(file('e.json', ' '.repeat(5_000_001)))).toMatchObject({ failure: { code: 'file.tooLarge' } });
});
