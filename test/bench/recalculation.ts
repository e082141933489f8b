/**
 * One edited cell, recomputed, and what the window shows at once read: lowest cash and its month, results and coverage of the three years, every ratio.
 * This engine for the base, then with the prudent and stress scenarios, then with the findings; HyperFormula on the exported workbook, the same cell typed
 * and the same figures read, for the base and for a workbook of each of the three; LibreOffice recalculating the base from start to end. Medians, and their
 * ratios, in one run. This engine works out what is read and no more: that is why every line reads the same figures, and the two must agree on them.
 */
import { writeWorkbook } from '#main/documents/workbook/hucre-port.ts';
import { RULES } from '#shared/assessment/coherence/catalogue.ts';
import { makeFinder } from '#shared/assessment/coherence/editing/finder.ts';
import { type Find, findings } from '#shared/assessment/coherence/run.ts';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { makeProjector } from '#shared/finance/projection/incremental.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { workbookOf } from '#shared/finance/workbook/workbook.ts';
import { hasLibreOffice, recalculated } from '../integration/libreoffice.ts';
import { PEER, type PeerPlan, peerPlan, shown } from './hyperformula.ts';
import { sixtyLines, withCell } from './long-plan.ts';
import { type BenchRow, type Effort, medianOf, timesOf } from './rows.ts';

/** What one edited cell may cost, all that follows from it included. */
const ASKED_MS = 0.5;
const FIRST_EUROS = 91_357;
const PEER_WARM = 5;
/** Turns before those that count: the runtime compiles what it runs often. */
const WARM = 60;
/** The rules are many functions: after so many edits all of them are compiled. */
const LONG_WARM = 600;

/** Both engines, the same cell typed: figures that differ would make the comparison worthless. */
const checkAgreement = (dossier: Dossier, euros: number, adjustments: readonly Adjustment[], plan: PeerPlan): void => {
  const ours = shown(project(withCell(dossier, euros), adjustments));
  plan.type(euros).forEach((theirs, i) => {
    const own = ours[i] ?? null;
    const same = own === null ? theirs === '' : typeof theirs === 'number' && Math.abs(theirs - own) < 1e-6;
    if (!same) throw new Error(`Figure ${i}: Triptyque says ${own}, HyperFormula says ${String(theirs)}.`);
  });
};

export const measureRecalculation = async ({ quick }: Effort): Promise<BenchRow[]> => {
  let turn = 0;
  const another = (): number => {
    turn += 1;
    return FIRST_EUROS + turn;
  };
  const dossier = withCell(sixtyLines(), FIRST_EUROS);
  const next = (): Dossier => withCell(dossier, another());
  const lines = [dossier.resources, dossier.costs, dossier.posts, dossier.supports, dossier.investments].flat().length;
  const remembering = makeProjector();
  const find = makeFinder();
  const scenarios = (d: Dossier): Projection => {
    const base = remembering(d);
    shown(base);
    for (const { adjustments } of d.scenarios) shown(remembering(d, adjustments));
    return base;
  };
  const turns = { turns: quick ? 100 : 300, warm: WARM };
  const timed = async (work: (d: Dossier) => void, warm = WARM): Promise<number> =>
    medianOf(await timesOf(work, { ...turns, warm, before: next }));
  /** The rules alone, over base and scenarios that are worked out and read; what else a rule asks of the engine is counted. */
  const rulesAlone = async (look: Find): Promise<number> =>
    medianOf(
      await timesOf(([d, base]: readonly [Dossier, Projection]) => void look(d, base, remembering), {
        ...turns,
        before: () => {
          const d = next();
          return [d, scenarios(d)] as const;
        },
      }),
    );
  const fresh = await timed((d) => void shown(project(d)));
  const base = await timed((d) => void shown(remembering(d)));
  const three = await timed((d) => void scenarios(d));
  const whole = await timed((d) => void find(d, scenarios(d), remembering));
  const later = await timed((d) => void find(d, scenarios(d), remembering), LONG_WARM);
  const rulesAnew = await rulesAlone(findings);
  const rulesAgain = await rulesAlone(find);

  const workbook = workbookOf(dossier, 'fr');
  const peers = [[], ...dossier.scenarios.map((s) => s.adjustments)].map((adjustments) => ({
    adjustments,
    plan: peerPlan(workbookOf(dossier, 'fr', adjustments), project(dossier, adjustments), FIRST_EUROS),
  }));
  for (const { adjustments, plan } of peers) checkAgreement(dossier, another(), adjustments, plan);
  const peerTurns = { turns: quick ? 7 : 15, warm: PEER_WARM, before: another };
  const hyper = medianOf(await timesOf((euros) => void peers[0]?.plan.type(euros), peerTurns));
  const hyperThree = medianOf(
    await timesOf((euros) => {
      for (const { plan } of peers) plan.type(euros);
    }, peerTurns),
  );
  const row = (name: string, value: number, more: Partial<BenchRow> = {}): BenchRow => ({
    group: 'edited cell',
    name,
    value,
    unit: 'ms',
    ...more,
  });
  const rows = [
    row(`base, ${lines} lines, computed anew`, fresh, { peer: { name: PEER, value: hyper } }),
    row('base', base, { peer: { name: PEER, value: hyper } }),
    row('base, prudent, stress', three, { peer: { name: `${PEER}, three workbooks`, value: hyperThree } }),
    row(`base, prudent, stress, ratios and ${RULES.length} rules`, whole, {
      peer: { name: `${PEER}, three workbooks, no rule`, value: hyperThree },
      asked: { value: ASKED_MS },
    }),
    row(`the same, after ${LONG_WARM} edits`, later, { asked: { value: ASKED_MS } }),
    row('the rules alone, those concerned', rulesAgain, { peer: { name: 'all rules asked', value: rulesAnew } }),
  ];
  if (quick || !hasLibreOffice()) return rows;
  const bytes = await writeWorkbook(workbook, '2026-11-23T12:00:00.000Z');
  const [office = Number.NaN] = await timesOf(() => void recalculated([bytes]), {
    turns: 1,
    warm: 0,
    before: () => null,
  });
  return [...rows, row('base, once more', base, { peer: { name: 'LibreOffice, its start included', value: office } })];
};
