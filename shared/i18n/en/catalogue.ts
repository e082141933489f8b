import type { fr } from '../fr/catalogue.ts';
import type { Shape } from '../shape.ts';
import { charts } from './charts.ts';
import { cli } from './cli.ts';
import { common } from './common.ts';
import { dossier } from './dossier.ts';
import { failures } from './failures.ts';
import { memo } from './memo.ts';
import { portfolio } from './portfolio.ts';
import { projection } from './projection.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { stations } from './stations.ts';
import { workbook } from './workbook.ts';

/** The English catalogue has exactly the keys of the French one: a missing or extra key does not compile. */
export const en = {
  charts,
  cli,
  common,
  dossier,
  failures,
  memo,
  portfolio,
  projection,
  settings,
  shell,
  stations,
  workbook,
} as const satisfies Shape<typeof fr>;
