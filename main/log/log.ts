/** A log without content: names, codes and durations, never what a user typed. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Log {
  readonly info: (text: string) => void;
  readonly warn: (text: string) => void;
  /** @returns the incident number, to be shown to the user */ readonly fault: (
    where: string,
    error: unknown,
  ) => string;
}
const MAX_BYTES = 2_000_000;

/** Stack frames say where; messages can hold content and are left out, but for the codes of the system. */
const frames = (error: unknown): string =>
  error instanceof Error
    ? `${error.name} ${(error as { code?: string }).code ?? ''}\n${(error.stack ?? '')
        .split('\n')
        .filter((l) => l.trim().startsWith('at '))
        .slice(0, 12)
        .join('\n')}`
    : typeof error;

export const makeLog = (folder: string): Log => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'triptyque.log');
  const write = (level: string, text: string): void => {
    try {
      if (existsSync(file) && statSync(file).size > MAX_BYTES) renameSync(file, `${file}.1`);
      appendFileSync(file, `${new Date().toISOString()} ${level} ${text}\n`);
    } catch {
      // A log that cannot be written must never stop the work.
    }
  };
  return {
    info: (text) => write('info', text),
    warn: (text) => write('warn', text),
    fault: (where, error) => {
      const incident = randomUUID().slice(0, 8);
      write('fault', `${incident} ${where} ${frames(error)}`);
      return incident;
    },
  };
};
