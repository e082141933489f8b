/** The typed client of the contract: the only place that touches the bridge. */
import type { AppEvent, Bridge, InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import type { Result } from '#shared/contract/failures.ts';

declare global {
  interface Window {
    readonly triptyque: Bridge;
  }
}
/** Never rejects: a failure is a value with its code, place and rule. */
export const call = async <K extends OperationName>(name: K, input: InputOf<K>): Promise<Result<OutputOf<K>>> => {
  try {
    return (await window.triptyque.call(name, input)) as Result<OutputOf<K>>;
  } catch (error) {
    return {
      ok: false,
      failure: { code: 'internal', details: error instanceof Error ? error.message.slice(0, 500) : '' },
    };
  }
};
export const onEvent = (listener: (event: AppEvent) => void): (() => void) =>
  window.triptyque.on((event) => listener(event as AppEvent));
