/**
 * The trail of a copy: its own lines of history, and those that came with copies it received. Two copies of a dossier are compared by their lines, whose
 * seals are the same wherever they travel; contents alone would confuse a value that was taken back with one that was never written.
 */
import { z } from 'zod';
import { matching } from '#shared/base/refusal/rule.ts';
import { applyAll } from '#shared/dossier/content/apply.ts';
import { CommandSchema } from '#shared/dossier/content/commands.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { DOSSIER_STATUSES, type Dossier } from '#shared/dossier/content/schema.ts';
import { RedactionSchema, SaltSchema } from './redaction.ts';

const Seal = matching(/^[0-9a-f]{64}$/, 'fingerprint');
const Time = z.string().max(40);
const Who = z.string().max(200);
export const MAX_LINES = 50_000;
const LINE = {
  revision: z.int().min(1),
  at: Time,
  who: Who,
  origin: z.enum(['edit', 'undo', 'redo', 'import', 'example', 'create']),
  commands: z.array(CommandSchema),
  lineSeal: Seal,
} as const;

/** A line of somebody else's history, kept so that one can see who wrote what. */
export const ForeignLineSchema = z.strictObject(LINE);
export type ForeignLine = z.infer<typeof ForeignLineSchema>;

/** What a line of history says when a copy came in from a file. */
export const ReceptionSchema = z.strictObject({
  /** copy: the dossier was not here; update: only the other side had changed; merge: both had */ kind: z.enum([
    'copy',
    'update',
    'merge',
  ]),
  sentBy: Who,
  sentAt: Time,
  /** the other copy was exactly this: its last line, and the lines that it was itself the same as */ heads: z
    .array(Seal)
    .max(1_000),
  lines: z.array(ForeignLineSchema).max(MAX_LINES),
  /** merge: the other copy as it came, whole, as its own file says it */ copy: z.unknown().optional(),
});
export type Reception = z.infer<typeof ReceptionSchema>;

/** What a line changed beside the content. */
export const ChangeSchema = z.strictObject({
  status: z.enum(DOSSIER_STATUSES).optional(),
  cohortId: Id.nullable().optional(),
  archived: z.boolean().optional(),
  received: ReceptionSchema.optional(),
});
export const OwnLineSchema = z.strictObject({
  ...LINE,
  change: ChangeSchema.nullable(),
  contentSeal: Seal,
  previousSeal: z.union([z.literal(''), Seal]),
  /** absent in a line of the first version */ salt: SaltSchema.optional(),
  /** where something was erased from it */ redaction: RedactionSchema.optional(),
});
export type OwnLine = z.infer<typeof OwnLineSchema>;

export interface Trail {
  /** the state after the first line */ readonly snapshot: Dossier;
  /** oldest first, none missing */ readonly lines: readonly OwnLine[];
}
export type DossierStatus = (typeof DOSSIER_STATUSES)[number];
export interface PastState {
  readonly dossier: Dossier;
  readonly status: DossierStatus;
  /** what the content of that state must be sealed with */ readonly contentSeal: string;
}

/** The status after a line. */
export const statusAt = (trail: Trail, index: number): DossierStatus =>
  trail.lines.slice(0, index + 1).reduce<DossierStatus>((status, line) => line.change?.status ?? status, 'draft');

/** The content after a line, by replaying what was done. @returns null when the commands do not lead there */
const contentAt = (trail: Trail, index: number): Dossier | null => {
  const applied = applyAll(
    trail.snapshot,
    trail.lines.slice(1, index + 1).flatMap((line) => line.commands),
  );
  return applied.ok ? applied.dossier : null;
};

/** Seals under which the state after a line is known: its own, and those of the copy it took over unchanged. */
const namesOf = (line: OwnLine): readonly string[] => {
  const received = line.change?.received;
  return received === undefined || received.kind === 'merge' ? [line.lineSeal] : [line.lineSeal, ...received.heads];
};
/** Every line that a trail knows of, with the moment at which it came to know it. */
const knownMoments = (trail: Trail): ReadonlyMap<string, number> => {
  const moments = new Map<string, number>();
  trail.lines.forEach((line, index) => {
    const received = line.change?.received;
    const count = received?.lines.length ?? 0;
    // Between the line before and this one, in their own order; the copy that came is the last of them.
    received?.lines.forEach((foreign, i) => {
      moments.set(foreign.lineSeal, index - 1 + (i + 1) / (count + 2));
    });
    for (const head of received?.heads ?? []) moments.set(head, index - 1 + (count + 1) / (count + 2));
    for (const name of namesOf(line)) moments.set(name, index);
  });
  return moments;
};

/** identical: nothing differs; older: all of theirs is already in mine; newer: all of mine is in theirs; diverged: both went on. */
export type Relation = 'identical' | 'older' | 'newer' | 'diverged';
export interface TrailComparison {
  readonly relation: Relation;
  /** the last state that both come from; null when none is known or none can be rebuilt */ readonly base: PastState | null;
}

type Sealer = (dossier: Dossier) => string;
const stateAt = (trail: Trail, index: number, seal: Sealer): PastState | null => {
  const line = trail.lines[index];
  const dossier = line === undefined ? null : contentAt(trail, index);
  // A state that does not match its seal is not the state that both come from.
  if (line === undefined || dossier === null || seal(dossier) !== line.contentSeal) return null;
  return { dossier, status: statusAt(trail, index), contentSeal: line.contentSeal };
};
const ownIndex = (trail: Trail, name: string): number => trail.lines.findIndex((line) => namesOf(line).includes(name));

const commonState = (
  mine: Trail,
  theirs: Trail,
  copyOf: (received: Reception) => Dossier | null,
  seal: Sealer,
): PastState | null => {
  const [here, there] = [knownMoments(mine), knownMoments(theirs)];
  const common = [...here.keys()]
    .filter((name) => there.has(name))
    .sort((a, b) => (here.get(b) ?? 0) - (here.get(a) ?? 0) || (there.get(b) ?? 0) - (there.get(a) ?? 0));
  for (const name of common)
    for (const trail of [mine, theirs]) {
      const index = ownIndex(trail, name);
      const state = index < 0 ? null : stateAt(trail, index, seal);
      if (state !== null) return state;
      // A copy that was merged is kept whole.
      const merge = trail.lines.findIndex(
        (line) => line.change?.received?.kind === 'merge' && line.change.received.heads.includes(name),
      );
      const received = merge < 0 ? undefined : trail.lines[merge]?.change?.received;
      const dossier = received === undefined ? null : copyOf(received);
      if (dossier !== null) return { dossier, status: statusAt(trail, merge), contentSeal: seal(dossier) };
    }
  return null;
};

/** @param copyOf the dossier that a merge kept, read from what it was written as */
export const compareTrails = (
  mine: Trail,
  theirs: Trail,
  copyOf: (received: Reception) => Dossier | null,
  seal: Sealer,
): TrailComparison => {
  const [last, other] = [mine.lines.at(-1), theirs.lines.at(-1)];
  if (last === undefined || other === undefined) return { relation: 'diverged', base: null };
  const isSame =
    last.contentSeal === other.contentSeal &&
    statusAt(mine, mine.lines.length - 1) === statusAt(theirs, theirs.lines.length - 1);
  if (isSame) return { relation: 'identical', base: null };
  const here = knownMoments(mine);
  if (namesOf(other).some((name) => here.has(name))) return { relation: 'older', base: null };
  const there = knownMoments(theirs);
  if (namesOf(last).some((name) => there.has(name))) return { relation: 'newer', base: null };
  return { relation: 'diverged', base: commonState(mine, theirs, copyOf, seal) };
};

/** What mine keeps of theirs when it takes it in: lines that it does not know yet, oldest first. */
export const newLines = (mine: Trail | null, theirs: Trail): ForeignLine[] => {
  const seen = new Set(mine === null ? [] : knownMoments(mine).keys());
  const lines: ForeignLine[] = [];
  const add = (line: ForeignLine): void => {
    if (seen.has(line.lineSeal)) return;
    seen.add(line.lineSeal);
    const { revision, at, who, origin, commands, lineSeal } = line;
    lines.push({ revision, at, who, origin, commands, lineSeal });
  };
  for (const line of theirs.lines) {
    for (const foreign of line.change?.received?.lines ?? []) add(foreign);
    add(line);
  }
  return lines;
};
export const headsOf = (trail: Trail): readonly string[] => {
  const last = trail.lines.at(-1);
  return last === undefined ? [] : namesOf(last);
};
