/** Grants: agreements, payment times, legal thresholds. */

import type { LeafId } from '#shared/base/method/levers.ts';
import { dutyFact } from '#shared/base/method/tables/facts/duty-facts.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { ResourceLine } from '#shared/dossier/content/plan.ts';
import { PLAN_YEARS } from '#shared/finance/projection/calendar.ts';
import type { LineResult } from '#shared/finance/projection/projection.ts';
import { isAmong, rootsIn } from '../claims-in-text.ts';
import { amountFact, fact, lineFact } from '../facts.ts';
import type { CoherenceRule, RuleContext } from '../rule.ts';
import { ACCOUNTING, AGREEMENT_LAW, AUDITOR_LAW, PAYMENT_LAW } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';
import { largestStaff } from './pay.ts';

/** European and international money, and job aids set by decree, do not count towards the auditor's threshold. */
const SUBSIDIES: readonly LeafId[] = ['C2'];
const GIFTS: readonly LeafId[] = ['D1', 'D2'];
/** Nor do bequests, which give no tax relief. */
const BEQUEST = /\blegs\b|succession|assurances?[- ]vie|donation notariée|bequest|legac(?:y|ies)|inheritance/i;
const AGREEMENT_WORDS = /convention|avenant|arrêté|notification|délibération|agreement|contract|decree|award letter/i;
const AUDITOR_WORDS =
  /commissaires? aux comptes|\bCAC\b|comptes[^.;]{0,40}certifié|auditor|audited|certified accounts|accounts[^.;]{0,40}certified/i;

/** The most a line brings in one year, and which. */
const peak = (line: LineResult): { readonly year: 1 | 2 | 3; readonly cents: number } =>
  PLAN_YEARS.map((year) => ({ year, cents: line.accrued.years[year - 1] ?? 0 })).sort(
    (a, b) => b.cents - a.cents,
  )[0] as {
    year: 1 | 2 | 3;
    cents: number;
  };
const resultOf = (c: RuleContext, line: ResourceLine): LineResult | undefined =>
  c.projection.lines.find((l) => l.kind === 'resource' && l.id === line.id);
const yearSums = (
  c: RuleContext,
  leaves: readonly LeafId[],
): readonly { readonly year: 0 | 1 | 2 | 3; readonly cents: number }[] =>
  ([0, 1, 2, 3] as const).map((year) => ({
    year,
    cents: c.projection.lines
      .filter((l) => l.kind === 'resource' && l.leaf !== undefined && leaves.includes(l.leaf) && !BEQUEST.test(l.label))
      .reduce((t, l) => t + (year === 0 ? (l.historyCents[2] ?? 0) : (l.accrued.years[year - 1] ?? 0)), 0),
  }));
const publicationMonths = ({ projection }: RuleContext): number =>
  dutyFact('publicationMonths', projection.months[0] ?? '');
const mentionsAuditor = (c: RuleContext): boolean =>
  ['request.history', 'projection.assumptions', 'capacity.needs', 'risks.main'].some((id) =>
    AUDITOR_WORDS.test(answerText(c.dossier, id)),
  ) ||
  [...c.dossier.conditions, ...c.dossier.bearerQuestions].some((x) => AUDITOR_WORDS.test(x.text)) ||
  // What a document that was seen says of itself counts as much as a sentence of the dossier.
  c.dossier.documents.some(
    (d) =>
      (d.kind === 'auditor' && ['received', 'checked', 'notNeeded'].includes(d.state)) ||
      (['received', 'checked'].includes(d.state) && AUDITOR_WORDS.test(`${d.label} ${d.note}`)),
  ) ||
  c.dossier.proofs.some((p) => AUDITOR_WORDS.test(`${p.text} ${p.who}`)) ||
  Object.values(c.dossier.answers).some((a) => AUDITOR_WORDS.test(a.source?.detail ?? ''));

/** An agreement with this funder is among the documents that were seen. */
const agreementSeen = (c: RuleContext, funder: string): boolean =>
  rootsIn(funder).size > 0 &&
  c.dossier.documents.some(
    (d) =>
      ['received', 'checked'].includes(d.state) &&
      AGREEMENT_WORDS.test(`${d.label} ${d.note}`) &&
      isAmong(rootsIn(funder), [`${d.label} ${d.note}`]),
  );

export const GRANT_RULES: readonly CoherenceRule[] = [
  {
    id: 'grants.agreement',
    station: 'projection',
    severity: 'attention',
    title: say('Subvention acquise sans convention citée', 'Secured public grant with no agreement cited'),
    why: say(
      'Au-delà de 23 000 €, une convention écrite est obligatoire : « acquis » veut dire que quelqu’un l’a lue.',
      'Above €23,000 a written agreement is compulsory: “secured” means that someone has read it.',
    ),
    source: AGREEMENT_LAW,
    since: '2026-11',
    reads: ['agreement'],
    check: (c) =>
      c.dossier.resources.flatMap((line) => {
        const result = resultOf(c, line);
        if (line.leaf !== 'C2' || line.status !== 'signed' || !result) return [];
        const { year, cents } = peak(result);
        const isRead = AGREEMENT_WORDS.test(`${line.label} ${line.note ?? ''}`) || agreementSeen(c, line.funder);
        if (cents <= c.threshold('agreement') || isRead) return [];
        return [
          {
            subject: line.id,
            text: {
              fr: fr`${F.quoted(line.label)} est notée acquise pour ${F.euros(cents)} ${F.inYear(year)} ; aucune convention, notification ou délibération n’est citée dans la ligne ni dans sa remarque.`,
              en: `${E.quoted(line.label)} is marked as secured for ${E.euros(cents)} ${E.inYear(year)}; neither the line nor its note cites an agreement, an award letter or a council decision.`,
            },
            facts: [amountFact(['resources', line.id], F.quoted(line.label), E.quoted(line.label), cents)],
            suggest: {
              question: {
                fr: fr`Pouvez-vous nous transmettre la convention ou la notification de ${F.quoted(line.label)} ?`,
                en: `Can you send us the agreement or the award letter for ${E.quoted(line.label)}?`,
              },
              condition: {
                fr: fr`Convention de ${F.quoted(line.label)} transmise.`,
                en: `Agreement for ${E.quoted(line.label)} provided.`,
              },
            },
          },
        ];
      }),
  },
  {
    id: 'grants.instantPayment',
    station: 'projection',
    severity: 'attention',
    title: say('Subvention encaissée au fil des mois', 'Public grant received month by month'),
    why: say(
      'Une subvention se paie en une ou plusieurs fois, souvent tard : la lisser sans délai cache le creux de trésorerie.',
      'A public grant is paid in one or a few instalments, often late: spreading it with no delay hides the dip in cash.',
    ),
    source: PAYMENT_LAW,
    since: '2026-11',
    reads: ['agreement', 'paymentMonths'],
    check: (c) =>
      c.dossier.resources.flatMap((line) => {
        const result = resultOf(c, line);
        if (!result || (line.leaf !== 'C2' && line.leaf !== 'C4') || line.driver.kind !== 'annual') return [];
        const { year, cents } = peak(result);
        if (line.driver.seasonality !== undefined || line.paymentDelayMonths > 0 || cents <= c.threshold('agreement'))
          return [];
        return [
          {
            subject: line.id,
            text: {
              fr: fr`${F.quoted(line.label)} (${F.euros(cents)} ${F.inYear(year)}) est encaissée un douzième par mois, sans délai. Le délai légal est de ${F.number(c.threshold('paymentMonths'))} mois après notification, sauf autre date à la convention.`,
              en: `${E.quoted(line.label)} (${E.euros(cents)} ${E.inYear(year)}) is received one twelfth a month, with no delay. The legal payment time is ${E.count(c.threshold('paymentMonths'), 'month', 'months')} after the award letter, unless the agreement says otherwise.`,
            },
            facts: [
              amountFact(['resources', line.id], F.quoted(line.label), E.quoted(line.label), cents),
              fact(
                ['resources', line.id, 'paymentDelayMonths'],
                fr`Délai de paiement : 0 mois`,
                'Payment delay: 0 months',
              ),
            ],
            suggest: {
              question: {
                fr: fr`Quand ${F.quoted(line.label)} est-elle versée, et en combien de fois ?`,
                en: `When is ${E.quoted(line.label)} paid, and in how many instalments?`,
              },
            },
          },
        ];
      }),
  },
  {
    id: 'grants.auditor',
    station: 'projection',
    severity: 'attention',
    title: say('Commissaire aux comptes et comptes publiés', 'Auditor and published accounts'),
    why: say(
      'Au-delà des seuils, les comptes sont certifiés et publiés : une question à poser, pas un motif de refus.',
      'Above the thresholds, accounts are audited and published: a question to ask, not a reason to decline.',
    ),
    source: AUDITOR_LAW,
    since: '2026-11',
    reads: ['auditor', 'auditorIncome', 'auditorAssets', 'auditorStaff'],
    check: (c) => {
      if (mentionsAuditor(c)) return [];
      const over = (leaves: readonly LeafId[]) => yearSums(c, leaves).find((s) => s.cents > c.threshold('auditor'));
      const linesOf = (leaves: readonly LeafId[]) =>
        c.dossier.resources
          .filter((r) => r.leaf !== null && leaves.includes(r.leaf) && !BEQUEST.test(r.label))
          .map((r) => lineFact('resources', r));
      const suggest = {
        question: say(
          'Les comptes sont-ils certifiés par un commissaire aux comptes et publiés ? Pouvez-vous transmettre le dernier rapport ?',
          'Are the accounts audited and published? Can you send the latest report?',
        ),
        condition: say(
          'Derniers comptes certifiés et publiés transmis.',
          'Latest audited and published accounts provided.',
        ),
      };
      const subsidies = over(SUBSIDIES);
      const gifts = over(GIFTS);
      const { auditorIncome, auditorAssets, auditorStaff } = {
        auditorIncome: c.threshold('auditorIncome'),
        auditorAssets: c.threshold('auditorAssets'),
        auditorStaff: c.threshold('auditorStaff'),
      };
      // All at one date: posts that follow one another are one.
      const staff = largestStaff(c.dossier.posts);
      const income = Math.max(...c.projection.products.years);
      const assets = Math.max(...c.projection.balanceSheets.map((b) => b.totalAssets));
      const passed = [staff > auditorStaff, income > auditorIncome, assets > auditorAssets].filter(Boolean).length;
      return [
        ...(subsidies
          ? [
              {
                subject: 'subsidies',
                text: {
                  fr: fr`Les subventions atteignent ${F.euros(subsidies.cents)} (${F.year(subsidies.year)}), au-delà de ${F.euros(c.threshold('auditor'))} : comptes certifiés, et publiés dans les ${F.number(publicationMonths(c))} mois de leur approbation, sont attendus ; le dossier n’en dit rien. Fonds européens et aides à l’emploi n’y comptent pas.`,
                  en: `Public grants reach ${E.euros(subsidies.cents)} (${E.year(subsidies.year)}), above ${E.euros(c.threshold('auditor'))}: accounts audited, and published within ${E.number(publicationMonths(c))} months of their approval, are expected; the dossier says nothing about them. European funds and employment aid do not count.`,
                },
                facts: linesOf(SUBSIDIES),
                suggest,
              },
            ]
          : []),
        ...(gifts
          ? [
              {
                subject: 'gifts',
                text: {
                  fr: fr`Les dons atteignent ${F.euros(gifts.cents)} (${F.year(gifts.year)}), au-delà de ${F.euros(c.threshold('auditor'))} : s’ils ouvrent droit à réduction d’impôt (les legs n’y comptent pas), comptes certifiés et publiés sont attendus.`,
                  en: `Gifts reach ${E.euros(gifts.cents)} (${E.year(gifts.year)}), above ${E.euros(c.threshold('auditor'))}: if they are tax-deductible (bequests do not count), audited and published accounts are expected.`,
                },
                facts: linesOf(GIFTS),
                suggest,
              },
            ]
          : []),
        ...(passed >= 2 && !subsidies && !gifts
          ? [
              {
                subject: 'size',
                text: {
                  fr: fr`Deux des trois seuils de taille sont franchis dans le plan : ${F.number(staff)} équivalents temps plein, ${F.euros(income)} de produits, ${F.euros(assets)} de bilan.`,
                  en: `Two of the three size thresholds are crossed in the plan: ${E.number(staff)} full-time equivalents, ${E.euros(income)} of income, ${E.euros(assets)} of assets.`,
                },
                facts: [amountFact(['projection', 'statement'], 'Produits', 'Income', income)],
                suggest,
              },
            ]
          : []),
      ];
    },
  },
  {
    id: 'grants.unspent',
    station: 'projection',
    severity: 'attention',
    title: say('Argent affecté qui ne sera pas dépensé', 'Restricted money that will not be spent'),
    why: say(
      'Ce qui est donné pour des dépenses nommées qui n’ont pas lieu reste dû : ce n’est ni un excédent ni une réserve.',
      'Money given for named expenditure that never takes place is still owed: it is neither a surplus nor a reserve.',
    ),
    source: ACCOUNTING,
    since: '2026-11',
    check: ({ dossier, projection }) =>
      projection.dedicatedFunds.flatMap((fund) => {
        const left = fund.years[2]?.closing ?? 0;
        const line = dossier.resources.find((r) => r.id === fund.resourceId);
        if (
          left <= 0 ||
          line?.driver.kind !== 'grant' ||
          line.driver.toMonth > 36 ||
          line.driver.restrictedTo.length === 0
        )
          return [];
        const total = fund.years.reduce((t, y) => t + y.received, fund.years[0]?.opening ?? 0);
        return [
          {
            subject: fund.resourceId,
            text: {
              fr: fr`Sur ${F.euros(total)} affectés par ${F.quoted(line.label)}, ${F.euros(left)} ne sont employés par aucune des dépenses prévues à la fin de l’année 3.`,
              en: `Of the ${E.euros(total)} restricted by ${E.quoted(line.label)}, ${E.euros(left)} has not been spent on the named expenditure by the end of year 3.`,
            },
            facts: [fact(['resources', line.id, 'driver', 'restrictedTo'], F.quoted(line.label), E.quoted(line.label))],
          },
        ];
      }),
  },
];
