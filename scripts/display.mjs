/** Windows need a display; where there is none, a virtual one is used (system.mjs has seen to it that there can be one). */
import { spawnSync } from 'node:child_process';
import { isWithoutDisplay } from './system.mjs';

/**
 * What to put before a command so that its windows have somewhere to be; larger than any window that is photographed. It does not begin anew when its last window goes:
 * one that starts at that moment would find no display.
 */
export const displayWrapper = () =>
  isWithoutDisplay() ? ['xvfb-run', '-a', '-s', '-screen 0 2200x1400x24 -noreset'] : [];

/**
 * The same with a second display beside it, named in the environment: two windows on one display take the focus from each other, so that of two
 * tests at a time each has its own (test/e2e/own-display.ts).
 */
export const twoDisplaysWrapper = () =>
  isWithoutDisplay()
    ? [
        ...displayWrapper(),
        'sh',
        '-c',
        'export TRIPTYQUE_SECOND_DISPLAY="$DISPLAY" TRIPTYQUE_SECOND_AUTHORITY="$XAUTHORITY"; exec "$@"',
        'sh',
        ...displayWrapper(),
      ]
    : [];

/** The display is one that nobody sees, set up by `ensureDisplay`. */
export const isVirtualDisplay = () => process.env.TRIPTYQUE_VIRTUAL_DISPLAY === '1';

/** Runs this very script again under a virtual display when there is no other; comes back only where there is one. */
export const ensureDisplay = () => {
  if (!isWithoutDisplay()) return;
  const [program, ...rest] = [...displayWrapper(), process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const result = spawnSync(program, rest, {
    stdio: 'inherit',
    env: { ...process.env, TRIPTYQUE_VIRTUAL_DISPLAY: '1' },
  });
  if (result.error) throw new Error(`No virtual display could be opened: ${result.error.message}`);
  process.exit(result.status ?? 1);
};
