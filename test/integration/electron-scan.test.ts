/** A scanner of Electron applications over our sources: each of its findings has an answer here, and no answer is left without its finding. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scanElectron } from '../../scripts/electron-scan.mjs';

/** The scanner reads what is written where a window is made, and does not follow `...SAFE` to where it is set. */
const SET_IN_SAFE = 'set once for every window, in SAFE (main/shell/window.ts), which the next test reads';
const ANSWERED: Readonly<Record<string, string>> = {
  'CSP_GLOBAL_CHECK renderer/index.html':
    'there is a policy: it names only our own scheme, and the scanner asks that it be read',
  'PROTOCOL_HANDLER_JS_CHECK main/shell/protocol.ts':
    'one handler, which `fileFor` keeps inside the window’s own folder and to the kinds of file that it knows',
  'AUXCLICK_JS_CHECK main/shell/window.ts': SET_IN_SAFE,
  'CONTEXT_ISOLATION_JS_CHECK main/shell/window.ts': SET_IN_SAFE,
  'SANDBOX_JS_CHECK main/shell/window.ts': SET_IN_SAFE,
  'AUXCLICK_JS_CHECK main/shell/accessible.ts': SET_IN_SAFE,
  'CONTEXT_ISOLATION_JS_CHECK main/shell/accessible.ts': SET_IN_SAFE,
  'SANDBOX_JS_CHECK main/shell/accessible.ts': SET_IN_SAFE,
};

it('has an answer to everything that it finds', () => {
  const found = scanElectron().map(({ check, file }) => `${check} ${file}`);
  expect(found.sort()).toEqual(Object.keys(ANSWERED).sort());
}, 300_000);

it('makes every window with the same safe preferences', () => {
  const text = readFileSync('main/shell/window.ts', 'utf8');
  const safe = /SAFE = Object\.freeze\(\{([\s\S]*?)\}\)/.exec(text)?.[1] ?? '';
  for (const [name, value] of [
    ['sandbox', 'true'],
    ['contextIsolation', 'true'],
    ['webSecurity', 'true'],
    ['nodeIntegration', 'false'],
    ['webviewTag', 'false'],
    ['allowRunningInsecureContent', 'false'],
    ['disableBlinkFeatures', "'Auxclick'"],
  ])
    expect(safe).toMatch(new RegExp(`\\b${name}: ${value}`));
});
