/** Set-up on a machine that lacks things: what is missing is said, or installed, before anything is fetched. apt-get, ldconfig and npm are stand-ins that write down how they were called. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

let folder: string;
const calls = () => (existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8') : '');
const program = (name: string, body: string) => {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${body}\n`);
  chmodSync(join(folder, 'bin', name), 0o755);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'triptyque-set-up-'));
  mkdirSync(join(folder, 'bin'));
  for (const name of ['scripts', 'package.json', 'package-lock.json'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  const log = join(folder, 'calls');
  program('npm', `echo "npm $*" >> ${log}; exit 1`);
  program('apt-cache', 'exit 1');
  program('sudo', 'exit 1');
  program('apt-get', `echo "apt-get $*" >> ${log}; case "$*" in *install*) touch ${join(folder, 'installed')};; esac`);
  const all = 'libc.so.6 libgtk-3.so.0 libnss3.so libasound.so.2 libgbm.so.1 libXss.so.1 libXtst.so.6 libnotify.so.4';
  program(
    'ldconfig',
    `[ -e ${join(folder, 'installed')} ] && names="${all}" || names="libc.so.6 libnss3.so"\nfor n in $names; do printf "\\t%s (libc6,x86-64) => /x\\n" $n; done`,
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = (uid: number): SpawnSyncReturns<string> => {
  const as = `data:text/javascript,process.getuid=()=>${uid}`;
  return spawnSync(process.execPath, ['--import', as, join(folder, 'scripts', 'start.mjs')], {
    cwd: folder,
    encoding: 'utf8',
    // A display, and a proxy: neither a virtual display nor a compiler is asked for.
    env: {
      PATH: `${join(folder, 'bin')}:/bin:/usr/bin`,
      HOME: folder,
      XDG_CACHE_HOME: folder,
      DISPLAY: ':0',
      https_proxy: 'http://127.0.0.1:9',
    },
  });
};

describe('set-up on a bare machine', () => {
  it('tells a user the one command before anything is fetched', () => {
    const { status, stderr } = start(1000);
    expect(stderr).toContain('sudo apt-get install -y --no-install-recommends libgtk-3-0 libasound2 libgbm1');
    expect(stderr).not.toContain('libnss3');
    expect(stderr).toContain('npm run demo');
    expect(status).toBe(1);
    expect(calls()).toBe('');
  });

  it('installs it as root, says so in one line, and goes on', () => {
    const { stderr } = start(0);
    expect(stderr.split('\n').filter((line) => line.includes('libgtk-3-0'))).toHaveLength(1);
    const lines = calls().trim().split('\n');
    expect(lines[0]).toContain('update');
    expect(lines[1]).toContain('libgtk-3-0 libasound2 libgbm1 libxss1 libxtst6 libnotify4');
    expect(lines[2]).toContain('npm ci');
  });
});

describe('the sandbox of a window', () => {
  const see = () => {
    const runtime = join(folder, 'a runtime');
    mkdirSync(runtime);
    writeFileSync(join(runtime, 'chrome-sandbox'), '');
    const code = `process.getuid = () => 1000; const { ensureSandbox } = await import(${JSON.stringify(join(folder, 'scripts', 'system.mjs'))}); ensureSandbox(${JSON.stringify(runtime)});`;
    return spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      env: { PATH: `${join(folder, 'bin')}:/bin:/usr/bin`, HOME: folder },
    });
  };
  const helper = () => join(folder, 'a runtime', 'chrome-sandbox');

  it('is left alone where users may make namespaces of their own', () => {
    program('unshare', 'exit 0');
    expect(see()).toMatchObject({ status: 0, stderr: '' });
  });

  it('is asked of an administrator where they may not, in one command, and never done without', () => {
    program('unshare', 'exit 1');
    const { status, stderr } = see();
    expect(status).toBe(1);
    expect(stderr).toContain(`sudo chown root:root '${helper()}' && sudo chmod 4755 '${helper()}'`);
  });

  it('is given to root where sudo asks for no password', () => {
    program('unshare', 'exit 1');
    program('sudo', `[ "$2" = true ] && exit 0; echo "sudo $*" >> ${join(folder, 'calls')}`);
    expect(see().stderr).toContain(helper());
    expect(calls()).toBe(`sudo -n chown root:root ${helper()}\nsudo -n chmod 4755 ${helper()}\n`);
  });
});
