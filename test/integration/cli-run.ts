/** The real command, with an environment that does not depend on whose machine this is. */
import { type StdioOptions, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { exampleDossier } from '#shared/example/dossier.ts';
import { askKept } from './kept/command.ts';

export const ENTRY = fileURLToPath(new URL('../../main/cli/main.ts', import.meta.url));
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** lines of standard error */ readonly errors: readonly string[];
}
export const folder = mkdtempSync(join(tmpdir(), 'triptyque ligne de commande é '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bare = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? '',
  TMPDIR: tmpdir(),
  LANG: 'fr_FR.UTF-8',
  NODE_COMPILE_CACHE: join(ROOT, '.cache', 'compiled'),
});

const linesOf = (text: string): string[] => text.split('\n').filter((l) => l !== '');

/** Runs a program to its end; a minute is a hang. */
export const runProgram = (
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  { cwd = folder, stdio = 'pipe' }: { readonly cwd?: string; readonly stdio?: StdioOptions } = {},
): Ran => {
  const ran = spawnSync(program, args, {
    cwd,
    stdio,
    encoding: 'utf8',
    env: { ...bare(), ...environment },
    timeout: 60_000,
    maxBuffer: 64_000_000,
  });
  if (ran.error !== undefined) throw ran.error;
  return { code: ran.status, out: ran.stdout ?? '', err: ran.stderr, errors: linesOf(ran.stderr) };
};

/** The command as a process that starts, answers and ends. */
export const runAlone = (
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  stdio: StdioOptions = 'pipe',
): Ran =>
  runProgram(process.execPath, ['--disable-warning=ExperimentalWarning', ENTRY, ...args], environment, { stdio });

/** The same function under the same command, in a process that stays for the next one: cli-alone.test.ts holds the two against each other, verb by verb. */
export const run = (args: readonly string[], environment: NodeJS.ProcessEnv = {}): Ran => {
  const answer = askKept({ argv: args, environment: { ...bare(), ...environment }, folder });
  return { ...answer, errors: linesOf(answer.err) };
};

/** A program of a Debian package that the tests read results with. */
export const tool = (name: string, aptPackage: string, args: readonly string[]): string => {
  try {
    const { code, out, err } = runProgram(name, args);
    if (code !== 0) throw new Error(`${name} ${args.join(' ')}: ${err}`);
    return out;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(`${name} is missing: apt-get install ${aptPackage}`);
    throw error;
  }
};

export const example = exampleDossier('example', 'fr');
let files = 0;
/** A file in the folder of this test. @returns its absolute path */
export const file = (content: string | Uint8Array, extension = 'json'): string => {
  files += 1;
  const path = join(folder, `fichier ${files}.${extension}`);
  writeFileSync(path, content);
  return path;
};
export const dossierFile = (dossier: unknown): string => file(JSON.stringify(dossier));
export const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
