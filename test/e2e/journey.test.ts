/** What an assessor does between the request and the memo, in the packaged window, on the worked example. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exampleDossier } from '#shared/example/dossier.ts';
import { STATEMENT_NAMES } from '#shared/finance/figures/lines.ts';
import { answer, button, menu, saved, stored, toStation, toTab } from './places.ts';
import { shareExample } from './shared-window.ts';
import { freshFolder, type Opened } from './window.ts';

const opened = shareExample();
const dossier = async (w: Opened) => {
  await saved(w);
  return (await stored(w, exampleDossier('x', 'fr').answers['request.projectName']?.value as string)).dossier;
};

it('a finding becomes a question and a need, then is set aside with a reason that stays', async () => {
  const w = await opened();
  // Findings stand beside a station that has one of its own.
  await toStation(w, 'request');
  const before = await dossier(w);
  const panel = w.page.getByRole('region', { name: w.t('coherence.title') });
  const first = panel.getByRole('listitem').first();
  const rule = await first.locator('strong').innerText();
  await first.getByRole('button', { name: new RegExp(`^${w.t('coherence.ask')}`) }).click();
  await first.getByRole('button', { name: new RegExp(`^${w.t('coherence.makeOf')}`) }).click();
  await w.page.getByRole('menuitem', { name: w.t('coherence.need') }).click();
  await first.getByRole('button', { name: new RegExp(`^${w.t('coherence.setAside')}`) }).click();
  await first.getByLabel(w.t('coherence.reason')).fill('Vu avec le porteur le 12 novembre.');
  await first.getByRole('button', { name: w.t('coherence.setAside'), exact: true }).click();
  await expect.poll(() => panel.getByRole('listitem').first().locator('strong').innerText()).not.toBe(rule);
  const after = await dossier(w);
  expect(after.bearerQuestions).toHaveLength(before.bearerQuestions.length + 1);
  expect(after.needs).toHaveLength(before.needs.length + 1);
  expect(after.setAside.map((s) => s.reason)).toEqual([
    ...before.setAside.map((s) => s.reason),
    'Vu avec le porteur le 12 novembre.',
  ]);
  expect(after.needs.at(-1)?.fromRule).toBe(after.setAside.at(-1)?.rule);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a figure answers where it comes from, and leads to the line that made it', async () => {
  const w = await opened();
  await toStation(w, 'projection');
  await toTab(w, 'statements');
  const label = new RegExp(`^${STATEMENT_NAMES.result[w.language]}, ${w.t('projection.year', { year: 1 })}`);
  await w.page.getByRole('button', { name: label }).click();
  const dialog = w.page.getByRole('dialog');
  await dialog.getByText(w.t('why.intro')).waitFor();
  await dialog
    .locator('summary')
    .filter({ hasText: /^Charges somme/ })
    .click();
  await dialog.locator('summary').filter({ hasText: 'Charges de personnel' }).click();
  await dialog.getByRole('button', { name: 'Coordinatrice', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => w.page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('Coordinatrice');
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a what-if changes nothing until it is kept; the cost of a need enters the plan and leaves it in one step', async () => {
  const w = await opened();
  const before = await dossier(w);
  await toStation(w, 'projection');
  await toTab(w, 'scenarios');
  await w.page.getByRole('slider', { name: new RegExp(w.t('scenarios.delay')) }).fill('5');
  expect((await dossier(w)).scenarios).toEqual(before.scenarios);
  await button(w, w.t('scenarios.keep')).click();
  const kept = await dossier(w);
  expect(kept.scenarios.at(-1)?.adjustments).toEqual([{ kind: 'delay', months: 5 }]);
  await toStation(w, 'capacity');
  await button(w, w.t('capacity.add')).click();
  await w.page.getByLabel(w.t('capacity.cost'), { exact: true }).last().fill('4 500,50');
  await button(w, w.t('capacity.intoPlan')).click();
  const costed = await dossier(w);
  expect(costed.costs).toHaveLength(before.costs.length + 1);
  expect(costed.needs.at(-1)?.costLineId).toBe(costed.costs.at(-1)?.id);
  expect(costed.costs.at(-1)?.driver).toMatchObject({ kind: 'annual', years: [450_050, 0, 0] });
  await w.page.getByRole('button', { name: new RegExp(w.t('dossier.undoNone')) }).click();
  expect((await dossier(w)).costs).toEqual(before.costs);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('the workbook goes out and comes back saying the same; a pasted budget enters as one step', async () => {
  const w = await opened();
  await toStation(w, 'projection');
  await toTab(w, 'statements');
  const path = join(freshFolder(), 'plan.xlsx');
  await w.app.evaluate(({ dialog }, file) => {
    // The system's dialogs cannot be driven: the user's choice is given in their place.
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, path);
  await button(w, w.t('roundtrip.export')).click();
  await w.page.getByText(w.t('roundtrip.written', { name: 'plan.xlsx' })).waitFor();
  await button(w, w.t('roundtrip.import')).click();
  await w.page.getByRole('dialog').getByText(w.t('roundtrip.same')).waitFor();
  await w.page.keyboard.press('Escape');
  const before = await dossier(w);
  await button(w, w.t('budget.import')).click();
  await w.page.getByRole('menuitem', { name: w.t('intake.door.paste') }).click();
  // The clipboard is asked for first; a window that is not given it shows a field.
  const field = w.page.getByLabel(w.t('intake.door.pasteHere'));
  await field.fill('606\tFournitures\t1 200,50\n741\tSubvention ville\t5000\n');
  await button(w, w.t('intake.door.read')).click();
  await w.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Importer l/ })
    .click();
  await w.page.getByRole('dialog').waitFor({ state: 'detached' });
  const after = await dossier(w);
  expect(after.costs.slice(before.costs.length).map((c) => [c.label, c.account, c.driver])).toEqual([
    ['Fournitures', '606', { kind: 'annual', years: [120_050, 0, 0] }],
  ]);
  expect(after.resources.slice(before.resources.length).map((r) => [r.label, r.leaf])).toEqual([
    ['Subvention ville', 'C2'],
  ]);
  await w.page.getByRole('button', { name: new RegExp(w.t('dossier.undoNone')) }).click();
  expect(await dossier(w)).toEqual(before);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('help opens on the card of the station, and finds a card by a word without its accents', async () => {
  const w = await opened();
  await toStation(w, 'alliances');
  await w.app.evaluate(
    ({ BrowserWindow }, [channel, event]) => BrowserWindow.getAllWindows()[0]?.webContents.send(channel, event),
    ['triptyque:event', { topic: 'menu', command: 'help' }] as const,
  );
  const help = w.page.getByRole('dialog', { name: w.t('help.title') });
  await help.getByRole('article', { name: 'Alliances' }).waitFor();
  await help.getByLabel(w.t('help.search')).fill('dedies');
  await help.getByRole('article', { name: 'Fonds dédiés' }).waitFor();
  await help.getByLabel(w.t('help.search')).fill('zzz');
  await help.getByText(w.t('help.none')).waitFor();
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a version is frozen with its memo, compared with what came after, proved, and brought back in one step', async () => {
  const w = await opened();
  await toStation(w, 'request');
  const before = await dossier(w);
  await menu(w, w.t('shell.freeze'));
  const freeze = w.page.getByRole('dialog', { name: w.t('versions.freezeTitle') });
  await freeze.getByLabel(w.t('versions.name'), { exact: true }).fill('Comité de décembre');
  await freeze.getByRole('button', { name: w.t('versions.freeze') }).click();
  await freeze.waitFor({ state: 'detached', timeout: 30_000 });
  await answer(w, 'request.owner').fill('Une autre personne');
  await saved(w);
  await menu(w, w.t('shell.versions'));
  const list = w.page.getByRole('dialog', { name: w.t('versions.title') });
  await list.getByRole('cell', { name: 'Comité de décembre' }).first().waitFor();
  await list.getByText(w.t('versions.changes', { count: 1 })).waitFor();
  await list.locator('ins', { hasText: 'Une autre personne' }).waitFor();
  await list.getByRole('button', { name: w.t('versions.verify') }).click();
  await list.getByText(w.t('versions.intact')).waitFor();
  await list.getByRole('button', { name: w.t('versions.actionsOf', { name: 'Comité de décembre' }) }).click();
  await w.page.getByRole('menuitem', { name: w.t('versions.restore') }).click();
  await list.waitFor({ state: 'detached' });
  expect((await dossier(w)).answers['request.owner']).toEqual(before.answers['request.owner']);
  await w.page.getByRole('button', { name: new RegExp(w.t('dossier.undoNone')) }).click();
  expect((await dossier(w)).answers['request.owner']?.value).toBe('Une autre personne');
  await w.close();
  expect(w.faults).toEqual([]);
});
