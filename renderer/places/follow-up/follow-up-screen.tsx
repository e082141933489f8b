import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState, Loading } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { RecordsHistoryButton } from '#renderer/ground/history/records-history.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { FOLLOW_UP_TABS, type FollowUpTab, useApp } from '#renderer/ground/state/app-store.ts';
import { useIntake } from '#renderer/ground/state/intake-store.ts';
import { ACTUAL_MONTHS, type ActualMonth, type FollowUp } from '#shared/decision/follow-up/records.ts';
import { beginFollowUp } from '#shared/decision/follow-up/start.ts';
import { FOLLOWED_KINDS, followUpOf, withItem } from '#shared/decision/records/followed.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';
import { Actuals, type ActualsView } from './actuals.tsx';
import { AwardConditions } from './award-conditions.tsx';
import { Beliefs } from './beliefs.tsx';
import { NotFollowedYet, TakeActuals } from './by-line/take-actuals.tsx';
import { Indicators } from './indicators.tsx';
import { MilestonesTab } from './milestones.tsx';
import { type FollowedRecords, saveFollowUp, useFollowedRecords, useFollowUpDraft } from './use-follow-up.ts';
import { type FollowedAward, useFollowed } from './use-followed.ts';
import './follow-up.css';

type Status = (typeof DOSSIER_STATUSES)[number];
const DECIDED: readonly Status[] = ['decided', 'followed', 'closed'];

/** What stands there while nothing is followed: what it will be made of, or what must come first. */
const Beginning = ({ id, followed }: { readonly id: string; readonly followed: FollowedAward }) => {
  const t = useT();
  const language = useLanguage();
  const { go, tell, say } = useApp(useShallow((s) => ({ go: s.go, tell: s.tell, say: s.say })));
  const { view, award, plan } = followed;
  const isDecided = award !== null || DECIDED.includes(view.status);
  const begin = async (): Promise<void> => {
    // As it was decided: a milestone that was changed since is not what was agreed.
    if (!(await saveFollowUp(id, beginFollowUp(plan.dossier, award?.body ?? null, language)))) return;
    say(t('followUp.started'));
    if (view.status === 'followed' || view.status === 'closed') return;
    const reply = await call('dossier.setStatus', { id, status: 'followed' });
    if (!reply.ok) tell(reply.failure);
  };
  return isDecided ? (
    <EmptyState title={t('followUp.startTitle')}>
      <p>{t('followUp.startWords')}</p>
      <Button kind="main" onClick={() => void begin()}>
        {t('followUp.start')}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState title={t('followUp.undecidedTitle')}>
      <p>{t('followUp.undecidedWords')}</p>
      <div className="row">
        <Button kind="main" onClick={() => go({ name: 'committee', tab: 'sessions' })}>
          {t('followUp.conditions.toCommittee')}
        </Button>
        <Button onClick={() => void begin()}>{t('followUp.decidedElsewhere')}</Button>
      </div>
    </EmptyState>
  );
};

const Body = ({
  id,
  tab,
  followed,
  first,
  records,
}: {
  readonly id: string;
  readonly tab: FollowUpTab;
  readonly followed: FollowedAward;
  readonly first: FollowUp;
  readonly records: FollowedRecords;
}) => {
  const t = useT();
  const { go, goTo } = useApp(useShallow((s) => ({ go: s.go, goTo: s.goTo })));
  const { body, set, at } = useFollowUpDraft(id, first, records);
  const ask = useIntake((s) => s.ask);
  const [view, setView] = useState<ActualsView>('year');
  const [month, setMonth] = useState<ActualMonth>(ACTUAL_MONTHS[0]);
  const rescore = (): void => {
    go({ name: 'dossier', id, station: 'opinion' });
    goTo('opinion', ['opinions']);
  };
  return (
    <>
      <div className="follow-bar">
        <Segments
          label={t('followUp.parts')}
          value={tab}
          options={FOLLOW_UP_TABS.map((part) => ({ id: part, label: t(`followUp.tab.${part}`) }))}
          onChange={(next) => go({ name: 'followUp', id, tab: next })}
        />
        <span className="grow" />
        <RecordsHistoryButton
          dossierId={id}
          kinds={FOLLOWED_KINDS}
          name={t('followUp.of')}
          onPutBack={(kind, before) => set(withItem(body, kind, before))}
        />
      </div>
      {tab === 'milestones' && <MilestonesTab body={body} set={set} at={at} onRescore={rescore} />}
      {tab === 'indicators' && <Indicators body={body} set={set} at={at} />}
      {tab === 'actuals' && (
        <Actuals
          id={id}
          body={body}
          set={set}
          at={at}
          plan={followed.plan}
          view={view}
          onView={setView}
          month={month}
          onMonth={setMonth}
        />
      )}
      {ask !== null && ask.kind !== 'cell' && ask.as === 'actuals' && (
        <TakeActuals
          ask={ask}
          dossierId={id}
          plan={followed.plan}
          present={body.actualLines}
          onEntered={(taken) => {
            setView('lines');
            setMonth(taken);
            go({ name: 'followUp', id, tab: 'actuals' });
          }}
        />
      )}
      {tab === 'beliefs' && <Beliefs body={body} set={set} at={at} onRescore={rescore} />}
      {tab === 'conditions' && <AwardConditions id={id} award={followed.award} />}
    </>
  );
};

/** A dossier after the decision: milestones, indicators, actuals, assumptions, conditions. It stands beside the dossier, which it never changes. */
export const FollowUpScreen = ({ id, tab }: { readonly id: string; readonly tab: FollowUpTab }) => {
  const t = useT();
  const go = useApp((s) => s.go);
  const followed = useFollowed(id);
  const records = useFollowedRecords(id);
  const followUp = records === null ? null : followUpOf(records);
  const name = followed === null ? '' : answerText(followed.view.dossier, 'request.projectName');
  return (
    <main className="page wide follow-up">
      <div className="page-head">
        <Button kind="quiet" onClick={() => go({ name: 'dossier', id, station: 'opinion' })}>
          ← {t('followUp.toDossier')}
        </Button>
        <h1 className="grow">
          {t('followUp.title')}
          <span className="title-side">{name}</span>
        </h1>
        <Button kind="quiet" onClick={() => go({ name: 'agenda' })}>
          {t('followUp.agenda.title')}
        </Button>
        {followUp !== null && (
          <Button kind="main" onClick={() => go({ name: 'followUpReport', id })}>
            {t('followUp.report')}
          </Button>
        )}
      </div>
      {(followed === null || records === null) && <Loading />}
      {followed !== null && records !== null && followUp === null && (
        <>
          <Beginning id={id} followed={followed} />
          <NotFollowedYet />
        </>
      )}
      {followed !== null && records !== null && followUp !== null && (
        <Body key={id} id={id} tab={tab} followed={followed} first={followUp} records={records} />
      )}
    </main>
  );
};
