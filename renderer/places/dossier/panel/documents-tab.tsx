import { FileText } from 'lucide-react';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { refreshView } from '#renderer/ground/state/dossier-store.ts';
import { readDocument, useOpenPage } from '#renderer/ground/state/open-page.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { PageViewer } from './page-viewer.tsx';

const NONE: readonly { readonly id: string; readonly name: string; readonly mediaType: string }[] = [];

/** What was received: a PDF is read here, beside what one writes; anything else in the program that shows it. */
export const DocumentsTab = ({ dossierId }: { readonly dossierId: string }) => {
  const t = useT();
  const tell = useApp((s) => s.tell);
  const attachments = useDossier((s) => s.view?.attachments ?? NONE);
  const open = useOpenPage((s) => s.open);
  const shown = open === null ? undefined : attachments.find((a) => a.id === open.attachmentId);
  const add = async (): Promise<void> => {
    const reply = await call('attachment.add', { dossierId });
    if (!reply.ok) tell(reply.failure);
    await refreshView();
  };
  if (shown)
    return (
      <PageViewer key={shown.id} id={shown.id} name={shown.name} onClose={() => useOpenPage.setState({ open: null })} />
    );
  return (
    <div className="stack">
      {attachments.length === 0 && <p className="hint">{t('panel.noDocument')}</p>}
      <ul className="panel-documents">
        {attachments.map((a) => (
          <li key={a.id}>
            <button type="button" className="origin-act" onClick={() => void readDocument(a)}>
              <FileText size={16} strokeWidth={1.75} aria-hidden="true" />
              <span className="grow">{a.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => void add()}>{t('dossier.attachments.add')}</Button>
      </div>
    </div>
  );
};
