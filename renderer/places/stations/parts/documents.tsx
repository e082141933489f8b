import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { DossierText } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch, setPlace } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { DOCUMENT_KINDS, DOCUMENT_STATES } from '#shared/base/method/tables/follow-up.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

type Item = Dossier['documents'][number];
const NO_DOCUMENTS: Dossier['documents'] = [];
const NO_ATTACHMENTS: readonly { readonly id: string; readonly name: string }[] = [];

/** What was asked for, what was seen: a document asked for but not seen is said in the memo. */
export const DocumentsParts = () => {
  const t = useT();
  const language = useLanguage();
  const documents = useDossier((s) => s.dossier?.documents ?? NO_DOCUMENTS);
  const attachments = useDossier((s) => s.view?.attachments ?? NO_ATTACHMENTS);
  const title = t('documents.title');
  const states = DOCUMENT_STATES.map((s) => ({ id: s.id, label: s.label[language] }));
  const ask = (): void => {
    const missing = DOCUMENT_KINDS.filter((k) => !documents.some((d) => d.kind === k.id));
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
        } satisfies Item,
      })),
    );
  };
  const add = (): void => {
    const item = {
      id: crypto.randomUUID(),
      kind: 'other',
      label: '',
      state: 'asked',
      attachmentId: null,
      note: '',
    } satisfies Item;
    dispatch(t('documents.add'), [{ type: 'insert', collection: 'documents', index: documents.length, item }]);
  };
  return (
    <section className="group" aria-label={title} data-place="documents">
      <header>
        <h2>{title}</h2>
        <p className="hint">{t('documents.intro')}</p>
      </header>
      {documents.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>{t('documents.document')}</th>
              <th>{t('documents.state')}</th>
              <th>{t('documents.attachment')}</th>
              <th>{t('dossier.note')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {documents.map((d, index) => {
              const name = d.label || `${t('documents.document')} ${index + 1}`;
              const set = (key: keyof Item, value: unknown): void =>
                void setPlace(name, ['documents', d.id, key], value);
              return (
                <tr key={d.id} data-place={`documents/${d.id}`}>
                  <td>
                    <DossierText
                      bare
                      label={`${t('documents.document')} ${index + 1}`}
                      path={['documents', d.id, 'label']}
                    />
                  </td>
                  <td>
                    <ChoiceField
                      bare
                      label={`${t('documents.state')} – ${name}`}
                      value={d.state}
                      empty={t('common.choose')}
                      options={states}
                      onChange={(v) => v !== '' && set('state', v)}
                    />
                  </td>
                  <td>
                    <ChoiceField
                      bare
                      label={`${t('documents.attachment')} – ${name}`}
                      value={d.attachmentId ?? ''}
                      empty={t('documents.noAttachment')}
                      options={attachments.map((a) => ({ id: a.id, label: a.name }))}
                      onChange={(v) => set('attachmentId', v === '' ? null : v)}
                    />
                  </td>
                  <td>
                    <DossierText bare label={`${t('dossier.note')} – ${name}`} path={['documents', d.id, 'note']} />
                  </td>
                  <td>
                    <Button
                      kind="quiet"
                      label={`${t('common.remove')} ${name}`}
                      onClick={() => dispatch(name, [{ type: 'remove', collection: 'documents', index, item: d }])}
                    >
                      {t('common.remove')}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <div className="row">
        {DOCUMENT_KINDS.some((k) => !documents.some((d) => d.kind === k.id)) && (
          <Button onClick={ask}>{t('documents.askAll')}</Button>
        )}
        <Button kind="quiet" onClick={add}>
          {t('documents.add')}
        </Button>
      </div>
    </section>
  );
};
