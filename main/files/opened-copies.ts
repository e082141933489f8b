/** Copies of documents that other programs show: in a folder of this account alone, gone when the program ends. */
import { rmSync } from 'node:fs';

export interface OpenedCopies {
  readonly folder: string;
  /** what another program still holds stays, and goes at the next start */ readonly sweep: () => void;
}
export const openedCopies = (folder: string): OpenedCopies => {
  const sweep = (): void => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Left-over copies never keep the window from opening.
    }
  };
  sweep();
  return { folder, sweep };
};
