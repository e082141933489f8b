/**
 * `npm run package`: the application folder for this platform, in dist/release. `-- --test`: the flavour that end-to-end tests drive, in
 * dist/test. `-- --rehearsal`: a release to be examined by tests, in dist/release-rehearsal.
 */
import { build } from './build.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { stop } from './ground.mjs';
import { packageApp } from './package-app.mjs';

try {
  build();
  const flavour = process.argv.includes('--test') ? 'test' : 'release';
  const rehearsal = flavour === 'release' && process.argv.includes('--rehearsal');
  process.stdout.write(`${await packageApp({ runtime: await resolveElectron(), flavour, rehearsal })}\n`);
} catch (error) {
  stop(error.message);
}
