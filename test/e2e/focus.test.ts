/** The cursor always stands on something: after every gesture of the window, with real keys. One run names every gesture after which it does not. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { PROJECTION_TABS } from '#renderer/ground/state/app-store.ts';
import { STATION_NAMES } from '#shared/base/method/stations.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { cell } from './entry.ts';
import { doing, type Gesture, holding, lostAfter, typing, until, waysOut } from './gestures.ts';
import {
  answer,
  button,
  loadExample,
  menu,
  pick,
  showFindings,
  sideAct,
  toPortfolio,
  toSettings,
  toStation,
  toTab,
} from './places.ts';
import { launch, type Opened } from './window.ts';

const EXAMPLE = exampleDossier('x', 'fr');
const LINE = 'Subvention de la métropole';
const NEWS = 'Incendie\tArrêt de six mois\r\nVol\tMachines à remplacer\r\n';

/** A command of the native menu. */
const command = (w: Opened, name: Parameters<Opened['t']>[0] & `shell.${string}`) => () => menu(w, w.t(name));
const copied =
  ({ app }: Opened, text: string) =>
  () =>
    app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
/** What the next dialog of the system that opens a file is answered. */
const chosen =
  ({ app }: Opened, path: string) =>
  () =>
    app.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
    }, path);
const item = ({ page }: Opened, name: string): Locator => page.getByRole('menuitem', { name, exact: true });
/** The first of the buttons inside whose name begins so; a name is read with plain spaces, whatever stands before its signs. */
const act = (inside: Locator, words: string): Locator => {
  const begun = words.replaceAll(/[+()?]/g, '\\$&').replaceAll(/\s/g, '\\s');
  return inside.getByRole('button', { name: new RegExp(`^${begun}`) }).first();
};

const records = (w: Opened): readonly Gesture[] => {
  const { page, t } = w;
  const list = page.locator('[data-place="risks"]');
  const heads = list.locator('.record-toggle');
  const open = list.locator('.record-row[data-open="true"]');
  const level = open.getByRole('combobox', { name: t('risks.likelihood'), exact: true });
  const choices = page.getByRole('listbox');
  const option = choices.getByRole('option').last();
  const acts = act(list.locator('.record-row').last(), 'Actions sur');
  const many = EXAMPLE.risks.length;
  const undone = command(w, 'shell.undo');
  const cancel = t('common.cancel');
  const questions = page.locator('[data-place="bearerQuestions"]');
  const conditions = page.locator('[data-place="conditions"]');
  const day = conditions.getByLabel(t('plan.conditions.deadline'), { exact: true }).first();
  const paste = [holding(heads.first()), copied(w, NEWS), 'Control+V'];
  const taken = page.getByRole('button', { name: t('records.paste.take', { count: 2 }), exact: true });
  return [
    doing('a station is gone to', () => toStation(w, 'risks')),
    doing('a record is added by its button', list.locator('.record-add'), until(open)),
    doing('a record is folded by Escape', typing(w, 'Le loyer double'), 'Escape', until(open, 0)),
    doing('a record is unfolded by Enter', 'Enter', until(open)),
    doing('a choice is taken from its list', level, until(choices), option, until(choices, 0)),
    doing('a list of choices is left by Escape', level, until(choices), 'Escape', until(choices, 0)),
    doing('a record is folded from one of its fields', 'Escape', until(open, 0)),
    doing('a record is moved up', 'Alt+ArrowUp'),
    doing('a record is moved down', 'Alt+ArrowDown'),
    doing('a record is added by N', 'n', until(heads, many + 2)),
    doing('an addition is undone from its own field', undone, until(heads, many + 1)),
    doing('a record is removed by Delete', holding(heads.last()), 'Delete', until(heads, many)),
    doing('a removal is undone', undone, until(heads, many + 1)),
    doing('a record is removed by its button', heads.last(), act(open, t('common.remove')), until(heads, many)),
    doing('a removal is undone from the bar', act(page.locator('.top-bar'), 'Annuler :'), until(heads, many + 1)),
    doing('the menu of a record is left by Escape', acts, until(page.getByRole('menu')), 'Escape'),
    doing('a record is removed from its menu', acts, item(w, t('common.remove')), until(heads, many)),
    ...waysOut(w, 'the history of a record', { open: [acts, item(w, t('dossier.history.title'))] }),
    ...waysOut(w, 'lines of a spreadsheet', { open: paste, button: cancel, act: [taken, until(heads, many + 2)] }),
    doing('a paste is undone', undone, until(heads, many)),
    doing('a list gets its first', questions.locator('.record-add'), until(questions.locator('.record-row'))),
    doing('a list loses its last', act(questions, t('common.remove')), until(questions.locator('.record-row'), 0)),
    doing('a station is opened whole', page.getByText(t('stations.reading.open'), { exact: true })),
    ...waysOut(w, 'a calendar', { open: [day, 'Alt+ArrowDown'], button: null, act: ['ArrowRight', 'Enter'] }),
    ...waysOut(w, 'a calendar by its sign', { open: [conditions.locator('.field-sign').first()], button: null }),
    doing('a station is read again', page.getByText(t('stations.reading.read'), { exact: true })),
  ];
};

const findings = (w: Opened): readonly Gesture[] => {
  const { page, t } = w;
  const reviews = page.locator('.record-row[data-place^="leverReviews/"]');
  const kept = EXAMPLE.leverReviews.length;
  const undone = command(w, 'shell.undo');
  const panel = page.locator('.side-panel');
  const heads = panel.locator('.finding-head');
  const card = panel.locator('.finding[data-open="true"]').first();
  const reason = panel.getByLabel(t('coherence.reason'), { exact: true });
  const reopen = panel.getByRole('button', { name: new RegExp(`^${t('coherence.takeBack')}`) });
  const aside = act(card, t('coherence.setAside'));
  const told = page.locator('.told-card');
  return [
    doing('levers', () => toStation(w, 'levers')),
    doing('the findings are shown', () => showFindings(w)),
    doing('levers without money are unfolded', page.getByRole('button', { name: /^A · .* sans montant/ })),
    doing('a lever is kept', button(w, `${t('levers.keep')} A2`), until(reviews, kept + 1)),
    doing('a lever is taken back', act(page.locator('main'), `${t('common.remove')} A2`), until(reviews, kept)),
    doing('the lever is there again', undone, until(reviews, kept + 1)),
    doing('the lever was never kept', undone, until(reviews, kept)),
    doing('a finding is folded', heads.first()),
    doing('a finding is unfolded', heads.first(), until(card)),
    doing('a question to the applicant', act(card, t('coherence.ask')), until(told)),
    doing('a risk is made of a finding', act(card, t('coherence.makeOf')), item(w, t('coherence.risk'))),
    doing('a reason is asked for', aside, until(reason)),
    doing('a reason is not given', act(card, t('common.cancel')), until(reason, 0)),
    doing('a finding is set aside', aside, reason, typing(w, 'Déjà traité.'), aside, until(reason, 0)),
    doing('findings set aside are unfolded', panel.locator('summary')),
    doing('a finding is reopened', reopen.last(), until(reopen)),
    doing('the last one is reopened', reopen, until(reopen, 0)),
    doing('the help beside, asked from a finding', holding(heads.first()), 'Alt+2', until(heads, 0)),
    doing('the documents beside', 'Alt+3', until(panel.and(page.locator('[data-tab="documents"]')))),
    doing('the findings beside', 'Alt+1', until(panel.and(page.locator('[data-tab="findings"]')))),
    doing('a tab of the panel by an arrow', panel.locator('.panel-tab[data-tab="findings"]'), 'ArrowRight'),
    doing('the panel is hidden from inside', 'Control+.', until(panel, 0)),
    doing('the panel is shown by its key', 'Control+.', until(panel)),
    doing('the panel is hidden by its button', button(w, t('panel.hide')), until(panel, 0)),
    doing('the panel is shown from the bar', button(w, t('actions.toggleCoherence')), until(panel)),
    doing('the findings once more', 'Alt+1', until(card)),
    doing('a fact is gone to', card.locator('.finding-facts .link').first()),
  ];
};

const plan = (w: Opened): readonly Gesture[] => {
  const { page, t } = w;
  const city = cell(w, LINE, 7);
  const line = page.getByRole('rowheader', { name: LINE });
  const undone = command(w, 'shell.undo');
  const cancel = t('common.cancel');
  const dialog = page.getByRole('dialog');
  const clicked = doing('a cell is clicked on', city);
  const asked = [city, copied(w, '1\t12,5x\r\n'), 'Control+V'];
  const kept = [typing(w, 'Devis'), 'Control+Enter'];
  const slid = [holding(page.locator('.slider input').first()), 'ArrowLeft'];
  const scenario = page.locator('.outcomes').getByRole('button', { name: t('scenarios.newName') });
  const why = page.getByRole('contentinfo').getByRole('button', { name: new RegExp(t('frame.status.why')) });
  const beside = page.locator('.rail details > summary');
  const foot = page.locator('.station-foot');
  return [
    doing('the plan is gone to', () => toStation(w, 'projection')),
    clicked,
    doing('a cell is written, Enter', typing(w, '95000'), 'Enter'),
    clicked,
    doing('a cell is not written, Escape', typing(w, '96'), 'Escape'),
    doing('a cell is emptied', 'Delete'),
    doing('an emptied cell is there again', undone),
    doing('a choice of a cell is left', cell(w, LINE, 4), 'F2', 'Escape'),
    clicked,
    doing('a block is pasted', copied(w, '1234\t5678\r\n'), 'Control+V'),
    doing('a pasted block is undone', undone),
    ...waysOut(w, 'a paste that is asked about', {
      open: asked,
      button: cancel,
      act: [dialog.getByRole('button', { name: t('grid.paste.confirm'), exact: true })],
    }),
    doing('what was pasted is undone', undone),
    clicked,
    ...waysOut(w, 'the note of a cell', { open: ['Shift+F2'], button: cancel, act: kept }),
    doing('a line is removed', city, act(page.locator('.line-tools'), t('common.remove')), until(line, 0)),
    doing('a removed line is there again', undone, until(line)),
    clicked,
    doing('a line is moved', 'Alt+ArrowUp'),
    doing('the place of a new line', button(w, t('projection.addLine')), page.getByRole('menuitem').first()),
    doing('the plan by months', button(w, t('grid.months'))),
    doing('the plan by years', button(w, t('grid.years'))),
    ...waysOut(w, 'where a figure comes from', { open: [why.first()] }),
    ...PROJECTION_TABS.map((tab) => doing(`the tab ${tab}`, () => toTab(w, tab))),
    doing('the next tab by its keys', 'Control+PageDown', until(page.locator('.projection[data-tab="plan"]'))),
    doing('a trial', () => toTab(w, 'scenarios'), ...slid),
    doing('a trial is thrown away', button(w, t('scenarios.throwAway'))),
    ...waysOut(w, 'a trial to be applied', {
      open: [...slid, button(w, t('scenarios.apply'))],
      button: cancel,
      act: [act(dialog, t('scenarios.applyDo'))],
    }),
    doing('a scenario is added', button(w, t('scenarios.add')), until(scenario)),
    doing('a scenario is removed', scenario, button(w, t('scenarios.remove')), until(scenario, 0)),
    doing('the list of stations is left by Escape', beside, 'Escape', until(page.locator('.rail details[open]'), 0)),
    doing('a station is chosen in the list', () => toStation(w, 'request')),
    doing('back', 'Alt+ArrowLeft', until(page.locator('.projection'))),
    doing('and forward', 'Alt+ArrowRight', until(answer(w, 'request.history'))),
    doing('the station after', act(foot, STATION_NAMES.framing.fr), until(act(foot, STATION_NAMES.request.fr))),
    doing('the station before', act(foot, STATION_NAMES.request.fr), until(answer(w, 'request.history'))),
  ];
};

const dialogs = (w: Opened): readonly Gesture[] => {
  const { page, t } = w;
  const rail = page.locator('.rail');
  const dialog = page.getByRole('dialog');
  const cancel = t('common.cancel');
  const fact = page.locator('[data-place="answers/request.history"]');
  const said = fact.locator('.fact-said');
  const ask = [answer(w, 'request.history'), 'Alt+Enter'];
  const observed = t('dossier.origin.keys.observed').toLowerCase();
  const ticked = dialog.getByRole('checkbox', { checked: true }).first();
  const frozen = dialog.getByRole('button', { name: t('versions.freeze'), exact: true });
  const file = join(w.folder, 'Statuts.txt');
  const attachments = act(rail, t('dossier.attachments.title'));
  const attach = button(w, t('dossier.attachments.add'));
  const attached = dialog.getByRole('button', { name: /^Retirer / });
  const told = page.locator('.told-card');
  const status = act(page.locator('.top-bar'), t('dossier.statusOf', { status: '' }).trim());
  writeFileSync(file, 'Statuts');
  return [
    ...waysOut(w, 'the palette', {
      open: [command(w, 'shell.palette')],
      button: null,
      act: [typing(w, `#${STATION_NAMES.framing.fr}`), 'Enter'],
    }),
    doing('the request again', () => toStation(w, 'request')),
    ...waysOut(w, 'the help', { open: [command(w, 'shell.help')] }),
    ...waysOut(w, 'about', { open: [command(w, 'shell.about')] }),
    ...waysOut(w, 'the keys', { open: ['?'] }),
    ...waysOut(w, 'a version', { open: [command(w, 'shell.freeze')], button: cancel, act: [ticked, ticked, frozen] }),
    ...waysOut(w, 'the versions', { open: [command(w, 'shell.versions')] }),
    ...waysOut(w, 'a file to be sent', { open: [command(w, 'shell.exportDossier')], button: cancel }),
    ...waysOut(w, 'the history', { open: [act(rail, t('dossier.history.title'))] }),
    ...waysOut(w, 'the attachments', { open: [attachments] }),
    doing('a document is attached', chosen(w, file), attachments, attach, until(attached)),
    doing('an attached document is removed', attached, until(attached, 0)),
    doing('a failure is told', chosen(w, `${file}.absent`), attach, until(act(told, t('common.close')))),
    doing('a failure is dismissed', act(told, t('common.close')), until(act(told, t('common.close')), 0)),
    doing('the attachments are left', 'Escape', until(dialog, 0)),
    ...waysOut(w, 'the origin of an answer', { open: ask, button: null, act: [observed] }),
    doing('an answer that is not known', ...ask, act(dialog, t('dossier.unknown')), until(said)),
    doing('an answer is begun', said, until(said, 0)),
    ...waysOut(w, 'the history of an answer', { open: [...ask, act(dialog, t('dossier.origin.history'))] }),
    doing('a choice by its words', () => pick(w, answer(w, 'request.legalForm'), 'Fondation')),
    doing('another status', status, item(w, t('portfolio.status.ready')), until(act(told, t('common.undo')))),
    doing('undone from where it is told', act(told, t('common.undo')), until(act(told, t('common.undo')), 0)),
    doing('the dossier at a glance', page.locator('.crumb').last(), until(page.locator('.home-picture'))),
  ];
};

const list = (w: Opened): readonly Gesture[] => {
  const { page, t } = w;
  const lines = page.getByRole('region', { name: t('portfolio.title'), exact: true });
  const rows = lines.locator('tbody tr');
  const first = holding(lines.locator('.opener .button').first());
  const bar = page.getByRole('region', { name: t('portfolio.bulk.title') });
  const peek = page.getByRole('complementary', { name: t('portfolio.peek.title') });
  const filters = page.locator('.filters');
  const ticks = (label: string) => [act(filters, `${label} :`), page.getByRole('menuitemcheckbox').first()];
  const group = (by: 'group.no' | 'group.by.status') => [
    act(filters, `${t('portfolio.group.label')} :`),
    page.getByRole('menuitemradio', { name: t(`portfolio.${by}`), exact: true }),
  ];
  const menus = page.getByRole('menu');
  const groups = page.locator('.group-toggle');
  const view = act(page.locator('.view-bar'), t('portfolio.view.of', { name: 'À voir' }));
  const create = button(w, t('portfolio.newDossier')).first();
  const card = page.locator('.board-card').filter({ hasText: 'Alpha' });
  const told = act(page.locator('.told'), t('common.undo'));
  const cohort = page.getByRole('dialog').getByRole('button', { name: /^Retirer / });
  const cohorts = () => sideAct(w, t('portfolio.cohorts'));
  const cancel = t('common.cancel');
  const named = [typing(w, 'À voir'), 'Enter'];
  return [
    doing('the list is gone to', () => toPortfolio(w)),
    ...waysOut(w, 'a new dossier by N', { open: [holding(lines), 'n'], button: cancel }),
    ...waysOut(w, 'a new dossier', { open: [create], act: [typing(w, 'Alpha'), 'Enter'] }),
    doing('the list by its letters', () => toPortfolio(w), 'g', 'd', until(rows, 2)),
    doing('the search', '/', typing(w, 'introuvable'), until(page.locator('.empty'))),
    doing('the search is given up', act(page.locator('.empty'), t('portfolio.clear')), until(rows, 2)),
    doing('a filter is ticked', ...ticks(t('portfolio.column.status'))),
    doing('a filter is left', 'Escape', until(menus, 0)),
    ...waysOut(w, 'a view', { open: [button(w, `+ ${t('portfolio.view.add')}`)], button: cancel, act: named }),
    ...waysOut(w, 'a view to be renamed', { open: ['F2'], button: cancel }),
    doing('a view is removed', view, item(w, t('portfolio.view.remove')), until(view, 0)),
    doing('filters are cleared', act(filters, t('portfolio.clear')), until(rows, 2)),
    doing('a column is taken away', ...ticks(t('portfolio.columns'))),
    doing('the columns are left', 'Escape', until(menus, 0)),
    doing('groups', ...group('group.by.status'), until(groups)),
    doing('a group is folded', holding(groups), 'ArrowLeft', until(rows, 1)),
    doing('a group is unfolded', 'ArrowRight', until(rows, 3)),
    doing('no groups', ...group('group.no'), until(rows, 2)),
    doing('a look beside', first, 'Space', until(peek)),
    doing('a look at the next', 'ArrowDown'),
    doing('no look', 'Space', until(peek, 0)),
    doing('a look is left by its button', 'Space', act(peek, t('common.close')), until(peek, 0)),
    doing('the steps of a line are left', first, 'e', until(menus), 'Escape', until(menus, 0)),
    doing('a step of a line is chosen', 'e', until(menus), 'Enter', until(told)),
    doing('a step is undone from where it is told', told, until(told, 0)),
    doing('a line is ticked', first, 'x', until(bar)),
    doing('an act on all', act(bar, t('portfolio.column.status')), item(w, t('portfolio.status.closed')), until(told)),
    doing('ticked lines are archived', act(bar, t('portfolio.archive')), until(rows, 1)),
    doing('archived lines are there again', command(w, 'shell.undo'), until(rows, 2)),
    doing('no line is ticked', act(bar, t('exchange.send.pickNone')), until(bar, 0)),
    doing('the board', page.getByText(t('portfolio.layout.board'), { exact: true }), until(card)),
    doing('a card is moved', holding(card), 'Control+ArrowRight'),
    doing('the table', page.getByText(t('portfolio.layout.table'), { exact: true }), until(rows, 2)),
    ...waysOut(w, 'a pack', { open: [() => sideAct(w, t('packing.button'))] }),
    ...waysOut(w, 'the cohorts', { open: [cohorts] }),
    doing('a cohort', cohorts, page.getByLabel(t('portfolio.newCohort')), typing(w, '2027'), 'Enter', until(cohort)),
    doing('a cohort is removed', cohort, until(cohort, 0)),
    doing('the cohorts are left', 'Escape', until(page.getByRole('dialog'), 0)),
    doing('a dossier is opened by Enter', first, 'Enter', until(page.locator('.dossier'))),
  ];
};

const elsewhere = (w: Opened): readonly Gesture[] => {
  const { page, t } = w;
  const members = page.locator('.member');
  const tab = (name: 'sessions' | 'members') =>
    page.locator('main .segments').getByText(t(`committee.tab.${name}`), { exact: true });
  const session = button(w, t('committee.newSession'));
  const rubrics = page.locator('.rubric-row');
  const removal = [act(rubrics.last(), 'Nouvelle grille —'), item(w, t('common.remove'))];
  const archive = button(w, `${t('tables.archive')} Accélérateur`);
  const unarchive = button(w, `${t('tables.unarchive')} Accélérateur`);
  const language = () => pick(w, page.getByLabel(t('settings.language'), { exact: true }), t('settings.english'));
  const cancel = t('common.cancel');
  return [
    doing('the due dates', command(w, 'shell.agenda')),
    doing('the committee', command(w, 'shell.committee'), until(session)),
    doing('its members', tab('members'), until(button(w, t('committee.addMember')))),
    doing('a member is added', button(w, t('committee.addMember')), until(members)),
    doing('a member is removed', act(members, t('common.remove')), until(members, 0)),
    doing('another part of the committee by an arrow', tab('members'), 'ArrowRight'),
    doing('a new session', tab('sessions'), session, until(page.locator('.session'))),
    ...waysOut(w, 'dossiers for a session', { open: [button(w, t('committee.addDossiers'))] }),
    ...waysOut(w, 'the opening of a session', { open: [button(w, t('committee.open'))], button: cancel }),
    doing('a session is left', button(w, `← ${t('committee.title')}`), until(session)),
    doing('the preferences', () => toSettings(w)),
    ...waysOut(w, 'the keys, from the preferences', { open: [page.locator('#letters-hint button')] }),
    doing('a rubric is added', button(w, t('rubric.edit.add')), until(button(w, t('rubric.edit.done')))),
    doing('a criterion is added', button(w, t('rubric.edit.addCriterion')), until(page.locator('.criteria > li'))),
    doing('a rubric is left', button(w, t('rubric.edit.done')), until(rubrics, 2)),
    ...waysOut(w, 'a rubric to be removed', {
      open: removal,
      button: cancel,
      act: [page.getByRole('dialog').getByRole('button', { name: t('common.remove'), exact: true }), until(rubrics)],
    }),
    doing('the thresholds', button(w, t('tables.thresholds')), until(page.locator('.tables-filter'))),
    ...waysOut(w, 'a threshold', { open: [page.locator('tbody').getByRole('button').first()] }),
    doing('the preferences by the trail', page.locator('.crumb').first(), until(button(w, t('tables.vehicles')))),
    doing('the vehicles', button(w, t('tables.vehicles')), until(archive)),
    doing('a vehicle is archived', archive, until(unarchive)),
    doing('a vehicle is there again', unarchive, until(archive)),
    ...waysOut(w, 'a vehicle', { open: [button(w, t('tables.add'))] }),
    doing('another language', () => toSettings(w), language, until(page.getByRole('heading', { name: 'Preferences' }))),
  ];
};

/** Some ninety gestures each, one after the other in one window. */
const LONG = 300_000;
const CASES = {
  'in a dossier: records, levers and findings, the plan, what lies over the page': [records, findings, plan, dialogs],
  'beside a dossier: the list and its acts on many, the committee, the preferences': [list, elsewhere],
};
it.each(Object.entries(CASES))(
  'the cursor stands on something after every gesture %s',
  async (_, tables) => {
    const w = await launch({ language: 'fr' });
    await w.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
    await w.page.waitForFunction(() => innerWidth === 1280 && innerHeight === 800);
    await loadExample(w);
    const gestures = tables.flatMap((table) => table(w));
    expect(await lostAfter(w, gestures)).toEqual([]);
    await w.close();
    expect(w.faults).toEqual([]);
  },
  LONG,
);
