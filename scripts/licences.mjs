/**
 * The licences of what is handed out: every package that the sources import, and what those import in turn, with the text that each asks to be kept with it.
 * Electron brings its own and Chromium's.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ground.mjs';

/** Packed without being imported. */
const BESIDE = ['source-sans', 'dictionary-fr', 'dictionary-en-gb'];
/** Never packed: the runtime itself, and the picture library that pdfjs-dist only wants outside a browser. */
const OUTSIDE = /^(electron|@napi-rs\/canvas)/;

const sources = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.test|\.d)\.tsx?$/.test(entry.name) ? [path] : [];
  });

const imported = () => {
  const names = new Set(BESIDE);
  for (const path of ['shared', 'main', 'renderer'].flatMap((room) => sources(join(root, room))))
    for (const [, name] of readFileSync(path, 'utf8').matchAll(
      /(?:from|import) '((?:@[\w-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/g,
    ))
      if (!OUTSIDE.test(name)) names.add(name);
  return [...names];
};

/** Where Node would find a package from another one's folder. */
const place = (name, from) => {
  const parents = from === '' ? [] : from.split('/node_modules/');
  for (let depth = parents.length; depth >= 0; depth -= 1) {
    const folder = depth === 0 ? '' : `${parents.slice(0, depth).join('/node_modules/')}/`;
    const path = `${folder}node_modules/${name}`;
    if (existsSync(join(root, path, 'package.json'))) return path;
  }
  return null;
};

/** @returns {{path: string, name: string, version: string, licence: string, text: string}[]} by name; `path` is that of its folder from the root; `text` is empty when a package carries none */
export const packedLicences = () => {
  const found = new Map();
  const add = (name, from) => {
    const path = OUTSIDE.test(name) ? null : place(name, from);
    if (path === null || found.has(path)) return;
    const about = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, path)).find((f) => /^(licen[cs]e|copying)/i.test(f));
    found.set(path, {
      path,
      name: about.name,
      version: about.version,
      licence: typeof about.license === 'string' ? about.license : '',
      text: file === undefined ? '' : readFileSync(join(root, path, file), 'utf8').trim(),
    });
    for (const next of Object.keys({ ...about.dependencies, ...about.optionalDependencies })) add(next, path);
  };
  for (const name of imported()) add(name, '');
  return [...found.values()].sort((a, b) => `${a.name} ${a.version}`.localeCompare(`${b.name} ${b.version}`, 'en'));
};

/** One text file, the same on every machine. @param {string} path */
export const writeLicences = (path) => {
  const line = '-'.repeat(80);
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const others = packedLicences().map(
    (p) =>
      `${line}\n${p.name} ${p.version} (${p.licence || 'see its text'})\n\n${p.text || 'The package carries no text.'}\n`,
  );
  writeFileSync(path, `Triptyque\n\n${own}\n\n${others.join('\n')}`);
};
