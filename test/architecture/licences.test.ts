/** What is handed out may be handed out: every packed package is under a licence that allows it, and its text goes with it. */
import { expect, it } from 'vitest';
import { packedLicences } from '../../scripts/licences.mjs';
import { billOfMaterials } from '../../scripts/sbom.mjs';
import { text } from './tree.ts';

const ALLOWED = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'OFL-1.1',
  '(MIT AND Zlib)',
  // Dictionaries, packed as they are, with their texts.
  'MPL-2.0',
  '(MIT AND BSD)',
];
/** Packages that do not name their licence in their description: read by a person. */
const READ: Readonly<Record<string, string>> = {
  'png-js': 'MIT, in its LICENSE file',
  pizzip: 'MIT, one of the two that it offers',
};
const packed = packedLicences();

it('finds what is packed, and what that needs', () => {
  expect(packed.map((p) => p.name)).toEqual(
    expect.arrayContaining([
      'better-sqlite3-multiple-ciphers',
      'react',
      'scheduler',
      'pdfmake',
      'pdfkit',
      'zod',
      'source-sans',
      'd3-color',
    ]),
  );
});

it('allows no licence that asks for more than its text', () => {
  expect(
    packed.filter((p) => !ALLOWED.includes(p.licence) && !(p.name in READ)).map((p) => `${p.name} ${p.licence}`),
  ).toEqual([]);
});

it('keeps each text, where the package has one', () => {
  // These name their licence (MIT) and carry no text of it.
  expect(packed.filter((p) => p.text === '').map((p) => p.name)).toEqual([
    'brotli',
    'client-only',
    'dfa',
    'emscripten-wasm-loader',
    'fontkit',
  ]);
});

it('goes into the package', () => {
  expect(text('electron-builder.yml')).toContain('from: out/licences.txt');
  expect(text('scripts/build.mjs')).toContain("writeLicences(join(root, 'out', 'licences.txt'))");
});

it('lists for machines what it hands out, each with its version, its licence and its fingerprint', () => {
  const { bomFormat, components } = billOfMaterials();
  expect(bomFormat).toBe('CycloneDX');
  interface Named {
    readonly group?: string;
    readonly name: string;
    readonly version: string;
  }
  const named = (items: readonly Named[]): string[] => [
    ...new Set(items.map((c) => `${c.group === undefined ? '' : `${c.group}/`}${c.name}@${c.version}`)),
  ];
  const packed = named(packedLicences());
  const listed = named(components.filter((c) => c.name !== 'electron'));
  expect(listed.sort()).toEqual(packed.sort());
  expect(components.some((c) => c.name === 'electron')).toBe(true);
  for (const c of components)
    expect([c.name, c.purl.startsWith('pkg:npm/'), c.hashes?.length, c.licenses?.length]).toEqual([c.name, true, 1, 1]);
  expect(text('electron-builder.yml')).toContain('from: out/sbom.cdx.json');
});
