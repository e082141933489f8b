/** One question to the applicant: whether it leaves next, its words, where it stands, who asked and when it was sent. */

import { Button } from '#renderer/ground/components/button.tsx';
import { IconButton } from '#renderer/ground/components/controls/tip.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { PlaceField } from '#renderer/places/records/place-field.tsx';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import { nameFrom } from '#shared/base/text/clip.ts';
import type { ApplicantQuestion } from '#shared/papers/applicant/collect.ts';

export const QUESTION_STATUSES = ['open', 'answered', 'dropped'] as const;
const KINDS = { open: 'attention', answered: 'ok', dropped: undefined } as const;

export interface CardProps {
  readonly question: ApplicantQuestion;
  /** place in the dossier */ readonly index: number;
  /** places of its neighbours of the same station; null at an end */ readonly above: number | null;
  readonly below: number | null;
  readonly sent: boolean;
  readonly onSend: (sent: boolean) => void;
}

/** By whom, when, sent when, answered when: what is known of it. */
const Trace = ({ question }: { readonly question: ApplicantQuestion }) => {
  const t = useT();
  const language = useLanguage();
  const about = question.about === undefined ? undefined : questionById(question.about);
  const asked = [
    question.askedBy ? t('questions.askedBy', { name: question.askedBy }) : '',
    question.askedOn ? t('questions.askedOn', { date: shortDate(question.askedOn) }) : '',
  ]
    .filter((x) => x !== '')
    .join(' ');
  const parts = [
    about === undefined ? '' : t('questions.about', { question: about.label[language] }),
    asked,
    question.sentOn ? t('questions.sentOn', { date: shortDate(question.sentOn) }) : t('questions.notSent'),
    question.answeredOn ? t('questions.answeredOn', { date: shortDate(question.answeredOn) }) : '',
  ].filter((x) => x !== '');
  return <p className="hint">{parts.join(' · ')}</p>;
};

export const QuestionCard = ({ question, index, above, below, sent, onSend }: CardProps) => {
  const t = useT();
  const { id, text } = question;
  const name = nameFrom(text) || t('questions.text');
  const base = ['bearerQuestions', id];
  const move = (to: number | null): void => {
    if (to !== null) dispatch(name, [{ type: 'move', collection: 'bearerQuestions', id, from: index, to }]);
  };
  const statuses = QUESTION_STATUSES.map((s) => ({ id: s, label: t(`plan.questions.statuses.${s}`) }));
  return (
    <li className="question-card" data-place={`bearerQuestions/${id}`}>
      <div className="question-head">
        <label className="check">
          <input
            type="checkbox"
            checked={sent}
            disabled={text.trim() === ''}
            aria-label={t('questions.sendOne', { question: name })}
            onChange={(e) => onSend(e.target.checked)}
          />
          {t('questions.send')}
        </label>
        <Tag kind={KINDS[question.status]}>{t(`plan.questions.statuses.${question.status}`)}</Tag>
        <span className="grow" />
        <IconButton
          className="button"
          data-kind="quiet"
          disabled={above === null}
          label={`${t('questions.up')} : ${name}`}
          onClick={() => move(above)}
        >
          ↑
        </IconButton>
        <IconButton
          className="button"
          data-kind="quiet"
          disabled={below === null}
          label={`${t('questions.down')} : ${name}`}
          onClick={() => move(below)}
        >
          ↓
        </IconButton>
        <Button
          kind="quiet"
          label={`${t('questions.remove')} : ${name}`}
          onClick={() =>
            dispatch(`${t('questions.remove')} ${name}`, [
              { type: 'remove', collection: 'bearerQuestions', index, item: question },
            ])
          }
        >
          {t('questions.remove')}
        </Button>
      </div>
      <PlaceField base={base} spec={{ path: ['text'], kind: 'long', label: t('questions.text') }} change={name} bare />
      <div className="question-facts">
        <PlaceField
          base={base}
          spec={{ path: ['status'], kind: 'choice', label: t('questions.status'), options: statuses }}
          change={name}
        />
        <PlaceField
          base={base}
          spec={{ path: ['deadline'], kind: 'date', label: t('questions.deadline') }}
          change={name}
        />
      </div>
      {(question.status === 'answered' || question.answer !== '') && (
        <PlaceField base={base} spec={{ path: ['answer'], kind: 'long', label: t('questions.answer') }} change={name} />
      )}
      <Trace question={question} />
    </li>
  );
};
