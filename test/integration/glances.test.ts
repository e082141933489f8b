/** What the list shows of a dossier beside its row: the same as its home, once for each revision, and nothing of one that is not there. */
import { expect, it } from 'vitest';
import { makeGlances } from '#main/ipc/glances.ts';
import { ruleContext } from '#shared/assessment/coherence/context.ts';
import { openFindings } from '#shared/assessment/coherence/run.ts';
import { glyphOf, triptychOf } from '#shared/assessment/overview/triptych.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { freshFolder, must, open } from './portfolio-fixture.ts';

it('agrees with the home of the dossier', async () => {
  const portfolio = open(freshFolder());
  const { id } = must(portfolio.loadExample((one) => exampleDossier(one, 'fr')));
  const bare = must(portfolio.createDossier({ project: 'Nu', organisation: 'O', cohortId: null })).id;
  const { dossier, revision } = must(portfolio.openDossier(id));
  const base = project(dossier);
  const { value } = await makeGlances(portfolio)([
    { id, revision },
    { id: 'gone', revision: 1 },
    { id: bare, revision: null },
  ]);
  const [whole, empty, ...rest] = value;
  expect(rest).toEqual([]);
  expect(whole?.glyph).toEqual(glyphOf(triptychOf(ruleContext(dossier, base))));
  expect([whole?.lowestCents, whole?.modelLater]).toEqual([base.cash.lowestCents, 'M4 + M2']);
  expect(openFindings(dossier, base).map((f) => f.severity)).toContain(whole?.worst);
  expect(empty).toMatchObject({ id: bare, lowestCents: null, modelLater: '' });
  expect(empty?.toSay).toBeGreaterThan(whole?.toSay ?? Number.POSITIVE_INFINITY);
});

it('reads a dossier once for each revision, and again when it changed', async () => {
  const portfolio = open(freshFolder());
  const { id } = must(portfolio.loadExample((one) => exampleDossier(one, 'fr')));
  const opened: string[] = [];
  const look = makeGlances({
    openDossier: (one) => {
      opened.push(one);
      return portfolio.openDossier(one);
    },
    listRecords: portfolio.listRecords,
  });
  const at = (): number => must(portfolio.openDossier(id)).revision;
  const before = (await look([{ id, revision: at() }])).value[0];
  await look([{ id, revision: at() }]);
  expect(opened).toEqual([id]);
  // Its lines gone, what is given in kind alone makes the model.
  const { dossier, revision } = must(portfolio.openDossier(id));
  const gone = dossier.resources.map((item) => ({
    type: 'remove' as const,
    collection: 'resources' as const,
    index: 0,
    item,
  }));
  must(portfolio.apply(id, revision, 'edit', gone));
  const after = (await look([{ id, revision: at() }])).value[0];
  expect(opened).toEqual([id, id]);
  expect([before?.modelLater, after?.modelLater]).toEqual(['M4 + M2', 'M6']);
});
