export interface PackedLicence {
  /** its folder, from the root */ readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** empty when the package carries none */ readonly text: string;
}
/** Every package that is handed out with the application, by name. */
export const packedLicences: () => PackedLicence[];
export const writeLicences: (path: string) => void;
