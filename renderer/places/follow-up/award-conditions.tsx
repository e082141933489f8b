import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { Payments } from '#renderer/places/committee/decision/payments.tsx';
import type { RecordOf } from '#shared/decision/records/kinds.ts';

/** Conditions met or not, with what proves it, and the payments they hold. */
export const AwardConditions = ({
  id,
  award,
}: {
  readonly id: string;
  readonly award: RecordOf<'decision'> | null;
}) => {
  const t = useT();
  const go = useApp((s) => s.go);
  return award === null ? (
    <EmptyState title={t('followUp.conditions.none')}>
      <p>{t('followUp.conditions.noneWords')}</p>
      <Button onClick={() => go({ name: 'committee', tab: 'sessions' })}>{t('followUp.conditions.toCommittee')}</Button>
    </EmptyState>
  ) : (
    <Payments record={award} dossierId={id} />
  );
};
