import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { MemoAudience } from '#shared/papers/memo/composition.ts';
import { type Edition, MEMO_MARKINGS, MEMO_RENDITIONS } from '#shared/papers/memo/edition.ts';

/** Draft or issued, for whom, in which kind of file. */
export const MemoEdition = ({
  edition,
  audience,
  onChange,
}: {
  readonly edition: Edition;
  readonly audience: MemoAudience;
  readonly onChange: (edition: Edition) => void;
}) => {
  const t = useT();
  return (
    <>
      <Segments
        label={t('preview.state')}
        value={edition.issued ? 'issued' : 'draft'}
        options={(['draft', 'issued'] as const).map((id) => ({ id, label: t(`preview.states.${id}`) }))}
        onChange={(id) => onChange({ ...edition, issued: id === 'issued' })}
      />
      <ChoiceField
        bare
        label={t('preview.mark')}
        value={edition.mark}
        empty=""
        options={MEMO_MARKINGS.map((id) => ({ id, label: t(`preview.markings.${id}`) }))}
        onChange={(id) => onChange({ ...edition, mark: MEMO_MARKINGS.find((m) => m === id) ?? edition.mark })}
      />
      <ChoiceField
        bare
        label={t('preview.rendition')}
        value={edition.rendition}
        empty=""
        options={MEMO_RENDITIONS.map((id) => ({
          id,
          label: audience === 'bearer' && id === 'standard' ? t('preview.withoutData') : t(`preview.renditions.${id}`),
        }))}
        onChange={(id) =>
          onChange({ ...edition, rendition: MEMO_RENDITIONS.find((r) => r === id) ?? edition.rendition })
        }
      />
    </>
  );
};
