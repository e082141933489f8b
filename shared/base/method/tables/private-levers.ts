/**
 * What private money can look like, below the leaves of family D and beside sponsorship (docs/method.md, "Private levers"). A reconstruction: tool default
 * of 2026-11, from public sources. Rates and thresholds of tax law are not here: they change.
 */
import type { LeafId } from '../levers.ts';
import type { LocalText } from '../text.ts';
import { local } from '../typeset.ts';

export interface PrivateLever {
  readonly id: string;
  readonly leaf: LeafId;
  readonly label: LocalText;
  /** what one has to know before counting on it */ readonly note: LocalText;
}
const lever = (
  id: string,
  leaf: LeafId,
  label: readonly [string, string],
  note: readonly [string, string],
): PrivateLever => ({ id, leaf, label: local(...label), note: local(...note) });

export const PRIVATE_LEVERS: readonly PrivateLever[] = [
  lever(
    'gift',
    'D1',
    ['Don manuel', 'Gift made directly'],
    [
      'Ouvert à toute association déclarée ; le reçu fiscal demande d’y avoir droit.',
      'Open to any declared association; a tax receipt may be issued only if it is entitled to do so.',
    ],
  ),
  lever(
    'online',
    'D1',
    ['Don en ligne', 'Online gift'],
    [
      'Coûte moins à collecter ; se construit avec une communauté, dans la durée.',
      'Costs less to raise; it is built with a community, over time.',
    ],
  ),
  lever(
    'street',
    'D1',
    ['Quête, collecte de rue, événement', 'Street collection, event'],
    [
      'Autorisations et beaucoup de bénévoles ; une quête ne donne pas de reçu fiscal.',
      'Permits and many volunteers; a street collection gives no tax receipt.',
    ],
  ),
  lever(
    'crowd',
    'D1',
    ['Financement participatif', 'Crowdfunding'],
    [
      'Don avec ou sans contrepartie, prêt ou parts : seul le don entre dans le modèle.',
      'Gift with or without reward, loan or shares: only the gift is part of the model.',
    ],
  ),
  lever(
    'bequest',
    'D1',
    ['Legs, donation, assurance-vie', 'Bequest, donation, life insurance'],
    [
      'Réservés à certaines structures, déclarés à l’administration ; imprévisibles à trois ans.',
      'For some organisations only, declared to the authorities; cannot be forecast over three years.',
    ],
  ),
  lever(
    'sharing',
    'D1',
    ['Produit-partage, arrondi, épargne de partage', 'Cause-related product, rounding up, shared savings'],
    [
      'De petits montants, portés par la visibilité d’un partenaire.',
      'Small amounts, driven by a partner’s visibility.',
    ],
  ),
  lever(
    'money',
    'D2',
    ['Mécénat financier', 'Corporate giving in cash'],
    [
      'Sans contrepartie directe ; souvent annuel, lié à une personne de l’entreprise.',
      'With no direct return; often yearly, and dependent on one person in the company.',
    ],
  ),
  lever(
    'kind',
    'D2',
    ['Mécénat en nature, technologique, média', 'Giving in kind, technology, media'],
    [
      'Valorisé au pied du compte, jamais dans le résultat ni dans le modèle en euros.',
      'Valued at the foot of the income and expenditure account, never in the surplus or deficit or in the model in euros.',
    ],
  ),
  lever(
    'skills',
    'D2',
    ['Mécénat de compétences', 'Skills-based giving'],
    [
      'Une compétence pour un temps donné : à noter aussi dans les richesses humaines.',
      'A skill for a given time: also to be noted under People.',
    ],
  ),
  lever(
    'sponsor',
    'B3',
    ['Parrainage', 'Sponsorship'],
    [
      'Contrepartie commerciale directe : un revenu d’activité, pas un don.',
      'A direct commercial return: trading income, not a gift.',
    ],
  ),
  lever(
    'foundation',
    'D3',
    ['Fondation, fonds de dotation', 'Foundation, endowment fund'],
    [
      'Souvent par appel à projets, de un à trois ans ; le renouvellement n’est pas la règle.',
      'Often through a call for projects, for one to three years; renewal is not the norm.',
    ],
  ),
  lever(
    'contribution',
    'D3',
    ['Contribution financière d’un organisme', 'Financial contribution from another body'],
    [
      'D’une structure soumise au même règlement comptable, une fédération à ses membres par exemple.',
      'From a body under the same accounting rules, such as a federation to its members.',
    ],
  ),
];
