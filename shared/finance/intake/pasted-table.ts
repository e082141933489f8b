/** Whether what is pasted into a grid is cells of that grid, or a table of its own that has to be read. */
import { figureOf } from './figures.ts';
import { headerFacts } from './headers.ts';

const MOST = 0.6;
const isFigure = (text: string): boolean => figureOf(text, ',') !== null || figureOf(text, '.') !== null;
const isAccount = (text: string): boolean => /^[1-8]\d{1,7}$/.test(text);
const share = (texts: readonly string[], is: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(is).length / texts.length;

/**
 * Words, then figures: a table of its own when its first row says years, or when its figures would fall on columns of words.
 * @param block texts as they were copied, from the column of labels on @param takesFigures whether a column of the grid, counted from the first of the block, holds figures
 */
export const isTableOfItsOwn = (
  block: readonly (readonly string[])[],
  takesFigures: (column: number) => boolean,
): boolean => {
  const rows = block.filter((row) => row.some((text) => text.trim() !== ''));
  const [first] = rows;
  if (first === undefined || rows.length < 2) return false;
  const textsOf = (some: typeof rows, c: number): string[] =>
    some.map((row) => (row[c] ?? '').trim()).filter((text) => text !== '');
  const column = (c: number): string[] => textsOf(rows, c);
  const labels = column(0);
  if (labels.length < rows.length / 2 || share(labels, isFigure) > 1 - MOST) return false;
  const width = Math.max(...rows.map((row) => row.length));
  const figures = Array.from({ length: width - 1 }, (_, i) => i + 1).filter((c) => share(column(c), isFigure) >= MOST);
  // "A1" is a lever as well as a first year: a year stands over figures.
  const saysYears = first.some(
    (text, c) => c > 0 && headerFacts([text]).year !== null && share(textsOf(rows.slice(1), c), isFigure) >= MOST,
  );
  // Accounts before amounts ("60", "61") name a heading, as the plan's own column of headings takes them.
  const amounts = figures.filter((c, i) => i === figures.length - 1 || share(column(c), isAccount) < 1);
  return figures.length > 0 && (saysYears || amounts.some((c) => !takesFigures(c)));
};
