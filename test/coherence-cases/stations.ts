import { PROOF_STEPS } from '#shared/base/method/tables/innovation.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { answers, dossierWith, type RuleCase, resource, support } from './lines.ts';

type Item<K extends 'skills' | 'needs' | 'alliances' | 'leverReviews' | 'goals' | 'risks' | 'conditions'> =
  Dossier[K][number];
const even = [100_000, 100_000, 100_000] as const;
const skill = (more: Partial<Item<'skills'>>): Item<'skills'> => ({
  id: 'k1',
  name: 'Prospection',
  domain: 'commercial',
  state: 'held',
  holder: 'employee',
  holders: 2,
  critical: true,
  leaf: 'B2',
  costCents: null,
  month: null,
  ...more,
});
const withSkill = (more: Partial<Item<'skills'>>): Dossier =>
  dossierWith({ skills: [skill(more)], resources: [resource('clients', 'B2', even)] });
const withNeed = (more: Partial<Item<'needs'>>): Dossier =>
  dossierWith({
    costs: [],
    supports: [support('don', 'grant', 10_000, { month: 3 })],
    needs: [
      {
        id: 'n1',
        category: 'finance',
        title: 'Tableau de bord',
        levelToday: 1,
        levelTarget: 3,
        evidence: '',
        priority: 'now',
        days: 5,
        costCents: null,
        provider: '',
        month: 2,
        lever: null,
        deliverable: '',
        costLineId: null,
        ...more,
      },
    ],
  });
const alliance = (more: Partial<Item<'alliances'>>, status: 'signed' | 'probable' = 'signed'): Dossier =>
  dossierWith({
    resources: [resource('mecenat', 'D2', even, { status }), resource('ventes', 'B1', even)],
    alliances: [
      {
        id: 'a1',
        actor: 'Tissages Marvane',
        type: 'firm',
        academic: false,
        logic: 'alliance',
        category: null,
        phase: 'contract',
        done: [],
        piloting: { contract: '', governance: 'comité', management: '', communication: '', evaluation: 'annuelle' },
        risks: { strategic: '', political: '', operational: '' },
        value: { partner: '', innovator: '', commonGood: '' },
        resources: ['mecenat'],
        ...more,
      },
    ],
  });
const unpiloted = { contract: '', governance: '', management: '', communication: '', evaluation: '' };
const review = (more: Partial<Item<'leverReviews'>>): Dossier =>
  dossierWith({
    resources: [resource('clients', 'B2', even), resource('ville', 'C2', even)],
    leverReviews: [
      {
        id: 'v1',
        leaf: 'B2',
        horizon: null,
        potential: null,
        cost: null,
        delay: null,
        predictability: null,
        autonomy: null,
        skills: null,
        fit: null,
        reason: '',
        ...more,
      },
    ],
  });
const missions = (...hours: (number | null)[]): Dossier =>
  dossierWith({
    answers: answers({ 'people.volunteerHours': 1_000 }),
    volunteerMissions: hours.map((hoursPerYear, i) => ({
      id: `m${i}`,
      name: `mission ${i}`,
      volunteers: 1,
      hoursPerYear,
      retention: null,
      successor: null,
      motivations: [],
    })),
  });
const proofs = (stage: string, list: readonly (readonly [question: string, attestedBy: string])[]): Dossier =>
  dossierWith({
    answers: answers({
      'request.stage': stage,
      ...Object.fromEntries(list.map(([question]) => [question, 'Établi.'])),
    }),
    proofs: list.map(([question, attestedBy], i) => ({
      id: `p${i}`,
      question,
      text: 'Étude',
      attestedBy,
      who: '',
      date: '',
    })),
  });
const by = (step: 0 | 1 | 2, who: string) => PROOF_STEPS[step].questions.map((q) => [q, who] as const);
const PROVED = by(0, 'partner');
const documents = (kind: string, state: string): Dossier =>
  dossierWith({
    answers: answers({ 'opinion.decision': 'agreed' }),
    documents: [{ id: 'd1', kind, label: '', state, attachmentId: null, note: '' }],
  });
const goal = (more: Partial<Item<'goals'>>, id = 'g1'): Item<'goals'> => ({
  id,
  goal: '8',
  target: '8.5',
  indicator: 'Emplois à six mois',
  unit: '%',
  baseline: 56,
  month12: null,
  month24: null,
  month36: 66,
  negative: '',
  ...more,
});
const risk = (more: Partial<Item<'risks'>>): Dossier =>
  dossierWith({
    risks: [
      {
        id: 'r1',
        cause: 'Recrutement tardif',
        consequence: '',
        likelihood: 4,
        severity: 4,
        mitigation: 'Deux candidats',
        owner: '',
        residualLikelihood: 2,
        residualSeverity: 4,
        ...more,
      },
    ],
  });
const condition = (deadline: string, tranche: string): Item<'conditions'> => ({
  id: 'c1',
  kind: 'precedent',
  text: 'Comptes',
  evidence: 'Rapport',
  owner: 'Trésorière',
  deadline,
  tranche,
});
const tranches = (months: readonly [number, number], more: Partial<Dossier> = {}): Dossier =>
  dossierWith({
    answers: answers({ 'request.amountProposed': 2_000_000 }),
    supports: [support('don', 'grant', 10_000, { month: 3 }), support('suite', 'grant', 10_000, { month: 15 })],
    tranches: [
      { id: 't1', name: 'Première', amountCents: 1_000_000, month: months[0] },
      { id: 't2', name: 'Seconde', amountCents: 1_000_000, month: months[1] },
    ],
    ...more,
  });

export const STATION_CASES: readonly RuleCase[] = [
  {
    rule: 'levers.missingSkill',
    raises: withSkill({ state: 'missing' }),
    quiet: withSkill({ state: 'held' }),
    says: /300\u202f000\u00a0€.*Prospection.*manque/,
    severity: 'attention',
  },
  {
    rule: 'levers.missingSkill',
    raises: withSkill({ state: 'toAcquire' }),
    quiet: withSkill({ state: 'toAcquire', month: 4 }),
    severity: 'info',
  },
  { rule: 'levers.weakReview', raises: review({ fit: 2 }), quiet: review({ fit: 3 }), says: /50\u202f%.*cohérence/ },
  {
    rule: 'people.singleHolder',
    raises: withSkill({ holders: 1 }),
    quiet: withSkill({ holders: 2 }),
    says: /seule personne/,
  },
  {
    rule: 'people.singleHolder',
    raises: withSkill({ holder: 'civicService' }),
    quiet: withSkill({ holder: 'volunteer' }),
    says: /service civique/,
  },
  {
    rule: 'people.missingSkill',
    raises: dossierWith({ skills: [skill({ state: 'missing' })] }),
    quiet: { ...withNeed({}), skills: [skill({ state: 'missing' })] },
  },
  {
    rule: 'people.missions',
    raises: missions(400, 300),
    quiet: missions(500, 450),
    says: /700 heures.*1\u202f000.*30\u202f%/,
  },
  // A mission of unknown length makes the sum say nothing.
  { rule: 'people.missions', raises: missions(400, 300), quiet: missions(400, null) },
  {
    rule: 'capacity.needCost',
    raises: withNeed({ costCents: 400_000 }),
    quiet: withNeed({ costCents: null }),
    says: /4\u202f000\u00a0€/,
  },
  {
    rule: 'capacity.needCost',
    raises: withNeed({ costCents: 400_000, costLineId: 'partie' }),
    quiet: withNeed({ costCents: 0, costLineId: 'partie' }),
    says: /n’existe plus/,
  },
  {
    rule: 'capacity.late',
    raises: withNeed({ month: 6 }),
    quiet: withNeed({ month: 3 }),
    says: /mars 2027.*juin 2027/,
  },
  {
    rule: 'alliances.phase',
    raises: alliance({ phase: 'meeting' }),
    quiet: alliance({ phase: 'meeting' }, 'probable'),
    says: /Rencontre.*mecenat/,
    severity: 'serious',
  },
  {
    rule: 'alliances.phase',
    raises: alliance({ phase: 'agreement' }),
    quiet: alliance({ phase: 'contract' }),
    severity: 'attention',
  },
  {
    rule: 'alliances.resource',
    raises: alliance({ resources: ['mecenat', 'partie'] }),
    quiet: alliance({}),
    says: /plan\u00a0: 1\./,
  },
  {
    rule: 'alliances.late',
    raises: alliance({ contractOn: '2027-06-30' }),
    quiet: alliance({ contractOn: '2027-06-30', done: ['contract.signed'] }),
    says: /juin 2027.*dès janvier 2027/,
  },
  { rule: 'alliances.unpiloted', raises: alliance({ piloting: unpiloted }), quiet: alliance({}), says: /50\u202f%/ },
  {
    rule: 'innovation.evidence',
    raises: proofs('modelling', PROVED.slice(1)),
    quiet: proofs('modelling', PROVED),
    says: /Quels besoins/,
  },
  {
    // Deployment that the applicant alone attests is not established.
    rule: 'innovation.evidence',
    raises: proofs('scaling', [...PROVED, ...by(1, 'bearer'), ...by(2, 'bearer')]),
    quiet: proofs('scaling', [...PROVED, ...by(1, 'bearer'), ...by(2, 'institution')]),
    says: /Changement d’échelle.*Modélisation.*gouvernance/,
  },
  {
    rule: 'documents.unseen',
    raises: documents('accounts1', 'asked'),
    quiet: documents('accounts1', 'checked'),
    says: /Comptes du dernier exercice/,
  },
  {
    rule: 'grants.auditor',
    raises: { ...documents('auditor', 'asked'), resources: [resource('ville', 'C2', [160_000, 160_000, 160_000])] },
    quiet: { ...documents('auditor', 'checked'), resources: [resource('ville', 'C2', [160_000, 160_000, 160_000])] },
  },
  {
    rule: 'impact.target',
    raises: dossierWith({ goals: [goal({ target: '99.zz' })] }),
    quiet: dossierWith({ goals: [goal({ target: '8.5' })] }),
    says: /99\.zz/,
    severity: 'attention',
  },
  {
    rule: 'impact.target',
    raises: dossierWith({ goals: [goal({ target: '4.4' })] }),
    quiet: dossierWith({ goals: [goal({ target: '8.6' })] }),
  },
  {
    rule: 'impact.goals',
    raises: dossierWith({ goals: [goal({ baseline: null, indicator: '' })] }),
    quiet: dossierWith({ goals: [goal({})] }),
    says: /l’indicateur et la valeur de départ/,
  },
  {
    rule: 'impact.goals',
    raises: dossierWith({ goals: ['g1', 'g2', 'g3', 'g4'].map((id) => goal({}, id)) }),
    quiet: dossierWith({ goals: ['g1', 'g2', 'g3'].map((id) => goal({}, id)) }),
    says: /4, pour 3/,
  },
  { rule: 'risks.unmitigated', raises: risk({ mitigation: '' }), quiet: risk({}), says: /16 sur 25/ },
  {
    rule: 'risks.unmitigated',
    raises: dossierWith({ impactRisks: [{ id: 'i1', kind: 'evidence', likelihood: 4, severity: 3, mitigation: '' }] }),
    quiet: dossierWith({ impactRisks: [{ id: 'i1', kind: 'evidence', likelihood: 3, severity: 3, mitigation: '' }] }),
    says: /12 sur 25/,
  },
  {
    rule: 'risks.residual',
    raises: risk({ residualLikelihood: 5, residualSeverity: 4 }),
    quiet: risk({}),
    says: /16 à 20/,
  },
  {
    rule: 'conditions.late',
    raises: tranches([3, 15], { conditions: [condition('2028-06-30', 'Seconde')] }),
    quiet: tranches([3, 15], { conditions: [condition('2028-03-15', 'Seconde')] }),
    says: /juin 2028.*mars 2028/,
  },
  {
    rule: 'conditions.tranche',
    raises: tranches([3, 15], { conditions: [condition('2028-03-15', 'Troisième')] }),
    quiet: tranches([3, 15], { conditions: [condition('2028-03-15', 'Seconde')] }),
    says: /Troisième/,
  },
  {
    rule: 'tranches.total',
    raises: tranches([3, 15], { answers: answers({ 'request.amountProposed': 2_500_000 }) }),
    quiet: tranches([3, 15]),
    says: /20\u202f000\u00a0€.*25\u202f000\u00a0€/,
  },
  {
    rule: 'tranches.plan',
    raises: tranches([3, 18]),
    quiet: tranches([3, 15]),
    says: /Fin mars 2028.*20\u202f000\u00a0€.*10\u202f000\u00a0€/,
  },
];
