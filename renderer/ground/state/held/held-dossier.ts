/** One dossier under the hands of the user: what the screen says of it, what of that still waits to go to the disk, and what is said of the rest. */
import { call } from '#renderer/ground/api/client.ts';
import { readNow } from '#renderer/ground/api/reading.ts';
import { lockNow } from '#renderer/ground/saving/lock.ts';
import { type Lane, outbox } from '#renderer/ground/saving/outbox.ts';
import { forgetChanges, type Undoable } from '#renderer/ground/saving/undo-list.ts';
import { addSource, removeSource, setRefusing, type UnsavedWords } from '#renderer/ground/saving/unsaved.ts';
import { tellCommand } from '#shared/archive/history/command-words.ts';
import { stationOfCommand } from '#shared/archive/history/place.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { type Failure, ok, type Result } from '#shared/contract/failures.ts';
import type { DossierView } from '#shared/contract/operations/dossier.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { type AppliedCommand, applyAll, invertAll, setCommand } from '#shared/dossier/content/apply.ts';
import type { Command, Path } from '#shared/dossier/content/commands.ts';
import { COLLECTION_NAMES, type Dossier } from '#shared/dossier/content/schema.ts';
import { useApp } from '../app-store.ts';

export type ChangeOrigin = 'edit' | 'undo' | 'redo';
interface Waiting {
  readonly origin: ChangeOrigin;
  readonly commands: readonly Command[];
}
/** Texts that no draft of the dossier can hold, by place. */
export type Texts = Readonly<Record<string, string>>;
export interface HeldDossier {
  readonly key: string;
  readonly dossier: () => Dossier;
  readonly revision: () => number;
  readonly texts: () => Texts;
  readonly hold: (texts: Texts) => void;
  readonly waits: () => boolean;
  /** applies commands and sends them; a refusal changes nothing */ readonly apply: (
    origin: ChangeOrigin,
    commands: readonly Command[],
  ) => AppliedCommand;
  readonly undoable: Undoable<readonly Command[]>;
  /** takes what the disk says, under what still waits. @returns false when the one does not fit on the other: then the screen stays as it is */
  readonly adopt: (view: Pick<DossierView, 'dossier' | 'revision'>) => boolean;
  readonly close: () => void;
}
const REST = { restMs: 120, mostMs: 1_000 } as const;
/** One call takes this many commands. */
const MAX_COMMANDS = 400;

/** Neighbours of the same origin travel together: fewer transactions, same order. */
const nextBatch = (queue: readonly Waiting[]): { readonly commands: readonly Command[]; readonly taken: number } => {
  const [head] = queue;
  const commands: Command[] = [];
  let taken = 0;
  for (const waiting of queue) {
    const isFull = commands.length > 0 && commands.length + waiting.commands.length > MAX_COMMANDS;
    if (waiting.origin !== head?.origin || isFull) break;
    commands.push(...waiting.commands);
    taken += 1;
  }
  return { commands, taken };
};
/** Letters of one sentence are one change of their place. */
const joinLetters = (earlier: readonly Command[], later: readonly Command[]): readonly Command[] => {
  const [a, b] = [earlier[0], later[0]];
  if (earlier.length !== 1 || later.length !== 1 || a?.type !== 'set' || b?.type !== 'set')
    return [...earlier, ...later];
  const { before: _between, ...rest } = b;
  return [{ ...rest, ...(a.before === undefined ? {} : { before: a.before }) }];
};
const isThere = (dossier: Dossier, [root = '', id]: Path): boolean =>
  !(COLLECTION_NAMES as readonly string[]).includes(root) ||
  (dossier[root as (typeof COLLECTION_NAMES)[number]] as readonly { readonly id: string }[]).some((i) => i.id === id);

/** @param onChange the screen is to show another state of it */
export const holdDossier = (from: Pick<DossierView, 'dossier' | 'revision'>, onChange: () => void): HeldDossier => {
  const { id } = from.dossier;
  const key = `dossier ${id}`;
  let { dossier, revision } = from;
  let queue: readonly Waiting[] = [];
  let texts: Texts = {};
  /** what was sent from the head of the queue and never answered */ let unheard: readonly ReturnType<
    typeof nextBatch
  >[] = [];

  const show = (next: Dossier): void => {
    dossier = next;
    setRefusing(key, Object.keys(texts).length > 0);
    onChange();
  };
  /** Half-typed texts on the disk whose place is still there. */
  const drafts = (): (readonly [path: Path, text: string])[] =>
    Object.entries(dossier.drafts)
      .map(([place, text]) => [place.split('/'), text] as const)
      .filter(([path]) => isThere(dossier, path));
  /** What was sent and never answered may be on the disk all the same: then nothing waits any more. */
  const checkArrived = async (refusal: Failure): Promise<Result<{ readonly savedAt: string }> | null> => {
    if (refusal.code !== 'dossier.stale' && refusal.code !== 'dossier.conflict') return null;
    const reply = await readNow('dossier.open', { id });
    if (!reply.ok) return null;
    // What can be taken back is there.
    const found = unheard.findLast(({ commands }) => applyAll(reply.value.dossier, invertAll(commands)).ok);
    if (found === undefined) return null;
    queue = queue.slice(found.taken);
    unheard = [];
    return adopt(reply.value) ? ok({ savedAt: reply.value.savedAt }) : null;
  };
  const lane: Lane = {
    key,
    waits: () => queue.length > 0,
    send: async () => {
      const batch = nextBatch(queue);
      const { commands, taken } = batch;
      const origin = queue[0]?.origin ?? 'edit';
      const reply = await call('dossier.apply', { id, base: revision, origin, commands: [...commands] });
      if (!reply.ok) {
        const there = await checkArrived(reply.failure);
        if (reply.failure.code === 'internal') unheard = [...unheard, batch];
        return there ?? reply;
      }
      unheard = [];
      const isAlone = reply.value.revision === revision + 1;
      revision = reply.value.revision;
      queue = queue.slice(taken);
      // Another hand wrote between: what it wrote is shown too.
      const read = isAlone ? null : await readNow('dossier.open', { id });
      if (read?.ok) adopt(read.value);
      return ok({ savedAt: reply.value.savedAt });
    },
  };
  const apply = (origin: ChangeOrigin, commands: readonly Command[]): AppliedCommand => {
    const applied = applyAll(dossier, commands);
    if (!applied.ok) return applied;
    // A paste may hold more commands than one call takes: it travels in parts, in order.
    for (let start = 0; start < commands.length; start += MAX_COMMANDS)
      queue = [...queue, { origin, commands: commands.slice(start, start + MAX_COMMANDS) }];
    show(applied.dossier);
    outbox.touch(lane, REST);
    return applied;
  };
  const takeBack = (origin: 'undo' | 'redo', commands: readonly Command[]): boolean =>
    lockNow() === null && apply(origin, commands).ok;
  const undoable: Undoable<readonly Command[]> = {
    key,
    undo: (commands) => takeBack('undo', invertAll(commands)),
    redo: (commands) => takeBack('redo', commands),
    join: joinLetters,
    show: (commands) => {
      const { place, go } = useApp.getState();
      const [first] = commands;
      const isHere = 'id' in place && place.id === id && ['dossier', 'overview', 'questions'].includes(place.name);
      if (!isHere && first !== undefined)
        go({ name: 'dossier', id, station: stationOfCommand(first, dossier) ?? 'request' });
    },
  };
  const adopt: HeldDossier['adopt'] = (view) => {
    const applied = applyAll(
      view.dossier,
      queue.flatMap((w) => w.commands),
    );
    if (!applied.ok) return false;
    revision = view.revision;
    show(applied.dossier);
    return true;
  };

  const unsavedWords = (language: Language): readonly UnsavedWords[] => {
    const failure = outbox.state.getState().failures.get(key);
    const name = answerText(dossier, 'request.projectName') || translator(language)('dossier.untitled');
    const common = { key, document: name, isDraft: false };
    const fieldOf = (path: Path): string => tellCommand({ type: 'set', path }, dossier, language).place;
    // Of one place, the last words are those that stand on the screen.
    const last = new Map(
      queue.flatMap((w) => w.commands.map((c) => [tellCommand(c, dossier, language).place, c] as const)),
    );
    const { place } = useApp.getState();
    const isShown = 'id' in place && place.id === id;
    return [
      ...[...last].map(([field, command]) => ({
        ...common,
        field,
        words: tellCommand(command, dossier, language).after,
        why: failure === undefined ? null : ({ kind: 'notSent', failure } as const),
      })),
      ...Object.entries(texts).map(([at, words]) => ({
        ...common,
        field: fieldOf(at.split('/')),
        words,
        why: { kind: 'noValue', said: '' } as const,
      })),
      ...(isShown ? drafts() : []).map(([path, words]) => ({
        ...common,
        field: fieldOf(path),
        words,
        why: { kind: 'noValue', said: '' } as const,
        isDraft: true,
      })),
    ];
  };
  const giveUp = async (): Promise<void> => {
    outbox.forget(key);
    forgetChanges(key);
    queue = [];
    texts = {};
    const reply = await readNow('dossier.open', { id });
    if (reply.ok) adopt(reply.value);
    const left = Object.keys(dossier.drafts);
    const { drafts: all } = dossier;
    if (left.length > 0)
      apply(
        'edit',
        left.map((place) => ({ type: 'set', path: ['drafts', place], before: all[place] })),
      );
  };
  /** Each change again, on what the disk says now; one that has no place there any more is left out. */
  const overwrite = async (): Promise<void> => {
    const reply = await readNow('dossier.open', { id });
    if (!reply.ok) return;
    const waiting = queue.flatMap((w) => w.commands);
    let next = reply.value.dossier;
    const commands = waiting.flatMap((command) => {
      const again = command.type === 'set' ? setCommand(next, command.path, command.after) : command;
      const applied = applyAll(next, [again]);
      if (applied.ok) next = applied.dossier;
      return applied.ok ? [again] : [];
    });
    queue = [];
    adopt(reply.value);
    if (commands.length > 0) apply('edit', commands);
    await outbox.flush(key);
  };
  addSource({ key, unsaved: unsavedWords, overwrite, giveUp });
  return {
    key,
    dossier: () => dossier,
    revision: () => revision,
    texts: () => texts,
    hold: (next) => {
      texts = next;
      show(dossier);
    },
    waits: lane.waits,
    apply,
    undoable,
    adopt,
    close: () => {
      outbox.forget(key);
      forgetChanges(key);
      removeSource(key);
    },
  };
};
