import { actions } from './actions.ts';
import { charts } from './charts.ts';
import { cli } from './cli.ts';
import { coherence } from './coherence.ts';
import { common } from './common.ts';
import { dossier } from './dossier.ts';
import { failures } from './failures.ts';
import { fault } from './fault.ts';
import { grid } from './grid.ts';
import { help } from './help.ts';
import { memo } from './memo.ts';
import { plan } from './plan.ts';
import { portfolio } from './portfolio.ts';
import { preview } from './preview.ts';
import { projection } from './projection.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { stations } from './stations.ts';
import { welcome } from './welcome.ts';
import { workbook } from './workbook.ts';

export const fr = {
  actions,
  help,
  fault,
  welcome,
  plan,
  coherence,
  charts,
  cli,
  common,
  dossier,
  failures,
  grid,
  memo,
  portfolio,
  preview,
  projection,
  settings,
  shell,
  stations,
  workbook,
} as const;
