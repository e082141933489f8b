export const projection = {} as const;
