/** The command line kept in memory between commands, in a process of its own: what a file of tests asks a hundred times is read from the disk once. */
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { CommandAnswer } from '#main/cli/answer.ts';

/** What the process is asked, in one line of JSON. */
export interface Asked {
  readonly argv: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly folder: string;
}
/** A minute is a hang. */
const PATIENCE_MS = 60_000;
const NEW_LINE = 10;

interface Kept {
  readonly ask: (asked: Asked) => CommandAnswer;
  readonly end: () => void;
}

/** Waits without letting the loop of events run: a test calls a command as it would a function. */
const rest = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);

const keep = ({ environment, folder }: Asked): Kept => {
  const pipes = mkdtempSync(join(tmpdir(), 'triptyque-kept-'));
  const [asking, answering] = [join(pipes, 'asked'), join(pipes, 'answered')] as const;
  execFileSync('mkfifo', [asking, answering]);
  // Opened on both sides, so that nobody waits for the other to open it; it reaches its end when this process does.
  const to = openSync(asking, constants.O_RDWR);
  const from = openSync(answering, constants.O_RDONLY | constants.O_NONBLOCK);
  const program = join(import.meta.dirname, 'process.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, asking, answering], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  child.unref();
  const buffer = Buffer.alloc(1 << 20);
  let wasThere = false;
  const readSome = (): Buffer => {
    try {
      const bytes = readSync(from, buffer);
      if (bytes === 0 && wasThere) throw new Error('the command line ended by itself: what it said is above');
      return Buffer.from(buffer.subarray(0, bytes));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return Buffer.alloc(0);
      throw error;
    }
  };
  return {
    ask: (asked) => {
      writeSync(to, `${JSON.stringify(asked)}\n`);
      const pieces: Buffer[] = [];
      const until = Date.now() + PATIENCE_MS;
      while (pieces.at(-1)?.at(-1) !== NEW_LINE) {
        const piece = readSome();
        if (piece.length > 0) {
          wasThere = true;
          pieces.push(piece);
        } else if (Date.now() > until) {
          child.kill('SIGKILL');
          throw new Error(`no answer in a minute to ${asked.argv.join(' ')}`);
        } else rest();
      }
      return JSON.parse(Buffer.concat(pieces).toString()) as CommandAnswer;
    },
    end: () => {
      child.kill('SIGKILL');
      closeSync(to);
      closeSync(from);
      rmSync(pipes, { recursive: true, force: true });
    },
  };
};

let kept: Kept | undefined;
afterAll(() => kept?.end());

/** Asks the process of this file of tests, which is started for the first command. */
export const askKept = (asked: Asked): CommandAnswer => {
  kept ??= keep(asked);
  return kept.ask(asked);
};
