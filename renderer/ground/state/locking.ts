/** The portfolio locked from the window: everything on the screen goes to the disk first, then the page forgets it. */
import { call } from '#renderer/ground/api/client.ts';
import { settle } from '#renderer/ground/saving/final.ts';
import { finishTyping } from '#renderer/ground/saving/typing.ts';
import { useApp } from './app-store.ts';

/** What cannot be written (a full disk, words half typed) waits behind the lock instead of being lost with the page. */
export const closeUp = async (): Promise<void> => {
  const { info, tell, load, cover } = useApp.getState();
  if (info?.portfolio.state !== 'open' || info.portfolio.isProtected !== true) return;
  finishTyping();
  const isOnDisk = await settle({ drafts: true });
  if (!isOnDisk) cover(true);
  const reply = await call('protection.lock', { isOnDisk });
  if (!reply.ok) {
    cover(false);
    tell(reply.failure);
  } else await load();
};
