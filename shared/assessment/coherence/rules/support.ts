/** The support asked: how much, in which form, repaid how, and what is left when it ends. */
import { answerLabel, answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import type { Support } from '#shared/dossier/content/plan.ts';
import { PLAN_YEARS } from '#shared/finance/projection/calendar.ts';
import { amountFact, answerFact, fact, ratioFact, ratioOf } from '../facts.ts';
import type { CoherenceRule, RaisedFinding, RuleContext } from '../rule.ts';
import { TOOL } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';
import { ownSupports, supportFact, totalOf } from './support-lines.ts';

const amounts = ({ dossier }: RuleContext): RaisedFinding[] => {
  const supports = ownSupports(dossier);
  const plan = totalOf(supports);
  const said = answerNumber(dossier, 'request.amountAsked');
  const proposed = answerNumber(dossier, 'request.amountProposed');
  const hasPlan = dossier.costs.length + dossier.posts.length > 0;
  if (said === null || plan === said || (supports.length === 0 && !hasPlan)) return [];
  if (supports.length === 0)
    return [
      {
        subject: 'absent',
        text: {
          fr: fr`${F.euros(said)} sont demandés et le plan ne compte aucun appui : on ne voit pas ce qu’il change.`,
          en: `${E.euros(said)} is requested and the plan includes no support: what it would change cannot be seen.`,
        },
        facts: [answerFact(dossier, 'request.amountAsked'), fact(['supports'], 'Appui demandé', 'Support requested')],
      },
    ];
  const isProposed = proposed !== null && plan === proposed;
  return [
    {
      subject: 'asked',
      severity: isProposed ? ('info' as const) : ('attention' as const),
      text: isProposed
        ? {
            fr: fr`Le plan compte ${F.euros(plan)} d’appui, le montant proposé, et non les ${F.euros(said)} demandés : que devient la différence de ${F.euros(said - plan)} ?`,
            en: `The plan includes ${E.euros(plan)} of support, the amount proposed, and not the ${E.euros(said)} requested: what happens to the difference of ${E.euros(said - plan)}?`,
          }
        : {
            fr: fr`Le plan compte ${F.euros(plan)} d’appui ; la demande est de ${F.euros(said)}${proposed === null ? '' : fr` et la proposition de ${F.euros(proposed)}`}.`,
            en: `The plan includes ${E.euros(plan)} of support; the request is for ${E.euros(said)}${proposed === null ? '' : ` and the proposal for ${E.euros(proposed)}`}.`,
          },
      facts: [answerFact(dossier, 'request.amountAsked'), ...supports.map(supportFact)],
    },
  ];
};

export const SUPPORT_RULES: readonly CoherenceRule[] = [
  {
    id: 'support.amount',
    station: 'request',
    severity: 'attention',
    title: say('Montant demandé et appui du plan', 'Amount requested and support in the plan'),
    why: say(
      'Le comité vote un montant : c’est celui-là que le plan doit porter.',
      'The committee votes on an amount: the plan must carry that one.',
    ),
    source: TOOL,
    since: '2026-11',
    check: amounts,
  },
  {
    id: 'support.instrument',
    station: 'request',
    severity: 'attention',
    title: say('Instrument annoncé et appui du plan', 'Form of support stated and support in the plan'),
    why: say(
      'Un don et une avance ne se décident ni ne se remboursent de la même façon.',
      'A grant and an advance are neither decided nor repaid in the same way.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier }) => {
      const instrument = answerText(dossier, 'request.instrument');
      const kinds = new Set(ownSupports(dossier).map((s) => s.kind));
      if (instrument === '' || kinds.size === 0) return [];
      if (instrument === 'mixed' ? kinds.size > 1 : kinds.size === 1 && kinds.has(instrument as Support['kind']))
        return [];
      return [
        {
          subject: 'instrument',
          text: {
            fr: fr`La demande annonce ${F.quoted(answerLabel(dossier, 'request.instrument', 'fr'))} ; le plan contient ${F.list(ownSupports(dossier).map((s) => F.quoted(s.label)))}, d’une autre forme.`,
            en: `The request states ${E.quoted(answerLabel(dossier, 'request.instrument', 'en'))}; the plan contains ${E.list(ownSupports(dossier).map((s) => E.quoted(s.label)))}, in another form.`,
          },
          facts: [answerFact(dossier, 'request.instrument'), ...ownSupports(dossier).map(supportFact)],
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
      'Beyond about a third, support creates the dependence it was meant to reduce: say how it ends.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['ourShare', 'ourShareSerious'],
    check: ({ dossier, projection, threshold }) => {
      const worst = PLAN_YEARS.map((year) => ({ year, share: ratioOf(projection, 'ourShare', year) ?? 0 })).sort(
        (a, b) => b.share - a.share,
      )[0];
      if (!worst || worst.share <= threshold('ourShare') || answerText(dossier, 'opinion.exit').trim() !== '')
        return [];
      return [
        {
          subject: 'exit',
          severity: worst.share > threshold('ourShareSerious') ? ('serious' as const) : ('attention' as const),
          text: {
            fr: fr`L’appui représente ${F.percent(worst.share)} des produits ${F.ofYear(worst.year)} (repère : ${F.percent(threshold('ourShare'))}) et la sortie n’est pas décrite.`,
            en: `Our support represents ${E.percent(worst.share)} of income ${E.inYear(worst.year)} (threshold: ${E.percent(threshold('ourShare'))}) and no exit is described.`,
          },
          facts: [ratioFact('ourShare', worst.year, worst.share), answerFact(dossier, 'opinion.exit')],
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
    title: say('Marche à la fin de l’appui', 'Cliff edge when our support ends'),
    why: say(
      'Le dernier budget doit tenir sans nous : sinon la question reviendra, au même guichet.',
      'The last budget must hold without us: otherwise the same request will come back.',
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
                  en: `Year 3 closes at ${E.euros(result)} with ${E.euros(ours)} of our support; without it, at ${E.euros(without)}.`,
                }
              : {
                  fr: fr`L’appui s’arrête avant l’année 3, qui ferme à ${F.euros(result)}.`,
                  en: `Our support ends before year 3, which closes at ${E.euros(result)}.`,
                },
          facts: [
            amountFact(
              ['projection', 'statement'],
              'Résultat de l’année 3 sans l’appui',
              'Year 3 surplus or deficit without our support',
              without,
            ),
            ...grants.map(supportFact),
          ],
          suggest: {
            question: say(
              'Comment l’activité s’équilibre-t-elle une fois l’appui terminé ?',
              'How will the activity balance once our support has ended?',
            ),
          },
        },
      ];
    },
  },
  {
    id: 'support.additional',
    station: 'projection',
    severity: 'attention',
    title: say('Plan qui tient sans notre appui', 'Plan that holds without our support'),
    why: say(
      'Un comité demande ce que son appui change : un plan qui tient sans lui doit dire ce qu’il permet de plus.',
      'A committee asks what its support changes: a plan that holds without it must say what more it makes possible.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection, withoutSupport }) => {
      const asked = ownSupports(dossier);
      if (asked.length === 0 || projection.charges.years.every((c) => c === 0)) return [];
      // Each part is worked out when it is read: most plans are settled by their cash.
      const without = withoutSupport();
      const { cash } = without;
      if (cash.monthsBelowSafety.length > 0 || without.result.years.some((cents) => cents < 0)) return [];
      const { months } = projection;
      return [
        {
          subject: 'plan',
          text: {
            fr: fr`Sans notre appui, le plan ne perd d’argent aucune année et sa trésorerie reste au-dessus de son seuil : au plus bas ${F.euros(cash.lowestCents)}, en ${F.month(months, cash.lowestMonth)}.`,
            en: `Without our support no year of the plan ends in deficit and cash stays above the safety level: ${E.euros(cash.lowestCents)} at its lowest, in ${E.month(months, cash.lowestMonth)}.`,
          },
          facts: asked.map(supportFact),
          suggest: {
            question: say(
              'Que ferez-vous avec notre appui que vous ne feriez pas sans lui ?',
              'What will you do with our support that you would not do without it?',
            ),
          },
        },
      ];
    },
  },
];
