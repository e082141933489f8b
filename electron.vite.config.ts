import { readFileSync } from 'node:fs';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { catalogueFiles, catalogues } from './vite.catalogues.ts';
import { oneByte } from './vite.one-byte.ts';
import { deferredSchemas } from './vite.schemas.ts';

/** The colour profile that PDF/A asks for: pdfkit reads it beside the file that it is bundled into. */
const PROFILE = 'data/sRGB_IEC61966_2_1.icc';
const colourProfile = {
  name: 'colour-profile',
  generateBundle(this: { emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => string }): void {
    const source = readFileSync(new URL(`node_modules/pdfkit/js/${PROFILE}`, import.meta.url));
    this.emitFile({ type: 'asset', fileName: PROFILE, source });
  },
};

/** The dictionaries that the spelling worker reads, beside it. */
const DICTIONARIES = { fr: 'dictionary-fr', en: 'dictionary-en-gb' } as const;
const dictionaries = {
  name: 'dictionaries',
  generateBundle(this: { emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => string }): void {
    for (const [language, name] of Object.entries(DICTIONARIES))
      for (const part of ['aff', 'dic']) {
        const source = readFileSync(new URL(`node_modules/${name}/index.${part}`, import.meta.url));
        this.emitFile({ type: 'asset', fileName: `dictionaries/${language}.${part}`, source });
      }
  },
};

/** The usual warning at 500 kB is meant for pages that come over a network. */
const READ_FROM_DISK_KB = 4_000;

// Built for the oldest runtime that `npm start` may use (docs/architecture.md, "Runtime"): Chromium 130, Node 20.18.
export default defineConfig({
  main: {
    plugins: [colourProfile, dictionaries, catalogueFiles, deferredSchemas, oneByte],
    // Their other builds call what they import as a whole, which is no function.
    resolve: {
      alias: {
        'hunspell-asm': 'hunspell-asm/dist/cjs/index.js',
        'emscripten-wasm-loader': 'emscripten-wasm-loader/dist/cjs/index.js',
      },
    },
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      chunkSizeWarningLimit: READ_FROM_DISK_KB,
      externalizeDeps: { include: ['better-sqlite3-multiple-ciphers'] },
      rolldownOptions: {
        input: {
          'memo-worker': 'main/documents/pdf/worker.ts',
          'workbook-worker': 'main/documents/workbook/read-worker.ts',
          'intake-worker': 'main/documents/intake/worker.ts',
          'exchange-worker': 'main/documents/exchange/worker.ts',
          'portfolio-worker': 'main/portfolio/safety/worker.ts',
          'spelling-worker': 'main/spelling/worker.ts',
        },
        external: ['electron', 'better-sqlite3-multiple-ciphers'],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      rolldownOptions: {
        input: { index: 'main/preload/bridge.ts' },
        external: ['electron'],
        // A sandboxed preload can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    // Of the words of the library of controls, only those in our languages are packed.
    plugins: [
      { ...optimizeLocales.vite({ locales: ['fr-FR', 'en-GB', 'en-US'] }), enforce: 'pre' },
      react(),
      catalogues,
      deferredSchemas,
      oneByte,
    ],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      chunkSizeWarningLimit: READ_FROM_DISK_KB,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: 'renderer/index.html' },
        treeshake: { manualPureFunctions: ['z'] },
        // What the first screen needs is one file, and what a dossier needs beside it another: each file is asked of the main process.
        output: {
          codeSplitting: {
            groups: [
              // What stands before it: the sheets, what asks main, and what reads a file later.
              {
                debugName: 'start',
                name: (id, graph) =>
                  /preload-helper|ground\/api\/(client|opening)\.ts$/.test(id) ||
                  (id.endsWith('.css') &&
                    graph.getModuleInfo(id)?.importers.some((importer) => importer.endsWith('renderer/app/start.ts')))
                    ? 'start'
                    : null,
                priority: 3,
              },
              { name: 'first', test: /renderer\/app\/main\.tsx$/, priority: 2 },
              { name: 'dossier', test: /renderer\/places\/dossier\/dossier\.tsx$/, priority: 1 },
            ],
          },
        },
      },
    },
  },
});
