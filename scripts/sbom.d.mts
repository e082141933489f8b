export interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly unknown[];
  readonly hashes?: readonly unknown[];
}
/** What is handed out, in CycloneDX. */
export const billOfMaterials: () => { readonly bomFormat: string; readonly components: readonly Component[] };
export const writeBillOfMaterials: (path: string) => void;
