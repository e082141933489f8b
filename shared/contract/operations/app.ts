import { z } from 'zod';
import { LEAF_IDS } from '#shared/base/method/levers.ts';
import { matching } from '#shared/base/refusal/rule.ts';
import { FILE_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';
import { LeftPageSchema, ListFilterSchema, SavedViewSchema } from './list-query.ts';

export const SettingsSchema = z.strictObject({
  language: z.enum(['fr', 'en']),
  theme: z.enum(['light', 'dark', 'system']),
  userName: z.string().max(120),
  organisationName: z.string().max(120),
  /** the first-run screen was answered */ welcomed: z.boolean(),
  /** questions of the list of dossiers kept under a name; what an older program does not read is left out, never in the way */
  views: z.array(SavedViewSchema).max(30).optional().catch(undefined),
  /** the list as it was left */ list: ListFilterSchema.optional().catch(undefined),
  /** dossiers last looked at, the last first, and where in them */ leftPages: z
    .array(LeftPageSchema)
    .max(40)
    .optional()
    .catch(undefined),
  /** whether a letter pressed alone acts; none: it does */ letters: z.boolean().optional().catch(undefined),
  /** room between the lines of lists and tables; none: dense */ density: z
    .enum(['dense', 'airy'])
    .optional()
    .catch(undefined),
  /** minutes without activity after which a protected portfolio locks; none or 0: never */ idleMinutes: z
    .int()
    .min(0)
    .max(240)
    .optional()
    .catch(undefined),
  /** the lever chosen for an account when a budget was last read */ accountLevers: z
    .record(matching(/^\d{2,8}$/, 'account'), z.enum(LEAF_IDS))
    .optional(),
});
export type Settings = z.infer<typeof SettingsSchema>;

/** State of the portfolio file, told at start and after every recovery step. */
export const PortfolioStateSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('open'),
    path: z.string(),
    readOnly: z.boolean(),
    /** its file is encrypted */ isProtected: z.boolean().optional(),
    /** what stands in the way of the next change: the file is gone, its folder takes nothing, its disk is full */
    trouble: z.enum(['lost', 'readOnly', 'full']).optional(),
    /** who writes, when the portfolio is open elsewhere */ heldBy: z.string().optional(),
    /** the same in parts; `since` is an ISO time */ holder: z
      .strictObject({ user: z.string(), host: z.string(), since: z.string() })
      .optional(),
  }),
  z.strictObject({
    state: z.literal('newer'),
    path: z.string(),
    fileVersion: z.int(),
    ourVersion: z.int(),
    readOnly: z.literal(true),
  }),
  z.strictObject({
    state: z.literal('damaged'),
    path: z.string(),
    details: z.string(),
    backups: z.array(z.strictObject({ id: z.string(), createdAt: z.string(), dossiers: z.int(), bytes: z.int() })),
  }),
  /** the file is gone, and its backups are there */
  z.strictObject({
    state: z.literal('missing'),
    path: z.string(),
    backups: z.array(z.strictObject({ id: z.string(), createdAt: z.string(), dossiers: z.int(), bytes: z.int() })),
  }),
  /** encrypted, and its key is not at hand. `keys`: whether the file that holds it can be read; `ways`: what opens it */
  z.strictObject({
    state: z.literal('locked'),
    path: z.string(),
    keys: z.enum(['ready', 'damaged', 'newer', 'missing']),
    ways: z.array(z.enum(['passphrase', 'recovery', 'system'])),
  }),
  z.strictObject({ state: z.literal('foreign'), path: z.string() }),
  z.strictObject({ state: z.literal('unavailable'), path: z.string(), code: z.string() }),
]);
export type PortfolioState = z.infer<typeof PortfolioStateSchema>;

export const appOperations = {
  'app.info': operation({
    effect: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      runtime: z.string(),
      platform: z.string(),
      systemLanguage: z.enum(['fr', 'en']),
      settings: SettingsSchema,
      portfolio: PortfolioStateSchema,
      today: z.string(),
      contractVersion: z.int(),
    }),
    fails: [],
  }),
  'settings.set': operation({
    effect: 'write',
    input: SettingsSchema.partial(),
    output: SettingsSchema,
    fails: [...FILE_FAILURES],
  }),
  /**
   * What the window answers to `window.closing`. `ready`: nothing on it is unsaved, or the user gave it up; before, it says so that it heard. `asks`: the user is
   * asked, and the window stays until they answer.
   */
  'app.leave': operation({
    effect: 'write',
    input: z.strictObject({ ready: z.boolean(), asks: z.boolean().optional() }),
    output: z.strictObject({ leaving: z.boolean() }),
    fails: [],
  }),
  /** The window stands and listens: what was opened before it did is told now. */
  'app.listen': operation({
    effect: 'write',
    input: z.strictObject({}),
    output: z.strictObject({ listening: z.boolean() }),
    fails: [],
  }),
  /** What the list of dossiers looks like, at rest (first-frame.ts), as JSON: shown at the next start while the portfolio opens. Kept nowhere beside a protected portfolio. */
  'app.keepFirstFrame': operation({
    effect: 'write',
    input: z.strictObject({ frame: z.string().max(1_000_000) }),
    output: z.strictObject({ kept: z.boolean() }),
    fails: [],
  }),
  'app.reportFault': operation({
    effect: 'write',
    input: z.strictObject({ message: z.string().max(2_000), stack: z.string().max(10_000) }),
    output: z.strictObject({ incident: z.string() }),
    fails: [],
  }),
} as const;
