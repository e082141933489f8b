/** A function is read at a glance. Those that still stand above the measure are named here with their length: none may grow, and the list only shrinks. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { files, syntax, visit } from './tree.ts';

const MAX_LINES = 100;
/** `file: function` and how long it is; whoever touches one splits it by concept and takes it off. */
const STANDING: Readonly<Record<string, number>> = {};
/** A released step of the database is never touched again. */
const RELEASED = /^main\/portfolio\/migrations\//;

const nameOf = (node: ts.Node): string => {
  const { parent } = node;
  const named = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name : undefined;
  const own = (node as ts.FunctionDeclaration).name;
  return (own ?? named)?.getText() ?? '?';
};
/** Lines of each function, by `file: name`; of two that are called alike, the longer. */
const lengths = (source: ts.SourceFile, path: string): Map<string, number> => {
  const found = new Map<string, number>();
  visit(source, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    const line = (at: number): number => source.getLineAndCharacterOfPosition(at).line;
    const key = `${path}: ${nameOf(node)}`;
    found.set(key, Math.max(found.get(key) ?? 0, line(node.end) - line(node.getStart(source)) + 1));
  });
  return found;
};

describe('functions', () => {
  const all = new Map(
    files(/^(main|renderer|shared|scripts)\/.*\.(tsx?|mjs)$/, ['main', 'renderer', 'shared', 'scripts'])
      .filter((path) => !/\.test\.tsx?$/.test(path) && !RELEASED.test(path))
      .flatMap((path) => [...lengths(syntax(path), path)]),
  );

  it(`have at most ${MAX_LINES} lines, or no more than they had`, () => {
    const long = [...all].filter(([name, lines]) => lines > Math.max(MAX_LINES, STANDING[name] ?? 0));
    expect(long).toEqual([]);
  });

  it('are named no longer than they stand above the measure', () => {
    expect(Object.keys(STANDING).filter((name) => (all.get(name) ?? 0) <= MAX_LINES)).toEqual([]);
  });

  it('are counted from their first line to their last', () => {
    const body = Array.from({ length: MAX_LINES }, (_, i) => `  let x${i} = ${i};`).join('\n');
    const planted = (text: string) => ts.createSourceFile('planted.ts', text, ts.ScriptTarget.Latest, true);
    expect([...lengths(planted(`const long = () => {\n${body}\n};`), 'planted.ts')]).toEqual([
      ['planted.ts: long', MAX_LINES + 2],
    ]);
  });
});
