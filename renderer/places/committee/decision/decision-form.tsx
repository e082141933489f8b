import { useState } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ChoiceField, TextField } from '#renderer/ground/components/fields.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { RecordHistoryButton } from '#renderer/ground/history/record-history.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { type Draft, useDraft } from '#renderer/ground/state/use-draft.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { DECISIONS } from '#shared/base/method/options.ts';
import { VEHICLES } from '#shared/base/method/tables/vehicles.ts';
import type { attendance } from '#shared/decision/committee/deciding/attendance.ts';
import { decisionProblems } from '#shared/decision/committee/deciding/problems.ts';
import { isAward } from '#shared/decision/committee/deciding/requirements.ts';
import { type AgendaItem, DECISION_IDS, type Members } from '#shared/decision/committee/records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { DayField } from '../fields.tsx';
import { ProblemList } from '../session/problem-list.tsx';
import { AwardFields } from './award-fields.tsx';
import type { DecisionPart } from './decision-part.ts';
import { Votes } from './votes.tsx';

const OwnFields = ({ d, set }: DecisionPart) => {
  const t = useT();
  const language = useLanguage();
  const reasons = (hint: string) => (
    <TextField
      multiline
      label={t('committeeFields.reasons')}
      hint={hint}
      value={d.reasons}
      onChange={(text) => set({ reasons: text })}
    />
  );
  if (isAward(d.decision)) return <AwardFields d={d} set={set} />;
  if (d.decision === 'deferred')
    return (
      <>
        <TextField
          multiline
          label={t('committeeFields.missing')}
          hint={t('committee.missingHint')}
          value={d.missing}
          onChange={(missing) => set({ missing })}
        />
        <div className="short-field">
          <DayField label={t('committeeFields.newDate')} day={d.newDate} onChange={(newDate) => set({ newDate })} />
        </div>
      </>
    );
  if (d.decision === 'redirected')
    return (
      <>
        <ChoiceField
          label={t('committeeFields.vehicle')}
          hint={t('committee.vehicleHint')}
          value={d.vehicle}
          options={VEHICLES.map((v) => ({ id: v.id, label: v.name[language] }))}
          empty={t('common.choose')}
          onChange={(vehicle) => set({ vehicle })}
        />
        <TextField
          multiline
          label={t('committeeFields.vehicleReason')}
          hint={t('committee.told')}
          value={d.vehicleReason}
          onChange={(vehicleReason) => set({ vehicleReason })}
        />
      </>
    );
  return d.decision === 'refused' ? reasons(t('committee.told')) : null;
};

const MINORITIES = ['none', 'view'] as const;
const Minority = ({ d, set }: DecisionPart) => {
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
        <TextField
          bare
          multiline
          label={t('committeeFields.minority')}
          value={d.minority.text}
          onChange={(text) => set({ minority: { stated: 'view', text } })}
        />
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
      {!held && <p className="hint">{t('committee.openFirst')}</p>}
      <div className="row">
        <Button kind="main" disabled={problems.length > 0 || !held} onClick={() => setAsked('close')}>
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
  const { tell, say } = useApp();
  const { body: d, set, flush } = useDraft(record);
  const { remove } = useRecords('decision', item.dossierId);
  const nameOf = (id: string): string | undefined => members.find((m) => m.id === id)?.body.name;
  const problems = decisionProblems(
    { ...d, reviewed: item.reviewed },
    { session: session.body, item, members, attendance: here },
  );
  const drop = async (): Promise<void> => {
    await flush();
    await remove(record.id);
  };
  const close = async (): Promise<void> => {
    await session.flush();
    await flush();
    const reply = await call('committee.decide', { sessionId, dossierId: item.dossierId });
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
        <OwnFields d={d} set={set} />
        <TextField
          multiline
          label={t('committeeFields.motives')}
          hint={t('committee.internal')}
          value={d.motives}
          onChange={(motives) => set({ motives })}
        />
      </section>
      <Votes d={d} set={set} here={here} />
      <section className="group" aria-label={t('committee.dissent')}>
        <h2>{t('committee.dissent')}</h2>
        <TextField
          multiline
          label={t('committee.dissentText')}
          hint={t('committee.internal')}
          value={d.dissent}
          onChange={(dissent) => set({ dissent })}
        />
        <Minority d={d} set={set} />
      </section>
      <CloseDecision problems={problems} held={session.body.status === 'held'} onClose={close} onDrop={drop} />
    </>
  );
};
