/** What every sheet of a workbook is made from. */
import { type ChargeHeading, headingById, type ProductHeading } from '#shared/base/method/headings.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { PlanInput, Projection } from '#shared/finance/projection/projection.ts';
import type { Inputs } from './inputs.ts';
import type { Calc } from './rows/calc.ts';
import type { WorkbookWords } from './words.ts';

export interface PlanBook {
  /** the months in which lines are worked out */ readonly calc: Calc;
  /** what was typed, where it stands */ readonly inputs: Inputs;
  readonly input: PlanInput;
  /** what the engine says of it: each cell is held to it */ readonly engine: Projection;
  readonly language: Language;
  readonly words: WorkbookWords;
}

/** What a heading of the income statement is called in the book: rows under it are added up by this word. */
export const headingWord = ({ language }: PlanBook, id: ProductHeading | ChargeHeading): string =>
  headingById(id).label[language];
