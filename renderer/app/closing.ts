/** What the window does when it is to close: it goes when everything on it is on the disk, and asks otherwise. */
import { call } from '#renderer/ground/api/client.ts';
import { settle, showUnsaved } from '#renderer/ground/saving/final.ts';
import { finishTyping } from '#renderer/ground/saving/typing.ts';

export const closeWindow = async (): Promise<void> => {
  void call('app.leave', { ready: false });
  finishTyping();
  // A half-typed text that is kept as a draft is on the disk as it was typed: nothing of it is lost.
  if (await settle({ drafts: false })) await call('app.leave', { ready: true });
  else {
    showUnsaved('closing');
    await call('app.leave', { ready: false, asks: true });
  }
};
