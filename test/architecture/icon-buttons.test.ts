/** What a button does not say in words is shown when it is pointed at or reached: it is made by the one component that shows tips. */
import ts from 'typescript';
import { expect, it } from 'vitest';
import { files, place, syntax, visit } from './tree.ts';

/** Where buttons without words are made. */
const MAKER = 'renderer/ground/components/controls/tip.tsx';
const BUTTON = /^(button|Button)$/;
/** What the keyboard reaches: a native title never comes to it. */
const REACHED = /^(button|a|input|select|textarea|label|summary)$/;
const IN_WORDS = /\p{Letter}/u;

/** What an expression can show: words of any kind, or only marks such as "↑" and pictures. */
const showsWords = (node: ts.Node): boolean => {
  if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) return IN_WORDS.test(node.text);
  if (ts.isJsxExpression(node)) return node.expression !== undefined && showsWords(node.expression);
  if (ts.isParenthesizedExpression(node)) return showsWords(node.expression);
  if (ts.isConditionalExpression(node)) return showsWords(node.whenTrue) || showsWords(node.whenFalse);
  if (ts.isBinaryExpression(node)) return showsWords(node.right);
  if (ts.isJsxFragment(node)) return node.children.some(showsWords);
  if (ts.isJsxElement(node))
    return !/className="[^"]*\bhidden\b/.test(node.openingElement.getText()) && node.children.some(showsWords);
  // An icon is an element of its own; anything else that is worked out is taken for words.
  return !ts.isJsxSelfClosingElement(node);
};
const isTipped = (node: ts.Node): boolean =>
  ts.isJsxElement(node.parent) && node.parent.openingElement.tagName.getText() === 'Tipped';

it('has no button of an icon or a mark alone outside of the component that gives it its words', () => {
  const seen: string[] = [];
  const bare: string[] = [];
  for (const path of files(/^renderer\/.*\.tsx$/, ['renderer'])) {
    if (path === MAKER) continue;
    const file = syntax(path);
    visit(file, (node) => {
      if (!ts.isJsxElement(node)) return;
      const name = node.openingElement.tagName.getText();
      if (name === 'IconButton') seen.push(path);
      if (BUTTON.test(name) && !isTipped(node) && !node.children.some(showsWords)) bare.push(place(file, node));
    });
  }
  expect(bare).toEqual([]);
  expect(seen.length).toBeGreaterThan(10);
});

it('gives no native title to what the keyboard reaches: a tip comes to the pointer and to the keyboard alike', () => {
  const titled: string[] = [];
  for (const path of files(/^renderer\/.*\.tsx$/, ['renderer'])) {
    const file = syntax(path);
    visit(file, (node) => {
      if (!ts.isJsxAttribute(node) || node.name.getText(file) !== 'title') return;
      const element = node.parent.parent;
      if (
        (ts.isJsxOpeningElement(element) || ts.isJsxSelfClosingElement(element)) &&
        REACHED.test(element.tagName.getText(file))
      )
        titled.push(place(file, node));
    });
  }
  expect(titled).toEqual([]);
});
