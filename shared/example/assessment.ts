import type { Dossier } from '#shared/dossier/content/schema.ts';

export type WordPair = readonly [fr: string, en: string];

/** What the assessor of the worked example concluded: implications of the model, opinion, a condition, a question to the applicant. */
export const exampleAssessment = (
  say: (words: WordPair) => string,
): Pick<Dossier, 'implications' | 'opinionPoints' | 'conditions' | 'bearerQuestions'> => ({
  implications: [
    {
      id: 'i1',
      model: 'M4',
      trait: 'cash',
      implication: say([
        'Le solde régional arrive au mois 27 : notre apport porte le creux de la première année.',
        'The regional balance comes in month 27: our contribution carries the dip of year 1.',
      ]),
    },
    {
      id: 'i2',
      model: 'M2',
      trait: 'solvency',
      implication: say([
        'Les parcours restent gratuits ; seules les entreprises et les acheteurs paient.',
        'Paths stay free; only firms and buyers pay.',
      ]),
    },
  ],
  opinionPoints: [
    {
      id: 'p1',
      kind: 'strength',
      text: say([
        'Résultats suivis par un tiers, la mission locale.',
        'Results followed by a third party, the job centre.',
      ]),
    },
    {
      id: 'p2',
      kind: 'strength',
      text: say([
        'Deux villes voisines prêtes à accueillir un atelier.',
        'Two neighbouring towns ready to host a workshop.',
      ]),
    },
    {
      id: 'p3',
      kind: 'reservation',
      text: say(['La compétence commerciale n’est pas encore là.', 'Commercial skill is not there yet.']),
    },
    {
      id: 'p4',
      kind: 'unknown',
      text: say(['Calendrier de la signature avec Tissages Marvane.', 'Date of the signature with Tissages Marvane.']),
    },
  ],
  conditions: [
    {
      id: 'c1',
      kind: 'precedent',
      text: say(['Recrutement du poste commercial confirmé.', 'Recruitment of the business developer confirmed.']),
      evidence: say(['Contrat signé', 'Signed contract']),
      owner: say(['Coordinatrice', 'Coordinator']),
      deadline: '2027-03-01',
      tranche: '1',
    },
  ],
  bearerQuestions: [
    {
      id: 'q1',
      station: 'innovation',
      text: say(['Qui décide de l’ouverture d’un nouvel atelier ?', 'Who decides to open a new workshop?']),
      status: 'open',
      answer: '',
    },
  ],
});
