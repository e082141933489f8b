/** The repository as its own tests read it: every file of ours, and TypeScript sources as syntax. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

export const ROOT = join(import.meta.dirname, '..', '..');
/** What is fetched or made, never written by hand. */
const MADE = new Set(['node_modules', '.git', '.cache', 'out', 'dist', 'build', 'coverage', 'fixtures', 'demo']);

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (MADE.has(entry.name) || entry.isSymbolicLink()) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });

/** Paths from the root, with "/", in order. @param under rooms to read, all by default */
export const files = (pattern: RegExp, under: readonly string[] = ['']): string[] =>
  under
    .flatMap((room) => walk(join(ROOT, room)))
    .map((path) => relative(ROOT, path).split(sep).join('/'))
    .filter((path) => pattern.test(path))
    .sort();

export const ROOMS = ['shared', 'main', 'renderer', 'test', 'scripts'] as const;
export const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export const syntax = (path: string): ts.SourceFile =>
  ts.createSourceFile(
    path,
    text(path),
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

export const visit = (node: ts.Node, see: (node: ts.Node) => void): void => {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
};

/** `shared/x.ts:12` */
export const place = (file: ts.SourceFile, node: ts.Node): string =>
  `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
