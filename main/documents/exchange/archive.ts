/** What an archive holds beside the data: pages and tables that people read without the program. */

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

/** @param language that of the pages; the data itself has none */
export const archivePages = (copy: DossierCopy, language: Language): PackedFile[] => [
  {
    path: inDossier(copy.info.id, IN_DOSSIER.readable(language)),
    bytes: new TextEncoder().encode(readablePage(copy.dossier, copy.attachments, language)),
  },
  { path: inDossier(copy.info.id, IN_DOSSIER.historyTable(language)), bytes: historyTable(copy, language) },
];
