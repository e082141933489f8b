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

export const fr = {
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
} as const;
