import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { ERASURE_REASONS, type ErasureReason } from '#shared/dossier/merge/redaction.ts';

/** Why, chosen and never typed: words could name the person again. */
export const ReasonField = ({
  reason,
  onChange,
}: {
  readonly reason: ErasureReason | null;
  readonly onChange: (reason: ErasureReason | null) => void;
}) => {
  const t = useT();
  return (
    <ChoiceField
      label={t('privacy.erase.reason')}
      hint={t('privacy.erase.trace')}
      value={reason ?? ''}
      empty={t('common.choose')}
      options={ERASURE_REASONS.map((id) => ({ id, label: t(`privacy.erase.reasons.${id}`) }))}
      onChange={(id) => onChange(ERASURE_REASONS.find((one) => one === id) ?? null)}
    />
  );
};
