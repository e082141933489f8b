import type { Language, LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import { DOSSIER_FIELDS } from './dossier-fields.ts';
import { FILE_FIELDS } from './file-fields.ts';
import { RECORD_FIELDS } from './record-fields.ts';

/** Where a field stands; each calls some fields as the others do. */
export type FieldOwner = 'dossier' | 'record' | 'file';
type Names = Readonly<Record<string, LocalText>>;
const LOOKED_IN: Readonly<Record<FieldOwner, readonly Names[]>> = {
  dossier: [DOSSIER_FIELDS, FILE_FIELDS],
  record: [RECORD_FIELDS, DOSSIER_FIELDS, FILE_FIELDS],
  file: [FILE_FIELDS, RECORD_FIELDS, DOSSIER_FIELDS],
};

/** What a field is called; undefined where it has no name: a key of somebody else's file. */
export const knownFieldName = (owner: FieldOwner, key: string, language: Language): string | undefined =>
  LOOKED_IN[owner].find((names) => Object.hasOwn(names, key))?.[key]?.[language];
/** The same, or the key itself. */
export const fieldName = (owner: FieldOwner, key: string, language: Language): string =>
  knownFieldName(owner, key, language) ?? key;

const CELL_WORDS: Readonly<Record<string, LocalText>> = {
  y: local('année', 'year'),
  m: local('mois', 'month'),
  p: local('versement du mois', 'payment of month'),
  today: local('aujourd’hui', 'today'),
};
/** A column of the plan, by the key under which its notes are kept. */
export const cellName = (cell: string, language: Language): string => {
  const [, letter = '', number] = /^([ymp])(\d+)$/.exec(cell) ?? [];
  if (number !== undefined) return `${CELL_WORDS[letter]?.[language]} ${Number(number) + 1}`;
  return CELL_WORDS[cell]?.[language] ?? fieldName('dossier', cell, language);
};
