/** Opinions in a real portfolio: whose eyes read decides what leaves it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readOpinionFile } from '#main/documents/exchange/opinion-file.ts';
import type { Portfolio } from '#main/portfolio/portfolio.ts';
import { SHIPPED_RUBRIC, SHIPPED_RUBRIC_ID } from '#shared/assessment/rubric/default-rubric.ts';
import { declineOpinion, giveOpinion, newOpinion, type Opinion, withMark } from '#shared/assessment/rubric/opinion.ts';
import { read, send, take } from './exchange-fixture.ts';
import { freshFolder, must, open } from './portfolio-fixture.ts';

const RUBRIC = { id: SHIPPED_RUBRIC_ID, revision: 0, version: 'v0' };
const KEPT = { rubricId: SHIPPED_RUBRIC_ID, revision: 0, rubric: SHIPPED_RUBRIC };
const draft = (person: string, level: string): Opinion =>
  withMark(
    newOpinion(person, 0, RUBRIC),
    'request',
    { verdict: { kind: 'level', level }, reason: `secret of ${person}` },
    [],
  );
const give = (opinion: Opinion): Opinion => giveOpinion(opinion, '2026-11-23', '2026-11-23T09:00:00.000Z');

/** One laptop, several people: the name in the settings says who is there. */
const laptop = (folder = freshFolder()) => {
  let user = 'Awa';
  const portfolio = open(folder, { user: () => user });
  const dossierId = must(portfolio.createDossier({ project: 'P', organisation: 'O', cohortId: null })).id;
  must(portfolio.saveRecord({ id: 'v0', kind: 'rubricVersion', dossierId, base: 0, body: KEPT }));
  const save = (id: string, base: number, body: Opinion) =>
    portfolio.saveRecord({ id, kind: 'opinion', dossierId, base, body });
  const sit = (name: string): void => {
    user = name;
  };
  return { portfolio, dossierId, save, folder, sit };
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
  expect(save('b', 0, { ...draft('Bela', 'l1'), rubric: { id: 'other', revision: 3, version: 'v3' } })).toMatchObject({
    failure: { code: 'opinion.refused', place: { path: ['rubric'] } },
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
  expect(save('a', 1, changed([]))).toMatchObject({ failure: { place: { path: ['seen'] }, value: 'Bela' } });
  must(save('a', 1, changed(['Bela'])));
  expect(must(portfolio.recordHistory('a')).map((l) => (l.body as Opinion).seen)).toEqual([['Bela'], []]);
  sit('Chloé');
  must(save('c', 0, declineOpinion(newOpinion('Chloé', 0, RUBRIC), '2026-11-23')));
  expect(must(portfolio.opinions(dossierId)).opinions).toHaveLength(3);
});

it('shows an opinion under the version of the rubric that it was given under, which nothing changes', () => {
  const { portfolio, dossierId, save } = laptop();
  must(save('a', 0, give(draft('Awa', 'l1'))));
  const next = { ...SHIPPED_RUBRIC, criteria: SHIPPED_RUBRIC.criteria.slice(1) };
  must(portfolio.saveRecord({ id: SHIPPED_RUBRIC_ID, kind: 'rubric', dossierId: null, base: 0, body: next }));
  expect(must(portfolio.opinions(dossierId)).rubrics).toEqual([{ version: 'v0', rubric: SHIPPED_RUBRIC }]);
  const refused = { failure: { code: 'record.final' } };
  const body = { ...KEPT, rubric: next };
  expect(portfolio.saveRecord({ id: 'v0', kind: 'rubricVersion', dossierId, base: 1, body })).toMatchObject(refused);
  expect(portfolio.removeRecord('v0', 1)).toMatchObject(refused);
});

it('sends in an exchange file what its sender may read, and nothing more', async () => {
  const { portfolio, dossierId, save, sit } = laptop();
  must(save('a', 0, give(draft('Awa', 'l1'))));
  sit('Bela');
  must(save('b', 0, draft('Bela', 'l2')));
  const sent = async (): Promise<string> => JSON.stringify((await read(await send(portfolio, [dossierId]))).copies);
  expect(await sent()).not.toContain('secret of Awa');
  expect(await sent()).toContain('secret of Bela');
  must(save('b', 1, give(draft('Bela', 'l2'))));
  const other = open(freshFolder(), { user: () => 'Chloé' });
  take(other, await read(await send(portfolio, [dossierId])));
  expect(must(other.opinions(dossierId))).toMatchObject({
    opinions: [],
    awaiting: [{ person: 'Awa' }, { person: 'Bela' }],
  });
  expect(everything(other, dossierId, ['a', 'b'])).not.toContain('secret');
  const own = give(draft('Chloé', 'l4'));
  must(other.saveRecord({ id: 'c', kind: 'opinion', dossierId, base: 0, body: own }));
  expect(must(other.opinions(dossierId)).opinions.map((o) => o.body.person)).toEqual(['Awa', 'Bela', 'Chloé']);
  take(portfolio, await read(await send(other, [dossierId])));
  expect(must(portfolio.opinions(dossierId)).opinions).toHaveLength(3);
});

it('carries an opinion to another laptop and back; twice changes nothing', async () => {
  const home = laptop();
  const other = open(freshFolder(), { user: () => 'Bela' });
  take(other, await read(await send(home.portfolio, [home.dossierId])));
  must(home.save('a', 0, give(draft('Awa', 'l1'))));
  const path = join(home.folder, 'avis.json');
  writeFileSync(path, JSON.stringify(must(home.portfolio.opinionFile(home.dossierId, 'a'))));
  const file = must(readOpinionFile(path));
  const { dossierId } = home;
  expect(must(other.receiveOpinion(dossierId, file))).toEqual({ person: 'Awa', state: 'added' });
  expect(must(other.receiveOpinion(dossierId, file))).toEqual({ person: 'Awa', state: 'same' });
  expect(must(other.listRecords('rubricVersion', dossierId))).toHaveLength(1);
  expect(everything(other, dossierId, ['a'])).not.toContain('secret');
  const later = { ...file, opinion: withMark(file.opinion, 'request', { reason: 'Revu.' }, []) };
  expect(must(other.receiveOpinion(dossierId, later)).state).toBe('updated');
  // Another version of the rubric comes with the opinion that speaks of it.
  const spoken = { ...file.opinion, person: 'Chloé', rubric: { ...RUBRIC, revision: 4 } };
  const elsewhere = { ...file, id: 'c', opinion: spoken, rubric: { ...SHIPPED_RUBRIC, total: true } };
  must(other.receiveOpinion(dossierId, elsewhere));
  expect(must(other.receiveOpinion(dossierId, elsewhere)).state).toBe('same');
  expect(must(other.listRecords('rubricVersion', dossierId)).map((v) => v.body.rubric.total)).toEqual([false, true]);
  const refused = { failure: { code: 'opinion.refused' } };
  expect(other.receiveOpinion(dossierId, { ...file, opinion: draft('Awa', 'l1') })).toMatchObject(refused);
  expect(other.receiveOpinion(dossierId, { ...file, id: 'again' })).toMatchObject(refused);
  const another = must(other.createDossier({ project: 'Q', organisation: 'O', cohortId: null })).id;
  expect(other.receiveOpinion(another, file)).toMatchObject({ failure: { code: 'opinion.otherDossier' } });
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
    failure: { code: 'dossier.newer', place: { of: 'opinionFile', path: ['formatVersion'] } },
  });
  expect(readOpinionFile(file('d.json', '{"format":"triptyque-opinion","formatVersion":1}'))).toMatchObject({
    failure: { code: 'input.invalid', place: { of: 'opinionFile', path: ['id'] } },
  });
  expect(readOpinionFile(file('e.json', ' '.repeat(5_000_001)))).toMatchObject({ failure: { code: 'file.tooLarge' } });
});

it('takes who declared an interest out of everything, and gives them nothing to read', () => {
  const { portfolio, dossierId, save, sit } = laptop();
  must(save('a', 0, give(draft('Awa', 'l1'))));
  sit('Bela');
  must(save('b', 0, give(draft('Bela', 'l4'))));
  const member = { name: 'AWA', role: '', voting: true, active: true };
  must(portfolio.saveRecord({ id: 'm', kind: 'member', dossierId: null, base: 0, body: member }));
  const interest = {
    memberId: 'm',
    subject: { kind: 'dossier', dossierId },
    nature: 'Sœur de la présidente',
    declaredOn: '2026-11-20',
  };
  must(portfolio.saveRecord({ id: 'i', kind: 'interest', dossierId: null, base: 0, body: interest }));
  // Who leaves the committee stays withdrawn.
  must(portfolio.removeRecord('m', 1));
  expect(everything(portfolio, dossierId, ['a', 'b'])).not.toContain('secret of Awa');
  expect(must(portfolio.opinions(dossierId))).toMatchObject({
    opinions: [{ id: 'b' }],
    awaiting: [],
    withdrawn: ['AWA'],
  });
  sit('Awa');
  expect(everything(portfolio, dossierId, ['a', 'b'])).not.toContain('secret');
  must(portfolio.removeRecord('i', 1));
  expect(must(portfolio.opinions(dossierId)).opinions).toHaveLength(2);
});
