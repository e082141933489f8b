/** The list of dossiers: questions that are kept, several values a filter, acts on many at once that one undo takes back, rows that open where they were left. */
import { expect, it } from 'vitest';
import { ALL } from '#test/fixtures/all-dossiers.ts';
import { button, loadExample, menu, newDossier, toPortfolio, toStation, toTab } from './places.ts';
import { shareExample } from './shared-window.ts';
import { launch, type Opened } from './window.ts';

const rows = ({ page, t }: Opened) => page.getByRole('region', { name: t('portfolio.title') }).locator('tbody tr');
const statuses = async (w: Opened): Promise<readonly string[]> =>
  (await rows(w).locator('td:nth-child(2)').allInnerTexts()).map((text) => text.trim()).sort();

const opened = shareExample();

it('an act on several dossiers is one step, told with its way back; undo restores every row', async () => {
  const w = await launch({ language: 'fr' });
  await newDossier(w, 'Alpha', 'Une');
  await toPortfolio(w);
  await newDossier(w, 'Beta', 'Deux');
  await toPortfolio(w);
  for (const name of ['Alpha', 'Beta'])
    await w.page.getByLabel(w.t('exchange.send.pick', { name }), { exact: true }).check();
  const bar = w.page.getByRole('region', { name: w.t('portfolio.bulk.title') });
  await bar.getByRole('button', { name: w.t('portfolio.column.status') }).click();
  await w.page.getByRole('menuitem', { name: w.t('portfolio.status.ready'), exact: true }).click();
  await expect.poll(() => statuses(w)).toEqual(['Prêt', 'Prêt']);
  await w.page
    .locator('.told')
    .getByRole('button', { name: w.t('common.undo') })
    .click();
  await expect.poll(() => statuses(w)).toEqual(['Brouillon', 'Brouillon']);
  await bar.getByRole('button', { name: w.t('portfolio.archive') }).click();
  await w.page
    .getByText(w.t('portfolio.noResult'))
    .or(w.page.getByText(w.t('portfolio.empty')))
    .first()
    .waitFor();
  await menu(w, w.t('shell.undo'));
  await expect.poll(() => statuses(w)).toEqual(['Brouillon', 'Brouillon']);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('several dossiers are given to an assessor as one step, one by the letter A; the list is put together and found by assessor', async () => {
  const w = await launch({ language: 'fr' });
  const { page, t } = w;
  const projects = ['Alpha', 'Beta', 'Gamma'] as const;
  for (const name of projects) {
    await newDossier(w, name, 'Une');
    await toPortfolio(w);
  }
  const owners = async (): Promise<readonly string[]> => {
    const list = await w.call('portfolio.list', { ...ALL, sort: 'project', descending: false });
    return list.ok ? list.value.rows.map(({ owner }) => owner) : [list.failure.code];
  };
  const nameSomebody = async (name: string): Promise<void> => {
    await page.getByRole('menuitem', { name: t('portfolio.assign.other') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill(name);
    await dialog.getByRole('button', { name: t('portfolio.assign.button') }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const lines = page.getByRole('region', { name: t('portfolio.title'), exact: true });
  // One that holds the cursor: A, somebody new, and the cursor is on its line again.
  const beta = button(w, 'Beta');
  await beta.focus();
  await page.keyboard.press('a');
  await nameSomebody('Luc Petit');
  await expect.poll(owners).toEqual(['', 'Luc Petit', '']);
  await expect.poll(() => beta.evaluate((e) => e === document.activeElement)).toBe(true);
  // Three that are ticked: a name of the portfolio, by the keyboard alone.
  for (const name of projects) await page.getByLabel(t('exchange.send.pick', { name }), { exact: true }).check();
  await page.getByText(t('portfolio.bulk.chosen', { count: 3 })).waitFor();
  await lines.focus();
  await page.keyboard.press('a');
  await nameSomebody('Inès Diallo');
  await expect.poll(owners).toEqual(['Inès Diallo', 'Inès Diallo', 'Inès Diallo']);
  await page.locator('.told').getByText('Inès Diallo').waitFor();
  await menu(w, t('shell.undo'));
  await expect.poll(owners).toEqual(['', 'Luc Petit', '']);
  await menu(w, t('shell.redo'));
  await expect.poll(owners).toEqual(['Inès Diallo', 'Inès Diallo', 'Inès Diallo']);
  await menu(w, t('shell.undo'));
  await expect.poll(owners).toEqual(['', 'Luc Petit', '']);
  const bar = page.getByRole('region', { name: t('portfolio.bulk.title') });
  await button(w, t('exchange.send.pickNone')).click();
  await bar.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: new RegExp(`^${t('portfolio.group.label')} : `) }).click();
  await page.getByRole('menuitemradio', { name: t('portfolio.group.by.owner') }).click();
  const groups = async (): Promise<readonly string[]> =>
    (await page.locator('.group-line th').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  await expect.poll(groups).toEqual(['▾ Luc Petit 1', `▾ ${t('portfolio.group.unassigned')} 2`]);
  await page.getByRole('button', { name: new RegExp(`^${t('portfolio.column.owner')} : `) }).click();
  await page.getByRole('menuitemcheckbox', { name: t('portfolio.group.unassigned') }).click();
  await page.keyboard.press('Escape');
  await expect.poll(groups).toEqual([`▾ ${t('portfolio.group.unassigned')} 2`]);
  await button(w, `+ ${t('portfolio.view.add')}`).click();
  await page.getByLabel(t('portfolio.view.name')).fill('Sans personne');
  await button(w, t('portfolio.view.keep')).click();
  const view = page.getByRole('navigation', { name: t('portfolio.view.title') }).getByRole('button', { name: /^Sans/ });
  await expect.poll(async () => (await view.innerText()).replace(/\s+/g, ' ')).toBe('Sans personne 2');
  await expect.poll(() => view.getAttribute('aria-current')).toBe('page');
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a filter takes several values, is kept as a view, and stands when one comes back', async () => {
  const w = await launch({ language: 'fr' });
  await loadExample(w);
  await toPortfolio(w);
  await newDossier(w, 'Alpha', 'Une');
  await toPortfolio(w);
  await w.page.getByRole('button', { name: new RegExp(`^${w.t('portfolio.column.status')} : `) }).click();
  await w.page.getByRole('menuitemcheckbox', { name: w.t('portfolio.status.ready') }).click();
  await w.page.getByRole('menuitemcheckbox', { name: w.t('portfolio.status.decided') }).click();
  await w.page.keyboard.press('Escape');
  await w.page.getByText(w.t('portfolio.noResult')).waitFor();
  await button(w, `+ ${w.t('portfolio.view.add')}`).click();
  await w.page.getByLabel(w.t('portfolio.view.name')).fill('Comité');
  await button(w, w.t('portfolio.view.keep')).click();
  const views = w.page.getByRole('navigation', { name: w.t('portfolio.view.title') });
  const view = views.getByRole('button', { name: /^Comité/ });
  await expect.poll(() => view.getAttribute('aria-current')).toBe('page');
  await views.getByRole('button', { name: w.t('portfolio.view.all'), exact: true }).click();
  await expect.poll(() => rows(w).count()).toBe(2);
  await view.click();
  await menu(w, w.t('shell.preferences'));
  await toPortfolio(w);
  await expect.poll(() => view.getAttribute('aria-current')).toBe('page');
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a row opens its dossier where it was left, and the rail remembers it', async () => {
  const w = await opened();
  await toStation(w, 'projection');
  await toTab(w, 'risks');
  await toPortfolio(w);
  await rows(w).first().locator('td:nth-child(3)').click();
  await w.page.locator('.projection[data-tab="risks"]').waitFor();
  await toPortfolio(w);
  const recent = w.page.getByRole('navigation', { name: w.t('frame.rail') }).getByRole('button', { name: /Recoudre/ });
  await recent.click();
  await w.page.locator('.projection[data-tab="risks"]').waitFor();
  await w.close();
  expect(w.faults).toEqual([]);
});

it('dossiers are put together by step with their amounts, walked by keys, looked at beside the list, and moved on a board', async () => {
  const w = await launch({ language: 'fr' });
  await loadExample(w);
  await toPortfolio(w);
  await newDossier(w, 'Alpha', 'Une');
  await toPortfolio(w);
  await w.page.getByRole('button', { name: new RegExp(`^${w.t('portfolio.group.label')} : `) }).click();
  await w.page.getByRole('menuitemradio', { name: w.t('portfolio.group.by.status') }).click();
  const group = w.page.getByRole('button', { name: /Brouillon 2$/ });
  await group.waitFor();
  // The one amount asked, under its column.
  await expect
    .poll(async () => (await w.page.locator('.group-line').first().innerText()).replace(/\s/g, ' '))
    .toContain('120 000 €');
  await group.focus();
  await w.page.keyboard.press('ArrowLeft');
  await expect.poll(() => rows(w).count()).toBe(1);
  await w.page.keyboard.press('ArrowRight');
  await expect.poll(() => rows(w).count()).toBe(3);
  await w.page.keyboard.press('ArrowDown');
  await w.page.keyboard.press('x');
  await w.page.getByText(w.t('portfolio.bulk.chosen', { count: 1 })).waitFor();
  await w.page.keyboard.press('x');
  await w.page.keyboard.press('Space');
  const peek = w.page.getByRole('complementary', { name: w.t('portfolio.peek.title') });
  await peek.getByRole('heading', { level: 2, name: /Alpha$/ }).waitFor();
  await w.page.keyboard.press('ArrowDown');
  await peek.getByRole('heading', { level: 2, name: /Recoudre/ }).waitFor();
  expect((await peek.innerText()).replace(/\s/g, ' ')).toContain('7 181 €');
  await w.page.keyboard.press('ArrowLeft');
  await expect.poll(() => peek.count()).toBe(0);
  await w.page.getByText(w.t('portfolio.layout.board'), { exact: true }).click();
  const step = (status: 'draft' | 'inReview') =>
    w.page.getByRole('region', { name: w.t(`portfolio.status.${status}`), exact: true });
  const card = w.page.locator('.board-card').filter({ hasText: 'Alpha' });
  await card.focus();
  await w.page.keyboard.press('Control+ArrowRight');
  await step('inReview').getByText('Alpha').waitFor();
  await expect.poll(() => card.evaluate((e) => e === document.activeElement)).toBe(true);
  await card.dragTo(step('draft'));
  await step('draft').getByText('Alpha').waitFor();
  await menu(w, w.t('shell.undo'));
  await step('inReview').getByText('Alpha').waitFor();
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a dossier is two lines where columns have no room, and says the same; nothing scrolls sideways, with a selection and a look beside too', async () => {
  const w = await launch({ language: 'fr' });
  await loadExample(w);
  await toPortfolio(w);
  const row = rows(w).first();
  const words = async (): Promise<string> => (await row.innerText()).replace(/\s+/g, ' ');
  await expect.poll(words).toContain('M4 → M4 + M2');
  expect(await words()).toContain('7 181 €');
  for (const width of [640, 320]) {
    await w.app.evaluate(({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMinimumSize(1, 1);
      window?.setContentSize(size, 640);
    }, width);
    await w.page.waitForFunction((size) => innerWidth === size, width);
    await expect.poll(words).toMatch(/Recoudre.*Brouillon/);
    expect(await row.getByRole('img', { name: /Richesses humaines/ }).count()).toBe(1);
    await row.getByRole('checkbox').check();
    await w.page.getByRole('region', { name: w.t('portfolio.bulk.title') }).waitFor();
    await row.locator('.opener .button').focus();
    await w.page.keyboard.press('Space');
    await w.page.getByRole('complementary', { name: w.t('portfolio.peek.title') }).waitFor();
    await expect
      .poll(() =>
        w.page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll('.page, .dossier-list, .bulk-bar, .peek')]
            .filter((element) => element.scrollWidth > element.clientWidth)
            .map((element) => element.className),
        ),
      )
      .toEqual([]);
    expect(await button(w, w.t('portfolio.newDossier')).isVisible()).toBe(true);
    await w.page.keyboard.press('Space');
    await row.getByRole('checkbox').uncheck();
  }
  await w.close();
  expect(w.faults).toEqual([]);
});

it('what is looked at beside the list leads to the field, with the cursor in it', async () => {
  const w = await opened();
  await toPortfolio(w);
  await rows(w).first().locator('.opener .button').focus();
  await w.page.keyboard.press('Space');
  const peek = w.page.getByRole('complementary', { name: w.t('portfolio.peek.title') });
  await peek.getByRole('button', { name: /Quelle chaîne de valeur/ }).click();
  const held = () => w.page.evaluate(() => document.activeElement?.closest('[data-place]')?.getAttribute('data-place'));
  await expect.poll(held).toMatch(/^answers\/innovation\./);
  await w.close();
  expect(w.faults).toEqual([]);
});
