/** A work-integration enterprise that sells, holds public contracts and receives aid for its posts, entered in the window as an assessor would. */
import { expect, it } from 'vitest';
import { detail, found, models, pasteLines, typeAnswers, typeLine } from './entry.ts';
import { answer, newDossier, pick, saved, stored, toStation, toTab } from './places.ts';
import { launch } from './window.ts';

const PROJECT = 'Atelier bois de l’Écluse';

it('lives on its sales; its loan is judged on what it habitually sells, its cash on how late it is paid', async () => {
  const w = await launch({ language: 'fr' });
  await newDossier(w, PROJECT, 'Les Jardins de l’Écluse');
  await typeAnswers(w, {
    'request.legalForm': 'association',
    'request.siren': '900 000 027',
    'request.rna': 'W751234567',
    'request.stage': 'scaling',
    'request.amountAsked': '60 000',
    'request.amountProposed': '60 000',
    'request.instrument': 'participatingLoan',
    'request.use': 'Scie numérique et aménagement de l’atelier.',
  });
  await toStation(w, 'framing');
  await typeAnswers(w, { 'framing.beneficiaries': '40', 'framing.ambition': '46' });
  await toStation(w, 'model');
  await typeAnswers(w, {
    'model.structureKind': 'socialOperator',
    'model.providers': ['users', 'public'],
    'model.counterpart': 'mostlyWith',
  });
  await toStation(w, 'projection');
  await toTab(w, 'settings');
  await w.page.getByLabel(w.t('plan.opening.cash'), { exact: true }).pressSequentially('165 000');
  await w.page.getByLabel(w.t('plan.opening.ownFunds'), { exact: true }).pressSequentially('165 000');
  await toTab(w, 'plan');
  await pasteLines(w, 'resources', [
    [
      'Ventes aux entreprises',
      'B2',
      'Entreprises',
      'probable',
      'Par année',
      '395 000',
      '420 000',
      '455 000',
      '490 000',
    ],
    ['Ventes aux particuliers', 'B1', 'Particuliers', 'probable', 'Par année', '58 000', '62 000', '66 000', '70 000'],
    ['Marchés d’entretien', 'B5', 'Agglomération', 'acquis', 'Par année', '198 000', '205 000', '205 000', '215 000'],
    ['Aide au poste', 'C3', 'État', 'acquis', 'Par année', '145 000', '150 000,50', '158 000', '165 000'],
    ['Subvention du département', 'C2', 'Département', 'probable', 'Par année', '18 000', '18 000', '18 000', '18 000'],
  ]);
  for (const [name, months] of [
    ['Ventes aux entreprises', '2'],
    ['Marchés d’entretien', '2'],
    ['Aide au poste', '2'],
    ['Subvention du département', '6'],
  ] as const)
    await detail(w, name, { [w.t('grid.field.paymentDelay')]: months });
  await pasteLines(w, 'costs', [
    ['Matières', '60', '', '', 'Par année', '85 000', '92 000', '98 000', '104 000'],
    ['Loyer et véhicules', '61', '', '', 'Par année', '72 000', '74 000', '76 000', '78 000'],
    ['Honoraires et frais', '62', '', '', 'Par année', '37 000', '38 000', '39 000', '40 000'],
  ]);
  await typeLine(w, 'posts', 'Salariés en parcours', {
    [w.t('plan.posts.fte')]: '17,5',
    [w.t('plan.posts.gross')]: '1 823,03',
    [w.t('plan.posts.charges')]: '12 %',
  });
  await typeLine(w, 'posts', 'Encadrants', {
    [w.t('plan.posts.fte')]: '4',
    [w.t('plan.posts.gross')]: '2 600',
    [w.t('plan.posts.charges')]: '42 %',
  });
  await typeLine(w, 'investments', 'Scie numérique', {
    [w.t('plan.investments.amount')]: '90 000',
    [w.t('plan.investments.month')]: '3',
    [w.t('plan.investments.life')]: '7',
  });
  await pasteLines(w, 'supports', [['Notre prêt', 'Prêt participatif', 'Notre fonds', 'sollicité']]);
  await detail(w, 'Notre prêt', {
    [w.t('plan.supports.principal')]: '60 000',
    [w.t('plan.supports.month')]: '3',
    [w.t('plan.supports.rate')]: '2 %',
    [w.t('plan.supports.term')]: '6',
    [w.t('plan.supports.grace')]: '1',
  });
  await saved(w);
  const { dossier } = await stored(w, PROJECT);
  expect(dossier.resources.map((r) => r.leaf)).toEqual(['B2', 'B1', 'B5', 'C3', 'C2']);
  expect(dossier.resources.map((r) => r.status)).toEqual(['probable', 'probable', 'signed', 'signed', 'probable']);
  expect(dossier.resources[3]?.driver).toMatchObject({ years: [15_000_050, 15_800_000, 16_500_000] });
  expect(dossier.supports[0]).toMatchObject({ kind: 'participatingLoan', principalCents: 6_000_000, annualRate: 0.02 });
  expect(dossier.posts[0]).toMatchObject({ fte: 17.5, grossMonthlyCents: 182_303, chargeRate: 0.12 });
  expect(dossier.drafts).toEqual({});

  await toStation(w, 'model');
  expect(await models(w)).toEqual(Array(4).fill(w.t('stations.model.dominant', { model: 'M2' })));
  await toStation(w, 'opinion');
  await pick(w, answer(w, 'opinion.decision'), 'Accord sous conditions');
  await answer(w, 'opinion.minorityView').pressSequentially('aucun');
  await answer(w, 'opinion.unknowns').pressSequentially('Le carnet de commandes de l’année 3.');
  await saved(w);
  expect(await found(w)).toEqual([
    'attention cash.belowSafety',
    'attention cash.prudent',
    // The loan is repaid until its month 60: what the plan does not show is said.
    'attention claims.owedAfter',
    // Aids to jobs are no subsidies for the auditor's count; the sales are those of a business.
    'info request.commercial',
    'serious innovation.proof',
    'serious opinion.conditions',
    'serious opinion.favourable',
    // 1 823,03 € was the minimum wage before June 2026.
    'serious people.belowMinimum',
  ]);
  await w.close();
  expect(w.faults).toEqual([]);
});
