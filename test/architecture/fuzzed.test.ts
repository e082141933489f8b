/** What comes from outside goes through a parser that is fuzzed: one that is added and is in no row fails here. Channels are rows of their own, by construction. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { VERB_NAMES } from '#main/cli/verb.ts';
import { OPERATION_NAMES } from '#shared/contract/contract.ts';
import { VERBS_WITH_FILE, WITHOUT_FILE } from '../fuzz/parsers/verbs.ts';
import { PARSERS, ROWS } from '../fuzz/row.ts';
import { files, syntax, text } from './tree.ts';

/** Functions that take bytes, or read a text as data, and are no door for what comes from outside. */
const OURS: Readonly<Record<string, string>> = {
  'main/documents/exchange/password.ts#lock': 'closes up what was made here',
  'main/documents/pdf/glyphs.ts#readGlyphs': 'reads our own font',
  'main/documents/pdf/pages.ts#pageCount': 'reads a PDF that was made here',
  'main/documents/word/still-zip.ts#stillZip': 'writes again an archive that was made here',
  'main/documents/zip/stored.ts#storedZip': 'writes an archive from a directory that was read',
  'main/cli/input.ts#readSmallFile': 'reads bytes, whatever they are',
  'main/files/read-bytes.ts#readBytes': 'reads bytes, whatever they are',
};
/** Files that read one of their own as JSON, and no door for what comes from outside. */
const OWN_FILES: Readonly<Record<string, string>> = {
  'main/cli/answer.ts': 'our package.json',
  'main/cli/exchange-file.ts': 'our package.json',
  'main/shell/window.ts': 'where the window stood: four numbers, as at first where they cannot be read',
};
const BYTES = /^(Uint8Array|Buffer)(<.*>)?$/;
const READS = /^(parse|read|examine|judge|open|unlock|decode)[A-Z]/;
const doorsOf = (path: string): string[] => {
  const file = syntax(path);
  return file.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return [];
    const isExported = statement.modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword) === true;
    return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
      if (!isExported || initializer === undefined || !ts.isArrowFunction(initializer)) return [];
      const types = initializer.parameters.map((p) => p.type?.getText(file) ?? '');
      const takesBytes = BYTES.test(types[0] ?? '');
      const named = READS.test(name.getText(file)) && /^(unknown|string)$/.test(types[0] ?? '');
      return takesBytes || named ? [`${path}#${name.getText(file)}`] : [];
    });
  });
};
const doors = files(/^(main|shared)\/.*(?<!\.test)\.ts$/, ['main', 'shared']).flatMap(doorsOf);
const through = new Set(PARSERS.flatMap((parser) => parser.through));

describe('what is fuzzed', () => {
  it('is every function that is given bytes, or reads a text or a value of others', () => {
    expect(doors.length).toBeGreaterThan(30);
    expect(doors.filter((door) => !through.has(door) && !(door in OURS))).toEqual([]);
  });
  it('is there', () => {
    const there = new Set(files(/^(main|shared)\/.*\.ts$/, ['main', 'shared']));
    expect([...through].filter((door) => !there.has(door.split('#')[0] ?? ''))).toEqual([]);
    expect(Object.keys(OURS).filter((door) => !doors.includes(door))).toEqual([]);
  });
  it('is every small file that the program keeps for itself', () => {
    const covered = new Set([...through].map((door) => door.split('#')[0]));
    const readers = files(/^main\/.*(?<!\.test)\.ts$/, ['main']).filter((path) =>
      /JSON\.parse\((?:openUp\()?readFileSync/.test(text(path)),
    );
    expect(readers.length).toBeGreaterThan(4);
    expect(readers.filter((path) => !covered.has(path) && !(path in OWN_FILES))).toEqual([]);
  });
  it('is every verb that reads a file', () => {
    expect(VERB_NAMES.filter((verb) => VERBS_WITH_FILE.includes(verb) === verb in WITHOUT_FILE)).toEqual([]);
  });
  it('is every channel', () => {
    const rows = new Set(ROWS.map(({ name }) => name));
    expect(rows.size).toBe(ROWS.length);
    expect(OPERATION_NAMES.filter((name) => !rows.has(name))).toEqual([]);
  });
});
