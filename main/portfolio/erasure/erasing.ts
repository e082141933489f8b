/** What is held on a person, and what is erased: in the portfolio at once, in every copy that can be reached after it, in the others when they come back. */
import type { OpinionFile } from '#shared/assessment/rubric/opinion-file.ts';
import type { Language } from '#shared/base/method/text.ts';
import {
  type Failed,
  type Failure,
  fail,
  ok,
  type PortfolioFailureCode,
  type Result,
} from '#shared/contract/failures.ts';
import type { ErasureReason } from '#shared/dossier/merge/redaction.ts';
import type { ReadDb } from '../connection.ts';
import type { Sent, WantedCopy, WantedFoundation } from '../exchange/receiving.ts';
import { guard, guardJob } from '../guard.ts';
import type { OnProgress } from '../inspect.ts';
import { makeOpinionReading } from '../opinions/opinion-reading.ts';
import { damagedDossier, unknownDossier } from '../reading.ts';
import { type ErasingTools, holdsAny, makeCarryingOut, NO_PROGRESS } from './carrying-out.ts';
import { erasuresIn } from './erasure.ts';
import { figuresOf, partlyErased, readOverview } from './figures.ts';
import { findWords } from './finding.ts';
import { duePeople } from './people.ts';
import { forgetWords, isSearchable } from './words.ts';

const NO_WORDS: Failure<'privacy.noWords'> = { code: 'privacy.noWords', kept: 'nothingChanged', next: ['correct'] };
export interface WantedErasure {
  readonly what: 'passage' | 'person';
  readonly texts: readonly string[];
  readonly documents: readonly string[];
  readonly reason: ErasureReason;
}

/** What is told of erasures and of terms: nothing is changed. */
const makeTelling = (held: ErasingTools['held']) => {
  const tell = <R extends Result<unknown>>(question: (db: ReadDb) => R) =>
    guard(() => {
      const opened = held.opened();
      return opened?.state === 'open' ? question(opened.db) : fail(held.refusal());
    });
  return {
    /** What verification says beside "sound": when, why and how much of it. */
    partlyErased: () => tell((db) => ok(partlyErased(db))),
    privacyOverview: (today: string) => tell((db) => readOverview(db, erasuresIn(db), today)),
    /** Those whom dossiers name that have reached the term at which people go. */
    peopleDue: (today: string) =>
      tell((db) => {
        const overview = readOverview(db, [], today);
        if (!overview.ok) return overview;
        const due = overview.value.due.filter(({ act }) => act === 'people');
        return ok(duePeople(db, due));
      }),
  };
};

export const makeErasing = (tools: ErasingTools) => {
  const { held, now, newId } = tools;
  const { cleanCopies, carryOut, eraseReceived, listCopies } = makeCarryingOut(tools);
  return {
    /** @param most places that are told */
    heldOn: (texts: readonly string[], language: Language, most: number) =>
      guard(() => {
        if (!texts.some(isSearchable)) return fail(NO_WORDS);
        const opened = held.opened();
        if (opened?.state !== 'open') return fail(held.refusal());
        const { mayRead } = makeOpinionReading(opened.db, tools.user);
        const found = findWords(opened.db, texts, { language, most, mayRead });
        return ok({ ...found, copies: listCopies().length });
      }),
    erase: async ({ what, texts, documents, reason }: WantedErasure, onProgress: OnProgress = NO_PROGRESS) => {
      if (!texts.some(isSearchable)) return fail(NO_WORDS);
      const said = documents.length === 0 ? {} : { documents: [...documents] };
      return carryOut(
        { id: newId(), at: now(), kind: what, reason, said, forgotten: [forgetWords(texts)] },
        onProgress,
      );
    },
    /** @param keep its figures stay, and nothing that names */
    destroyDossier: async (id: string, reason: ErasureReason, keep: boolean, onProgress: OnProgress = NO_PROGRESS) => {
      const asked = tools.access.ask((reading) => reading.openDossier(id));
      if (!asked.ok && asked.failure.code === 'dossier.unknown') return fail(unknownDossier(id));
      if (!asked.ok && asked.failure.code !== 'dossier.damaged') return asked;
      const open = held.forWriting();
      if (open === undefined) return fail(held.refusal() as Failure<PortfolioFailureCode>);
      if (asked.ok && !asked.value.archived) {
        const failure: Failure<'privacy.notArchived'> = { code: 'privacy.notArchived', id, kept: 'nothingChanged' };
        return fail(failure);
      }
      if (!asked.ok && keep) return fail(damagedDossier(id, ''));
      const kept = keep ? { kept: figuresOf(open.db, id) } : {};
      return carryOut(
        {
          id: newId(),
          at: now(),
          kind: keep ? 'applicant' : 'dossier',
          reason,
          said: { dossierId: id, ...kept },
          forgotten: [],
        },
        onProgress,
      );
    },
    /** Takes in copies from outside: none of a dossier that was destroyed here, and none of the words that were erased here. */
    receive: (
      wanted: readonly WantedCopy[],
      sent: Sent,
      foundation: WantedFoundation | null = null,
    ): ReturnType<ErasingTools['receive']> | Failed<'privacy.destroyed'> => {
      const open = held.forWriting();
      const gone = new Set(open === undefined ? [] : erasuresIn(open.db).flatMap(({ said }) => said.dossierId ?? []));
      const back = wanted.find(({ copy, action }) => action === 'take' && gone.has(copy.info.id));
      if (back !== undefined) {
        const failure: Failure<'privacy.destroyed'> = {
          code: 'privacy.destroyed',
          id: back.copy.info.id,
          kept: 'nothingChanged',
        };
        return fail(failure);
      }
      const done = tools.receive(wanted, sent, foundation);
      if (done.ok) eraseReceived((eraser, documents) => holdsAny(wanted, foundation, eraser, documents));
      return done;
    },
    /** An opinion from a file, without the words that were erased here. */
    receiveOpinion: (dossierId: string, file: OpinionFile) => {
      const done = tools.receiveOpinion(dossierId, file);
      if (done.ok) eraseReceived((eraser) => eraser.value(file) !== file);
      return done;
    },
    /** Every copy that can be reached and has not been through all erasures; the portfolio may be closed before its answer. */
    cleanCopies: (onProgress: OnProgress = NO_PROGRESS) => guardJob(async () => ok(await cleanCopies(onProgress))),
    ...makeTelling(held),
  };
};
