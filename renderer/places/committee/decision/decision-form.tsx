import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { ChoicePlace, DayPlace, TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { RecordHistoryButton } from '#renderer/ground/history/record-history.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { type Draft, useDraft } from '#renderer/ground/state/held/use-draft.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { DECISIONS } from '#shared/base/method/options.ts';
import { VEHICLES } from '#shared/base/method/tables/vehicles.ts';
import type { attendance } from '#shared/decision/committee/deciding/attendance.ts';
import { decisionProblems } from '#shared/decision/committee/deciding/problems.ts';
import { isAward } from '#shared/decision/committee/deciding/requirements.ts';
import { type AgendaItem, DECISION_IDS, type Members } from '#shared/decision/committee/records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { ProblemList } from '../session/problem-list.tsx';
import { AwardFields } from './award-fields.tsx';
import type { DecisionPart } from './decision-part.ts';
import { Votes } from './votes.tsx';

const OwnFields = ({ d, set, at }: DecisionPart) => {
  const t = useT();
  const language = useLanguage();
  const reasons = (hint: string) => (
    <TextPlace multiline label={t('committeeFields.reasons')} hint={hint} at={at('reasons')} />
  );
  if (isAward(d.decision)) return <AwardFields d={d} set={set} at={at} />;
  if (d.decision === 'deferred')
    return (
      <>
        <TextPlace
          multiline
          label={t('committeeFields.missing')}
          hint={t('committee.missingHint')}
          at={at('missing')}
        />
        <div className="short-field">
          <DayPlace label={t('committeeFields.newDate')} at={at('newDate')} />
        </div>
      </>
    );
  if (d.decision === 'redirected')
    return (
      <>
        <ChoicePlace
          label={t('committeeFields.vehicle')}
          hint={t('committee.vehicleHint')}
          at={at('vehicle')}
          options={VEHICLES.map((v) => ({ id: v.id, label: v.name[language] }))}
          empty={t('common.choose')}
        />
        <TextPlace
          multiline
          label={t('committeeFields.vehicleReason')}
          hint={t('committee.told')}
          at={at('vehicleReason')}
        />
      </>
    );
  return d.decision === 'refused' ? reasons(t('committee.told')) : null;
};

const MINORITIES = ['none', 'view'] as const;
const Minority = ({ d, set, at }: DecisionPart) => {
  const t = useT();
  return (
    <div className="stack">
      <div className="row">
        <h3>{t('committeeFields.minority')}</h3>
        <Segments
          label={t('committeeFields.minority')}
          value={d.minority.stated}
          options={MINORITIES.map((id) => ({ id, label: t(`committee.minorities.${id}`) }))}
          onChange={(stated) => set({ minority: { ...d.minority, stated } })}
        />
      </div>
      {d.minority.stated === 'view' && (
        <TextPlace bare multiline label={t('committeeFields.minority')} at={at('minority', 'text')} />
      )}
    </div>
  );
};

/** Closing is asked twice: a closed decision never changes again, and says so. */
const CloseDecision = ({
  problems,
  held,
  onClose,
  onDrop,
}: {
  readonly problems: ReturnType<typeof decisionProblems>;
  readonly held: boolean;
  readonly onClose: () => Promise<void>;
  readonly onDrop: () => Promise<void>;
}) => {
  const t = useT();
  const [asked, setAsked] = useState<'close' | 'drop' | null>(null);
  const words = asked === 'drop' ? t('committee.drop') : t('committee.closeDecision');
  return (
    <section className="group" aria-label={t('committee.closing')}>
      <ProblemList title={t('committee.stillMissing')} whole={t('committee.decisionWhole')} problems={problems} />
      <div className="row">
        <Button
          kind="main"
          blocked={held ? (problems.length > 0 ? t('common.blocked.missing') : null) : t('committee.openFirst')}
          onClick={() => setAsked('close')}
        >
          {t('committee.closeDecision')}
        </Button>
        <Button kind="quiet" onClick={() => setAsked('drop')}>
          {t('committee.drop')}
        </Button>
      </div>
      {asked !== null && (
        <Dialog title={words} onClose={() => setAsked(null)}>
          <p>{asked === 'drop' ? t('committee.dropHelp') : t('committee.closeDecisionHelp')}</p>
          <div className="row">
            <Button
              kind="main"
              onClick={() => {
                setAsked(null);
                void (asked === 'drop' ? onDrop() : onClose());
              }}
            >
              {words}
            </Button>
            <Button onClick={() => setAsked(null)}>{t('common.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </section>
  );
};

/** A decision while it is written: only the fields of the one that is chosen, everything that is still missing, then closing. */
export const DecisionForm = ({
  record,
  sessionId,
  session,
  item,
  members,
  here,
}: {
  readonly record: RecordOf<'decision'>;
  readonly sessionId: string;
  readonly session: Draft<RecordOf<'session'>['body']>;
  readonly item: AgendaItem;
  readonly members: Members;
  readonly here: ReturnType<typeof attendance>;
}) => {
  const t = useT();
  const language = useLanguage();
  const { tell, say } = useApp(useShallow((s) => ({ tell: s.tell, say: s.say })));
  const { body: d, set, at } = useDraft(record);
  const { remove } = useRecords('decision', item.dossierId);
  const nameOf = (id: string): string | undefined => members.find((m) => m.id === id)?.body.name;
  const problems = decisionProblems(
    { ...d, reviewed: item.reviewed },
    { session: session.body, item, members, attendance: here },
  );
  const drop = async (): Promise<void> => void (await remove(record.id));
  const close = async (): Promise<void> => {
    const reply = await callFinal('committee.decide', { sessionId, dossierId: item.dossierId });
    if (reply.ok) say(t('committee.decided'));
    else tell(reply.failure);
  };
  return (
    <>
      <section className="group" aria-label={t('committee.decision')}>
        <header className="row">
          <h2>{t('committee.decision')}</h2>
          <RecordHistoryButton record={record} name={t('committee.decision')} nameOf={nameOf} onPutBack={set} />
          <Segments
            label={t('committee.decision')}
            value={d.decision ?? ('none' as const)}
            options={DECISION_IDS.map((id) => ({
              id,
              label: DECISIONS.find((o) => o.id === id)?.label[language] ?? id,
            }))}
            onChange={(id) => id !== 'none' && set({ decision: id })}
          />
        </header>
        <OwnFields d={d} set={set} at={at} />
        <TextPlace multiline label={t('committeeFields.motives')} hint={t('committee.internal')} at={at('motives')} />
      </section>
      <Votes d={d} set={set} at={at} here={here} />
      <section className="group" aria-label={t('committee.dissent')}>
        <h2>{t('committee.dissent')}</h2>
        <TextPlace multiline label={t('committee.dissentText')} hint={t('committee.internal')} at={at('dissent')} />
        <Minority d={d} set={set} at={at} />
      </section>
      <CloseDecision problems={problems} held={session.body.status === 'held'} onClose={close} onDrop={drop} />
    </>
  );
};
