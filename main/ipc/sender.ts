import type { IpcMainInvokeEvent } from 'electron';

/** Whom main listens to. */
export interface Sender {
  /** ids of the windows that we made */ readonly isOurs: (webContentsId: number) => boolean;
  readonly origin: string;
}
/** Whether a call comes from the page of a window of ours, and from no frame in it. */
export const isTrusted = (event: IpcMainInvokeEvent, { isOurs, origin }: Sender): boolean => {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    isOurs(event.sender.id) &&
    frame === event.sender.mainFrame &&
    `${new URL(frame.url).protocol}//${new URL(frame.url).host}` === origin
  );
};
