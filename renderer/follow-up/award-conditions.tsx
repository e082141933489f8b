import type { RecordOf } from '#shared/records/kinds.ts';
import { useT } from '../app/language.tsx';
import { Payments } from '../committee/decision/payments.tsx';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/notice.tsx';
import { useApp } from '../state/app-store.ts';

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
