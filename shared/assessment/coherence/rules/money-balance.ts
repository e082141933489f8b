/** Own funds, reserves, and what costs weigh. */
import { isGift } from '#shared/base/method/levers.ts';
import { definitionOf } from '#shared/finance/figures/ratios.ts';
import { PLAN_YEARS, type PlanYear } from '#shared/finance/projection/calendar.ts';
import { amountFact, balanceFact, financingFact, lineFact, ratioFact, ratioOf, resultFact } from '../facts.ts';
import type { CoherenceRule } from '../rule.ts';
import { TOOL } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';

export const BALANCE_RULES: readonly CoherenceRule[] = [
  {
    id: 'balance.ownFunds',
    station: 'projection',
    severity: 'serious',
    title: say('Fonds propres négatifs', 'Negative own funds'),
    why: say(
      'Les pertes ont dépassé ce que la structure possède : ce sont ses créanciers qui la portent.',
      'Losses have used up more than the organisation owns: it is being carried by its creditors.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection }) => {
      const own = PLAN_YEARS.map((year) => {
        const { ownFundsFree, ownFundsWithRecovery, result } = (
          projection.balanceSheets[year - 1] as (typeof projection.balanceSheets)[0]
        ).liabilities;
        return { year, cents: ownFundsFree + ownFundsWithRecovery + result };
      });
      const first = own.find((o) => o.cents < 0);
      if (!first) return [];
      return [
        {
          subject: 'ownFunds',
          text: {
            fr: fr`À la fin ${F.ofYear(first.year)}, les fonds propres, avant subventions d’investissement, sont de ${F.euros(first.cents)} (départ : ${F.euros(dossier.opening.ownFundsFreeCents)} ; résultats cumulés compris).`,
            en: `At the end ${E.ofYear(first.year)}, own funds, before capital grants, stand at ${E.euros(first.cents)} (opening: ${E.euros(dossier.opening.ownFundsFreeCents)}; cumulative surpluses and deficits included).`,
          },
          facts: [
            amountFact(
              ['projection', 'balance'],
              `Fonds propres, ${F.year(first.year)}`,
              `Own funds, ${E.year(first.year)}`,
              first.cents,
            ),
            amountFact(
              ['opening', 'ownFundsFreeCents'],
              'Fonds propres d’ouverture',
              'Opening own funds',
              dossier.opening.ownFundsFreeCents,
            ),
          ],
        },
      ];
    },
  },
  {
    id: 'balance.workingCapital',
    station: 'projection',
    severity: 'serious',
    title: say('Fonds de roulement négatif', 'Negative working capital'),
    why: say(
      'Des biens durables sont alors payés par des dettes courtes.',
      'Long-term assets are being paid for with short-term debt.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ projection }) => {
      const first = PLAN_YEARS.map((year) => ({ year, cents: ratioOf(projection, 'workingCapital', year) ?? 0 })).find(
        (r) => r.cents < 0,
      );
      if (!first) return [];
      return [
        {
          subject: 'workingCapital',
          text: {
            fr: fr`Le fonds de roulement est de ${F.euros(first.cents)} à la fin ${F.ofYear(first.year)} : les capitaux durables ne couvrent pas les immobilisations.`,
            en: `Working capital is ${E.euros(first.cents)} at the end ${E.ofYear(first.year)}: long-term funds do not cover fixed assets.`,
          },
          facts: [ratioFact('workingCapital', first.year, first.cents)],
        },
      ];
    },
  },
  {
    id: 'balance.reserves',
    station: 'projection',
    severity: 'attention',
    title: say('Réserves libres faibles, ou très hautes', 'Free reserves low, or very high'),
    why: say(
      'Aucune norme n’existe en France ; trois à six mois laissent le temps de réagir, plus de deux ans appellent une explication.',
      'There is no French standard; three to six months leave time to react, and more than two years call for an explanation.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['reservesLow', 'reservesHigh'],
    check: ({ projection, threshold }) => {
      const months = ratioOf(projection, 'freeReserveMonths', 3);
      if (months === null) return [];
      const low = months < threshold('reservesLow');
      if (!low && months <= threshold('reservesHigh')) return [];
      return [
        {
          subject: low ? 'low' : 'high',
          severity: low ? ('attention' as const) : ('info' as const),
          text: low
            ? {
                fr: fr`À la fin de l’année 3, les réserves libres représentent ${F.number(months)} mois de charges (repère : ${F.number(threshold('reservesLow'))}).`,
                en: `At the end of year 3, free reserves represent ${E.count(months, 'month', 'months')} of expenditure (threshold: ${E.number(threshold('reservesLow'))}).`,
              }
            : {
                fr: fr`À la fin de l’année 3, les réserves libres représentent ${F.number(months)} mois de charges : à quoi sont-elles destinées, et que change notre appui ?`,
                en: `At the end of year 3, free reserves represent ${E.count(months, 'month', 'months')} of expenditure: what are they for, and what does our support change?`,
              },
          facts: [ratioFact('freeReserveMonths', 3, months)],
        },
      ];
    },
  },
  {
    id: 'balance.deficit',
    station: 'projection',
    severity: 'attention',
    title: say('Année 3 en déficit', 'Year 3 in deficit'),
    why: say(
      'Trois ans servent à trouver l’équilibre : un déficit en dernière année montre que le modèle n’est pas encore trouvé.',
      'Three years are there to reach balance: a deficit in the last one shows that the model has not been found yet.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection }) => {
      const cents = projection.result.years[2];
      // With a grant of ours, the cliff at its end says more.
      if (cents >= 0 || dossier.supports.some((s) => s.kind === 'grant' && s.principalCents > 0)) return [];
      return [
        {
          subject: 'y3',
          text: {
            fr: fr`Le résultat de l’année 3 est de ${F.euros(cents)}, pour ${F.euros(projection.charges.years[2])} de charges.`,
            en: `Year 3 ends at ${E.euros(cents)}, on expenditure of ${E.euros(projection.charges.years[2])}.`,
          },
          facts: [resultFact(3, cents)],
          suggest: {
            question: say(
              'Qu’est-ce qui équilibrera le budget au-delà de la troisième année ?',
              'What will balance the budget beyond the third year?',
            ),
          },
        },
      ];
    },
  },
  {
    id: 'balance.selfFinancing',
    station: 'projection',
    severity: 'attention',
    title: say('Autofinancement négatif deux années de suite', 'Negative self-financing two years running'),
    why: say(
      'Une année difficile se traverse ; deux de suite disent que l’activité consomme ce qu’elle possède.',
      'One hard year can be got through; two running show that the activity is eating into what the organisation owns.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ projection }) => {
      const cents = projection.financingPlans.map((f) => f.resources.selfFinancing);
      const from = ([1, 2] as const).find((year) => (cents[year - 1] ?? 0) < 0 && (cents[year] ?? 0) < 0);
      if (from === undefined) return [];
      const [first = 0, second = 0] = [cents[from - 1], cents[from]];
      return [
        {
          subject: 'running',
          text: {
            fr: fr`L’autofinancement est de ${F.euros(first)} ${F.inYear(from)} et de ${F.euros(second)} ${F.inYear(from + 1)}.`,
            en: `Self-financing is ${E.euros(first)} ${E.inYear(from)} and ${E.euros(second)} ${E.inYear(from + 1)}.`,
          },
          facts: [financingFact('selfFinancing', (from + 1) as PlanYear, second)],
        },
      ];
    },
  },
  {
    id: 'balance.waiting',
    station: 'projection',
    severity: 'attention',
    title: say('Argent longtemps attendu', 'Money long awaited'),
    why: say(
      'Au-delà de trois mois de produits en attente d’encaissement, la structure fait la banque de ses financeurs.',
      'With more than three months of income still to be received, the organisation is acting as its funders’ bank.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['workingCapitalDays'],
    check: ({ projection, threshold }) => {
      const worst = PLAN_YEARS.map((year) => ({
        year,
        days: ratioOf(projection, 'workingCapitalDays', year) ?? 0,
      })).sort((a, b) => b.days - a.days)[0];
      if (!worst || worst.days <= threshold('workingCapitalDays')) return [];
      const sheet = projection.balanceSheets[worst.year - 1] as (typeof projection.balanceSheets)[0];
      return [
        {
          subject: 'days',
          text: {
            fr: fr`À la fin ${F.ofYear(worst.year)}, le besoin en fonds de roulement représente ${F.count(worst.days, 'jour', 'jours', 0)} de produits (repère : ${F.number(threshold('workingCapitalDays'), 0)}) ; ${F.euros(sheet.assets.receivables)} restent à encaisser.`,
            en: `At the end ${E.ofYear(worst.year)}, the working capital requirement represents ${E.count(worst.days, 'day', 'days', 0)} of income (threshold: ${E.number(threshold('workingCapitalDays'), 0)}); ${E.euros(sheet.assets.receivables)} is still to be received.`,
          },
          facts: [balanceFact('receivables', worst.year, sheet.assets.receivables)],
        },
      ];
    },
  },
  {
    id: 'balance.ownShare',
    station: 'projection',
    severity: 'attention',
    title: say('Fonds propres minces', 'Thin own funds'),
    why: say(
      'Sous un cinquième du bilan, le moindre écart se paie par l’emprunt ou par le retard.',
      'Below a fifth of the balance sheet, the slightest shortfall is met by borrowing or by paying late.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['equityShare'],
    check: ({ projection, threshold }) => {
      const share = ratioOf(projection, 'equityShare', 3);
      const { totalLiabilities } = projection.balanceSheets[2];
      // Below zero, another rule says more.
      if (share === null || totalLiabilities <= 0 || share < 0 || share >= threshold('equityShare')) return [];
      return [
        {
          subject: 'y3',
          text: {
            fr: fr`À la fin de l’année 3, les fonds propres, subventions d’investissement comprises, font ${F.percent(share)} du bilan (repère : ${F.percent(threshold('equityShare'))}).`,
            en: `At the end of year 3, own funds, capital grants included, make up ${E.percent(share)} of the balance sheet (threshold: ${E.percent(threshold('equityShare'))}).`,
          },
          facts: [ratioFact('equityShare', 3, share)],
        },
      ];
    },
  },
  {
    id: 'costs.staff',
    station: 'projection',
    severity: 'info',
    title: definitionOf('staffWeight').label,
    why: say(
      'Un fait à connaître, pas un défaut : quand le service est du temps humain, l’ajustement est lent.',
      'A fact to know, not a fault: where the service is people’s time, adjustment is slow.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['staffWeight'],
    check: ({ projection, threshold }) => {
      const worst = PLAN_YEARS.map((year) => ({ year, rate: ratioOf(projection, 'staffWeight', year) ?? 0 })).sort(
        (a, b) => b.rate - a.rate,
      )[0];
      if (!worst || worst.rate <= threshold('staffWeight')) return [];
      return [
        {
          subject: 'staff',
          text: {
            fr: fr`Le personnel pèse ${F.percent(worst.rate)} des charges ${F.inYear(worst.year)} (repère : ${F.percent(threshold('staffWeight'))}).`,
            en: `Staff costs make up ${E.percent(worst.rate)} of expenditure ${E.inYear(worst.year)} (threshold: ${E.percent(threshold('staffWeight'))}).`,
          },
          facts: [ratioFact('staffWeight', worst.year, worst.rate)],
        },
      ];
    },
  },
  {
    id: 'costs.collection',
    station: 'projection',
    severity: 'attention',
    title: definitionOf('collectionCost').label,
    why: say(
      'À comparer seulement entre causes et tailles semblables ; au-delà d’un certain point, les donateurs posent la question.',
      'To be compared only between similar causes and sizes; beyond a certain point, donors will ask.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['collectionCost', 'collectionCostSerious'],
    check: ({ dossier, projection, threshold }) => {
      const worst = PLAN_YEARS.map((year) => ({ year, rate: ratioOf(projection, 'collectionCost', year) })).sort(
        (a, b) => (b.rate ?? 0) - (a.rate ?? 0),
      )[0];
      const lines = dossier.costs.filter((c) => c.fundraising === true);
      if (!worst || lines.length === 0) return [];
      const { rate, year } = worst;
      const raises = projection.lines.some((l) => l.kind === 'resource' && l.leaf !== undefined && isGift(l.leaf));
      if (rate === null || !raises || rate <= threshold('collectionCost')) return [];
      return [
        {
          subject: 'collection',
          severity: rate > threshold('collectionCostSerious') ? ('serious' as const) : ('attention' as const),
          text: {
            fr: fr`${F.start(F.inYear(year))}, collecter cent euros de dons coûte ${F.euros(rate * 10_000)} (repères : ${F.euros(threshold('collectionCost') * 10_000)}, puis ${F.euros(threshold('collectionCostSerious') * 10_000)}).`,
            en: `${E.start(E.inYear(year))}, raising a hundred euros in gifts costs ${E.euros(rate * 10_000)} (thresholds: ${E.euros(threshold('collectionCost') * 10_000)}, then ${E.euros(threshold('collectionCostSerious') * 10_000)}).`,
          },
          facts: [ratioFact('collectionCost', year, rate), ...lines.map((c) => lineFact('costs', c))],
        },
      ];
    },
  },
];
