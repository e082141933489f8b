import { describe, expect, it } from 'vitest';
import { classify } from '#shared/base/method/classify.ts';
import type { LeafId } from '#shared/base/method/levers.ts';
import { MODEL_IDS, type ModelId } from '#shared/base/method/models.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { answers, cost, dossierWith, post, resource, startsWith, support, today } from '#test/coherence-cases/lines.ts';
import { largestModel } from './context.ts';
import { findings } from './run.ts';

type Line = readonly [label: string, leaf: LeafId, thousands: number, status: 'signed' | 'probable'];
/** A usual mix of each model, in thousands of euros a year, the same for years. */
const MIXES: Readonly<Record<ModelId, { readonly providers: readonly string[]; readonly lines: readonly Line[] }>> = {
  M1: {
    providers: ['members', 'public'],
    lines: [
      ['Cotisations', 'A1', 140, 'probable'],
      ['Ville', 'C2', 30, 'signed'],
    ],
  },
  M2: {
    providers: ['users', 'public'],
    lines: [
      ['Formations', 'B1', 130, 'probable'],
      ['Région', 'C2', 40, 'signed'],
    ],
  },
  M3: {
    providers: ['public', 'users'],
    lines: [
      ['Département', 'C1', 150, 'signed'],
      ['Résidents', 'B1', 25, 'probable'],
    ],
  },
  M4: {
    providers: ['public'],
    lines: [
      ['Ville', 'C2', 85, 'signed'],
      ['Région', 'C2', 60, 'signed'],
      ['CAF', 'C2', 30, 'probable'],
    ],
  },
  M5: {
    providers: ['institutions', 'private'],
    lines: [
      ['Union européenne', 'C4', 140, 'signed'],
      ['Donateurs', 'D1', 35, 'probable'],
    ],
  },
  M6: {
    providers: ['private'],
    lines: [
      ['Donateurs', 'D1', 110, 'probable'],
      ['Mécènes', 'D2', 40, 'probable'],
      ['Fondation', 'D3', 25, 'signed'],
    ],
  },
  M7: {
    providers: ['founders', 'public'],
    lines: [
      ['Fondateurs', 'D4', 150, 'signed'],
      ['Ville', 'C2', 25, 'signed'],
    ],
  },
};
/** What would reproach a body for living as its model lives. */
const REPROACHES = /^(dependence\.|model\.|costs\.staff|coverage\.)/;

describe.each(MODEL_IDS)('a general-interest body that lives on %s', (model) => {
  const { providers, lines } = MIXES[model];
  const dossier = dossierWith({
    answers: answers({ 'model.structureKind': 'generalInterest', 'model.providers': [...providers] }),
    resources: lines.map(([label, leaf, thousands, status]) =>
      resource(label, leaf, [thousands * 1_000, thousands * 1_000, thousands * 1_000], {
        status,
        history: today(thousands * 1_000),
      }),
    ),
    costs: [cost('charges', [45_000, 45_000, 45_000])],
    posts: [post('équipe', 3, 2_300, { chargeRate: 0.42 })],
    supports: [support('notre fonds', 'grant', 20_000, { toMonth: 24 })],
    opening: startsWith(60_000),
  });
  const projection = project(dossier);
  const reproached = findings(dossier, projection).filter((f) => REPROACHES.test(f.rule));
  it('is not reproached with it: what is known of its dependence is at most a fact to know', () => {
    expect(largestModel(classify(projection.mixes[1]?.byLeaf ?? {}))).toBe(model);
    expect(reproached.filter((f) => f.severity !== 'info').map((f) => f.text.fr)).toEqual([]);
  });
});
it('the same money is asked about where nobody signed it and nobody brought it before', () => {
  const hoped = dossierWith({
    answers: answers({ 'model.structureKind': 'generalInterest', 'model.providers': ['private'] }),
    resources: [resource('Un mécène', 'D2', [150_000, 150_000, 150_000], { status: 'applied' })],
    costs: [cost('charges', [140_000, 140_000, 140_000])],
    opening: startsWith(60_000),
  });
  const rules = findings(hoped, project(hoped)).map((f) => `${f.severity} ${f.rule}`);
  expect(rules).toContain('serious coverage.signed');
  expect(rules).toContain('serious dependence.concentration');
});
