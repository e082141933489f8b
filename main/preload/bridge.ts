/** All that the window is given: two functions. No schema, no logic, no Electron object reaches the page. */
import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS, NAMES } from '#shared/contract/names.ts';

const known = new Set<string>(NAMES);

contextBridge.exposeInMainWorld(
  'triptyque',
  Object.freeze({
    call: (name: string, input: unknown): Promise<unknown> =>
      known.has(name)
        ? ipcRenderer.invoke(CHANNELS.call, name, input)
        : Promise.resolve({ ok: false, failure: { code: 'operation.unknown' } }),
    on: (listener: (event: unknown) => void): (() => void) => {
      const forward = (_: unknown, data: unknown): void => listener(data);
      ipcRenderer.on(CHANNELS.event, forward);
      return () => void ipcRenderer.removeListener(CHANNELS.event, forward);
    },
  }),
);
