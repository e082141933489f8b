/** No word of the window is written in its code: each comes from a catalogue, in both languages. */
import ts from 'typescript';
import { expect, it } from 'vitest';
import { files, place, syntax, visit } from './tree.ts';

const SPOKEN =
  /^(aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|alt|label|hint|summary)$/;
/** Marks, numbers and identifiers of the method say nothing in a language. */
const isWords = (words: string): boolean => /\p{Letter}{2}/u.test(words.replace(/\bM[1-7]\b|\bF1\b|\bCtrl\b/g, ''));

const screens = files(/^renderer\/.*\.tsx$/, ['renderer']);

it('reads the screens', () => expect(screens.length).toBeGreaterThan(20));

it('has no literal words in a screen', () => {
  const found: string[] = [];
  for (const path of screens) {
    const file = syntax(path);
    const say = (node: ts.Node, words: string): void => {
      if (isWords(words)) found.push(`${place(file, node)} ${words.trim()}`);
    };
    /** The texts that an expression can become, through `?:`, `??`, `&&` and parentheses. */
    const literals = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) say(node, node.text);
      else if (ts.isTemplateExpression(node))
        say(node, [node.head.text, ...node.templateSpans.map((s) => s.literal.text)].join(' '));
      else if (ts.isConditionalExpression(node)) {
        literals(node.whenTrue);
        literals(node.whenFalse);
      } else if (ts.isBinaryExpression(node)) {
        if (node.operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken) literals(node.right);
      } else if (ts.isParenthesizedExpression(node)) literals(node.expression);
    };
    visit(file, (node) => {
      if (ts.isJsxText(node)) say(node, node.text);
      else if (
        ts.isJsxExpression(node) &&
        node.expression &&
        (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent))
      )
        literals(node.expression);
      else if (ts.isJsxAttribute(node) && SPOKEN.test(node.name.getText(file)) && node.initializer)
        literals(
          ts.isJsxExpression(node.initializer) ? (node.initializer.expression ?? node.initializer) : node.initializer,
        );
    });
  }
  expect(found).toEqual([]);
});

it('has no name of a language of its own: `language === …` chooses words only through the catalogue', () => {
  const found = screens.filter((path) => {
    let wrong = false;
    const file = syntax(path);
    visit(file, (node) => {
      if (!ts.isConditionalExpression(node) || !/language\s*===/.test(node.condition.getText(file))) return;
      if (
        [node.whenTrue, node.whenFalse].some(
          (side) => ts.isStringLiteralLike(side) && isWords(side.text) && /\s/.test(side.text),
        )
      )
        wrong = true;
    });
    return wrong;
  });
  expect(found).toEqual([]);
});

/** Where French is written outside the catalogues, and why. */
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/^shared\/base\/i18n\//, 'the catalogues, names of months'],
  [/^shared\/(base\/method|assessment\/coherence)\//, 'data of the method and of the rules, in both languages'],
  [/^shared\/assessment\/overview\//, 'sentences of the overview, in both languages, as those of the rules'],
  [/^shared\/assessment\/rubric\/default-rubric\.ts$/, 'the rubric that is shipped, in both languages'],
  [/^shared\/example\//, 'the worked example, in both languages'],
  [/^shared\/decision\/committee\/letters\//, 'words of the decision letters, in both languages'],
  [/^shared\/base\/help\//, 'help cards, in both languages'],
  [/^main\/documents\/intake\/pdf\/placed\.ts$/, 'letters, by how wide they are'],
  [/^shared\/finance\/budget\//, 'headings of an official French form'],
  [/^shared\/finance\/intake\//, 'labels that budgets are written with, read and never shown'],
  [/^shared\/base\/fields\//, 'names of fields, in both languages'],
  [/^shared\/archive\/history\/record-words\.ts$/, 'names of the fields of records, in both languages'],
  [/^shared\/dossier\/content\/positioning\.ts$/, 'reasons of an exclusion, in both languages'],
  [/^shared\/finance\/figures\//, 'names and rules of the figures, in both languages'],
  [/^shared\/finance\/projection\/why\//, 'rules behind figures, in both languages'],
  [/^shared\/dossier\/content\/(change|choice)-words\.ts$/, 'names of choices for history and undo, in both languages'],
  [
    /^shared\/archive\/exchange\//,
    'what stands inside exchange files for who reads them without us, in both languages',
  ],
  [/^main\/shell\/last-resort\.ts$/, 'said in both languages at once, when nothing else can be trusted'],
  [/^main\/portfolio\/(fold\.ts$|migrations\/)/, 'letters, not words'],
];

it('French is written in catalogues and in data, and nowhere else', () => {
  const found: string[] = [];
  for (const path of files(/^(shared|main|renderer)\/.*(?<!\.test)\.tsx?$/, ['shared', 'main', 'renderer'])) {
    if (FRENCH.some(([where]) => where.test(path))) continue;
    const file = syntax(path);
    visit(file, (node) => {
      if ((ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) && /[àâçéèêëîïôùûœ]|« /i.test(node.text))
        found.push(`${place(file, node)} ${node.text.slice(0, 60)}`);
    });
  }
  expect(found).toEqual([]);
});
