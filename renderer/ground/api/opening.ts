/** What the window first shows, asked of main while the page still waits for its program: it is there when the program is. */
import type { OutputOf } from '#shared/contract/contract.ts';
import { callAny, onEvent } from './client.ts';

type Opened = OutputOf<'app.begin'>;

let asked: Promise<Opened | null> | null = null;
/** Asks: the first script of the page does, once. */
export const askToOpen = (): void => {
  let isOutdated = false;
  const deafen = onEvent(({ topic }) => {
    if (topic === 'portfolio.changed' || topic === 'portfolio.state') isOutdated = true;
  });
  asked = callAny('app.begin', {}).then((reply) => {
    deafen();
    return reply.ok && !isOutdated ? reply.value : null;
  });
};
/** @returns what main answered; null where it is of no use: each of those who show it then asks for itself */
export const readOpening = async (): Promise<Opened | null> => asked;
