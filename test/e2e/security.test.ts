/** What a page may not do, tried in the real window; what may not be done to the program, tried on its release flavour. */
import { createHash } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, createServer as createTcpServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { FailureSchema } from '#shared/contract/failures.ts';
import { MAX_MESSAGE_BYTES } from '#shared/contract/names.ts';
import { fuseTable } from '../../scripts/package-app.mjs';
import { afterAllArtifactBuild, readFuses } from '../../scripts/read-fuses.mjs';
import { newDossier, onPortfolio, stored } from './places.ts';
import { executable, freshFolder, launch, releaseExecutable, startPlain } from './window.ts';

/** A server on this machine that counts who comes: nobody should. */
const listener = async (): Promise<{ readonly origin: string; readonly visits: () => string[] }> => {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*').end('globalThis.ranFromOutside = true');
  });
  server.on('upgrade', (request, socket) => {
    visits.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, visits: () => visits };
};
const failureOf = (reply: unknown): { readonly code: string; readonly path?: string | undefined } => {
  const { ok, failure } = reply as { ok: boolean; failure: unknown };
  expect(ok).toBe(false);
  return FailureSchema.parse(failure);
};

it('the page has no Node, and the bridge is two functions that cannot be replaced', async () => {
  const w = await launch();
  const seen = await w.page.evaluate(() => {
    const page = globalThis as unknown as Record<string, unknown> & { triptyque: Record<string, unknown> };
    const before = page.triptyque.call;
    for (const change of [
      () => Object.assign(page, { triptyque: null }),
      () => Object.assign(page.triptyque, { call: null }),
      () => Object.assign(page.triptyque, { more: 1 }),
      () => delete page.triptyque.call,
    ])
      try {
        change();
      } catch {
        // refused aloud: as good as refused in silence
      }
    return {
      node: [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        '__dirname',
        'ipcRenderer',
        'electron',
      ].filter((name) => name in page),
      bridge: Object.entries(page.triptyque).map(([name, value]) => `${name}: ${typeof value}`),
      same: page.triptyque.call === before,
    };
  });
  expect(seen).toEqual({ node: [], bridge: ['call: function', 'on: function'], same: true });
  const preferences = await w.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

it('no code runs that did not come with the application', async () => {
  const w = await launch();
  const outside = await listener();
  const ran = await w.page.evaluate(async (origin) => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (e) => violations.push(e.effectiveDirective));
    const add = (tag: string, attributes: Record<string, string>, text = ''): void => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.textContent = text;
      document.body.append(element);
    };
    add('script', {}, 'globalThis.ranInline = true');
    add('script', { src: `${origin}/script.js` });
    add('img', { src: 'data:,x', onerror: 'globalThis.ranHandler = true' });
    add('a', { href: 'javascript:globalThis.ranAddress = true', id: 'address' });
    document.getElementById('address')?.click();
    // Outside the driver's own call, where the policy counts.
    const text = await new Promise<string>((resolve) =>
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: the test is that it is refused
          resolve(`eval gave ${globalThis.eval('1 + 1')}`);
        } catch (error) {
          resolve((error as Error).name);
        }
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {
      text,
      names: Object.keys(globalThis).filter((name) => name.startsWith('ran')),
      violations: [...new Set(violations)].sort(),
    };
  }, outside.origin);
  expect(ran.names).toEqual([]);
  expect(ran.text).toBe('EvalError');
  expect(ran.violations).toEqual(expect.arrayContaining(['script-src', 'script-src-attr', 'script-src-elem']));
  expect(outside.visits()).toEqual([]);
});

it('nothing goes out: no request of any kind reaches even this machine', async () => {
  const w = await launch();
  const outside = await listener();
  const refused = await w.page.evaluate(async (origin) => {
    const add = (tag: string, attributes: Record<string, string>): void => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
    };
    add('img', { src: `${origin}/image.png` });
    add('iframe', { src: `${origin}/frame` });
    add('link', { rel: 'stylesheet', href: `${origin}/style.css` });
    add('link', { rel: 'prefetch', href: `${origin}/prefetch` });
    add('object', { data: `${origin}/object` });
    add('video', { src: `${origin}/video`, autoplay: '' });
    navigator.sendBeacon(`${origin}/beacon`, 'x');
    const socket = new Promise<string>((resolve) => {
      try {
        const s = new WebSocket(`${origin.replace('http', 'ws')}/socket`);
        s.onopen = () => resolve('open');
        s.onerror = () => resolve('refused');
      } catch {
        resolve('refused');
      }
    });
    const get = (address: string, init: RequestInit = {}): Promise<string> =>
      fetch(address, init).then(
        (r) => `${r.status} ${r.type}`,
        () => 'refused',
      );
    return {
      fetch: await get(`${origin}/fetch`),
      opaque: await get(`${origin}/opaque`, { mode: 'no-cors' }),
      file: await get('file:///etc/passwd'),
      socket: await socket,
    };
  }, outside.origin);
  expect(refused).toEqual({ fetch: 'refused', opaque: 'refused', file: 'refused', socket: 'refused' });
  await wait(300);
  expect(outside.visits()).toEqual([]);
});

it('no road beside requests leads out: not between machines, not by a name', async () => {
  const w = await launch();
  const datagrams: string[] = [];
  const udp = createSocket('udp4', (message) => datagrams.push(message.toString('hex', 0, 8)));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', () => resolve()));
  const calls: string[] = [];
  const tcp = createTcpServer((socket) => {
    calls.push('tcp');
    socket.destroy();
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => {
    udp.close();
    tcp.close();
  });
  const ports = { udp: (udp.address() as AddressInfo).port, tcp: (tcp.address() as AddressInfo).port };
  await w.page.evaluate(async ({ udp: u, tcp: c }) => {
    // In the page, and in a frame that has no address of its own.
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const places = [globalThis, frame.contentWindow].filter((place) => place !== null) as (typeof globalThis)[];
    for (const place of places) {
      if (typeof place.RTCPeerConnection !== 'function') continue;
      const peer = new place.RTCPeerConnection({
        iceServers: [
          { urls: `stun:127.0.0.1:${u}` },
          { urls: `turn:127.0.0.1:${u}`, username: 'a', credential: 'b' },
          { urls: `turn:127.0.0.1:${c}?transport=tcp`, username: 'a', credential: 'b' },
          { urls: `stun:localhost:${u}` },
        ],
      });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
    }
    const link = document.createElement('link');
    link.rel = 'dns-prefetch';
    link.href = '//somewhere.invalid';
    document.head.append(link);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  }, ports);
  expect({ datagrams, calls }).toEqual({ datagrams: [], calls: [] });
});

it('the window’s own protocol gives its own files and nothing beside them', async () => {
  const w = await launch();
  const status = await w.page.evaluate(
    async (addresses) => {
      const answers: Record<string, string> = {};
      for (const address of addresses)
        answers[address] = await fetch(address).then(
          async (r) => `${r.status} ${(await r.text()).length}`,
          () => 'refused',
        );
      return answers;
    },
    [
      '/../../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/..%5c..%5cpackage.json',
      '/assets/%00',
      '/.stamp',
      '/etc/passwd',
    ],
  );
  for (const [address, answer] of Object.entries(status)) expect(`${address} → ${answer}`).toBe(`${address} → 404 0`);
  const own = await w.page.evaluate(() =>
    fetch('/index.html').then((r) => [r.status, r.headers.get('x-content-type-options')]),
  );
  expect(own).toEqual([200, 'nosniff']);
});

it('the window goes nowhere and opens no other', async () => {
  const w = await launch();
  const outside = await listener();
  const address = w.page.url();
  const opened = await w.page.evaluate((origin) => {
    const results = [window.open(`${origin}/popup`), window.open('about:blank'), window.open('file:///etc/passwd')];
    const link = document.createElement('a');
    link.href = `${origin}/link`;
    link.target = '_blank';
    document.body.append(link);
    link.click();
    const form = document.createElement('form');
    form.action = `${origin}/form`;
    form.method = 'post';
    document.body.append(form);
    form.submit();
    return results.filter((r) => r !== null).length;
  }, outside.origin);
  expect(opened).toBe(0);
  for (const target of [
    `${outside.origin}/away`,
    'file:///etc/passwd',
    'data:text/html,x',
    'app://elsewhere/',
    'about:blank',
    'chrome://gpu',
    'devtools://devtools/bundled/inspector.html',
    'view-source:app://triptyque/',
  ])
    await w.page
      .evaluate((to) => {
        location.href = to;
      }, target)
      // A page that goes takes the question with it.
      .catch(() => undefined);
  await wait(500);
  await expect.poll(() => w.page.url()).toBe(address);
  await w.page.getByRole('main').first().waitFor();
  expect(await w.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(outside.visits()).toEqual([]);
  expect((await w.call('app.info', {})).ok).toBe(true);
});

it('the window begins itself anew when its page asks, as the last net of a fault does', async () => {
  const w = await launch();
  await onPortfolio(w).waitFor();
  await w.page.evaluate(() => {
    document.documentElement.dataset.before = 'yes';
    setTimeout(() => window.location.reload());
  });
  await w.page.waitForFunction(() => document.documentElement.dataset.before === undefined);
  await onPortfolio(w).waitFor();
});

it('every permission is refused', async () => {
  const w = await launch();
  const answers = await w.page.evaluate(async () => {
    const name = (error: unknown): string => (error as Error).name;
    return {
      notifications: await Notification.requestPermission(),
      states: await Promise.all(
        ['geolocation', 'camera', 'microphone', 'midi', 'clipboard-read'].map((n) =>
          navigator.permissions.query({ name: n as PermissionName }).then((s) => s.state),
        ),
      ),
      media: await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', name),
      clipboard: await navigator.clipboard.readText().then(() => 'given', name),
      screen: await navigator.mediaDevices.getDisplayMedia().then(() => 'given', name),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          (e) => resolve(e.code),
        ),
      ),
    };
  });
  expect(answers.notifications).toBe('denied');
  expect(new Set(answers.states)).toEqual(new Set(['denied']));
  for (const answer of [answers.media, answers.clipboard, answers.screen, answers.place])
    expect(answer).not.toBe('given');
});

it('what the contract does not know is refused with a failure, and changes nothing', async () => {
  const w = await launch();
  await newDossier(w, 'Projet', 'Organisation');
  const before = await stored(w, 'Projet');
  const id = before.dossier.id;
  for (const name of ['nothing', '__proto__', 'constructor', 'toString', '', 7, null, { name: 'app.info' }])
    expect(failureOf(await w.rawCall(name, {})).code).toBe('operation.unknown');
  const wrong: readonly (readonly [string, unknown])[] = [
    ['app.info', { more: 1 }],
    ['app.info', null],
    ['app.info', 'text'],
    ['dossier.open', { id: 7 }],
    ['dossier.open', { id: '../../etc/passwd' }],
    ['settings.set', { language: 'de' }],
    ['dossier.apply', { id, base: before.revision, origin: 'edit', commands: [] }],
    ['dossier.apply', { id, base: before.revision, origin: 'edit', commands: [{ type: 'drop', path: ['answers'] }] }],
    ['dossier.apply', { id, base: '1', origin: 'edit', commands: 'x' }],
  ];
  for (const [name, input] of wrong) {
    const failure = failureOf(await w.rawCall(name, input));
    expect([name, failure.code]).toEqual([name, 'input.invalid']);
  }
  expect(failureOf(await w.rawCall('dossier.open', { id: 7 }))).toMatchObject({ place: { path: ['id'] } });
  const huge = await w.page.evaluate(
    (bytes) =>
      (globalThis as unknown as { triptyque: { call: (n: string, i: unknown) => Promise<unknown> } }).triptyque.call(
        'app.reportFault',
        { message: 'x'.repeat(bytes), stack: '' },
      ),
    MAX_MESSAGE_BYTES + 1,
  );
  expect(failureOf(huge).code).toBe('message.tooLarge');
  expect(await stored(w, 'Projet')).toEqual(before);
});

it('a page of ours in a window that is not ours is refused', async () => {
  const w = await launch();
  const reply = await w.app.evaluate(async ({ app, BrowserWindow }) => {
    const other = new BrowserWindow({
      show: false,
      webPreferences: { preload: `${app.getAppPath()}/out/preload/index.cjs`, sandbox: true, contextIsolation: true },
    });
    await other.loadURL('app://triptyque/');
    const answer: unknown = await other.webContents.executeJavaScript('window.triptyque.call("app.info", {})');
    other.destroy();
    return answer;
  });
  expect(failureOf(reply).code).toBe('sender.refused');
});

it('the release has every fuse set, and the flavour under test differs from it by one fuse and nothing else', async () => {
  expect(await readFuses(releaseExecutable())).toMatchObject(fuseTable('release'));
  expect(await readFuses(executable())).toMatchObject({ ...fuseTable('release'), enableNodeCliInspectArguments: true });
  // What electron-builder runs after every build refuses a package that differs by one fuse.
  const outDir = dirname(dirname(releaseExecutable()));
  expect(await afterAllArtifactBuild({ outDir, configuration: { electronFuses: fuseTable('release') } })).toEqual([]);
  const other = { ...fuseTable('release'), runAsNode: true };
  await expect(afterAllArtifactBuild({ outDir, configuration: { electronFuses: other } })).rejects.toThrow('runAsNode');
  const hash = (path: string): string =>
    createHash('sha256')
      .update(readFileSync(join(dirname(path), 'resources', 'app.asar')))
      .digest('hex');
  expect(hash(releaseExecutable())).toBe(hash(executable()));
});

it('the release does not start for who would drive its window', async () => {
  const folder = freshFolder();
  const port = 40_000 + (process.pid % 10_000);
  startPlain(releaseExecutable(), folder, { args: [`--remote-debugging-port=${port}`], env: {} });
  await wait(4_000);
  expect(existsSync(join(folder, 'portfolio', 'portfolio.triptyque-db'))).toBe(false);
  const answers = await new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
  expect(answers).toBe(false);
});

it('the release starts by itself, and neither a debugger nor a variable turns it into something else', async () => {
  const folder = freshFolder();
  const inspector = 20_000 + (process.pid % 20_000);
  startPlain(releaseExecutable(), folder, {
    args: [`--inspect=127.0.0.1:${inspector}`],
    env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/nonexistent.js' },
  });
  // It opened as an application, with its portfolio, although it was told to be a bare Node.
  await expect
    .poll(() => readFileSync(join(folder, 'portfolio', 'portfolio.triptyque-db')).length, { timeout: 20_000 })
    .toBeGreaterThan(0);
  const answers = await new Promise<boolean>((resolve) => {
    const socket = connect(inspector, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
  expect(answers).toBe(false);
});
