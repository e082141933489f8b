/** Types of read-fuses.mjs, for the tests written in TypeScript. */
export const readFuses: (executable: string) => Promise<Record<string, boolean>>;
/** What differs between what was asked for and what is there, in words. */
export const fuseDifferences: (executable: string, wanted: object) => Promise<string[]>;
/** electron-builder's own hook: throws when a package does not have the fuses of its configuration. */
export const afterAllArtifactBuild: (build: {
  readonly outDir: string;
  readonly configuration: { readonly electronFuses: object };
}) => Promise<string[]>;
