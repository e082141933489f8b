import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { EmptyState, Loading } from '#renderer/ground/components/notice.tsx';
import { CheckPlace, TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { RecordHistoryButton } from '#renderer/ground/history/record-history.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useDraft } from '#renderer/ground/state/held/use-draft.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';

const MemberRow = ({
  record,
  seated,
  onRemove,
}: {
  readonly record: RecordOf<'member'>;
  /** named by a session or an interest */ readonly seated: boolean;
  readonly onRemove: () => void;
}) => {
  const t = useT();
  const { body, set, at, lock } = useDraft(record);
  const name = body.name || t('committee.member');
  return (
    <div className="record member">
      <div data-kind="text">
        <TextPlace label={t('committee.name')} at={at('name')} />
      </div>
      <div data-kind="text">
        <TextPlace label={t('committee.role')} at={at('role')} />
      </div>
      <ChoiceField
        label={t('committee.voice')}
        value={body.voting ? 'voting' : 'advisory'}
        options={(['voting', 'advisory'] as const).map((id) => ({ id, label: t(`committee.voices.${id}`) }))}
        empty={t('common.choose')}
        readOnly={lock !== null}
        onChange={(id) => id !== '' && set({ voting: id === 'voting' })}
      />
      <CheckPlace label={t('committee.active')} at={at('active')} />
      <div className="record-tools">
        <RecordHistoryButton record={record} name={name} onPutBack={set} />
        {!seated && (
          <Button kind="quiet" label={`${t('common.remove')} ${name}`} onClick={onRemove}>
            {t('common.remove')}
          </Button>
        )}
      </div>
    </div>
  );
};

/** Who sits. Someone who leaves is set aside, so that past minutes keep their name. */
export const MembersTab = () => {
  const t = useT();
  const { records, save, remove, loading } = useRecords('member', null);
  const sessions = useRecords('session', null).records;
  const interests = useRecords('interest', null).records;
  const isSeated = (id: string): boolean =>
    sessions.some((s) => s.body.chairId === id || s.body.roll.some((l) => l.memberId === id || l.holderId === id)) ||
    interests.some((i) => i.body.memberId === id);
  const add = (): void => void save(null, { name: '', role: '', voting: true, active: true });
  if (loading) return <Loading />;
  return (
    <>
      <p className="hint">{t('committee.membersHelp')}</p>
      {records.length === 0 && (
        <EmptyState title={t('committee.noMember')}>
          <p>{t('committee.noMemberHelp')}</p>
        </EmptyState>
      )}
      {records.map((record) => (
        <MemberRow
          key={record.id}
          record={record}
          seated={isSeated(record.id)}
          onRemove={() => void remove(record.id)}
        />
      ))}
      <div>
        <Button kind={records.length === 0 ? 'main' : 'plain'} onClick={add}>
          {t('committee.addMember')}
        </Button>
      </div>
    </>
  );
};
