/** What is final is done through one function, and everything that is written goes one way to the disk. */
import ts from 'typescript';
import { expect, it } from 'vitest';
import { OPERATION_NAMES, OPERATIONS } from '#shared/contract/contract.ts';
import { FINALITY } from '#shared/contract/finality.ts';
import { files, syntax, text, visit } from './tree.ts';

const window = files(/^renderer\/.*(?<!\.test)\.tsx?$/, ['renderer']);
const using = (pattern: RegExp): string[] => window.filter((path) => pattern.test(text(path)));

it('says of every operation that changes something or leaves the house whether it is final', () => {
  expect(
    OPERATION_NAMES.filter((name) => !['read', 'stop'].includes(OPERATIONS[name].effect) && !(name in FINALITY)),
  ).toEqual([]);
  expect(Object.keys(FINALITY).filter((name) => !(name in OPERATIONS))).toEqual([]);
  // Irrevocable by their nature, whatever the list says one day.
  const irrevocable = [
    'committee.hold',
    'committee.decide',
    'committee.close',
    'committee.pay',
    'version.freeze',
  ] as const;
  for (const name of irrevocable) expect(FINALITY[name], name).toBe('act');
  expect(
    OPERATION_NAMES.filter(
      (name) =>
        /\.(export|save\w*|workbook)$/.test(name) &&
        name !== 'record.save' &&
        name !== 'record.saveAll' &&
        name !== 'version.saveFile' &&
        FINALITY[name as keyof typeof FINALITY] !== 'act',
    ),
  ).toEqual([]);
});

it('reaches a final operation, and the system’s printer, through one function', () => {
  // `call` refuses them by its type; what would go round it is written in one file.
  expect(using(/\bcallAny\b/)).toEqual([
    'renderer/ground/api/client.ts',
    'renderer/ground/api/opening.ts',
    'renderer/ground/api/reading.ts',
    'renderer/ground/saving/final.ts',
  ]);
  expect(using(/\btriptyque\.call\b/)).toEqual(['renderer/ground/api/client.ts']);
  expect(using(/window\.print\(/)).toEqual(['renderer/places/memo/print.ts']);
  expect(text('renderer/places/memo/print.ts')).toContain('whenOnDisk(');
});

it('sends what is typed from the queue alone', () => {
  const writing: Readonly<Record<string, readonly string[]>> = {
    'dossier.apply': ['renderer/ground/state/held/held-dossier.ts'],
    // A new record, an item of a follow-up put back by undo, and what is kept beside the first mark of an opinion, are asked for at once and said when they fail.
    'record.save': [
      'renderer/ground/state/held/record-sending.ts',
      'renderer/ground/state/use-records.ts',
      'renderer/places/follow-up/use-follow-up.ts',
      'renderer/places/rubric/use-rubrics.ts',
    ],
  };
  const found = new Map<string, string[]>();
  for (const path of using(/'(dossier\.apply|record\.save)'/))
    visit(syntax(path), (node) => {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'call') return;
      const [name] = node.arguments;
      if (name !== undefined && ts.isStringLiteral(name) && name.text in writing)
        found.set(name.text, [...(found.get(name.text) ?? []), path]);
    });
  for (const [name, paths] of Object.entries(writing))
    expect([...new Set(found.get(name))].sort(), name).toEqual(paths);
});

it('reads stores by a selector: a part of the window is drawn again only when what it shows changes', () => {
  expect(using(/\b(useApp|useTables)\(\)/)).toEqual([]);
});
