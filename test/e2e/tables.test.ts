import { expect, it } from 'vitest';
import { answer, button, openDossier, showFindings, toPortfolio, toSettings, toStation } from './places.ts';
import { shareExample } from './shared-window.ts';
import type { Opened } from './window.ts';

const WEAK = 'Levier important jugé faible';
const MARK = 'Poids d’un levier qui mérite examen';
const PROJECT = 'Recoudre : du réemploi textile au parcours d’emploi';
const finding = (w: Opened, title: string) => w.page.getByRole('complementary').getByText(title, { exact: true });
const toTable = async (w: Opened, name: 'thresholds' | 'vehicles'): Promise<void> => {
  await toSettings(w);
  await button(w, w.t(`tables.${name}`)).click();
  await w.page.getByRole('heading', { level: 1, name: w.t(`tables.${name}`) }).waitFor();
};
/** From the table back to the dossier that is in the portfolio. */
const toDossier = async (w: Opened): Promise<void> => {
  await button(w, `← ${w.t('settings.title')}`).click();
  await toPortfolio(w);
  await openDossier(w, PROJECT);
  await showFindings(w);
};

const opened = shareExample();

it('a threshold set by the foundation is bounded, reasoned, changes the findings, and goes back', async () => {
  const w = await opened();
  await showFindings(w);
  await finding(w, WEAK).waitFor();
  await toTable(w, 'thresholds');
  await button(w, w.t('tables.editOf', { name: MARK })).click();
  const dialog = w.page.getByRole('dialog', { name: MARK });
  const save = dialog.getByRole('button', { name: w.t('tables.save'), exact: true });
  await dialog.getByLabel(w.t('tables.general'), { exact: true }).fill('140 %');
  await dialog.getByText(/Hors des bornes/).waitFor();
  await dialog.getByLabel(w.t('tables.general'), { exact: true }).fill('62,5 %');
  expect(await save.isDisabled()).toBe(true);
  await dialog.getByLabel(w.t('tables.reason'), { exact: true }).fill('Décision du conseil de novembre');
  await save.click();
  await dialog.waitFor({ state: 'detached' });
  await w.page.getByText(/Fixé par la fondation le \S+\s: Décision du conseil de novembre/).waitFor();
  await toDossier(w);
  await finding(w, 'Objectifs et moyens à deux vitesses').waitFor();
  expect(await finding(w, WEAK).count()).toBe(0);
  await toTable(w, 'thresholds');
  await button(w, w.t('tables.editOf', { name: MARK })).click();
  await dialog.getByText(/Décision du conseil de novembre/).waitFor();
  await dialog.getByLabel(w.t('tables.reason'), { exact: true }).fill('Trop lâche');
  await dialog.getByRole('button', { name: w.t('tables.restore'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await toDossier(w);
  await finding(w, WEAK).waitFor();
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a vehicle is added, another archived, and the opinion proposes accordingly', async () => {
  const w = await opened();
  await toTable(w, 'vehicles');
  await button(w, `${w.t('tables.archive')} Accélérateur`).click();
  await button(w, `${w.t('tables.unarchive')} Accélérateur`).waitFor();
  await button(w, w.t('tables.add')).click();
  const dialog = w.page.getByRole('dialog');
  await dialog.getByLabel(w.t('tables.name'), { exact: true }).fill('Fonds des Deux Rives');
  await dialog.getByLabel(w.t('tables.mostTicket'), { exact: true }).fill('80 000,50');
  await dialog.getByLabel(w.t('tables.source'), { exact: true }).fill('Règlement 2026');
  await dialog.getByRole('button', { name: w.t('tables.save'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await toDossier(w);
  await toStation(w, 'opinion');
  const vehicles = w.page.getByRole('region', { name: w.t('vehicles.title'), exact: true });
  const unfold = vehicles.getByRole('button', { name: w.t('records.unfold', { list: w.t('vehicles.title') }) });
  const rows = vehicles.locator('.record-toggle');
  const row = rows.filter({ hasText: 'Fonds des Deux Rives' });
  await unfold.click();
  await row.getByText(/^Exclu\b/).waitFor();
  expect(await rows.filter({ hasText: 'Accélérateur' }).count()).toBe(0);
  await toStation(w, 'request');
  await answer(w, 'request.amountAsked').fill('80 000');
  await toStation(w, 'opinion');
  await unfold.click();
  await row.getByText('Possible', { exact: true }).waitFor();
  await w.close();
  expect(w.faults).toEqual([]);
});
