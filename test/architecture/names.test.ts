/** Names that an engineer who never met us can read aloud, and that mean one thing in the whole house. */
import ts from 'typescript';
import { expect, it } from 'vitest';
import { files, place, syntax, visit } from './tree.ts';

const sources = files(/(?<!\.test|\.d)\.tsx?$/, ['shared', 'main', 'renderer']).map(syntax);

/** `shared/base/money`, `main/cli`: the room that a file lives in. */
const roomOf = (path: string): string => {
  const parts = path.split('/');
  return parts.slice(0, parts[0] === 'main' ? 2 : 3).join('/');
};

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((m) => m.kind === ts.SyntaxKind.ExportKeyword);

/** The names that a file exports, each once. */
const exportsOf = (file: ts.SourceFile): ReadonlySet<string> =>
  new Set(
    file.statements.filter(isExported).flatMap((s) => {
      if (ts.isVariableStatement(s))
        return s.declarationList.declarations.flatMap((d) => (ts.isIdentifier(d.name) ? [d.name.text] : []));
      return (ts.isFunctionDeclaration(s) || ts.isInterfaceDeclaration(s) || ts.isTypeAliasDeclaration(s)) && s.name
        ? [s.name.text]
        : [];
    }),
  );

it('reads the sources', () => expect(sources.length).toBeGreaterThan(500));

it('gives no two exported names alike across rooms', () => {
  const rooms = new Map<string, Set<string>>();
  for (const file of sources)
    for (const name of exportsOf(file)) rooms.set(name, (rooms.get(name) ?? new Set()).add(roomOf(file.fileName)));
  expect([...rooms].filter(([, in_]) => in_.size > 1).map(([name, in_]) => `${name}: ${[...in_].join(', ')}`)).toEqual(
    [],
  );
});

/** Past participles that English makes without -ed and that are not verbs in the same form. */
const IRREGULAR =
  /^(told|said|made|laid|kept|given|written|taken|chosen|shown|known|done|gone|held|met|lost|left|built|drawn|found|felt|spent|paid|got|heard|seen|meant|bound|brought|hidden|broken|begun|grown|borne)$/;
const VERBS = new Set(['need', 'feed', 'embed', 'seed', 'speed', 'proceed', 'succeed']);
const isParticiple = (name: string): boolean => (/^[a-z]+ed$/.test(name) && !VERBS.has(name)) || IRREGULAR.test(name);

it('calls no function by a bare participle: it begins with a verb, or is the value that it computes', () => {
  const wrong: string[] = [];
  for (const file of sources)
    visit(file, (node) => {
      const isFunction =
        ts.isFunctionDeclaration(node) ||
        (ts.isVariableDeclaration(node) &&
          node.initializer !== undefined &&
          (ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer)));
      if (isFunction && node.name && ts.isIdentifier(node.name) && isParticiple(node.name.text))
        wrong.push(`${place(file, node)} ${node.name.text}`);
    });
  expect(wrong).toEqual([]);
});

it('calls a mark a verdict on a criterion, and nothing else', () => {
  /** The trade's own words, or a verb. */
  const other = new Set(['DecimalMark', 'fileDecimalMark', 'markAsFromOutside', 'markSpelling']);
  const strangers = sources
    .filter(({ fileName }) => !/\/(rubric|intake)\//.test(fileName))
    .flatMap((file) => [...exportsOf(file)].map((name) => `${file.fileName}: ${name}`))
    .filter((line) => /(^|[a-z])Marks?(?![a-z])|^marks?(?![a-z])|(^|_)MARKS?(_|$)/.test(line.split(': ')[1] ?? ''))
    .filter((line) => !other.has(line.split(': ')[1] ?? ''));
  expect(strangers).toEqual([]);
});
