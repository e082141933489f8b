import type { LocalText } from './text.ts';
import { local } from './typeset.ts';

/** One entry of a closed list: what is stored, and how it is said. */
export interface Option {
  readonly id: string;
  readonly label: LocalText;
}
export const option = (id: string, fr: string, en: string): Option => ({ id, label: local(fr, en) });
