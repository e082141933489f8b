/** Opens the application on the display that there is, leaves a picture of its window there, and closes it. @returns its exit code */
export const openForPicture: (executable: string, args: readonly string[], path: string) => Promise<number>;
