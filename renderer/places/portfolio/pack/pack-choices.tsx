import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { FieldPlace } from '#renderer/ground/state/held/field-place.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import type { Language } from '#shared/base/method/text.ts';
import { type Composition, MEMO_FORMATS, recompose, usualComposition } from '#shared/papers/memo/composition.ts';
import { DRAFT, type Edition, MEMO_MARKINGS, MEMO_RENDITIONS } from '#shared/papers/memo/edition.ts';

export interface PackChoice {
  readonly language: Language;
  readonly composition: Composition;
  readonly template: string;
  readonly mark: Edition['mark'];
  readonly issued: boolean;
  readonly rendition: Edition['rendition'];
}
export const firstChoice = (language: Language): PackChoice => ({
  language,
  composition: usualComposition('summary'),
  template: '',
  mark: DRAFT.mark,
  issued: false,
  rendition: 'standard',
});

/** One composition for all the memos of a pack. */
export const PackChoices = ({
  title,
  choice,
  onChange,
}: {
  readonly title: FieldPlace;
  readonly choice: PackChoice;
  readonly onChange: (choice: PackChoice) => void;
}) => {
  const t = useT();
  const { records } = useRecords('memoTemplate', null);
  const templates = records.filter((r) => r.body.audience === 'committee');
  const change = (next: Partial<PackChoice>): void => onChange({ ...choice, ...next });
  const choose = (id: string): void => {
    const body = templates.find((r) => r.id === id)?.body;
    if (body === undefined) {
      change({ template: '', composition: usualComposition(choice.composition.format) });
      return;
    }
    const { name: _, mark, ...composition } = body;
    change({ template: id, composition, mark });
  };
  return (
    <>
      <TextPlace label={t('packing.title')} placeholder={t('pack.untitled')} at={title} />
      <div className="row pack-segments">
        <Segments
          label={t('preview.format')}
          value={choice.composition.format}
          options={MEMO_FORMATS.map((f) => ({ id: f, label: t(`preview.formats.${f}`) }))}
          onChange={(format) => change({ composition: recompose(choice.composition, { format }) })}
        />
        <Segments
          label={t('preview.language')}
          value={choice.language}
          options={[
            { id: 'fr', label: t('settings.french') },
            { id: 'en', label: t('settings.english') },
          ]}
          onChange={(language) => change({ language })}
        />
        <Segments
          label={t('preview.state')}
          value={choice.issued ? 'issued' : 'draft'}
          options={(['draft', 'issued'] as const).map((id) => ({ id, label: t(`preview.states.${id}`) }))}
          onChange={(id) => change({ issued: id === 'issued' })}
        />
      </div>
      <div className="pack-fields">
        <ChoiceField
          label={t('composer.template')}
          value={choice.template}
          empty={t('composer.usual')}
          options={templates.map((r) => ({ id: r.id, label: r.body.name }))}
          onChange={choose}
        />
        <ChoiceField
          label={t('preview.mark')}
          value={choice.mark === 'none' ? '' : choice.mark}
          empty={t('preview.markings.none')}
          options={MEMO_MARKINGS.filter((m) => m !== 'none').map((m) => ({ id: m, label: t(`preview.markings.${m}`) }))}
          onChange={(id) => change({ mark: MEMO_MARKINGS.find((m) => m === id) ?? 'none' })}
        />
        <ChoiceField
          label={t('preview.rendition')}
          value={choice.rendition === 'standard' ? '' : choice.rendition}
          empty={t('packing.plain')}
          options={[
            { id: 'archive', label: t('packing.archive') },
            { id: 'accessible', label: t('preview.renditions.accessible') },
          ]}
          onChange={(id) => change({ rendition: MEMO_RENDITIONS.find((r) => r === id) ?? 'standard' })}
        />
      </div>
    </>
  );
};
