/** The channels of the contract: each is sent what its schema takes, and what it does not, over a real portfolio. A channel that is added is a row. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { connectReading } from '#main/portfolio/connection.ts';
import { OPERATION_NAMES, OPERATIONS, type OperationName } from '#shared/contract/contract.ts';
import { CALL_FAILURES, type Result } from '#shared/contract/failures.ts';
import { type BasePortfolio, makeBase } from './base-portfolio.ts';
import { chanceOf } from './chance.ts';
import { inputsOf, POOLS, type Pool, withKnown } from './channel-inputs.ts';
import { editValue } from './mutate.ts';
import { answered, hold } from './parser.ts';
import { readPlain, writePlain } from './plain.ts';
import type { Bench, Row } from './row.ts';
import { type Desk, layOut, type Served, serveOver, startThreads, type Threads } from './served.ts';

/** What structured clone carries and JSON does not, beside what any file may hold. */
const ODD: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  2 ** 53,
  -1,
  0.5,
  true,
  '',
  'x'.repeat(3_000),
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '2027-02-30',
  10n,
  new Date(0),
  new Map([['a', 1]]),
  new Uint8Array(3),
  [],
  {},
  [[[]]],
  { code: 'x' },
];
/** Cases of a channel in the suite. Those that render, protect or copy everything take long. */
const CASES = 6;
const SLOW = 2;
const isSlow = (name: OperationName): boolean =>
  /^(memo|pack|protection)\.|\.(render|letter|workbook|review|freeze|export|verify|rehearse|chooseSecond)$/.test(
    name,
  ) ||
  /^(backup\.(bringBack|compare)|portfolio\.backupNow|privacy\.erase|(exchange\.preview|(intake|workbook)\.read)$)/.test(
    name,
  );

let threads: Threads | null = null;
const stamp = (served: Served, user: string): string => {
  const rows: unknown[] = [];
  try {
    const db = connectReading(served.portfolio.path);
    try {
      const tables = db
        .prepare(
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'",
        )
        .all() as { name: string }[];
      for (const { name } of tables)
        if (!/outdated|summar/.test(name)) rows.push(name, db.prepare(`SELECT count(*) FROM "${name}"`).raw().get());
      rows.push(db.prepare('SELECT id, revision, removed FROM records ORDER BY id').raw().all());
      rows.push(db.prepare('SELECT id, revision FROM dossiers ORDER BY id').raw().all());
    } finally {
      db.close();
    }
  } catch {
    // Closed up with a passphrase, moved, or set aside.
    rows.push('unreadable');
  }
  const files = [served.settingsFile, served.placesFile].map((path) =>
    existsSync(path) ? readFileSync(path, 'utf8') : '',
  );
  const names = (readdirSync(user, { recursive: true }) as string[]).filter(
    (n) => !/-(wal|shm)$|^(opened|logs)\b/.test(n),
  );
  return JSON.stringify([rows, files, names.sort()]);
};

/** Kept beside the input: what the dialog is answered, and which handles are at hand. */
interface Sent {
  readonly input: unknown;
  readonly desk: string;
}
const isSent = (value: unknown): value is Sent => typeof value === 'object' && value !== null && 'desk' in value;

class Channel implements Bench {
  readonly sound = [];
  readonly #name: OperationName;
  readonly #folder: string;
  readonly #base: BasePortfolio;
  readonly #inputs: ReturnType<typeof inputsOf>;
  readonly #desk: Desk = { answer: null };
  #served: Served | null = null;
  #handles: string[] = [];
  constructor(name: OperationName, folder: string, base: BasePortfolio) {
    this.#name = name;
    this.#folder = folder;
    this.#base = base;
    this.#inputs = inputsOf(name);
  }
  draw(seed: number): Uint8Array {
    const chance = chanceOf(seed);
    let [input] = fc.sample(chance.onceIn(2) ? this.#inputs.whole : this.#inputs.any, {
      seed: chance.below(2 ** 31),
      numRuns: 1,
    });
    input = withKnown(this.#name, input, chance);
    for (let left = chance.onceIn(3) ? 1 + chance.below(3) : 0; left > 0; left -= 1)
      input = editValue(input, chance, ODD);
    return writePlain({ input, desk: chance.pick(this.#base.desk) } satisfies Sent);
  }
  async run(bytes: Uint8Array): Promise<string> {
    const sent = readPlain(bytes);
    const { input, desk } = isSent(sent) ? sent : { input: sent, desk: '' };
    const served = await this.#ready();
    const user = this.#user();
    this.#desk.answer = this.#answer(desk);
    const before = stamp(served, user);
    const result = (await served.call(this.#name, this.#filled(input))) as Result<unknown>;
    hold(served.faults.length === 0, `a fault of ours:\n${served.faults.join('\n')}`);
    const { output, fails } = OPERATIONS[this.#name];
    const said = answered(result);
    if (result.ok) {
      const checked = output.safeParse(result.value);
      hold(checked.success, `an answer that is not of its schema: ${checked.error?.message ?? ''}`);
      structuredClone(result.value);
    } else {
      const { code } = result.failure;
      const declared: readonly string[] = [...fails, ...CALL_FAILURES];
      hold(declared.includes(code), `${code} is not declared`);
      hold(stamp(served, user) === before, `${code}, and something was written`);
    }
    // What was changed is laid out anew for the next.
    if (result.ok && stamp(served, user) !== before) this.#leave();
    return said;
  }
  async end(): Promise<void> {
    this.#leave();
  }
  #user(): string {
    return join(this.#folder, 'user');
  }
  #leave(): void {
    this.#served?.close();
    this.#served = null;
  }
  async #ready(): Promise<Served> {
    if (this.#served !== null) return this.#served;
    layOut(this.#base.folder, this.#user());
    mkdirSync(join(this.#folder, 'out'), { recursive: true });
    mkdirSync(join(this.#folder, 'empty'), { recursive: true });
    threads ??= startThreads(dirname(this.#folder));
    const served = serveOver(this.#user(), this.#desk, threads);
    this.#served = served;
    this.#handles = await this.#chosen(served);
    return served;
  }
  /** What a person chose before, for the channels that go on from there. */
  async #chosen(served: Served): Promise<string[]> {
    const found: string[] = [];
    const choose = async (name: OperationName, desk: string, input: unknown = {}): Promise<void> => {
      this.#desk.answer = this.#answer(desk);
      const made = (await served.call(name, input)) as Result<unknown>;
      if (!made.ok) throw new Error(`${name}: ${JSON.stringify(made.failure)}`);
      for (const one of [made.value].flat() as { readonly handle: string }[]) found.push(one.handle);
    };
    if (/^exchange\.(preview|compare|receive)/.test(this.#name)) {
      await choose('exchange.choose', 'file:exchange.triptyque');
      await served.call('exchange.preview', { handle: found[0], password: '', jobId: 'chosen' });
      await choose('exchange.choose', 'file:opinion.json');
    }
    if (/^intake\.(read|attach)$/.test(this.#name)) await choose('intake.choose', 'file:budget.csv');
    if (/^memo\.(save|saveWord|open)$/.test(this.#name))
      await choose('followUp.render', '', { dossierId: this.#base.followed, language: 'fr', jobId: 'chosen' });
    return found;
  }
  #answer(desk: string): string | null {
    if (desk === '') return null;
    const [kind, name = ''] = desk.split(':');
    return kind === 'file' ? join(this.#base.files, name) : join(this.#folder, name);
  }
  /** Identifiers and handles that are there, where the input names one by its rank. */
  #filled(input: unknown): unknown {
    if (typeof input === 'string') {
      const [, pool = '', rank] = /^\$(\w+):(\d+)$/.exec(input) ?? [];
      if (!POOLS.includes(pool as Pool)) return input;
      const from = pool === 'handle' ? this.#handles : this.#base.known[pool as Exclude<Pool, 'handle'>];
      return from[Number(rank) % Math.max(1, from.length)] ?? '';
    }
    if (Array.isArray(input)) return input.map((one) => this.#filled(one));
    if (typeof input !== 'object' || input === null || Object.getPrototypeOf(input) !== Object.prototype) return input;
    return Object.fromEntries(Object.entries(input).map(([key, inner]) => [key, this.#filled(inner)]));
  }
}

export const CHANNELS: readonly Row[] = OPERATION_NAMES.map((name) => ({
  name,
  cases: isSlow(name) ? SLOW : CASES,
  ready: async (folder) => new Channel(name, folder, await makeBase()),
}));
