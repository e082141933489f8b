/** Which machine this is, and which start of it: by an identity of its own, because names of machines change and two may have the same. */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
};
/** Where the system keeps none, one is made once for the account. */
const OWN = join(homedir(), '.triptyque-machine');
const ownIdentity = (): string => {
  const known = read(OWN);
  if (known !== '') return known;
  const made = randomUUID();
  try {
    writeFileSync(OWN, made, { mode: 0o600, flag: 'wx' });
    return made;
  } catch {
    // Somebody else was faster, or nothing can be written there: then the name has to do.
    return read(OWN) || hostname();
  }
};
let identity = '';
/** The system asks that its own identity is not shown: a fingerprint of it is. */
export const machineIdentity = (): string => {
  if (identity === '') {
    const known = read('/etc/machine-id') || read('/var/lib/dbus/machine-id') || ownIdentity();
    identity = createHash('sha256').update(`triptyque ${known}`).digest('hex').slice(0, 32);
  }
  return identity;
};
/** Of this start of the machine, where the system says it; empty elsewhere. */
export const startIdentity = (): string => read('/proc/sys/kernel/random/boot_id');
