/**
 * The window's bridge to a real portfolio in a fresh folder, served by the handlers of the main process, with a disk that can be made to refuse. What is
 * rendered here meets the same schemas, revisions and refusals as in the application.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { beginning, infoOf } from '#main/ipc/beginning.ts';
import { committeeHandlers } from '#main/ipc/handlers/committee.ts';
import { opinionHandlers } from '#main/ipc/handlers/opinion.ts';
import { portfolioHandlers } from '#main/ipc/handlers/portfolio.ts';
import { recordHandlers } from '#main/ipc/handlers/record.ts';
import { versionHandlers } from '#main/ipc/handlers/version.ts';
import { openPortfolio, type Portfolio } from '#main/portfolio/portfolio.ts';
import { forgetReads } from '#renderer/ground/api/reading.ts';
import { showUnsaved } from '#renderer/ground/saving/final.ts';
import { undoList } from '#renderer/ground/saving/undo-list.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { closeDossiers } from '#renderer/ground/state/dossier-store.ts';
import { closeRecords } from '#renderer/ground/state/held/edited-record.ts';
import type { AppEvent } from '#shared/contract/contract.ts';
import { type Failure, fail, ok, type Result } from '#shared/contract/failures.ts';
import type { PortfolioState } from '#shared/contract/operations/app.ts';
import { type Handlers, makeDispatcher } from '#shared/contract/reply.ts';

const SETTINGS = { language: 'fr', theme: 'light', userName: 'Awa', organisationName: '', welcomed: true } as const;
const TODAY = '2026-11-26';

export interface TestBridge {
  readonly portfolio: Portfolio;
  /** names of the operations that were called, in order */ readonly calls: readonly string[];
  /** answers of the window when it is to close */ readonly left: readonly ('hears' | 'asks' | 'goes')[];
  /** from now on the disk refuses what is written; null: it takes it again */ readonly refuse: (
    failure: Failure | null,
    /** the operations that are refused; those that write what is typed by default */ which?: (name: string) => boolean,
  ) => void;
  readonly tell: (event: AppEvent) => void;
}

const listeners = new Set<(event: unknown) => void>();
let current: { readonly call: (name: string, input: unknown) => Promise<unknown> } | null = null;
let end: () => void = () => undefined;
Object.defineProperty(globalThis.window, 'triptyque', {
  value: {
    call: (name: string, input: unknown) => current?.call(name, input) ?? Promise.resolve(fail({ code: 'internal' })),
    on: (listener: (event: unknown) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  },
});

// A part waits for a real portfolio, on machines that do other things.
configure({ asyncUtilTimeout: 5_000 });
afterEach(() => {
  cleanup();
  void forgetReads();
  closeRecords();
  closeDossiers();
  undoList.setState({ past: [], future: [] });
  showUnsaved(null);
  useApp.setState({ info: null, place: { name: 'portfolio' }, failure: null, message: '', focus: null, overlay: null });
  end();
});

/** @param state what the window is told of the portfolio, when it is not open for writing */
export const openBridge = async (state?: PortfolioState): Promise<TestBridge> => {
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-part-'));
  const tell = (event: AppEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };
  const now = (): string => new Date().toISOString();
  const portfolio = openPortfolio({
    folder,
    now,
    user: () => SETTINGS.userName,
    onChanged: () => tell({ topic: 'portfolio.changed' }),
  });
  const calls: string[] = [];
  const left: ('hears' | 'asks' | 'goes')[] = [];
  const isTyped = (name: string): boolean => name === 'record.save' || name === 'dossier.apply';
  let refusal: Failure | null = null;
  let isRefused = isTyped;
  // What asks the system (dialogs, workers) is not reached from here.
  const absent = undefined as never;
  const shared = { portfolio, now, today: () => TODAY, settings: () => SETTINGS, handles: absent, renderer: absent };
  const program = {
    version: '0',
    runtime: '',
    systemLocale: 'fr',
    settings: { get: () => SETTINGS, set: absent, setAside: null },
    portfolio: { ...portfolio, state: () => state ?? portfolio.state() },
    today: () => TODAY,
  };
  const handlers: Partial<Handlers> = {
    ...recordHandlers(portfolio),
    ...portfolioHandlers({ portfolio, dialogs: absent, temporary: folder, today: () => TODAY }),
    ...committeeHandlers({ ...shared, dialogs: absent }),
    ...opinionHandlers({ ...shared, dialogs: absent, version: '0', jobs: absent }),
    ...versionHandlers({ ...shared, dialogs: absent, temporary: folder }),
    'app.info': () => ok(infoOf(program)),
    'app.begin': () => ok(beginning(program)),
    'app.listen': () => ok({ listening: true }),
    'app.keepFirstFrame': () => ok({ kept: false }),
    'app.leave': ({ ready, asks }) => {
      left.push(ready ? 'goes' : asks === true ? 'asks' : 'hears');
      return ok({ leaving: ready });
    },
  };
  const serve = makeDispatcher(handlers as Handlers, (name, error) => {
    throw new Error(`${name}: ${String(error)}`);
  });
  current = {
    call: async (name, input): Promise<Result<unknown>> => {
      calls.push(name);
      return refusal !== null && isRefused(name) ? fail(refusal) : serve(name, input);
    },
  };
  end = () => {
    current = null;
    portfolio.close();
    rmSync(folder, { recursive: true, force: true });
  };
  await useApp.getState().load();
  return {
    portfolio,
    calls,
    left,
    refuse: (failure, which = isTyped) => {
      refusal = failure;
      isRefused = which;
    },
    tell,
  };
};

export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
