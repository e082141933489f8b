/**
 * The 169 targets of the 2030 Agenda (United Nations, resolution 70/1 of 25 September 2015), by their official codes; the labels are short ones in our own words,
 * written in November 2026. A code that is not here does not exist.
 */
import type { LocalText } from '../../text.ts';
import { local } from '../../typeset.ts';

export interface SdgTarget {
  /** such as 4.4 or 17.a */ readonly code: string;
  /** id of the goal, '1' to '17' */ readonly goal: string;
  readonly label: LocalText;
}
/** One target a line: code | French | English. */
const ROWS = `
1.1 | Faire disparaître l’extrême pauvreté | No one left in extreme poverty
1.2 | Réduire de moitié la pauvreté au sens national | Halve poverty as each country defines it
1.3 | Protection sociale pour tous, socles compris | Social protection for all, with basic floors
1.4 | Accès égal aux services, aux biens et au crédit | Equal access to services, property and finance
1.5 | Rendre les plus pauvres moins vulnérables aux chocs | Make poor people less exposed to shocks
1.a | Mobiliser des moyens pour les programmes contre la pauvreté | Raise resources for anti-poverty programmes
1.b | Politiques publiques favorables aux pauvres et aux femmes | Public policies that favour poor people and women
2.1 | Plus personne ne souffre de la faim | Nobody goes hungry
2.2 | En finir avec la malnutrition sous toutes ses formes | End malnutrition in all its forms
2.3 | Doubler rendement et revenus des petits producteurs | Double output and income of small food producers
2.4 | Agriculture durable et résistante au climat | Sustainable farming that withstands the climate
2.5 | Préserver la diversité des semences et des races | Keep seeds and breeds diverse
2.a | Investir dans l’agriculture et la recherche rurale | Invest in farming and rural research
2.b | Corriger les distorsions du commerce agricole | Remove distortions in farm trade
2.c | Limiter la volatilité des prix alimentaires | Limit swings in food prices
3.1 | Réduire la mortalité des mères | Fewer mothers die in childbirth
3.2 | Éviter les morts évitables de jeunes enfants | Prevent avoidable deaths of young children
3.3 | Mettre fin aux grandes épidémies et maladies transmissibles | End major epidemics and communicable diseases
3.4 | Moins de maladies chroniques, meilleure santé mentale | Less chronic disease, better mental health
3.5 | Prévenir et traiter les addictions | Prevent and treat substance abuse
3.6 | Diviser par deux les victimes de la route | Halve road casualties
3.7 | Accès à la santé sexuelle et reproductive | Access to sexual and reproductive care
3.8 | Couverture santé pour tous, à coût supportable | Health cover for all at bearable cost
3.9 | Moins de maladies dues aux pollutions | Less illness caused by pollution
3.a | Renforcer la lutte contre le tabac | Strengthen tobacco control
3.b | Recherche et accès aux vaccins et médicaments | Research and access to vaccines and medicines
3.c | Financer et former les personnels de santé | Fund and train health workers
3.d | Alerter sur les risques sanitaires et les gérer | Warn of and manage health risks
4.1 | Scolarité primaire et secondaire gratuite et de qualité | Free, good primary and secondary schooling
4.2 | Accueil et éveil de qualité avant l’école | Good early childhood care and pre-school
4.3 | Accès égal à la formation technique et supérieure | Equal access to technical and higher education
4.4 | Davantage de jeunes et d’adultes qualifiés pour l’emploi | More youth and adults skilled for work
4.5 | Égalité d’accès à l’école, handicap et genre compris | Equal access to education, gender and disability included
4.6 | Savoir lire, écrire et compter | Reading, writing and numeracy for all
4.7 | Éduquer au développement durable et à la citoyenneté | Learning for sustainability and citizenship
4.a | Écoles sûres, accessibles et inclusives | Safe, accessible, inclusive schools
4.b | Plus de bourses pour les pays en développement | More scholarships for developing countries
4.c | Davantage d’enseignants formés | More trained teachers
5.1 | Supprimer les discriminations envers femmes et filles | End discrimination against women and girls
5.2 | Éliminer les violences faites aux femmes | End violence against women and girls
5.3 | Mettre fin aux mariages forcés et mutilations | Stop forced marriage and mutilation
5.4 | Reconnaître et partager le travail domestique et de soin | Recognise and share unpaid care work
5.5 | Place pleine des femmes dans les décisions | Women fully take part in decisions
5.6 | Droits sexuels et reproductifs pour toutes | Sexual and reproductive rights for all
5.a | Mêmes droits des femmes sur terres et finances | Same rights for women to land and finance
5.b | Le numérique au service de l’autonomie des femmes | Technology that empowers women
5.c | Lois et politiques pour l’égalité réelle | Laws and policies for real equality
6.1 | Eau potable sûre et abordable pour tous | Safe, affordable drinking water for all
6.2 | Toilettes et hygiène décentes pour tous | Decent sanitation and hygiene for all
6.3 | Eaux moins polluées, mieux traitées et réutilisées | Cleaner water, better treated and reused
6.4 | Consommer l’eau avec mesure, réduire la pénurie | Use water sparingly, reduce scarcity
6.5 | Gérer l’eau de façon intégrée et partagée | Manage water in a joined-up way
6.6 | Protéger rivières, lacs et zones humides | Protect rivers, lakes and wetlands
6.a | Coopération internationale pour l’eau et l’assainissement | International cooperation on water and sanitation
6.b | Associer les habitants à la gestion de l’eau | Involve local people in managing water
7.1 | Énergie fiable et abordable pour tous | Reliable, affordable energy for all
7.2 | Augmenter la part des énergies renouvelables | Raise the share of renewables
7.3 | Doubler le rythme des économies d’énergie | Save energy twice as fast
7.a | Recherche et investissement dans l’énergie propre | Research and investment in clean energy
7.b | Moderniser les réseaux d’énergie des pays pauvres | Upgrade energy networks in poorer countries
8.1 | Croissance par habitant soutenue | Sustained growth per person
8.2 | Productivité par l’innovation et la diversification | Productivity through innovation and diversification
8.3 | Soutenir emplois décents, création d’activité et petites entreprises | Support decent jobs, start-ups and small firms
8.4 | Produire et consommer avec moins de ressources | Grow while using fewer resources
8.5 | Plein emploi décent et salaire égal | Decent work for all and equal pay
8.6 | Moins de jeunes sans emploi ni formation | Fewer young people out of work and training
8.7 | Abolir travail forcé, traite et travail des enfants | End forced labour, trafficking and child labour
8.8 | Droits et sécurité des travailleurs | Workers’ rights and safety
8.9 | Tourisme durable, emplois et culture locale | Sustainable tourism, local jobs and culture
8.10 | Accès de tous aux services bancaires et assurances | Banking and insurance open to all
8.a | Aider le commerce des pays les moins avancés | Help trade of the least developed countries
8.b | Stratégie mondiale pour l’emploi des jeunes | A worldwide strategy for youth jobs
9.1 | Infrastructures fiables, durables et accessibles | Reliable, sustainable, accessible infrastructure
9.2 | Industrialisation durable qui profite à tous | Sustainable industry that benefits all
9.3 | Financer les petites entreprises et leurs débouchés | Finance small firms and their markets
9.4 | Moderniser industries et équipements, plus propres | Make industry and infrastructure cleaner
9.5 | Renforcer la recherche et l’innovation | Strengthen research and innovation
9.a | Aider les pays pauvres à bâtir leurs infrastructures | Help poorer countries build infrastructure
9.b | Technologie et innovation dans les pays en développement | Technology and innovation in developing countries
9.c | Internet accessible et abordable pour tous | Internet within everyone’s reach
10.1 | Revenus des plus modestes en hausse plus rapide | Lowest incomes grow faster
10.2 | Inclusion sociale, économique et politique de tous | Social, economic and political inclusion of all
10.3 | Égalité des chances, fin des pratiques discriminatoires | Equal chances, no discriminatory practices
10.4 | Politiques fiscales, salariales et sociales plus égalitaires | Fairer tax, wage and social policies
10.5 | Mieux réguler les marchés financiers | Better oversight of financial markets
10.6 | Donner voix aux pays en développement | More voice for developing countries
10.7 | Migrations sûres et bien gérées | Safe and well-managed migration
10.a | Régime commercial favorable aux pays moins avancés | Favourable trade terms for least developed countries
10.b | Orienter l’aide vers les pays les plus démunis | Steer aid to countries in greatest need
10.c | Envois d’argent des migrants à moindre coût | Cheaper transfers of migrants’ money
11.1 | Logement décent et abordable, habitat dégradé rénové | Decent, affordable housing and upgraded slums
11.2 | Transports sûrs et accessibles à tous | Safe transport open to all
11.3 | Villes participatives et moins étalées | Participatory, less sprawling cities
11.4 | Sauvegarder patrimoine culturel et naturel | Safeguard cultural and natural heritage
11.5 | Réduire les victimes et pertes des catastrophes | Fewer victims and losses from disasters
11.6 | Air plus sain et déchets urbains mieux gérés | Cleaner air and better city waste
11.7 | Espaces verts et publics ouverts à tous | Green and public spaces for all
11.a | Lier villes, périphéries et campagnes | Link cities, suburbs and countryside
11.b | Plans locaux d’inclusion, de climat et de risque | Local plans on inclusion, climate and risk
11.c | Aider les pays pauvres à construire durablement | Help poorer countries build sustainably
12.1 | Programmes nationaux de consommation et production durables | National programmes for sustainable consumption and production
12.2 | Usage raisonné des ressources naturelles | Sensible use of natural resources
12.3 | Diviser par deux le gaspillage alimentaire | Halve food waste
12.4 | Maîtriser produits chimiques et déchets dangereux | Control chemicals and hazardous waste
12.5 | Réduire les déchets, réparer, réemployer, recycler | Cut waste, repair, reuse, recycle
12.6 | Entreprises responsables qui rendent compte | Companies act responsibly and report
12.7 | Achats publics durables | Sustainable public procurement
12.8 | Informer chacun pour vivre de façon durable | Everyone informed to live sustainably
12.a | Appui scientifique aux pays en développement | Scientific support to developing countries
12.b | Mesurer les effets du tourisme durable | Measure effects of sustainable tourism
12.c | Rationaliser les subventions aux énergies fossiles | Rationalise fossil fuel subsidies
13.1 | Mieux résister aux aléas climatiques | Withstand climate hazards better
13.2 | Inscrire le climat dans les politiques | Build climate into policies
13.3 | Éduquer et former sur le climat | Educate and train about climate
13.a | Financer le climat des pays en développement | Climate finance for developing countries
13.b | Capacités climatiques des pays les plus fragiles | Climate capacity of the most fragile countries
14.1 | Moins de pollutions en mer | Less pollution at sea
14.2 | Protéger et restaurer mers et littoraux | Protect and restore seas and coasts
14.3 | Limiter l’acidification des océans | Limit ocean acidification
14.4 | Arrêter surpêche et pêche illégale | Stop overfishing and illegal fishing
14.5 | Conserver des zones marines et côtières | Conserve marine and coastal areas
14.6 | Supprimer les aides à la surpêche | End subsidies that feed overfishing
14.7 | Revenus de la mer pour les États insulaires | Sea income for small island states
14.a | Science et technologie marines | Marine science and technology
14.b | Accès des pêcheurs artisanaux à la mer | Small-scale fishers’ access to the sea
14.c | Appliquer le droit international de la mer | Apply international law of the sea
15.1 | Préserver forêts, zones humides et montagnes | Conserve forests, wetlands and mountains
15.2 | Gérer durablement les forêts et reboiser | Manage forests sustainably and replant
15.3 | Lutter contre la désertification et restaurer les sols | Fight desertification and restore land
15.4 | Préserver les milieux de montagne | Preserve mountain environments
15.5 | Enrayer la perte d’espèces et d’habitats | Halt loss of species and habitats
15.6 | Partager équitablement les ressources génétiques | Share genetic resources fairly
15.7 | Mettre fin au braconnage et au trafic | End poaching and wildlife trafficking
15.8 | Contenir les espèces envahissantes | Contain invasive species
15.9 | Compter la nature dans la planification | Count nature in planning
15.a | Mobiliser des fonds pour la biodiversité | Raise funds for biodiversity
15.b | Financer la gestion durable des forêts | Finance sustainable forest management
15.c | Appui mondial contre le braconnage | Global support against poaching
16.1 | Réduire toutes les formes de violence | Reduce every form of violence
16.2 | Protéger les enfants de la maltraitance | Protect children from abuse
16.3 | État de droit et accès égal à la justice | Rule of law and equal access to justice
16.4 | Tarir flux financiers illicites et trafic d’armes | Curb illicit money and arms flows
16.5 | Réduire la corruption | Reduce corruption
16.6 | Institutions efficaces, responsables et transparentes | Effective, accountable, open institutions
16.7 | Décisions ouvertes, participatives et représentatives | Open, participatory, representative decisions
16.8 | Place des pays en développement dans la gouvernance | Developing countries’ place in world governance
16.9 | Une identité juridique pour chacun | Legal identity for everyone
16.10 | Accès à l’information et libertés fondamentales | Access to information and basic freedoms
16.a | Renforcer les institutions contre la violence | Strengthen institutions against violence
16.b | Lois et politiques sans discrimination | Laws and policies free of discrimination
17.1 | Mieux collecter les recettes publiques | Better collection of public revenue
17.2 | Tenir les engagements d’aide au développement | Keep development aid promises
17.3 | Mobiliser d’autres ressources pour les pays pauvres | Raise other resources for poorer countries
17.4 | Dette soutenable des pays en développement | Bearable debt for developing countries
17.5 | Encourager l’investissement dans les pays moins avancés | Promote investment in least developed countries
17.6 | Partager science et innovation | Share science and innovation
17.7 | Diffuser les technologies propres | Spread clean technology
17.8 | Capacités technologiques des pays moins avancés | Technology capacity in least developed countries
17.9 | Aider au renforcement des capacités | Help build capacity
17.10 | Commerce mondial ouvert et équitable | Open and fair world trade
17.11 | Accroître les exportations des pays en développement | Raise exports of developing countries
17.12 | Accès aux marchés sans droits ni quotas | Market access without duties or quotas
17.13 | Stabilité économique mondiale | World economic stability
17.14 | Cohérence des politiques de développement durable | Coherent policies for sustainable development
17.15 | Respecter les choix propres de chaque pays | Respect each country’s own choices
17.16 | Partenariat mondial pour le développement durable | Global partnership for sustainable development
17.17 | Alliances entre public, privé et associations | Alliances of public, private and civil society
17.18 | Données fiables et détaillées | Reliable, detailed data
17.19 | Mesurer le progrès au-delà du PIB | Measure progress beyond GDP
`;
export const SDG_TARGETS: readonly SdgTarget[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [code = '', fr = '', en = ''] = row.split(' | ');
    return { code, goal: code.split('.')[0] ?? '', label: local(fr, en) };
  });
export const targetsOf = (goal: string): readonly SdgTarget[] => SDG_TARGETS.filter((t) => t.goal === goal);
export const sdgTarget = (code: string): SdgTarget | undefined =>
  SDG_TARGETS.find((t) => t.code === code.trim().toLowerCase());
