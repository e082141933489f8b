/** What could be asked and was not: one click makes it a question. */

import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState, Tag } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch, dossierStore } from '#renderer/ground/state/dossier-store.ts';
import { STATION_IDS, STATION_NAMES } from '#shared/base/method/stations.ts';
import { asQuestion, type Gap } from '#shared/papers/applicant/collect.ts';

export const GapsList = ({
  gaps,
  onAsked,
}: {
  readonly gaps: readonly Gap[];
  readonly onAsked: (ids: readonly string[]) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const { info, say } = useApp(useShallow((s) => ({ info: s.info, say: s.say })));
  const ask = (chosen: readonly Gap[]): void => {
    const start = dossierStore.getState().dossier?.bearerQuestions.length ?? 0;
    const items = chosen.map((gap) =>
      asQuestion(gap, crypto.randomUUID(), info?.settings.userName ?? '', info?.today ?? ''),
    );
    const done = dispatch(
      t('questions.ask'),
      items.map((item, i) => ({ type: 'insert', collection: 'bearerQuestions', index: start + i, item })),
    );
    if (!done) return;
    onAsked(items.map((i) => i.id));
    say(t('questions.askedMany', { count: items.length }));
  };
  if (gaps.length === 0) return <EmptyState title={t('questions.noGap')} />;
  return (
    <>
      <p className="hint">{t('questions.gapsHint')}</p>
      {STATION_IDS.map((station) => {
        const here = gaps.filter((g) => g.station === station);
        if (here.length === 0) return null;
        const name = STATION_NAMES[station][language];
        return (
          <section key={station} className="question-group" aria-label={name}>
            <div className="row">
              <h2 className="grow">{name}</h2>
              {here.length > 1 && (
                <Button
                  kind="quiet"
                  label={`${t('questions.askStation', { count: here.length })} : ${name}`}
                  onClick={() => ask(here)}
                >
                  {t('questions.askStation', { count: here.length })}
                </Button>
              )}
            </div>
            <ul className="gap-list">
              {here.map((gap) => (
                <li key={gap.key} className="gap">
                  <Tag kind={gap.reason === 'finding' ? 'attention' : undefined}>
                    {t(`questions.reasons.${gap.reason}`)}
                  </Tag>
                  <span className="grow">{gap.text}</span>
                  <Button label={`${t('questions.ask')} : ${gap.text}`} onClick={() => ask([gap])}>
                    {t('questions.ask')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
};
