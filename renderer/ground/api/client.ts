/** The typed client of the contract: the only place that touches the bridge. */
import type { AppEvent, Bridge, InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import type { Result } from '#shared/contract/failures.ts';
import type { FinalName } from '#shared/contract/finality.ts';

declare global {
  interface Window {
    readonly triptyque: Bridge;
  }
}
/** Any operation, also a final one: for `callFinal` alone (a test holds that). Never rejects: a failure is a value with its code, place and rule. */
export const callAny = async <K extends OperationName>(name: K, input: InputOf<K>): Promise<Result<OutputOf<K>>> => {
  try {
    return (await window.triptyque.call(name, input)) as Result<OutputOf<K>>;
  } catch (error) {
    return {
      ok: false,
      failure: { code: 'internal', details: error instanceof Error ? error.message.slice(0, 500) : '' },
    };
  }
};
/** An operation that is not final. */
export const call = <K extends Exclude<OperationName, FinalName>>(
  name: K,
  input: InputOf<K>,
): Promise<Result<OutputOf<K>>> => callAny(name, input);

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
