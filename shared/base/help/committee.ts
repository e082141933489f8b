/** Help on the committee: what is declared, who counts, what is decided, what is paid. */
import { card, type HelpCard } from './card.ts';

export const COMMITTEE_CARDS: readonly HelpCard[] = [
  card(
    'committee.interest',
    ['Intérêt déclaré', 'Declared interest'],
    [
      'Le lien d’un membre avec un dossier, ou avec l’organisation qui le porte.',
      'A member’s link with a dossier, or with the organisation behind it.',
    ],
    [
      'Déclarer sans se retirer ne protège personne : la déclaration retire donc la personne du vote, du quorum et des décomptes.',
      'Declaring an interest without withdrawing protects nobody: a declaration therefore takes the person out of the vote, the quorum and the counts.',
    ],
    [
      'La nature du lien en une phrase, la date, et l’heure à laquelle la personne est sortie.',
      'The nature of the link in a sentence, the date, and the time at which the person left.',
    ],
    [
      '« Administratrice de l’association depuis 2024, sortie à 14 h 12. »',
      '“On the board of the association since 2024, left at 14:12.”',
    ],
  ),
  card(
    'committee.quorum',
    ['Quorum', 'Quorum'],
    [
      'Le nombre de votants présents, et non retirés, sans lequel un vote ne vaut rien.',
      'The number of voters, present and not withdrawn, without which a vote has no effect.',
    ],
    [
      'Il se compte dossier par dossier : un retrait peut le faire tomber.',
      'It is counted dossier by dossier: a single withdrawal can mean it is no longer met.',
    ],
    [
      'La règle de vos statuts, choisie une fois dans la séance.',
      'The rule in your articles, chosen once for the meeting.',
    ],
    ['Cinq membres votants, règle de la majorité : trois.', 'Five voting members, majority rule: three.'],
  ),
  card(
    'committee.decision',
    ['Décision du comité', 'Committee decision'],
    [
      'Accord, accord sous conditions, ajournement, réorientation ou refus, sur une version figée du dossier.',
      'Approve, approve with conditions, defer, redirect or decline, on a frozen version of the dossier.',
    ],
    [
      'Chacune doit contenir ce qui la rend applicable ; l’avis minoritaire est écrit, ou dit absent.',
      'Each must contain what makes it workable; the minority view is written, or recorded as none.',
    ],
    [
      'Des raisons que le porteur peut lire, et des motifs qui restent au comité.',
      'Reasons the applicant may read, and grounds that stay with the committee.',
    ],
    [
      'Un refus dit « hors de notre champ » ; le motif interne, lui, ne sort pas.',
      'A refusal says “outside our field”; the internal grounds go no further.',
    ],
  ),
  card(
    'committee.payment',
    ['Versement et condition suspensive', 'Payment and condition precedent'],
    [
      'Une condition suspensive retient le versement auquel elle est liée.',
      'A condition precedent holds back the payment it is tied to.',
    ],
    ['Une condition que rien ne retient est un vœu.', 'A condition that nothing enforces is a wish.'],
    [
      'La preuve attendue, qui la donne, avant quand, et pour quel versement.',
      'The evidence expected, who provides it, by when, and for which payment.',
    ],
    [
      '« Comptes certifiés avant le 31 décembre : le premier versement attend. »',
      '“Audited accounts by 31 December: the first payment waits.”',
    ],
  ),
  card(
    'committee.followUp',
    ['Suivi après la décision', 'Follow-up after the decision'],
    [
      'Jalons, indicateurs, réalisé et hypothèses relues, jusqu’au mois 36, à côté d’un dossier qui ne change plus.',
      'Milestones, indicators, actuals and assumptions revisited, up to month 36, beside a dossier that no longer changes.',
    ],
    [
      'On n’apprend que de ce qu’on avait écrit avant de savoir.',
      'You learn only from what was written before you knew.',
    ],
    [
      'Un résultat à chaque jalon, une raison pour chaque grand écart, une phrase sur ce que l’on croirait aujourd’hui.',
      'A result at each milestone, a reason for each large variance, a sentence on what we would believe today.',
    ],
    [
      '« Nous pensions ouvrir en mars ; le bail a pris six mois ; aujourd’hui nous le demanderions signé. »',
      '“We thought it would open in March; the lease took six months; today we would ask for it to be signed first.”',
    ],
  ),
];
