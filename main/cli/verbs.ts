/** The verbs, in the order in which the help shows them. */
import type { Verb } from './verb.ts';
import { answers } from './verbs/answers.ts';
import { budget } from './verbs/budget.ts';
import { check } from './verbs/check.ts';
import { committee } from './verbs/committee.ts';
import { csv } from './verbs/csv.ts';
import { demo } from './verbs/demo.ts';
import { exportDossiers } from './verbs/export.ts';
import { follow } from './verbs/follow.ts';
import { help } from './verbs/help.ts';
import { importFile } from './verbs/import.ts';
import { inspect } from './verbs/inspect.ts';
import { intake } from './verbs/intake.ts';
import { letters } from './verbs/letters.ts';
import { memo } from './verbs/memo.ts';
import { opinion } from './verbs/opinion.ts';
import { pack } from './verbs/pack.ts';
import { project } from './verbs/project.ts';
import { questions } from './verbs/questions.ts';
import { schema } from './verbs/schema.ts';
import { validate } from './verbs/validate.ts';
import { verify } from './verbs/verify.ts';
import { workbook } from './verbs/workbook.ts';

export const VERBS: readonly Verb[] = [
  demo,
  memo,
  pack,
  workbook,
  csv,
  budget,
  intake,
  questions,
  answers,
  project,
  check,
  validate,
  schema,
  verify,
  exportDossiers,
  importFile,
  inspect,
  committee,
  letters,
  opinion,
  follow,
  help,
];
