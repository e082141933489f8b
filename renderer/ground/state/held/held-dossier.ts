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
import { type ChangeOrigin, type CommandQueue, makeCommandQueue } from './command-queue.ts';

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

/** The dossier as the screen shows it, over what the disk says and what waits to go there. */
interface Screen {
  readonly id: string;
  readonly key: string;
  readonly queue: CommandQueue;
  readonly dossier: () => Dossier;
  readonly revision: () => number;
  readonly texts: () => Texts;
  readonly show: (next: Dossier) => void;
  readonly hold: (texts: Texts) => void;
  /** what waited is on the disk, under this revision */ readonly moveOn: (revision: number) => void;
  readonly adopt: HeldDossier['adopt'];
}
const makeScreen = (from: Pick<DossierView, 'dossier' | 'revision'>, onChange: () => void): Screen => {
  const { id } = from.dossier;
  const key = `dossier ${id}`;
  const queue = makeCommandQueue();
  let { dossier, revision } = from;
  let texts: Texts = {};
  const show = (next: Dossier): void => {
    dossier = next;
    setRefusing(key, Object.keys(texts).length > 0);
    onChange();
  };
  return {
    id,
    key,
    queue,
    dossier: () => dossier,
    revision: () => revision,
    texts: () => texts,
    show,
    hold: (next) => {
      texts = next;
      show(dossier);
    },
    moveOn: (next) => {
      revision = next;
    },
    adopt: (view) => {
      const applied = applyAll(view.dossier, queue.commands());
      if (!applied.ok) return false;
      revision = view.revision;
      show(applied.dossier);
      return true;
    },
  };
};

/** The road to the disk. */
const makeLane = ({ id, key, queue, revision, moveOn, adopt }: Screen): Lane => {
  const checkArrived = async (refusal: Failure): Promise<Result<{ readonly savedAt: string }> | null> => {
    if (refusal.code !== 'dossier.stale' && refusal.code !== 'dossier.conflict') return null;
    const reply = await readNow('dossier.open', { id });
    if (!reply.ok || !queue.dropArrived(reply.value.dossier)) return null;
    return adopt(reply.value) ? ok({ savedAt: reply.value.savedAt }) : null;
  };
  return {
    key,
    waits: queue.waits,
    send: async () => {
      const batch = queue.next();
      const { origin, commands } = batch;
      const reply = await call('dossier.apply', { id, base: revision(), origin, commands: [...commands] });
      if (!reply.ok) {
        const there = await checkArrived(reply.failure);
        if (reply.failure.code === 'internal') queue.doubt(batch);
        return there ?? reply;
      }
      const isAlone = reply.value.revision === revision() + 1;
      moveOn(reply.value.revision);
      queue.drop(batch);
      // Another hand wrote between: what it wrote is shown too.
      const read = isAlone ? null : await readNow('dossier.open', { id });
      if (read?.ok) adopt(read.value);
      return ok({ savedAt: reply.value.savedAt });
    },
  };
};

const makeUndoable = ({ id, key, dossier }: Screen, apply: HeldDossier['apply']): HeldDossier['undoable'] => {
  const takeBack = (origin: 'undo' | 'redo', commands: readonly Command[]): boolean =>
    lockNow() === null && apply(origin, commands).ok;
  return {
    key,
    undo: (commands) => takeBack('undo', invertAll(commands)),
    redo: (commands) => takeBack('redo', commands),
    join: joinLetters,
    show: (commands) => {
      const { place, go } = useApp.getState();
      const [first] = commands;
      const isHere = 'id' in place && place.id === id && ['dossier', 'overview', 'questions'].includes(place.name);
      if (!isHere && first !== undefined)
        go({ name: 'dossier', id, station: stationOfCommand(first, dossier()) ?? 'request' });
    },
  };
};

/** What of it is not on the disk as a value: what waits, texts that nothing keeps, and, of the dossier that is shown, its drafts. */
const unsavedWords = ({ id, key, queue, ...screen }: Screen, language: Language): readonly UnsavedWords[] => {
  const dossier = screen.dossier();
  const failure = outbox.state.getState().failures.get(key);
  const name = answerText(dossier, 'request.projectName') || translator(language)('dossier.untitled');
  const common = { key, document: name, isDraft: false };
  const fieldOf = (path: Path): string => tellCommand({ type: 'set', path }, dossier, language).place;
  // Of one place, the last words are those that stand on the screen.
  const last = new Map(queue.commands().map((c) => [tellCommand(c, dossier, language).place, c] as const));
  /** Half-typed texts on the disk whose place is still there. */
  const drafts = Object.entries(dossier.drafts)
    .map(([place, text]) => [place.split('/'), text] as const)
    .filter(([path]) => isThere(dossier, path));
  const { place } = useApp.getState();
  const isShown = 'id' in place && place.id === id;
  return [
    ...[...last].map(([field, command]) => ({
      ...common,
      field,
      words: tellCommand(command, dossier, language).after,
      why: failure === undefined ? null : ({ kind: 'notSent', failure } as const),
    })),
    ...Object.entries(screen.texts()).map(([at, words]) => ({
      ...common,
      field: fieldOf(at.split('/')),
      words,
      why: { kind: 'noValue', said: '' } as const,
    })),
    ...(isShown ? drafts : []).map(([path, words]) => ({
      ...common,
      field: fieldOf(path),
      words,
      why: { kind: 'noValue', said: '' } as const,
      isDraft: true,
    })),
  ];
};

const giveUp = async ({ id, key, queue, dossier, hold, adopt }: Screen, apply: HeldDossier['apply']): Promise<void> => {
  outbox.forget(key);
  forgetChanges(key);
  queue.clear();
  hold({});
  const reply = await readNow('dossier.open', { id });
  if (reply.ok) adopt(reply.value);
  const { drafts } = dossier();
  const left = Object.keys(drafts);
  if (left.length > 0)
    apply(
      'edit',
      left.map((place) => ({ type: 'set', path: ['drafts', place], before: drafts[place] })),
    );
};
/** Each change again, on what the disk says now; one that has no place there any more is left out. */
const overwrite = async ({ id, key, queue, adopt }: Screen, apply: HeldDossier['apply']): Promise<void> => {
  const reply = await readNow('dossier.open', { id });
  if (!reply.ok) return;
  let next = reply.value.dossier;
  const commands = queue.commands().flatMap((command) => {
    const again = command.type === 'set' ? setCommand(next, command.path, command.after) : command;
    const applied = applyAll(next, [again]);
    if (applied.ok) next = applied.dossier;
    return applied.ok ? [again] : [];
  });
  queue.clear();
  adopt(reply.value);
  if (commands.length > 0) apply('edit', commands);
  await outbox.flush(key);
};

/** @param onChange the screen is to show another state of it */
export const holdDossier = (from: Pick<DossierView, 'dossier' | 'revision'>, onChange: () => void): HeldDossier => {
  const screen = makeScreen(from, onChange);
  const { key, queue, dossier, revision, texts, hold, adopt } = screen;
  const lane = makeLane(screen);
  const apply: HeldDossier['apply'] = (origin, commands) => {
    const applied = applyAll(dossier(), commands);
    if (!applied.ok) return applied;
    queue.add(origin, commands);
    screen.show(applied.dossier);
    outbox.touch(lane, REST);
    return applied;
  };
  addSource({
    key,
    unsaved: (language) => unsavedWords(screen, language),
    overwrite: () => overwrite(screen, apply),
    giveUp: () => giveUp(screen, apply),
  });
  return {
    key,
    dossier,
    revision,
    texts,
    hold,
    waits: lane.waits,
    apply,
    undoable: makeUndoable(screen, apply),
    adopt,
    close: () => {
      outbox.forget(key);
      forgetChanges(key);
      removeSource(key);
    },
  };
};
