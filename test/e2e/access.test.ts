/** axe-core in the real window, in both themes and both languages: no fault of any level on any screen. */
import { describe, expect, it } from 'vitest';
import { THRESHOLDS } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import { STATION_IDS } from '#shared/base/method/stations.ts';
import type { RecordKind } from '#shared/decision/records/kinds.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { AWARD, INTEREST, MEMBERS, SESSION } from '#test/fixtures/committee.ts';
import { faultsOf as faultsIn } from './axe.ts';
import {
  button,
  loadExample,
  menu,
  newDossier,
  openDossier,
  showFindings,
  sideAct,
  toPortfolio,
  toQuestions,
  toSettings,
  toStation,
} from './places.ts';
import { shareWindow } from './shared-window.ts';
import type { Opened } from './window.ts';

const EVERY_DOSSIER = {
  text: '',
  status: [],
  cohortId: null,
  models: [],
  archived: false,
  sort: 'updatedAt' as const,
  descending: true,
  offset: 0,
  limit: 10,
};
/** What a theme can change: all other rules look at the same elements in both, and are run once. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const faultsOf = async (w: Opened, screen: string): Promise<string[]> => {
  const dark = await w.page.evaluate(() => document.documentElement.dataset.theme === 'dark');
  return faultsIn(w, screen, dark ? COLOUR_RULES : undefined);
};
const closeDialog = async (w: Opened): Promise<void> => {
  await w.page.keyboard.press('Escape');
  await w.page.getByRole('dialog').waitFor({ state: 'detached' });
};

/** Opens what a station keeps folded: every detail, every record. */
const unfold = async ({ page }: Opened): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('main details:not([open])')) details.setAttribute('open', '');
    for (const row of document.querySelectorAll<HTMLElement>('main .record-toggle[aria-expanded=false]')) row.click();
  });

/** To its worked example, wherever the window is; loaded where it is not there yet. */
const toExample = async (w: Opened): Promise<void> => {
  // A window of its own, where the test is run alone or after one that failed.
  const welcome = button(w, w.t('welcome.skip'));
  if (await welcome.isVisible()) await welcome.click();
  await toPortfolio(w);
  const rows = await w.call('portfolio.list', EVERY_DOSSIER);
  if (rows.ok && rows.value.total > 0)
    await openDossier(w, answerText(exampleDossier('x', w.language), 'request.projectName'));
  else await loadExample(w);
};

for (const [theme, language] of [
  ['light', 'fr'],
  ['dark', 'en'],
] as const) {
  describe(`in one window (${theme}, ${language})`, () => {
    const open = shareWindow({ language, settings: { theme, welcomed: false } });

    it(`first run, portfolio, dialogs and settings have no fault (${theme})`, async () => {
      const w = await open();
      const found = await faultsOf(w, 'first run');
      await button(w, w.t('welcome.skip')).click();
      await w.page.getByText(w.t('portfolio.empty'), { exact: true }).waitFor();
      found.push(...(await faultsOf(w, 'empty portfolio')));
      await loadExample(w);
      await toPortfolio(w);
      found.push(...(await faultsOf(w, 'portfolio')));
      await w.page.locator('table tbody .opener button').first().focus();
      await w.page.keyboard.press('Space');
      await w.page.getByRole('complementary').waitFor();
      found.push(...(await faultsOf(w, 'beside the list')));
      await w.page.keyboard.press('Space');
      await w.page.getByText(w.t('portfolio.layout.board'), { exact: true }).click();
      found.push(...(await faultsOf(w, 'board')));
      await w.page.getByText(w.t('portfolio.layout.table'), { exact: true }).click();
      for (const [name, command] of [
        ['new dossier', w.t('shell.newDossier')],
        ['palette', w.t('shell.palette')],
        ['help', w.t('shell.help')],
        ['about', w.t('shell.about')],
      ] as const) {
        await menu(w, command);
        await w.page.getByRole('dialog').waitFor();
        found.push(...(await faultsOf(w, name)));
        await closeDialog(w);
      }
      await sideAct(w, w.t('portfolio.cohorts'));
      await w.page.getByRole('dialog').waitFor();
      found.push(...(await faultsOf(w, 'cohorts')));
      await closeDialog(w);
      await w.page.getByRole('table').getByRole('button', { expanded: false }).first().click();
      await w.page.getByRole('menu').waitFor();
      found.push(...(await faultsOf(w, 'menu of a row')));
      await w.page.keyboard.press('Escape');
      await toSettings(w);
      found.push(...(await faultsOf(w, 'settings')));
      for (const [table, edit] of [
        ['thresholds', w.t('tables.editOf', { name: THRESHOLDS.ourShare.label[w.language] })],
        ['vehicles', w.t('tables.add')],
      ] as const) {
        await button(w, w.t(`tables.${table}`)).click();
        await w.page.getByRole('table').waitFor();
        found.push(...(await faultsOf(w, table)));
        await button(w, edit).click();
        await w.page.getByRole('dialog').waitFor();
        found.push(...(await faultsOf(w, `dialog of ${table}`)));
        await closeDialog(w);
        await button(w, `← ${w.t('settings.title')}`).click();
      }
      expect(await w.page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
      expect(found).toEqual([]);
    });

    it(`the twelve stations and the memo have no fault (${theme})`, async () => {
      const w = await open();
      await toExample(w);
      const found: string[] = [];
      for (const station of STATION_IDS) {
        await toStation(w, station);
        await unfold(w);
        found.push(...(await faultsOf(w, station)));
      }
      await showFindings(w);
      for (const tab of ['findings', 'help', 'documents'] as const) {
        await w.page.getByRole('tab', { name: new RegExp(`^${w.t(`panel.tabs.${tab}`)}`) }).click();
        found.push(...(await faultsOf(w, `panel ${tab}`)));
      }
      await w.page.getByRole('button', { name: new RegExp(`^${w.t('dossier.attachments.title')}`) }).click();
      await w.page.getByRole('dialog').waitFor();
      found.push(...(await faultsOf(w, 'attachments')));
      await closeDialog(w);
      await button(w, w.t('dossier.history.title')).click();
      await w.page.getByRole('dialog').waitFor();
      found.push(...(await faultsOf(w, 'history')));
      await closeDialog(w);
      await toQuestions(w);
      found.push(...(await faultsOf(w, 'questions')));
      await button(w, w.t('questions.export')).click();
      await w.page.getByRole('dialog').waitFor();
      found.push(...(await faultsOf(w, 'send questions')));
      await closeDialog(w);
      await w.page.locator('.questions-view .segment').nth(1).click();
      await w.page.locator('.gap').first().waitFor();
      found.push(...(await faultsOf(w, 'questions to be asked')));
      await menu(w, w.t('shell.memo'));
      await w.page.getByRole('heading', { level: 1, name: w.t('preview.title') }).waitFor();
      await w.page.getByRole('main').getByRole('img').first().waitFor();
      found.push(...(await faultsOf(w, 'memo')));
      expect(found).toEqual([]);
    });

    it(`the follow-up and the due dates have no fault (${theme})`, async () => {
      const w = await open();
      await toExample(w);
      await button(w, w.t('followUp.title')).click();
      const found: string[] = [];
      for (const tab of ['milestones', 'indicators', 'actuals', 'beliefs', 'conditions'] as const) {
        await w.page.getByText(w.t(`followUp.tab.${tab}`), { exact: true }).click();
        await w.page.waitForFunction(() => document.querySelectorAll('main *').length > 15);
        found.push(...(await faultsOf(w, tab)));
      }
      await menu(w, w.t('shell.agenda'));
      await w.page.getByRole('table').waitFor();
      found.push(...(await faultsOf(w, 'agenda')));
      expect(found).toEqual([]);
    });

    it(`the committee has no fault (${theme})`, async () => {
      const w = await open();
      await toExample(w);
      const list = await w.call('portfolio.list', EVERY_DOSSIER);
      const dossierId = list.ok ? (list.value.rows[0]?.id ?? '') : '';
      const save = (kind: RecordKind, id: string, body: unknown) =>
        w.call('record.save', { id, kind, dossierId: kind === 'decision' ? dossierId : null, base: 0, body });
      for (const m of MEMBERS) await save('member', m.id, m.body);
      await save('interest', 'i1', { ...INTEREST, subject: { kind: 'dossier', dossierId } });
      const agenda = [{ dossierId, time: '14:15', rapporteur: 'Lina', reviewed: null, left: [] }];
      await save('session', 's1', { ...SESSION, agenda });
      await save('decision', 'd1', AWARD);
      await menu(w, w.t('shell.committee'));
      const found: string[] = [];
      for (const tab of ['members', 'interests', 'letters', 'sessions'] as const) {
        await w.page
          .locator('main .segments')
          .getByText(w.t(`committee.tab.${tab}`), { exact: true })
          .click();
        await w.page.waitForFunction(() => document.querySelectorAll('main *').length > 15);
        found.push(...(await faultsOf(w, tab)));
      }
      await button(w, SESSION.name).click();
      await w.page.getByRole('heading', { name: w.t('committee.roll') }).waitFor();
      found.push(...(await faultsOf(w, 'session')));
      await w.page
        .getByRole('navigation', { name: w.t('committee.agenda') })
        .getByRole('button')
        .nth(1)
        .click();
      await w.page.getByRole('heading', { name: w.t('committeeFields.votes') }).waitFor();
      found.push(...(await faultsOf(w, 'decision')));
      await button(w, w.t('committee.present')).click();
      await w.page.getByRole('article').waitFor();
      found.push(...(await faultsOf(w, 'presentation')));
      expect(found).toEqual([]);
    });

    it(`an empty dossier has no fault either (${theme})`, async () => {
      const w = await open();
      await newDossier(w, '', '');
      const found: string[] = [];
      for (const station of STATION_IDS) {
        await toStation(w, station);
        found.push(...(await faultsOf(w, `empty ${station}`)));
      }
      expect(found).toEqual([]);
    });
  });
}
