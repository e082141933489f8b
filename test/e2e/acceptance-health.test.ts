/** A health operator paid by tariffs, entered in the window as an assessor would. */
import { expect, it } from 'vitest';
import { detail, found, models, pasteLines, typeAnswers, typeLine } from './entry.ts';
import { answer, newDossier, pick, saved, stored, toStation, toTab } from './places.ts';
import { launch } from './window.ts';

const PROJECT = 'Équipe mobile de prévention';

it('operates a public policy: its two public payers are no reproach, its late payers are', async () => {
  const w = await launch({ language: 'fr' });
  await newDossier(w, PROJECT, 'Association des Tilleuls');
  await typeAnswers(w, {
    'request.legalForm': 'association',
    'request.siren': '900 000 027',
    'request.rna': 'W751234567',
    'request.stage': 'experiment',
    'request.amountAsked': '120 000',
    'request.amountProposed': '120 000',
    'request.instrument': 'grant',
    'request.use': 'Une équipe mobile de deux personnes pendant trois ans.',
  });
  await toStation(w, 'framing');
  await typeAnswers(w, { 'framing.beneficiaries': '140', 'framing.ambition': '170' });
  await toStation(w, 'model');
  await typeAnswers(w, {
    'model.structureKind': 'generalInterest',
    'model.providers': ['public', 'users'],
    'model.counterpart': 'mostlyWith',
  });
  await toStation(w, 'projection');
  await toTab(w, 'settings');
  await w.page.getByLabel(w.t('plan.opening.cash'), { exact: true }).pressSequentially('900 000');
  await w.page.getByLabel(w.t('plan.opening.ownFunds'), { exact: true }).pressSequentially('900 000');
  await toTab(w, 'plan');
  await pasteLines(w, 'resources', [
    [
      'Dotation soins',
      'C1',
      'Agence régionale de santé',
      'acquis',
      'Par année',
      '2 450 000',
      '2,5 M',
      '2 540 000',
      '2 580 000',
    ],
    [
      'Tarifs dépendance',
      'C1',
      'Département',
      'acquis',
      'Par année',
      '1 280 000',
      '1 300 000',
      '1 320 000',
      '1 340 000',
    ],
    ['Hébergement', 'B1', 'Résidents', 'probable', 'Par année', '610 000', '620 000', '632 000', '645 000'],
    ['Subvention de la région', 'C2', 'Région', 'probable', 'Par année', '45 000', '45 000', '45 000', '45 000'],
    ['Dons des familles', 'D1', 'Familles', 'probable', 'Par année', '17 500', '18 000', '18 000', '18 000'],
  ]);
  for (const [name, months] of [
    ['Dotation soins', '1'],
    ['Tarifs dépendance', '1'],
    ['Subvention de la région', '4'],
  ] as const)
    await detail(w, name, { [w.t('grid.field.paymentDelay')]: months });
  await pasteLines(w, 'costs', [
    ['Achats', '60', '', '', 'Par année', '550 000', '560 000', '570 000', '580 000'],
    ['Services extérieurs', '61', '', '', 'Par année', '510 000', '520 000', '530 000', '540 000'],
    ['Impôts et taxes', '63', '', '', 'Par année', '178 000', '180 000', '183 000', '186 000'],
  ]);
  await typeLine(w, 'posts', 'Soignants', {
    [w.t('plan.posts.fte')]: '61,5',
    [w.t('plan.posts.gross')]: '2 450',
    [w.t('plan.posts.charges')]: '48 %',
  });
  await typeLine(w, 'posts', 'Administration', {
    [w.t('plan.posts.fte')]: '8',
    [w.t('plan.posts.gross')]: '2 900',
    [w.t('plan.posts.charges')]: '48 %',
  });
  await typeLine(w, 'posts', 'Équipe mobile', {
    [w.t('plan.posts.fte')]: '1',
    [w.t('plan.posts.gross')]: '2 800',
    [w.t('plan.posts.charges')]: '48 %',
    [w.t('plan.posts.first')]: '3',
  });
  await typeLine(w, 'supports', 'Notre fonds', {
    [w.t('plan.supports.principal')]: '120 000',
    [w.t('plan.supports.month')]: '2',
    [w.t('grid.field.earnedUntil')]: '36',
  });
  await saved(w);
  const { dossier } = await stored(w, PROJECT);
  expect(dossier.resources.map((r) => r.leaf)).toEqual(['C1', 'C1', 'B1', 'C2', 'D1']);
  expect(dossier.supports[0]).toMatchObject({ principalCents: 12_000_000, month: 2, toMonth: 36 });
  expect(dossier.posts[0]).toMatchObject({ fte: 61.5, grossMonthlyCents: 245_000, chargeRate: 0.48 });
  expect(dossier.drafts).toEqual({});

  await toStation(w, 'model');
  expect(await models(w)).toEqual(Array(4).fill(w.t('stations.model.dominant', { model: 'M3' })));
  await toStation(w, 'opinion');
  await pick(w, answer(w, 'opinion.decision'), 'Accord');
  await answer(w, 'opinion.minorityView').pressSequentially('aucun');
  await answer(w, 'opinion.unknowns').pressSequentially('La reprise de l’équipe par la tarification.');
  await saved(w);
  expect(await found(w)).toEqual([
    'attention cash.belowSafety',
    'attention cash.prudent',
    'attention claims.aboveNeed',
    'attention grants.auditor',
    // A flat rate of charges, no tax on wages in the plan, and what it sells.
    'attention people.chargesFar',
    'attention people.wageTax',
    'info request.commercial',
  ]);
  await w.close();
  expect(w.faults).toEqual([]);
});
