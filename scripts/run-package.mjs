/** `npm run package [-- --test]`: the application folder for this platform, in dist/. */
import { build } from './build.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { packageApp } from './package-app.mjs';
import { stop } from './setup.mjs';

try {
  build();
  const flavour = process.argv.includes('--test') ? 'test' : 'release';
  process.stdout.write(`${await packageApp({ runtime: await resolveElectron(), flavour })}\n`);
} catch (error) {
  stop(error.message);
}
