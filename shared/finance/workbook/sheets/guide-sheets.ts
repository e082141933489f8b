/** The sheets that explain and serve the others: what to read first, and the words that a cell may hold. */
import type { Language } from '#shared/base/method/text.ts';
import { columnName, newSheet, putHeading, putKey, putLabel, putValue, type Sheet } from '../cells/sheet.ts';
import { LIST_NAMES, listsOf, type WorkbookWords } from '../words.ts';

export const readmeSheet = (words: WorkbookWords): Sheet => {
  const sheet = newSheet('readme', words.sheet.readme, 1, 0, [120]);
  putHeading(sheet, [0, 0], words.title);
  Object.values(words.readme).forEach((line, i) => {
    putValue(sheet, [2 + i, 0], { kind: 'prose', format: 'text' }, line);
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
    putKey(sheet, [0, column], name);
    lists[name].forEach(([, word], i) => {
      putLabel(sheet, [1 + i, column], word);
    });
    const letter = columnName(column);
    ranges[name] = `${words.sheet.lists}!$${letter}$2:$${letter}$${lists[name].length + 1}`;
  });
  return { sheet, ranges };
};
