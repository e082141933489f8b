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
    ['Don manuel', 'Gift from hand to hand'],
    [
      'Ouvert à toute association déclarée ; le reçu fiscal demande d’y avoir droit.',
      'Open to any declared association; a tax receipt requires the right to issue one.',
    ],
  ),
  lever(
    'online',
    'D1',
    ['Don en ligne', 'Online gift'],
    [
      'Coûte moins à collecter ; se construit avec une communauté, dans la durée.',
      'Costs less to raise; is built with a community, over time.',
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
      'Only for some bodies, declared to the authorities; cannot be foreseen over three years.',
    ],
  ),
  lever(
    'sharing',
    'D1',
    ['Produit-partage, arrondi, épargne de partage', 'Shared product, rounding up, shared savings'],
    [
      'De petits montants, portés par la visibilité d’un partenaire.',
      'Small amounts, carried by the visibility of a partner.',
    ],
  ),
  lever(
    'money',
    'D2',
    ['Mécénat financier', 'Corporate giving in money'],
    [
      'Sans contrepartie directe ; souvent annuel, lié à une personne de l’entreprise.',
      'Without direct return; often yearly, tied to one person in the firm.',
    ],
  ),
  lever(
    'kind',
    'D2',
    ['Mécénat en nature, technologique, média', 'Giving in kind, technology, media'],
    [
      'Valorisé au pied du compte, jamais dans le résultat ni dans le modèle en euros.',
      'Valued at the foot of the statement, never in the result nor in the model in euros.',
    ],
  ),
  lever(
    'skills',
    'D2',
    ['Mécénat de compétences', 'Skills sponsorship'],
    [
      'Une compétence pour un temps donné : à noter aussi dans les richesses humaines.',
      'A skill for a given time: to be noted under People as well.',
    ],
  ),
  lever(
    'sponsor',
    'B3',
    ['Parrainage', 'Sponsorship'],
    [
      'Contrepartie commerciale directe : un revenu d’activité, pas un don.',
      'A direct commercial return: activity revenue, not a gift.',
    ],
  ),
  lever(
    'foundation',
    'D3',
    ['Fondation, fonds de dotation', 'Foundation, endowment fund'],
    [
      'Souvent par appel à projets, de un à trois ans ; le renouvellement n’est pas la règle.',
      'Often on a call for projects, one to three years; renewal is not the rule.',
    ],
  ),
  lever(
    'contribution',
    'D3',
    ['Contribution financière d’un organisme', 'Financial contribution of another body'],
    [
      'D’une structure soumise au même règlement comptable, une fédération à ses membres par exemple.',
      'From a body under the same accounting rules, a federation to its members for instance.',
    ],
  ),
];
