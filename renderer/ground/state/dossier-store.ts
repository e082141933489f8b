/**
 * The open dossier. A change is applied at once, can be taken back, and goes to the portfolio in order: the screen never waits, and what could not be
 * saved stays at hand until it can, also while another dossier is open.
 */
import { createStore } from 'zustand/vanilla';
import { readNow } from '#renderer/ground/api/reading.ts';
import { lockNow } from '#renderer/ground/saving/lock.ts';
import { outbox } from '#renderer/ground/saving/outbox.ts';
import { forgetChanges, remember } from '#renderer/ground/saving/undo-list.ts';
import { isWordBegun } from '#shared/base/text/word-begun.ts';
import { type Failure, refusedAt } from '#shared/contract/failures.ts';
import type { DossierView } from '#shared/contract/operations/dossier.ts';
import { type AppliedCommand, applyAll, setCommand } from '#shared/dossier/content/apply.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import type { Command, Path } from '#shared/dossier/content/commands.ts';
import { clearingCommands } from '#shared/dossier/content/drafts.ts';
import { withFollowing } from '#shared/dossier/content/following.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { type HeldDossier, holdDossier, type Texts } from './held/held-dossier.ts';

export interface DossierState {
  readonly view: DossierView | null;
  readonly dossier: Dossier | null;
  readonly texts: Texts;
  /** why it could not be opened, or why a change was refused */ readonly failure: Failure | null;
}
/** A draft of the dossier holds this many characters. */
const MAX_DRAFT = 5_000;
const DRAFT_KEY = /^[\x21-\x7e]{1,300}$/;

export const dossierStore = createStore<DossierState>(() => ({ view: null, dossier: null, texts: {}, failure: null }));
const { getState, setState } = dossierStore;

const held = new Map<string, HeldDossier>();
const openOne = (): HeldDossier | undefined => held.get(getState().dossier?.id ?? '');
/** Another portfolio stands in the place of the one that dossiers were read from. */
export const closeDossiers = (): void => {
  for (const one of held.values()) one.close();
  held.clear();
  setState({ view: null, dossier: null, texts: {}, failure: null });
};
const hold = (view: DossierView): HeldDossier => {
  const one: HeldDossier = holdDossier(view, () => {
    if (openOne() === one) setState({ dossier: one.dossier(), texts: one.texts() });
  });
  held.set(view.dossier.id, one);
  return one;
};

/** Sends now what waits of the open dossier; resolves when it is on the disk or refused. */
export const flush = async (): Promise<void> => {
  const one = openOne();
  if (one !== undefined) await outbox.flush(one.key);
};

const refusalOf = ({ refusal }: AppliedCommand & { readonly ok: false }): Failure => ({
  code: 'dossier.invalid',
  ...refusedAt(refusal),
  kept: 'nothingChanged',
});
/** The one place that typing changes, whether its text is a value or a draft; empty for anything else. */
const typedPlace = (commands: readonly Command[]): string => {
  const places = new Set(
    commands.map((c) => (c.type === 'set' ? (c.path[0] === 'drafts' ? c.path[1] : c.path.join('/')) : undefined)),
  );
  const [place] = places;
  return places.size === 1 ? (place ?? '') : '';
};

/** @returns null when nothing may be written */
const change = (label: string, typed: readonly Command[], origin: 'edit' | 'undo'): AppliedCommand | null => {
  const one = openOne();
  if (one === undefined || lockNow() !== null) return null;
  const commands = origin === 'edit' ? withFollowing(one.dossier(), typed) : typed;
  const applied = one.apply(origin, commands);
  if (!applied.ok) return applied;
  if (getState().failure !== null) setState({ failure: null });
  // Only typing joins typing: what is brought back has a name of its own.
  remember(one.undoable, {
    label,
    place: origin === 'edit' ? typedPlace(typed) : '',
    step: commands,
    startsWord: commands.some((c) => c.type === 'set' && isWordBegun(c.before, c.after)),
  });
  return applied;
};

/**
 * A change by the user.
 * @param label what is named in "Undo: …"
 * @param origin what the history calls it: 'undo' when it takes back what was written before
 * @returns false when a rule refuses it; then nothing changed
 */
export const dispatch = (label: string, commands: readonly Command[], origin: 'edit' | 'undo' = 'edit'): boolean => {
  const applied = change(label, commands, origin);
  if (applied?.ok === false) setState({ failure: refusalOf(applied) });
  return applied?.ok === true;
};

/** Keeps text that is not a value yet, or breaks a rule, at its place; or forgets it. */
export const keepDraft = (label: string, path: Path, text: string | null): void => {
  const one = openOne();
  if (one === undefined || lockNow() !== null) return;
  const key = path.join('/');
  const isHeld = text !== null && (text.length > MAX_DRAFT || !DRAFT_KEY.test(key));
  const { [key]: old, ...others } = one.texts();
  if (isHeld || old !== undefined) one.hold(isHeld ? { ...others, [key]: text } : others);
  const command = setCommand(one.dossier(), ['drafts', key], isHeld || text === null ? undefined : text);
  if (command.type === 'set' && !sameData(command.before, command.after)) dispatch(label, [command]);
};
/** The text in a value that a rule refused; null when it was not a text. */
const refusedText = (path: Path, value: unknown, refusedAt: readonly string[]): string | null => {
  const text = refusedAt
    .slice(path.length)
    .reduce<unknown>((v, key) => (v as Readonly<Record<string, unknown>> | undefined)?.[key], value);
  return typeof text === 'string' ? text : null;
};
/**
 * Sets one place of the dossier; nothing happens when it already has that value. A text that a rule refuses is kept as a draft, and said at its field.
 * @param field the place that is written in, when it is only a part of what is set
 * @returns false when a rule refuses the value
 */
export const setPlace = (label: string, path: Path, value: unknown, field: Path = path): boolean => {
  const one = openOne();
  if (one === undefined) return false;
  const key = field.join('/');
  const command = setCommand(one.dossier(), path, value);
  const isSame = command.type === 'set' && sameData(command.before, command.after);
  const hasDraft = one.dossier().drafts[key] !== undefined;
  const commands = [
    ...(isSame ? [] : [command]),
    ...(hasDraft ? [setCommand(one.dossier(), ['drafts', key], undefined)] : []),
  ];
  const applied = commands.length === 0 ? null : change(label, commands, 'edit');
  if (applied?.ok === false) {
    const text = refusedText(path, value, applied.refusal.place.path);
    if (text === null) setState({ failure: refusalOf(applied) });
    else keepDraft(label, field, text);
    return false;
  }
  const { [key]: old, ...others } = one.texts();
  if (old !== undefined) one.hold(others);
  return applied !== null || isSame;
};

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
  const one = openOne();
  if (one === undefined) return;
  if (typed.isDraft && typed.text.length > MAX_DRAFT) {
    keepDraft(label, path, typed.text);
    return;
  }
  const dossier = one.dossier();
  const keep = setCommand(dossier, ['drafts', path.join('/')], typed.text);
  const tries: (readonly Command[])[] = [
    [setCommand(dossier, path, typed.value), setCommand(dossier, ['drafts', path.join('/')], undefined)],
    // A number that its place does not take (a share above one) is a draft like any other text.
    ...without.map((value) => [setCommand(dossier, path, value), keep]),
    [keep],
  ];
  const fit = tries.slice(typed.isDraft ? 1 : 0).find((commands) => applyAll(dossier, commands).ok) ?? [];
  const changes = fit.filter((c) => c.type !== 'set' || !sameData(c.before, c.after));
  if (changes.length > 0) dispatch(label, changes);
};

/** Reads again what is not edited here: state, cohort, attachments. What is typed stays as it is. */
export const refreshView = async (): Promise<void> => {
  const one = openOne();
  if (one === undefined) return;
  await flush();
  const reply = await readNow('dossier.open', { id: one.dossier().id });
  if (!reply.ok || openOne() !== one) return;
  if (reply.value.revision > one.revision()) one.adopt(reply.value);
  setState({ view: reply.value });
};

/** A file that was taken in is one step, and can be taken back like any other: it is read from the end of the history. */
const offerImport = async (one: HeldDossier, label: string): Promise<void> => {
  const { id } = one.dossier();
  const reply = await readNow('dossier.history', { id, before: null, limit: 1, station: null, who: null, place: null });
  const [line] = reply.ok ? reply.value.steps : [];
  const isLast = openOne() === one && !one.waits() && line?.revision === one.revision();
  if (isLast && line.origin === 'import' && line.commands.length > 0)
    remember(one.undoable, { label, place: '', step: line.commands });
};

/** @param labels what is named in "Undo: …" when the last change came from a file, and when values cut from a draft are taken away */
export const openDossier = async (
  id: string,
  labels: { readonly imported: string; readonly cut: string },
): Promise<Failure | null> => {
  const before = held.get(id);
  if (before !== undefined) await outbox.flush(before.key);
  const reply = await readNow('dossier.open', { id });
  const waiting = held.get(id);
  if (!reply.ok) {
    // What was typed and is not on the disk stays on the screen.
    if (waiting?.waits()) setState({ dossier: waiting.dossier(), texts: waiting.texts(), failure: reply.failure });
    else setState({ view: null, dossier: null, texts: {}, failure: reply.failure });
    return reply.failure;
  }
  const { value: view } = reply;
  const last = openOne();
  if (last !== undefined && last !== waiting) {
    // Another dossier's changes are in its own history; what of it is not on the disk stays at hand.
    forgetChanges(last.key);
    if (!last.waits() && Object.keys(last.texts()).length === 0) {
      last.close();
      held.delete(last.dossier().id);
    }
  }
  const isSame = waiting !== undefined && (waiting.waits() || waiting.revision() === view.revision);
  if (waiting !== undefined && isSame) {
    // Coming back to the same dossier keeps what can be undone, and what is not on the disk yet.
    if (waiting.revision() < view.revision) waiting.adopt(view);
    setState({ view, dossier: waiting.dossier(), texts: waiting.texts(), failure: null });
    return null;
  }
  const texts = waiting?.texts() ?? {};
  waiting?.close();
  const one = hold(view);
  setState({ view, dossier: view.dossier, texts, failure: null });
  one.hold(texts);
  if (view.revision > 1) await offerImport(one, labels.imported);
  // Earlier versions kept the beginning of a text that was not understood as its value.
  const clearing = clearingCommands(view.dossier);
  if (clearing.length > 0) dispatch(labels.cut, clearing);
  return null;
};
