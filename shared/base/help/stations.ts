/** Help on the twelve stations. */
import { card, type HelpCard } from './card.ts';

export const STATION_CARDS: readonly HelpCard[] = [
  card(
    'station.request',
    ['Demande', 'Request'],
    [
      'Qui demande, pour quel projet, combien, et à quel stade.',
      'Who is applying, for what project, how much, and at what stage.',
    ],
    [
      'Le comité vérifie d’abord que le dossier est recevable et que les quatre montants ne sont pas confondus.',
      'The committee first checks that the application is eligible and that the four amounts are not mixed up.',
    ],
    [
      'Un SIREN ou un RNA valide, un stade déclaré, le montant demandé et son emploi, les pièces reçues et vérifiées.',
      'A valid SIREN or RNA, a declared stage, the amount requested and its use, documents received and checked.',
    ],
    [
      '« 120 000 € sur trois ans, pour un poste commercial et un atelier. »',
      '“€120,000 over three years, for a sales post and a workshop.”',
    ],
  ),
  card(
    'station.framing',
    ['Cadrage', 'Framing'],
    [
      'Le contexte, les objectifs et les moyens : les trois angles d’un projet.',
      'Context, objectives and means: the three angles of a project.',
    ],
    [
      'Un projet tient quand les moyens sont à la mesure des objectifs.',
      'A project holds when its means match its objectives.',
    ],
    [
      'Un besoin situé et chiffré, un nombre de personnes aujourd’hui et visé, des moyens nommés.',
      'A need located and measured, people reached today and in three years, means that are named.',
    ],
    [
      'De 24 à 60 personnes par an, avec un atelier et une équipe de huit.',
      'From 24 to 60 people a year, with one workshop and a team of eight.',
    ],
  ),
  card(
    'station.innovation',
    ['Innovation', 'Innovation'],
    [
      'Trois étapes, neuf questions : la preuve de concept, la triple innovation, le déploiement.',
      'Three steps, nine questions: proof of concept, triple innovation, deployment.',
    ],
    [
      'Une invention devient une innovation quand d’autres que son porteur s’en saisissent.',
      'An invention becomes an innovation when people other than its inventor take it up.',
    ],
    [
      'Pour chaque question, une preuve, sa date et qui l’atteste ; pour le déploiement, un tiers.',
      'For each question, evidence, its date and who confirms it; for deployment, a third party.',
    ],
    [
      'Suivi à six mois tenu par la mission locale.',
      'Six-month follow-up recorded by the local youth employment service.',
    ],
  ),
  card(
    'station.model',
    ['Modèle socio-économique', 'Socio-economic model'],
    [
      'Qui apporte les ressources, avec ou sans contrepartie ; le modèle se calcule d’après les montants.',
      'Who provides the income, with or without a service in return; the model is calculated from the amounts.',
    ],
    [
      'Vivre de tiers est normal pour une structure d’intérêt général : c’est le modèle qui dit à quoi veiller.',
      'Relying on third parties is normal for a general-interest body: the model says what to watch.',
    ],
    [
      'Les ressources rattachées à leur levier, l’évolution visée, et ce que chaque limite implique ici.',
      'Income linked to its lever, the change aimed for, and what each drawback implies here.',
    ],
    [
      'De la subvention dominante à un hybride subventions et ventes.',
      'From mostly public grants to a hybrid of grants and sales.',
    ],
  ),
  card(
    'station.levers',
    ['Leviers', 'Levers'],
    [
      'L’arbre des leviers, et pour chacun de ceux que l’on retient, sept critères.',
      'The tree of levers and, for each one selected, seven criteria.',
    ],
    [
      'Un levier ne vaut que si quelqu’un sait et peut l’actionner.',
      'A lever is worth only what someone knows how to do with it, and can.',
    ],
    [
      'Un jugement par critère, « non connu » quand on ne sait pas, et la raison écrite.',
      'One mark per criterion, “not known” when it is not, and a written reason.',
    ],
    [
      'Entreprises clientes : fort potentiel, compétence à acquérir.',
      'Business customers: strong potential, skill to be acquired.',
    ],
  ),
  card(
    'station.people',
    ['Richesses humaines', 'People'],
    [
      'Salariés, bénévoles, volontaires : qui fait quoi, pourquoi ils s’engagent, quelles compétences manquent.',
      'Staff, volunteers, civic service: who does what, why they commit, which skills are missing.',
    ],
    [
      'C’est souvent là que le plan se joue : une personne seule, une compétence absente.',
      'This is often where a plan succeeds or fails: one person alone, one skill missing.',
    ],
    [
      'Des heures par mission, un relais pour chaque rôle clé, les compétences critiques nommées.',
      'Hours by role, someone to take over each key role, critical skills named.',
    ],
    [
      '4 200 heures de bénévolat, sur trois missions, dont deux avec un relais.',
      '4,200 volunteer hours over three roles, two of them with someone to take over.',
    ],
  ),
  card(
    'station.alliances',
    ['Alliances', 'Alliances'],
    [
      'Avec qui le projet fait ce qu’il ne peut pas faire seul, et où en est chaque accord.',
      'Who the project works with on what it cannot do alone, and where each agreement stands.',
    ],
    [
      'Une alliance en phase de rencontre ne peut pas financer un plan comme si elle était signée.',
      'An alliance still at the meeting phase cannot fund a plan as if it were signed.',
    ],
    [
      'Le type d’acteur, la logique, la phase, ce que chacun y gagne, les ressources qu’elle apporte.',
      'The type of partner, the logic, the phase, what each side gains, the income it brings in.',
    ],
    [
      'Un fabricant qui cède ses chutes et achète une part de la production.',
      'A manufacturer that donates its offcuts and buys part of the output.',
    ],
  ),
  card(
    'station.projection',
    ['Projection', 'Projection'],
    [
      'Trois ans, mois par mois : compte de résultat, trésorerie, bilan, scénarios.',
      'Three years, month by month: income and expenditure, cash, balance sheet, scenarios.',
    ],
    [
      'Le comité lit d’abord ce qui est acquis, puis le mois le plus bas.',
      'The committee first reads what is secured, then the lowest month.',
    ],
    [
      'Un statut et un échéancier pour chaque ressource, des postes datés, un bilan d’ouverture équilibré.',
      'A status and a payment schedule for each income line, dated posts, an opening balance sheet that balances.',
    ],
    [
      'Une convention de 280 000 € payée 35 % au mois 4, 40 % au mois 14, 25 % au mois 27.',
      'An agreement of €280,000 paid 35% in month 4, 40% in month 14, 25% in month 27.',
    ],
  ),
  card(
    'station.capacity',
    ['Renforcement', 'Capacity building'],
    [
      'Ce que l’organisation doit renforcer pour tenir son projet, et qui l’y aide.',
      'What the organisation must strengthen to deliver its project, and who helps.',
    ],
    [
      'Un investisseur sociétal apporte plus qu’un chèque : temps, expertise, aide à évaluer.',
      'A social investor brings more than a cheque: time, expertise, help with evaluation.',
    ],
    [
      'Un niveau aujourd’hui et visé, des jours, un coût, une date, un livrable.',
      'Today’s level and the target, days, a cost, a date, a deliverable.',
    ],
    [
      'Construire une offre pour les entreprises : 14 jours, 14 000 €, au mois 2.',
      'Building an offer for businesses: 14 days, €14,000, in month 2.',
    ],
  ),
  card(
    'station.impact',
    ['Impact et ODD', 'Impact and SDGs'],
    [
      'Ce qui change pour les personnes, mesuré ; trois objectifs au plus, neuf natures de risque.',
      'What changes for people, measured; three goals at most, nine types of risk.',
    ],
    ['Au-delà de trois objectifs, aucun n’est suivi.', 'Beyond three goals, none is followed up.'],
    [
      'Un indicateur par objectif, sa valeur de départ, ses valeurs à 12, 24 et 36 mois, un effet négatif possible.',
      'One indicator per goal, its baseline, its targets at 12, 24 and 36 months, a possible negative effect.',
    ],
    [
      'Personnes en emploi six mois après : 15 aujourd’hui, 38 à trois ans.',
      'People in work six months later: 15 today, 38 in three years.',
    ],
  ),
  card(
    'station.risks',
    ['Risques et conditions', 'Risks and conditions'],
    [
      'Ce qui peut mal tourner, ce qui le réduit, et ce dont dépend chaque versement.',
      'What could go wrong, how it is mitigated, and what each payment depends on.',
    ],
    ['Une condition sans preuve ni date ne retient rien.', 'A condition without evidence or date holds nothing back.'],
    [
      'Une cause et une conséquence, vraisemblance et gravité, puis leur valeur une fois réduites.',
      'A cause and a consequence, likelihood and severity, before and after mitigation.',
    ],
    [
      'Recrutement confirmé avant la première tranche : contrat signé, 1er mars.',
      'Recruitment confirmed before the first instalment: signed contract, 1 March.',
    ],
  ),
  card(
    'station.opinion',
    ['Avis', 'Opinion'],
    [
      'La recommandation, ses raisons, ce qui la nuance, et l’avis de qui n’est pas d’accord.',
      'The recommendation, its reasons, what qualifies it, and the view of anyone who disagrees.',
    ],
    [
      'La note ne se tait pas sur l’avis minoritaire : « aucun » s’écrit.',
      'The memo is never silent on the minority view: if there is none, it says so.',
    ],
    [
      'Cinq lignes, des forces, des réserves, des inconnues, une décision parmi cinq.',
      'Five lines, strengths, reservations, unknowns, one of five decisions.',
    ],
    [
      'Accord sous conditions : la deuxième tranche attend la signature de l’alliance.',
      'Approve with conditions: the second instalment waits for the alliance to be signed.',
    ],
  ),
];
