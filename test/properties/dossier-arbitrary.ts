/** Whole dossiers, for the rules: what they look at is made to vary, the rest is plain. */
import fc from 'fast-check';
import type { Question } from '#shared/base/method/question.ts';
import { QUESTIONS } from '#shared/base/method/questions/all.ts';
import type { Answer } from '#shared/dossier/content/answer.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { planArbitrary } from './plan-arbitrary.ts';

/** Words that rules look for, in any order, with numbers between them. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'douze',
        'quatre-vingt',
        'mille',
        'cent',
        '12',
        '1 200',
        '€',
        'k€',
        'salariés',
        'bénévoles',
        'heures',
      ),
      fc.constantFrom(
        'par an',
        'personnes',
        'dont',
        'équipe de',
        'team of',
        'Ville',
        'non signé',
        'manquante',
        'propose',
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 14 },
  )
  .map((w) => w.join(' '));
const valueFor = (question: Question): fc.Arbitrary<Answer['value']> => {
  const options = (question.options ?? []).map((o) => o.id);
  switch (question.kind) {
    case 'choice':
      return fc.constantFrom(...options);
    case 'choices':
      return fc.subarray(options);
    case 'cents':
      return fc.integer({ min: 0, max: 90_000_000 });
    case 'number':
      return fc.integer({ min: 0, max: 9_000 });
    case 'year':
      return fc.integer({ min: 1900, max: 2030 });
    case 'rate':
      return fc.double({ min: 0, max: 1, noNaN: true });
    case 'date':
      return fc.constantFrom('2026-03-01', '2027-06-30', '2029-12-31');
    default:
      return words;
  }
};
const answer = (question: Question): fc.Arbitrary<Answer> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: valueFor(question).map(
        (value): Answer => ({ state: 'answered', ...(value === undefined ? {} : { value }) }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Answer>({ state: 'unknown' }, { state: 'notApplicable' }, { state: 'answered' }),
    },
    // An answer of the wrong kind cannot be stored by the window, but a file may carry one.
    {
      weight: 1,
      arbitrary: fc
        .oneof(fc.constant(12.5), fc.constant('?'), fc.constant(true), fc.constant<string[]>(['a']))
        .map((value): Answer => ({ state: 'answered', value })),
    },
  );
const answersArbitrary = fc
  .subarray([...QUESTIONS])
  .chain((some) => fc.tuple(...some.map((q) => answer(q).map((a) => [q.id, a] as const))))
  .map((pairs) => Object.fromEntries(pairs));
/** The collections of the later stations, with what rules look at made to vary and the rest left plain. */
const score = fc.option(fc.integer({ min: 1, max: 5 }));
const month = fc.option(fc.integer({ min: 1, max: 36 }));
const text = fc.constantFrom('', 'écrit');
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 4 });
const numbered = <T extends object>(prefix: string, items: readonly T[]): (T & { id: string })[] =>
  items.map((item, i) => ({ ...item, id: `${prefix}${i}` }));
const stationsArbitrary = fc
  .record({
    proofs: some(
      fc.record({
        question: fc.constantFrom('innovation.needs', 'innovation.results', 'innovation.governance'),
        text,
        attestedBy: fc.constantFrom('bearer', 'partner'),
      }),
    ),
    leverReviews: some(
      fc.record({ leaf: fc.constantFrom('C2', 'B1', 'D2'), predictability: score, skills: score, fit: score }),
    ),
    volunteerMissions: some(fc.record({ hoursPerYear: fc.option(fc.nat(3_000)) })),
    skills: some(
      fc.record({
        state: fc.constantFrom('held', 'toAcquire', 'missing'),
        holder: fc.constantFrom(null, 'employee', 'civicService'),
        holders: fc.option(fc.nat(3)),
        critical: fc.boolean(),
        leaf: fc.constantFrom(null, 'C2', 'B1', 'D2'),
        month,
      }),
    ),
    alliances: some(
      fc.record({
        phase: fc.constantFrom('meeting', 'agreement', 'contract'),
        resources: fc.subarray(['r0', 'r1', 'r2', 'gone']),
        governance: text,
      }),
    ),
    needs: some(
      fc.record({
        priority: fc.constantFrom(null, 'now', 'later'),
        costCents: fc.option(fc.nat(900_000)),
        costLineId: fc.constantFrom(null, 'c0', 'gone'),
        month,
      }),
    ),
    goals: fc.array(
      fc.record({
        goal: fc.constantFrom('1', '8', '17'),
        indicator: text,
        baseline: fc.option(fc.nat(9)),
        month36: fc.option(fc.nat(9)),
      }),
      { maxLength: 6 },
    ),
    risks: some(
      fc.record({
        likelihood: score,
        severity: score,
        mitigation: text,
        residualLikelihood: score,
        residualSeverity: score,
      }),
    ),
    impactRisks: some(
      fc.record({ kind: fc.constantFrom('evidence', 'dropOff'), likelihood: score, severity: score, mitigation: text }),
    ),
    tranches: some(fc.record({ name: fc.constantFrom('1', 'Seconde'), amountCents: fc.nat(9_000_000), month })),
    documents: some(
      fc.record({
        kind: fc.constantFrom('statutes', 'accounts1', 'auditor', 'own'),
        state: fc.constantFrom('asked', 'missing', 'checked'),
        label: text,
      }),
    ),
  })
  .map((s) => ({
    proofs: numbered(
      'f',
      s.proofs.map((p) => ({ ...p, who: '', date: '' })),
    ),
    leverReviews: numbered(
      'v',
      s.leverReviews.map((v) => ({
        ...v,
        horizon: null,
        potential: null,
        cost: null,
        delay: null,
        autonomy: null,
        reason: '',
      })),
    ),
    volunteerMissions: numbered(
      'm',
      s.volunteerMissions.map((m) => ({
        ...m,
        name: '',
        volunteers: null,
        retention: null,
        successor: null,
        motivations: [],
      })),
    ),
    skills: numbered(
      'k',
      s.skills.map((k) => ({ ...k, name: '', domain: 'commercial', costCents: null })),
    ),
    alliances: numbered(
      'l',
      s.alliances.map(({ governance, ...a }) => ({
        ...a,
        actor: '',
        type: 'firm',
        academic: false,
        logic: 'alliance',
        category: null,
        done: [],
        piloting: { contract: '', governance, management: '', communication: '', evaluation: '' },
        risks: { strategic: '', political: '', operational: '' },
        value: { partner: '', innovator: '', commonGood: '' },
      })),
    ),
    needs: numbered(
      'b',
      s.needs.map((n) => ({
        ...n,
        category: 'finance',
        title: '',
        levelToday: null,
        levelTarget: null,
        evidence: '',
        days: null,
        provider: '',
        lever: null,
        deliverable: '',
      })),
    ),
    goals: numbered(
      'g',
      s.goals.map((g) => ({ ...g, target: '', unit: '', month12: null, month24: null, negative: '' })),
    ),
    risks: numbered(
      'q',
      s.risks.map((r) => ({ ...r, cause: '', consequence: '', owner: '' })),
    ),
    impactRisks: numbered('h', s.impactRisks),
    tranches: numbered('t', s.tranches),
    documents: numbered(
      'd',
      s.documents.map((d) => ({ ...d, attachmentId: null, note: '' })),
    ),
  }));
/** Dossiers of every shape that rules look at: answers of all kinds, plans, and the collections of all stations. */
export const dossierArbitrary: fc.Arbitrary<Dossier> = fc
  .record({
    plan: planArbitrary,
    answers: answersArbitrary,
    stations: stationsArbitrary,
    overrides: fc.array(
      fc.record({
        scope: fc.constantFrom('organisation', 'a1', 'gone'),
        year: fc.integer({ min: 0, max: 3 }),
        models: fc.subarray(['M1', 'M2', 'M4', 'M5', 'M6'] as const, { minLength: 1, maxLength: 2 }),
        reason: fc.constant('raison'),
      }),
      { maxLength: 3 },
    ),
    conditions: fc.array(
      fc.record({
        evidence: fc.constantFrom('', 'preuve'),
        deadline: fc.constantFrom('', '2028-03-01', 'bientôt'),
        tranche: fc.constantFrom('', '1', 'Tierce'),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ plan, answers, stations, overrides, conditions }): Dossier => {
    const base = emptyDossier('d1', { startMonth: '2027-01' });
    return {
      ...base,
      ...plan,
      ...(stations as Partial<Dossier>),
      resources: plan.resources.map((r, i) => (i % 2 === 0 ? { ...r, activityId: 'a1' } : r)),
      costs: plan.costs.map((c, i) => (i === 0 ? { ...c, fundraising: true } : c)),
      scenarios: base.scenarios,
      activities: [{ id: 'a1', name: 'Atelier' }],
      answers,
      modelOverrides: overrides.map((o, i) => ({ ...o, id: `o${i}` })),
      conditions: conditions.map((c, i) => ({
        id: `n${i}`,
        kind: 'precedent',
        text: '',
        owner: '',
        ...c,
      })),
    };
  });
