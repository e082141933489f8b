/** The typed client of the contract: the only place that touches the bridge. */
import type { AppEvent, Bridge, InputOf, OperationName, ReadName, ReplyOf } from '#shared/contract/contract.ts';
import type { FinalName } from '#shared/contract/finality.ts';

declare global {
  interface Window {
    readonly triptyque: Bridge;
  }
}
/** Any operation, also a final one: for `callFinal` and the reads of this room alone (a test holds that). Never rejects: a failure is a value with its code, place and rule. */
export const callAny = async <K extends OperationName>(name: K, input: InputOf<K>): Promise<ReplyOf<K>> => {
  try {
    return (await window.triptyque.call(name, input)) as ReplyOf<K>;
  } catch (error) {
    return {
      ok: false,
      failure: { code: 'internal', details: error instanceof Error ? error.message.slice(0, 500) : '' },
    };
  }
};
/** An operation that is neither final nor a read (reading.ts). */
export const call = <K extends Exclude<OperationName, FinalName | ReadName>>(
  name: K,
  input: InputOf<K>,
): Promise<ReplyOf<K>> => callAny(name, input);

const listeners = new Set<(event: AppEvent) => void>();
let listening = false;
/** @returns stops listening. However many places listen, the bridge is asked once. */
export const onEvent = (listener: (event: AppEvent) => void): (() => void) => {
  if (!listening)
    window.triptyque.on((event) => {
      for (const tell of [...listeners]) tell(event as AppEvent);
    });
  listening = true;
  const own = (event: AppEvent): void => listener(event);
  listeners.add(own);
  return () => void listeners.delete(own);
};
