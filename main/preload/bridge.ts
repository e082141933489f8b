/** All that the window is given: two functions. No schema, no logic, no Electron object reaches the page. */
import { contextBridge, ipcRenderer, webFrame } from 'electron';
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

/**
 * Chromium marks what this says is wrong; its own spelling stays off, because it would fetch dictionaries. The tag of the language changes nothing in what is asked: main
 * knows both.
 */
const spell = (): void =>
  webFrame.setSpellCheckProvider('fr-FR', {
    spellCheck: (words, done) => {
      ipcRenderer.invoke(CHANNELS.call, 'spelling.check', { words: words.slice(0, MOST_WORDS) }).then(
        (reply: unknown) => done(wrongIn(reply)),
        () => done([]),
      );
    },
  });
/** As many words as the contract takes at once. */
const MOST_WORDS = 2_000;
const wrongIn = (reply: unknown): string[] => {
  const value = (reply as { value?: { wrong?: unknown } } | null)?.value;
  return Array.isArray(value?.wrong) ? value.wrong.map(String) : [];
};
spell();
ipcRenderer.on(CHANNELS.event, (_, event: unknown) => {
  if ((event as { topic?: unknown } | null)?.topic === 'spelling.changed') spell();
});
