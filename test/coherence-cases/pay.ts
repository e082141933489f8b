import { answers, cost, dossierWith, post, type RuleCase, resource } from './lines.ts';

const flat = (euros: number) => [euros, euros, euros] as const;
const sales = (euros: number, history = '') =>
  dossierWith({
    resources: [resource('ateliers', 'B2', flat(euros))],
    ...(history === '' ? {} : { answers: answers({ 'request.history': history }) }),
  });
const budget = (subsidy: number) =>
  dossierWith({
    resources: [resource('ville', 'C2', flat(subsidy))],
    costs: [cost('tout', flat(180_000))],
    posts: [post('direction', 1, 2_900, { chargeRate: 0.33 })],
  });

export const PAY_CASES: readonly RuleCase[] = [
  {
    // 12.31 € × 151.67 h = 1,867.02 €
    rule: 'people.belowMinimum',
    raises: dossierWith({ posts: [post('accueil', 1, 1_867)] }),
    quiet: dossierWith({ posts: [post('accueil', 1, 1_867.02)] }),
    says: /accueil.*SMIC connu de 1\u202f867/,
    severity: 'serious',
  },
  {
    rule: 'people.belowMinimum',
    raises: dossierWith({ posts: [post('accueil', 1, 1_000)] }),
    quiet: dossierWith({ posts: [post('apprenti accueil', 1, 1_000)] }),
  },
  {
    // 1.2 minimum wage: 19.6 %; (0.42 − 0.1959) × 2,240.42 × 12 = 6,025 €
    rule: 'people.chargesFar',
    raises: dossierWith({ posts: [post('accueil', 1, 2_240.42, { chargeRate: 0.42 })] }),
    quiet: dossierWith({ posts: [post('accueil', 1, 2_240.42, { chargeRate: 0.2 })] }),
    says: /19,6\u202f%.*6\u202f025\u00a0€ de trop/,
  },
  {
    // 20 × 1,715.17 − 24,256 = 10,047 €; fourteen people owe nothing
    rule: 'people.wageTax',
    raises: dossierWith({ posts: [post('équipe', 20, 1_867.02)] }),
    quiet: dossierWith({ posts: [post('équipe', 14, 1_867.02)] }),
    says: /10\u202f047\u00a0€ en année 1/,
  },
  {
    rule: 'people.wageTax',
    raises: dossierWith({ posts: [post('équipe', 20, 1_867.02)] }),
    quiet: dossierWith({
      posts: [post('équipe', 20, 1_867.02)],
      costs: [cost('taxe', [0, 0, 0], { driver: { kind: 'wageTax', taxableShare: 1, relief: true } })],
    }),
  },
  {
    rule: 'request.commercial',
    raises: sales(81_052),
    quiet: sales(81_051),
    says: /81\u202f052\u00a0€ en année 1.*81\u202f051\u00a0€/,
    severity: 'info',
  },
  {
    rule: 'request.commercial',
    raises: sales(90_000),
    quiet: sales(90_000, 'Les ventes sont en secteur distinct, soumises à la TVA.'),
  },
  {
    rule: 'request.commercial',
    raises: { ...sales(90_000), plan: { ...sales(90_000).plan, vat: 'none' } },
    quiet: { ...sales(90_000), plan: { ...sales(90_000).plan, vat: 'part' } },
    says: /TVA n’est pas facturée/,
  },
  {
    rule: 'people.wageTax',
    raises: dossierWith({ posts: [post('équipe', 20, 1_867.02)] }),
    quiet: { ...sales(0), posts: [post('équipe', 20, 1_867.02)], plan: { ...sales(0).plan, vat: 'whole' } },
  },
  {
    rule: 'grants.topPay',
    raises: budget(50_001),
    quiet: budget(50_000),
    says: /50\u202f001\u00a0€ de subventions/,
    severity: 'info',
  },
  {
    // European money and job aids do not count for the auditor.
    rule: 'grants.auditor',
    raises: dossierWith({ resources: [resource('etat', 'C2', flat(160_000))] }),
    quiet: dossierWith({ resources: [resource('fse', 'C4', flat(160_000)), resource('postes', 'C3', flat(160_000))] }),
    says: /publiés dans les 3 mois/,
  },
  {
    rule: 'grants.auditor',
    raises: dossierWith({ resources: [resource('dons', 'D1', flat(160_000))] }),
    quiet: dossierWith({ resources: [resource('legs', 'D1', flat(160_000))] }),
  },
];
