/** The window's own files under app://triptyque/: nothing else is served, nothing is fetched from outside. */
import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';
import { type Protocol, type ProtocolRequest, type ProtocolResponse, protocol } from 'electron';

export const SCHEME = 'app';
export const ORIGIN = 'app://triptyque';
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

/** Before the application is ready: the scheme counts as a secure origin, and its compiled code may be kept for the next start. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);

/** The file that a request may read, or null. @param folder absolute folder of the built window */
export const fileFor = (folder: string, address: string): string | null => {
  let url: URL;
  let path: string;
  try {
    url = new URL(address);
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (`${url.protocol}//${url.host}` !== ORIGIN || path.includes('\0') || path.includes('\\')) return null;
  const target = join(folder, path === '/' ? 'index.html' : path);
  const inside = relative(folder, target);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) || !(extname(target) in TYPES) ? null : target;
};

/**
 * Answered by a buffer, not by a `Response`: for its first one the runtime reads a whole client of the web and its streams, 70 ms before anything is painted.
 * What serves a folder without any script (`registerSource`) is not in the older runtime, and knows no page that is made as it is asked for.
 * @param onPage what the page holds before its program runs
 */
export const serveFiles = (
  to: Protocol,
  folder: string,
  { onPage }: { readonly onPage: (page: string) => string },
): void => {
  // No policy for openers: nothing can open this page or be opened by it (policy.ts), and to part it from nobody Chromium would start a second process for
  // the page when the first has just begun, at each start.
  const headers = {
    'Content-Security-Policy': CSP,
    'X-Content-Type-Options': 'nosniff',
  };
  const read = async (request: ProtocolRequest): Promise<ProtocolResponse> => {
    const file = request.method === 'GET' ? fileFor(folder, request.url) : null;
    if (file === null) return { statusCode: 404, headers, data: Buffer.alloc(0) };
    try {
      const content = await readFile(file);
      const isPage = extname(file) === '.html';
      return {
        headers: { ...headers, 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' },
        data: isPage ? Buffer.from(onPage(content.toString('utf8'))) : content,
      };
    } catch {
      return { statusCode: 404, headers, data: Buffer.alloc(0) };
    }
  };
  to.registerBufferProtocol(SCHEME, (request, answer) => {
    void read(request).then(answer);
  });
};
