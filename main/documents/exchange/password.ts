/** A password on a file: the age format, which anybody's `age` command opens. */
import { fail, ok } from '#shared/contract/failures.ts';

/** Read when a file has a password: most have none, and its curves take a tenth of a short command. */
const readAge = () => import('age-encryption');

const HEADER = 'age-encryption.org/v1';
const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----';
const begins = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, text.length)).toString('latin1') === text;

export const isLocked = (bytes: Uint8Array): boolean => begins(bytes, HEADER) || begins(bytes, ARMOUR);

/** Memory-hard (scrypt, 256 MB): about a second here, as much for each guess elsewhere. */
export const lock = async (bytes: Uint8Array, password: string): Promise<Uint8Array> => {
  const { Encrypter } = await readAge();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(password.normalize('NFC'));
  return encrypter.encrypt(bytes);
};

export const unlock = async (bytes: Uint8Array, password: string) => {
  const { armor, Decrypter } = await readAge();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(password.normalize('NFC'));
  try {
    const binary = begins(bytes, ARMOUR) ? armor.decode(Buffer.from(bytes).toString('latin1')) : bytes;
    return ok(await decrypter.decrypt(binary));
  } catch (error) {
    // A wrong password opens no key; anything else is a file that was changed after it was locked.
    const isWrong = /no identity matched/i.test((error as Error).message);
    return fail({
      code: isWrong ? 'exchange.wrongPassword' : 'exchange.damaged',
      kept: 'nothingChanged',
      next: ['retry'],
      ...(isWrong ? {} : { rule: { kind: 'sealedByPassword' } }),
    });
  }
};
