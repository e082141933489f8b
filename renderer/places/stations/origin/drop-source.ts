import { call } from '#renderer/ground/api/client.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dossierStore, refreshView } from '#renderer/ground/state/dossier-store.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Question } from '#shared/base/method/question.ts';
import { MAX_MESSAGE_BYTES } from '#shared/contract/names.ts';
import { writeOrigin } from './origins.ts';

/** What goes with the content in one message. */
const ENVELOPE_BYTES = 100_000;

/** A file dropped on an answer is attached to the dossier, and becomes the source of the answer. What is too large, or refused, is said, and nothing changes. */
export const dropSource = async (t: Translate, question: Question, label: string, file: File): Promise<void> => {
  const { tell, say } = useApp.getState();
  const { dossier } = dossierStore.getState();
  if (!dossier) return;
  const limit = MAX_MESSAGE_BYTES - ENVELOPE_BYTES;
  const name = file.name.slice(-200);
  if (file.size > limit)
    return tell({ code: 'attachment.tooLarge', value: name, rule: { kind: 'bytes', limit }, kept: 'nothingChanged' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const reply = await call('attachment.put', { dossierId: dossier.id, name, content: bytes });
  if (!reply.ok) return tell(reply.failure);
  await refreshView();
  const isCited = writeOrigin(label, question.id, dossierStore.getState().dossier?.answers[question.id], {
    source: { kind: 'document', attachmentId: reply.value.id, detail: name },
  });
  if (isCited) say(t('panel.dropped', { name, field: label }));
};
