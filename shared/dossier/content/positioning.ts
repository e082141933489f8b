/**
 * Where a project stands among support vehicles: each test with what was found and what was expected (docs/method.md, "Vehicles"). What is not known is said
 * and excludes nobody; an exclusion always has its reason.
 */
import { INSTRUMENTS, STAGES } from '#shared/base/method/options.ts';
import { VEHICLES, type Vehicle, type VehicleTest } from '#shared/base/method/tables/vehicles.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import { formatCents, formatNumber } from '#shared/base/money/format.ts';
import { answerNumber, answerText } from './accessors.ts';
import type { Dossier } from './schema.ts';

export interface TestOutcome {
  /** noted: said, and excludes nobody */ readonly outcome: 'passed' | 'failed' | 'unknown' | 'noted';
  readonly reason: LocalText;
}
export interface Position {
  readonly vehicle: Vehicle;
  /** open: nothing excludes it; unknown: something is still to be learnt */ readonly outcome:
    | 'open'
    | 'unknown'
    | 'excluded';
  readonly tests: readonly TestOutcome[];
}
/** Figures of the projection that the tests read; in cents, one per plan year where there are three. */
export interface PlanFacts {
  readonly incomeYear1Cents: number;
  readonly resultsCents: readonly number[];
  readonly investmentCents: number;
  readonly fte: number;
}
const unknown = (fr: string, en: string): TestOutcome => ({ outcome: 'unknown', reason: local(fr, en) });
const testOutcome = (passed: boolean, fr: string, en: string): TestOutcome => ({
  outcome: passed ? 'passed' : 'failed',
  reason: local(fr, en),
});
const euros = (cents: number): readonly [string, string] => [formatCents(cents, 'fr', 0), formatCents(cents, 'en', 0)];

const ofStage = (dossier: Dossier, { stages: [first, last] }: Vehicle): TestOutcome => {
  const declared = STAGES.findIndex((s) => s.id === answerText(dossier, 'request.stage'));
  const name = (rank: number): LocalText => STAGES[rank - 1]?.label ?? local('', '');
  const range =
    first === last
      ? name(first)
      : { fr: `${name(first).fr} – ${name(last).fr}`, en: `${name(first).en} – ${name(last).en}` };
  if (declared < 0)
    return unknown(
      `stade du projet non renseigné (attendu : ${range.fr})`,
      `stage of the project not given (expected: ${range.en})`,
    );
  const here = name(declared + 1);
  return testOutcome(
    declared + 1 >= first && declared + 1 <= last,
    `stade : ${here.fr} (attendu : ${range.fr})`,
    `stage: ${here.en} (expected: ${range.en})`,
  );
};
const ofTicket = (dossier: Dossier, { ticket: [least, most] }: Vehicle): TestOutcome[] => {
  if (least === null && most === null) return [];
  const asked = answerNumber(dossier, 'request.amountAsked');
  if (asked === null) return [unknown('montant demandé non renseigné', 'amount requested not given')];
  const [fr, en] = euros(asked);
  const bounds = (l: 0 | 1): string => {
    const [from, to] = [least, most].map((cents) => (cents === null ? null : euros(cents)[l]));
    if (from === null) return `${['au plus', 'at most'][l]} ${to}`;
    return to === null ? `${['au moins', 'at least'][l]} ${from}` : `${from} ${['à', 'to'][l]} ${to}`;
  };
  return [
    testOutcome(
      (least === null || asked >= least) && (most === null || asked <= most),
      `montant demandé : ${fr} (attendu : ${bounds(0)})`,
      `amount requested: ${en} (expected: ${bounds(1)})`,
    ),
  ];
};
/** Which instruments of a request a vehicle answers. */
const ANSWERS: Readonly<Record<Vehicle['instrument'], readonly string[]>> = {
  grant: ['grant', 'mixed'],
  repayable: ['repayableAdvance', 'participatingLoan', 'titreAssociatif', 'contributionWithRecovery', 'mixed'],
  guarantee: [],
  engineering: [],
};
const OFFERS: Readonly<Record<Vehicle['instrument'], LocalText>> = {
  grant: local('apporte une subvention ou un don', 'provides a grant'),
  repayable: local('apporte de l’argent à rendre', 'provides repayable funding'),
  guarantee: local('garantit un emprunt', 'guarantees a loan'),
  engineering: local('apporte du conseil, pas d’argent', 'provides advice, not money'),
};
/** Another instrument than the one asked excludes nobody: it is what a redirection proposes. It is said. */
const ofInstrument = (dossier: Dossier, { instrument }: Vehicle): TestOutcome => {
  const asked = answerText(dossier, 'request.instrument');
  const label = INSTRUMENTS.find((o) => o.id === asked)?.label;
  const offers = OFFERS[instrument];
  if (label === undefined) return { outcome: 'noted', reason: offers };
  return {
    outcome: ANSWERS[instrument].includes(asked) ? 'passed' : 'noted',
    reason: local(`${offers.fr} (demandé : ${label.fr})`, `${offers.en} (requested: ${label.en})`),
  };
};
const years = (n: number): readonly [string, string] => [
  `${n} ${n < 2 ? 'an' : 'ans'}`,
  `${n} ${n === 1 ? 'year' : 'years'}`,
];
const ofTest = (dossier: Dossier, facts: PlanFacts, year: number, test: VehicleTest): TestOutcome => {
  const founded = answerNumber(dossier, 'request.founded');
  switch (test.kind) {
    case 'minAge':
    case 'maxAge': {
      const [fr, en] = test.kind === 'minAge' ? ['au moins', 'at least'] : ['au plus', 'at most'];
      if (founded === null)
        return unknown(
          `année de création non renseignée (attendu : ${fr} ${years(test.years)[0]})`,
          `year founded not given (expected: ${en} ${years(test.years)[1]})`,
        );
      const age = year - founded;
      return testOutcome(
        test.kind === 'minAge' ? age >= test.years : age <= test.years,
        `âge : ${years(age)[0]} (attendu : ${fr} ${years(test.years)[0]})`,
        `age: ${years(age)[1]} (expected: ${en} ${years(test.years)[1]})`,
      );
    }
    case 'minIncome': {
      const [fr, en] = euros(facts.incomeYear1Cents);
      const [needFr, needEn] = euros(test.cents);
      return testOutcome(
        facts.incomeYear1Cents >= test.cents,
        `produits de l’année 1 : ${fr} (attendu : ${needFr})`,
        `income of year 1: ${en} (expected: ${needEn})`,
      );
    }
    case 'incomeOrPosts': {
      const enough = (test.cents > 0 && facts.incomeYear1Cents >= test.cents) || facts.fte >= test.fte;
      const [fr, en] = euros(facts.incomeYear1Cents);
      const need = test.cents > 0 ? [`${euros(test.cents)[0]} ou `, `${euros(test.cents)[1]} or `] : ['', ''];
      return testOutcome(
        enough,
        `${fr} de produits, ${formatNumber(facts.fte, 'fr', 1)} ETP (attendu : ${need[0]}${test.fte} ETP)`,
        `${en} of income, ${formatNumber(facts.fte, 'en', 1)} FTE (expected: ${need[1]}${test.fte} FTE)`,
      );
    }
    case 'investmentOnly': {
      const [fr, en] = euros(facts.investmentCents);
      return testOutcome(
        facts.investmentCents > 0 && facts.resultsCents.every((r) => r >= 0),
        `investissements : ${fr} ; refuse fonctionnement et pertes`,
        `investments: ${en}; refuses running costs and losses`,
      );
    }
    case 'surpluses':
      return testOutcome(
        facts.resultsCents.every((r) => r > 0),
        'excédents attendus chaque année du plan',
        'surpluses expected in every year of the plan',
      );
  }
};

/** @param year calendar year in which the question is asked @returns vehicles in the order of their table */
export const positioning = (
  dossier: Dossier,
  facts: PlanFacts,
  year: number,
  vehicles: readonly Vehicle[] = VEHICLES,
): readonly Position[] =>
  vehicles.map((vehicle): Position => {
    const tests = [
      ofStage(dossier, vehicle),
      ...ofTicket(dossier, vehicle),
      ofInstrument(dossier, vehicle),
      ...vehicle.tests.map((test) => ofTest(dossier, facts, year, test)),
    ];
    const outcome = tests.some((t) => t.outcome === 'failed')
      ? 'excluded'
      : tests.some((t) => t.outcome === 'unknown')
        ? 'unknown'
        : 'open';
    return { vehicle, outcome, tests };
  });
