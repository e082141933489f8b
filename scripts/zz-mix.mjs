import {
  answers,
  cost,
  dossierWith,
  opening,
  post,
  resource,
  support,
  today,
} from '../shared/coherence/cases/lines.ts';
import { findings } from '../shared/coherence/run.ts';
import { classify } from '../shared/method/classify.ts';
import { project } from '../shared/projection/engine.ts';

const k = (n) => n * 100_000;
const mk = (providers, counterpart, lines) =>
  dossierWith({
    answers: answers({
      'model.structureKind': 'generalInterest',
      'model.providers': providers,
      'model.counterpart': counterpart,
    }),
    resources: lines.map(([label, leaf, y, more = {}]) =>
      resource(label, leaf, [y * 1000, y * 1000, y * 1000], {
        ...(today ? { history: today(y * 1000) } : {}),
        ...more,
      }),
    ),
    costs: [cost('charges', [60000, 60000, 60000])],
    posts: [post('équipe', 3, 2300, { chargeRate: 0.42 })],
    opening: opening({ cashCents: k(60), ownFundsFreeCents: k(60) }),
    supports: [support('nous', 'grant', 30000, { toMonth: 24 })],
  });
const cases = {
  M4: mk(['public'], 'mostlyWithout', [
    ['Ville', 'C2', 90, { paymentDelayMonths: 4 }],
    ['Région', 'C2', 50, { status: 'probable', paymentDelayMonths: 6 }],
    ['CAF', 'C2', 35, { status: 'applied', paymentDelayMonths: 6 }],
  ]),
  M5: mk(['institutions', 'private'], 'mostlyWithout', [
    ['Union européenne', 'C4', 140, { paymentDelayMonths: 6 }],
    ['Dons', 'D1', 20, { status: 'probable' }],
    ['Fondation', 'D3', 15, { status: 'probable' }],
  ]),
  M6: mk(['private'], 'mostlyWithout', [
    ['Donateurs', 'D1', 110, { status: 'probable' }],
    ['Mécènes', 'D2', 50, { status: 'probable' }],
    ['Fondation', 'D3', 20, { status: 'signed' }],
  ]),
  M7: mk(['founders'], 'mostlyWithout', [
    ['Fondateurs', 'D4', 150, { status: 'signed' }],
    ['Ville', 'C2', 25, { status: 'probable', paymentDelayMonths: 4 }],
  ]),
};
for (const [name, d] of Object.entries(cases)) {
  const p = project(d);
  console.log(
    '\n==',
    name,
    classify(p.mixes[1].byLeaf).models.join('+'),
    p.cash.lowestCents / 100,
    p.result.years.map((x) => x / 100),
  );
  for (const f of findings(d, p)) console.log(`[${f.severity}] ${f.rule}: ${f.text.fr}`);
}
