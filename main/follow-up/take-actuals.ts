/** Files of what really happened taken into a follow-up: all of them, each as a document of the dossier, or nothing. */
import type { Language } from '#shared/base/method/text.ts';
import { type Failure, fail, ok } from '#shared/contract/failures.ts';
import { yearOfMonth } from '#shared/decision/follow-up/by-line/line-table.ts';
import {
  earlierMatches,
  saysNothingNew,
  type TakenActuals,
  type TakingMode,
  takeActuals,
  usualMode,
} from '#shared/decision/follow-up/by-line/take-file.ts';
import type { ActualMonth } from '#shared/decision/follow-up/records.ts';
import { awardOf } from '#shared/decision/follow-up/start.ts';
import { followedChanges } from '#shared/decision/records/followed.ts';
import { expectedLines } from '#shared/finance/intake/actuals/expected-lines.ts';
import { matchRows } from '#shared/finance/intake/actuals/match-rows.ts';
import type { IntakeReading } from '#shared/finance/intake/reading.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { mediaTypeOf } from '../files/media-types.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { comparedPlan } from './compared-plan.ts';

export interface ActualsFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reading: IntakeReading;
  /** of the reading, that holds the year of the month */ readonly period: string;
}
export interface ActualsAsked {
  readonly dossierId: string;
  readonly month: ActualMonth;
  readonly files: readonly ActualsFile[];
  /** by row: lines of the plan; none = outside it */ readonly chosen: Readonly<Record<string, readonly string[]>>;
  /** null: as most of its rows say */ readonly mode: TakingMode | null;
  readonly language: Language;
}
const notFollowed = (dossierId: string): Failure<'record.unknown'> => ({
  code: 'record.unknown',
  id: dossierId.slice(0, 200),
  kept: 'nothingChanged',
});

/** The plan that actuals of a dossier are held against. */
export const planOfFollowUp = (portfolio: Portfolio, dossierId: string) => {
  const opened = portfolio.openDossier(dossierId);
  if (!opened.ok) return opened;
  const decisions = portfolio.listRecords('decision', dossierId);
  if (!decisions.ok) return decisions;
  return comparedPlan(portfolio, opened.value.dossier, awardOf(decisions.value)?.body ?? null);
};

/** @returns what each file changed, in their order; a file that says nothing new becomes no document */
export const takeActualsFiles = (portfolio: Portfolio, asked: ActualsAsked) => {
  const { dossierId, month } = asked;
  const plan = planOfFollowUp(portfolio, dossierId);
  if (!plan.ok) return plan;
  const followed = portfolio.followUp(dossierId);
  if (!followed.ok) return followed;
  const followUp = followed.value;
  if (followUp === null) return fail(notFollowed(dossierId));
  const stored = portfolio.listRecords('actualLine', dossierId);
  if (!stored.ok) return stored;
  const { dossier } = plan.value;
  const expected = expectedLines(dossier, project(dossier), yearOfMonth(month), asked.language);
  const attached: string[] = [];
  const undo = (): void => {
    for (const id of attached) portfolio.removeAttachment(id);
  };
  let present = followUp.actualLines;
  const taken: TakenActuals[] = [];
  for (const { name, bytes, reading, period } of asked.files) {
    const earlier = earlierMatches(present, month);
    const rows = matchRows(reading, expected, period, { chosen: asked.chosen, earlier });
    const taking = { rows, month, present };
    const mode = asked.mode ?? usualMode(taking);
    const outcome = takeActuals({ ...taking, file: { name, attachmentId: null } }, mode);
    if (saysNothingNew(outcome)) {
      taken.push(outcome);
      continue;
    }
    const added = portfolio.addAttachment(dossierId, {
      name,
      mediaType: mediaTypeOf(name),
      content: Buffer.from(bytes),
    });
    if (!added.ok) {
      undo();
      return added;
    }
    attached.push(added.value.id);
    const whole = takeActuals({ ...taking, file: { name, attachmentId: added.value.id } }, mode);
    present = whole.after;
    taken.push(whole);
  }
  const revisions = new Map(stored.value.map((r) => [r.id, r.revision] as const));
  const changes = followedChanges(followUp, { ...followUp, actualLines: present }, dossierId).map((change) => ({
    ...change,
    base: revisions.get(change.id) ?? 0,
  }));
  if (changes.length === 0) return ok(taken);
  const saved = portfolio.saveRecords(dossierId, changes);
  if (!saved.ok) {
    undo();
    return saved;
  }
  return ok(taken);
};
