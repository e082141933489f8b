/** Cash and what is secured: the first things a committee reads. */
import { CASH_NAMES } from '#shared/finance/figures/lines.ts';
import { PLAN_YEARS } from '#shared/finance/projection/calendar.ts';
import { incomeLines } from '#shared/finance/projection/mix.ts';
import { amountFact, because, fact, lowestCashFact, signedCoverageFact } from '../facts.ts';
import { habitualCents, signableShare } from '../habitual.ts';
import type { CoherenceRule } from '../rule.ts';
import { TOOL } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';
import type { ThresholdId } from '../thresholds/thresholds.ts';

export const CASH_RULES: readonly CoherenceRule[] = [
  {
    id: 'cash.belowZero',
    station: 'projection',
    severity: 'serious',
    title: say('Trésorerie négative', 'Negative cash'),
    why: say(
      'Un plan qui passe sous zéro ne peut pas s’exécuter tel quel : il faut de l’argent, du temps ou moins de dépenses.',
      'A plan that goes below zero cannot be carried out as it stands: it needs money, time or lower expenditure.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ projection }) => {
      const { cash, months } = projection;
      const first = cash.monthsBelowZero[0];
      if (first === undefined) return [];
      const count = cash.monthsBelowZero.length;
      return [
        {
          subject: 'base',
          text: {
            fr: fr`La trésorerie est sous zéro fin ${F.month(months, first)} et descend à ${F.euros(cash.lowestCents)} en ${F.month(months, cash.lowestMonth)} ; fins de mois négatives : ${count}. Il manque ${F.euros(cash.neededForZeroCents)} pour que toutes tiennent.`,
            en: `Cash is below zero at the end of ${E.month(months, first)} and reaches ${E.euros(cash.lowestCents)} in ${E.month(months, cash.lowestMonth)}; negative month-ends: ${count}. A further ${E.euros(cash.neededForZeroCents)} would keep them all at or above zero.`,
          },
          facts: [
            lowestCashFact(projection),
            amountFact(['opening', 'cashCents'], CASH_NAMES.opening.fr, CASH_NAMES.opening.en, cash.openingCents),
          ],
          suggest: {
            question: {
              fr: fr`Comment comptez-vous passer le point bas de trésorerie (${F.month(months, cash.lowestMonth)}, ${F.euros(cash.lowestCents)}) ?`,
              en: `How do you plan to get through the low point in cash (${E.month(months, cash.lowestMonth)}, ${E.euros(cash.lowestCents)})?`,
            },
            condition: say(
              'Plan de trésorerie sur douze mois sans fin de mois négative, ou couverture bancaire écrite.',
              'Twelve-month cash flow forecast with no negative month-end, or written bank cover.',
            ),
          },
        },
      ];
    },
  },
  {
    id: 'cash.belowSafety',
    station: 'projection',
    severity: 'attention',
    title: say('Trésorerie sous le seuil', 'Cash below the safety level'),
    why: say(
      'Un mois de retard d’un financeur suffit alors à bloquer les salaires.',
      'One funder paying a month late is then enough to hold up salaries.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection }) => {
      const { cash, months } = projection;
      const first = cash.monthsBelowSafety[0];
      if (first === undefined || cash.monthsBelowZero.length > 0) return [];
      const safety = dossier.plan.safetyMonths;
      return [
        {
          subject: 'base',
          text: {
            fr: fr`La trésorerie reste positive mais passe sous ${F.number(safety)} mois de dépenses courantes dès ${F.month(months, first)} (fins de mois concernées : ${cash.monthsBelowSafety.length}) ; point bas de ${F.euros(cash.lowestCents)} en ${F.month(months, cash.lowestMonth)}. Il faudrait ${F.euros(cash.neededForSafetyCents)} de plus pour tenir ce niveau.`,
            en: `Cash stays positive but falls below ${E.count(safety, 'month', 'months')} of running costs from ${E.month(months, first)} (month-ends affected: ${cash.monthsBelowSafety.length}); lowest point ${E.euros(cash.lowestCents)} in ${E.month(months, cash.lowestMonth)}. Holding that level would take ${E.euros(cash.neededForSafetyCents)} more.`,
          },
          facts: [
            lowestCashFact(projection),
            fact(
              ['plan', 'safetyMonths'],
              fr`Seuil de trésorerie : ${F.number(safety)} mois`,
              `Cash safety level: ${E.count(safety, 'month', 'months')}`,
            ),
          ],
        },
      ];
    },
  },
  {
    id: 'cash.prudent',
    station: 'projection',
    severity: 'attention',
    title: say('Le scénario prudent ne tient pas', 'The prudent scenario does not hold'),
    why: say(
      'Retards et renoncements sont ordinaires : ce que le plan supporte compte plus que ce qu’il espère.',
      'Delays and withdrawals are ordinary: what the plan can withstand matters more than what it hopes for.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['habitGrowth'],
    check: ({ dossier, projection, prudent, prudentWithHabits, threshold }) => {
      if (projection.cash.monthsBelowZero.length > 0) return [];
      const scenario = dossier.scenarios.find((s) => s.builtIn === 'prudent');
      const result = prudent();
      const first = result?.cash.monthsBelowZero[0];
      if (!scenario || !result || first === undefined) return [];
      const { lowestCents, lowestMonth, neededForZeroCents } = result.cash;
      const { months } = projection;
      const held = prudentWithHabits(threshold('habitGrowth'));
      const holds = held !== null && held.cash.monthsBelowZero.length === 0;
      const habitFr =
        held === null
          ? ''
          : holds
            ? fr` En gardant à leur niveau les ressources habituelles (cotisations, ventes, dons), elle tient : au plus bas ${F.euros(held.cash.lowestCents)}.`
            : fr` En gardant à leur niveau les ressources habituelles (cotisations, ventes, dons), il manquerait ${F.euros(held.cash.neededForZeroCents)}.`;
      const habitEn =
        held === null
          ? ''
          : holds
            ? ` With recurrent income (membership fees, sales, gifts) kept at its level, it holds: ${E.euros(held.cash.lowestCents)} at the lowest.`
            : ` With recurrent income (membership fees, sales, gifts) kept at its level, it would be ${E.euros(held.cash.neededForZeroCents)} short.`;
      return [
        {
          subject: 'prudent',
          severity: holds ? ('info' as const) : ('attention' as const),
          text: {
            fr: fr`Dans le scénario ${F.quoted(scenario.name)}, la trésorerie est sous zéro fin ${F.month(months, first)} et atteint ${F.euros(lowestCents)} en ${F.month(months, lowestMonth)} : il manquerait ${F.euros(neededForZeroCents)}.${habitFr}`,
            en: `In the scenario ${E.quoted(scenario.name)}, cash is below zero at the end of ${E.month(months, first)} and reaches ${E.euros(lowestCents)} in ${E.month(months, lowestMonth)}: it would be ${E.euros(neededForZeroCents)} short.${habitEn}`,
          },
          facts: [
            fact(['scenarios', scenario.id], F.quoted(scenario.name), E.quoted(scenario.name)),
            because(
              amountFact(
                ['projection', 'cash'],
                'Point bas du plan de base',
                'Lowest point in the base plan',
                projection.cash.lowestCents,
              ),
              { kind: 'closing', month: projection.cash.lowestMonth },
            ),
          ],
          suggest: {
            question: say(
              'Que feriez-vous, et quand, si les financements non acquis n’arrivaient qu’à moitié et avec deux mois de retard ?',
              'What would you do, and when, if funding not yet secured came in at half its amount and two months late?',
            ),
          },
        },
      ];
    },
  },
  {
    id: 'coverage.signed',
    station: 'projection',
    severity: 'attention',
    title: say('Couverture acquise faible', 'Low secured coverage'),
    why: say(
      'La part du besoin déjà acquise est ce qu’un comité lit d’abord ; elle baisse normalement d’année en année, et les ventes ne s’acquièrent pas d’avance.',
      'The share of the need already secured is what a committee reads first; it normally falls from year to year, and sales cannot be secured in advance.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['signedYear1', 'signedYear2', 'signedYear3', 'signedSerious'],
    check: ({ dossier, projection, threshold }) =>
      PLAN_YEARS.flatMap((year) => {
        const { signedRate, signedCents, needCents } = projection.coverage[year - 1] as (typeof projection.coverage)[0];
        const low = threshold(`signedYear${year}` as ThresholdId);
        const habitual = habitualCents(dossier, projection, year);
        if (signedRate === null) return [];
        const covered = (signedCents + habitual) / needCents;
        if (covered >= low) return [];
        // What could be signed and is not: dues and sales never are.
        const serious =
          year === 1 && covered < low * threshold('signedSerious') && signableShare(dossier, projection, year) >= 0.5;
        return [
          {
            subject: `y${year}`,
            severity: serious ? ('serious' as const) : ('attention' as const),
            text: {
              fr: fr`${F.start(F.inYear(year))}, ${F.euros(signedCents)} sont acquis${habitual > 0 ? ` et ${F.euros(habitual)} habituels` : ''}, pour un besoin de ${F.euros(needCents)}, soit ${F.percent(covered)} (repère pour ce type de structure : ${F.percent(low)}).`,
              en: `${E.start(E.inYear(year))}, ${E.euros(signedCents)} is secured${habitual > 0 ? ` and ${E.euros(habitual)} is recurrent` : ''}, against a need of ${E.euros(needCents)}: ${E.percent(covered)} (threshold for this type of organisation: ${E.percent(low)}).`,
            },
            facts: [signedCoverageFact(year, signedRate)],
            suggest: {
              question: {
                fr: fr`Quels financements ${F.ofYear(year)} pouvez-vous faire signer, par qui et à quelle date ?`,
                en: `Which funding ${E.ofYear(year)} can you get signed, by whom and by when?`,
              },
            },
          },
        ];
      }),
  },
  {
    id: 'resources.toFind',
    station: 'projection',
    severity: 'attention',
    title: say(
      'Première année appuyée sur des ressources à rechercher',
      'First year resting on income still to be found',
    ),
    why: say(
      'Ce qui n’est pas encore demandé arrive rarement dans l’année.',
      'What has not been applied for yet rarely arrives within the year.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['toFindYear1'],
    check: ({ projection, threshold }) => {
      const { byStatus, needCents } = projection.coverage[0];
      if (needCents <= 0 || byStatus.toFind <= needCents * threshold('toFindYear1')) return [];
      // The very lines that coverage counts, those that no lever brings among them.
      const lines = incomeLines(projection.lines).filter((l) => l.status === 'toFind' && l.accrued.years[0] !== 0);
      const rate = byStatus.toFind / needCents;
      return [
        {
          subject: 'y1',
          text: {
            fr: fr`${F.euros(byStatus.toFind)} de ressources restent à rechercher pour l’année 1, soit ${F.percent(rate)} du besoin (repère : ${F.percent(threshold('toFindYear1'))}).`,
            en: `${E.euros(byStatus.toFind)} of year 1 income is still to be found: ${E.percent(rate)} of the need (threshold: ${E.percent(threshold('toFindYear1'))}).`,
          },
          facts: lines.map((l) =>
            amountFact(
              [l.kind === 'support' ? 'supports' : 'resources', l.id],
              F.quoted(l.label),
              E.quoted(l.label),
              l.accrued.years[0],
            ),
          ),
          suggest: {
            question: say(
              'Auprès de qui chaque ressource à rechercher sera-t-elle demandée, et quand aurez-vous la réponse ?',
              'To whom will you apply for each source still to be found, and when will you have an answer?',
            ),
          },
        },
      ];
    },
  },
  {
    id: 'resources.past',
    station: 'projection',
    severity: 'attention',
    title: say('Ressource non acquise qui devait déjà commencer', 'Income not secured that should already have begun'),
    why: say(
      'Une ressource qui devait commencer avant le comité et n’est pas acquise est en retard, ou perdue.',
      'Income due to begin before the committee and still not secured is late, or lost.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection }) => {
      const decision = dossier.answers['request.decisionDate'];
      const date = decision?.state === 'answered' && typeof decision.value === 'string' ? decision.value : '';
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return [];
      return projection.lines.flatMap((line) => {
        if (line.kind !== 'resource' || line.status === 'signed') return [];
        const first = line.accrued.months.findIndex((c) => c > 0);
        const month = projection.months[first];
        if (month === undefined || month >= date.slice(0, 7)) return [];
        return [
          {
            subject: line.id,
            text: {
              fr: fr`${F.quoted(line.label)} devait commencer en ${F.calendarMonth(month)}, avant le comité, et n’est pas acquise (${F.euros(line.accrued.years[0] + line.accrued.years[1] + line.accrued.years[2])} sur le plan).`,
              en: `${E.quoted(line.label)} was due to begin in ${E.calendarMonth(month)}, before the committee, and is not secured (${E.euros(line.accrued.years[0] + line.accrued.years[1] + line.accrued.years[2])} over the plan).`,
            },
            facts: [
              fact(['resources', line.id], F.quoted(line.label), E.quoted(line.label)),
              fact(['answers', 'request.decisionDate'], 'Date du comité', 'Committee date'),
            ],
          },
        ];
      });
    },
  },
];
