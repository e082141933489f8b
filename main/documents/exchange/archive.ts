/** What an archive holds beside the data: pages and tables that people read without the program. */

import { folderNamed, INDEX, indexPage, READABLE, type ReadableName } from '#shared/archive/exchange/archive-index.ts';
import type { DossierCopy } from '#shared/archive/exchange/copy.ts';
import { IN_DOSSIER, inDossier } from '#shared/archive/exchange/layout.ts';
import { HISTORY_HEAD, readablePage } from '#shared/archive/exchange/readable.ts';
import { sidesOf } from '#shared/archive/history/command-words.ts';
import type { Language } from '#shared/base/method/text.ts';
import { changeWords } from '#shared/dossier/content/change-words.ts';
import { type CsvCell, writeCsv } from '../csv/csv-text.ts';
import type { PackedFile } from './write.ts';

const text = (value: string): CsvCell => ({ kind: 'text', text: value });

/** One row for each change, oldest first; those that came with a file stand before the line that took them in. */
const historyTable = ({ trail }: DossierCopy, language: Language): Uint8Array => {
  const rows = (trail?.lines ?? []).flatMap((line) =>
    [...(line.change?.received?.lines ?? []), line].flatMap(({ revision, at, who, origin, commands }) => {
      const about = [text(String(revision)), text(at), text(who), text(origin)];
      const told = commands.map((c) => ({ ...changeWords(c, language), ...sidesOf(c, language) }));
      return told.length === 0
        ? [[...about, text(''), text(''), text('')]]
        : told.map(({ place, before, after }) => [...about, text(place), text(before), text(after)]);
    }),
  );
  return writeCsv(
    [HISTORY_HEAD.map((head) => text(head[language])), ...rows],
    language === 'fr' ? 'french' : 'technical',
  );
};

/** What people read of one dossier: pages, tables and papers, in a folder that bears the name of its project. */
export interface ReadableFile {
  readonly kind: ReadableName;
  readonly bytes: Uint8Array;
}
/** @param language that of the pages; the data itself has none */
export const archivePages = (copy: DossierCopy, language: Language): ReadableFile[] => [
  { kind: 'page', bytes: new TextEncoder().encode(readablePage(copy.dossier, copy.attachments, language)) },
  { kind: 'history', bytes: historyTable(copy, language) },
];
/** The same name a second time (two decisions on one dossier) is numbered. */
const namedFiles = (folder: string, files: readonly ReadableFile[], language: Language) => {
  const counts = new Map<ReadableName, number>();
  return files.map(({ kind, bytes }) => {
    const n = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, n);
    const name = READABLE[kind][language];
    return { kind, bytes, path: `${folder}/${n === 1 ? name : name.replace('.', `-${n}.`)}` };
  });
};
/** The folders of an archive, and the page that leads to each of their files. @param day as it is written */
export const archiveFolders = (
  read: readonly { readonly copy: DossierCopy; readonly files: readonly ReadableFile[] }[],
  day: string,
  language: Language,
): PackedFile[] => {
  const taken = new Set(['dossiers', 'foundation', 'opinions']);
  const listed = read.map(({ copy, files }) => {
    const { id, project, organisation } = copy.info;
    const folder = folderNamed(project, id, taken);
    return {
      project: project || id,
      organisation,
      folder,
      files: namedFiles(folder, files, language),
      documents: copy.attachments
        .filter((a) => a.content !== null)
        .map((a) => ({ name: a.name, path: inDossier(id, IN_DOSSIER.attachment(a.sha256, a.name)) })),
    };
  });
  return [
    { path: INDEX, bytes: new TextEncoder().encode(indexPage(listed, day, language)) },
    ...listed.flatMap(({ files }) => files.map(({ path, bytes }) => ({ path, bytes }))),
  ];
};
