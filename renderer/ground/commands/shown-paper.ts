/** The paper on the screen: while one is shown, printing prints it, whatever asks. */

/** `print` is absent while the paper is being made. */
interface ShownPaper {
  readonly print: (() => void) | null;
}
let shown: ShownPaper | null = null;

/** Says that a paper is on the screen. @returns what says that it is gone */
export const showPaper = (print: ShownPaper['print']): (() => void) => {
  const own: ShownPaper = { print };
  shown = own;
  return () => {
    if (shown === own) shown = null;
  };
};
export const paperState = (): 'none' | 'making' | 'ready' =>
  shown === null ? 'none' : shown.print === null ? 'making' : 'ready';
/** @returns false when there is none to print */
export const printShownPaper = (): boolean => {
  shown?.print?.();
  return paperState() === 'ready';
};
