import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { optionList } from '#renderer/places/records/option-list.ts';
import { RecordRows } from '#renderer/places/records/records.tsx';
import { DOCUMENT_KINDS, DOCUMENT_STATES } from '#shared/base/method/tables/follow-up.ts';
import { showHiddenCharacters } from '#shared/base/text/hidden-characters.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

const NO_DOCUMENTS: Dossier['documents'] = [];
const NO_ATTACHMENTS: readonly { readonly id: string; readonly name: string }[] = [];

/** What was asked for, what was seen: a document asked for but not seen is said in the memo. */
export const DocumentsParts = () => {
  const t = useT();
  const language = useLanguage();
  const documents = useDossier((s) => s.dossier?.documents ?? NO_DOCUMENTS);
  const attachments = useDossier((s) => s.view?.attachments ?? NO_ATTACHMENTS);
  const missing = DOCUMENT_KINDS.filter((k) => !documents.some((d) => d.kind === k.id));
  const ask = (): void => {
    dispatch(
      t('documents.askAll'),
      missing.map((kind, i) => ({
        type: 'insert' as const,
        collection: 'documents' as const,
        index: documents.length + i,
        item: {
          id: crypto.randomUUID(),
          kind: kind.id,
          label: kind.label[language],
          state: 'asked',
          attachmentId: null,
          note: '',
        } satisfies Dossier['documents'][number],
      })),
    );
  };
  return (
    <RecordRows<'documents'>
      collection="documents"
      folded
      title={t('documents.title')}
      empty={t('documents.intro')}
      addLabel={t('documents.add')}
      nameOf={(d) => d.label}
      make={() => ({ kind: 'other', label: '', state: 'asked', attachmentId: null, note: '' })}
      footer={
        missing.length > 0 && (
          <Button kind="quiet" aside onClick={ask}>
            {t('documents.askAll')}
          </Button>
        )
      }
      fields={() => [
        { path: ['label'], kind: 'text', label: t('documents.document') },
        {
          path: ['state'],
          kind: 'choice',
          label: t('documents.state'),
          options: optionList(DOCUMENT_STATES, language),
        },
        {
          path: ['attachmentId'],
          kind: 'choice',
          label: t('documents.attachment'),
          nullable: true,
          none: t('documents.noAttachment'),
          options: attachments.map((a) => ({ id: a.id, label: showHiddenCharacters(a.name) })),
        },
        { path: ['note'], kind: 'text', label: t('dossier.note') },
      ]}
    />
  );
};
