/** The accounts of a year let go over a follow-up: matched, corrected, taken as one step, read as a table; the next version is a difference. */
import { expect, it } from 'vitest';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { ActualLine } from '#shared/decision/follow-up/records.ts';
import { button, menu, newDossier, pick, saved, stored, toStation } from './places.ts';
import { launch, type Opened } from './window.ts';

const drop = (w: Opened, name: string, text: string): Promise<void> =>
  w.page.evaluate(
    (given) => {
      const data = new DataTransfer();
      data.items.add(new File([given.text], given.name));
      document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: data }));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    },
    { name, text },
  );
const BUDGET =
  'Compte;Libellé;Budget 2027\n606;Fournitures;1 200,00\n613;Loyer du local;7 200,00\n;Total charges;8 400,00\n756;Cotisations;8 400,00\n;Total produits;8 400,00\n';
const accounts = (supplies: string, total: string): string =>
  `Compte;Libellé;Réalisé 2027\n606300;Petit équipement;${supplies}\n613200;Loyer du local;7 350,00\n658;Pénalités;55,50\n;Total charges;${total}\n756;Cotisations;8 100,00\n;Total produits;8 100,00\n`;
const linesIn = async (w: Opened, dossierId: string): Promise<readonly ActualLine[]> => {
  const reply = await w.call('record.list', { kind: 'actualLine', dossierId });
  const records = reply.ok ? (reply.value as OutputOf<'record.list'>) : [];
  return records.map((r) => r.body as ActualLine);
};

it('accounts dropped in the follow-up become a table beside the plan, and once more they are a difference', async () => {
  const w = await launch({ language: 'fr' });
  await newDossier(w, 'Recyclerie', 'Association');
  await toStation(w, 'projection');
  await drop(w, 'BP 2027.csv', BUDGET);
  const dialog = w.page.getByRole('dialog');
  await dialog.getByRole('button', { name: w.t('intake.enter', { count: 3 }) }).click();
  await dialog.waitFor({ state: 'detached' });
  await saved(w);
  const { dossier } = await stored(w, 'Recyclerie');
  await toStation(w, 'request');
  await button(w, w.t('followUp.title')).click();
  await w.page.getByText(w.t('followUp.undecidedTitle'), { exact: true }).waitFor();
  await drop(w, 'comptes.csv', accounts('1 310,50', '8 716,00'));
  await w.page.getByText(w.t('followUp.byLine.beginFirst'), { exact: true }).first().waitFor();
  await button(w, w.t('followUp.decidedElsewhere')).click();
  await w.page.getByLabel(w.t('followUp.agreementOn'), { exact: true }).waitFor();

  await drop(w, 'comptes.csv', accounts('1 310,50', '8 716,00'));
  await dialog.getByText('Pénalités', { exact: true }).first().waitFor();
  await dialog.getByText(/8\s716,00\s€ = total du fichier/).waitFor();
  const match = (label: string) => dialog.getByLabel(w.t('intake.actuals.isLine', { label }), { exact: true });
  await pick(w, match('Pénalités'), w.t('intake.actuals.outside'));
  await dialog.getByRole('button', { name: w.t('intake.actuals.enter', { count: 4, month: 12 }) }).click();
  await dialog.waitFor({ state: 'detached' });
  const total = w.page.getByRole('row').filter({ hasText: w.t('followUp.byLine.total.charge') });
  await total.waitFor();
  expect((await total.textContent())?.replace(/\s/g, ' ')).toContain('8 400,008 716,00316,00');
  const named = (list: readonly ActualLine[]) =>
    list.map((a) => [a.label, a.actualCents, a.lines.map((l) => l.label).join()]);
  expect(named(await linesIn(w, dossier.id))).toEqual([
    ['Petit équipement', 131_050, 'Fournitures'],
    ['Loyer du local', 735_000, 'Loyer du local'],
    ['Pénalités', 5_550, ''],
    ['Cotisations', 810_000, 'Cotisations'],
  ]);
  expect((await stored(w, 'Recyclerie')).attachments.map((a) => a.name)).toContain('comptes.csv');

  await menu(w, w.t('shell.undo'));
  await expect.poll(async () => (await linesIn(w, dossier.id)).length).toBe(0);
  await menu(w, w.t('shell.redo'));
  await expect.poll(async () => (await linesIn(w, dossier.id)).length).toBe(4);

  await drop(w, 'comptes v2.csv', accounts('1 400,00', '8 805,50'));
  await dialog.getByText(w.t('intake.actuals.again'), { exact: true }).waitFor();
  await dialog.getByRole('button', { name: w.t('intake.actuals.enter', { count: 4, month: 12 }) }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect
    .poll(async () => named(await linesIn(w, dossier.id))[0])
    .toEqual(['Petit équipement', 140_000, 'Fournitures']);
  expect(await linesIn(w, dossier.id)).toHaveLength(4);

  // What stood outside the plan is a line of it after all: one choice, one step.
  await pick(
    w,
    w.page.getByLabel(w.t('intake.actuals.isLine', { label: 'Pénalités' }), { exact: true }),
    'Loyer du local – Services extérieurs',
  );
  await expect.poll(async () => named(await linesIn(w, dossier.id))[2]).toEqual(['Pénalités', 5_550, 'Loyer du local']);
  await w.close();
  expect(w.faults).toEqual([]);
});
