/** One line a threshold, as it stands in the document. */
export const thresholdRows: () => string[];
