/** The one ear of the program: what a page says before the rest of it is there waits, and is lost by nobody. */
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CHANNELS } from '#shared/contract/names.ts';

export type AnswerPage = (event: IpcMainInvokeEvent, name: unknown, input: unknown) => Promise<unknown>;

/** Begins to listen. @returns takes what answers, once it stands (serve.ts) */
export const listenToWindows = (): ((answer: AnswerPage) => void) => {
  let answerWith: (answer: AnswerPage) => void = () => undefined;
  const standing = new Promise<AnswerPage>((resolve) => {
    answerWith = resolve;
  });
  ipcMain.handle(CHANNELS.call, async (event, name: unknown, input: unknown) => (await standing)(event, name, input));
  return answerWith;
};
