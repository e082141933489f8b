/** Repayable support: with what it is repaid, when, and what it must not pay for. */

import type { Opening, Support } from '#shared/dossier/content/plan.ts';
import { debtsAfterPlan } from '#shared/finance/projection/after-plan.ts';
import { PLAN_YEARS } from '#shared/finance/projection/calendar.ts';
import { fromParts } from '../editing/from-parts.ts';
import { amountFact, balanceFact, fact, financingFact, ratioFact, ratioOf, resultFact } from '../facts.ts';
import type { CoherenceRule } from '../rule.ts';
import { TITRE_LAW, TOOL } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';
import { repayableSupports, supportFact, totalOf } from './support-lines.ts';

/** Supports that are still paid back after the plan, each with the most that it asks in a year. */
const paidLate = fromParts((supports: readonly Support[], opening: Opening) =>
  repayableSupports({ supports }).flatMap((s) => {
    if (s.kind === 'titreAssociatif') return [];
    const after = debtsAfterPlan({ supports: [s], opening }).find((d) => d.supportId === s.id);
    const service = Math.max(0, ...(after?.years ?? []).map((r) => r.capitalCents + r.interestCents));
    return service > 0 ? [{ s, service }] : [];
  }),
);

export const REPAYMENT_RULES: readonly CoherenceRule[] = [
  {
    id: 'support.debtCover',
    station: 'projection',
    severity: 'serious',
    title: say('Remboursement mal couvert', 'Repayment poorly covered'),
    why: say(
      'Une dette se rembourse avec ce qui est acquis, pas avec ce qu’on espère.',
      'Debt is repaid with what is secured, not with what is hoped for.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['debtCover', 'debtCoverLow', 'habitGrowth'],
    check: ({ dossier, projection, signedOnly, habits, threshold }) => {
      const due = PLAN_YEARS.some((year) => ratioOf(projection, 'dscr', year) !== null);
      if (!due || repayableSupports(dossier).length === 0) return [];
      const signed = signedOnly(threshold('habitGrowth'));
      const [onFr, onEn] =
        habits(threshold('habitGrowth')) > 0
          ? ['ressources acquises et habituelles', 'secured and recurrent income']
          : ['ressources acquises', 'secured income'];
      const worst = PLAN_YEARS.flatMap((year) => {
        const cover = ratioOf(signed, 'dscr', year);
        return cover === null ? [] : [{ year, cover, full: ratioOf(projection, 'dscr', year) ?? 0 }];
      }).sort((a, b) => a.cover - b.cover)[0];
      if (!worst || worst.cover >= threshold('debtCover')) return [];
      return [
        {
          subject: 'dscr',
          severity: worst.cover < threshold('debtCoverLow') ? ('serious' as const) : ('attention' as const),
          text:
            worst.cover < 0
              ? {
                  fr: fr`${F.start(F.inYear(worst.year))}, les seules ${onFr} ne dégagent aucun autofinancement : rien n’y couvre le capital et les intérêts à payer (avec toutes les ressources, ils sont couverts ${F.number(worst.full, 2)} fois).`,
                  en: `${E.start(E.inYear(worst.year))}, ${onEn} alone gives no self-financing: nothing in it covers the capital and interest due (with all income they are covered ${E.count(worst.full, 'time', 'times', 2)}).`,
                }
              : {
                  fr: fr`${F.start(F.inYear(worst.year))}, l’autofinancement tiré des seules ${onFr} couvre ${F.number(worst.cover, 2)} fois le capital et les intérêts à payer (${F.number(worst.full, 2)} avec toutes les ressources ; repère : ${F.number(threshold('debtCover'), 2)}).`,
                  en: `${E.start(E.inYear(worst.year))}, self-financing from ${onEn} alone covers the capital and interest due ${E.count(worst.cover, 'time', 'times', 2)} (${E.number(worst.full, 2)} with all income; threshold: ${E.number(threshold('debtCover'), 2)}).`,
                },
          facts: [ratioFact('dscr', worst.year, worst.full), ...repayableSupports(dossier).map(supportFact)],
          suggest: {
            question: say(
              'Sur quelles ressources acquises le remboursement s’appuie-t-il ?',
              'Which secured income does repayment rest on?',
            ),
          },
        },
      ];
    },
  },
  {
    id: 'support.afterPlan',
    station: 'projection',
    severity: 'attention',
    title: say('Remboursement qui commence après le plan', 'Repayment that begins after the plan'),
    why: say(
      'Un différé déplace la question au-delà de ce que le budget montre : l’année 3 est le dernier témoin.',
      'A grace period moves the question beyond what the budget shows: year 3 is the last evidence there is.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection }) => {
      const late = paidLate(dossier.supports, dossier.opening);
      const service = late.reduce((t, l) => t + l.service, 0);
      const selfFinancing = projection.financingPlans[2].resources.selfFinancing;
      const ours = projection.lines.filter((l) => l.kind === 'support').reduce((t, l) => t + l.accrued.years[2], 0);
      if (late.length === 0 || selfFinancing - ours >= service) return [];
      return [
        {
          subject: 'after',
          text: {
            fr: fr`Après le plan, jusqu’à ${F.euros(service)} par an sont à rembourser ; l’autofinancement de l’année 3, hors appui, est de ${F.euros(selfFinancing - ours)}.`,
            en: `After the plan, up to ${E.euros(service)} a year is to be repaid; year 3 self-financing, without our support, is ${E.euros(selfFinancing - ours)}.`,
          },
          facts: late.map(({ s }) => supportFact(s)),
        },
      ];
    },
  },
  {
    id: 'support.debtYears',
    station: 'projection',
    severity: 'attention',
    title: say('Dette lourde au regard de l’autofinancement', 'Debt heavy in relation to self-financing'),
    why: say(
      'Au-delà de trois à quatre années d’autofinancement, la dette prend la place des projets.',
      'Beyond three to four years of self-financing, debt crowds out projects.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['debtYears'],
    check: ({ projection, threshold }) => {
      const { loans } = projection.balanceSheets[2].liabilities;
      const { selfFinancing } = projection.financingPlans[2].resources;
      if (loans <= 0 || (selfFinancing > 0 && loans / selfFinancing <= threshold('debtYears'))) return [];
      return [
        {
          subject: 'y3',
          text:
            selfFinancing > 0
              ? {
                  fr: fr`À la fin de l’année 3, ${F.euros(loans)} restent dus, soit ${F.count(loans / selfFinancing, 'année', 'années')} d’autofinancement (repère : ${F.number(threshold('debtYears'))}).`,
                  en: `At the end of year 3, ${E.euros(loans)} is still owed: ${E.count(loans / selfFinancing, 'year', 'years')} of self-financing (threshold: ${E.number(threshold('debtYears'))}).`,
                }
              : {
                  fr: fr`À la fin de l’année 3, ${F.euros(loans)} restent dus et l’année ne dégage aucun autofinancement (${F.euros(selfFinancing)}).`,
                  en: `At the end of year 3, ${E.euros(loans)} is still owed and the year generates no self-financing (${E.euros(selfFinancing)}).`,
                },
          facts: [balanceFact('loans', 3, loans), financingFact('selfFinancing', 3, selfFinancing)],
        },
      ];
    },
  },
  {
    id: 'support.titreTerm',
    station: 'projection',
    severity: 'serious',
    title: say('Titre associatif de moins de sept ans', 'Titre associatif under seven years'),
    why: say(
      'La loi n’en permet le remboursement qu’à partir de la septième année.',
      'The law allows repayment only from the seventh year.',
    ),
    source: TITRE_LAW,
    since: '2026-11',
    reads: ['titreYears'],
    check: ({ dossier, threshold }) =>
      dossier.supports.flatMap((s) =>
        s.kind !== 'titreAssociatif' || s.termYears >= threshold('titreYears')
          ? []
          : [
              {
                subject: s.id,
                text: {
                  fr: fr`${F.quoted(s.label)} est prévu sur ${F.count(s.termYears, 'an', 'ans')} ; un titre associatif n’est remboursable qu’après ${threshold('titreYears')} ans. Le plan compte ${threshold('titreYears')} ans.`,
                  en: `${E.quoted(s.label)} is planned over ${E.count(s.termYears, 'year', 'years')}; a titre associatif can be repaid only after ${threshold('titreYears')} years. The plan uses ${threshold('titreYears')}.`,
                },
                facts: [
                  fact(
                    ['supports', s.id, 'termYears'],
                    fr`Durée : ${F.count(s.termYears, 'an', 'ans')}`,
                    `Term: ${E.count(s.termYears, 'year', 'years')}`,
                  ),
                ],
              },
            ],
      ),
  },
  {
    id: 'support.titreSurplus',
    station: 'projection',
    severity: 'serious',
    title: say(
      'Titre associatif sans excédents pour le rembourser',
      'Titre associatif without the surpluses to repay it',
    ),
    why: say(
      'Il ne se rembourse que sur les excédents cumulés depuis l’émission, une fois le nominal dépassé.',
      'It is repaid only from surpluses accumulated since issue, once they exceed its face value.',
    ),
    source: TITRE_LAW,
    since: '2026-11',
    reads: ['titreYears'],
    check: ({ dossier, projection, threshold }) =>
      dossier.supports.flatMap((s) => {
        if (s.kind !== 'titreAssociatif' || s.principalCents === 0) return [];
        const since = projection.result.months.slice(s.month - 1);
        // Issued after the plan: no month of it tells at what pace surpluses would come.
        if (since.length === 0) return [];
        const surplus = since.reduce((t, m) => t + m, 0);
        const years = Math.max(threshold('titreYears'), s.termYears);
        const expected = Math.round((surplus / since.length) * 12 * years);
        if (expected >= s.principalCents) return [];
        return [
          {
            subject: s.id,
            text: {
              fr: fr`Au rythme du plan (${F.euros(surplus)} de résultat depuis l’émission), les excédents cumulés seraient de ${F.euros(expected)} après ${F.count(years, 'an', 'ans')}, pour un nominal de ${F.euros(s.principalCents)}.`,
              en: `At the plan’s pace (${E.euros(surplus)} of surpluses since issue), accumulated surpluses would be ${E.euros(expected)} after ${E.count(years, 'year', 'years')}, for a face value of ${E.euros(s.principalCents)}.`,
            },
            facts: [
              supportFact(s),
              amountFact(['projection', 'statement'], 'Résultat depuis l’émission', 'Surpluses since issue', surplus),
            ],
          },
        ];
      }),
  },
  {
    id: 'support.coversLosses',
    station: 'projection',
    severity: 'attention',
    title: say('Apport remboursable qui couvre des pertes', 'Repayable support used to cover losses'),
    why: say(
      'Ce qui se rembourse finance ce qui rapporte ou se décale dans le temps, pas un déficit.',
      'Repayable money should fund what brings in money or is only a matter of timing, not a deficit.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection }) =>
      PLAN_YEARS.flatMap((year) => {
        const received = repayableSupports(dossier).filter(
          (s) => Math.ceil(s.month / 12) === year && s.principalCents > 0,
        );
        const plan = projection.financingPlans[year - 1] as (typeof projection.financingPlans)[0];
        const result = projection.result.years[year - 1] ?? 0;
        const uses = plan.needs.investments + Math.max(0, plan.needs.workingCapital);
        const losses = Math.min(totalOf(received) - uses, -plan.resources.selfFinancing);
        if (received.length === 0 || result >= 0 || losses <= 0) return [];
        // Schemes of these two kinds usually exclude running costs and losses.
        const strict = received.some((s) => s.kind === 'participatingLoan' || s.kind === 'contributionWithRecovery');
        return [
          {
            subject: `y${year}`,
            severity: strict ? ('serious' as const) : ('attention' as const),
            text: {
              fr: fr`${F.start(F.inYear(year))}, ${F.euros(totalOf(received))} remboursables entrent, les investissements et le besoin en fonds de roulement en emploient ${F.euros(uses)}, et le résultat est de ${F.euros(result)} : ${F.euros(losses)} servent à couvrir la perte.`,
              en: `${E.start(E.inYear(year))}, ${E.euros(totalOf(received))} of repayable money comes in, investments and working capital use ${E.euros(uses)} of it, and the year ends at ${E.euros(result)}: ${E.euros(losses)} goes to cover the deficit.`,
            },
            facts: [...received.map(supportFact), resultFact(year, result)],
          },
        ];
      }),
  },
];
