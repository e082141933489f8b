import { create } from 'zustand';
import { call } from '#renderer/ground/api/client.ts';
import type { DossierView } from '#shared/contract/operations/dossier.ts';
import { useApp } from './app-store.ts';

/** The page of an attached document that is open beside the dossier: what a field can cite with one key. */
export interface OpenPage {
  readonly attachmentId: string;
  readonly name: string;
  readonly page: number;
}
export const useOpenPage = create<{ readonly open: OpenPage | null }>(() => ({ open: null }));

/** A PDF is read beside the dossier, anything else in the program that shows it. */
export const readDocument = async ({
  id,
  name,
  mediaType,
}: Pick<DossierView['attachments'][number], 'id' | 'name' | 'mediaType'>): Promise<void> => {
  if (mediaType === 'application/pdf') return useOpenPage.setState({ open: { attachmentId: id, name, page: 1 } });
  const reply = await call('attachment.open', { id });
  if (!reply.ok) useApp.getState().tell(reply.failure);
};
