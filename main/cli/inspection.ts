import type { PortfolioKey } from '../portfolio/connection.ts';
import { type Inspection, inspectConnection, inspectFile } from '../portfolio/inspect.ts';
import { acquireLock } from '../portfolio/locks/lock.ts';
import { openFile } from '../portfolio/open.ts';

/**
 * Everything in a portfolio file against its seals. The lock is held meanwhile, so that what SQLite leaves beside a file that it reads can be cleared away;
 * where somebody else holds it, nothing is cleared.
 */
export const inspectWhole = (path: string, key: PortfolioKey | null = null): Inspection => {
  const now = new Date().toISOString();
  const lock = acquireLock(path, { user: 'triptyque verify', now });
  try {
    const found = inspectFile(path, { deep: true, shared: !lock.held, key });
    if (found.state !== 'unavailable') return found;
    // A folder that cannot be written in, such as a backup on a read-only disk: a copy is read instead.
    const opened = openFile(path, { now, readOnly: true, key });
    if (opened.state !== 'open' || !opened.readOnly) return found;
    try {
      return inspectConnection(opened.db);
    } finally {
      opened.db.close();
      opened.discard();
    }
  } finally {
    if (lock.held) lock.release();
  }
};
