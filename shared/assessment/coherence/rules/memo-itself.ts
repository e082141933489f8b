/** The memo against itself: what the opinion says and what the lists, the plan and the amounts hold. */
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { PLAN_YEARS } from '#shared/finance/projection/calendar.ts';
import { conditionsWanted, dipsClaimed, highestTrancheIn, isAmong, planMonthsIn } from '../claims-in-text.ts';
import { fromParts } from '../editing/from-parts.ts';
import { amountFact, answerFact, fact, findingSubject, lowestCashFact, ratioFact, ratioOf } from '../facts.ts';
import type { CoherenceRule, RaisedFinding, RuleContext } from '../rule.ts';
import { TOOL } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';
import { ownSupports, repayableSupports, supportFact, totalOf } from './support-lines.ts';

/** Where an assessor writes what the committee will hold the applicant to. */
const OPINION_TEXTS = ['opinion.recommendation', 'opinion.reasons', 'opinion.exit'] as const;
const FAVOURABLE = ['agreed', 'conditions'];

interface Written {
  readonly path: readonly string[];
  readonly text: string;
}
type OpinionParts = Pick<Dossier, 'answers' | 'opinionPoints' | 'verdicts'>;
const opinionTexts = (d: OpinionParts): readonly Written[] => [
  ...OPINION_TEXTS.map((id) => ({ path: ['answers', id], text: answerText(d, id) })),
  ...d.opinionPoints.map((p) => ({ path: ['opinionPoints', p.id], text: p.text })),
  ...d.verdicts.map((v) => ({ path: ['verdicts', v.id], text: v.sentence })),
];
/** The same, and what the assessor says of the model, of the use of the money and of risks. */
const claimTexts = (d: OpinionParts & Pick<Dossier, 'implications' | 'risks'>): readonly Written[] => [
  ...opinionTexts(d),
  { path: ['answers', 'request.use'], text: answerText(d, 'request.use') },
  ...d.implications.map((i) => ({ path: ['implications', i.id], text: i.implication })),
  ...d.risks.map((r) => ({ path: ['risks', r.id], text: `${r.consequence} ${r.mitigation}` })),
];
/** Sentences that say that our money carries a dip in cash. */
const claimedDips = fromParts(
  (
    answers: Dossier['answers'],
    opinionPoints: Dossier['opinionPoints'],
    verdicts: Dossier['verdicts'],
    implications: Dossier['implications'],
    risks: Dossier['risks'],
  ) =>
    claimTexts({ answers, opinionPoints, verdicts, implications, risks }).flatMap((written) =>
      dipsClaimed(written.text).map((sentence) => ({ written, sentence })),
    ),
);
const quoteFact = ({ path }: Written, sentence: string) => fact(path, F.quoted(sentence), E.quoted(sentence));

/** Conditions that the opinion sets and that the list does not hold. */
const unlistedConditions = ({ dossier }: RuleContext): RaisedFinding[] => {
  if (answerText(dossier, 'opinion.decision') === 'refused') return [];
  const lines = dossier.conditions.map((c) => `${c.text} ${c.evidence}`);
  return opinionTexts(dossier).flatMap((written): RaisedFinding[] => {
    const open = conditionsWanted(written.text).filter(({ roots }) => !isAmong(roots, lines));
    return [...new Set(open.map((o) => o.sentence))].map((sentence) => ({
      subject: findingSubject(...written.path, sentence),
      text: {
        fr: fr`L’avis écrit ${F.quoted(sentence)} ; aucune condition de la liste ne le reprend.`,
        en: `The opinion says ${E.quoted(sentence)}; no condition in the list matches it.`,
      },
      facts: [quoteFact(written, sentence), fact(['conditions'], 'Conditions', 'Conditions')],
      suggest: { condition: { fr: sentence, en: sentence } },
    }));
  });
};

const unlistedTranche = ({ dossier }: RuleContext): RaisedFinding[] => {
  const { tranches } = dossier;
  return opinionTexts(dossier).flatMap((written): RaisedFinding[] => {
    const rank = highestTrancheIn(written.text);
    if (rank <= Math.max(1, tranches.length)) return [];
    return [
      {
        subject: findingSubject(...written.path),
        text: {
          fr: fr`L’avis parle d’une tranche ${rank} ; ${tranches.length === 0 ? 'aucune tranche n’est écrite' : fr`la liste en compte ${tranches.length}`}.`,
          en: `The opinion mentions instalment ${rank}; ${tranches.length === 0 ? 'no instalment has been entered' : `the list contains ${tranches.length}`}.`,
        },
        facts: [fact(written.path, 'Avis', 'Opinion'), fact(['tranches'], 'Tranches', 'Instalments')],
      },
    ];
  });
};

/** The first month in which our money comes: the first tranche that has a month, else the first support. */
const firstPayment = (d: Dossier): number | null => {
  const supports = ownSupports(d).map((s) => s.month);
  if (supports.length === 0) return null;
  const tranches = d.tranches.flatMap((t) => (t.month === null ? [] : [t.month]));
  return Math.min(...(tranches.length > 0 ? tranches : supports));
};
const lateSupport = (c: RuleContext): RaisedFinding[] => {
  const { dossier, projection } = c;
  const { months, cash } = projection;
  const paid = firstPayment(dossier);
  if (paid === null) return [];
  const { answers, opinionPoints, verdicts, implications, risks } = dossier;
  const claims = claimedDips(answers, opinionPoints, verdicts, implications, risks);
  // The dip that is named, else the lowest month of the year in which the money comes, as the plan stands without it.
  const without = c.withoutSupport().cash.closing;
  const year = Math.floor((paid - 1) / 12);
  const ofYear = without.slice(year * 12, year * 12 + 12);
  const lowestOf = (cents: readonly number[]): number => year * 12 + 1 + cents.indexOf(Math.min(...cents));
  // With our money counted, a lowest month that comes before it is one that it does not cover.
  const planned = lowestOf(cash.closing.slice(year * 12, year * 12 + 12));
  const isUncovered = planned < paid && cash.monthsBelowSafety.includes(planned);
  const unnamed = isUncovered ? planned : lowestOf(ofYear);
  const raised = claims.flatMap(({ written, sentence }): RaisedFinding[] => {
    const named = planMonthsIn(sentence, months);
    const trough = named.length > 0 ? named.find((m) => m < paid) : unnamed < paid ? unnamed : undefined;
    if (trough === undefined) return [];
    return [
      {
        subject: findingSubject(...written.path),
        text: {
          fr: fr`Il est écrit ${F.quoted(sentence)} ; le creux est en ${F.month(months, trough)} (${F.euros(without[trough - 1] ?? 0)} sans nous) et notre argent n’arrive qu’en ${F.month(months, paid)}.`,
          en: `The opinion says ${E.quoted(sentence)}; the low point is in ${E.month(months, trough)} (${E.euros(without[trough - 1] ?? 0)} without us) and our money arrives only in ${E.month(months, paid)}.`,
        },
        facts: [quoteFact(written, sentence), ...ownSupports(dossier).map(supportFact)],
      },
    ];
  });
  if (raised.length > 0) return raised;
  const below = cash.monthsBelowZero.filter((m) => m < paid)[0];
  if (below === undefined) return [];
  return [
    {
      subject: 'before',
      text: {
        fr: fr`La trésorerie est sous zéro fin ${F.month(months, below)}, avant notre premier versement (${F.month(months, paid)}) : notre appui ne couvre pas ce creux.`,
        en: `Cash is below zero at the end of ${E.month(months, below)}, before our first payment (${E.month(months, paid)}): our support does not cover that dip.`,
      },
      facts: [lowestCashFact(projection), ...ownSupports(dossier).map(supportFact)],
    },
  ];
};

/** What the plan lacks at its worst month from our first payment on, to stay at its safety level, or above zero. */
const needOf = (c: RuleContext, toSafety: boolean): { readonly cents: number; readonly month: number } => {
  const { cash } = c.withoutSupport();
  const from = firstPayment(c.dossier) ?? 1;
  return cash.closing.reduce(
    (worst, closing, i) => {
      const lacking = (toSafety ? (cash.safety[i] ?? 0) : 0) - closing;
      return i + 1 >= from && lacking > worst.cents ? { cents: lacking, month: i + 1 } : worst;
    },
    { cents: 0, month: from },
  );
};
/** In whole euros that are enough, as the decision note says them. */
const enough = (cents: number): number => Math.ceil(cents / 100) * 100;
const aboveNeed = (c: RuleContext): RaisedFinding[] => {
  const { dossier, projection, threshold } = c;
  const supports = ownSupports(dossier);
  if (supports.length === 0 || projection.charges.years.every((cents) => cents === 0)) return [];
  const proposed = answerNumber(dossier, 'request.amountProposed');
  const asked = answerNumber(dossier, 'request.amountAsked') ?? totalOf(supports);
  const amount = proposed ?? asked;
  const isAbove = (cents: number): boolean => amount > cents * (1 + threshold('askAboveNeed'));
  const [safe, bare] = [needOf(c, true), needOf(c, false)];
  // A plan that needs nothing at all is another finding; one whose rest has a written use has answered.
  const hasUse = answerText(dossier, 'request.use').trim() !== '';
  if (safe.cents === 0 || !isAbove(bare.cents) || (!isAbove(safe.cents) && hasUse)) return [];
  const { months } = projection;
  const said = {
    fr: fr`${F.euros(amount)} sont ${proposed === null ? 'demandés' : 'proposés'}`,
    en: `${E.euros(amount)} is ${proposed === null ? 'requested' : 'proposed'}`,
  };
  return [
    {
      subject: 'need',
      severity: isAbove(safe.cents) ? ('attention' as const) : ('info' as const),
      text: {
        fr: fr`${said.fr} ; sans nous, le plan ${
          bare.cents === 0
            ? 'reste au-dessus de zéro et manque au plus'
            : fr`manque au plus de ${F.euros(enough(bare.cents))} pour rester au-dessus de zéro et`
        } de ${F.euros(enough(safe.cents))} pour garder son seuil de trésorerie (${F.month(months, safe.month)}). À quoi sert le reste ?`,
        en: `${said.en}; without us the plan ${
          bare.cents === 0
            ? 'stays above zero and needs at most'
            : `needs at most ${E.euros(enough(bare.cents))} to stay above zero and`
        } ${E.euros(enough(safe.cents))} to keep to its cash safety level (${E.month(months, safe.month)}). What is the rest for?`,
      },
      facts: [
        answerFact(dossier, proposed === null ? 'request.amountAsked' : 'request.amountProposed'),
        ...supports.map(supportFact),
      ],
      suggest: {
        question: say(
          'À quoi servira la part de l’appui qui dépasse ce que le plan demande ?',
          'What will the part of the support that exceeds the plan’s need be used for?',
        ),
      },
    },
  ];
};

const REPAID = /rembours|repris|échéance|amorti|repay|repaid|recover|years? [45]|années? [45]/i;
const owedAfter = ({ dossier, projection }: RuleContext): RaisedFinding[] => {
  const owed = repayableSupports(dossier).flatMap((s) => {
    const after = (projection.repayments[s.id] ?? []).filter((r) => s.month - 1 + r.year * 12 >= 36);
    const cents = after.reduce((t, r) => t + r.capitalCents, 0);
    return cents > 0 ? [{ s, cents }] : [];
  });
  const said = [
    ...OPINION_TEXTS.map((id) => answerText(dossier, id)),
    ...dossier.conditions.map((x) => x.text),
    ...dossier.milestones.filter((m) => m.month > 36).map((m) => m.title),
  ].some((text) => REPAID.test(text));
  if (owed.length === 0 || said || !FAVOURABLE.includes(answerText(dossier, 'opinion.decision'))) return [];
  const total = owed.reduce((t, o) => t + o.cents, 0);
  return [
    {
      subject: 'owed',
      text: {
        fr: fr`${F.euros(total)} restent à rembourser après la troisième année, et l’avis n’en dit rien : ${F.list(owed.map(({ s }) => F.quoted(s.label)))}.`,
        en: `${E.euros(total)} is still to be repaid after year 3, and the opinion says nothing about it: ${E.list(owed.map(({ s }) => E.quoted(s.label)))}.`,
      },
      facts: [
        ...owed.map(({ s, cents }) => amountFact(['supports', s.id], F.quoted(s.label), E.quoted(s.label), cents)),
        answerFact(dossier, 'opinion.exit'),
      ],
    },
  ];
};

const cashRich = ({ dossier, projection, threshold }: RuleContext): RaisedFinding[] => {
  const grants = dossier.supports.filter((s) => s.kind === 'grant' && s.principalCents > 0);
  if (grants.length === 0) return [];
  const rich = PLAN_YEARS.map((year) => ({ year, months: ratioOf(projection, 'cashMonths', year) ?? 0 })).filter(
    (y) => y.months > threshold('grantCashMonths'),
  );
  const [first] = rich;
  if (first === undefined) return [];
  return [
    {
      subject: 'cash',
      text: {
        fr: fr`${F.start(F.inYear(first.year))}, la trésorerie finit à ${F.number(first.months)} mois de dépenses courantes (repère : ${F.number(threshold('grantCashMonths'))}) alors qu’une subvention est demandée.`,
        en: `${E.start(E.inYear(first.year))}, closing cash is ${E.number(first.months)} months of running costs (threshold: ${E.number(threshold('grantCashMonths'))}) while a grant is requested.`,
      },
      facts: [...rich.map(({ year, months }) => ratioFact('cashMonths', year, months)), ...grants.map(supportFact)],
    },
  ];
};

const decisionLists = ({ dossier }: RuleContext): RaisedFinding[] => {
  const decision = answerText(dossier, 'opinion.decision');
  const facts = [answerFact(dossier, 'opinion.decision'), fact(['conditions'], 'Conditions', 'Conditions')];
  const precedent = dossier.conditions.filter((c) => c.text.trim() !== '');
  if (decision === 'agreed' && precedent.length > 0)
    return [
      {
        subject: 'agreed',
        text: {
          fr: fr`La décision proposée est un accord sans condition ; la liste en compte ${precedent.length}, dont ${F.quoted(precedent[0]?.text ?? '')}.`,
          en: `The proposed decision is to approve without conditions; the list contains ${precedent.length}, including ${E.quoted(precedent[0]?.text ?? '')}.`,
        },
        facts,
      },
    ];
  if (decision === 'refused' && dossier.tranches.length > 0)
    return [
      {
        subject: 'refused',
        text: {
          fr: fr`La décision proposée est un refus ; des tranches restent prévues : ${dossier.tranches.length}.`,
          en: `The proposed decision is to decline; instalments are still planned: ${dossier.tranches.length}.`,
        },
        facts: [answerFact(dossier, 'opinion.decision'), fact(['tranches'], 'Tranches', 'Instalments')],
      },
    ];
  return [];
};

export const MEMO_RULES: readonly CoherenceRule[] = [
  {
    id: 'claims.conditionUnlisted',
    station: 'risks',
    severity: 'attention',
    title: say('Condition écrite dans l’avis, absente de la liste', 'Condition in the opinion, missing from the list'),
    why: say(
      'Le comité vote la liste des conditions, pas les phrases : ce qui n’y est pas ne sera ni demandé ni vérifié.',
      'The committee votes on the list of conditions, not on the sentences: what is not in it will be neither requested nor checked.',
    ),
    source: TOOL,
    since: '2026-11',
    check: unlistedConditions,
  },
  {
    id: 'claims.trancheUnlisted',
    station: 'risks',
    severity: 'attention',
    title: say(
      'Tranche citée dans l’avis, absente de la liste',
      'Instalment named in the opinion, missing from the list',
    ),
    why: say(
      'Une tranche qui n’est pas dans la liste ne sera pas versée.',
      'An instalment that is not in the list will not be paid.',
    ),
    source: TOOL,
    since: '2026-11',
    check: unlistedTranche,
  },
  {
    id: 'claims.lateSupport',
    station: 'projection',
    severity: 'attention',
    title: say('Appui qui arrive après le creux', 'Support that arrives after the low point'),
    why: say(
      'Un appui ne couvre que les mois qui suivent son versement.',
      'Support covers only the months that follow its payment.',
    ),
    source: TOOL,
    since: '2026-11',
    check: lateSupport,
  },
  {
    id: 'claims.aboveNeed',
    station: 'request',
    severity: 'attention',
    title: say('Montant au-delà du besoin du plan', 'Amount above what the plan needs'),
    why: say(
      'Un comité donne ce que le plan demande ; ce qui dépasse doit avoir un emploi écrit.',
      'A committee gives what the plan needs; any excess must have a written use.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['askAboveNeed'],
    check: aboveNeed,
  },
  {
    id: 'claims.owedAfter',
    station: 'opinion',
    severity: 'attention',
    title: say(
      'Remboursement au-delà du plan, dont l’avis ne dit rien',
      'Repayment beyond the plan, not mentioned in the opinion',
    ),
    why: say(
      'Ce qui reste dû après l’année 3 engage le porteur et la fondation : le suivi doit aller jusque-là.',
      'What is owed after year 3 binds both applicant and foundation: follow-up must run that far.',
    ),
    source: TOOL,
    since: '2026-11',
    check: owedAfter,
  },
  {
    id: 'claims.cashRich',
    station: 'projection',
    severity: 'attention',
    title: say('Trésorerie abondante et subvention demandée', 'Plenty of cash and a grant requested'),
    why: say(
      'Au-delà de six mois de dépenses en fin d’année, un comité demande pourquoi donner plutôt que prêter.',
      'Beyond six months of expenditure at year end, a committee asks why it should give rather than lend.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['grantCashMonths'],
    check: cashRich,
  },
  {
    id: 'claims.decisionLists',
    station: 'opinion',
    severity: 'attention',
    title: say('Décision contredite par les listes', 'Decision contradicted by the lists'),
    why: say(
      'Un accord simple n’a pas de condition, un refus n’a pas de tranche : l’un des deux est resté d’un état antérieur.',
      'A plain approval has no conditions and a refusal has no instalments: one of the two is left over from an earlier state.',
    ),
    source: TOOL,
    since: '2026-11',
    check: decisionLists,
  },
];
