import type { Dossier } from '#shared/dossier/content/schema.ts';
import { answers, cost, dossierWith, post, type RuleCase, resource, today } from './lines.ts';

const even = [100_000, 100_000, 100_000] as const;
const override = (models: Dossier['modelOverrides'][number]['models']): Dossier =>
  dossierWith({
    resources: [resource('ville', 'C2', even), resource('ventes', 'B1', [50_000, 50_000, 50_000])],
    modelOverrides: [{ id: 'o1', scope: 'organisation', year: 1, models, reason: 'lecture' }],
  });
const match = (own: number): Dossier =>
  dossierWith({ resources: [resource('europe', 'C4', even), resource('dons', 'D1', [own, own, own])] });
const shift: Partial<Dossier> = {
  resources: [
    resource('ville', 'C2', even, { history: today(100_000) }),
    resource('ventes', 'B1', [10_000, 90_000, 150_000], { history: today(5_000) }),
  ],
  costs: [cost('loyer', even, { history: today(100_000) })],
};
const providers = (list: string[]): Dossier =>
  dossierWith({ answers: answers({ 'model.providers': list }), resources: [resource('ville', 'C2', even)] });
const structure = (kind: string, leaf: 'B1' | 'C2'): Dossier =>
  dossierWith({ answers: answers({ 'model.structureKind': kind }), resources: [resource('ligne', leaf, even)] });
const counterpart = (answer: string): Dossier =>
  dossierWith({ answers: answers({ 'model.counterpart': answer }), resources: [resource('ville', 'C2', even)] });
const first = (share: number, status: 'signed' | 'applied', parts: Partial<Dossier> = {}): Dossier =>
  dossierWith({
    resources: [
      resource('région', 'C2', [share, share, share], { status }),
      resource('ventes', 'B1', [100_000 - share, 100_000 - share, 100_000 - share]),
    ],
    ...parts,
  });
const grows = (parts: Partial<Dossier> = {}): Dossier =>
  dossierWith({
    resources: [resource('mécénat', 'D2', [20_000, 50_000, 50_000], { history: today(20_000) })],
    ...parts,
  });

export const MODEL_CASES: readonly RuleCase[] = [
  {
    rule: 'plan.unsaidLever',
    raises: dossierWith({
      resources: [{ ...resource('Vente de buffets', 'B1', [12_000, 0, 0]), leaf: null, unsaid: ['leaf'] }],
    }),
    quiet: dossierWith({ resources: [resource('Vente de buffets', 'B1', [12_000, 0, 0])] }),
    says: /buffets.*12\u202f000/,
    severity: 'attention',
  },
  {
    rule: 'plan.unsaidStatus',
    raises: dossierWith({ resources: [{ ...resource('Loto', 'B1', [1_000, 0, 0]), unsaid: ['status'] }] }),
    quiet: dossierWith({ resources: [resource('Loto', 'B1', [1_000, 0, 0])] }),
    severity: 'info',
  },
  {
    rule: 'model.override',
    raises: override(['M6']),
    quiet: override(['M4']),
    says: /M6 .*0\u202f%/,
    severity: 'attention',
  },
  { rule: 'model.override', raises: override(['M4', 'M7']), quiet: override(['M4', 'M2']), severity: 'info' },
  // 5,000 of 105,000 is 4.8 %.
  { rule: 'model.matchFunding', raises: match(5_000), quiet: match(40_000), says: /4,8\u202f%/ },
  {
    rule: 'model.newLever',
    raises: dossierWith(shift),
    quiet: dossierWith({ ...shift, posts: [post('commercial', 1, 2_500, { firstMonth: 4 })] }),
    says: /M4.*M2/,
  },
  {
    rule: 'model.providers',
    raises: providers(['public', 'founders']),
    quiet: providers(['public']),
    says: /fondatrices/,
    severity: 'attention',
  },
  {
    rule: 'model.providers',
    raises: providers(['founders']),
    quiet: providers(['public']),
    says: /100\u202f% des ressources/,
    severity: 'info',
  },
  {
    rule: 'model.structure',
    raises: structure('generalInterest', 'B1'),
    quiet: structure('generalInterest', 'C2'),
    says: /100\u202f%/,
    severity: 'info',
  },
  {
    rule: 'model.structure',
    raises: structure('socialOperator', 'C2'),
    quiet: structure('socialOperator', 'B1'),
    severity: 'attention',
  },
  {
    rule: 'model.structure',
    raises: dossierWith({ resources: [resource('ville', 'C2', even)], costs: [cost('loyer', even)] }),
    quiet: dossierWith({
      answers: answers({ 'model.structureKind': 'generalInterest' }),
      resources: [resource('ville', 'C2', even)],
      costs: [cost('loyer', even)],
    }),
    severity: 'info',
  },
  {
    rule: 'model.counterpart',
    raises: counterpart('mostlyWith'),
    quiet: counterpart('mostlyWithout'),
    says: /0\u202f%/,
  },
  {
    rule: 'model.publicMoney',
    raises: first(55_000, 'signed', {
      answers: answers({ 'model.structureKind': 'socialOperator' }),
      resources: [
        resource('marché', 'B5', [30_000, 30_000, 30_000]),
        resource('aide', 'C3', [25_000, 25_000, 25_000]),
        resource('ventes', 'B1', [45_000, 45_000, 45_000]),
      ],
    }),
    quiet: first(55_000, 'signed', {
      answers: answers({ 'model.structureKind': 'generalInterest' }),
      resources: [
        resource('marché', 'B5', [30_000, 30_000, 30_000]),
        resource('aide', 'C3', [25_000, 25_000, 25_000]),
        resource('ventes', 'B1', [45_000, 45_000, 45_000]),
      ],
    }),
    says: /55\u202f%/,
    severity: 'info',
  },
  {
    // Concentrated and volatile and unsigned.
    rule: 'dependence.concentration',
    raises: dossierWith({ resources: [resource('mécénat', 'D2', even, { status: 'applied' })] }),
    // Just as concentrated, signed.
    quiet: dossierWith({ resources: [resource('mécénat', 'D2', even)] }),
    says: /100\u202f%.*0\u202f%/,
    severity: 'serious',
  },
  {
    rule: 'dependence.concentration',
    raises: dossierWith({ resources: [resource('ville', 'C2', even, { status: 'applied' })] }),
    // A commercial model that lives on one lever: no finding, whatever the index.
    quiet: dossierWith({ resources: [resource('ventes', 'B1', even, { status: 'probable' })] }),
    severity: 'attention',
  },
  {
    rule: 'dependence.firstFunder',
    raises: first(60_000, 'applied'),
    quiet: first(40_000, 'applied'),
    says: /60\u202f%/,
    severity: 'attention',
  },
  { rule: 'dependence.firstFunder', raises: first(60_000, 'signed'), quiet: first(50_000, 'signed'), severity: 'info' },
  {
    rule: 'model.activity',
    raises: dossierWith({ resources: [resource('ville', 'C2', even, { activityId: 'gone' })] }),
    quiet: dossierWith({
      activities: [{ id: 'gone', name: 'Atelier' }],
      resources: [resource('ville', 'C2', even, { activityId: 'gone' })],
    }),
    says: /ville/,
  },
  {
    rule: 'dependence.gifts',
    raises: dossierWith({
      resources: [resource('dons', 'D1', [40_000, 0, 0]), resource('ventes', 'B1', [60_000, 0, 0])],
    }),
    // Where giving leads, it is the model itself.
    quiet: dossierWith({
      resources: [resource('dons', 'D1', [60_000, 0, 0]), resource('ventes', 'B1', [40_000, 0, 0])],
    }),
    says: /40\u202f%/,
  },
  {
    rule: 'levers.growth',
    raises: grows(),
    quiet: grows({ posts: [post('partenariats', 0.5, 2_500, { firstMonth: 10 })] }),
    says: /20\u202f000\u00a0€.*50\u202f000\u00a0€.*2,5 fois/,
  },
];
