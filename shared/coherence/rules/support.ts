/** The support asked: how much, in which form, repaid how, and what is left when it ends. */
import { answerLabel, answerNumber, answerText } from '../../dossier/accessors.ts';
import type { Support } from '../../dossier/plan.ts';
import type { Dossier } from '../../dossier/schema.ts';
import { amountFact, answerFact, fact, numberFact, rateFact, ratioOf, YEARS } from '../facts.ts';
import type { Context, Raised, Rule } from '../rule.ts';
import { TITRE_LAW, TOOL } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';

/** A bank's loan is not ours to grant. */
const asked = (dossier: Dossier): readonly Support[] => dossier.supports.filter((s) => s.kind !== 'bankLoan');
const repayable = (dossier: Dossier): readonly Support[] => dossier.supports.filter((s) => s.kind !== 'grant');
const total = (supports: readonly Support[]): number => supports.reduce((t, s) => t + s.principalCents, 0);
const supportFact = (s: Support) =>
  amountFact(['supports', s.id], F.quoted(s.label), E.quoted(s.label), s.principalCents);

const amounts = ({ dossier }: Context): Raised[] => {
  const supports = asked(dossier);
  const plan = total(supports);
  const said = answerNumber(dossier, 'request.amountAsked');
  const proposed = answerNumber(dossier, 'request.amountProposed');
  if (supports.length === 0 || said === null || plan === said) return [];
  const isProposed = proposed !== null && plan === proposed;
  return [
    {
      subject: 'asked',
      severity: isProposed ? ('info' as const) : ('attention' as const),
      text: isProposed
        ? {
            fr: fr`Le plan compte ${F.euros(plan)} d’appui, le montant proposé, et non les ${F.euros(said)} demandés : que devient la différence de ${F.euros(said - plan)} ?`,
            en: `The plan counts ${E.euros(plan)} of support, the amount proposed, not the ${E.euros(said)} asked: what becomes of the difference of ${E.euros(said - plan)}?`,
          }
        : {
            fr: fr`Le plan compte ${F.euros(plan)} d’appui ; la demande est de ${F.euros(said)}${proposed === null ? '' : fr` et la proposition de ${F.euros(proposed)}`}.`,
            en: `The plan counts ${E.euros(plan)} of support; the request is for ${E.euros(said)}${proposed === null ? '' : ` and the proposal for ${E.euros(proposed)}`}.`,
          },
      facts: [answerFact(dossier, 'request.amountAsked'), ...supports.map(supportFact)],
    },
  ];
};

export const SUPPORT_RULES: readonly Rule[] = [
  {
    id: 'support.amount',
    station: 'request',
    severity: 'attention',
    title: say('Montant demandé et appui du plan', 'Amount asked and support in the plan'),
    why: say(
      'Le comité vote un montant : c’est celui-là que le plan doit porter.',
      'The committee votes an amount: that is the one the plan must carry.',
    ),
    source: TOOL,
    since: '2026-11',
    check: amounts,
  },
  {
    id: 'support.instrument',
    station: 'request',
    severity: 'attention',
    title: say('Instrument annoncé et appui du plan', 'Instrument announced and support in the plan'),
    why: say(
      'Un don et une avance ne se décident ni ne se remboursent de la même façon.',
      'A grant and an advance are neither decided nor repaid in the same way.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier }) => {
      const instrument = answerText(dossier, 'request.instrument');
      const kinds = new Set(asked(dossier).map((s) => s.kind));
      if (instrument === '' || kinds.size === 0) return [];
      if (instrument === 'mixed' ? kinds.size > 1 : kinds.size === 1 && kinds.has(instrument as Support['kind']))
        return [];
      return [
        {
          subject: 'instrument',
          text: {
            fr: fr`La demande annonce ${F.quoted(answerLabel(dossier, 'request.instrument', 'fr'))} ; le plan contient ${F.list(asked(dossier).map((s) => F.quoted(s.label)))}, d’une autre forme.`,
            en: `The request announces ${E.quoted(answerLabel(dossier, 'request.instrument', 'en'))}; the plan holds ${E.list(asked(dossier).map((s) => E.quoted(s.label)))}, of another form.`,
          },
          facts: [answerFact(dossier, 'request.instrument'), ...asked(dossier).map(supportFact)],
        },
      ];
    },
  },
  {
    id: 'support.ourShare',
    station: 'projection',
    severity: 'attention',
    title: say('Notre part est grande et la sortie n’est pas écrite', 'Our share is large and no exit is written'),
    why: say(
      'Au-delà d’un tiers environ, le soutien crée la dépendance qu’il devait réduire : il faut dire comment on en sort.',
      'Beyond about a third, support creates the dependence it meant to reduce: say how it ends.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection, limit }) => {
      const worst = YEARS.map((year) => ({ year, share: ratioOf(projection, 'ourShare', year) ?? 0 })).sort(
        (a, b) => b.share - a.share,
      )[0];
      if (!worst || worst.share <= limit('ourShare') || answerText(dossier, 'opinion.exit').trim() !== '') return [];
      return [
        {
          subject: 'exit',
          severity: worst.share > limit('ourShareSerious') ? ('serious' as const) : ('attention' as const),
          text: {
            fr: fr`L’appui représente ${F.percent(worst.share)} des produits de l’${F.year(worst.year)} (repère : ${F.percent(limit('ourShare'))}) et la sortie n’est pas décrite.`,
            en: `The support stands for ${E.percent(worst.share)} of income in ${E.year(worst.year)} (mark: ${E.percent(limit('ourShare'))}) and no exit is described.`,
          },
          facts: [
            rateFact(
              ['projection', 'ratios'],
              `Part de l’appui, ${F.year(worst.year)}`,
              `Share of the support, ${E.year(worst.year)}`,
              worst.share,
            ),
            answerFact(dossier, 'opinion.exit'),
          ],
          suggest: {
            question: say(
              'Qu’est-ce qui remplacera notre appui, et à partir de quand ?',
              'What will replace our support, and from when?',
            ),
            condition: say('Plan de sortie écrit, revu à 24 mois.', 'Written exit plan, reviewed at 24 months.'),
          },
        },
      ];
    },
  },
  {
    id: 'support.cliff',
    station: 'projection',
    severity: 'attention',
    title: say('Marche à la fin de l’appui', 'Cliff at the end of the support'),
    why: say(
      'Le dernier budget doit tenir sans nous : sinon la question reviendra, au même guichet.',
      'The last budget must hold without us: otherwise the question comes back, at the same desk.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection }) => {
      const grants = dossier.supports.filter((s) => s.kind === 'grant' && s.principalCents > 0);
      if (grants.length === 0) return [];
      const ours = projection.lines.filter((l) => l.kind === 'support').reduce((t, l) => t + l.accrued.years[2], 0);
      const result = projection.result.years[2];
      const without = result - ours;
      if (without >= 0) return [];
      return [
        {
          subject: 'y3',
          text:
            ours > 0
              ? {
                  fr: fr`L’année 3 ferme à ${F.euros(result)} avec ${F.euros(ours)} d’appui ; sans lui, à ${F.euros(without)}.`,
                  en: `Year 3 closes at ${E.euros(result)} with ${E.euros(ours)} of support; without it, at ${E.euros(without)}.`,
                }
              : {
                  fr: fr`L’appui s’arrête avant l’année 3, qui ferme à ${F.euros(result)}.`,
                  en: `The support ends before year 3, which closes at ${E.euros(result)}.`,
                },
          facts: [
            amountFact(
              ['projection', 'statement'],
              'Résultat de l’année 3 sans l’appui',
              'Result of year 3 without the support',
              without,
            ),
            ...grants.map(supportFact),
          ],
          suggest: {
            question: say(
              'Comment l’activité s’équilibre-t-elle une fois l’appui terminé ?',
              'How does the activity balance once the support has ended?',
            ),
          },
        },
      ];
    },
  },
  {
    id: 'support.debtCover',
    station: 'projection',
    severity: 'serious',
    title: say('Remboursement mal couvert', 'Repayment poorly covered'),
    why: say(
      'Une dette se rembourse avec ce qui est signé, pas avec ce qu’on espère.',
      'A debt is repaid with what is signed, not with what is hoped for.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection, signedOnly, limit }) => {
      if (repayable(dossier).length === 0) return [];
      const signed = signedOnly();
      const worst = YEARS.flatMap((year) => {
        const cover = ratioOf(signed, 'dscr', year);
        return cover === null ? [] : [{ year, cover, full: ratioOf(projection, 'dscr', year) ?? 0 }];
      }).sort((a, b) => a.cover - b.cover)[0];
      if (!worst || worst.cover >= limit('debtCover')) return [];
      return [
        {
          subject: 'dscr',
          severity: worst.cover < limit('debtCoverLow') ? ('serious' as const) : ('attention' as const),
          text: {
            fr: fr`En ${F.year(worst.year)}, l’autofinancement tiré des seules ressources signées couvre ${F.number(worst.cover, 2)} fois le capital et les intérêts à payer (${F.number(worst.full, 2)} avec toutes les ressources ; repère : ${F.number(limit('debtCover'), 2)}).`,
            en: `In ${E.year(worst.year)}, self-financing from signed resources alone covers ${E.number(worst.cover, 2)} times the capital and interest due (${E.number(worst.full, 2)} with all resources; mark: ${E.number(limit('debtCover'), 2)}).`,
          },
          facts: [
            numberFact(
              ['projection', 'ratios'],
              `Couverture, ${F.year(worst.year)}`,
              `Cover, ${E.year(worst.year)}`,
              worst.cover,
            ),
            ...repayable(dossier).map(supportFact),
          ],
          suggest: {
            question: say(
              'Sur quelles ressources signées le remboursement s’appuie-t-il ?',
              'On which signed resources does repayment rest?',
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
      'A grace period moves the question beyond what the budget shows: year 3 is the last witness.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection }) => {
      const late = repayable(dossier).flatMap((s) => {
        if (s.kind === 'titreAssociatif') return [];
        const after = (projection.repayments[s.id] ?? []).filter((r) => s.month - 1 + r.year * 12 >= 36);
        const service = Math.max(0, ...after.map((r) => r.capitalCents + r.interestCents));
        return service > 0 ? [{ s, service }] : [];
      });
      const service = late.reduce((t, l) => t + l.service, 0);
      const selfFinancing = projection.financingPlans[2].resources.selfFinancing;
      const ours = projection.lines.filter((l) => l.kind === 'support').reduce((t, l) => t + l.accrued.years[2], 0);
      if (late.length === 0 || selfFinancing - ours >= service) return [];
      return [
        {
          subject: 'after',
          text: {
            fr: fr`Après le plan, jusqu’à ${F.euros(service)} par an sont à rembourser ; l’autofinancement de l’année 3, hors appui, est de ${F.euros(selfFinancing - ours)}.`,
            en: `After the plan, up to ${E.euros(service)} a year are to be repaid; self-financing of year 3, without the support, is ${E.euros(selfFinancing - ours)}.`,
          },
          facts: late.map(({ s }) => supportFact(s)),
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
      'The law allows repayment from the seventh year only.',
    ),
    source: TITRE_LAW,
    since: '2026-11',
    check: ({ dossier, limit }) =>
      dossier.supports.flatMap((s) =>
        s.kind !== 'titreAssociatif' || s.termYears >= limit('titreYears')
          ? []
          : [
              {
                subject: s.id,
                text: {
                  fr: fr`${F.quoted(s.label)} est prévu sur ${s.termYears} ans ; un titre associatif n’est remboursable qu’après ${limit('titreYears')} ans. Le plan compte ${limit('titreYears')} ans.`,
                  en: `${E.quoted(s.label)} is planned over ${s.termYears} years; a titre associatif can be repaid only after ${limit('titreYears')} years. The plan counts ${limit('titreYears')}.`,
                },
                facts: [
                  fact(['supports', s.id, 'termYears'], fr`Durée : ${s.termYears} ans`, `Term: ${s.termYears} years`),
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
      'It is repaid only from surpluses cumulated since issue, once they exceed the nominal.',
    ),
    source: TITRE_LAW,
    since: '2026-11',
    check: ({ dossier, projection, limit }) =>
      dossier.supports.flatMap((s) => {
        if (s.kind !== 'titreAssociatif' || s.principalCents === 0) return [];
        const since = projection.result.months.slice(s.month - 1);
        const surplus = since.reduce((t, m) => t + m, 0);
        const years = Math.max(limit('titreYears'), s.termYears);
        const expected = Math.round((surplus / since.length) * 12 * years);
        if (expected >= s.principalCents) return [];
        return [
          {
            subject: s.id,
            text: {
              fr: fr`Au rythme du plan (${F.euros(surplus)} de résultat depuis l’émission), les excédents cumulés seraient de ${F.euros(expected)} après ${years} ans, pour un nominal de ${F.euros(s.principalCents)}.`,
              en: `At the pace of the plan (${E.euros(surplus)} of result since issue), cumulated surpluses would be ${E.euros(expected)} after ${years} years, for a nominal of ${E.euros(s.principalCents)}.`,
            },
            facts: [
              supportFact(s),
              amountFact(['projection', 'statement'], 'Résultat depuis l’émission', 'Result since issue', surplus),
            ],
          },
        ];
      }),
  },
  {
    id: 'support.coversLosses',
    station: 'projection',
    severity: 'attention',
    title: say('Apport remboursable qui couvre des pertes', 'Repayable support that covers losses'),
    why: say(
      'Ce qui se rembourse finance ce qui rapporte ou se décale dans le temps, pas un déficit.',
      'What is repaid funds what brings in money or is only a matter of timing, not a deficit.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection }) =>
      YEARS.flatMap((year) => {
        const received = repayable(dossier).filter((s) => Math.ceil(s.month / 12) === year && s.principalCents > 0);
        const plan = projection.financingPlans[year - 1] as (typeof projection.financingPlans)[0];
        const result = projection.result.years[year - 1] ?? 0;
        const uses = plan.needs.investments + Math.max(0, plan.needs.workingCapital);
        const losses = Math.min(total(received) - uses, -plan.resources.selfFinancing);
        if (received.length === 0 || result >= 0 || losses <= 0) return [];
        // Schemes of these two kinds usually exclude running costs and losses.
        const strict = received.some((s) => s.kind === 'participatingLoan' || s.kind === 'contributionWithRecovery');
        return [
          {
            subject: `y${year}`,
            severity: strict ? ('serious' as const) : ('attention' as const),
            text: {
              fr: fr`En ${F.year(year)}, ${F.euros(total(received))} remboursables entrent, les investissements et le besoin en fonds de roulement en emploient ${F.euros(uses)}, et le résultat est de ${F.euros(result)} : ${F.euros(losses)} servent à couvrir la perte.`,
              en: `In ${E.year(year)}, ${E.euros(total(received))} of repayable money comes in, investments and working capital use ${E.euros(uses)} of it, and the result is ${E.euros(result)}: ${E.euros(losses)} goes to cover the loss.`,
            },
            facts: [
              ...received.map(supportFact),
              amountFact(['projection', 'statement'], `Résultat, ${F.year(year)}`, `Result, ${E.year(year)}`, result),
            ],
          },
        ];
      }),
  },
];
