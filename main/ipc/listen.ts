/** The one ear of the program: what a page says before the rest of it is there waits, and is lost by nobody. */
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CHANNELS } from '#shared/contract/names.ts';

export type AnswerPage = (event: IpcMainInvokeEvent, name: unknown, input: unknown) => Promise<unknown>;

/**
 * Begins to listen.
 * @param answerFirst answers what it can until the rest of the program stands; what it asks the rest for waits
 * @returns `answerWith`: takes what answers, once it stands (serve.ts); `isAsked`: settled once something waits for that
 */
export const listenToWindows = (
  answerFirst: (rest: () => Promise<AnswerPage>) => AnswerPage,
): { readonly answerWith: (answer: AnswerPage) => void; readonly isAsked: Promise<void> } => {
  let stand: (answer: AnswerPage) => void = () => undefined;
  const standing = new Promise<AnswerPage>((resolve) => {
    stand = resolve;
  });
  let tellAsked = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => {
    tellAsked = resolve;
  });
  let answer = answerFirst(() => {
    tellAsked();
    return standing;
  });
  ipcMain.handle(CHANNELS.call, (event, name: unknown, input: unknown) => answer(event, name, input));
  return {
    answerWith: (rest) => {
      answer = rest;
      stand(rest);
    },
    isAsked,
  };
};
