/** What the engine finds wrong in the plan itself: one rule an issue, so that none is lost on the way. */
import type { LocalText } from '#shared/base/method/text.ts';
import type { PlanIssue, PlanIssueCode } from '#shared/finance/projection/projection.ts';
import { fact, findingSubject } from '../facts.ts';
import { placeExists } from '../place.ts';
import type { CoherenceRule, RaisedFinding, RuleContext } from '../rule.ts';
import { ACCOUNTING, PLAN } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';

interface IssueRule {
  readonly title: LocalText;
  readonly why: LocalText;
  /** what the finding says; names are the line's, quoted, in each language */
  readonly text: (
    issue: PlanIssue,
    french: string,
    english: string,
    /** of its costs, that a grant pays; null: all */ share: number | null,
  ) => LocalText;
}
const number = (issue: PlanIssue): number => (typeof issue.value === 'number' ? issue.value : 0);

const ISSUES: Readonly<Record<PlanIssueCode, IssueRule>> = {
  scheduleNotWhole: {
    title: say('Échéancier incomplet', 'Incomplete payment schedule'),
    why: say(
      'Des versements qui ne font pas 100 % faussent la trésorerie de tout le plan.',
      'Payments that do not add up to 100% distort the cash of the whole plan.',
    ),
    text: (issue, french, english) => ({
      fr: fr`L’échéancier de ${french} totalise ${F.percent(number(issue))} au lieu de 100 %.`,
      en: `The payment schedule for ${english} adds up to ${E.percent(number(issue))} instead of 100%.`,
    }),
  },
  restrictedOverspent: {
    title: say('Ressource affectée dépensée au-delà', 'Restricted income overspent'),
    why: say(
      'On ne peut pas dépenser plus que ce qui a été donné pour cet objet.',
      'No more can be spent than was given for that purpose.',
    ),
    text: (issue, french, english, share) => {
      const [much, more] = [F.euros(Math.abs(number(issue))), E.euros(Math.abs(number(issue)))];
      return share === null
        ? {
            fr: fr`Les dépenses que ${french} doit payer dépassent son montant de ${much}. Si elle n’en cofinance qu’une part, dites laquelle ; sinon, qui paie le reste ?`,
            en: `The expenditure that ${english} is to pay for exceeds its amount by ${more}. If it co-funds only part of it, say how much; if not, who pays the rest?`,
          }
        : {
            fr: fr`${F.percent(share)} des dépenses que ${french} cofinance dépassent son montant de ${much} : qui paie le reste ?`,
            en: `${E.percent(share)} of the expenditure that ${english} co-funds exceeds its amount by ${more}: who pays the rest?`,
          };
    },
  },
  postEndsBeforeStart: {
    title: say('Poste qui finit avant de commencer', 'Post that ends before it begins'),
    why: say('Ses salaires ne sont pas comptés.', 'Its pay is not counted.'),
    text: (issue, french, english) => ({
      fr: fr`Le poste ${french} finit au mois ${number(issue)}, avant son début : il ne coûte rien dans le plan.`,
      en: `The post ${english} ends in month ${number(issue)}, before it begins: it costs nothing in the plan.`,
    }),
  },
  grantEndsBeforeStart: {
    title: say('Subvention qui finit avant de commencer', 'Grant that ends before it begins'),
    why: say('Elle est alors comptée entière sur un seul mois.', 'It is then counted in full in a single month.'),
    text: (issue, french, english) => ({
      fr: fr`${french} finit au mois ${number(issue)}, avant son début : tout son montant tombe sur un mois.`,
      en: `${english} ends in month ${number(issue)}, before it begins: its whole amount falls in one month.`,
    }),
  },
  unknownReference: {
    title: say('Lien vers une ligne qui n’existe pas', 'Link to a line that does not exist'),
    why: say('Ce qui dépend d’une ligne absente compte pour zéro.', 'What depends on a missing line counts as zero.'),
    text: (_issue, french, english) => ({
      fr: fr`${french} renvoie à une ligne absente du plan, ou qui ne compte rien : la partie liée vaut zéro.`,
      en: `${english} refers to a line that is not in the plan, or that counts nothing: the linked part is worth zero.`,
    }),
  },
  accountOfOtherChart: {
    title: say('Compte d’un autre plan comptable', 'Account from another chart'),
    why: say(
      'Des numéros ont changé de sens entre les plans 2018 et 2025.',
      'Some account numbers changed meaning between the 2018 and 2025 charts.',
    ),
    text: (issue, french, english) => ({
      fr: fr`Le compte ${String(issue.value ?? '')} de ${french} n’est pas du plan comptable choisi.`,
      en: `Account ${String(issue.value ?? '')} of ${english} is not in the chosen chart of accounts.`,
    }),
  },
  amountTooLarge: {
    title: say('Montant hors de mesure', 'Amount out of all proportion'),
    why: say(
      'Un prix, une quantité ou une hausse a sans doute des zéros de trop.',
      'A price, a quantity or a growth rate probably has too many zeros.',
    ),
    text: (issue, french, english) => ({
      fr: fr`${french} atteint ${F.euros(number(issue))} en une année, au-delà de ce que l’outil compte : le montant s’arrête là.`,
      en: `${english} reaches ${E.euros(number(issue))} in one year, beyond what the tool counts: the amount stops there.`,
    }),
  },
  nonCashTyped: {
    title: say('Écriture sans décaissement saisie comme payée', 'Non-cash entry entered as if it were paid'),
    why: say(
      'Dotations, quote-parts et fonds dédiés ne passent jamais par la banque : saisis en ligne, ils faussent la trésorerie.',
      'Depreciation, grant releases and dedicated funds never go through the bank: entered as lines, they distort cash.',
    ),
    text: (issue, french, english) =>
      issue.value === 'depreciation'
        ? {
            fr: fr`${french} est une dotation que le plan paie, alors qu’elle ne sort pas de la banque : saisissez le bien (bilan d’ouverture ou investissements), dont l’amortissement se calcule, ou réglez la ligne en provision.`,
            en: `${english} is depreciation that the plan pays, though it never leaves the bank: enter the asset (opening balance sheet or investments), whose depreciation is calculated, or settle the line as a provision.`,
          }
        : issue.value === 'releases'
          ? {
              fr: fr`${french} est une quote-part que le plan encaisse, alors qu’elle n’entre pas en banque : saisissez la subvention d’investissement (bilan d’ouverture ou investissements), dont la reprise se calcule.`,
              en: `${english} is a grant release that the plan receives, though it never enters the bank: enter the capital grant (opening balance sheet or investments), whose release is calculated.`,
            }
          : {
              fr: fr`${french} est un mouvement de fonds dédiés, que le plan compte en trésorerie : saisissez la ressource affectée et ses dépenses, dont le report et l’utilisation se calculent.`,
              en: `${english} is a movement of dedicated funds that the plan counts in cash: enter the restricted income and its expenditure, from which the amounts carried and used are calculated.`,
            },
  },
  vatNotCharged: {
    title: say('TVA sur une ligne, alors qu’elle n’est pas facturée', 'VAT on a line, though VAT is not charged'),
    why: say(
      'Qui ne facture pas la TVA ne la récupère pas : celle qu’il paie est un coût, compris dans le montant.',
      'An organisation that charges no VAT recovers none: what it pays is a cost, within the amount.',
    ),
    text: (issue, french, english) => ({
      fr: fr`${french} porte un taux de TVA (${F.percent(number(issue))}), que le plan dit ne pas facturer : retirez ce taux, et saisissez le montant TTC.`,
      en: `${english} carries a VAT rate (${E.percent(number(issue))}), while the plan says that no VAT is charged: remove the rate, and enter the amount including VAT.`,
    }),
  },
  supportWithoutTerm: {
    title: say('Soutien remboursable sans durée', 'Repayable support without a term'),
    why: say(
      'Sans durée, rien n’est jamais remboursé dans le plan : la trésorerie paraît meilleure qu’elle ne le sera.',
      'Without a term, nothing is ever repaid in the plan: cash looks better than it will be.',
    ),
    text: (_issue, french, english) => ({
      fr: fr`${french} se rembourse, et sa durée n’est pas précisée : indiquez durée, différé, taux et périodicité.`,
      en: `${english} has to be repaid, and its term is not given: state the term, the grace period, the rate and how often it is paid.`,
    }),
  },
  openingUnbalanced: {
    title: say('Bilan d’ouverture déséquilibré', 'Opening balance sheet that does not balance'),
    why: say(
      'L’écart est porté par les fonds propres : une dette ou une créance manque sans doute.',
      'Own funds absorb the difference: a debt or a receivable is probably missing.',
    ),
    text: (issue) => ({
      fr: fr`L’actif et le passif d’ouverture diffèrent de ${F.euros(number(issue))} ; l’outil ajuste les fonds propres d’autant.`,
      en: `Opening assets and liabilities differ by ${E.euros(number(issue))}; the tool adjusts own funds by as much.`,
    }),
  },
};

const nameOf = ({ dossier }: RuleContext, path: readonly string[]): string => {
  const [collection, id] = path;
  if (collection === 'posts') return dossier.posts.find((p) => p.id === id)?.title ?? '';
  if (collection === 'resources' || collection === 'costs' || collection === 'supports' || collection === 'investments')
    return dossier[collection].find((l) => l.id === id)?.label ?? '';
  return '';
};
/** The share of its costs that a grant pays; null where it pays them whole. */
const shareOf = ({ dossier }: RuleContext, [, id]: readonly string[]): number | null => {
  const driver = dossier.resources.find((r) => r.id === id)?.driver;
  return driver?.kind === 'grant' && driver.costShare !== undefined && driver.costShare < 1 ? driver.costShare : null;
};
const raise = (c: RuleContext, code: PlanIssueCode): RaisedFinding[] =>
  c.projection.issues
    .filter((issue) => issue.code === code)
    .map((issue) => {
      const name = nameOf(c, issue.path);
      const path = placeExists(c.dossier, issue.path) ? issue.path : ['projection'];
      const reference = code === 'unknownReference' ? [String(issue.value ?? '')] : [];
      return {
        subject: findingSubject(issue.path[1] ?? 'plan', ...reference),
        severity: issue.severity === 'error' ? ('serious' as const) : ('attention' as const),
        text: ISSUES[code].text(issue, F.quoted(name), E.quoted(name), shareOf(c, issue.path)),
        facts: [
          name === ''
            ? fact(path, ISSUES[code].title.fr, ISSUES[code].title.en)
            : fact(path, F.quoted(name), E.quoted(name)),
        ],
      };
    });

export const PLAN_ISSUE_RULES: readonly CoherenceRule[] = (Object.keys(ISSUES) as PlanIssueCode[]).map((code) => ({
  id: `plan.${code}`,
  station: 'projection' as const,
  severity: code === 'openingUnbalanced' ? ('attention' as const) : ('serious' as const),
  title: ISSUES[code].title,
  why: ISSUES[code].why,
  source: code === 'restrictedOverspent' ? ACCOUNTING : PLAN,
  since: '2026-11',
  check: (c: RuleContext) => raise(c, code),
}));
