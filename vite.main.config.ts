import { defineConfig } from 'vite';
import { catalogueFiles } from './vite.catalogues.ts';
import { oneByte } from './vite.one-byte.ts';
import { deferredSchemas } from './vite.schemas.ts';

/** Source of each file that the runtime reads first. */
const ENTRIES = { boot: 'main/boot.ts', main: 'main/index.ts' } as const;
const name = process.env.TRIPTYQUE_ENTRY === 'boot' ? 'boot' : 'main';

// CommonJS, a file for what stands before the window and one for the rest: a code cache is made of each (scripts/code-cache.mjs). Workers are built by
// electron-vite.
export default defineConfig({
  publicDir: false,
  plugins: [catalogueFiles, deferredSchemas, oneByte],
  build: {
    ssr: ENTRIES[name],
    target: 'node20.18',
    outDir: 'out/main',
    emptyOutDir: false,
    minify: true,
    rolldownOptions: {
      external: ['electron', 'better-sqlite3-multiple-ciphers'],
      output: { format: 'cjs', entryFileNames: `${name}.cjs`, chunkFileNames: '[name].cjs' },
    },
  },
  ssr: { noExternal: true },
});
