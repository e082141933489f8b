import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { RecordHistoryButton } from '#renderer/ground/history/record-history.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { FOLLOW_UP_TABS, type FollowUpTab, useApp } from '#renderer/ground/state/app-store.ts';
import { useDraft } from '#renderer/ground/state/held/use-draft.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { beginFollowUp } from '#shared/decision/follow-up/start.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';
import { Actuals } from './actuals.tsx';
import { AwardConditions } from './award-conditions.tsx';
import { Beliefs } from './beliefs.tsx';
import { Indicators } from './indicators.tsx';
import { MilestonesTab } from './milestones.tsx';
import { type FollowedAward, useFollowed } from './use-followed.ts';
import './follow-up.css';

type Status = (typeof DOSSIER_STATUSES)[number];
const DECIDED: readonly Status[] = ['decided', 'followed', 'closed'];

/** What stands there while nothing is followed: what it will be made of, or what must come first. */
const Beginning = ({ id, followed }: { readonly id: string; readonly followed: FollowedAward }) => {
  const t = useT();
  const language = useLanguage();
  const { go, tell, say } = useApp(useShallow((s) => ({ go: s.go, tell: s.tell, say: s.say })));
  const { save } = useRecords('followUp', id);
  const { view, award, plan } = followed;
  const isDecided = award !== null || DECIDED.includes(view.status);
  const begin = async (): Promise<void> => {
    // As it was decided: a milestone that was changed since is not what was agreed.
    if ((await save(null, beginFollowUp(plan.dossier, award?.body ?? null, language))) === null) return;
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
  record,
}: {
  readonly id: string;
  readonly tab: FollowUpTab;
  readonly followed: FollowedAward;
  readonly record: RecordOf<'followUp'>;
}) => {
  const t = useT();
  const { go, goTo } = useApp(useShallow((s) => ({ go: s.go, goTo: s.goTo })));
  const { body, set, at } = useDraft(record);
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
        <RecordHistoryButton record={record} name={t('followUp.of')} onPutBack={(before) => set(before)} />
      </div>
      {tab === 'milestones' && <MilestonesTab body={body} set={set} at={at} onRescore={rescore} />}
      {tab === 'indicators' && <Indicators body={body} set={set} at={at} />}
      {tab === 'actuals' && <Actuals id={id} body={body} set={set} at={at} plan={followed.plan} />}
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
  const { records, loading } = useRecords('followUp', id);
  const record = records.at(-1);
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
        {record !== undefined && (
          <Button kind="main" onClick={() => go({ name: 'followUpReport', id })}>
            {t('followUp.report')}
          </Button>
        )}
      </div>
      {(followed === null || loading) && <p className="hint">{t('common.loading')}</p>}
      {followed !== null && !loading && record === undefined && <Beginning id={id} followed={followed} />}
      {followed !== null && record !== undefined && (
        <Body key={record.id} id={id} tab={tab} followed={followed} record={record} />
      )}
    </main>
  );
};
