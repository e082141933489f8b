import { defineConfig, type Plugin } from 'vite';

/** Source of each file that the runtime reads first. */
const ENTRIES = { boot: 'main/boot.ts', main: 'main/index.ts' } as const;
const name = process.env.TRIPTYQUE_ENTRY === 'boot' ? 'boot' : 'main';

/** A letter of one byte each: V8 reads such a source at once, where any other letter doubles all of it and is decoded first. */
const oneByte: Plugin = {
  name: 'one-byte',
  generateBundle: (_options, bundle) => {
    for (const part of Object.values(bundle))
      if (part.type === 'chunk')
        part.code = part.code.replace(
          /[^\0-\x7f]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
  },
};

// CommonJS, a file for what stands before the window and one for the rest: a code cache is made of each (scripts/code-cache.mjs). Workers are built by
// electron-vite.
export default defineConfig({
  publicDir: false,
  plugins: [oneByte],
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
