/** A season between two laptops: forty dossiers leave in one file, are opined on and worked on elsewhere, and come back to be made one with edits made meanwhile. */
import { expect, it } from 'vitest';
import { inspectFile } from '#main/portfolio/inspect.ts';
import type { Portfolio } from '#main/portfolio/portfolio.ts';
import { SHIPPED_RUBRIC, SHIPPED_RUBRIC_ID } from '#shared/assessment/rubric/default-rubric.ts';
import { giveOpinion, newOpinion, withMark } from '#shared/assessment/rubric/opinion.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { put, read, send, states, take } from './exchange-fixture.ts';
import { ALL, answer, clockFrom, freshFolder, must, open } from './portfolio-fixture.ts';

const IDS = Array.from({ length: 40 }, (_, i) => `d${i + 1}`);
const REF = { id: SHIPPED_RUBRIC_ID, revision: 0, version: '' };
const opine = (portfolio: Portfolio, dossierId: string, person: string): void => {
  const version = `v-${dossierId}`;
  if (must(portfolio.listRecords('rubricVersion', dossierId)).length === 0)
    must(
      portfolio.saveRecord({
        id: version,
        kind: 'rubricVersion',
        dossierId,
        base: 0,
        body: { rubricId: SHIPPED_RUBRIC_ID, revision: 0, rubric: SHIPPED_RUBRIC },
      }),
    );
  const mark = { verdict: { kind: 'level' as const, level: 'l3' }, reason: `raison de ${person}` };
  const body = giveOpinion(
    withMark(newOpinion(person, 0, { ...REF, version }), 'request', mark, []),
    '2026-11-24',
    '2026-11-24T09:00:00.000Z',
  );
  must(portfolio.saveRecord({ id: `${person}-${dossierId}`, kind: 'opinion', dossierId, base: 0, body }));
};
const value = (portfolio: Portfolio, id: string, question: string): unknown =>
  must(portfolio.openDossier(id)).dossier.answers[question]?.value;
const everything = (portfolio: Portfolio): string =>
  canonical(
    IDS.map((id) => [
      must(portfolio.openDossier(id)),
      must(portfolio.history(id, null, 200)),
      must(portfolio.versions(id)),
      must(portfolio.opinions(id)),
    ]),
  );

it('loses nothing of either side, and taken again changes nothing', { timeout: 120_000 }, async () => {
  const a = open(freshFolder(), { user: () => 'Awa', now: clockFrom('2026-11-23T08:00:00.000Z') });
  const b = open(freshFolder(), { user: () => 'Bilal', now: clockFrom('2026-11-24T08:00:00.000Z') });
  for (const id of IDS) put(a, exampleDossier(id, 'fr'));
  for (const id of IDS.slice(0, 5))
    must(a.freeze(must(a.prepareVersion(id, { name: 'Avant envoi', reason: 'named' })), []));

  const out = await read(await send(a, IDS));
  expect(states(b, out)).toEqual(IDS.map(() => 'new'));
  expect(take(b, out)).toHaveLength(40);

  // There: an opinion on each, and a text. Here meanwhile: another text, and on every other dossier the same one.
  for (const [i, id] of IDS.entries()) {
    opine(b, id, 'Bilal');
    answer(b, id, 'framing.context', `Vu par Bilal, ${i}`);
    answer(a, id, 'request.owner', `Awa ${i}`);
    if (i % 2 === 1) answer(a, id, 'framing.context', `Vu par Awa, ${i}`);
  }
  const back = await read(await send(b, IDS, { sender: 'Bilal' }));
  expect(states(a, back)).toEqual(IDS.map(() => 'diverged'));
  const previewed = must(a.previewCopies(back.copies));
  expect(previewed.map((d) => [d.conflicts, d.records.fresh])).toEqual(IDS.map((_, i) => [i % 2, 2]));
  const wanted = await Promise.all(
    back.copies.map(async (copy, i) => {
      const { conflicts } = must(a.compareWithCopy(copy));
      // One dossier of four keeps what is here, another takes theirs.
      const choice = i % 4 === 1 ? ('mine' as const) : ('theirs' as const);
      const choices = Object.fromEntries(conflicts.map((c) => [c.id, choice]));
      return { copy, action: 'take' as const, revision: previewed[i]?.revision ?? 0, choices };
    }),
  );
  expect(must(a.receive(wanted, back.about)).dossiers.map((t) => t.done)).toEqual(IDS.map(() => 'merged'));
  for (const [i, id] of IDS.entries()) {
    expect(value(a, id, 'request.owner'), id).toBe(`Awa ${i}`);
    expect(value(a, id, 'framing.context'), id).toBe(i % 4 === 1 ? `Vu par Awa, ${i}` : `Vu par Bilal, ${i}`);
    const [merged] = must(a.history(id, null, 1));
    // Who wrote what elsewhere is known, and the other copy is whole in the line that made both one.
    expect(new Set(merged?.received?.lines.map((l) => l.who))).toEqual(new Set(['Bilal']));
    const { revision } = must(a.openDossier(id));
    expect(must(a.keptCopy(id, revision)).answers['framing.context']?.value).toBe(`Vu par Bilal, ${i}`);
    expect(must(a.opinions(id)).awaiting.map((o) => o.person)).toEqual(['Bilal']);
  }
  expect(must(a.versions('d1')).map((v) => v.name)).toEqual(['Avant envoi']);
  expect(must(b.checkVersions('d1')).map((v) => v.trouble)).toEqual([null]);

  // Her own marks first: then his are hers to read.
  opine(a, 'd1', 'Awa');
  expect(
    must(a.opinions('d1'))
      .opinions.map((o) => o.body.person)
      .sort(),
  ).toEqual(['Awa', 'Bilal']);

  const before = everything(a);
  expect(new Set(take(a, back).map((t) => t.done))).toEqual(new Set(['nothing']));
  expect(everything(a)).toBe(before);
  expect(must(a.list(ALL)).total).toBe(40);
  for (const portfolio of [a, b]) {
    portfolio.close();
    expect(inspectFile(portfolio.path, { deep: true }).state).toBe('sound');
  }
});
