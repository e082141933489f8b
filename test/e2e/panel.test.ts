/** Beside the dossier: help of the field that holds the cursor, documents read page by page, a page quoted, a file dropped on an answer. */
import { expect, it } from 'vitest';
import { questionById } from '#shared/base/method/questions/all.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { answer, loadExample, stored, toStation } from './places.ts';
import { launch, type Opened } from './window.ts';

const PROJECT = answerText(exampleDossier('x', 'fr'), 'request.projectName');
const SLOWLY = { timeout: 10_000 };
/** Two pages with one line each; the table of its objects is left for the reader to rebuild. */
const LETTER = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F 7 0 R>>>>>>endobj',
  '4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font<</F 7 0 R>>>>>>endobj',
  '5 0 obj<</Length 41>>stream\nBT /F 14 Tf 60 700 Td (Madame,) Tj ET    \nendstream endobj',
  '6 0 obj<</Length 41>>stream\nBT /F 14 Tf 60 700 Td (Budget) Tj ET     \nendstream endobj',
  '7 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n');

const sourceOf = async (w: Opened, id: string) => (await stored(w, PROJECT)).dossier.answers[id]?.source;

it('a file dropped on an answer is its source, and a page that is read is quoted in one press', async () => {
  const w = await launch({ language: 'fr' });
  const { keyboard } = w.page;
  await loadExample(w);
  await toStation(w, 'request');
  const data = await w.page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'Courrier.pdf', { type: 'application/pdf' }));
    return transfer;
  }, LETTER);
  await w.page.locator('[data-place="answers/request.territory"]').dispatchEvent('drop', { dataTransfer: data });
  await expect
    .poll(() => sourceOf(w, 'request.territory'), SLOWLY)
    .toMatchObject({ kind: 'document', detail: 'Courrier.pdf' });
  await answer(w, 'request.history').click();
  await keyboard.press('Alt+3');
  const panel = w.page.getByRole('complementary', { name: w.t('panel.title') });
  await panel.getByRole('button', { name: 'Courrier.pdf' }).click();
  await panel.getByText(w.t('panel.page', { page: 1, pages: 2 }), { exact: true }).waitFor();
  await panel.getByRole('button', { name: w.t('panel.after') }).click();
  await panel.getByText(w.t('panel.page', { page: 2, pages: 2 }), { exact: true }).waitFor();
  await panel.getByRole('button', { name: w.t('panel.cite') }).click();
  await expect
    .poll(() => sourceOf(w, 'request.history'), SLOWLY)
    .toMatchObject({ kind: 'document', detail: 'Courrier.pdf', page: '2' });
  // The page says what it is the source of, and leads back to it.
  await panel.getByText(w.t('panel.citedBy')).waitFor();
  await panel
    .getByRole('button', { name: `Demande – ${questionById('request.history')?.label.fr}`, exact: true })
    .click();
  await expect.poll(() => answer(w, 'request.history').evaluate((e) => e === document.activeElement)).toBe(true);
  // The page that is open is the first thing that the origin of another answer offers: two keys.
  await answer(w, 'request.summary').click();
  await keyboard.press('Alt+Enter');
  await w.page.getByRole('dialog', { name: w.t('dossier.origin.title') }).waitFor();
  await keyboard.press('Enter');
  await expect.poll(async () => (await sourceOf(w, 'request.summary'))?.page, SLOWLY).toBe('2');
  // Words that are selected on the page, by the mouse or by arrows, go with it; the page is enlarged, the window is not.
  const words = panel.getByRole('document');
  await words.getByText('Budget').dblclick();
  await panel.getByText(w.t('panel.passage', { passage: 'Budget' })).waitFor();
  await keyboard.press('Control+Enter');
  await expect
    .poll(() => sourceOf(w, 'request.summary'), SLOWLY)
    .toMatchObject({ kind: 'document', page: '2', passage: 'Budget' });
  await keyboard.press('PageUp');
  await panel.getByText(w.t('panel.page', { page: 1, pages: 2 }), { exact: true }).waitFor();
  await words.getByText('Madame,').waitFor();
  await keyboard.press('ArrowDown');
  await panel.getByText(w.t('panel.passage', { passage: 'Madame,' })).waitFor();
  await panel.getByRole('button', { name: w.t('panel.citePassage') }).click();
  await expect.poll(() => sourceOf(w, 'request.summary'), SLOWLY).toMatchObject({ page: '1', passage: 'Madame,' });
  const width = () => words.evaluate((e) => e.clientWidth);
  const [fitted, windowWidth] = [await width(), await w.page.evaluate(() => innerWidth)];
  await words.focus();
  await keyboard.press('Control+Equal');
  await expect.poll(async () => (await width()) / fitted).toBeCloseTo(1.25, 1);
  await words.hover();
  await keyboard.down('Control');
  await w.page.mouse.wheel(0, -100);
  await keyboard.up('Control');
  await expect.poll(async () => (await width()) / fitted).toBeCloseTo(1.5, 1);
  expect(await w.page.evaluate(() => innerWidth)).toBe(windowWidth);
  // What is enlarged stays so for the document, also when it was closed meanwhile.
  await panel.getByRole('button', { name: w.t('panel.closeDocument', { name: 'Courrier.pdf' }) }).click();
  await panel.getByRole('button', { name: 'Courrier.pdf' }).click();
  await panel.getByText('150', { exact: false }).first().waitFor();
  await expect.poll(async () => (await width()) / fitted).toBeCloseTo(1.5, 1);
  await keyboard.press('Alt+2');
  await panel.getByRole('heading', { name: questionById('request.summary')?.label.fr ?? '' }).waitFor();
  await keyboard.press('Control+.');
  await panel.waitFor({ state: 'detached' });
  await keyboard.press('Control+.');
  await panel.getByRole('tab', { name: w.t('panel.tabs.help'), selected: true }).waitFor();
  await w.close();
  expect(w.faults).toEqual([]);
});
