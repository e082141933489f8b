/** What the window reads from main comes through one cache: no part of it listens, fetches and keeps by hand. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { files, place, syntax, visit } from './tree.ts';

const OWN = 'renderer/ground/api/';
const HOOKS = new Set(['useEffect', 'useLayoutEffect', 'useMemo']);
/** What asks main. `call` and `callFinal` are acts of a person; an effect is not one. */
const ASKING = new Set(['call', 'callAny', 'callFinal', 'readNow']);
/** Effects that ask main for something else than a value to show, each for a reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  'renderer/app/app.tsx': 'says that it listens, so that a file that was opened before the window stood is told',
  'renderer/places/backups/backup-screen.tsx':
    'a backup is compared, in a job that can be cancelled, when its page opens',
  'renderer/places/backups/bring-back-dialog.tsx': 'the same, of one dossier',
  'renderer/places/exchange/use-taking.ts':
    'a file that arrived is read, in a job that can be cancelled, when it is shown',
  'renderer/places/portfolio/recovery.tsx': 'tries again to open a portfolio that was away',
};
const nameOf = (node: ts.Node): string => (ts.isIdentifier(node) ? node.text : '');

/** Places where an effect asks main, by itself or through a function of the same file. */
const fetchingEffects = (source: ts.SourceFile): string[] => {
  const asks = new Map<string, ts.Node>();
  const body = (node: ts.Node): boolean => {
    let found = false;
    visit(node, (n) => {
      if (!ts.isCallExpression(n)) return;
      const called = nameOf(n.expression);
      if (ASKING.has(called) || asks.has(called)) found = true;
    });
    return found;
  };
  // Twice, for a function that asks through another one.
  for (const _ of [1, 2])
    visit(source, (node) => {
      if (!ts.isVariableDeclaration(node) || node.initializer === undefined || !ts.isIdentifier(node.name)) return;
      const { initializer } = node;
      const isWrapped = ts.isCallExpression(initializer) && nameOf(initializer.expression) === 'useCallback';
      if ((ts.isArrowFunction(initializer) || isWrapped) && !/^(use)?[A-Z]/.test(node.name.text) && body(initializer))
        asks.set(node.name.text, node);
    });
  const wrong: string[] = [];
  visit(source, (node) => {
    if (!ts.isCallExpression(node) || !HOOKS.has(nameOf(node.expression))) return;
    const [effect] = node.arguments;
    if (effect === undefined) return;
    // What an effect gives back runs when it ends: a job is then stopped.
    let asking = false;
    const look = (n: ts.Node): void => {
      if (ts.isReturnStatement(n)) return;
      if (ts.isCallExpression(n) && (ASKING.has(nameOf(n.expression)) || asks.has(nameOf(n.expression)))) asking = true;
      ts.forEachChild(n, look);
    };
    look(effect);
    if (asking) wrong.push(place(source, node));
  });
  return wrong;
};
const listening = (source: ts.SourceFile): boolean => {
  let found = false;
  visit(source, (node) => {
    if (ts.isStringLiteral(node) && node.text === 'portfolio.changed') found = true;
  });
  return found;
};
const planted = (code: string): ts.SourceFile =>
  ts.createSourceFile('planted.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

describe('reading from main', () => {
  const parts = files(/^renderer\/.*(?<!\.test)\.tsx?$/, ['renderer']).filter((path) => !path.startsWith(OWN));

  it('is done by no effect', () => {
    const wrong = parts.filter((path) => !(path in ALLOWED)).flatMap((path) => fetchingEffects(syntax(path)));
    expect(wrong).toEqual([]);
  });

  it('has no exception that is not needed', () => {
    expect(Object.keys(ALLOWED).filter((path) => fetchingEffects(syntax(path)).length === 0)).toEqual([]);
  });

  it('listens to changes of the portfolio in one place', () => {
    expect(parts.filter((path) => listening(syntax(path)))).toEqual(['renderer/app/app.tsx']);
  });

  it('sees a hook made by hand', () => {
    const straight = "useEffect(() => { void readNow('cohort.list', {}).then(setList); }, []);";
    const round =
      "const refresh = useCallback(async () => { const r = await call('cohort.list', {}); }, []);\nuseEffect(() => void refresh(), [refresh]);";
    const act = "const save = async () => call('record.save', x);\nreturn <Button onClick={() => void save()} />;";
    const stop = "useEffect(() => { return () => void call('memo.cancel', { jobId }); }, []);";
    expect(fetchingEffects(planted(straight))).toHaveLength(1);
    expect(fetchingEffects(planted(round))).toHaveLength(1);
    expect(fetchingEffects(planted(act))).toEqual([]);
    expect(fetchingEffects(planted(stop))).toEqual([]);
  });
});
