import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { TimePlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { outbox } from '#renderer/ground/saving/outbox.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { FieldPlace } from '#renderer/ground/state/held/field-place.ts';
import type { Draft } from '#renderer/ground/state/held/use-draft.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { shortFingerprint } from '#shared/archive/history/versions/version.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { DossierView } from '#shared/contract/operations/dossier.ts';
import { attendance } from '#shared/decision/committee/deciding/attendance.ts';
import { withdrawalsFrom } from '#shared/decision/committee/deciding/withdrawal.ts';
import { newDecision, withdrawalSubject } from '#shared/decision/committee/prefill.ts';
import type { AgendaItem, Interest } from '#shared/decision/committee/records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import { ClosedDecision } from '../decision/closed-decision.tsx';
import { DecisionForm } from '../decision/decision-form.tsx';
import { DeclareDialog } from '../interests.tsx';
import { QuorumTag } from './roll.tsx';
import { useMembers } from './use-heard.ts';
import { useReview } from './use-review.ts';

export interface HearingProps {
  readonly sessionId: string;
  readonly draft: Draft<RecordOf<'session'>['body']>;
  readonly item: AgendaItem;
  readonly view: DossierView;
  readonly decision: RecordOf<'decision'> | null;
}
/** Fields of one item of the agenda, written with the others untouched. */
const changeItem = ({ draft, item }: Pick<HearingProps, 'draft' | 'item'>, part: Partial<AgendaItem>): void =>
  draft.set({ agenda: draft.body.agenda.map((i) => (i.dossierId === item.dossierId ? { ...i, ...part } : i)) });

const Withdrawals = ({
  draft,
  item,
  out,
  here,
}: Pick<HearingProps, 'draft' | 'item'> & {
  readonly out: ReadonlyMap<string, Interest>;
  readonly here: ReturnType<typeof attendance>;
}) => {
  const t = useT();
  const [declaring, setDeclaring] = useState(false);
  const closed = draft.body.status === 'closed';
  /** When somebody left or came back: the first of the two begins their line. */
  const timeOf = (memberId: string, part: 'at' | 'back'): FieldPlace => {
    const place = draft.at('agenda', item.dossierId, 'left', memberId, part);
    if (item.left.some((l) => l.memberId === memberId)) return place;
    return {
      ...place,
      type: (typed, label) => {
        place.type(typed, label);
        const line = { memberId, at: '', back: '', [part]: String(typed.value) };
        if (typed.said === null && typed.value !== '') changeItem({ draft, item }, { left: [...item.left, line] });
      },
    };
  };
  return (
    <section className="group" aria-label={t('committee.tab.interests')}>
      <header className="row">
        <h2>{t('committee.tab.interests')}</h2>
        <QuorumTag quorum={here.quorum} />
        <span className="grow" />
        {!closed && <Button onClick={() => setDeclaring(true)}>{t('committee.declare')}</Button>}
      </header>
      {here.withdrawn.length === 0 && <p className="hint">{t('committee.nobodyOut')}</p>}
      {here.withdrawn.map(({ id, member, present }) => {
        return (
          <div key={id} className="withdrawal">
            <p className="grow">
              <strong>{member.name}</strong> — {t('committee.withdrawn')}
              <span className="hint"> {out.get(id)?.nature}</span>
            </p>
            {present ? (
              <>
                <TimePlace label={t('committee.leftAt')} disabled={closed} at={timeOf(id, 'at')} />
                <TimePlace label={t('committee.backAt')} disabled={closed} at={timeOf(id, 'back')} />
              </>
            ) : (
              <span className="hint">{t('committee.notInRoom')}</span>
            )}
          </div>
        );
      })}
      {declaring && <DeclareDialog dossierId={item.dossierId} onClose={() => setDeclaring(false)} />}
    </section>
  );
};

const Reviewed = ({ sessionId, draft, item, view, decision }: HearingProps) => {
  const t = useT();
  const tell = useApp((s) => s.tell);
  const { reviewed } = item;
  // What is decided stands on the version that was read: a closed decision writes itself into the dossier, and that is no reason to read it again.
  const decided = decision?.body.status === 'closed';
  const changed = reviewed !== null && reviewed.revision !== view.revision && !decided;
  const { progress, review, cancel } = useReview(sessionId);
  const take = async (): Promise<void> => {
    const reply = await review([item.dossierId]);
    if (!reply.ok) tell(reply.failure);
  };
  if (draft.body.status === 'prepared') return <p className="hint">{t('committee.versionAtOpening')}</p>;
  return (
    <div className="row">
      <p className={reviewed === null || changed ? 'grow' : 'hint grow'}>
        {reviewed === null
          ? t('committee.noVersion')
          : t('committee.version', {
              revision: reviewed.revision,
              fingerprint: shortFingerprint(reviewed.fingerprint),
            })}{' '}
        {changed && t('committee.changedSince', { revision: view.revision })}
      </p>
      {(reviewed === null || changed) &&
        draft.body.status === 'held' &&
        (progress === null ? (
          <Button onClick={() => void take()}>{t('committee.takeVersion')}</Button>
        ) : (
          <>
            <progress aria-label={t('committee.freezing')} />
            <Button onClick={cancel}>{t('common.cancel')}</Button>
          </>
        ))}
    </div>
  );
};

/** One dossier before the committee: who is out, whether the quorum stands, what is decided. */
export const Hearing = (props: HearingProps) => {
  const { sessionId, draft, item, view, decision } = props;
  const t = useT();
  const language = useLanguage();
  const { go, info } = useApp(useShallow((s) => ({ go: s.go, info: s.info })));
  const members = useMembers();
  const interests = useRecords('interest', null).records.map((r) => r.body);
  const decisions = useRecords('decision', item.dossierId);
  const { dossier } = view;
  const out = withdrawalsFrom(interests, withdrawalSubject(dossier));
  const here = attendance(draft.body, members, new Set(out.keys()));
  const closed = decision?.body.status === 'closed';
  const amount = (id: string): string => {
    const cents = answerNumber(dossier, id);
    return cents === null ? '–' : formatCents(cents, language, 0);
  };
  const begin = (): void =>
    void decisions.save(
      null,
      newDecision(sessionId, dossier, draft.body.date || (info?.today ?? ''), item.reviewed, (rank) =>
        t('committee.trancheName', { rank }),
      ),
    );
  const leaveFor = async (place: Parameters<typeof go>[0]): Promise<void> => {
    await outbox.flush();
    go(place);
  };
  return (
    <div className="station">
      <header className="hearing-head">
        <div className="grow">
          <h2>{answerText(dossier, 'request.projectName') || t('dossier.untitled')}</h2>
          <p className="hint">
            {[
              answerText(dossier, 'request.organisationName'),
              `${t('committee.asked')} ${amount('request.amountAsked')}`,
              `${t('committee.proposed')} ${amount('request.amountProposed')}`,
              item.rapporteur === '' ? '' : `${t('committee.rapporteur')} ${item.rapporteur}`,
            ]
              .filter((x) => x !== '')
              .join(' · ')}
          </p>
        </div>
        <Button onClick={() => void leaveFor({ name: 'dossier', id: item.dossierId, station: 'opinion' })}>
          {t('committee.openDossier')}
        </Button>
        <Button onClick={() => void leaveFor({ name: 'memo', id: item.dossierId })}>{t('committee.openMemo')}</Button>
      </header>
      <Reviewed sessionId={sessionId} draft={draft} item={item} view={view} decision={decision} />
      {!closed && <Withdrawals draft={draft} item={item} out={out} here={here} />}
      {decision === null ? (
        <section className="group" aria-label={t('committee.decision')}>
          <h2>{t('committee.decision')}</h2>
          <p>{t('committee.noDecision')}</p>
          {draft.body.status === 'closed' ? (
            <Notice>{t('committee.notExamined')}</Notice>
          ) : (
            <div>
              <Button kind="main" onClick={begin}>
                {t('committee.begin')}
              </Button>
            </div>
          )}
        </section>
      ) : closed ? (
        <ClosedDecision sessionId={sessionId} record={decision} dossierId={item.dossierId} />
      ) : (
        <DecisionForm
          key={decision.id}
          record={decision}
          session={draft}
          item={item}
          members={members}
          here={here}
          sessionId={sessionId}
        />
      )}
    </div>
  );
};
