import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dateAndTime } from '#shared/base/i18n/dates.ts';
import type { ErasedReport, HeldOnPerson, HeldPlace } from '#shared/contract/operations/privacy.ts';
import { EraseDialog } from './erase-dialog.tsx';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const PlaceRow = ({ place: { where, dossier, place, at, text } }: { readonly place: HeldPlace }) => {
  const t = useT();
  const language = useLanguage();
  return (
    <tr>
      <td>{t(`privacy.search.where.${where}`)}</td>
      <td>
        {[dossier, place].filter((words) => words !== '').join(' · ')}
        {at !== '' && <span className="hint"> {dateAndTime(new Date(at), language)}</span>}
      </td>
      <td className="privacy-text">{text === '' ? <i>{t('privacy.search.hidden')}</i> : text}</td>
    </tr>
  );
};

/** What is kept on a person, as a list with places: told to them, or erased. */
export const HeldSearch = ({ onErased }: { readonly onErased: (report: ErasedReport) => void }) => {
  const t = useT();
  const language = useLanguage();
  const { tell, say } = useApp(useShallow((s) => ({ tell: s.tell, say: s.say })));
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<{ readonly texts: readonly string[]; readonly held: HeldOnPerson } | null>(null);
  const [isErasing, setErasing] = useState(false);
  const texts = linesOf(typed);
  const search = async (): Promise<void> => {
    const reply = await callFinal('privacy.held', { texts, language });
    if (reply.ok) setFound({ texts, held: reply.value });
    else tell(reply.failure);
  };
  const save = async (wanted: readonly string[], form: 'document' | 'data'): Promise<void> => {
    const reply = await callFinal('privacy.export', { texts: [...wanted], language, form });
    if (reply.ok) say(t('privacy.search.exported', { name: reply.value.name }));
    else if (reply.failure.code !== 'cancelled') tell(reply.failure);
  };
  const held = found?.held ?? null;
  return (
    <section className="group" aria-label={t('privacy.search.title')}>
      <header>
        <h2>{t('privacy.search.title')}</h2>
      </header>
      <TextField
        label={t('privacy.search.words')}
        hint={t('privacy.search.help')}
        value={typed}
        multiline
        rows={3}
        onChange={setTyped}
      />
      <div className="row">
        <Button
          kind="main"
          blocked={texts.length === 0 ? t('common.blocked.write') : null}
          onClick={() => void search()}
        >
          {t('privacy.search.run')}
        </Button>
      </div>
      {found !== null && held !== null && (
        <>
          <p role="status">
            {held.total === 0 ? t('privacy.search.none') : t('privacy.search.found', { count: held.total })}
            {held.places.length < held.total && ` ${t('privacy.search.shown', { count: held.places.length })}`}
          </p>
          {held.places.length > 0 && (
            <div className="privacy-places">
              <table className="table">
                <tbody>
                  {held.places.map((place, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a list that is read once and never changes
                    <PlaceRow key={i} place={place} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {held.total + held.documents.length > 0 && (
            <>
              <p className="hint">{t('privacy.search.exportHelp')}</p>
              <div className="row">
                <Button onClick={() => void save(found.texts, 'document')}>{t('privacy.search.export')}</Button>
                <Button onClick={() => void save(found.texts, 'data')}>{t('privacy.search.exportData')}</Button>
                <Button onClick={() => setErasing(true)}>{t('privacy.search.erase')}</Button>
              </div>
            </>
          )}
        </>
      )}
      {isErasing && found !== null && (
        <EraseDialog
          texts={found.texts}
          held={found.held}
          onDone={(report) => {
            setErasing(false);
            setFound(null);
            setTyped('');
            onErased(report);
          }}
          onClose={() => setErasing(false)}
        />
      )}
    </section>
  );
};
