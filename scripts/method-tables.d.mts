/** One line a threshold, as it stands in the document. */
export const thresholdRows: () => string[];
/** One line a ratio, by its one definition. */
export const ratioRows: () => string[];
/** One line a dated value. */
export const factRows: () => string[];
