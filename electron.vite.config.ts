import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Built for the oldest runtime that `npm start` may use (docs/architecture.md, "Runtime"): Chromium 130, Node 20.18.
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      externalizeDeps: { include: ['better-sqlite3'] },
      rolldownOptions: {
        input: {
          index: 'main/index.ts',
          'memo-worker': 'main/documents/pdf/worker.ts',
          'exchange-worker': 'main/documents/exchange/worker.ts',
        },
        external: ['electron', 'better-sqlite3'],
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
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: 'renderer/index.html' } },
    },
  },
});
