import { create } from 'zustand';

/** The page of an attached document that is open beside the dossier: what a field can cite with one key. */
export interface OpenPage {
  readonly attachmentId: string;
  readonly name: string;
  readonly page: number;
}
export const useOpenPage = create<{ readonly open: OpenPage | null }>(() => ({ open: null }));
