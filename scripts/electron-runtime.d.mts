/** Types of electron-runtime.mjs, for the tests written in TypeScript. */
export interface ElectronRuntime {
  readonly kind: 'override' | 'pinned' | 'fallback';
  /** folder of the runtime */ readonly dist: string;
  readonly executable: string;
  readonly version: string;
  /** a driver binary to use in place of the packaged one */ readonly sqlite?: string;
}
export declare const resolveElectron: () => Promise<ElectronRuntime>;
export declare const runtimeFlags: () => string[];
