import type { ReactNode } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField, TextField } from '#renderer/ground/components/fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import type { Evidence } from '#shared/assessment/rubric/opinion.ts';

const NO_ATTACHMENTS: readonly { readonly id: string; readonly name: string }[] = [];

/** What a mark rests on: an attached document and its page, or words. */
export const EvidenceList = ({
  title,
  evidence,
  onChange,
  children,
}: {
  readonly title: string;
  readonly evidence: readonly Evidence[];
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
            options={attachments.map((a) => ({ id: a.id, label: a.name }))}
            onChange={(id) => replace(i, { attachmentId: id === '' ? null : id })}
          />
          <TextField
            bare
            label={label(t('rubric.mark.words'), i)}
            placeholder={t('rubric.mark.words')}
            value={e.text}
            onChange={(text) => replace(i, { text })}
          />
          <TextField
            bare
            label={label(t('rubric.mark.page'), i)}
            placeholder={t('rubric.mark.page')}
            value={e.page}
            onChange={(page) => replace(i, { page })}
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
