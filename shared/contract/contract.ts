/** The whole border between the window and the main process. One invoke channel, one event channel. */
import { z } from 'zod';
import type { CallFailureCode, Result } from './failures.ts';
import type { FinalName } from './finality.ts';
import { MENU_COMMANDS } from './menu-commands.ts';
import { appOperations } from './operations/app.ts';
import { applicantOperations } from './operations/applicant.ts';
import { backupOperations } from './operations/backups.ts';
import { budgetOperations } from './operations/budget.ts';
import { committeeOperations } from './operations/committee.ts';
import { dossierOperations } from './operations/dossier.ts';
import { exchangeOperations } from './operations/exchange.ts';
import { followUpOperations } from './operations/follow-up.ts';
import { identityOperations } from './operations/identity.ts';
import { intakeOperations } from './operations/intake.ts';
import { memoOperations } from './operations/memo.ts';
import { openingOperations } from './operations/opening.ts';
import { opinionOperations } from './operations/opinion.ts';
import { packOperations } from './operations/pack.ts';
import { placeOperations } from './operations/place.ts';
import { portfolioOperations } from './operations/portfolio.ts';
import { privacyOperations } from './operations/privacy.ts';
import { protectionOperations } from './operations/protection.ts';
import { recordOperations } from './operations/record.ts';
import { spellingOperations } from './operations/spelling.ts';
import { versionOperations } from './operations/version.ts';
import { workbookOperations } from './operations/workbook.ts';

export const OPERATIONS = {
  ...appOperations,
  ...openingOperations,
  ...portfolioOperations,
  ...backupOperations,
  ...placeOperations,
  ...protectionOperations,
  ...privacyOperations,
  ...dossierOperations,
  ...memoOperations,
  ...workbookOperations,
  ...applicantOperations,
  ...budgetOperations,
  ...intakeOperations,
  ...recordOperations,
  ...opinionOperations,
  ...committeeOperations,
  ...followUpOperations,
  ...identityOperations,
  ...packOperations,
  ...spellingOperations,
  ...versionOperations,
  ...exchangeOperations,
} as const;
export type OperationName = keyof typeof OPERATIONS;
export const OPERATION_NAMES = Object.keys(OPERATIONS) as OperationName[];
export type InputOf<K extends OperationName> = z.infer<(typeof OPERATIONS)[K]['input']>;
export type OutputOf<K extends OperationName> = z.infer<(typeof OPERATIONS)[K]['output']>;
/** What an operation says it can fail with, once it is served. */
export type FailsOf<K extends OperationName> = (typeof OPERATIONS)[K]['fails'][number];
type EffectOf<K extends OperationName> = (typeof OPERATIONS)[K]['effect'];
/** Operations that change nothing and are no paper: the window asks them through its one cache. */
export type ReadName = {
  [K in OperationName]: EffectOf<K> extends 'read' ? (K extends FinalName ? never : K) : never;
}[OperationName];
/** What a caller can be answered. */
export type ReplyOf<K extends OperationName> = Result<OutputOf<K>, FailsOf<K> | CallFailureCode>;

/** Events say "ask again" or "this happened"; they never carry the truth. */
export const EventSchema = z.discriminatedUnion('topic', [
  z.strictObject({ topic: z.literal('menu'), command: z.enum(MENU_COMMANDS) }),
  z.strictObject({ topic: z.literal('portfolio.changed') }),
  /** whether the portfolio can be written is no longer what `app.info` said */
  z.strictObject({ topic: z.literal('portfolio.state') }),
  /** how the portfolio is kept safe is no longer what `backup.keeping` said */
  z.strictObject({ topic: z.literal('backup.keeping') }),
  /** the user closes the window: it answers with `app.leave` when nothing on it would be lost */
  z.strictObject({ topic: z.literal('window.closing') }),
  /** a file was opened from outside the window: it is to be previewed */
  z.strictObject({ topic: z.literal('exchange.arrived'), handle: z.string() }),
  z.strictObject({ topic: z.literal('job.progress'), jobId: z.string(), done: z.number(), label: z.string() }),
  /** another word is right: what is written is to be looked at again */
  z.strictObject({ topic: z.literal('spelling.changed') }),
  z.strictObject({ topic: z.literal('failure'), code: z.string() }),
]);
export type AppEvent = z.infer<typeof EventSchema>;

/** What the preload script puts on `window.triptyque`: two functions and nothing else. */
export interface Bridge {
  /** Never rejects; resolves to a Result (failures.ts). */
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  /** @returns a function that ends the subscription */
  readonly on: (listener: (event: unknown) => void) => () => void;
}
