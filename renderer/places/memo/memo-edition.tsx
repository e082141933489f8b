import { Segments } from '#renderer/ground/components/segments.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { MemoAudience } from '#shared/papers/memo/composition.ts';
import { type Edition, MEMO_MARKS, MEMO_RENDITIONS } from '#shared/papers/memo/edition.ts';

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
      <select
        className="input"
        aria-label={t('preview.mark')}
        value={edition.mark}
        onChange={(e) => onChange({ ...edition, mark: MEMO_MARKS.find((m) => m === e.target.value) ?? edition.mark })}
      >
        {MEMO_MARKS.map((mark) => (
          <option key={mark} value={mark}>
            {t(`preview.markings.${mark}`)}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label={t('preview.rendition')}
        value={edition.rendition}
        onChange={(e) =>
          onChange({ ...edition, rendition: MEMO_RENDITIONS.find((r) => r === e.target.value) ?? edition.rendition })
        }
      >
        {MEMO_RENDITIONS.map((rendition) => (
          <option key={rendition} value={rendition}>
            {audience === 'bearer' && rendition === 'standard'
              ? t('preview.withoutData')
              : t(`preview.renditions.${rendition}`)}
          </option>
        ))}
      </select>
    </>
  );
};
