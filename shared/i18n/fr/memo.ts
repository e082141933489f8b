export const memo = {} as const;
