import type { ReactNode } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { FieldPlace } from '#renderer/ground/state/held/field-place.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import type { Evidence } from '#shared/assessment/rubric/opinion.ts';
import { showHiddenCharacters } from '#shared/base/text/hidden-characters.ts';

const NO_ATTACHMENTS: readonly { readonly id: string; readonly name: string }[] = [];

/** What a mark rests on: an attached document and its page, or words. */
export const EvidenceList = ({
  title,
  evidence,
  at,
  onChange,
  children,
}: {
  readonly title: string;
  readonly evidence: readonly Evidence[];
  /** a field of one of them */ readonly at: (...path: readonly string[]) => FieldPlace;
  readonly onChange: (evidence: readonly Evidence[]) => void;
  /** beside the button that adds one */ readonly children: ReactNode;
}) => {
  const t = useT();
  const attachments = useDossier((s) => s.view?.attachments ?? NO_ATTACHMENTS);
  const replace = (index: number, change: Partial<Evidence>): void =>
    onChange(evidence.map((e, i) => (i === index ? { ...e, ...change } : e)));
  const label = (field: string, index: number): string => `${field} ${index + 1} — ${title}`;
  return (
    <fieldset className="evidence">
      <legend className="hidden">
        {t('rubric.mark.evidence')} — {title}
      </legend>
      {evidence.map((e, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a citation has no name but its place
        <div key={i} className="evidence-line">
          <ChoiceField
            bare
            label={label(t('rubric.mark.document'), i)}
            value={e.attachmentId ?? ''}
            empty={t('rubric.mark.other')}
            options={attachments.map((a) => ({ id: a.id, label: showHiddenCharacters(a.name) }))}
            readOnly={at('attachmentId').lock !== null}
            onChange={(id) => replace(i, { attachmentId: id === '' ? null : id })}
          />
          <TextPlace
            bare
            label={label(t('rubric.mark.words'), i)}
            placeholder={t('rubric.mark.words')}
            at={{ ...at(String(i), 'text'), write: (text) => replace(i, { text: String(text) }) }}
          />
          <TextPlace
            bare
            label={label(t('rubric.mark.page'), i)}
            placeholder={t('rubric.mark.page')}
            at={{ ...at(String(i), 'page'), write: (page) => replace(i, { page: String(page) }) }}
          />
          <Button
            kind="quiet"
            label={`${t('rubric.mark.removeEvidence', { number: i + 1 })} — ${title}`}
            onClick={() => onChange(evidence.filter((_, at) => at !== i))}
          >
            {t('common.remove')}
          </Button>
        </div>
      ))}
      <div className="row evidence-tools">
        <Button
          kind="quiet"
          label={`${t('rubric.mark.cite')} — ${title}`}
          onClick={() => onChange([...evidence, { attachmentId: null, text: '', page: '' }])}
        >
          + {t('rubric.mark.cite')}
        </Button>
        {children}
      </div>
    </fieldset>
  );
};
