import { useState } from 'react';
import { FactField } from '#renderer/ground/fields/fact-field.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import type { Question } from '#shared/base/method/question.ts';
import { AnswerField } from './answer-field.tsx';

/** Amounts that exist once a committee has decided. */
export const AFTER_COMMITTEE: readonly string[] = ['request.amountGranted', 'request.amountRealised'];

/** Before the committee has decided there is nothing to type: the line says so, and a click writes all the same, where the decision was taken elsewhere. */
export const LaterField = ({ question }: { readonly question: Question }) => {
  const t = useT();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const place = `answers/${question.id}`;
  const isAsked = useApp((s) => s.focus?.join('/') === place);
  const isNeeded = useDossier(
    (s) =>
      (s.dossier !== null && Object.hasOwn(s.dossier.answers, question.id)) ||
      s.texts[place] !== undefined ||
      s.dossier?.drafts[place] !== undefined ||
      s.view?.status === 'decided' ||
      s.view?.status === 'followed' ||
      s.view?.status === 'closed',
  );
  if (isNeeded || isAsked || isOpen) return <AnswerField question={question} />;
  return (
    <FactField place={place} short>
      <div className="field">
        <span className="label">{question.label[language]}</span>
        <button
          type="button"
          tabIndex={-1}
          className="fact-said"
          aria-label={`${t('dossier.answer')} ${question.label[language]} – ${t('dossier.atCommittee')}`}
          onClick={() => setOpen(true)}
        >
          {t('dossier.atCommittee')}
        </button>
      </div>
    </FactField>
  );
};
