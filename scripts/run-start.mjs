/** `npm start`: build, find an Electron, put both side by side, open the window. */
import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { resolveElectron, runtimeFlags, stage } from './electron-runtime.mjs';
import { say, stop } from './setup.mjs';

try {
  build();
  const runtime = await resolveElectron();
  const executable = stage(runtime);
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    stop(
      'There is no display on this machine. Start it under a virtual one: xvfb-run npm start   (Debian: apt-get install xvfb xauth)',
    );
  }
  say(`Starting Triptyque on Electron ${runtime.version}…`);
  const result = spawnSync(executable, [...runtimeFlags(), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(result.status ?? 1);
} catch (error) {
  stop(error.message);
}
