/** Portfolios in fresh folders, with a clock that moves only when told to. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import type { PortfolioOptions } from '#main/portfolio/options.ts';
import { openPortfolio, type Portfolio } from '#main/portfolio/portfolio.ts';
import { sha256 } from '#main/seal/seal.ts';
import type { Result } from '#shared/contract/failures.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';

const folders: string[] = [];
const opened: Portfolio[] = [];
afterEach(() => {
  for (const portfolio of opened.splice(0)) portfolio.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/**
 * For a program of ours that a test starts: what was read once is kept. Not for the tests themselves: with it, a thread that one of them began never ran, once in
 * some forty.
 */
export const programEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../.cache/compiled', import.meta.url)),
});
/** A folder whose name holds what names of folders hold: a space, an accent, an apostrophe, a percent sign. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'portefeuille d’été 100% '));
  folders.push(folder);
  return folder;
};

/** A clock that advances one second each time it is read. */
export const clockFrom = (start: string): (() => string) => {
  let time = Date.parse(start);
  return () => {
    time += 1_000;
    return new Date(time).toISOString();
  };
};

export const open = (folder: string, options: Partial<PortfolioOptions> = {}): Portfolio => {
  const portfolio = openPortfolio({
    folder,
    now: clockFrom('2026-11-23T08:00:00.000Z'),
    user: () => 'Awa',
    ...options,
  });
  opened.push(portfolio);
  return portfolio;
};

export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

export const answer = (portfolio: Portfolio, id: string, key: string, value: string | number): number => {
  const { dossier, revision } = must(portfolio.openDossier(id));
  return must(
    portfolio.apply(id, revision, 'edit', [setCommand(dossier, ['answers', key], { state: 'answered', value })]),
  ).revision;
};

export { ALL } from '#test/fixtures/all-dossiers.ts';
export const fileHash = (path: string): string => sha256(readFileSync(path));
