/**
 * One window for the tests of a file: a start costs as much as what most of them do. Each test finds the worked example as it comes, alone in the list, in a page that
 * begins anew; what a test changes beside it (the preferences, other dossiers) it takes back itself, or it has a window of its own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished } from 'vitest';
import { ALL } from '#test/fixtures/all-dossiers.ts';
import { loadExample, toPortfolio } from './places.ts';
import { type LaunchOptions, launch, loggedFaults, type Opened } from './window.ts';

/** Ends with the file, as a user does: nothing may have gone wrong by then, in the closing either. */
export const shareWindow = (options: Omit<LaunchOptions, 'folder' | 'outlives'>): (() => Promise<Opened>) => {
  let held: Opened | null = null;
  const folders: string[] = [];
  afterAll(async () => {
    await held?.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    expect(held?.faults ?? []).toEqual([]);
  });
  return async () => {
    if (held === null) {
      const folder = mkdtempSync(join(tmpdir(), 'triptyque-e2e-'));
      folders.push(folder);
      held = await launch({ ...options, folder, outlives: true });
    }
    const w = held;
    onTestFinished(async ({ task }) => {
      if (task.result?.state !== 'fail') return;
      // What a failed test leaves is not for the next one.
      held = null;
      await w.picture(task.name);
      await w.kill();
    });
    const close = async (): Promise<void> => {
      w.faults.push(...loggedFaults(w.folder));
    };
    return { ...w, close };
  };
};

/** @returns what opens the worked example as it comes, in the window that the tests of the file share */
export const shareExample = (options: Omit<LaunchOptions, 'folder' | 'outlives'> = {}): (() => Promise<Opened>) => {
  const share = shareWindow(options);
  return async () => {
    const w = await share();
    await toPortfolio(w);
    const removed = await w.call('example.remove', {});
    expect(removed.ok).toBe(true);
    if (removed.ok && removed.value.removed > 0) {
      await w.page.reload();
      await w.page.waitForFunction(() => document.getElementById('first-frame') === null);
      await toPortfolio(w);
    }
    expect(await w.call('portfolio.list', ALL)).toMatchObject({ ok: true, value: { rows: [] } });
    await loadExample(w);
    return w;
  };
};
