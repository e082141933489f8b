import { useState } from 'react';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure } from '#shared/contract/failures.ts';
import type { ErasedReport, HeldOnPerson } from '#shared/contract/operations/privacy.ts';
import { EraseDialog } from './erase-dialog.tsx';

/** People of the dossiers whose term is reached: chosen among, then shown with all that would go, then erased. */
export const PeopleDialog = ({
  onDone,
  onClose,
}: {
  readonly onDone: (report: ErasedReport) => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const { value: people = null } = useRead('privacy.peopleDue', {});
  /** who was ticked or unticked by hand; the others are as they were proposed */ const [byHand, setByHand] = useState<
    ReadonlyMap<string, boolean>
  >(new Map());
  const [held, setHeld] = useState<HeldOnPerson | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const chosen = (people ?? [])
    .filter(({ text, isPerson, elsewhere }) => byHand.get(text) ?? (isPerson && elsewhere.length === 0))
    .map(({ text }) => text);
  const look = async (): Promise<void> => {
    setFailure(null);
    const reply = await callFinal('privacy.held', { texts: chosen, language });
    if (reply.ok) setHeld(reply.value);
    else setFailure(reply.failure);
  };
  if (held !== null) return <EraseDialog texts={chosen} held={held} onDone={onDone} onClose={onClose} usual="term" />;
  return (
    <Dialog title={t('privacy.due.peopleTitle')} onClose={onClose} wide>
      <p>{t('privacy.due.peopleHelp')}</p>
      {people?.length === 0 && <p>{t('privacy.due.peopleNone')}</p>}
      <fieldset className="privacy-documents" aria-busy={people === null}>
        <legend>{t('privacy.due.peopleWho')}</legend>
        {people?.map(({ text, isPerson, dossiers, elsewhere }) => (
          <label key={text} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(text)}
              onChange={(e) => setByHand(new Map(byHand).set(text, e.target.checked))}
            />
            <span>
              {[text, ...dossiers, ...(isPerson ? [] : [t('privacy.due.peopleBody')])].join(' · ')}
              {elsewhere.length > 0 && (
                <span className="hint"> {t('privacy.due.peopleElsewhere', { projects: elsewhere.join(', ') })}</span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {failure !== null && <Notice kind="serious">{failureWords(t, language, failure)}</Notice>}
      <div className="row">
        <Button
          kind="main"
          blocked={chosen.length === 0 ? t('common.blocked.choose') : null}
          onClick={() => void look()}
        >
          {t('privacy.due.peopleNext')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};
