import { create } from 'zustand';
import { call } from '#renderer/ground/api/client.ts';
import type { DossierView } from '#shared/contract/operations/dossier.ts';
import type { Source } from '#shared/dossier/content/answer.ts';
import { passageOf } from '#shared/dossier/content/passage.ts';
import { useApp } from './app-store.ts';

/** The page of an attached document that is open beside the dossier: what a field can cite with one key. */
export interface OpenPage {
  readonly attachmentId: string;
  readonly name: string;
  readonly page: number;
  /** the words that are selected on it, in one line */ readonly passage: string;
}
interface OpenPageState {
  readonly open: OpenPage | null;
  /** how large each document is read, for as long as the window is open: 1 fills the panel */
  readonly zooms: Readonly<Record<string, number>>;
}
export const useOpenPage = create<OpenPageState>(() => ({ open: null, zooms: {} }));

/** Opens a page of a document; nothing is selected on it yet. */
export const openPageAt = (attachmentId: string, name: string, page: number): void =>
  useOpenPage.setState({ open: { attachmentId, name, page, passage: '' } });
/** @param selected words of the page that is open, as its lines break them */
export const selectPassage = (selected: string): void => {
  const { open } = useOpenPage.getState();
  const passage = passageOf(selected);
  if (open && open.passage !== passage) useOpenPage.setState({ open: { ...open, passage } });
};

/** What an answer says of where it comes from, once it cites the page. */
export const sourceOfPage = ({ attachmentId, name, page, passage }: OpenPage): Source => ({
  kind: 'document',
  attachmentId,
  detail: name.slice(0, 500),
  page: String(page),
  ...(passage === '' ? {} : { passage }),
});

export const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
/** @param by how many steps larger, or smaller; 0 fills the panel */
export const zoomBy = (attachmentId: string, by: number): void => {
  const { zooms } = useOpenPage.getState();
  const at = ZOOMS.findIndex((zoom) => zoom === (zooms[attachmentId] ?? 1));
  const zoom = by === 0 ? 1 : (ZOOMS[at + by] ?? ZOOMS[at] ?? 1);
  useOpenPage.setState({ zooms: { ...zooms, [attachmentId]: zoom } });
};

/** A PDF is read beside the dossier, anything else in the program that shows it. */
export const readDocument = async ({
  id,
  name,
  mediaType,
}: Pick<DossierView['attachments'][number], 'id' | 'name' | 'mediaType'>): Promise<void> => {
  if (mediaType === 'application/pdf') return openPageAt(id, name, 1);
  const reply = await call('attachment.open', { id });
  if (!reply.ok) useApp.getState().tell(reply.failure);
};
