import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#main/documents/workbook/hucre-port.ts';
import { readWorkbook } from '#main/documents/workbook/read.ts';
import { measuredZip } from '#main/documents/workbook/zip-limits.ts';
import { applyAll } from '#shared/dossier/content/apply.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { workbookChanges } from '#shared/finance/workbook/back/changes.ts';
import type { GivenSheet, GivenValue } from '#shared/finance/workbook/back/given.ts';
import { workbookOf } from '#shared/finance/workbook/workbook.ts';
import { planArbitrary } from '../properties/plan-arbitrary.ts';

const AT = '2026-11-23T09:00:00.000Z';
const example = exampleDossier('example', 'fr');
let counter = 0;
const newId = (): string => {
  counter += 1;
  return `new-${counter}`;
};
const sheetsOf = (input: PlanInput, language: 'fr' | 'en' = 'fr'): GivenSheet[] =>
  workbookOf(input, language).sheets.map((s) => ({
    name: s.name,
    rows: s.rows.map((row) => Array.from(row, (cell) => cell?.value ?? null)),
  }));
const dossierOf = (plan: PlanInput): Dossier => ({ ...emptyDossier('d', { startMonth: '2027-01' }), ...plan });

/** Whose lines the plan holds and which activities are trading is not read back: it stays as the dossier says, and is left out where plans are compared. */
const unscoped = (input: PlanInput): PlanInput => {
  const { scope: _scope, ...plan } = input.plan;
  return { ...input, plan, activities: input.activities.map(({ id, name }) => ({ id, name })) };
};
/** The same plan without references to lines that are not there, which an import refuses. */
const sound = (plan: PlanInput): PlanInput => {
  const resources = new Set(plan.resources.map((r) => r.id));
  const costs = plan.costs.filter(({ driver }) => !('resourceId' in driver) || resources.has(driver.resourceId));
  const payable = new Set([...costs, ...plan.posts].map((c) => c.id));
  return {
    ...plan,
    costs,
    resources: plan.resources.map((r) =>
      r.driver.kind === 'grant'
        ? { ...r, driver: { ...r.driver, restrictedTo: r.driver.restrictedTo.filter((id) => payable.has(id)) } }
        : r,
    ),
  };
};

const plain = (c: GivenValue): string => String(c ?? '').replace(/[\u00a0\u202f]/g, ' ');
/** The cell of a line and a column, in a copy of the sheet of inputs. */
const edited = (
  edit: (
    cell: (line: string, title: string, occurrence?: number) => { set: (value: GivenValue) => void },
    rows: GivenValue[][],
  ) => void,
): GivenSheet[] => {
  const sheets = sheetsOf(example);
  const inputs = sheets.findIndex((s) => s.name === 'Hypothèses');
  const rows = (sheets[inputs] as GivenSheet).rows.map((row) => [...row]);
  edit((line, title) => {
    const at = rows.findIndex((row) => row[0] === line);
    const head = rows.findLastIndex((row, r) => r < at && row.some((c) => plain(c) === title));
    return {
      set: (value) => {
        (rows[at] as GivenValue[])[(rows[head] as GivenValue[]).findIndex((c) => plain(c) === title)] = value;
      },
    };
  }, rows);
  return sheets.map((s, i) => (i === inputs ? { name: s.name, rows } : s));
};
const changes = (sheets: GivenSheet[]) => workbookChanges(sheets, example, newId);
const applied = (sheets: GivenSheet[]): Dossier => {
  const result = changes(sheets);
  expect(result.report.filter((r) => r.outcome === 'refused')).toEqual([]);
  const after = applyAll(example, result.commands);
  if (!after.ok) throw new Error(JSON.stringify(after.refusal));
  return after.dossier;
};
const refusedRules = (sheets: GivenSheet[]): (string | undefined)[] => {
  const result = changes(sheets);
  expect(result.ok).toBe(false);
  expect(result.commands).toEqual([]);
  return result.report.filter((r) => r.outcome === 'refused').map((r) => r.rule?.kind);
};

describe('a workbook read back', () => {
  it('changes nothing when nothing was edited, in either language, through the file itself', async () => {
    for (const language of ['fr', 'en'] as const) {
      const bytes = await writeWorkbook(workbookOf(example, language), AT);
      const result = await readWorkbook(bytes, example, newId);
      if (!result.ok) throw new Error(result.failure.code);
      expect(result.value.report).toEqual([]);
      expect(result.value.commands).toEqual([]);
      expect(result.value.unchangedCells).toBeGreaterThan(200);
    }
  });

  it('keeps labels that look like formulas, and every digit of a rate', () => {
    const label = fc.oneof(
      fc.string({ maxLength: 12, unit: 'binary' }),
      fc.constantFrom('=1+1', '-5', "'=x", "''@y", '+', '12'),
    );
    fc.assert(
      fc.property(planArbitrary, fc.array(label, { minLength: 12, maxLength: 12 }), (plan, labels) => {
        let next = 0;
        const named = <T extends object>(items: readonly T[]): T[] =>
          items.map((item) => ({ ...item, label: labels[next++ % labels.length] }));
        const dossier = dossierOf({ ...plan, resources: named(plan.resources), costs: named(plan.costs) });
        const result = workbookChanges(sheetsOf(dossier), dossier, newId);
        expect(result.report).toEqual([]);
        expect(result.commands).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('turns any plan into any other, as the projection sees them', () => {
    fc.assert(
      fc.property(planArbitrary, planArbitrary, (from, other) => {
        const to = unscoped(sound(other));
        const before = dossierOf(unscoped(from));
        const result = workbookChanges(sheetsOf(to), before, newId);
        expect(result.report.filter((r) => r.outcome === 'refused')).toEqual([]);
        const after = applyAll(before, result.commands);
        if (!after.ok) throw new Error(JSON.stringify(after.refusal));
        const figures = (p: PlanInput) => {
          const { lines, issues: _issues, ...rest } = project(p);
          return { ...rest, lines: lines.map(({ historyCents, ...l }) => ({ ...l, last: historyCents[2] })) };
        };
        expect(figures(after.dossier)).toEqual(figures(to));
      }),
      { numRuns: 60 },
    );
  });

  it('takes edited cells, numbers typed as French text and added lines, and says which', () => {
    const after = applied(
      edited((cell, rows) => {
        cell('rent', 'Montant unitaire ou annuel').set('50 000,50');
        cell('city', 'Année 2').set(91_000);
        cell('firms', 'Statut').set('acquis');
        cell('coordination', 'Dernier mois').set(24);
        const at = rows.findIndex((row) => row[0] === 'taxes');
        const fresh: GivenValue[] = [
          '',
          'Assurances',
          'Services extérieurs',
          'Montants annuels',
          1,
          1100,
          1200,
          1200,
          '1 300,00',
        ];
        rows.splice(at + 1, 0, fresh);
      }),
    );
    expect(after.costs.find((c) => c.id === 'rent')?.driver).toMatchObject({ yearCents: 5_000_050 });
    expect(after.resources.find((r) => r.id === 'city')?.driver).toMatchObject({
      years: [9_000_000, 9_100_000, 8_000_000],
    });
    expect(after.resources.find((r) => r.id === 'firms')?.status).toBe('signed');
    expect(after.posts.find((p) => p.id === 'coordination')?.lastMonth).toBe(24);
    expect(after.costs.at(-1)).toMatchObject({
      label: 'Assurances',
      heading: 'externalServices',
      driver: { kind: 'annual', years: [120_000, 120_000, 130_000] },
      paymentDelayMonths: 1,
      history: [null, null, 110_000],
    });
    expect(after.answers).toEqual(example.answers);
  });

  it('takes a rate of VAT typed beside a line, and its removal', () => {
    const taxed = applied(
      edited((cell) => {
        cell('pieces', 'Taux de TVA').set(0.2);
        cell('rent', 'Taux de TVA').set('20 %');
      }),
    );
    expect(taxed.resources.find((r) => r.id === 'pieces')?.vatRate).toBe(0.2);
    expect(taxed.costs.find((c) => c.id === 'rent')?.vatRate).toBe(0.2);
    const sheets = sheetsOf(taxed);
    expect(workbookChanges(sheets, taxed, newId).report).toEqual([]);
    const untaxed = workbookChanges(sheetsOf(example), taxed, newId);
    expect(untaxed.report.map((r) => [r.line, r.field, r.after])).toEqual([
      ['pieces', 'vatRate', null],
      ['rent', 'vatRate', null],
    ]);
    const after = applyAll(taxed, untaxed.commands);
    expect(after.ok && [after.dossier.resources, after.dossier.costs]).toEqual([example.resources, example.costs]);
  });

  it('takes a cost handed over to the tool, the rate it rests on, and the way back', () => {
    const handed = applied(
      edited((cell, rows) => {
        cell('rent', 'Mode de calcul').set('Intérêts du découvert, calculés');
        const at = rows.findIndex((row) => row[0] === 'overdraftRate');
        (rows[at] as GivenValue[])[2] = 0.12;
      }),
    );
    expect(handed.plan.overdraftRate).toBe(0.12);
    expect(handed.costs.find((c) => c.id === 'rent')?.workedOut).toBe('overdraft');
    expect(workbookChanges(sheetsOf(handed), handed, newId).report).toEqual([]);
    const back = workbookChanges(sheetsOf(example), handed, newId);
    const after = applyAll(handed, back.commands);
    // Read whole, as any line worked out another way: equal months are said.
    expect(after.ok && after.dossier.plan).toEqual(example.plan);
    expect(after.ok && after.dossier.costs.find((c) => c.id === 'rent')?.workedOut).toBeUndefined();
    expect(after.ok && project(after.dossier).cash).toEqual(project(example).cash);
  });

  it('names what it takes away, and does not take scenario coefficients', () => {
    const sheets = edited((cell, rows) => {
      cell('pieces', 'Scénario : coefficient').set(0.5);
      rows.splice(
        rows.findIndex((row) => row[0] === 'training'),
        1,
      );
    });
    const { report, ok } = changes(sheets);
    expect(ok).toBe(true);
    expect(report).toMatchObject([
      { outcome: 'ignored', line: 'pieces', rule: { kind: 'scenario' }, after: 0.5 },
      { outcome: 'removed', line: 'training' },
    ]);
  });

  it.each<[string, string, string, GivenValue, string]>([
    ['an amount that can be read two ways', 'city', 'Année 1', '1.000', 'ambiguous'],
    ['a third decimal', 'city', 'Année 1', 10.123, 'tooManyDecimals'],
    ['a word that is no number', 'city', 'Année 1', 'beaucoup', 'notANumber'],
    ['a status of nobody', 'city', 'Statut', 'Certain', 'notInList'],
    ['half a month', 'city', 'Délai de paiement (mois)', 1.5, 'notWhole'],
    ['a month outside the plan', 'coordination', 'Premier mois', 40, 'atMost'],
    ['a resource that is not there', 'series', 'Ressource liée (identifiant)', 'nothing', 'unknownReference'],
  ])('refuses %s, and then takes nothing at all', (_, line, title, value, rule) => {
    const rules = refusedRules(
      edited((cell) => {
        cell('rent', 'Montant unitaire ou annuel').set(1);
        cell(line, title).set(value);
      }),
    );
    expect(rules).toEqual([rule]);
  });

  it('refuses a sheet whose blocks, columns or lines are out of place', () => {
    expect(refusedRules([{ name: 'Feuille1', rows: [['a']] }])).toEqual(['inputsSheetMissing']);
    expect(
      refusedRules(
        edited((_, rows) =>
          rows.splice(
            rows.findIndex((r) => r[0] === '#posts'),
            1,
          ),
        ),
      ),
    ).toContain('blockMissing');
    expect(
      refusedRules(
        edited((_, rows) => {
          const head = rows[rows.findIndex((r) => r[0] === '#posts') + 1] as GivenValue[];
          [head[2], head[3]] = [head[3] ?? null, head[2] ?? null];
        }),
      ),
    ).toEqual(['columnsMoved', 'columnsMoved']);
    expect(refusedRules(edited((_, rows) => rows.push(...new Array<GivenValue[]>(21_000).fill([]))))).toEqual(['rows']);
  });
});

describe('a file from outside', () => {
  const zip = (claimed: number, data: Buffer): Uint8Array => {
    const name = Buffer.from('xl/workbook.xml');
    const packed = deflateRawSync(data);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(data), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimed, 24);
    entry.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(30 + name.length + packed.length, 16);
    return Buffer.concat([local, name, packed, entry, name, end]);
  };

  it('is not opened when it would burst, whether it says so or lies', () => {
    const big = Buffer.alloc(120_000_000);
    expect(measuredZip(zip(big.length, big))).toEqual({ ok: false, problem: 'tooLarge' });
    expect(measuredZip(zip(10, big))).toEqual({ ok: false, problem: 'damaged' });
    expect(measuredZip(zip(5, Buffer.from('small')))).toMatchObject({ ok: true });
  });

  it('is handed to the library unpacked, the same under the same names', async () => {
    const bytes = await writeWorkbook(workbookOf(example, 'fr'), AT);
    const measured = measuredZip(bytes);
    if (!measured.ok) throw new Error(measured.problem);
    expect(unzipSync(measured.bytes)).toEqual(unzipSync(bytes));
  });

  it('is refused in words when it is no workbook, cut or scrambled, and never throws', async () => {
    const bytes = await writeWorkbook(workbookOf(example, 'fr'), AT);
    expect(await readWorkbook(Buffer.from('id;label\r\n1;x'), example, newId)).toMatchObject({ ok: false });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const cut = await readWorkbook(bytes.slice(0, at), example, newId);
          expect(cut.ok).toBe(false);
          const damaged = bytes.slice();
          damaged[at] = (damaged[at] ?? 0) ^ flip;
          const read = await readWorkbook(damaged, example, newId);
          if (read.ok && read.value.ok) expect(applyAll(example, read.value.commands).ok).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });
});
