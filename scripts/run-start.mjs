/** `npm start`: build, find an Electron, put both side by side, open the window. Without a display: open it in a virtual one and leave a picture. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureDisplay, isVirtualDisplay } from './display.mjs';
import { resolveElectron, stage } from './electron-runtime.mjs';
import { root, say, stop } from './ground.mjs';
import { openForPicture, openUntilClosed } from './launch.mjs';
import { isWithoutDisplay } from './system.mjs';

const args = process.argv.slice(2);
try {
  if (isWithoutDisplay()) say('There is no display on this machine: the window opens in a virtual one, for a picture.');
  ensureDisplay();
  build();
  const runtime = await resolveElectron();
  const executable = stage(runtime);
  say(`Starting Triptyque on Electron ${runtime.version}…`);
  if (!isVirtualDisplay()) process.exit(await openUntilClosed(executable, args));
  mkdirSync(join(root, '.cache'), { recursive: true });
  const picture = join(root, '.cache', 'window.png');
  // Nobody sits before that window: it opens on nothing of the user's, and leaves them no place for the next one.
  const profile = mkdtempSync(join(tmpdir(), 'triptyque-picture-'));
  const code = await openForPicture(executable, [`--user-data-dir=${profile}`, ...args], picture).finally(() =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
  );
  say(`The window opened. Its picture: ${picture}`);
  say('Without a window, `npm run demo` makes a portfolio, its memos and its workbook.');
  process.exit(code);
} catch (error) {
  stop(error.message);
}
