/** How a person moves through the window: by the roles and names that a screen reader hears. */

import type { Locator } from 'playwright-core';
import type { ProjectionTab } from '#renderer/ground/state/app-store.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import { STATION_NAMES, type StationId } from '#shared/base/method/stations.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { ALL } from '#test/fixtures/all-dossiers.ts';
import type { Opened } from './window.ts';

/** What it takes to walk through a window. */
type Window = Pick<Opened, 'app' | 'page' | 'language' | 't'>;

export const button = ({ page }: Window, name: string): Locator => page.getByRole('button', { name, exact: true });

export const onPortfolio = ({ page, t }: Window): Locator =>
  page.getByRole('heading', { level: 1, name: t('portfolio.title'), exact: true });

/** Sends a command of the native menu by its words, as a click on it does. */
export const menu = async ({ app }: Window, label: string): Promise<void> => {
  const found = await app.evaluate(({ Menu }, wanted) => {
    const search = (items: Electron.MenuItem[]): boolean =>
      items.some((item) => {
        if (item.label === wanted && item.type === 'normal' && item.visible) {
          item.click();
          return true;
        }
        return item.submenu ? search(item.submenu.items) : false;
      });
    return search(Menu.getApplicationMenu()?.items ?? []);
  }, label);
  if (!found) throw new Error(`The menu has no entry "${label}"`);
};

export const toPortfolio = async (w: Window): Promise<void> => {
  await menu(w, w.t('shell.portfolio'));
  await onPortfolio(w).waitFor();
};
export const toSettings = async (w: Window): Promise<void> => {
  await menu(w, w.t('shell.preferences'));
  await w.page.getByRole('heading', { level: 1, name: w.t('settings.title') }).waitFor();
};
const stations = ({ page, t }: Window): Locator =>
  page.getByRole('navigation', { name: t('dossier.stations'), exact: true });

/** Where the page needs the width, the stations are under the name of the page. */
const unfoldStations = async (w: Window): Promise<void> => {
  if (await stations(w).isVisible()) return;
  const folded = w.page.locator('.rail details:not([open]) > summary');
  if ((await folded.count()) > 0) await folded.click();
};

export const toStation = async (w: Window, station: StationId): Promise<void> => {
  const name = STATION_NAMES[station][w.language];
  await unfoldStations(w);
  await stations(w).getByRole('button', { name }).first().click();
  const heading = station === 'projection' ? w.t('projection.title') : name;
  await w.page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor({ state: 'attached' });
};
/** A tab of the projection, which is open. */
export const toTab = async ({ page, t }: Window, tab: ProjectionTab): Promise<void> => {
  const tabs = page.getByRole('navigation', { name: t('projection.tabs') });
  await tabs.getByRole('button', { name: t(`projection.tab.${tab}`), exact: true }).click();
  await page.locator(`.projection[data-tab="${tab}"]`).waitFor();
};

/** The panel of findings, which a station without any of its own leaves shut. */
export const showFindings = async ({ page, t }: Window): Promise<Locator> => {
  const panel = page.getByRole('region', { name: t('coherence.title') });
  if (!(await panel.isVisible())) await page.keyboard.press('Control+.');
  await panel.waitFor();
  return panel;
};

/** The open dossier at a glance. */
export const toOverview = async (w: Window): Promise<void> => {
  await unfoldStations(w);
  await stations(w)
    .getByRole('button', { name: w.t('frame.overview') })
    .click();
  await w.page.getByRole('region', { name: w.t('frame.home.panels') }).waitFor();
};

/** The questions to the applicant of the open dossier, all stations together. */
export const toQuestions = async (w: Window): Promise<void> => {
  const { page, t } = w;
  await unfoldStations(w);
  await page.getByRole('button', { name: new RegExp(`^${t('questions.rail')}`) }).click();
  await page.getByRole('heading', { level: 1, name: t('questions.title') }).waitFor();
};

/** What can be done with the list besides beginning a dossier: in the menu of the bar above it. */
const sideActs = ({ page, t }: Window): Locator =>
  page.locator('.top-bar').getByRole('button', { name: t('frame.more'), exact: true });
export const sideAct = async (w: Window, label: string): Promise<void> => {
  await sideActs(w).click();
  await w.page.getByRole('menuitem', { name: label, exact: true }).click();
};

export const loadExample = async (w: Window): Promise<void> => {
  const words = w.t('portfolio.loadExample');
  await sideActs(w).waitFor();
  // An empty portfolio offers it in the middle of the page.
  if (await button(w, words).isVisible()) await button(w, words).click();
  else await sideAct(w, words);
  await stations(w).waitFor();
};

export const newDossier = async (w: Window, project: string, organisation: string): Promise<void> => {
  await menu(w, w.t('shell.newDossier'));
  await w.page.getByLabel(w.t('portfolio.projectName'), { exact: true }).fill(project);
  await w.page.getByLabel(w.t('portfolio.organisationName'), { exact: true }).fill(organisation);
  await button(w, w.t('portfolio.create')).click();
  await stations(w).waitFor();
};
/** Opens a dossier of the list by its project's name, at one of its stations. */
export const openDossier = async (w: Window, project: string, station: StationId = 'request'): Promise<void> => {
  await button(w, project).click();
  await toStation(w, station);
};

/** The control of a question, by its label. */
export const answer = (w: Window, questionId: string): Locator => {
  const question = questionById(questionId);
  if (!question) throw new Error(`No question ${questionId}`);
  return w.page.getByLabel(question.label[w.language], { exact: true });
};
/** Chooses in a list as a person does: opens it and takes a line of it. */
export const pick = async ({ page }: Window, field: Locator, label: string): Promise<void> => {
  await field.click();
  await page.getByRole('option', { name: label, exact: true }).click();
};
/** Until the status bar says that all is on disk. */
export const saved = async ({ page, t }: Window): Promise<void> => {
  const words = t('dossier.saved', { time: '' }).trim();
  await page.getByRole('contentinfo').getByText(words).waitFor();
};

/** What the disk holds of the one dossier with this project name, read through the bridge. */
export const stored = async (w: Opened, project: string): Promise<OutputOf<'dossier.open'>> => {
  const list = await w.call('portfolio.list', { ...ALL, limit: 100 });
  if (!list.ok) throw new Error(`portfolio.list: ${list.failure.code}`);
  const row = list.value.rows.find((r) => r.project === project);
  if (!row) throw new Error(`No dossier of "${project}" in the portfolio`);
  const opened = await w.call('dossier.open', { id: row.id });
  if (!opened.ok) throw new Error(`dossier.open: ${opened.failure.code}`);
  return opened.value;
};

const COMMITTEE_TABS = ['sessions', 'members', 'interests', 'letters'] as const;
/** Every place beside the stations, by its name, and how a person gets there; the worked example is the last dossier that was open. */
export const placesOf = (w: Window, project: string): readonly (readonly [string, () => Promise<void>])[] => {
  const { page, t } = w;
  const inSettings = (name: string, words: string, title: string) =>
    [
      name,
      async () => {
        await toSettings(w);
        await button(w, words).click();
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
      },
    ] as const;
  const inCommittee = (tab: (typeof COMMITTEE_TABS)[number]) =>
    [
      `committee ${tab}`,
      async () => {
        await menu(w, t('shell.committee'));
        await page
          .locator('main .segments')
          .getByText(t(`committee.tab.${tab}`), { exact: true })
          .click();
      },
    ] as const;
  return [
    ['portfolio', () => toPortfolio(w)],
    ['agenda', () => menu(w, t('shell.agenda'))],
    ...COMMITTEE_TABS.map(inCommittee),
    ['settings', () => toSettings(w)],
    inSettings('thresholds', t('tables.thresholds'), t('tables.thresholds')),
    inSettings('vehicles', t('tables.vehicles'), t('tables.vehicles')),
    inSettings('sector figures', t('figures.title'), t('figures.title')),
    inSettings('backups', t('backups.notice.see'), t('backups.title')),
    inSettings('folder', t('folder.title'), t('folder.title')),
    inSettings('protection', t('protection.open'), t('protection.title')),
    inSettings('privacy', t('privacy.open'), t('privacy.title')),
    [
      'overview',
      async () => {
        await toPortfolio(w);
        await openDossier(w, project);
        await toOverview(w);
      },
    ],
    ['questions', () => toQuestions(w)],
  ];
};
