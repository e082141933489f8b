import { safeStorage } from 'electron';

/**
 * The keystore of the account that is signed in (Keychain, DPAPI, libsecret, KWallet).
 * @returns null where there is none: Electron then closes things up with a word that is the same everywhere, which keeps nothing from anybody
 */
export const systemKeystore = (): {
  readonly close: (text: string) => string;
  readonly open: (sealed: string) => string | null;
} | null => {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))
    return null;
  return {
    close: (text) => safeStorage.encryptString(text).toString('base64'),
    open: (sealed) => {
      try {
        return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
      } catch {
        return null;
      }
    },
  };
};
