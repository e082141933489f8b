/** A memo or a pack printed by Chromium itself, whose PDF says what each thing is. The page has no script, no network and no other file than two fonts. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BrowserWindow, session } from 'electron';
import { escapeMarkup } from '#shared/base/text/markup.ts';
import { fail, ok } from '#shared/contract/failures.ts';
import type { MemoDocument } from '#shared/papers/memo/document.ts';
import type { Faces } from '#shared/papers/memo/html.ts';
import { SCHEME } from './protocol.ts';
import { SAFE } from './window.ts';

const FONTS = { regular: 'SourceSans3-Regular.ttf', bold: 'SourceSans3-Semibold.ttf' } as const;
const PAGE = `${SCHEME}://memo/`;
const CSP =
  "default-src 'none'; style-src 'unsafe-inline'; font-src app://memo; img-src data:; base-uri 'none'; form-action 'none'";

const footerOf = ({ left, page }: MemoDocument['footer']): string => {
  const [before = '', between = '', after = ''] = escapeMarkup(page).split(/%p|%n/);
  return `<div style="font-size:7pt;color:#55636a;width:100%;padding:0 18mm;display:flex;justify-content:space-between"><span>${escapeMarkup(left)}</span><span>${before}<span class="pageNumber"></span>${between}<span class="totalPages"></span>${after}</span></div>`;
};

export const makeAccessiblePrinter = (fontsFolder: string) => {
  const jobs = new Map<string, BrowserWindow>();
  return {
    /** for the page that is printed */ faces: {
      regular: `${PAGE}${FONTS.regular}`,
      bold: `${PAGE}${FONTS.bold}`,
    } satisfies Faces,
    /** @param html a whole page, in UTF-8 */
    print: async (jobId: string, html: Uint8Array, footer: MemoDocument['footer']) => {
      // A session of its own, in memory: what this page may ask for is decided here and nowhere else.
      const own = session.fromPartition(`memo-${jobId}`);
      own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !details.url.startsWith(PAGE) }));
      own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
      own.setPermissionCheckHandler(() => false);
      own.protocol.handle(SCHEME, async (request) => {
        const name = request.url.slice(PAGE.length);
        const font = Object.values(FONTS).find((f) => f === name);
        if (font !== undefined)
          return new Response(new Uint8Array(await readFile(join(fontsFolder, font))), {
            headers: { 'Content-Type': 'font/ttf' },
          });
        return name === ''
          ? new Response(new Uint8Array(html), {
              headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': CSP },
            })
          : new Response('', { status: 404 });
      });
      const window = new BrowserWindow({ show: false, webPreferences: { ...SAFE, javascript: false, session: own } });
      jobs.set(jobId, window);
      try {
        await window.loadURL(PAGE);
        const pdf = await window.webContents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
          displayHeaderFooter: true,
          headerTemplate: '<span></span>',
          footerTemplate: footerOf(footer),
        });
        return ok(new Uint8Array(pdf));
      } catch (error) {
        return fail(
          jobs.has(jobId)
            ? { code: 'memo.failed', details: String((error as Error).message).slice(0, 500), kept: 'nothingChanged' }
            : { code: 'cancelled', kept: 'nothingChanged' },
        );
      } finally {
        jobs.delete(jobId);
        own.protocol.unhandle(SCHEME);
        if (!window.isDestroyed()) window.destroy();
      }
    },
    /** @returns whether there was such a job */
    cancel: (jobId: string): boolean => {
      const window = jobs.get(jobId);
      if (window === undefined) return false;
      jobs.delete(jobId);
      window.destroy();
      return true;
    },
  };
};
export type AccessiblePrinter = ReturnType<typeof makeAccessiblePrinter>;
