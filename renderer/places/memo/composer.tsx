import { Segments } from '#renderer/ground/components/segments.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import {
  type Composition,
  MEMO_AUDIENCES,
  MEMO_FORMATS,
  recompose,
  usualComposition,
} from '#shared/papers/memo/composition.ts';
import type { Edition } from '#shared/papers/memo/edition.ts';
import { MemoEdition } from './memo-edition.tsx';
import { MemoTemplates } from './memo-templates.tsx';
import { SectionList } from './section-list.tsx';

/** Everything that is chosen about a memo, beside the memo that it makes. */
export const Composer = ({
  composition,
  edition,
  onCompose,
  onEdition,
}: {
  readonly composition: Composition;
  readonly edition: Edition;
  readonly onCompose: (composition: Composition) => void;
  readonly onEdition: (edition: Edition) => void;
}) => {
  const t = useT();
  const { audience, format } = composition;
  return (
    <aside className="composer" aria-label={t('composer.title')}>
      <MemoTemplates
        composition={composition}
        mark={edition.mark}
        onChoose={(template) => {
          onCompose(template?.composition ?? usualComposition(format, audience));
          if (template !== null) onEdition({ ...edition, mark: template.mark });
        }}
      />
      <Segments
        label={t('preview.format')}
        value={format}
        options={MEMO_FORMATS.map((f) => ({ id: f, label: t(`preview.formats.${f}`) }))}
        onChange={(f) => onCompose(recompose(composition, { format: f }))}
      />
      <Segments
        label={t('composer.audience')}
        value={audience}
        options={MEMO_AUDIENCES.map((a) => ({ id: a, label: t(`composer.audiences.${a}`) }))}
        onChange={(a) => onCompose(recompose(composition, { audience: a }))}
      />
      {audience === 'bearer' && <p className="hint">{t('composer.forApplicant')}</p>}
      <MemoEdition edition={edition} audience={audience} onChange={onEdition} />
      {format === 'summary' ? (
        <p className="hint">{t('composer.sheet')}</p>
      ) : (
        <>
          <label className="tick">
            <input
              type="checkbox"
              checked={composition.cover}
              onChange={(e) => onCompose({ ...composition, cover: e.target.checked })}
            />
            <span>{t('composer.cover')}</span>
          </label>
          <SectionList composition={composition} onChange={onCompose} />
        </>
      )}
    </aside>
  );
};
