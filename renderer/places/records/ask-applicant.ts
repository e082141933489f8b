/** A question to the applicant, from wherever one is asked. */
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch, dossierStore } from '#renderer/ground/state/dossier-store.ts';

/**
 * Adds a question to those of the dossier, in one step that undo takes back, and says so.
 * @param change the step in words @param done what is said once it is added
 */
export const askApplicant = (change: string, station: string, text: string, done: string): boolean => {
  const index = dossierStore.getState().dossier?.bearerQuestions.length ?? 0;
  const { info, say } = useApp.getState();
  const asker = info?.settings.userName ?? '';
  const item = {
    id: crypto.randomUUID(),
    station,
    text,
    status: 'open' as const,
    answer: '',
    ...(asker === '' ? {} : { askedBy: asker }),
    askedOn: info?.today ?? '',
  };
  const isAdded = dispatch(change, [{ type: 'insert', collection: 'bearerQuestions', index, item }]);
  if (isAdded) say(done);
  return isAdded;
};
