/** What is done with a paper once it is made: saved where the user chooses, as a PDF or for a word processor, or opened by the system's viewer. */
import { useShallow } from 'zustand/react/shallow';
import { useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { Result } from '#shared/contract/failures.ts';

/** How an end is said: where the file is, or why there is none. */
export const useFileEnds = () => {
  const t = useT();
  const { tell, say } = useApp(useShallow((s) => ({ tell: s.tell, say: s.say })));
  return {
    saySaved: (reply: Result<{ readonly name: string }>): void => {
      if (reply.ok) say(t('preview.saved', { name: reply.value.name }));
      else tell(reply.failure);
    },
    sayOpened: (reply: Result<{ readonly opened: boolean }>): void => {
      if (!reply.ok) tell(reply.failure);
      else if (!reply.value.opened) say(t('preview.noViewer'));
    },
  };
};

/** @returns what can be done with a paper, known by the handle that main gave; each settles once it is done or refused */
export const useMadeFile = () => {
  const { saySaved, sayOpened } = useFileEnds();
  return {
    save: async (handle: string): Promise<void> => saySaved(await callFinal('memo.save', { handle })),
    saveWord: async (handle: string): Promise<void> => saySaved(await callFinal('memo.saveWord', { handle })),
    open: async (handle: string): Promise<void> => sayOpened(await callFinal('memo.open', { handle })),
  };
};
