/** Windows need a display; where there is none, a virtual one is used. */
import { spawnSync } from 'node:child_process';

const missing = () => process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/** What to put before a command so that its windows have somewhere to be; larger than any window that is photographed. */
export const displayWrapper = () => (missing() ? ['xvfb-run', '-a', '-s', '-screen 0 2200x1400x24'] : []);

/** Runs this very script again under a virtual display when there is no other; comes back only where there is one. */
export const ensureDisplay = () => {
  if (!missing()) return;
  const [program, ...rest] = [...displayWrapper(), process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const result = spawnSync(program, rest, { stdio: 'inherit' });
  if (result.error?.code === 'ENOENT')
    throw new Error('There is no display on this machine, and no virtual one. On Debian: apt-get install xvfb xauth');
  process.exit(result.status ?? 1);
};
