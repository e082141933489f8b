/** How an assessor enters a project: answers typed in their fields, lines pasted from the applicant's sheet or typed, in French figures. */
import type { Locator } from 'playwright-core';
import { rulesCatalogue } from '#shared/assessment/coherence/catalogue.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import { answer, pick, showFindings } from './places.ts';
import type { Opened } from './window.ts';

/** Questions by id: a text is typed; for a choice it is the id of the option; for several, their ids. */
export const typeAnswers = async (
  w: Opened,
  answers: Readonly<Record<string, string | readonly string[]>>,
): Promise<void> => {
  for (const [id, value] of Object.entries(answers)) {
    const question = questionById(id);
    const label = (option: string): string =>
      question?.options?.find((o) => o.id === option)?.label[w.language] ?? option;
    if (typeof value !== 'string') {
      await w.page
        .getByRole('button', {
          // A name is read with plain spaces, whatever stands before a question mark.
          name: new RegExp(
            `^${(question?.label[w.language] ?? id).replace(/[?().]/g, '\\$&').replace(/\s/g, '\\s')} :`,
          ),
        })
        .click();
      for (const option of value)
        await w.page
          .getByRole('group', { name: question?.label[w.language] ?? id })
          .getByLabel(label(option), { exact: true })
          .check();
    } else if (question?.kind === 'choice') await pick(w, answer(w, id), label(value));
    else await answer(w, id).pressSequentially(value);
  }
};

const grid = ({ page }: Opened): Locator => page.getByRole('grid');
const row = (w: Opened, name: string): Locator =>
  grid(w)
    .getByRole('row')
    .filter({ has: w.page.getByRole('rowheader', { name, exact: true }) });
/** A cell of the plan by the name of its line and the number of its column, from 1. */
export const cell = (w: Opened, name: string, column: number): Locator =>
  row(w, name).locator(`[aria-colindex="${column}"]`);

type Group = 'resources' | 'costs' | 'posts' | 'investments' | 'supports';
/** Lines copied from the applicant's sheet: label, lever or heading, funder, status, driver, last year, three years. */
export const pasteLines = async (w: Opened, group: Group, lines: readonly (readonly string[])[]): Promise<void> => {
  await cell(w, w.t(`grid.add.${group}`), 1).click();
  const text = `${lines.map((line) => line.join('\t')).join('\r\n')}\r\n`;
  await w.app.evaluate(({ clipboard }, t) => clipboard.writeText(t), text);
  await w.page.keyboard.press('Control+V');
  const confirm = w.page.getByRole('dialog').getByRole('button', { name: w.t('grid.paste.confirm') });
  if (lines.length > 1) await confirm.click();
  const [last = ''] = lines.at(-1) ?? [];
  await row(w, last).waitFor();
};
/** One line typed by hand, then what drives it in the panel below, by the label of each field. */
export const typeLine = async (
  w: Opened,
  group: Group,
  name: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> => {
  await cell(w, w.t(`grid.add.${group}`), 1).click();
  // A driver types an accented letter without its key: the cell is opened first.
  await w.page.keyboard.press('F2');
  await w.page.keyboard.type(name);
  await w.page.keyboard.press('Enter');
  await detail(w, name, fields);
};
/** The panel of a line that is there. */
export const detail = async (w: Opened, name: string, fields: Readonly<Record<string, string>>): Promise<void> => {
  await cell(w, name, 1).click();
  const panel = w.page.getByRole('region', { name: new RegExp(`— ${name.replaceAll(/[+()]/g, '\\$&')}$`) });
  for (const [label, value] of Object.entries(fields)) {
    const field = panel.getByLabel(label, { exact: true });
    await field.fill('');
    await field.pressSequentially(value);
  }
};
/** Chooses in a cell that has a list. */
export const chooseIn = async (w: Opened, name: string, column: number, label: string): Promise<void> => {
  await cell(w, name, column).click();
  await w.page.keyboard.press('F2');
  await pick(w, w.page.getByRole('combobox', { name: new RegExp(name) }), label);
  await w.page.keyboard.press('Enter');
};

/** What the panel says does not hold together: 'severity rule', each once, in the order of the rules' names. */
export const found = async (w: Opened): Promise<readonly string[]> => {
  const panel = await showFindings(w);
  const cards = panel.locator('li.finding');
  const said = await cards.evaluateAll((all) =>
    all.map((card) => [card.getAttribute('data-kind') ?? '', card.querySelector('strong')?.textContent ?? ''] as const),
  );
  const ids = said.map(([kind, title]) => {
    const rule = rulesCatalogue.find((r) => r.title[w.language] === title);
    return `${kind} ${rule?.id ?? title}`;
  });
  return [...new Set(ids)].sort();
};
/** The model that the station shows for today and each year. */
export const models = async (w: Opened): Promise<readonly string[]> => {
  const cells = w.page
    .getByRole('region', { name: w.t('stations.model.title'), exact: true })
    .locator('tr.total td.num');
  return (await cells.allInnerTexts()).map((text) => text.trim());
};
