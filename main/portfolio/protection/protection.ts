/**
 * A portfolio protected by a passphrase. Its pages are encrypted with a key made by chance; that key is closed up in a small file beside it, once for each way to open it
 * (key-file.ts), so that another passphrase rewrites that file alone. The key is in memory while the portfolio is open, and nowhere else.
 */
import { randomBytes } from 'node:crypto';
import {
  type Failed,
  type Failure,
  fail,
  ok,
  type PortfolioFailureCode,
  type Result,
} from '#shared/contract/failures.ts';
import { LEAST_PASSPHRASE } from '#shared/contract/operations/protection.ts';
import type { Access } from '../access/access.ts';
import type { PortfolioFile } from '../access/portfolio-file.ts';
import type { PortfolioKey } from '../connection.ts';
import { rememberErasures, rememberedErasures } from '../erasure/erasure.ts';
import { guardJob } from '../guard.ts';
import { inspectFile } from '../inspect.ts';
import { backUp } from '../safety/backup.ts';
import type { SafetyJobs } from '../safety/jobs.ts';
import { sweepLeftOvers } from '../safety/left-overs.ts';
import { encryptedCopies, plainCopies } from './copies.ts';
import {
  asKey,
  type KeyFile,
  keyFilesFor,
  type ReadKeyFile,
  removeKeyFile,
  type Way,
  writeKeyFile,
} from './key-file.ts';
import type { Keystore } from './keystore.ts';
import { recodeOpen } from './recode.ts';
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts';
import { unwrap, wrap } from './wrapping.ts';

/** What a person opens it with. */
export interface Proof {
  readonly how: 'passphrase' | 'recovery';
  readonly secret: string;
}
/** What becomes of the copies that are there. */
export type CopiesChoice = 'encrypt' | 'remove' | 'leave';
type ProofCode =
  | 'protection.wrong'
  | 'protection.mistyped'
  | 'protection.damaged'
  | 'protection.newer'
  | 'protection.missing';

export interface ProtectionTools {
  readonly held: PortfolioFile;
  readonly access: Pick<Access, 'close' | 'openAgain'>;
  readonly jobs: SafetyJobs;
  /** ISO time */ readonly now: () => string;
  readonly second: () => string | null;
  readonly keystore: Keystore | null;
  /** how hard one guess is (wrapping.ts) */ readonly guessCost: number | undefined;
}

const refuseUntouched = <C extends ProofCode>(code: C, value?: string): Failed<C> =>
  fail({ code, kept: 'originalUntouched', ...(value === undefined ? {} : { value }) });
const UNCHANGED: Failure<'protection.unchanged'> = { code: 'protection.unchanged', kept: 'nothingChanged' };

/** Why a passphrase is refused; null when it is taken. */
const weakness = (passphrase: string): Failed<'protection.weak'> | null =>
  [...passphrase].length >= LEAST_PASSPHRASE
    ? null
    : fail({
        code: 'protection.weak',
        rule: { kind: 'tooShort', limit: LEAST_PASSPHRASE },
        kept: 'nothingChanged',
      });

/** What is typed as it was printed, or as it is. */
const secretOf = ({ how, secret }: Proof): Result<string, 'protection.mistyped'> => {
  if (how === 'passphrase') return ok(secret);
  const code = readRecoveryCode(secret);
  return typeof code === 'string' ? ok(code) : refuseUntouched('protection.mistyped', code === 0 ? '' : String(code));
};

interface Opened {
  /** the file that it was in is whole */ readonly isSound: boolean;
  readonly keys: KeyFile;
  readonly key: PortfolioKey;
}
/** Why nothing opened: a file that was altered may have been opened by what is now called wrong. */
const refusalOf = (files: readonly ReadKeyFile[], isAltered: boolean): Failed<ProofCode> => {
  const states = files.map((one) => one.state);
  if (isAltered || states.includes('damaged')) return refuseUntouched('protection.damaged');
  if (states.includes('sound')) return refuseUntouched('protection.wrong');
  return refuseUntouched(states.includes('newer') ? 'protection.newer' : 'protection.missing');
};
/** Every key that a proof opens, out of the key files that there are. */
const openKeys = async (files: readonly ReadKeyFile[], proof: Proof): Promise<Result<Opened[], ProofCode>> => {
  const secret = secretOf(proof);
  if (!secret.ok) return secret;
  const found: Opened[] = [];
  let isAltered = false;
  for (const one of files) {
    if (!('keys' in one)) continue;
    const sealed = one.keys.wraps[proof.how];
    const unwrapped = sealed === undefined ? null : await unwrap(sealed, secret.value);
    const key = unwrapped?.state === 'open' ? asKey(unwrapped.text) : null;
    if (key !== null) found.push({ isSound: one.state === 'sound', keys: one.keys, key });
    else if (one.state === 'altered' || (unwrapped !== null && unwrapped.state !== 'wrong')) isAltered = true;
  }
  return found.length > 0 ? ok(found) : refusalOf(files, isAltered);
};

/** The key of a file that nobody has opened yet. Of several that a proof opens, the one that the file is of. */
export const openKeyOf = async (file: string, proof: Proof): Promise<Result<PortfolioKey | null, ProofCode>> => {
  const opened = await openKeys(keyFilesFor(file), proof);
  if (!opened.ok) return opened;
  const [only, ...others] = opened.value;
  if (others.length === 0) return ok(only?.key ?? null);
  const right = opened.value.find(
    ({ key }) => inspectFile(file, { shared: true, headAbove: 0, key }).state !== 'damaged',
  );
  return ok((right ?? opened.value[0])?.key ?? null);
};

const makeOpening = ({ held, access, jobs, keystore }: ProtectionTools) => {
  /** Opens with a key; the former one, or none, is taken back where the file is not of that key. */
  const tryKey = (key: PortfolioKey): boolean => {
    const former = held.key();
    access.close();
    held.setKey(key);
    access.openAgain();
    const state = held.opened()?.state;
    if (state !== 'damaged' && state !== 'locked') return true;
    held.setKey(former);
    return false;
  };
  return {
    /** With what the system keeps for this account, at the start of the program: not after a person locked it. */
    openByItself: (): void => {
      if (held.opened()?.state !== 'locked' || keystore === null) return;
      for (const one of keyFilesFor(held.path)) {
        const sealed = 'keys' in one ? one.keys.wraps.system : undefined;
        const key = sealed === undefined ? null : asKey(keystore.open(sealed) ?? '');
        if (key !== null && tryKey(key)) return;
      }
    },
    unlock: (proof: Proof) =>
      guardJob(async () => {
        if (held.opened()?.state !== 'locked') return ok(held.state());
        const files = keyFilesFor(held.path);
        const opened = await openKeys(files, proof);
        if (!opened.ok) return opened;
        const right = opened.value.find(({ key }) => tryKey(key));
        // A key that opens nothing of it: the file itself is damaged, and its state says so with the ways back.
        if (right === undefined) {
          held.setKey(opened.value[0]?.key ?? null);
          return ok(access.openAgain());
        }
        // Beside the portfolio again where only a copy of it was. A file that is not whole stays as it is until a passphrase is chosen anew.
        const own = files[0];
        if (
          held.forWriting() !== undefined &&
          right.isSound &&
          (own?.state !== 'sound' || own.keys.id !== right.keys.id)
        )
          writeKeyFile(held.path, right.keys);
        return ok(held.state());
      }),
    /** Forgets the key: what runs beside is ended, and nothing is read before it is unlocked. */
    lock: () =>
      guardJob(async () => {
        if (held.key() === null) return fail(UNCHANGED);
        await jobs.settle();
        access.close();
        held.setKey(null);
        return ok(access.openAgain());
      }),
  };
};

const makeKeyChanges = ({ held, keystore, guessCost }: ProtectionTools) => {
  /** The key file that a proof opens, of the key that is in use. */
  const prove = async (
    proof: Proof,
  ): Promise<Result<Opened, ProofCode | PortfolioFailureCode | 'protection.unchanged'>> => {
    if (held.forWriting() === undefined) return fail(held.refusal());
    const key = held.key();
    if (key === null) return fail(UNCHANGED);
    const opened = await openKeys(keyFilesFor(held.path), proof);
    if (!opened.ok) return opened;
    const right = opened.value.find((one) => one.key === key);
    return right === undefined ? refuseUntouched('protection.wrong') : ok(right);
  };
  const rewrite = ({ keys }: Opened, wraps: Partial<Record<Way, string | undefined>>): void => {
    const kept = Object.entries({ ...keys.wraps, ...wraps }).filter(([, sealed]) => sealed !== undefined);
    writeKeyFile(held.path, { ...keys, wraps: Object.fromEntries(kept) as KeyFile['wraps'] });
  };
  return {
    prove,
    changePassphrase: (proof: Proof, next: string) =>
      guardJob(async () => {
        const weak = weakness(next);
        if (weak !== null) return weak;
        const opened = await prove(proof);
        if (!opened.ok) return opened;
        rewrite(opened.value, { passphrase: await wrap(opened.value.key, next, guessCost) });
        return ok({ changed: true });
      }),
    /** A new recovery key, told once: the former one opens nothing more here. */
    renewRecovery: (proof: Proof) =>
      guardJob(async () => {
        const opened = await prove(proof);
        if (!opened.ok) return opened;
        const code = makeRecoveryCode();
        rewrite(opened.value, { recovery: await wrap(opened.value.key, code, guessCost) });
        return ok({ code });
      }),
    useKeystore: (proof: Proof, isUsed: boolean) =>
      guardJob(async () => {
        if (isUsed && keystore === null)
          return fail({ code: 'protection.noKeystore' as const, kept: 'nothingChanged' });
        const opened = await prove(proof);
        if (!opened.ok) return opened;
        rewrite(opened.value, { system: isUsed ? keystore?.close(opened.value.key) : undefined });
        return ok({ used: isUsed });
      }),
  };
};

/** From one key to another, or to none: a verified copy takes the place of the file, whole or not at all. */
const makeSwap = ({ held, access, jobs, now, second }: ProtectionTools) => {
  const swapTo = async (to: PortfolioKey | null, before: () => void): Promise<Failed<PortfolioFailureCode> | null> => {
    // Nothing that runs beside may hold the file or its log while another takes its name.
    await jobs.settle();
    const open = held.forWriting();
    if (open === undefined) return fail(held.refusal());
    // What was ended half made is not of the key that everything has from now on.
    sweepLeftOvers(held.path, second());
    const takePlace = recodeOpen(open.db, held.key(), to);
    const erasures = rememberedErasures(held.path, held.key(), second());
    before();
    access.close();
    try {
      takePlace();
      held.setKey(to);
      // What copies are cleaned by is closed up with the portfolio, and with the same key.
      if (erasures.length > 0) rememberErasures(held.path, erasures, { key: to, second: second() });
    } finally {
      access.openAgain();
    }
    return held.forWriting() === undefined ? fail(held.refusal()) : null;
  };
  /** The copies that are there, beside the window. @returns how many were dealt with, and how many are left as they were */
  const treat = async (how: CopiesChoice, key: PortfolioKey | null, wasKey: PortfolioKey | null) => {
    const isToPlain = key === null;
    const find = isToPlain ? encryptedCopies : plainCopies;
    const paths = find(held.path, second());
    if (how === 'leave' || paths.length === 0) return { treated: 0, left: paths.length };
    // The last backup never goes before there is another.
    const open = how === 'remove' ? held.forWriting() : undefined;
    if (open !== undefined) backUp(open.db, { file: held.path, now: now(), reason: 'daily', key });
    const request = { paths, how: how === 'remove' ? 'remove' : 'recode', from: wasKey, to: key } as const;
    const treated = await jobs.run({ kind: 'copies', request }, () => undefined);
    return { treated, left: paths.length - treated };
  };
  return { swapTo, treat };
};

export const makeProtection = (tools: ProtectionTools) => {
  const { held, second, keystore, guessCost } = tools;
  const { prove, ...keyChanges } = makeKeyChanges(tools);
  const { swapTo, treat } = makeSwap(tools);
  return {
    ...makeOpening(tools),
    ...keyChanges,
    /** How it is protected, by what it is opened, and how many copies anybody could read. */
    standing: () => {
      const isOn = held.key() !== null;
      const ways = isOn
        ? keyFilesFor(held.path).flatMap((one) => ('keys' in one ? Object.keys(one.keys.wraps) : []))
        : [];
      return ok({
        isOn,
        hasRecovery: ways.includes('recovery'),
        isKept: ways.includes('system'),
        hasKeystore: keystore !== null,
        plainCopies: isOn ? plainCopies(held.path, second()).length : 0,
      });
    },
    /** @returns the recovery key, told once, when one was wanted */
    turnOn: (wanted: { readonly passphrase: string; readonly recovery: boolean; readonly copies: CopiesChoice }) =>
      guardJob(async () => {
        if (held.forWriting() === undefined) return fail(held.refusal());
        if (held.key() !== null) return fail(UNCHANGED);
        const weak = weakness(wanted.passphrase);
        if (weak !== null) return weak;
        const chance = randomBytes(48).toString('hex');
        const key = asKey(chance);
        if (key === null) throw new Error('not a key');
        const code = wanted.recovery ? makeRecoveryCode() : '';
        const keys: KeyFile = {
          format: 'triptyque-key',
          version: 1,
          id: randomBytes(8).toString('hex'),
          wraps: {
            passphrase: await wrap(chance, wanted.passphrase, guessCost),
            ...(code === '' ? {} : { recovery: await wrap(chance, code, guessCost) }),
          },
        };
        // The key file first: no moment without a way to open what is there.
        const failed = await swapTo(key, () => writeKeyFile(held.path, keys));
        if (failed !== null) return failed;
        return ok({ code, ...(await treat(wanted.copies, key, null)) });
      }),
    turnOff: (proof: Proof, copies: CopiesChoice = 'encrypt') =>
      guardJob(async () => {
        const opened = await prove(proof);
        if (!opened.ok) return opened;
        const failed = await swapTo(null, () => undefined);
        if (failed !== null) return failed;
        removeKeyFile(held.path);
        return ok(await treat(copies, null, opened.value.key));
      }),
    /** The plain copies that are still there, or have come back with a disk. */
    treatCopies: (how: CopiesChoice) =>
      guardJob(async () => {
        const key = held.key();
        if (held.forWriting() === undefined) return fail(held.refusal());
        return key === null ? fail(UNCHANGED) : ok(await treat(how, key, null));
      }),
  };
};
