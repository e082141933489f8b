/** Every kind of choice by the keys of a real keyboard: what is chosen already, the next, the last, a part of a word with an accent, and the ways out. */
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { RISK_LEVELS } from '#shared/base/method/tables/follow-up.ts';
import { LIST_GROUPS } from '#shared/contract/operations/list-query.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { STATUSES } from '#shared/dossier/content/plan.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { cell } from './entry.ts';
import { saved, stored, toPortfolio, toStation, toTab } from './places.ts';
import { shareExample } from './shared-window.ts';
import type { Opened } from './window.ts';

const example = exampleDossier('x', 'fr');
const PROJECT = answerText(example, 'request.projectName');
const opened = shareExample();
const dossier = async (w: Opened) => {
  await saved(w);
  return (await stored(w, PROJECT)).dossier;
};
const options = ({ page }: Opened): Locator => page.getByRole('option');
/** A list is open, or none is. */
const isListed = async (w: Opened, is: boolean): Promise<void> =>
  options(w)
    .first()
    .waitFor({ state: is ? 'visible' : 'detached' });

/** What is pressed, what the field then holds. */
interface Step {
  readonly what: string;
  readonly keys: readonly string[];
  /** the mouse comes to lie on this line of the list before the last key */ readonly hover?: string;
  readonly holds: string;
}
const isKey = (key: string): boolean => /^(?:[A-Z][a-z]+\+)*(?:[A-Z][A-Za-z0-9]+|[a-z])$/.test(key);
const take = async (w: Opened, { keys, hover }: Step): Promise<void> => {
  for (const [index, key] of keys.entries()) {
    if (index === keys.length - 1) {
      await isListed(w, true);
      if (hover !== undefined) await options(w).filter({ hasText: hover }).hover();
    }
    if (isKey(key)) await w.page.keyboard.press(key);
    else await w.page.keyboard.type(key);
  }
  await isListed(w, false);
};
/** The same gestures on a list, by the lines of it: the one that is chosen, another, the last, and a part of a word of one with its accent. */
const gesturesOn = (
  chosen: string,
  other: string,
  last: string,
  [part, named]: readonly [string, string],
): readonly Step[] => [
  { what: 'Enter on what is chosen', keys: ['ArrowDown', 'Enter'], holds: chosen },
  { what: 'Escape after an arrow', keys: ['ArrowDown', 'ArrowDown', 'Escape'], holds: chosen },
  { what: 'Escape after a word', keys: ['Control+a', part, 'Escape'], holds: chosen },
  { what: 'Escape after the text was taken away', keys: ['Control+a', 'Backspace', 'Escape'], holds: chosen },
  { what: 'Tab while the mouse lies on another', keys: ['ArrowDown', 'Tab'], hover: other, holds: chosen },
  { what: 'Enter on the last', keys: ['ArrowDown', 'End', 'Enter'], holds: last },
  { what: 'Enter on the last, chosen by now', keys: ['ArrowDown', 'Enter'], holds: last },
  { what: 'Tab after a part of a word', keys: ['Control+a', part, 'Tab'], holds: named },
];
const tryOn = async (w: Opened, field: Locator, steps: readonly Step[]): Promise<void> => {
  for (const step of steps) {
    await field.focus();
    await take(w, step);
    expect(await field.inputValue(), step.what).toBe(step.holds);
    const isThere = await field.evaluate((e) => e === document.activeElement);
    expect(isThere, step.what).toBe(step.keys.at(-1) !== 'Tab');
    // The mouse is in nobody's way afterwards.
    await w.page.mouse.move(2, 2);
  }
};

it('in a question of a station', async () => {
  const w = await opened();
  await toStation(w, 'request');
  const field = w.page.getByRole('combobox', { name: 'Stade déclaré', exact: true });
  await tryOn(
    w,
    field,
    gesturesOn('Modélisation', 'Preuve de concept', 'Appropriation, généralisation', ['idée', 'Idée, émergence']),
  );
  expect((await dossier(w)).answers['request.stage']?.value).toBe('idea');
  // Home is the line that chooses nothing; Enter there shuts the list too, also when nothing is chosen already.
  for (const keys of [
    ['ArrowDown', 'Home', 'Enter'],
    ['ArrowDown', 'Enter'],
  ])
    await tryOn(w, field, [{ what: keys.join(' '), keys, holds: '' }]);
  expect((await dossier(w)).answers['request.stage']?.value).toBeUndefined();
  await w.close();
  expect(w.faults).toEqual([]);
});

it('in a line of records', async () => {
  const w = await opened();
  await toStation(w, 'risks');
  const list = w.page.locator('[data-place="risks"]');
  await list.locator('.record-toggle').first().click();
  const field = list.getByRole('combobox', { name: w.t('risks.likelihood'), exact: true });
  const levels = RISK_LEVELS.map(({ id, label }) => `${id} – ${label.fr}`);
  const chosen = await field.inputValue();
  const other = levels.find((level) => level !== chosen) ?? '';
  await tryOn(w, field, gesturesOn(chosen, other, levels.at(-1) ?? '', ['très fai', levels[0] ?? '']));
  expect((await dossier(w)).risks[0]?.likelihood).toBe(1);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('in a cell of the plan', async () => {
  const w = await opened();
  await toStation(w, 'projection');
  await toTab(w, 'plan');
  const line = example.resources.find(({ id }) => id === 'city');
  const status = cell(w, line?.label ?? '', 4);
  const label = (id: string): string => w.t(`stations.status.${id as 'signed'}`);
  const before = label(line?.status ?? '');
  const others = STATUSES.map(label).filter((words) => words !== before);
  const steps: readonly Step[] = [
    { what: 'Enter at once', keys: ['F2', 'Enter'], holds: before },
    { what: 'Escape after an arrow', keys: ['F2', 'ArrowDown', 'Escape'], holds: before },
    { what: 'Enter after the text was taken away', keys: ['F2', 'Backspace', 'Enter'], holds: before },
    { what: 'Tab while the mouse lies on another', keys: ['F2', 'Tab'], hover: others[0] ?? '', holds: before },
    { what: 'Enter on the last', keys: ['F2', 'End', 'Enter'], holds: label('toFind') },
    { what: 'Tab on the first', keys: ['F2', 'Home', 'Tab'], holds: label('signed') },
    {
      what: 'Enter after a part of a word with an accent',
      keys: ['F2', 'sollicité', 'Enter'],
      holds: label('applied'),
    },
  ];
  for (const step of steps) {
    await status.click();
    await take(w, step);
    expect((await status.innerText()).trim(), step.what).toContain(step.holds);
    await w.page.mouse.move(2, 2);
  }
  expect((await dossier(w)).resources.find(({ id }) => id === 'city')?.status).toBe('applied');
  await w.close();
  expect(w.faults).toEqual([]);
});

it('in what narrows the list', async () => {
  const w = await opened();
  await toPortfolio(w);
  const filter = w.page.getByRole('button', { name: new RegExp(`^${w.t('portfolio.group.label')}`) });
  const lines = w.page.getByRole('menuitemradio');
  const ends = async (words: string): Promise<void> => {
    await lines.first().waitFor({ state: 'detached' });
    expect(await filter.innerText()).toContain(words);
    await expect.poll(() => filter.evaluate((e) => e === document.activeElement)).toBe(true);
  };
  const none = w.t('portfolio.group.no');
  for (const [keys, words] of [
    [['Enter'], none],
    [['ArrowDown', 'Escape'], none],
    [['End', 'Enter'], w.t(`portfolio.group.by.${LIST_GROUPS.at(-1) ?? 'status'}`)],
    [['Enter'], w.t(`portfolio.group.by.${LIST_GROUPS.at(-1) ?? 'status'}`)],
    [['Home', 'Enter'], none],
  ] as const) {
    await filter.focus();
    await w.page.keyboard.press('Enter');
    await lines.first().waitFor();
    await expect.poll(() => w.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('menuitemradio');
    for (const key of keys) await w.page.keyboard.press(key);
    await ends(words);
  }
  await w.close();
  expect(w.faults).toEqual([]);
});
