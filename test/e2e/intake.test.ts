import { expect, it } from 'vitest';
import { newDossier, saved, stored, toPortfolio, toStation } from './places.ts';
import { launch, type Opened } from './window.ts';

/** Files let go over the window, as a hand does. */
const drop = (w: Opened, files: readonly { readonly name: string; readonly text: string }[]): Promise<void> =>
  w.page.evaluate((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: data }));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  }, files);

const BUDGET = `Budget prévisionnel 2027;;;
Compte;Charges;Montant;;Compte;Produits;Montant
606;Fournitures;1 200,00;;706;Prestations de services;6 200,00
641;Salaires;21 000,00;;741;Ville de Lens;20 000,00
6811;Dotations aux amortissements;4 000,00;;;;
;Total charges;26 200,00;;;Total produits;26 200,00
`;
const FEC = [
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise',
  ...[
    ['AN', '1', '20260101', '512', 'Banque', '8000,00', '0,00'],
    ['AN', '1', '20260101', '102', 'Fonds propres', '0,00', '8000,00'],
    ['BQ', '2', '20260301', '512', 'Banque', '5000,00', '0,00'],
    ['BQ', '2', '20260301', '741', 'Subvention Ville', '0,00', '5000,00'],
    ['AC', '3', '20260401', '606', 'Fournitures', '1500,00', '0,00'],
    ['AC', '3', '20260401', '401', 'Fournisseurs', '0,00', '1500,00'],
    ['OD', '4', '20261231', '486', 'Charges constatées d’avance', '200,00', '0,00'],
    ['OD', '4', '20261231', '606', 'Fournitures', '0,00', '200,00'],
  ].map(([journal, number, date, account, label, debit, credit]) =>
    [
      journal,
      'Journal',
      number,
      date,
      account,
      label,
      '',
      '',
      'P',
      date,
      'Écriture',
      debit,
      credit,
      '',
      '',
      date,
      '',
      '',
    ].join('|'),
  ),
].join('\r\n');

it('a budget dropped on an empty plan is shown, questioned, checked to the cent, and enters as one step that undo takes back', async () => {
  const w = await launch({ language: 'fr' });
  await newDossier(w, 'Recyclerie', 'Association');
  await toStation(w, 'projection');
  await w.page.getByText(w.t('intake.door.title'), { exact: true }).waitFor();
  await drop(w, [{ name: 'BP 2027.csv', text: BUDGET }]);
  const dialog = w.page.getByRole('dialog');
  await dialog.getByText('Prestations de services', { exact: true }).first().waitFor();
  await dialog
    .getByText(/= total du fichier/)
    .first()
    .waitFor();
  if (process.env.SHOTS) await w.page.screenshot({ path: '/tmp/intake-1.png' });
  const enter = dialog.getByRole('button', { name: w.t('intake.enter', { count: 4 }) });
  expect(await enter.isDisabled()).toBe(true);
  await w.page.keyboard.press('1');
  await expect.poll(() => enter.isEnabled()).toBe(true);
  await enter.click();
  await dialog.waitFor({ state: 'detached' });
  await saved(w);
  const { dossier, attachments } = await stored(w, 'Recyclerie');
  expect(attachments.map((a) => a.name)).toEqual(['BP 2027.csv']);
  expect(dossier.plan.startMonth.slice(0, 4)).toBe('2027');
  expect(dossier.resources.map((r) => [r.label, r.leaf, r.cells?.y0?.origin?.cell])).toEqual([
    ['Prestations de services', 'B1', 'BP 2027!G3'],
    ['Ville de Lens', 'C2', 'BP 2027!G4'],
  ]);
  expect(dossier.costs.map((c) => c.label)).toEqual(['Fournitures', 'Salaires']);
  expect(dossier.resources[0]?.cells?.y0?.origin?.attachmentId).toBe(attachments[0]?.id);

  await drop(w, [
    { name: 'BP 2027 v2.csv', text: BUDGET.replace('20 000,00', '20 500,00').replace(/26 200,00$/m, '26 700,00') },
  ]);
  await dialog.getByText(w.t('intake.difference.title'), { exact: true }).waitFor();
  await dialog.getByRole('button', { name: /^Importer l/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await saved(w);
  const again = await stored(w, 'Recyclerie');
  expect(again.dossier.resources.map((r) => (r.driver.kind === 'annual' ? r.driver.years[0] : 0))).toEqual([
    620_000, 2_050_000,
  ]);
  if (process.env.SHOTS) await w.page.screenshot({ path: '/tmp/intake-2.png' });
  await w.close();
  expect(w.faults).toEqual([]);
});

it('accounts dropped on the portfolio make a dossier with its closed year and an opening balance that closes', async () => {
  const w = await launch({ language: 'fr' });
  await newDossier(w, 'Premier', '');
  await toPortfolio(w);
  await drop(w, [
    { name: '123456789FEC20261231.txt', text: FEC },
    { name: 'photo.png', text: '\u0089PNG' },
  ]);
  const dialog = w.page.getByRole('dialog');
  await dialog
    .getByText(/photo\.png/)
    .first()
    .waitFor();
  await dialog.getByText(/= passif/).waitFor();
  await dialog.getByLabel(w.t('intake.newDossier')).fill('Depuis les comptes');
  await dialog.getByRole('button', { name: /^Importer l/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await saved(w);
  const { dossier } = await stored(w, 'Depuis les comptes');
  expect(dossier.opening).toMatchObject({ cashCents: 1_300_000, prepaidCents: 20_000, ownFundsFreeCents: 1_170_000 });
  expect(dossier.plan.startMonth.slice(0, 4)).toBe('2027');
  expect(dossier.costs[0]?.history).toEqual([null, null, 130_000]);
  await w.close();
  expect(w.faults).toEqual([]);
});
