/**
 * The open dossier. A change is applied at once, pushed on the undo stack and sent to the portfolio in order, one call at a time:
 * the screen never waits, and what could not be saved stays here until it can.
 */
import { createStore } from 'zustand/vanilla';
import { call } from '#renderer/ground/api/client.ts';
import { type Failure, refusedAt } from '#shared/contract/failures.ts';
import type { DossierView } from '#shared/contract/operations/dossier.ts';
import { applyAll, invertAll, setCommand } from '#shared/dossier/content/apply.ts';
import type { Command, Path } from '#shared/dossier/content/commands.ts';
import { clearingCommands } from '#shared/dossier/content/drafts.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

export interface Step {
  readonly label: string;
  readonly commands: readonly Command[];
  /** typing on the same place within a second is one step */ readonly place: string;
  readonly at: number;
}
type Origin = 'edit' | 'undo' | 'redo';
interface Waiting {
  readonly origin: Origin;
  readonly commands: readonly Command[];
}
export interface DossierState {
  readonly view: DossierView | null;
  readonly dossier: Dossier | null;
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
  readonly saving: { readonly state: 'saved' | 'saving' | 'failed'; readonly at: string };
  readonly failure: Failure | null;
}
const COALESCE_MS = 1_000;
const SEND_AFTER_MS = 120;
const MAX_COMMANDS = 400;

export const dossierStore = createStore<DossierState>(() => ({
  view: null,
  dossier: null,
  undo: [],
  redo: [],
  saving: { state: 'saved', at: '' },
  failure: null,
}));
const { getState, setState } = dossierStore;

let revision = 0;
let queue: Waiting[] = [];
let timer: ReturnType<typeof setTimeout> | null = null;
let sending: Promise<void> | null = null;

const sendOne = async (): Promise<boolean> => {
  const { dossier } = getState();
  const head = queue[0];
  if (!dossier || !head) return false;
  // Neighbours of the same origin travel together: fewer transactions, same order.
  const batch: Command[] = [];
  let taken = 0;
  for (const waiting of queue) {
    if (waiting.origin !== head.origin || (batch.length > 0 && batch.length + waiting.commands.length > MAX_COMMANDS))
      break;
    batch.push(...waiting.commands);
    taken += 1;
  }
  const reply = await call('dossier.apply', { id: dossier.id, base: revision, origin: head.origin, commands: batch });
  if (!reply.ok) {
    setState({ saving: { state: 'failed', at: getState().saving.at }, failure: reply.failure });
    return false;
  }
  revision = reply.value.revision;
  queue = queue.slice(taken);
  setState({ saving: { state: queue.length > 0 ? 'saving' : 'saved', at: reply.value.savedAt }, failure: null });
  return queue.length > 0;
};
const drain = async (): Promise<void> => {
  while (await sendOne());
};
/** Sends what waits now; resolves when all is on disk or refused. */
export const flush = async (): Promise<void> => {
  if (timer) clearTimeout(timer);
  timer = null;
  if (sending) await sending;
  if (queue.length === 0) return;
  sending = drain();
  await sending;
  sending = null;
};
const enqueue = (origin: Origin, commands: readonly Command[]): void => {
  // A paste may hold more commands than one call takes: it travels in parts, in order.
  for (let from = 0; from < commands.length; from += MAX_COMMANDS)
    queue.push({ origin, commands: commands.slice(from, from + MAX_COMMANDS) });
  setState({ saving: { state: 'saving', at: getState().saving.at } });
  timer ??= setTimeout(() => void flush(), SEND_AFTER_MS);
};

const apply = (origin: Origin, commands: readonly Command[]): boolean => {
  const { dossier } = getState();
  if (!dossier) return false;
  const applied = applyAll(dossier, commands);
  if (!applied.ok) {
    setState({
      failure: { code: 'dossier.invalid', ...refusedAt(applied.refusal), kept: 'nothingChanged' },
    });
    return false;
  }
  setState({ dossier: applied.dossier });
  enqueue(origin, commands);
  return true;
};

/** The one place that typing changes, whether its text is a value or a draft; empty for anything else. */
const typedPlace = (commands: readonly Command[]): string => {
  const places = new Set(
    commands.map((c) => (c.type === 'set' ? (c.path[0] === 'drafts' ? c.path[1] : c.path.join('/')) : undefined)),
  );
  const [place] = places;
  return places.size === 1 ? (place ?? '') : '';
};

/**
 * A change by the user.
 * @param label what is named in "Undo: …"
 * @param origin what the history calls it: 'undo' when it takes back what was written before
 * @returns false when a rule refuses it; then nothing changed
 */
export const dispatch = (label: string, commands: readonly Command[], origin: 'edit' | 'undo' = 'edit'): boolean => {
  if (!apply(origin, commands)) return false;
  const { undo } = getState();
  const place = typedPlace(commands);
  const last = undo.at(-1);
  const at = performance.now();
  // Only typing joins typing: a version brought back has a name of its own.
  const joined = last?.label === label && place !== '' && last.place === place && at - last.at < COALESCE_MS;
  const step: Step = joined
    ? { ...last, commands: [...last.commands, ...commands], at }
    : { label, commands, place, at };
  setState({ undo: [...(joined ? undo.slice(0, -1) : undo), step].slice(-500), redo: [] });
  return true;
};
/** Sets one place of the dossier; nothing happens when it already has that value. @returns false when a rule refuses the value */
export const setPlace = (label: string, path: Path, value: unknown): boolean => {
  const { dossier } = getState();
  if (!dossier) return false;
  const command = setCommand(dossier, path, value);
  if (command.type === 'set' && JSON.stringify(command.before) === JSON.stringify(command.after)) return true;
  return dispatch(label, [command]);
};
/** Keeps text that is not a value yet, or forgets it. */
export const keepDraft = (label: string, path: Path, text: string | null): void =>
  void setPlace(label, ['drafts', path.join('/')], text ?? undefined);

/**
 * What a field whose text stands for a value says: the value, or text that is none (a draft). One step that undo takes back.
 * @param without what stands at the place beside a draft: the first of these that its schema accepts; else the place keeps what it has
 */
export const setTyped = (
  label: string,
  path: Path,
  typed: { readonly value: unknown; readonly text: string; readonly isDraft: boolean },
  without: readonly unknown[],
): void => {
  const { dossier } = getState();
  if (!dossier) return;
  const keep = setCommand(dossier, ['drafts', path.join('/')], typed.text);
  const tries: (readonly Command[])[] = [
    [setCommand(dossier, path, typed.value), setCommand(dossier, ['drafts', path.join('/')], undefined)],
    // A number that its place does not take (a share above one) is a draft like any other text.
    ...without.map((value) => [setCommand(dossier, path, value), keep]),
    [keep],
  ];
  const fit = tries.slice(typed.isDraft ? 1 : 0).find((commands) => applyAll(dossier, commands).ok) ?? [];
  const changes = fit.filter((c) => c.type !== 'set' || JSON.stringify(c.before) !== JSON.stringify(c.after));
  if (changes.length > 0) dispatch(label, changes);
};

export const undo = (): void => {
  const state = getState();
  const step = state.undo.at(-1);
  if (step && apply('undo', invertAll(step.commands)))
    setState({ undo: state.undo.slice(0, -1), redo: [...state.redo, step] });
};
export const redo = (): void => {
  const state = getState();
  const step = state.redo.at(-1);
  if (step && apply('redo', step.commands))
    setState({ redo: state.redo.slice(0, -1), undo: [...state.undo, { ...step, at: 0 }] });
};

/** Reads again what is not edited here: state, cohort, attachments. What is typed stays as it is. */
export const refreshView = async (): Promise<void> => {
  const { dossier } = getState();
  if (!dossier) return;
  await flush();
  const reply = await call('dossier.open', { id: dossier.id });
  if (reply.ok && getState().dossier?.id === dossier.id) {
    revision = reply.value.revision;
    setState({ view: reply.value });
  }
};

/** A file that was taken in is one step, and can be taken back like any other: it is read from the end of the history. */
const offerImport = async (id: string, label: string): Promise<void> => {
  const reply = await call('dossier.history', { id, before: null, limit: 1, station: null, who: null, place: null });
  const [line] = reply.ok ? reply.value.steps : [];
  const { dossier, undo } = getState();
  const isLast = dossier?.id === id && undo.length === 0 && queue.length === 0 && line?.revision === revision;
  if (isLast && line.origin === 'import' && line.commands.length > 0)
    setState({ undo: [{ label, commands: line.commands, place: '', at: 0 }] });
};

/** @param labels what is named in "Undo: …" when the last change came from a file, and when values cut from a draft are taken away */
export const openDossier = async (
  id: string,
  labels: { readonly imported: string; readonly cut: string },
): Promise<Failure | null> => {
  await flush();
  const reply = await call('dossier.open', { id });
  if (!reply.ok) {
    setState({ view: null, dossier: null, failure: reply.failure });
    return reply.failure;
  }
  // Coming back to the same dossier keeps what can be undone.
  if (getState().dossier?.id === id && queue.length === 0 && reply.value.revision === revision) {
    setState({ view: reply.value, failure: null });
    return null;
  }
  revision = reply.value.revision;
  queue = [];
  setState({
    view: reply.value,
    dossier: reply.value.dossier,
    undo: [],
    redo: [],
    saving: { state: 'saved', at: reply.value.savedAt },
    failure: null,
  });
  if (revision > 1) await offerImport(id, labels.imported);
  // Earlier versions kept the beginning of a text that was not understood as its value.
  const clearing = clearingCommands(reply.value.dossier);
  if (clearing.length > 0) dispatch(labels.cut, clearing);
  return null;
};
