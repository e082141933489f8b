/** What a scanner of Electron applications finds in the sources. */
export const scanElectron: () => { readonly check: string; readonly file: string }[];
