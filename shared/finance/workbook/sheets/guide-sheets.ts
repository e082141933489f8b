/** The sheets that explain and serve the others: what to read first, and the words that a cell may hold. */
import type { Language } from '#shared/base/method/text.ts';
import { columnName, newSheet, putValue, type Sheet } from '../cells/sheet.ts';
import { LIST_NAMES, listsOf, type WorkbookWords } from '../words.ts';

export const readmeSheet = (words: WorkbookWords): Sheet => {
  const sheet = newSheet('readme', words.sheet.readme, 1, 0, [120]);
  putValue(sheet, 0, 0, 'heading', 'text', words.title);
  Object.values(words.readme).forEach((line, i) => {
    putValue(sheet, 2 + i, 0, 'label', 'text', line);
  });
  return sheet;
};
export const listsSheet = (
  language: Language,
  words: WorkbookWords,
): { sheet: Sheet; ranges: Record<string, string> } => {
  const sheet = newSheet('lists', words.sheet.lists, 1, 0, new Array<number>(LIST_NAMES.length).fill(36));
  const lists = listsOf(language);
  const ranges: Record<string, string> = {};
  LIST_NAMES.forEach((name, column) => {
    putValue(sheet, 0, column, 'key', 'text', name);
    lists[name].forEach(([, word], i) => {
      putValue(sheet, 1 + i, column, 'label', 'text', word);
    });
    const letter = columnName(column);
    ranges[name] = `${words.sheet.lists}!$${letter}$2:$${letter}$${lists[name].length + 1}`;
  });
  return { sheet, ranges };
};
