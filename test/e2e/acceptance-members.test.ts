/** A neighbourhood association that lives on its members, entered in the window as an assessor would. */
import { expect, it } from 'vitest';
import { cell, chooseIn, detail, found, models, pasteLines, typeAnswers, typeLine } from './entry.ts';
import { answer, newDossier, pick, saved, stored, toStation, toTab } from './places.ts';
import { launch } from './window.ts';

const PROJECT = 'Café des réparations';

it('its model is that of its members, its prudence is read with its habits, and nothing reproaches it for living on dues', async () => {
  const w = await launch({ language: 'fr' });
  await newDossier(w, PROJECT, 'Les Voisins du Clos');
  await typeAnswers(w, {
    'request.legalForm': 'association',
    'request.siren': '900 000 027',
    'request.rna': 'W751234567',
    'request.founded': '2009',
    'request.stage': 'experiment',
    'request.amountAsked': '15 000',
    'request.amountProposed': '15 000,00',
    'request.instrument': 'grant',
    'request.use': 'Outillage et coordination du café des réparations.',
  });
  await toStation(w, 'framing');
  await typeAnswers(w, { 'framing.beneficiaries': '860', 'framing.ambition': '950' });
  await toStation(w, 'people');
  await typeAnswers(w, { 'people.volunteers': '60', 'people.volunteerHours': '3 000,5' });
  await toStation(w, 'model');
  await typeAnswers(w, {
    'model.structureKind': 'generalInterest',
    'model.providers': ['members', 'users', 'public'],
    'model.counterpart': 'mostlyWithout',
  });
  await toStation(w, 'projection');
  await toTab(w, 'settings');
  await w.page.getByLabel(w.t('plan.opening.cash'), { exact: true }).pressSequentially('16 000,50');
  await w.page.getByLabel(w.t('plan.opening.ownFunds'), { exact: true }).pressSequentially('16 000,50');
  await toTab(w, 'plan');
  await pasteLines(w, 'resources', [
    ['Cotisations', 'A1', 'Adhérents', 'probable', 'Par année', '25 200', '26 230', '0', '0'],
    ['Fêtes de quartier', 'B1', 'Habitants', 'probable', 'Par année', '6 200', '6 500', '6 800', '7 000'],
    ['Subvention de la ville', 'C2', 'Ville', 'probable', 'Par année', '9 000', '9 000', '9 000', '9 000'],
    ['Dons', 'D1', 'Particuliers', 'probable', 'Par année', '2 300', '2 500', '2 500', '2 500'],
  ]);
  await chooseIn(w, 'Cotisations', 5, w.t('grid.driver.members'));
  await detail(w, 'Cotisations', {
    [w.t('grid.field.members')]: '860',
    [w.t('grid.field.newPerYear')]: '95',
    [w.t('grid.field.retention')]: '90 %',
    [w.t('grid.field.dues')]: '30,50',
  });
  await detail(w, 'Subvention de la ville', { [w.t('grid.field.paymentDelay')]: '4' });
  await pasteLines(w, 'costs', [
    ['Local', '61', '', '', 'Par année', '8 800', '9 000', '9 200', '9 400'],
    ['Matériel et activités', '60', '', '', 'Par année', '11 500', '12 000,25', '11 000', '11 500'],
    ['Assurances et frais', '61', '', '', 'Par année', '2 400', '2 400', '2 450', '2 500'],
  ]);
  await typeLine(w, 'posts', 'Animatrice', {
    [w.t('plan.posts.fte')]: '0,6',
    [w.t('plan.posts.gross')]: '2 250,40',
    [w.t('plan.posts.charges')]: '30 %',
  });
  await typeLine(w, 'supports', 'Notre fonds', {
    [w.t('plan.supports.principal')]: '15 000',
    [w.t('plan.supports.month')]: '2',
    [w.t('grid.field.earnedUntil')]: '24',
  });
  await saved(w);
  const { dossier } = await stored(w, PROJECT);
  expect(dossier.resources.map((r) => r.leaf)).toEqual(['A1', 'B1', 'C2', 'D1']);
  expect(dossier.resources[0]?.driver).toMatchObject({ kind: 'members', duesCents: 3_050, retention: 0.9 });
  expect(dossier.costs[1]?.driver).toMatchObject({ years: [1_200_025, 1_100_000, 1_150_000] });
  expect(dossier.supports[0]).toMatchObject({ principalCents: 1_500_000, month: 2, toMonth: 24 });
  expect(dossier.posts[0]).toMatchObject({ fte: 0.6, grossMonthlyCents: 225_040, chargeRate: 0.3 });
  expect(dossier.opening).toMatchObject({ cashCents: 1_600_050, ownFundsFreeCents: 1_600_050 });
  expect(dossier.drafts).toEqual({});
  expect((await cell(w, 'Cotisations', 7).innerText()).replaceAll(/\s/g, '')).toBe('26230');

  await toStation(w, 'model');
  expect(await models(w)).toEqual(Array(4).fill(w.t('stations.model.dominant', { model: 'M1' })));
  await toStation(w, 'opinion');
  await pick(w, answer(w, 'opinion.decision'), 'Accord');
  await answer(w, 'opinion.minorityView').pressSequentially('aucun');
  await answer(w, 'opinion.unknowns').pressSequentially('La fréquentation du café.');
  await saved(w);
  expect(await found(w)).toEqual(['attention claims.cashRich', 'info cash.prudent', 'info people.volunteerHours']);
  const panel = w.page.getByRole('complementary');
  await panel.getByRole('button', { name: /prudent/i }).click();
  await panel.getByText(/En gardant à leur niveau les ressources habituelles/).waitFor();
  await w.close();
  expect(w.faults).toEqual([]);
});
