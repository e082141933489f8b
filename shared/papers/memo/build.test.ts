import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/assessment/coherence/finding.ts';
import { thresholdsWith } from '#shared/assessment/coherence/thresholds/set-thresholds.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import { ANGLES } from '#shared/base/method/tables/angles.ts';
import { formatAmount } from '#shared/base/money/format.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { adjustmentsOf } from '#shared/finance/projection/scenarios.ts';
import { buildMemo, type MemoOptions } from './build.ts';
import type { Block, MemoDocument, TableBlock } from './document.ts';
import { dossierMemo } from './dossier-memo.ts';

const options = (over: Partial<MemoOptions> = {}): MemoOptions => {
  const dossier = over.dossier ?? exampleDossier('memo', over.language ?? 'fr');
  return {
    dossier,
    projection: project(dossier),
    language: 'fr',
    format: 'full',
    date: '2026-11-23',
    version: '12',
    organisation: 'Fondation Exemple',
    ...over,
  };
};
const flat = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((b) => (b.kind === 'columns' ? b.columns.flatMap(flat) : [b]));
const tables = (memo: MemoDocument): TableBlock[] =>
  flat(memo.blocks).filter((b): b is TableBlock => b.kind === 'table');
const tableNamed = (memo: MemoDocument, title: string): TableBlock | undefined =>
  tables(memo).find((t) => t.title?.startsWith(title));
const headings = (memo: MemoDocument): string[] =>
  memo.blocks.flatMap((b) => (b.kind === 'heading' && b.level === 1 ? [b.text] : []));

const LEGEND = { fr: 'Ce qu’un document montre', en: 'Whatever a document supports' } as const;
/** Where each answer comes from, by the words of its question. */
const answersGiven = (dossier: Dossier): ReadonlyMap<string, string | undefined> =>
  new Map(
    Object.entries(dossier.answers).flatMap(([id, { source }]) =>
      Object.values(questionById(id)?.label ?? {}).map((label) => [label, source?.kind] as const),
    ),
  );
const FINDING: Finding = {
  rule: 'cash.low',
  subject: 'm2',
  severity: 'serious',
  title: { fr: 'Trésorerie basse', en: 'Low cash' },
  text: { fr: 'La trésorerie passe sous zéro.', en: 'Cash falls below zero.' },
  facts: [{ label: { fr: 'Point bas : 12 €', en: 'Lowest: €12' }, path: ['opening', 'cashCents'] }],
  station: 'projection',
  thresholds: [],
  source: { fr: 'repère de l’outil', en: 'tool default' },
};

describe.each(['fr', 'en'] as const)('a memo in %s', (language) => {
  it('leaves no key untranslated, no value unwritten and no cell outside its columns', () => {
    for (const format of ['summary', 'full'] as const)
      for (const dossier of [exampleDossier('memo', language), emptyDossier('e', { startMonth: '2027-01' })]) {
        const memo = dossierMemo({ ...options(), dossier, language, format });
        // The data inside is the dossier's own.
        const { attachment: _, ...said } = memo;
        expect(JSON.stringify(said)).not.toMatch(/memo\.[a-z]|\{\{|undefined|NaN|\[object/);
        for (const table of tables(memo))
          for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
      }
  });
  it('says once how to tell where a fact comes from, and marks every answer that no document shows', () => {
    const dossier = exampleDossier('memo', language);
    const said = answersGiven(dossier);
    for (const cover of [true, false]) {
      const memo = dossierMemo({ ...options(), dossier, language, cover });
      const legends = flat(memo.blocks).filter((b) => b.kind === 'paragraph' && b.text.startsWith(LEGEND[language]));
      expect(legends).toHaveLength(1);
      for (const block of flat(memo.blocks))
        if (block.kind === 'answer') {
          const source = said.get(block.label);
          if (source !== undefined)
            expect([block.label, block.origin !== '']).toEqual([block.label, source !== 'document']);
        }
    }
  });
  it('holds every word that the assessor wrote, and a verdict before what it rests on', () => {
    const dossier = exampleDossier('memo', language);
    const memo = dossierMemo({ ...options(), dossier, language });
    const plain = (x: string): string => x.replaceAll('\\n', ' ').replace(/\s+/g, ' ');
    const text = plain(JSON.stringify([memo.title, memo.cover, memo.blocks]));
    for (const [id, { value }] of Object.entries(dossier.answers))
      if (typeof value === 'string' && ['text', 'line'].includes(questionById(id)?.kind ?? ''))
        expect([id, text.includes(plain(JSON.stringify(value).slice(1, -1)))]).toEqual([id, true]);
    for (const { sentence } of dossier.verdicts) expect(text).toContain(plain(sentence));
    expect(flat(memo.blocks).filter((b) => b.kind === 'verdicts')).toHaveLength(ANGLES.length);
  });
});

it('says which thresholds were used, and who set them', () => {
  const set = {
    threshold: 'leverWeight',
    values: { value: 0.1, byStructure: {}, byModel: {} },
    reason: 'Conseil du 3 décembre',
    date: '2026-12-03',
  };
  const said = (thresholds = thresholdsWith([])): string =>
    JSON.stringify(
      tableNamed(dossierMemo({ ...options(), thresholds }), 'Repères employés par les constats')?.rows.map(
        (r) => r.cells,
      ),
    );
  expect(said()).toContain('valeur par défaut de l’outil');
  expect(said()).not.toContain('Conseil du 3 décembre');
  expect(said(thresholdsWith([set]))).toMatch(
    /examen","10.%","fixé par la fondation le 03\/12\/2026.: Conseil du 3 décembre/,
  );
});

describe('the points of coherence', () => {
  const title = 'Points de cohérence';
  it('have no section when the rules were not run', () => {
    expect(headings(buildMemo(options()))).not.toContain(title);
  });
  it('say that nothing was found when they were', () => {
    expect(headings(buildMemo(options({ findings: [] })))).toContain(title);
  });
  it('print the facts that raised a finding, and the reason for which one was set aside', () => {
    const setAside = [
      { finding: FINDING, setAside: { id: 's', rule: 'cash.low', subject: 'm2', reason: 'Avance promise.' } },
    ];
    const memo = buildMemo(options({ findings: [FINDING], setAside }));
    expect(memo.blocks).toContainEqual(
      expect.objectContaining({ kind: 'callout', tone: 'serious', text: 'La trésorerie passe sous zéro.' }),
    );
    expect(JSON.stringify(memo)).toContain('Point bas : 12 €');
    expect(JSON.stringify(memo)).toContain('Avance promise.');
  });
});

describe('the figures', () => {
  const memo = buildMemo(options());
  const { dossier, projection } = options();
  it('of each scenario are those of the engine', () => {
    const table = tableNamed(memo, 'Scénarios');
    const expected = [
      projection,
      ...dossier.scenarios.map((s) => project(dossier, adjustmentsOf(s, dossier.scenarios))),
      project({ ...dossier, supports: [] }),
    ];
    expect(table?.rows.map((r) => [r.cells[1], r.cells[4]])).toEqual(
      expected.map((p) => [formatAmount(p.cash.lowestCents, 'fr'), formatAmount(p.result.years[2], 'fr')]),
    );
  });
  it('of the worst loss are those of the plan without that funder', () => {
    const losses = tableNamed(memo, 'Perte d’un financeur')?.rows ?? [];
    expect(losses.length).toBeGreaterThan(1);
    const [funder = '', lowest] = losses[0]?.cells ?? [];
    const without = project(dossier, [{ kind: 'loseFunder', funder, fromMonth: 1 }]);
    expect(lowest).toBe(formatAmount(without.cash.lowestCents, 'fr'));
  });
  it('of the balance sheets balance on paper', () => {
    const rows = tableNamed(memo, 'Bilans')?.rows ?? [];
    const totals = rows.filter((r) => r.cells[0]?.startsWith('Total')).map((r) => r.cells.slice(1));
    expect(totals).toHaveLength(2);
    expect(totals[0]).toEqual(totals[1]);
  });
  it('of the financing plan end on the cash of the balance sheet', () => {
    const closing = tableNamed(memo, 'Plan de financement')?.rows.at(-1)?.cells.slice(1);
    const cash = tableNamed(memo, 'Bilans')
      ?.rows.find((r) => r.cells[0] === 'Disponibilités')
      ?.cells.slice(2);
    expect(closing).toEqual(cash);
  });
  it('of a ratio stand beside its mark, in words and never as a score', () => {
    const rows = tableNamed(memo, 'Ratios')?.rows ?? [];
    const cash = rows.find((r) => r.cells[0] === 'Trésorerie en mois de dépenses courantes');
    expect(cash?.cells.at(-1)).toMatch(/^au moins 2\u00a0mois — (tenu|en dessous, année)/);
    expect(rows.find((r) => r.cells[0] === 'Fonds de roulement')?.cells.at(-1)).toBe('');
  });
  it('of a restricted resource roll forward', () => {
    const base = exampleDossier('memo', 'fr');
    const restricted = {
      ...base,
      resources: base.resources.map((r) =>
        r.driver.kind === 'grant' ? { ...r, driver: { ...r.driver, restrictedTo: ['rent'] } } : r,
      ),
    };
    const table = tableNamed(
      buildMemo(options({ dossier: restricted, projection: project(restricted) })),
      'Fonds dédiés',
    );
    expect(table?.rows.length).toBeGreaterThanOrEqual(3);
    expect(project(restricted).dedicatedFunds.length * 3).toBe(table?.rows.length);
  });
});

it('draws no picture of fewer than five points: a sentence and the tables say them', () => {
  const few = { ...exampleDossier('f', 'fr'), supports: [], posts: [], investments: [] };
  const dossier = { ...few, resources: few.resources.filter((r) => r.id === 'pieces'), costs: few.costs.slice(0, 1) };
  const charts = (memo: MemoDocument): string[] =>
    flat(memo.blocks).flatMap((b) => (b.kind === 'chart' ? [b.chart.title] : []));
  const [whole, small] = [buildMemo(options()), buildMemo(options({ dossier, projection: project(dossier) }))];
  const gone = charts(whole).filter((title) => !charts(small).includes(title));
  expect(gone).toEqual(
    expect.arrayContaining(['Trajectoire du modèle', expect.stringContaining('pèse sur la trésorerie')]),
  );
  expect(JSON.stringify(small.blocks)).toContain('M2 aujourd’hui comme en année 3.');
});

describe('the decision note', () => {
  it('gets shorter at each step, asks the decision first, and never shortens what is voted', () => {
    const base = exampleDossier('memo', 'fr');
    const long = 'Un point à dire. '.repeat(60).trim();
    const dossier = {
      ...base,
      answers: { ...base.answers, 'opinion.minorityView': { state: 'answered' as const, value: long } },
      opinionPoints: Array.from({ length: 12 }, (_, i) => ({ id: `p${i}`, kind: 'strength' as const, text: long })),
      conditions: Array.from({ length: 40 }, (_, i) => ({
        ...base.conditions[0],
        id: `c${i}`,
        text: `${long} numéro ${i}`,
      })) as typeof base.conditions,
    };
    const memo = buildMemo(options({ format: 'summary', dossier, projection: project(dossier) }));
    expect(memo.sides).toHaveLength(2);
    for (const side of memo.sides ?? []) {
      const lengths = side.map((blocks) => JSON.stringify(blocks.filter((b) => b.kind !== 'chart')).length);
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    }
    // Above it stand who asks and what they do, and nothing else.
    for (const blocks of memo.sides?.[0] ?? [])
      expect(blocks.find((b, i) => b.kind !== 'paragraph' || i > 1)).toMatchObject({
        kind: 'resolution',
        sentence: expect.stringMatching(
          /^Accorder 110.000.€ sous conditions.: 60.000.€ de subvention et 50.000.€ d’apport/,
        ),
      });
    for (const blocks of memo.sides?.[0] ?? []) expect(JSON.stringify(blocks)).toContain(long);
    for (const blocks of memo.sides?.[1] ?? [])
      for (const condition of dossier.conditions) expect(JSON.stringify(blocks)).toContain(condition.text);
  });
  it('refuses to look finished without recommendation and minority view', () => {
    const memo = buildMemo(options({ format: 'summary', dossier: emptyDossier('e', { startMonth: '2027-01' }) }));
    expect(memo.blocks.filter((b) => b.kind === 'callout' && b.tone === 'serious')).toHaveLength(2);
  });
});

it('lists what no document has verified, apart from what one has', () => {
  const memo = JSON.stringify(buildMemo(options()).blocks);
  expect(memo).toContain('Feuilles d’heures 2025');
  expect(memo).toMatch(/Ce qui n’a été vérifié sur aucun document.*Nom de l’organisation/);
});
