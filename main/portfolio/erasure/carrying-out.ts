/** An erasure carried out: remembered, applied to the portfolio, then to every copy that can be reached. */
import { basename, join } from 'node:path';
import { type Failure, fail, ok } from '#shared/contract/failures.ts';
import type { ErasedReport } from '#shared/contract/operations/privacy.ts';
import type { Access } from '../access/access.ts';
import type { makeChanges } from '../access/changes.ts';
import type { PortfolioFile } from '../access/portfolio-file.ts';
import type { WantedCopy, WantedFoundation } from '../exchange/receiving.ts';
import { guardJob } from '../guard.ts';
import type { OnProgress } from '../inspect.ts';
import { isPlaceThere } from '../keeping/second-place.ts';
import type { SafetyJobs } from '../safety/jobs.ts';
import { sweepLeftOvers } from '../safety/left-overs.ts';
import { applyErasure, scrub } from './apply.ts';
import { copiesToClean } from './copies.ts';
import { type CarriedErasure, rememberErasures, rememberedErasures } from './erasure.ts';
import { NotErasable } from './histories.ts';
import { type Eraser, makeEraser } from './words.ts';

export interface ErasingTools {
  readonly held: PortfolioFile;
  readonly access: Pick<Access, 'ask'>;
  readonly jobs: SafetyJobs;
  /** ISO time */ readonly now: () => string;
  readonly user: () => string;
  readonly newId: () => string;
  readonly second: () => string | null;
  /** the folder that the last move left behind */ readonly left: () => string | null;
  readonly onChanged: () => void;
  readonly receive: ReturnType<typeof makeChanges>['receive'];
  readonly receiveOpinion: ReturnType<typeof makeChanges>['receiveOpinion'];
  /** names that a person gave to backups */ readonly relabel: (rewrite: (text: string) => string) => void;
}

export const NO_PROGRESS: OnProgress = () => undefined;

/** Whether copies from outside hold words, or documents, that were erased here. */
export const holdsAny = (
  wanted: readonly WantedCopy[],
  foundation: WantedFoundation | null,
  eraser: Eraser,
  documents: readonly string[],
): boolean => {
  const holds = (value: unknown): boolean => eraser.value(value) !== value;
  return (
    holds(foundation?.records ?? []) ||
    wanted.some(
      ({ copy, action }) =>
        action !== 'skip' &&
        (holds([copy.dossier, copy.trail, copy.records]) ||
          copy.versions.some(({ version, content }) => holds([version, JSON.parse(content)])) ||
          copy.attachments.some(({ id, name }) => holds(name) || documents.includes(id))),
    )
  );
};

export const makeCarryingOut = (tools: ErasingTools) => {
  const { held, jobs, now, newId, second } = tools;
  const findPlaces = () => ({ key: held.key(), second: presentSecond() });
  const presentSecond = (): string | null => {
    const place = second();
    return place !== null && isPlaceThere(place) ? place : null;
  };
  /** The portfolio as it stood before it was moved: a copy like any other. */
  const formerFile = (): string | null => {
    const folder = tools.left();
    return folder === null || folder === '' ? null : join(folder, basename(held.path));
  };
  const listRemembered = (): CarriedErasure[] => rememberedErasures(held.path, held.key());

  /** Every copy that can be reached and has not been through all of them. */
  const cleanCopies = async (onProgress: OnProgress = NO_PROGRESS) => {
    const erasures = listRemembered();
    if (erasures.length === 0) return { rewritten: 0, removed: 0, left: 0 };
    // A place that is back learns of those that it missed.
    if (held.forWriting() !== undefined) rememberErasures(held.path, erasures, findPlaces());
    const request = { file: held.path, left: formerFile(), erasures, ...findPlaces() };
    return jobs.run({ kind: 'cleanCopies', request }, onProgress);
  };
  const carryOut = (erasure: CarriedErasure, onProgress: OnProgress) =>
    guardJob(async () => {
      const open = held.forWriting();
      if (open === undefined) return fail(held.refusal());
      // What runs beside reads the file, and its log could not be emptied.
      await jobs.settle();
      sweepLeftOvers(held.path, presentSecond());
      const before = listRemembered();
      // Remembered first: a program that is killed now finishes at its next start.
      rememberErasures(held.path, [...before, erasure], findPlaces());
      try {
        applyErasure(open.db, erasure);
      } catch (error) {
        rememberErasures(held.path, before, { ...findPlaces(), dropped: erasure.id });
        if (!(error instanceof NotErasable)) throw error;
        const refused: Failure<'privacy.notErasable'> = {
          code: 'privacy.notErasable',
          kept: 'nothingChanged',
          next: ['copyReport'],
          details: error.message.slice(0, 200),
        };
        return fail(refused);
      } finally {
        open.writer.forget();
      }
      scrub(open.db);
      const { forgotten } = erasure;
      if (forgotten.length > 0) tools.relabel(makeEraser(forgotten).text);
      const cleaned = await cleanCopies(onProgress);
      tools.onChanged();
      const report: ErasedReport = {
        id: erasure.id,
        ...cleaned,
        away: second() !== null && presentSecond() === null,
      };
      return ok(report);
    });

  /** What came in with a file, from a colleague who had not heard of an erasure: erased as it was here. */
  const eraseReceived = (isHeld: (eraser: Eraser, documents: readonly string[]) => boolean): void => {
    const open = held.forWriting();
    const known = listRemembered().filter(({ forgotten }) => forgotten.length > 0);
    const last = known.at(-1);
    if (open === undefined || last === undefined) return;
    const forgotten = known.flatMap((one) => one.forgotten);
    const documents = [...new Set(known.flatMap(({ said }) => said.documents ?? []))];
    if (!isHeld(makeEraser(forgotten), documents)) return;
    const said = documents.length === 0 ? {} : { documents };
    const erasure = { id: newId(), at: now(), kind: last.kind, reason: last.reason, said, forgotten };
    rememberErasures(held.path, [...listRemembered(), erasure], findPlaces());
    applyErasure(open.db, erasure);
    open.writer.forget();
    scrub(open.db);
  };

  /** Every copy that can be reached, by its path. */
  const listCopies = (): string[] => copiesToClean({ file: held.path, second: presentSecond(), left: formerFile() });

  return { cleanCopies, carryOut, eraseReceived, listCopies };
};
