/** The one function through which anything final is done. */
import { createStore } from 'zustand/vanilla';
import { callAny } from '#renderer/ground/api/client.ts';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { fail, type Result } from '#shared/contract/failures.ts';
import { FINALITY, type FinalName } from '#shared/contract/finality.ts';
import { whileActing } from './lock.ts';
import { outbox } from './outbox.ts';
import { finishTyping } from './typing.ts';
import { unsavedNow } from './unsaved.ts';

/** Why what is unsaved is shown to the user: an act was refused, the window is closing, or they asked. Null: it is not shown. */
export const unsavedShown = createStore<{ readonly because: 'refused' | 'closing' | 'asked' | null }>(() => ({
  because: null,
}));
export const showUnsaved = (because: 'refused' | 'closing' | 'asked' | null): void =>
  unsavedShown.setState({ because });

/** How long a call may take before what it carries counts as unsaved, where somebody waits. */
const PATIENCE_MS = 10_000;

/**
 * Whether everything on the screen is on the disk, once what waits was sent.
 * @param drafts half-typed texts that are kept as drafts count as unsaved
 */
export const settle = async ({ drafts }: { readonly drafts: boolean }): Promise<boolean> => {
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE_MS));
  const flushed = await Promise.race([outbox.flush(), late]);
  return flushed !== 'late' && flushed.ok && unsavedNow('fr').every((words) => words.isDraft && !drafts);
};

/**
 * Does something final: it begins only when everything on the screen is on the disk, and until it ends nothing else is written. Otherwise the words that
 * are not on the disk are shown, and nothing is done.
 */
export const whenOnDisk = <T>(
  act: () => Promise<Result<T>>,
  { drafts = true }: { readonly drafts?: boolean } = {},
): Promise<Result<T>> => {
  const begin = async (): Promise<Result<T>> => {
    if (await settle({ drafts })) return act();
    showUnsaved('refused');
    return fail({ code: 'window.unsaved', kept: 'editsInMemory' });
  };
  finishTyping();
  // A paper is made beside the work that goes on; an act is not.
  return drafts ? whileActing(begin) : begin();
};

/** A final operation of the contract. */
export const callFinal = <K extends FinalName>(name: K, input: InputOf<K>): Promise<Result<OutputOf<K>>> =>
  whenOnDisk(() => callAny(name, input), { drafts: FINALITY[name] === 'act' });
