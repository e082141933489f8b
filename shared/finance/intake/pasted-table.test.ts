import { expect, it } from 'vitest';
import { isTableOfItsOwn } from './pasted-table.ts';

/** Label, lever, funder, status, driver, then figures, as the plan has them. */
const takesFigures = (column: number): boolean => column >= 5;

it('words and years are a table of their own, wherever their figures would fall', () => {
  expect(
    isTableOfItsOwn(
      [
        ['', '2026', '2027'],
        ['Loyer', '7 200', '7 400'],
      ],
      takesFigures,
    ),
  ).toBe(true);
  expect(
    isTableOfItsOwn(
      [
        ['Loyer', '7 200,00 €'],
        ['Salaires', '60 000,00 €'],
      ],
      takesFigures,
    ),
  ).toBe(true);
  expect(
    isTableOfItsOwn(
      [
        ['', 'Year 1'],
        ['Rent', '7,200.00'],
        ['Wages', '60,000.00'],
      ],
      () => true,
    ),
  ).toBe(true);
});
it('cells of the grid are pasted as cells', () => {
  const own = ['Région', 'C2', 'Région', 'Acquis', 'Par an', '9 000', '9 100'];
  expect(isTableOfItsOwn([own, own], takesFigures)).toBe(false);
  const cost = (account: string) => ['Loyer', account, '', '', 'Par année', '72 000', '74 000', '76 000', '78 000'];
  expect(isTableOfItsOwn([cost('60'), cost('61'), cost('62')], takesFigures)).toBe(false);
  // The lever A1 is no "year 1".
  const sale = ['Vente de livres', 'Usagers', 'Lecteurs', 'acquis', 'Par année', '', '1.000', '12,5x', '300'];
  expect(isTableOfItsOwn([['Cotisations', 'A1'], sale], takesFigures)).toBe(false);
  expect(
    isTableOfItsOwn(
      [
        ['9 000', '9 100'],
        ['8 000', '8 100'],
      ],
      takesFigures,
    ),
  ).toBe(false);
  expect(isTableOfItsOwn([['Loyer'], ['Salaires']], takesFigures)).toBe(false);
  expect(isTableOfItsOwn([['Loyer', '7 200']], takesFigures)).toBe(false);
  expect(isTableOfItsOwn([], takesFigures)).toBe(false);
});
