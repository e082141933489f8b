/** `npm run demo`: the main job without a window. Portfolio with the worked example, both memos, workbook and projection, in a folder. */
import { join } from 'node:path';
import { root, say } from './ground.mjs';
import { runScript } from './setup.mjs';

process.env.NODE_COMPILE_CACHE ??= join(root, '.cache', 'compiled');
const args = process.argv.slice(2);
const folder = join(root, 'demo');
let before = () => {};
if (!args.some((arg) => /^--out(=|$)/.test(arg))) {
  args.push('--out', folder);
  before = () => say(`Portfolio, memos and workbook of the worked example, in ${folder}:`);
}
runScript('main/cli/main.ts', ['demo', ...args], { before });
