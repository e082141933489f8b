/** What a page may not do, said once for every page that could ever exist. */
import type { App, Session, WebContents } from 'electron';
import { SCHEME } from './protocol.ts';

/**
 * Said to Chromium before it starts: no name is ever looked up, nothing is fetched ahead, and what a script opens between machines has no road out. The policy of the
 * session sees requests; these roads are none.
 */
const CLOSED_ROADS = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'dns-prefetch-disable': '',
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  // Whatever would still speak TCP goes to a proxy that is not there.
  'proxy-server': 'socks5://0.0.0.0:9',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'no-pings': '',
} as const;
export const closeRoads = (app: App): void => {
  for (const [name, value] of Object.entries(CLOSED_ROADS)) app.commandLine.appendSwitch(name, value);
};

/** Switches that let somebody else drive the window, or weaken it. */
const DRIVING = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'load-extension',
  'disable-web-security',
  'js-flags',
  'disable-extensions-except',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
] as const;
/**
 * The switch that a start was given and that a release refuses. The flavour that tests drive has Node's inspector, by the one fuse that differs; a release cannot have it.
 * @param isInspected whether Node's inspector listens
 */
export const refusedSwitch = (app: App, isInspected: boolean): string | null =>
  isInspected ? null : (DRIVING.find((name) => app.commandLine.hasSwitch(name)) ?? null);

const isReload = (
  contents: WebContents,
  { url, isMainFrame }: { readonly url: string; readonly isMainFrame: boolean },
): boolean => isMainFrame && url === contents.getURL() && url.startsWith(`${SCHEME}:`);

export const denyEverything = (app: App, session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerDictionaryDownloadURL(`${SCHEME}://triptyque/none/`);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !/^(app|blob|data):/.test(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
  app.on('web-contents-created', (_event, contents) => {
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // The page may begin itself anew, which the last net of the window offers; it may go nowhere else.
    contents.on('will-navigate', (event) => {
      if (!isReload(contents, event)) event.preventDefault();
    });
    // An empty page is no navigation that can be prevented: the window comes back from it.
    contents.on('did-navigate', (_event, url) => {
      if (!url.startsWith(`${SCHEME}:`)) void contents.loadURL(`${SCHEME}://triptyque/`);
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!isReload(contents, event)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
};
