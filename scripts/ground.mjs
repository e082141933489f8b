/** What every script stands on: where the project is, where things are kept, and how scripts talk. Written for a bare Node 20 with nothing installed. */
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What was fetched or built for this user, whatever clone of the project asked for it. */
export const cacheFolder = () => {
  const base =
    process.env.XDG_CACHE_HOME ||
    (process.platform === 'darwin'
      ? join(homedir(), 'Library', 'Caches')
      : process.platform === 'win32'
        ? process.env.LOCALAPPDATA || homedir()
        : join(homedir(), '.cache'));
  return join(base, 'triptyque');
};

/** Set-up talk goes to standard error: standard output belongs to the command itself. */
export const say = (text) => process.stderr.write(`• ${text}\n`);
export const stop = (text) => {
  process.stderr.write(`\n✗ ${text}\n`);
  process.exit(1);
};
