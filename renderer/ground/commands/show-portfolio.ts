import { call } from '#renderer/ground/api/client.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';

/** Shows the portfolio where it lies, in the program that shows folders. */
export const showPortfolio = async (): Promise<void> => {
  const reply = await call('portfolio.showFile', {});
  if (!reply.ok) useApp.getState().tell(reply.failure);
};
