/** What the stations hold beside their questions, tried in the window on the worked example. */
import { expect, it } from 'vitest';
import { leafById } from '#shared/base/method/levers.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { cell } from './entry.ts';
import { answer, button, pick, saved, stored, toStation } from './places.ts';
import { shareExample } from './shared-window.ts';
import type { Opened } from './window.ts';

const example = exampleDossier('x', 'fr');
const dossier = async (w: Opened) => {
  await saved(w);
  return (await stored(w, answerText(example, 'request.projectName'))).dossier;
};

const opened = shareExample();

it('a fact cites a document of the file and its page', async () => {
  const w = await opened();
  await toStation(w, 'request');
  await answer(w, 'request.history').click();
  await w.page.keyboard.press('Alt+Enter');
  const origin = w.page.getByRole('dialog', { name: w.t('dossier.origin.title') });
  await origin.waitFor();
  await w.page.keyboard.press(w.t('dossier.origin.keys.document').toLowerCase());
  const label = example.documents[0]?.label ?? '';
  await pick(w, origin.getByLabel(w.t('dossier.sourceDocument'), { exact: true }), label);
  await origin.getByLabel(w.t('dossier.sourcePage'), { exact: true }).pressSequentially('p. 12');
  await w.page.keyboard.press('Escape');
  // The cursor is back where the origin was asked from.
  await expect
    .poll(() => answer(w, 'request.history').evaluate((field) => field === document.activeElement))
    .toBe(true);
  expect((await dossier(w)).answers['request.history']?.source).toEqual({
    kind: 'document',
    detail: label,
    page: 'p. 12',
  });
  await w.close();
  expect(w.faults).toEqual([]);
});

it('an amount is edited from its lever and is the projection’s own; a usual condition and nine impact risks are taken in one click', async () => {
  const w = await opened();
  await toStation(w, 'levers');
  await w.page.getByRole('button', { name: new RegExp(`^B2 ${leafById('B2').label.fr}`), expanded: false }).click();
  const sales = w.page.getByRole('group', { name: new RegExp(leafById('B2').label.fr) });
  await sales.getByRole('textbox', { name: /Année 3/ }).fill('150 000,50');
  await sales.getByRole('button', { name: w.t('levers.openLine') }).click();
  const line = example.resources.find((r) => r.leaf === 'B2')?.label ?? '';
  await expect.poll(async () => (await cell(w, line, 9).innerText()).replaceAll(/\s/g, '')).toBe('150001');
  await toStation(w, 'impact');
  await button(w, w.t('impact.allRisks')).click();
  await w.page.getByText(w.t('risks.notPlaced')).first().waitFor();
  await toStation(w, 'risks');
  await button(w, w.t('plan.conditions.usual')).click();
  await w.page.getByRole('menuitem', { name: 'Assurances et agréments en règle' }).click();
  const after = await dossier(w);
  expect(after.resources.find((r) => r.label === line)?.driver).toMatchObject({
    years: [4_800_000, 11_800_000, 15_000_050],
  });
  expect(new Set(after.impactRisks.map((r) => r.kind)).size).toBe(9);
  expect(after.conditions.at(-1)).toMatchObject({ kind: 'precedent', text: 'Assurances et agréments en règle' });
  await w.close();
  expect(w.faults).toEqual([]);
});

it('the figures of a post are written where its bar stands, and are the plan’s own', async () => {
  const w = await opened();
  await toStation(w, 'people');
  const post = example.posts[0];
  const fte = w.page.getByLabel(`${post?.title} – ${w.t('people.fte')}`, { exact: true });
  await fte.fill('0,8');
  await w.page.keyboard.press('Tab');
  await expect.poll(async () => (await dossier(w)).posts.find((p) => p.id === post?.id)?.fte).toBe(0.8);
  const gross = w.page.getByLabel(`${post?.title} – ${w.t('people.gross')}`, { exact: true });
  await gross.fill('3 000');
  await w.page.keyboard.press('Tab');
  await expect
    .poll(async () => (await dossier(w)).posts.find((p) => p.id === post?.id)?.grossMonthlyCents)
    .toBe(300_000);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a finding unfolds the lever that it is about; one that is kept is qualified at once, and the cursor stays on something', async () => {
  const w = await opened();
  await toStation(w, 'levers');
  const held = (): Promise<string> =>
    w.page.evaluate(() => document.activeElement?.closest('[data-place]')?.getAttribute('data-place') ?? '');
  const row = w.page.getByRole('button', { name: new RegExp(`^B2 ${leafById('B2').label.fr}`) });
  expect(await row.getAttribute('aria-expanded')).toBe('false');
  const findings = w.page.getByRole('region', { name: w.t('coherence.title') });
  await findings
    .getByRole('button', { name: new RegExp(leafById('B2').label.fr) })
    .first()
    .click();
  await expect.poll(() => row.getAttribute('aria-expanded')).toBe('true');
  expect(await held()).toMatch(/^leverReviews\//);
  await w.page.getByRole('button', { name: new RegExp(`^A · .*${w.t('levers.withoutMoney', { count: 2 })}`) }).click();
  await button(w, `${w.t('levers.keep')} A2`).click();
  await expect.poll(held).toMatch(/^leverReviews\/.+\/potential$/);
  await w.page.getByRole('button', { name: new RegExp(`^${w.t('common.remove')} A2`) }).click();
  await expect.poll(held).toMatch(/^leverReviews\//);
  expect((await dossier(w)).leverReviews.map((r) => r.leaf)).toEqual(example.leverReviews.map((r) => r.leaf));
  await w.close();
  expect(w.faults).toEqual([]);
});
