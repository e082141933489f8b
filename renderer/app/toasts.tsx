/** What an act came to, said over the page for a while, with its way back; and what could not be done, until it is closed. It never lies over what has the focus. */
import { useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { coversFocus } from '#renderer/ground/components/controls/off-focus.ts';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { undo } from '#renderer/ground/saving/undo-list.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { failureWords } from '#shared/contract/failure-words.ts';

const MESSAGE_MS = 8_000;

export const Toasts = () => {
  const t = useT();
  const language = useLanguage();
  const { failure, message, undoable, tell, say } = useApp(
    useShallow((s) => ({
      failure: s.failure,
      message: s.message,
      undoable: s.undoable,
      tell: s.tell,
      say: s.say,
    })),
  );
  const place = useRef<HTMLDivElement>(null);
  const [isAbove, setAbove] = useState(false);
  const isShown = failure !== null || message !== '';
  useEffect(() => {
    if (message === '') return;
    const timer = setTimeout(() => say(''), MESSAGE_MS);
    return () => clearTimeout(timer);
  }, [message, say]);
  useEffect(() => {
    if (!isShown) return;
    // At the foot of the page, or at its head where one is at work at the foot.
    const makeRoom = (): void => {
      if (place.current !== null && coversFocus(place.current)) setAbove((above) => !above);
    };
    makeRoom();
    document.addEventListener('focusin', makeRoom);
    return () => document.removeEventListener('focusin', makeRoom);
  }, [isShown]);
  return (
    <div ref={place} className="told" data-above={isAbove} aria-live="polite" data-react-aria-top-layer="true">
      {failure && (
        <div className="row told-card">
          <Notice kind="serious">{failureWords(t, language, failure)}</Notice>
          <Button kind="quiet" onClick={() => tell(null)}>
            {t('common.close')}
          </Button>
        </div>
      )}
      {message !== '' && (
        <div className="row told-card">
          <Notice>{message}</Notice>
          {undoable && (
            <Button
              kind="quiet"
              onClick={() => {
                say('');
                undo();
              }}
            >
              {t('common.undo')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
