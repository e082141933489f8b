/** The verbs, in the order in which the help shows them. */
import type { Verb } from './verb.ts';
import { budget } from './verbs/budget.ts';
import { check } from './verbs/check.ts';
import { csv } from './verbs/csv.ts';
import { demo } from './verbs/demo.ts';
import { help } from './verbs/help.ts';
import { memo } from './verbs/memo.ts';
import { pack } from './verbs/pack.ts';
import { project } from './verbs/project.ts';
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
  project,
  check,
  validate,
  schema,
  verify,
  help,
];
