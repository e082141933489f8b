/** The verbs, in the order in which the help shows them. */
import type { Verb } from './verb.ts';
import { budget } from './verbs/budget.ts';
import { check } from './verbs/check.ts';
import { csv } from './verbs/csv.ts';
import { demo } from './verbs/demo.ts';
import { exportDossiers } from './verbs/export.ts';
import { help } from './verbs/help.ts';
import { importFile } from './verbs/import.ts';
import { inspect } from './verbs/inspect.ts';
import { memo } from './verbs/memo.ts';
import { project } from './verbs/project.ts';
import { schema } from './verbs/schema.ts';
import { validate } from './verbs/validate.ts';
import { verify } from './verbs/verify.ts';
import { workbook } from './verbs/workbook.ts';

export const VERBS: readonly Verb[] = [
  demo,
  memo,
  workbook,
  csv,
  budget,
  project,
  check,
  validate,
  schema,
  verify,
  exportDossiers,
  importFile,
  inspect,
  help,
];
