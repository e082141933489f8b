/** Two people on one laptop: each marks alone, then they read each other, and what keeps them apart comes first. */
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { SHIPPED_RUBRIC } from '#shared/assessment/rubric/default-rubric.ts';
import { wordsIn } from '#shared/assessment/rubric/rubric.ts';
import { button, newDossier, openDossier, stored, toPortfolio, toSettings, toStation } from './places.ts';
import { launch, type Opened } from './window.ts';

const PROJECT = 'Le Jardin partagé';
const [first, second, third] = SHIPPED_RUBRIC.criteria;
if (first === undefined || second === undefined || third === undefined) throw new Error('three criteria are needed');

const idOf = async (w: Opened): Promise<string> => (await stored(w, PROJECT)).dossier.id;
const tab = (w: Opened, name: 'recommendation' | 'own' | 'spread' | 'time'): Promise<void> =>
  w.page
    .getByRole('group', { name: w.t('rubric.tabs.label') })
    .getByText(w.t(`rubric.tabs.${name}`), { exact: true })
    .click();
const levels = (w: Opened, criterion: typeof first): Locator =>
  w.page.getByRole('group', {
    name: `${w.t('rubric.mark.levels')} — ${wordsIn(criterion.title, w.language)}`,
    exact: true,
  });
const mark = (w: Opened, criterion: typeof first, rank: number): Promise<void> =>
  levels(w, criterion)
    .getByRole('radio')
    .nth(rank - 1)
    .check();
const card = (w: Opened, criterion: typeof first): Locator =>
  w.page
    .getByRole('listitem')
    .filter({ has: w.page.getByRole('heading', { name: wordsIn(criterion.title, w.language) }) });
const give = async (w: Opened): Promise<void> => {
  await button(w, w.t('rubric.own.give')).click();
  await w.page
    .getByRole('dialog')
    .getByRole('button', { name: w.t('rubric.own.give'), exact: true })
    .click();
  await w.page.getByText(w.t('rubric.own.afterGiven')).waitFor();
};
const sitDown = async (w: Opened, name: string): Promise<void> => {
  await toSettings(w);
  await w.page.getByLabel(w.t('settings.userName'), { exact: true }).fill(name);
  await toPortfolio(w);
  await openDossier(w, PROJECT);
  await toStation(w, 'opinion');
};

it('nobody reads another before marking; then the spread is shown, widest first, and a changed mark shows', async () => {
  const w = await launch({ language: 'fr', settings: { userName: 'Awa' } });
  await newDossier(w, PROJECT, 'Association L’Étape');
  await toStation(w, 'opinion');
  await tab(w, 'own');
  await mark(w, first, 2);
  await card(w, first).getByLabel(w.t('rubric.mark.reason'), { exact: true }).fill('Vu avec la présidente.');
  await mark(w, second, 4);
  await mark(w, third, 5);
  await give(w);

  await sitDown(w, 'Bela');
  await tab(w, 'spread');
  await w.page.getByText(w.t('rubric.spread.awaiting', { people: 'Awa' })).waitFor();
  expect(await w.page.locator('main').innerText()).not.toContain('présidente');
  const hidden = await w.call('record.list', { kind: 'opinion', dossierId: await idOf(w) });
  expect(JSON.stringify(hidden)).not.toContain('présidente');

  await button(w, w.t('rubric.spread.toOwn')).click();
  await mark(w, first, 3);
  await mark(w, second, 1);
  // Arrows move among the levels.
  await levels(w, second).getByRole('radio').first().press('ArrowDown');
  await give(w);
  // What was read is known once it was shown.
  await tab(w, 'spread');
  await w.page.getByText(w.t('rubric.spread.people', { people: 'Awa, Bela' })).waitFor();
  await tab(w, 'own');
  await mark(w, first, 4);
  await card(w, first)
    .getByText(w.t('rubric.mark.was', { level: '3\u00a0Établi' }))
    .waitFor();

  await tab(w, 'spread');
  const rows = w.page.getByRole('row');
  const told = (row: number): Promise<string> => rows.nth(row).innerText();
  await expect.poll(() => told(1)).toContain(wordsIn(first.title, 'fr'));
  expect(await told(1)).toContain(w.t('rubric.spread.rangeValue', { low: 2, high: 4, all: 4 }));
  expect(await told(2)).toContain(wordsIn(second.title, 'fr'));
  expect(await told(2)).toContain(w.t('rubric.spread.rangeValue', { low: 2, high: 4, all: 4 }));
  const unknown = rows.filter({ hasText: wordsIn(third.title, 'fr') });
  expect(await unknown.innerText()).toContain(w.t('rubric.spread.unknown', { count: 1 }));
  await rows.nth(1).getByText(w.t('rubric.spread.who')).click();
  await rows.nth(1).getByText('Vu avec la présidente.').waitFor();
  await w.page.getByText(w.t('rubric.spread.changed', { count: 1, seen: 'Awa' })).waitFor();
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a half-filled opinion is on disk at once and survives SIGKILL; the rubric is edited in the preferences', async () => {
  const one = await launch({ language: 'fr', settings: { userName: '' } });
  await toSettings(one);
  await button(one, `${one.t('rubric.edit.open')} ${wordsIn(SHIPPED_RUBRIC.name, 'fr')}`).click();
  await button(one, one.t('rubric.edit.unfold', { number: 1 })).click();
  const title = one.page.getByLabel(`${one.t('rubric.edit.titleField')}, ${one.t('rubric.edit.french')}`, {
    exact: true,
  });
  await title.fill('Qui tient la barre');
  await button(one, one.t('rubric.edit.down', { name: 'Qui tient la barre' })).click();
  await button(one, one.t('rubric.edit.done')).click();
  await toPortfolio(one);
  await newDossier(one, PROJECT, 'Association L’Étape');
  await toStation(one, 'opinion');
  await tab(one, 'own');
  await one.page.getByLabel(one.t('rubric.own.name'), { exact: true }).fill('Awa');
  await button(one, one.t('rubric.own.thatsMe')).click();
  const helm = { ...first, title: { fr: 'Qui tient la barre', en: '' } };
  await mark(one, helm, 3);
  await card(one, helm)
    .getByLabel(one.t('rubric.mark.reason'), { exact: true })
    .pressSequentially('Deux co-présidentes.');
  await expect
    .poll(async () => JSON.stringify(await one.call('opinion.list', { dossierId: await idOf(one) })))
    .toContain('co-présidentes.');
  await one.kill();
  const two = await launch({ language: 'fr', folder: one.folder });
  await openDossier(two, PROJECT);
  await toStation(two, 'opinion');
  await tab(two, 'own');
  expect(await levels(two, helm).getByRole('radio').nth(2).isChecked()).toBe(true);
  expect(await card(two, helm).getByLabel(two.t('rubric.mark.reason'), { exact: true }).inputValue()).toBe(
    'Deux co-présidentes.',
  );
  expect(await two.page.getByRole('heading', { level: 3 }).nth(1).innerText()).toBe('Qui tient la barre');
  await two.close();
  expect([...one.faults, ...two.faults]).toEqual([]);
});
