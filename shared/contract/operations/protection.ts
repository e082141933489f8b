/** The portfolio protected by a passphrase. */
import { z } from 'zod';
import { FILE_FAILURES, PORTFOLIO_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';
import { PortfolioStateSchema } from './app.ts';

/** Characters that a passphrase has at least: our own choice (November 2026); what makes it strong is said where it is typed. */
export const LEAST_PASSPHRASE = 8;
/** Minutes without a key or a movement in the window after which it locks; 0: never. */
export const IDLE_MINUTES = [0, 5, 10, 15, 30, 60] as const;

const Secret = z.string().min(1).max(1_000);
const ProofSchema = z.strictObject({ how: z.enum(['passphrase', 'recovery']), secret: Secret });
const Copies = z.enum(['encrypt', 'remove', 'leave']);
const PROOF_FAILURES = [
  'protection.wrong',
  'protection.mistyped',
  'protection.damaged',
  'protection.newer',
  'protection.missing',
] as const;
/** Copies that were dealt with, and those that are still as they were. */
const TreatedSchema = z.strictObject({ treated: z.int(), left: z.int() });

export const protectionOperations = {
  'protection.standing': operation({
    effect: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      isOn: z.boolean(),
      /** a recovery key opens it */ hasRecovery: z.boolean(),
      /** the system keeps its key for this account */ isKept: z.boolean(),
      /** the system has a keystore that deserves the name */ hasKeystore: z.boolean(),
      /** backups and files set aside that are not encrypted */ plainCopies: z.int(),
    }),
    fails: [],
  }),
  /** A verified encrypted copy takes the place of the plain file. `code`: the recovery key, told once; empty when none was wanted. */
  'protection.turnOn': operation({
    effect: 'write',
    input: z.strictObject({ passphrase: Secret, recovery: z.boolean(), copies: Copies }),
    output: TreatedSchema.extend({ code: z.string() }),
    fails: ['protection.weak', 'protection.unchanged', ...PORTFOLIO_FAILURES],
  }),
  /** A verified plain copy takes the place of the encrypted file. */
  'protection.turnOff': operation({
    effect: 'write',
    input: z.strictObject({ proof: ProofSchema }),
    output: TreatedSchema,
    fails: ['protection.unchanged', ...PROOF_FAILURES, ...PORTFOLIO_FAILURES],
  }),
  'protection.unlock': operation({
    effect: 'write',
    input: ProofSchema,
    output: PortfolioStateSchema,
    fails: [...PROOF_FAILURES, ...PORTFOLIO_FAILURES],
  }),
  /** Forgets the key; documents opened in other programs are taken away. `isOnDisk`: nothing on the screen waits, and the page is begun anew. */
  'protection.lock': operation({
    effect: 'write',
    input: z.strictObject({ isOnDisk: z.boolean() }),
    output: PortfolioStateSchema,
    fails: ['protection.unchanged', ...PORTFOLIO_FAILURES],
  }),
  'protection.changePassphrase': operation({
    effect: 'write',
    input: z.strictObject({ proof: ProofSchema, passphrase: Secret }),
    output: z.strictObject({ changed: z.boolean() }),
    fails: ['protection.weak', 'protection.unchanged', ...PROOF_FAILURES, ...PORTFOLIO_FAILURES],
  }),
  /** A new recovery key; the former one opens nothing more here. */
  'protection.renewRecovery': operation({
    effect: 'write',
    input: z.strictObject({ proof: ProofSchema }),
    output: z.strictObject({ code: z.string() }),
    fails: ['protection.unchanged', ...PROOF_FAILURES, ...PORTFOLIO_FAILURES],
  }),
  'protection.useKeystore': operation({
    effect: 'write',
    input: z.strictObject({ proof: ProofSchema, isUsed: z.boolean() }),
    output: z.strictObject({ used: z.boolean() }),
    fails: ['protection.noKeystore', 'protection.unchanged', ...PROOF_FAILURES, ...PORTFOLIO_FAILURES],
  }),
  'protection.treatCopies': operation({
    effect: 'write',
    input: z.strictObject({ how: Copies }),
    output: TreatedSchema,
    fails: ['protection.unchanged', ...PORTFOLIO_FAILURES],
  }),
  /** The recovery key as a page to print. */
  'protection.saveSheet': operation({
    effect: 'dialog',
    input: z.strictObject({ code: z.string().max(100), language: z.enum(['fr', 'en']) }),
    output: z.strictObject({ name: z.string() }),
    fails: [...FILE_FAILURES, 'cancelled', 'memo.failed', 'protection.mistyped'],
  }),
} as const;
