/** SHA-256 of what decides about the packages, in hexadecimal: the stamp that set-up leaves when they are installed. */
export const lockHash: () => string;
