/** Duties that come with money: commercial taxes, pay of the three highest paid. Questions to ask, with dated limits. */
import type { LeafId } from '#shared/base/method/levers.ts';
import { dutyFact } from '#shared/base/method/tables/facts/duty-facts.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { fromParts } from '../editing/from-parts.ts';
import { amountFact, lineFact } from '../facts.ts';
import type { CoherenceRule, RuleContext } from '../rule.ts';
import { COMMERCIAL_LAW, TOP_PAY_LAW } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';

/** Sales and sponsorship: what can be lucrative. Public procurement is asked with them. */
const COMMERCIAL: readonly LeafId[] = ['B1', 'B2', 'B3', 'B4', 'B5'];
const SUBSIDIES: readonly LeafId[] = ['C2', 'C3'];
const TAX_WORDS =
  /impôts? commerciaux|fiscalis|lucrati|rescrit|sectoris|secteur distinct|assujetti|\bTVA\b|impôt sur les sociétés|\bVAT\b|corporate tax|commercial tax|tax ruling/i;
const TOP_PAY_WORDS =
  /(?:trois|3) (?:plus hauts|plus hautes|premiers|cadres dirigeants)|three (?:highest|best)[- ]paid|top three/i;
/** Forms that pay commercial taxes as any firm does. */
const COMPANY = /soci[ée]t[ée]|scic|scop|coop[ée]rat|company|\bSA(?:S|RL)?\b|limited/i;

/** Whether words stand anywhere in a dossier; what its texts and each of its lines hold is looked at once. */
const mentioning = (words: RegExp): ((context: RuleContext) => boolean) => {
  const inTexts = fromParts(
    (
      answers: Dossier['answers'],
      documents: Dossier['documents'],
      questions: Dossier['bearerQuestions'],
      conditions: Dossier['conditions'],
    ) =>
      Object.values(answers).some((a) => typeof a.value === 'string' && words.test(a.value)) ||
      documents.some((d) => words.test(`${d.label} ${d.note}`)) ||
      [...questions, ...conditions].some((x) => words.test(x.text)),
  );
  const inLine = fromParts((line: Dossier['resources'][number] | Dossier['costs'][number]) =>
    words.test(`${line.label} ${line.note ?? ''}`),
  );
  return ({ dossier: { answers, documents, bearerQuestions, conditions, resources, costs } }) =>
    inTexts(answers, documents, bearerQuestions, conditions) ||
    resources.some((line) => inLine(line)) ||
    costs.some((line) => inLine(line));
};
const mentionsTax = mentioning(TAX_WORDS);
const mentionsTopPay = mentioning(TOP_PAY_WORDS);

const sumOf = ({ projection }: RuleContext, leaves: readonly LeafId[], year: number): number =>
  projection.lines
    .filter((l) => l.kind === 'resource' && l.leaf !== undefined && leaves.includes(l.leaf))
    .reduce((t, l) => t + (l.accrued.years[year as 0 | 1 | 2] ?? 0), 0);

export const DUTY_RULES: readonly CoherenceRule[] = [
  {
    id: 'request.commercial',
    station: 'projection',
    severity: 'info',
    title: say(
      'Activités lucratives : franchise, secteur, impôts',
      'Trading activities: exemption limit, separate sector, taxes',
    ),
    why: say(
      'Au-delà de la franchise, toute l’activité peut être imposée, sauf secteur distinct : TVA, impôt sur les sociétés, taxe locale.',
      'Above the limit, all the activity may be taxed unless it is kept in a separate sector: VAT, corporate tax, local tax.',
    ),
    source: COMMERCIAL_LAW,
    since: '2026-11',
    check: (c) => {
      const { vat } = c.dossier.plan;
      if (vat === 'part' || vat === 'whole' || COMPANY.test(answerText(c.dossier, 'request.legalForm'))) return [];
      if (vat === undefined && mentionsTax(c)) return [];
      const year = [0, 1, 2].find(
        (y) => sumOf(c, COMMERCIAL, y) > dutyFact('commercialLimit', c.projection.months[y * 12] ?? ''),
      );
      if (year === undefined) return [];
      const cents = sumOf(c, COMMERCIAL, year);
      const limit = dutyFact('commercialLimit', c.projection.months[year * 12] ?? '');
      return [
        {
          subject: 'commercial',
          text: {
            fr: fr`Les ventes et prestations atteignent ${F.euros(cents)} ${F.inYear(year + 1)}, au-delà de la franchise connue de ${F.euros(limit)} ; le dossier ${vat === 'none' ? 'dit que la TVA n’est pas facturée' : 'ne dit ni TVA, ni impôts commerciaux, ni secteur distinct'}. Les services rendus aux seuls membres et le social exonéré n’y comptent pas.`,
            en: `Sales and services reach ${E.euros(cents)} ${E.inYear(year + 1)}, above the known exemption limit of ${E.euros(limit)}; the dossier says ${vat === 'none' ? 'that VAT is not charged' : 'nothing about VAT, commercial taxes or a separate sector'}. Services to members alone and exempt social work do not count.`,
          },
          facts: c.dossier.resources
            .filter((r) => r.leaf !== null && COMMERCIAL.includes(r.leaf))
            .map((r) => lineFact('resources', r)),
          suggest: {
            question: say(
              'Vos ventes sont-elles soumises aux impôts commerciaux ? En secteur distinct ? Avez-vous un rescrit de l’administration ?',
              'Are your sales subject to commercial taxes? In a separate sector? Do you have a ruling from the tax office?',
            ),
          },
        },
      ];
    },
  },
  {
    id: 'grants.topPay',
    station: 'projection',
    severity: 'info',
    title: say('Rémunération des trois plus hauts cadres', 'Pay of the three highest-paid managers'),
    why: say(
      'Au-delà de deux seuils, l’annexe des comptes donne les rémunérations et avantages des trois plus hauts cadres dirigeants.',
      'Above two limits, the notes to the accounts give the pay and benefits of the three highest-paid managers.',
    ),
    source: TOP_PAY_LAW,
    since: '2026-11',
    check: (c) => {
      if (c.dossier.posts.length === 0 || mentionsTopPay(c)) return [];
      const passesBoth = (y: number): boolean => {
        const month = c.projection.months[y * 12] ?? '';
        return (
          c.projection.charges.years[y as 0 | 1 | 2] > dutyFact('topPayBudget', month) &&
          sumOf(c, SUBSIDIES, y) > dutyFact('topPaySubsidies', month)
        );
      };
      const year = [0, 1, 2].find(passesBoth);
      // Who already has accounts certified is asked there.
      if (year === undefined || sumOf(c, SUBSIDIES, year) > c.threshold('auditor')) return [];
      const subsidies = sumOf(c, SUBSIDIES, year);
      const budget = c.projection.charges.years[year as 0 | 1 | 2];
      return [
        {
          subject: 'topPay',
          text: {
            fr: fr`Avec ${F.euros(budget)} de budget et ${F.euros(subsidies)} de subventions ${F.inYear(year + 1)}, les comptes doivent dire dans leur annexe ce que reçoivent les trois plus hauts cadres dirigeants.`,
            en: `With a budget of ${E.euros(budget)} and public grants of ${E.euros(subsidies)} ${E.inYear(year + 1)}, the notes to the accounts must state what the three highest-paid managers receive.`,
          },
          facts: [amountFact(['projection', 'statement'], 'Subventions', 'Public grants', subsidies)],
          suggest: {
            question: say(
              'L’annexe des comptes donne-t-elle les rémunérations des trois plus hauts cadres dirigeants ?',
              'Do the notes to the accounts give the pay of the three highest-paid managers?',
            ),
          },
        },
      ];
    },
  },
];
