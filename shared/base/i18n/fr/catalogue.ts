import { actions } from './actions.ts';
import { alliances } from './alliances.ts';
import { applicant } from './applicant.ts';
import { backups } from './backups.ts';
import { budget } from './budget.ts';
import { capacity } from './capacity.ts';
import { charts } from './charts.ts';
import { cli } from './cli.ts';
import { coherence } from './coherence.ts';
import { cohort } from './cohort.ts';
import { committee } from './committee.ts';
import { committeeFields } from './committee-fields.ts';
import { committeeRules } from './committee-rules.ts';
import { common } from './common.ts';
import { composer } from './composer.ts';
import { documents } from './documents.ts';
import { dossier } from './dossier.ts';
import { exchange } from './exchange.ts';
import { failures } from './failures.ts';
import { fault } from './fault.ts';
import { figures } from './figures.ts';
import { folder } from './folder.ts';
import { followUp } from './follow-up.ts';
import { frame } from './frame.ts';
import { grid } from './grid.ts';
import { help } from './help.ts';
import { identity } from './identity.ts';
import { impact } from './impact.ts';
import { innovation } from './innovation.ts';
import { intake } from './intake.ts';
import { intakeRules } from './intake-rules.ts';
import { letterRules } from './letter-rules.ts';
import { levers } from './levers.ts';
import { memo } from './memo.ts';
import { minutes } from './minutes.ts';
import { note } from './note.ts';
import { pack } from './pack.ts';
import { packing } from './packing.ts';
import { panel } from './panel.ts';
import { people } from './people.ts';
import { plan } from './plan.ts';
import { portfolio } from './portfolio.ts';
import { preview } from './preview.ts';
import { privacy } from './privacy.ts';
import { projection } from './projection.ts';
import { protection } from './protection.ts';
import { questions } from './questions.ts';
import { records } from './records.ts';
import { risk } from './risk.ts';
import { risks } from './risks.ts';
import { roundtrip } from './roundtrip.ts';
import { rubric } from './rubric.ts';
import { saving } from './saving.ts';
import { scenarios } from './scenarios.ts';
import { scopes } from './scopes.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { stations } from './stations.ts';
import { tables } from './tables.ts';
import { vehicles } from './vehicles.ts';
import { versions } from './versions.ts';
import { welcome } from './welcome.ts';
import { why } from './why.ts';
import { workbook } from './workbook.ts';

export const FRENCH = {
  actions,
  help,
  fault,
  versions,
  welcome,
  plan,
  coherence,
  cohort,
  composer,
  records,
  exchange,
  innovation,
  levers,
  pack,
  packing,
  panel,
  people,
  alliances,
  capacity,
  identity,
  impact,
  risks,
  documents,
  risk,
  saving,
  scenarios,
  roundtrip,
  why,
  applicant,
  questions,
  backups,
  protection,
  budget,
  vehicles,
  rubric,
  charts,
  cli,
  common,
  dossier,
  failures,
  figures,
  folder,
  followUp,
  frame,
  grid,
  memo,
  minutes,
  note,
  committee,
  committeeFields,
  committeeRules,
  intake,
  intakeRules,
  letterRules,
  portfolio,
  preview,
  scopes,
  privacy,
  projection,
  settings,
  shell,
  stations,
  tables,
  workbook,
} as const;
