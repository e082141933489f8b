import { create } from 'zustand';

export interface AskedHistory {
  /** a question, a line or a section, as commands name it */ readonly place: readonly string[];
  /** what the reader calls it */ readonly name: string;
}
/** The place whose history is being asked, wherever it is shown; null when none is. */
export const useAskedHistory = create<{ readonly asked: AskedHistory | null }>(() => ({ asked: null }));
export const askHistory = (asked: AskedHistory | null): void => useAskedHistory.setState({ asked });
