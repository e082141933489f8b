/** The key of a portfolio closed up by a passphrase: the age format (scrypt, memory-hard), which the `age` command opens too. */
/** Read when something is closed up or opened, as in the password of a file. */
const readAge = () => import('age-encryption');

const asBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

/**
 * @param secret a passphrase, however its accents are typed
 * @param cost of one guess, as a power of two: 18 is age's own, about a second and 256 MB here, and as much for each guess elsewhere
 * @returns base64
 */
export const wrap = async (text: string, secret: string, cost = 18): Promise<string> => {
  const { Encrypter } = await readAge();
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(cost);
  encrypter.setPassphrase(secret.normalize('NFC'));
  return Buffer.from(await encrypter.encrypt(asBytes(text))).toString('base64');
};

/** wrong: the secret opens nothing. damaged: what it opens, or should open, is not what was closed. */
export type Unwrapped =
  | { readonly state: 'open'; readonly text: string }
  | { readonly state: 'wrong' }
  | { readonly state: 'damaged' };

export const unwrap = async (sealed: string, secret: string): Promise<Unwrapped> => {
  const { Decrypter } = await readAge();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(secret.normalize('NFC'));
  try {
    const open = await decrypter.decrypt(new Uint8Array(Buffer.from(sealed, 'base64')));
    return { state: 'open', text: Buffer.from(open).toString('utf8') };
  } catch (error) {
    return { state: /no identity matched/i.test((error as Error).message) ? 'wrong' : 'damaged' };
  }
};
