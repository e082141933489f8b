/** The words of the worked example, in both languages. Everything is fictitious: people, places, organisation, amounts. */
import type { Language } from '#shared/base/method/text.ts';

export const EXAMPLE_TEXTS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'request.organisationName': {
    fr: 'Les Ateliers du Fil (exemple fictif)',
    en: 'Les Ateliers du Fil (fictitious example)',
  },
  'request.history': {
    fr: 'Association née en 2016 d’un collectif d’habitantes de Valombre autour de la couture et du réemploi textile. Conseil d’administration de onze personnes, dont quatre salariées et bénévoles des ateliers. Neuf salariés, pour 7 équivalents temps plein, et quarante bénévoles.',
    en: 'Association founded in 2016 by a group of Valombre residents, around sewing and textile reuse. Board of eleven, four of them staff or workshop volunteers. Nine employees, for 7 full-time equivalents, and forty volunteers.',
  },
  'request.projectName': {
    fr: 'Recoudre : du réemploi textile au parcours d’emploi',
    en: 'Recoudre: from textile reuse to a path to work',
  },
  'request.summary': {
    fr: 'Collecter et transformer des textiles dans trois ateliers de quartier, former vingt-quatre personnes par an éloignées de l’emploi, et vendre les pièces et le savoir-faire à des entreprises.',
    en: 'Collect and transform textiles in three neighbourhood workshops, train twenty-four people a year who are far from the labour market, and sell the pieces and the know-how to businesses.',
  },
  'request.territory': {
    fr: 'Agglomération de Valombre, puis deux villes voisines',
    en: 'Greater Valombre, then two neighbouring towns',
  },
  'request.use': {
    fr: 'Amorcer l’activité commerciale (poste de développement, atelier de coupe) et porter la trésorerie pendant que les conventions publiques se renouvellent.',
    en: 'Launch the trading activity (sales post, cutting workshop) and support cash flow while public agreements are renewed.',
  },
  'request.owner': { fr: 'Claire Vasseur', en: 'Claire Vasseur' },
  'framing.context': {
    fr: 'Valombre a perdu son industrie textile ; un actif sur cinq des trois quartiers est sans emploi. Les filières de réemploi collectent mais transforment peu. La mission locale et la métropole orientent déjà des personnes vers l’association.',
    en: 'Valombre has lost its textile industry; one working-age adult in five in the three districts is unemployed. Reuse schemes collect but transform little. The youth employment service and the city already refer people to the association.',
  },
  'framing.publics': {
    fr: 'Des personnes sans emploi depuis plus d’un an, surtout des femmes seules avec enfants.',
    en: 'People out of work for more than a year, mostly single mothers.',
  },
  'framing.objectives': {
    fr: 'Dans trois ans : soixante parcours par an, deux sur trois débouchant sur un emploi ou une formation, et deux cinquièmes des ressources tirés des ventes.',
    en: 'In three years: sixty placements a year, two in three leading to a job or training, and two fifths of income from sales.',
  },
  'framing.means': {
    fr: 'Trois ateliers équipés, une équipe de neuf, quarante bénévoles, un atelier de coupe à acheter, une alliance avec un fabricant régional.',
    en: 'Three equipped workshops, a team of nine, forty volunteers, a cutting workshop to buy, an alliance with a regional manufacturer.',
  },
  'framing.coherence': {
    fr: 'Oui pour les ateliers ; la compétence commerciale manque encore et conditionne la deuxième année.',
    en: 'Yes for the workshops; sales skills are still missing, and the second year depends on them.',
  },
  'model.evolution': {
    fr: 'De la subvention (quatre cinquièmes des ressources aujourd’hui) vers un modèle hybride : la subvention reste, les ventes aux entreprises et le mécénat prennent le relais de la croissance.',
    en: 'From public grants (four fifths of income today) to a hybrid model: grants remain, and growth comes from sales to businesses and corporate giving.',
  },
  'model.conditions': {
    fr: 'Un poste de développement commercial dès le quatrième mois, une trésorerie qui supporte les soldes de subvention versés tard, et l’alliance avec le fabricant pour les volumes.',
    en: 'A sales post from month four, enough cash to absorb late grant balances, and the alliance with the manufacturer for volume.',
  },
  'innovation.socialNeed': {
    fr: 'Un parcours d’emploi compatible avec des horaires de parent seul : ni les dispositifs d’insertion existants ni les entreprises du secteur n’en proposent à Valombre.',
    en: 'A route into work that fits a lone parent’s hours: neither existing schemes nor local businesses offer one in Valombre.',
  },
  'innovation.involvement': {
    fr: 'Les habitantes ont fondé l’association et siègent au conseil ; les horaires et les pièces sont décidés en atelier.',
    en: 'The residents founded the association and sit on its board; hours and pieces are decided in the workshop.',
  },
  'innovation.otherEffects': {
    fr: 'Textile détourné de l’enfouissement, vitrines rouvertes dans trois quartiers.',
    en: 'Textiles kept out of landfill, shop fronts reopened in three districts.',
  },
  'innovation.riskTaking': {
    fr: 'Vendre à des entreprises une production d’insertion n’a pas été tenté ici ; si les volumes manquent, la formation reste portée par la subvention.',
    en: 'Selling the output of a work-integration workshop to businesses has not been tried here; if volumes fall short, training still relies on public grants.',
  },
  'alliances.relations': {
    fr: 'La coordinatrice et la directrice d’usine se connaissent depuis 2023 ; la confiance tient encore à elles deux.',
    en: 'The coordinator and the factory manager have known each other since 2023; trust still rests on the two of them.',
  },
  'alliances.vision': {
    fr: 'Garder à Valombre un savoir-faire textile et les emplois qui vont avec.',
    en: 'Keeping textile know-how in Valombre, and the jobs that go with it.',
  },
  'impact.what': {
    fr: 'Un emploi ou une formation tenus à six mois, premier souhait exprimé à l’entrée.',
    en: 'A job or training place held at six months, people’s first wish.',
  },
  'impact.who': {
    fr: 'Femmes sans emploi depuis plus d’un an, les deux tiers seules avec enfants.',
    en: 'Women out of work for over a year, two thirds of them lone parents.',
  },
  'impact.howMuch': {
    fr: 'De 24 à 60 parcours par an, neuf mois chacun ; suivi à six et douze mois.',
    en: 'From 24 to 60 placements a year, nine months each; followed up at six and twelve months.',
  },
  'impact.contribution': {
    fr: 'Sans l’atelier, une personne sur cinq du même public retrouve un emploi dans l’année, selon la mission locale.',
    en: 'Without the workshop, one person in five in the same group finds a job within the year, according to the youth employment service.',
  },
  'innovation.needs': {
    fr: 'Étude de la mission locale (2025) : 310 personnes orientées, 40 places disponibles.',
    en: 'Study by the youth employment service (2025): 310 people referred, 40 places available.',
  },
  'innovation.results': {
    fr: 'Sur 48 personnes accompagnées en 2024 et 2025, 27 sont en emploi ou en formation six mois après (suivi tenu par la mission locale).',
    en: 'Of 48 people supported in 2024 and 2025, 27 were in work or training six months later (tracked by the youth employment service).',
  },
  'innovation.ambition': {
    fr: 'Deux villes voisines ont délibéré pour accueillir un atelier.',
    en: 'Two neighbouring town councils have voted to host a workshop.',
  },
  'innovation.solutions': {
    fr: 'Un parcours de neuf mois : atelier, formation certifiante courte, immersion chez un fabricant.',
    en: 'A nine-month placement: workshop, short certified training, work experience with a manufacturer.',
  },
  'innovation.economicModel': {
    fr: 'La recherche a été portée par la subvention ; le déploiement demande un investissement et des ventes.',
    en: 'Public grants paid for the research; roll-out requires investment and sales.',
  },
  'levers.priorities': {
    fr: 'Court terme : ventes aux entreprises, renouvellement de la convention régionale. Moyen terme : mécénat du fabricant et de son réseau.',
    en: 'Short term: sales to businesses, renewal of the regional agreement. Medium term: corporate giving from the manufacturer and its network.',
  },
  'levers.demands': {
    fr: 'Les ventes demandent un développeur commercial ; le mécénat, une proposition de valeur écrite et une personne qui suit les partenaires.',
    en: 'Sales need a sales post; corporate giving needs a written value proposition and someone to look after partners.',
  },
  'people.skills': {
    fr: 'Détenues : couture, formation, relations avec les financeurs publics. À acquérir : vente aux entreprises (poste au mois 4).',
    en: 'Held: sewing, training, relations with public funders. To be acquired: sales to businesses (post in month 4).',
  },
  'people.keyPeople': {
    fr: 'La coordinatrice et la présidente sont les deux seules à suivre les financeurs publics.',
    en: 'The coordinator and the chair are the only two people in touch with public funders.',
  },
  'alliances.partners': {
    fr: 'Tissages Marvane (fabricant fictif), mission locale, métropole, réseau de ressourceries.',
    en: 'Tissages Marvane (fictitious manufacturer), youth employment service, city, network of reuse centres.',
  },
  'alliances.maturity': {
    fr: 'Avec Tissages Marvane : accord de principe, négociation des volumes en cours ; rien n’est signé.',
    en: 'With Tissages Marvane: agreement in principle, volumes under negotiation; nothing is signed.',
  },
  'projection.assumptions': {
    fr: 'Subventions d’après les conventions et courriers ; ventes d’après les devis de 2026 et trois lettres d’intention ; salaires à la grille de la branche.',
    en: 'Public grants from agreements and letters; sales from 2026 quotes and three letters of intent; salaries on the sector’s pay scale.',
  },
  'capacity.needs': {
    fr: 'Commercial : une offre, des prix et un plan de vente, quatorze jours. Gestion : un plan de trésorerie tenu chaque mois, six jours.',
    en: 'Sales: an offer, prices and a sales plan, fourteen days. Management: a monthly cash flow forecast, six days.',
  },
  'impact.theory': {
    fr: 'Neuf mois d’atelier rémunéré et un tuteur rendent un rythme et un métier ; six mois après, on compte qui travaille ou se forme.',
    en: 'Nine months of paid work and a mentor restore a routine and teach a trade; six months later, we count who is in work or training.',
  },
  'impact.effects': {
    fr: 'Retour à l’emploi à six mois ; tonnes de textile réemployées (18 t en 2025, 58 t visées).',
    en: 'Back in work at six months; tonnes of textile reused (18 t in 2025, target 58 t).',
  },
  'impact.negative': {
    fr: 'Concurrence possible avec une couturière indépendante du quartier ; concertation prévue.',
    en: 'Possible competition with a local independent seamstress; discussions planned.',
  },
  'risks.main': {
    fr: 'Solde régional versé au mois 27 ; recrutement commercial tardif ; alliance non signée.',
    en: 'Balance of the regional grant paid in month 27; late recruitment to the sales post; alliance not signed.',
  },
  'opinion.recommendation': {
    fr: 'Soutenir, sous les conditions de la liste. Le besoin est attesté et les premiers résultats sont suivis par un tiers.\nLe modèle évolue dans le bon sens ; la première année reste courte en trésorerie.\nNotre argent arrive en mars 2027 et tient les mois qui suivent ; février se passe avec l’avance de la banque.\nLa deuxième tranche attend la signature de l’alliance.\nUn point à douze mois décidera de la suite.',
    en: 'Support, subject to the conditions listed. The need is well evidenced; a third party tracks early results.\nThe model is moving the right way; cash is tight in year 1.\nOur money arrives in March 2027; the bank’s advance covers February.\nThe second payment waits for the signed alliance.\nA review at twelve months decides what comes next.',
  },
  'opinion.reasons': {
    fr: 'Besoin, résultats et territoire sont établis ; la fragilité est financière et de compétences, donc de celles qu’un accompagnement traite.',
    en: 'Need, results and area are established; the weaknesses are cash and skills, which support can remedy.',
  },
  'opinion.minorityView': {
    fr: 'Un membre du comité technique juge les ventes de l’année 2 trop optimistes et préférerait attendre l’alliance signée.',
    en: 'One member of the technical committee finds the year 2 sales too optimistic and would rather wait until the alliance is signed.',
  },
  'opinion.unknowns': {
    fr: 'Le prix accepté par les entreprises au-delà des lettres d’intention ; la date du solde régional.',
    en: 'What businesses will pay beyond letters of intent; when the region pays its balance.',
  },
  'opinion.changeMind': {
    fr: 'L’alliance Marvane non signée en juin, ou moins de 24 k€ de ventes aux entreprises à douze mois.',
    en: 'The Marvane alliance not signed by June, or less than €24k of sales to businesses at twelve months.',
  },
  'opinion.checks': {
    fr: 'Deux visites d’atelier, trois appels (mission locale, métropole, Marvane), comptes 2023 à 2025 relus.',
    en: 'Two visits to the workshop, three calls (youth employment service, city, Marvane), and the 2023 to 2025 accounts reviewed.',
  },
  'opinion.exitTest': {
    fr: 'les ventes aux entreprises couvrent le poste commercial, à trente-six mois.',
    en: 'sales to businesses pay for the sales post, at thirty-six months.',
  },
  'opinion.exit': {
    fr: 'Bilan à douze mois, nouvelle lecture des capacités à vingt-quatre, sortie à trente-six quand les ventes couvrent le poste. L’apport est repris en deux fois, 25 000 € en 2031 et 25 000 € en 2032 : le suivi va jusque-là.',
    en: 'Review at twelve months, a second look at capacity at twenty-four, exit at thirty-six once sales cover the post. The contribution is repaid in two instalments, €25,000 in 2031 and €25,000 in 2032: follow-up continues until then.',
  },
  'projection.amountReason': {
    fr: 'Au-delà de ce qui évite le découvert, notre appui paye le poste commercial le temps que les ventes le couvrent.',
    en: 'Over and above what keeps cash positive, our support pays for the sales post until sales cover it.',
  },
};
