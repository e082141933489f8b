import { defineConfig } from 'vite';

/** Source of each file that the runtime reads first. */
const ENTRIES = { boot: 'main/boot.ts', main: 'main/index.ts' } as const;
const name = process.env.TRIPTYQUE_ENTRY === 'boot' ? 'boot' : 'main';

// CommonJS in one file each: a code cache is made of a whole script (scripts/code-cache.mjs). Workers are built by electron-vite.
export default defineConfig({
  publicDir: false,
  build: {
    ssr: ENTRIES[name],
    target: 'node20.18',
    outDir: 'out/main',
    emptyOutDir: false,
    minify: true,
    rolldownOptions: {
      external: ['electron', 'better-sqlite3-multiple-ciphers'],
      output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
    },
  },
  ssr: { noExternal: true },
});
