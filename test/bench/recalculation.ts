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
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { makeProjector } from '#shared/finance/projection/incremental.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { workbookOf } from '#shared/finance/workbook/workbook.ts';
import { hasLibreOffice, recalculated } from '../integration/libreoffice.ts';
import { PEER, type PeerPlan, peerPlan, shown } from './hyperformula.ts';

const TURNS = 300;
const PEER_TURNS = 15;
/** Turns before those that count: the runtime compiles what it runs often. */
const WARM = 60;
const PEER_WARM = 5;

/** The worked example, its lines repeated until there are about sixty; the amount that is edited is held by one line alone. */
const sixtyLines = (): Dossier => {
  const e = exampleDossier('bench', 'fr');
  const times = [0, 1, 2];
  return {
    ...e,
    resources: times.flatMap((k) => e.resources.map((r) => ({ ...r, id: `${r.id}${k}` }))),
    costs: times.flatMap((k) =>
      e.costs.map((c) => ({
        ...c,
        id: `${c.id}${k}`,
        driver: 'resourceId' in c.driver ? { ...c.driver, resourceId: `${c.driver.resourceId}${k}` } : c.driver,
      })),
    ),
    posts: times.flatMap((k) => e.posts.map((p) => ({ ...p, id: `${p.id}${k}` }))),
    needs: [],
    alliances: [],
  };
};
const FIRST_EUROS = 91_357;
/** One cell typed: the second year of one resource. */
const edited = (dossier: Dossier, euros: number): Dossier => ({
  ...dossier,
  resources: dossier.resources.map((r) =>
    r.id === 'city0' ? { ...r, driver: { kind: 'annual', years: [8_500_000, euros * 100, 8_700_000] } } : r,
  ),
});

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
/** Median milliseconds of a piece of work; what `before` does each time is not counted. */
const timed = <T>(work: (given: T) => void, count: number, before: () => T, warm = WARM): number =>
  median(
    Array.from({ length: count + warm }, () => {
      const given = before();
      const from = performance.now();
      work(given);
      return performance.now() - from;
    }).slice(warm),
  );

let turn = 0;
const another = (): number => {
  turn += 1;
  return FIRST_EUROS + turn;
};
const dossier = edited(sixtyLines(), FIRST_EUROS);
const next = (): Dossier => edited(dossier, another());
const lines = [dossier.resources, dossier.costs, dossier.posts, dossier.supports, dossier.investments].flat().length;

const remembering = makeProjector();
const find = makeFinder();
const scenarios = (d: Dossier): Projection => {
  const base = remembering(d);
  shown(base);
  for (const { adjustments } of d.scenarios) shown(remembering(d, adjustments));
  return base;
};
/** The rules alone, over base and scenarios that are worked out and read; what else a rule asks of the engine is counted. */
const rulesAlone = (look: Find): number =>
  timed(
    ([d, base]) => void look(d, base, remembering),
    TURNS,
    () => {
      const d = next();
      return [d, scenarios(d)] as const;
    },
  );

const fresh = timed((d) => void shown(project(d)), TURNS, next);
const base = timed((d) => void shown(remembering(d)), TURNS, next);
const three = timed((d) => void scenarios(d), TURNS, next);
const whole = timed((d) => void find(d, scenarios(d), remembering), TURNS, next);
const rulesAnew = rulesAlone(findings);
const rulesAgain = rulesAlone(find);

const workbook = workbookOf(dossier, 'fr');
const formulas = workbook.sheets.reduce((n, s) => n + s.rows.flat().filter((c) => c?.formula !== undefined).length, 0);
const peerOf = (adjustments: readonly Adjustment[]): PeerPlan =>
  peerPlan(workbookOf(dossier, 'fr', adjustments), project(dossier, adjustments), FIRST_EUROS);
const peers = [[], ...dossier.scenarios.map((s) => s.adjustments)].map((adjustments) => ({
  adjustments,
  plan: peerOf(adjustments),
}));
const [first] = peers;
if (first === undefined) throw new Error('There is no base.');

/** Both engines, the same cell typed: figures that differ would make the comparison worthless. */
for (const { adjustments, plan } of peers) {
  const euros = another();
  const ours = shown(project(edited(dossier, euros), adjustments));
  plan.type(euros).forEach((theirs, i) => {
    const own = ours[i] ?? null;
    const same = own === null ? theirs === '' : typeof theirs === 'number' && Math.abs(theirs - own) < 1e-6;
    if (!same) throw new Error(`Figure ${i}: Triptyque says ${own}, HyperFormula says ${String(theirs)}.`);
  });
}
const hyper = timed((euros) => void first.plan.type(euros), PEER_TURNS, another, PEER_WARM);
const hyperThree = timed(
  (euros) => {
    for (const { plan } of peers) plan.type(euros);
  },
  PEER_TURNS,
  another,
  PEER_WARM,
);

const line = (name: string, ms: number, ratio = ''): void => {
  process.stdout.write(`${name.padEnd(70)} ${ms.toFixed(ms < 10 ? 3 : 0).padStart(7)} ms   ${ratio}\n`);
};
const against = (ms: number, own: number, what: string): string => `${(ms / own).toFixed(1)} × ${what}`;
process.stdout.write(
  `One edited cell, ${lines} lines, ${formulas} formulas in the workbook; ${shown(project(dossier)).length} figures read of each plan; medians:\n`,
);
line('Triptyque, base, computed anew', fresh);
line('Triptyque, base, edited', base);
line('Triptyque, base + prudent + stress, edited', three);
line(`Triptyque, the same and the findings (${RULES.length} rules)`, whole);
line(`  of which the rules, those that read nothing new not asked`, rulesAgain);
line(`  the same rules, all asked`, rulesAnew);
line(`${PEER}, base`, hyper, against(hyper, base, 'the base'));
line(`${PEER}, base + prudent + stress, three workbooks`, hyperThree, against(hyperThree, three, 'the three'));
if (hasLibreOffice()) {
  const bytes = await writeWorkbook(workbook, '2026-11-23T12:00:00.000Z');
  const office = timed(
    () => void recalculated([bytes]),
    1,
    () => null,
    0,
  );
  line('LibreOffice, the whole workbook, start included', office, against(office, base, 'the base'));
} else process.stdout.write('LibreOffice is not installed: apt-get install libreoffice-calc-nogui\n');
