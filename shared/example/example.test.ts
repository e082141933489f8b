import { describe, expect, it } from 'vitest';
import { classify } from '#shared/base/method/classify.ts';
import type { Question } from '#shared/base/method/question.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import { identifierRule } from '#shared/dossier/content/accessors.ts';
import { parseDossier } from '#shared/dossier/content/parse.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { exampleDossier } from './dossier.ts';
import { EXAMPLE_TEXTS } from './texts.ts';

describe.each(['fr', 'en'] as const)('the worked example in %s', (language) => {
  const dossier = exampleDossier('example', language);
  it('is a valid dossier that answers existing questions only', () => {
    expect(parseDossier(JSON.parse(JSON.stringify(dossier)))).toMatchObject({ ok: true });
    for (const id of Object.keys(dossier.answers)) expect(questionById(id), id).toBeDefined();
    expect(identifierRule(questionById('request.siren') as Question, '900000027')).toBeNull();
  });
  it('tells its story: from subsidies to a hybrid, short of cash without the support and not with it', () => {
    const p = project(dossier);
    expect(p.issues).toEqual([]);
    expect(classify(p.mixes[0]?.byLeaf ?? {})).toMatchObject({ kind: 'dominant', models: ['M4'] });
    expect(classify(p.mixes[3]?.byLeaf ?? {})).toMatchObject({ kind: 'hybrid' });
    expect([...classify(p.mixes[3]?.byLeaf ?? {}).models].sort()).toEqual(['M2', 'M4']);
    expect(p.cash.lowestCents).toBeGreaterThanOrEqual(0);
    expect(project({ ...dossier, supports: [] }).cash.lowestCents).toBeLessThan(0);
  });
});

it('has every text in both languages', () => {
  for (const [id, text] of Object.entries(EXAMPLE_TEXTS)) {
    expect(text.fr.length, id).toBeGreaterThan(0);
    if (id !== 'request.owner') expect(text.en, id).not.toBe(text.fr);
  }
});
