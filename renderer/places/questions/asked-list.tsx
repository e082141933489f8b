/** The questions of the dossier, station by station: tick those that leave, edit, order, remove, write new ones. */
import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { EmptyState } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch, dossierStore } from '#renderer/ground/state/dossier-store.ts';
import { STATION_IDS, STATION_NAMES, type StationId } from '#shared/base/method/stations.ts';
import type { ApplicantQuestion } from '#shared/papers/applicant/collect.ts';
import { QUESTION_STATUSES, QuestionCard } from './question-card.tsx';

const FILTERS = ['every', ...QUESTION_STATUSES] as const;
type Filter = (typeof FILTERS)[number];
const NONE: StationId = 'request';
const stationOf = (q: ApplicantQuestion): StationId => STATION_IDS.find((s) => s === q.station) ?? NONE;

export interface QuestionSelection {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: ReadonlySet<string>) => void;
}

const WriteOne = () => {
  const t = useT();
  const language = useLanguage();
  const info = useApp((s) => s.info);
  const write = (station: StationId): void => {
    const asked = info?.settings.userName ?? '';
    const item: ApplicantQuestion = {
      id: crypto.randomUUID(),
      station,
      text: '',
      status: 'open',
      answer: '',
      ...(asked === '' ? {} : { askedBy: asked }),
      askedOn: info?.today ?? '',
    };
    const index = dossierStore.getState().dossier?.bearerQuestions.length ?? 0;
    if (dispatch(t('questions.write'), [{ type: 'insert', collection: 'bearerQuestions', index, item }]))
      useApp.getState().focusOn(['bearerQuestions', item.id, 'text']);
  };
  return (
    <Menu
      label={t('questions.write')}
      text={`${t('questions.write')} ▾`}
      items={STATION_IDS.filter((s) => s !== 'opinion').map((s) => ({
        label: STATION_NAMES[s][language],
        run: () => write(s),
      }))}
    />
  );
};

export const AskedList = ({
  questions,
  chosen,
  choose,
}: QuestionSelection & { readonly questions: readonly ApplicantQuestion[] }) => {
  const t = useT();
  const language = useLanguage();
  const [filter, setFilter] = useState<Filter>('every');
  const shown = questions
    .map((question, index) => ({ question, index }))
    .filter(({ question }) => filter === 'every' || question.status === filter);
  const sending = questions.filter((q) => chosen.has(q.id)).length;
  const toggle = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    choose(next);
  };
  return (
    <>
      <div className="row">
        <Segments
          label={t('questions.filter')}
          value={filter}
          options={FILTERS.map((id) => ({ id, label: t(`questions.filters.${id}`) }))}
          onChange={setFilter}
        />
        <span className="grow" />
        <WriteOne />
      </div>
      {questions.length > 0 && (
        <div className="row">
          <span className="hint">{t('questions.toSend', { count: sending })}</span>
          <Button
            kind="quiet"
            disabled={questions.every((q) => q.status !== 'open')}
            onClick={() =>
              choose(new Set(questions.filter((q) => q.status === 'open' && q.text.trim() !== '').map((q) => q.id)))
            }
          >
            {t('questions.selectAll')}
          </Button>
          <Button kind="quiet" disabled={chosen.size === 0} onClick={() => choose(new Set())}>
            {t('questions.selectNone')}
          </Button>
        </div>
      )}
      {questions.length === 0 && (
        <EmptyState title={t('questions.none')}>
          <p className="hint">{t('questions.noneHint')}</p>
        </EmptyState>
      )}
      {questions.length > 0 && shown.length === 0 && <p className="hint">{t('questions.noneHere')}</p>}
      {STATION_IDS.map((station) => {
        const here = shown.filter(({ question }) => stationOf(question) === station);
        if (here.length === 0) return null;
        const name = STATION_NAMES[station][language];
        return (
          <section key={station} className="question-group" aria-label={name}>
            <h2>{name}</h2>
            <ol className="question-list">
              {here.map(({ question, index }, i) => (
                <QuestionCard
                  key={question.id}
                  question={question}
                  index={index}
                  above={here[i - 1]?.index ?? null}
                  below={here[i + 1]?.index ?? null}
                  sent={chosen.has(question.id)}
                  onSend={(on) => toggle(question.id, on)}
                />
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
};
