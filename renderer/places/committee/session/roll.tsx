import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { Draft } from '#renderer/ground/state/held/use-draft.ts';
import { attendance } from '#shared/decision/committee/deciding/attendance.ts';
import { rollProblems } from '#shared/decision/committee/deciding/session-problems.ts';
import { type Members, ROLL_STATES } from '#shared/decision/committee/records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { ProblemList } from './problem-list.tsx';
import { holders } from './use-heard.ts';

/** Is the quorum there? With its two numbers, live. */
export const QuorumTag = ({ quorum }: { readonly quorum: ReturnType<typeof attendance>['quorum'] }) => {
  const t = useT();
  const needed = Math.max(1, quorum.needed);
  return (
    <Tag kind={quorum.reached ? 'ok' : 'serious'}>
      {t(quorum.reached ? 'committee.quorumReached' : 'committee.quorumMissed', { counted: quorum.counted, needed })}
    </Tag>
  );
};

type SessionDraft = Draft<RecordOf<'session'>['body']>;
type RollState = (typeof ROLL_STATES)[number];

/** One member: there, excused, represented by whom, or absent. */
const RollRow = ({
  draft,
  members,
  one: { id, body: member },
  onSay,
}: {
  readonly draft: SessionDraft;
  readonly members: Members;
  readonly one: Members[number];
  readonly onSay: (state: RollState | null, holderId: string | null) => void;
}) => {
  const t = useT();
  const closed = draft.body.status === 'closed';
  const line = draft.body.roll.find((l) => l.memberId === id);
  return (
    <tr>
      <td>{member.name}</td>
      <td>{member.role}</td>
      <td>{t(member.voting ? 'committee.voices.voting' : 'committee.voices.advisory')}</td>
      <td className="roll-state">
        <ChoiceField
          bare
          disabled={closed}
          readOnly={draft.lock !== null}
          label={`${t('committee.attendance')} ${member.name}`}
          value={line?.state ?? ''}
          options={ROLL_STATES.filter((s) => member.voting || s !== 'proxy').map((s) => ({
            id: s,
            label: t(`committee.rollState.${s}`),
          }))}
          empty={t('committee.rollState.unsaid')}
          onChange={(s) => onSay(ROLL_STATES.find((r) => r === s) ?? null, null)}
        />
      </td>
      <td className="roll-state">
        {line?.state === 'proxy' && (
          <ChoiceField
            bare
            disabled={closed}
            readOnly={draft.lock !== null}
            label={`${t('committee.proxyTo')} ${member.name}`}
            value={line.holderId ?? ''}
            options={holders(draft.body, members)
              .filter((m) => m.id !== id)
              .map((m) => ({ id: m.id, label: m.body.name }))}
            empty={t('common.choose')}
            onChange={(holder) => onSay('proxy', holder === '' ? null : holder)}
          />
        )}
      </td>
    </tr>
  );
};

/** The roll call: present, excused, represented or absent. */
export const Roll = ({ draft, members }: { readonly draft: SessionDraft; readonly members: Members }) => {
  const t = useT();
  const go = useApp((s) => s.go);
  const { body, set } = draft;
  const closed = body.status === 'closed';
  const sitting = members.filter((m) => m.body.active || body.roll.some((l) => l.memberId === m.id));
  const { quorum } = attendance(body, members, new Set());
  const say = (memberId: string, state: RollState | null, holderId: string | null): void =>
    set({
      roll: [
        ...body.roll.filter((l) => l.memberId !== memberId),
        ...(state === null ? [] : [{ memberId, state, holderId }]),
      ],
    });
  const all = (): void =>
    set({
      roll: sitting.map(
        ({ id }) =>
          body.roll.find((l) => l.memberId === id) ?? { memberId: id, state: 'present' as const, holderId: null },
      ),
    });
  return (
    <section className="group" aria-label={t('committee.roll')}>
      <header className="row">
        <h2>{t('committee.roll')}</h2>
        <QuorumTag quorum={quorum} />
        <span className="grow" />
        {!closed && sitting.length > 0 && <Button onClick={all}>{t('committee.othersPresent')}</Button>}
      </header>
      {sitting.length === 0 ? (
        <div className="row">
          <p className="hint grow">{t('committee.noMemberHelp')}</p>
          <Button onClick={() => go({ name: 'committee', tab: 'members' })}>{t('committee.tab.members')}</Button>
        </div>
      ) : (
        <table className="table steady">
          <thead>
            <tr>
              <th>{t('committee.member')}</th>
              <th>{t('committee.role')}</th>
              <th>{t('committee.voice')}</th>
              <th>{t('committee.attendance')}</th>
              <th>{t('committee.proxyTo')}</th>
            </tr>
          </thead>
          <tbody>
            {sitting.map((one) => (
              <RollRow
                key={one.id}
                draft={draft}
                members={members}
                one={one}
                onSay={(state, holder) => say(one.id, state, holder)}
              />
            ))}
          </tbody>
        </table>
      )}
      {body.status === 'held' && (
        <ProblemList
          title={t('committee.stillMissing')}
          whole={t('committee.rollWhole')}
          problems={rollProblems(body, members)}
        />
      )}
    </section>
  );
};
