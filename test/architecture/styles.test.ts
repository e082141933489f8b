/** Style sheets and screens agree: no class without a style, no style without a class, no token without a value, no colour beside the tokens. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { files, ROOT, syntax, text, visit } from './tree.ts';

const sheets = files(/\.css$/, ['renderer']);
const css = sheets.map((path) => text(path).replace(/\/\*[\s\S]*?\*\//g, '')).join('\n');
const screens = files(/\.tsx?$/, ['renderer']).filter((path) => !path.endsWith('.test.ts'));

const styled = new Set(
  [...css.matchAll(/([^{}]+)\{/g)].flatMap(([, selector]) =>
    [...(selector ?? '').matchAll(/\.([a-zA-Z][\w-]*)/g)].map((m) => m[1] ?? ''),
  ),
);
/** Words of the literals that a class name is made from. */
const worn = new Set<string>();
const spoken = new Set<string>();
for (const path of screens) {
  const file = syntax(path);
  visit(file, (node) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateLiteralToken(node)) return;
    const words = node.text.split(/\s+/).filter((word) => word !== '');
    for (const word of words) spoken.add(word);
    let above: ts.Node = node.parent;
    while (
      !ts.isJsxAttribute(above) &&
      !ts.isStatement(above) &&
      !ts.isSourceFile(above) &&
      !ts.isBinaryExpression(above)
    )
      above = above.parent;
    if (ts.isJsxAttribute(above) && above.name.getText(file) === 'className') for (const word of words) worn.add(word);
  });
}

it('reads style sheets and screens', () => {
  expect(sheets.length).toBeGreaterThan(2);
  expect(styled.size).toBeGreaterThan(50);
  expect(worn.size).toBeGreaterThan(50);
});
it('has no style that nothing wears', () => {
  expect([...styled].filter((name) => !spoken.has(name))).toEqual([]);
});
it('has no class without a style', () => {
  expect([...worn].filter((name) => !styled.has(name))).toEqual([]);
});
it('defines each token that it uses, and uses each that it defines', () => {
  const code = screens.map(text).join('\n');
  const defined = new Set([...css.matchAll(/(?:^|[\s;{])(--[\w-]+):/g)].map((m) => m[1] ?? ''));
  const used = new Set([...`${css}\n${code}`.matchAll(/var\((--[\w-]+)/g)].map((m) => m[1] ?? ''));
  expect([...used].filter((token) => !defined.has(token) && !code.includes(token))).toEqual([]);
  expect([...defined].filter((token) => !used.has(token))).toEqual([]);
});
it('takes its colours from the tokens', () => {
  const elsewhere = sheets
    .filter((path) => path !== 'renderer/ground/components/tokens.css')
    .flatMap((path) => [...text(path).matchAll(/#[0-9a-fA-F]{3,8}\b(?![^{]*\{)/g)].map((m) => `${path}: ${m[0]}`));
  expect(elsewhere).toEqual([]);
});

it('names no file that is not there: the build leaves such an address as it is, and the window shows another font', () => {
  const named = sheets.flatMap((path) =>
    [...text(path).matchAll(/url\(["']?([^"')]+)/g)].map(([, url = '']) => join(ROOT, dirname(path), url)),
  );
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
