import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { menu, openDossier, pick, saved, stored, toPortfolio, toStation } from './places.ts';
import { shareExample } from './shared-window.ts';
import type { Opened } from './window.ts';

/** Excel writes CRLF, U+202F between thousands, and a line break after the last row. */
const FROM_EXCEL = '1\u202f234,56\t-\t12 k€\r\n"7\u00a0000,5 €"\t(0)\t8.000,25\r\n';

const example = shareExample();
const open = async (): Promise<Opened> => {
  const w = await example();
  await toStation(w, 'projection');
  await w.page.getByRole('grid').waitFor();
  return w;
};
const grid = ({ page }: Opened): Locator => page.getByRole('grid');
const row = (w: Opened, name: string): Locator =>
  grid(w)
    .getByRole('row')
    .filter({
      has: w.page.getByRole('rowheader', {
        name: new RegExp(`^${name.replaceAll(/[+()]/g, '\\$&')}( ${w.t('grid.noteMark')})?$`),
      }),
    });
/** A cell by the heading of its row and the number of its column, from 1. */
const cell = (w: Opened, name: string, column: number): Locator => row(w, name).locator(`[aria-colindex="${column}"]`);
const FIRST_YEAR = 7;
const SECOND_YEAR = 8;
const copyToSystem = ({ app }: Opened, text: string): Promise<void> =>
  app.evaluate(({ clipboard }, t) => clipboard.writeText(t), text);
const paste = async (w: Opened, text: string): Promise<void> => {
  await copyToSystem(w, text);
  await w.page.keyboard.press('Control+V');
};
const dossier = async (w: Opened): Promise<Dossier> => {
  await saved(w);
  return (await stored(w, answerText(exampleDossier('x', 'fr'), 'request.projectName'))).dossier;
};
const years = async (w: Opened, id: string): Promise<unknown> => {
  const line = (await dossier(w)).resources.find((r) => r.id === id);
  return line?.driver.kind === 'annual' ? line.driver.years : line?.driver;
};

describe('the plan as a spreadsheet', () => {
  it('takes a block from Excel as one step, and gives it back', async () => {
    const w = await open();
    await cell(w, 'Subvention de la métropole', FIRST_YEAR).click();
    await paste(w, FROM_EXCEL);
    expect(await w.page.getByRole('dialog').count()).toBe(0);
    expect(await years(w, 'city')).toEqual([123_456, 0, 1_200_000]);
    expect(await years(w, 'jobs')).toEqual([700_050, 0, 800_025]);

    await w.page.keyboard.press('Control+C');
    expect(await w.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
      '1234,56\t0\t12000\r\n7000,50\t0\t8000,25\r\n',
    );
    await menu(w, w.t('shell.undo'));
    expect(await years(w, 'city')).toEqual([9_000_000, 8_500_000, 8_000_000]);
    expect(await years(w, 'jobs')).toEqual([6_600_000, 7_200_000, 7_800_000]);
    await w.close();
    expect(w.faults).toEqual([]);
  });

  it('shows first what does not fit, adds the rows that are left, and keeps refused text in its cell', async () => {
    const w = await open();
    await cell(w, 'Convention Région', FIRST_YEAR).click();
    await paste(w, '5\r\n');
    const dialog = w.page.getByRole('dialog', { name: w.t('grid.paste.title') });
    await dialog.getByText(w.t('grid.paste.locked', { count: 1 })).waitFor();
    await w.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await cell(w, 'Cotisations', 1).click();
    await paste(
      w,
      'Cotisations\tA1\r\nVente de livres\tUsagers et particuliers\tLecteurs\tacquis\tPar année\t\t1.000\t12,5x\t300\r\n',
    );
    await dialog.getByText(w.t('grid.grow.resources', { count: 1 })).waitFor();
    await dialog.getByText(w.t('common.number.ambiguous')).waitFor();
    // Each refused text says so at its place, also in the row that is to be added.
    expect(await dialog.locator('[data-outcome="kept"]').allInnerTexts()).toEqual(['⚠ 1.000', '⚠ 12,5x']);
    await dialog.getByRole('button', { name: w.t('grid.paste.confirm') }).click();
    const plan = await dossier(w);
    const added = plan.resources.at(-1);
    expect(added).toMatchObject({ label: 'Vente de livres', leaf: 'B1', funder: 'Lecteurs', status: 'signed' });
    expect(added?.driver).toEqual({ kind: 'annual', years: [0, 0, 30_000] });
    expect(await cell(w, 'Vente de livres', SECOND_YEAR).innerText()).toContain('12,5x');
    expect(await cell(w, 'Vente de livres', SECOND_YEAR).getAttribute('aria-invalid')).toBe('true');
    await menu(w, w.t('shell.undo'));
    expect((await dossier(w)).resources).toHaveLength(plan.resources.length - 1);
    expect(Object.keys((await dossier(w)).drafts)).toEqual([]);
    await w.close();
    expect(w.faults).toEqual([]);
  });

  it('works by the keyboard alone', async () => {
    const w = await open();
    const { keyboard } = w.page;
    await cell(w, 'Subvention de la métropole', FIRST_YEAR).click();
    await keyboard.type('95 000,5');
    await keyboard.press('Tab');
    await keyboard.type('96');
    await keyboard.press('Escape');
    await keyboard.press('F2');
    await keyboard.press('End');
    await keyboard.type('0');
    await keyboard.press('Enter');
    expect(await years(w, 'city')).toEqual([9_500_050, 85_000_000, 8_000_000]);
    expect(await w.page.evaluate(() => document.activeElement?.getAttribute('aria-colindex'))).toBe('8');

    // Fill to the right, over the three years of the row that Enter led to.
    await keyboard.press('ArrowLeft');
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Control+r');
    expect(await years(w, 'jobs')).toEqual([6_600_000, 6_600_000, 6_600_000]);
    await keyboard.press('Delete');
    expect(await years(w, 'jobs')).toEqual([0, 0, 0]);
    await menu(w, w.t('shell.undo'));
    await menu(w, w.t('shell.undo'));
    expect(await years(w, 'jobs')).toEqual([6_600_000, 7_200_000, 7_800_000]);

    // The line moves with the selection; Ctrl+Home leads back to the first cell.
    await keyboard.press('Alt+ArrowUp');
    expect((await dossier(w)).resources.slice(2, 4).map((r) => r.id)).toEqual(['jobs', 'city']);
    await keyboard.press('Alt+ArrowDown');
    await keyboard.press('Control+Home');
    expect(await w.page.evaluate(() => document.activeElement?.getAttribute('data-at'))).toBe('0:0');
    // Escape, then Tab: the grid is no trap.
    await keyboard.press('Escape');
    await keyboard.press('Tab');
    expect(await w.page.evaluate(() => document.activeElement?.closest('[role="grid"]') === null)).toBe(true);
    await w.close();
    expect(w.faults).toEqual([]);
  });

  it('adds a line where one types, chooses its lever and its driver, and keeps its note', async () => {
    const w = await open();
    const { keyboard } = w.page;
    await cell(w, w.t('grid.add.resources'), 1).click();
    await keyboard.type('Vide-grenier');
    await keyboard.press('Tab');
    await keyboard.press('F2');
    await pick(w, w.page.getByRole('combobox', { name: /Vide-grenier/ }), 'B1 Usagers et particuliers');
    await cell(w, 'Vide-grenier', FIRST_YEAR).click();
    await keyboard.type('1200');
    await keyboard.press('Enter');
    await cell(w, 'Vide-grenier', 5).click();
    await keyboard.press('F2');
    await pick(w, w.page.getByRole('combobox', { name: /Vide-grenier/ }), w.t('grid.driver.volume'));
    await w.page.getByLabel(w.t('grid.field.volume')).fill('3');
    await cell(w, 'Vide-grenier', 1).click();
    await keyboard.press('Shift+F2');
    await w.page.getByRole('dialog').locator('textarea').fill('Devis du 3 mars');
    await w.page.getByRole('button', { name: w.t('grid.noteSave') }).click();
    // A cell of figures has its own note, with its origin; one step of undo takes it back.
    await cell(w, 'Vide-grenier', FIRST_YEAR).click();
    await keyboard.press('Shift+F2');
    await w.page.getByRole('dialog').getByLabel(w.t('grid.noteSource')).fill('Relevé de 2025');
    await keyboard.press('Control+Enter');
    expect(await cell(w, 'Vide-grenier', FIRST_YEAR).getAttribute('data-note')).toBe('true');
    expect((await dossier(w)).resources.at(-1)?.cells).toEqual({ y0: { source: 'Relevé de 2025' } });
    await menu(w, w.t('shell.undo'));
    expect((await dossier(w)).resources.at(-1)).not.toHaveProperty('cells');
    const added = (await dossier(w)).resources.at(-1);
    expect(added).toMatchObject({ label: 'Vide-grenier', leaf: 'B1', note: 'Devis du 3 mars' });
    expect(added?.driver).toMatchObject({ kind: 'volume', volume: 3, priceCents: 120_000 });
    expect(await cell(w, 'Vide-grenier', FIRST_YEAR).getAttribute('aria-readonly')).toBe('true');
    expect((await cell(w, 'Vide-grenier', FIRST_YEAR).innerText()).replaceAll(/\s/g, '')).toBe('3600');
    await w.close();
    expect(w.faults).toEqual([]);
  });

  it('turns months typed by hand into a season and into payments, to the cent', async () => {
    const w = await open();
    const { keyboard } = w.page;
    await w.page.getByRole('button', { name: w.t('grid.months') }).click();
    await cell(w, 'Subvention de la métropole', 4).click();
    await keyboard.type('10 000,01');
    await keyboard.press('Enter');
    expect(await years(w, 'city')).toMatchObject({ 0: 9_250_001, 1: 8_500_000, 2: 8_000_000 });
    // The payments of the regional agreement: 98 000 in April; half of it moves to May.
    const payments = grid(w)
      .getByRole('row')
      .filter({ hasText: w.t('grid.payments') })
      .first();
    await payments.locator('[aria-colindex="6"]').click();
    await keyboard.type('49000');
    await keyboard.press('Enter');
    expect(await payments.locator('[aria-colindex="6"]').getAttribute('aria-invalid')).toBe('true');
    await menu(w, w.t('shell.undo'));
    await payments.locator('[aria-colindex="5"]').click();
    await paste(w, '49000\t49 000,00 €\r\n');
    const region = (await dossier(w)).resources.find((r) => r.id === 'region');
    expect(region?.driver.kind === 'grant' && region.driver.schedule.map((s) => s.month)).toEqual([4, 5, 14, 27]);
    expect(region?.driver.kind === 'grant' && region.driver.schedule[1]?.share).toBe(0.175);
    // By the keyboard from May to June, then by the mouse to August.
    await payments.locator('[aria-colindex="6"]').click();
    await keyboard.press('Alt+ArrowRight');
    await payments
      .locator('[aria-colindex="7"] .grid-handle')
      .dragTo(payments.locator('[aria-colindex="9"]'), { force: true });
    const moved = (await dossier(w)).resources.find((r) => r.id === 'region');
    expect(moved?.driver.kind === 'grant' && moved.driver.schedule.map((s) => s.month)).toEqual([4, 8, 14, 27]);
    await w.close();
    expect(w.faults).toEqual([]);
  });
  it('jumps by pages with the cursor in a cell, every row that is drawn in its place with its own words', async () => {
    const w = await open();
    const { page } = w;
    const project = answerText(exampleDossier('x', 'fr'), 'request.projectName');
    await toPortfolio(w);
    const { dossier: d, revision } = await stored(w, project);
    const model = d.resources.find((r) => r.driver.kind === 'annual') ?? d.resources[0];
    if (model === undefined) throw new Error('The example has resources');
    const commands = Array.from({ length: 90 }, (_, i) => ({
      type: 'insert' as const,
      collection: 'resources' as const,
      index: d.resources.length + i,
      item: { ...model, id: `long-${i}`, label: `Ligne ${i + 1}` },
    }));
    await w.call('dossier.apply', { id: d.id, base: revision, origin: 'edit', commands });
    const names = [...d.resources, ...commands.map(({ item }) => item)].map(({ label }) => label);
    await openDossier(w, project, 'projection');
    await cell(w, names[0] ?? '', FIRST_YEAR).click();
    /** Where the cursor is, and of the rows between the head and the totals: their numbers and names from top to bottom. */
    const seen = () =>
      page.evaluate(() => {
        const rows = [...document.querySelectorAll<HTMLElement>('.grid-frame tbody tr')].map((tr) => ({
          top: Math.round(tr.getBoundingClientRect().top),
          number: Number(tr.getAttribute('aria-rowindex')),
          name: tr.querySelector('th')?.textContent ?? '',
        }));
        return {
          cursor: document.activeElement?.getAttribute('data-at') ?? document.activeElement?.tagName,
          stops: [...document.querySelectorAll('.grid-frame [data-at][tabindex="0"]')].map((c) =>
            c.getAttribute('data-at'),
          ),
          rows: rows.sort((a, b) => a.number - b.number),
        };
      });
    const [, column = ''] = ((await seen()).cursor ?? '').split(':');
    const keys = ['PageDown', 'PageDown', 'PageDown', 'PageUp', 'PageDown', 'PageUp', 'PageUp', 'PageUp', 'ArrowDown'];
    let row = 1;
    for (const key of keys) {
      await page.keyboard.press(key);
      const { cursor, stops, rows } = await seen();
      const [at = '', col] = (cursor ?? '').split(':');
      expect(col, `${key}: ${cursor}`).toBe(column);
      if (key.endsWith('Down')) expect(Number(at)).toBeGreaterThan(row);
      else expect(Number(at)).toBeLessThan(row);
      row = Number(at);
      expect(stops).toEqual([cursor]);
      const [first] = rows;
      // The head of the group is the first row of the grid; its lines follow.
      for (const { top, number, name } of rows) {
        expect(top - (first?.top ?? 0)).toBe((number - (first?.number ?? 0)) * 28);
        const label = names[number - 3];
        if (label !== undefined) expect(name).toContain(label);
      }
    }
    await w.close();
    expect(w.faults).toEqual([]);
  });
});
