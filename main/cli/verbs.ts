/** The verbs, in the order in which the help shows them. */
import type { Verb } from './verb.ts';
import { answersVerb } from './verbs/answers.ts';
import { budgetVerb } from './verbs/budget.ts';
import { checkVerb } from './verbs/check.ts';
import { committeeVerb } from './verbs/committee.ts';
import { csvVerb } from './verbs/csv.ts';
import { demoVerb } from './verbs/demo.ts';
import { exportVerb } from './verbs/export.ts';
import { followVerb } from './verbs/follow.ts';
import { helpVerb } from './verbs/help.ts';
import { importVerb } from './verbs/import.ts';
import { inspectVerb } from './verbs/inspect.ts';
import { intakeVerb } from './verbs/intake.ts';
import { lettersVerb } from './verbs/letters.ts';
import { memoVerb } from './verbs/memo.ts';
import { opinionVerb } from './verbs/opinion.ts';
import { packVerb } from './verbs/pack.ts';
import { projectVerb } from './verbs/project.ts';
import { questionsVerb } from './verbs/questions.ts';
import { schemaVerb } from './verbs/schema.ts';
import { validateVerb } from './verbs/validate.ts';
import { verifyVerb } from './verbs/verify.ts';
import { workbookVerb } from './verbs/workbook.ts';

export const VERBS: readonly Verb[] = [
  demoVerb,
  memoVerb,
  packVerb,
  workbookVerb,
  csvVerb,
  budgetVerb,
  intakeVerb,
  questionsVerb,
  answersVerb,
  projectVerb,
  checkVerb,
  validateVerb,
  schemaVerb,
  verifyVerb,
  exportVerb,
  importVerb,
  inspectVerb,
  committeeVerb,
  lettersVerb,
  opinionVerb,
  followVerb,
  helpVerb,
];
