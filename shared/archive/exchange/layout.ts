/** Where things stand in an exchange file. */
import { type Place, placeIn, type Subject } from '#shared/base/refusal/place.ts';
import { withoutAccents } from '#shared/base/text/accents.ts';

export const MANIFEST = 'manifest.json';
export const READMES = { fr: 'LISEZ-MOI.txt', en: 'README.txt' } as const;
export const DOSSIERS = 'dossiers';
/** One assessor's opinion, in a file of kind `opinion`. */
export const OPINIONS = 'opinions/';
export const opinionPath = (id: string): string => `${OPINIONS}${id}.json`;

/** Records of the foundation, each at `foundation/records/<kind>/<id>.json`. */
export const FOUNDATION = 'foundation/';
export const foundationRecordPath = (kind: string, id: string): string => `${FOUNDATION}records/${kind}/${id}.json`;

/** A name that every system can write: letters, digits, dot and dash, at most 60 characters, its extension kept. */
export const safeName = (name: string): string => {
  const plain = withoutAccents(name)
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '');
  const dot = plain.lastIndexOf('.');
  const extension = dot > 0 && plain.length - dot <= 10 ? plain.slice(dot) : '';
  const stem = extension === '' ? plain : plain.slice(0, dot);
  return `${stem.slice(0, 60 - extension.length).replace(/[-.]+$/, '') || 'document'}${extension}`;
};

/** Paths inside the folder of one dossier. */
export const IN_DOSSIER = {
  dossier: 'dossier.json',
  history: 'history.json',
  attachments: 'attachments.json',
  attachment: (sha256: string, name: string): string => `attachments/${sha256}-${safeName(name)}`,
  memo: (format: string, language: string): string => `memos/memo-${format}.${language}.pdf`,
  record: (kind: string, id: string): string => `records/${kind}/${id}.json`,
  version: (id: string): string => `versions/${id}/version.json`,
  versionContent: (id: string): string => `versions/${id}/dossier.json`,
  versionFile: (id: string, sha256: string, name: string): string => `versions/${id}/${sha256}-${safeName(name)}`,
} as const;
export const inDossier = (id: string, path: string): string => `${DOSSIERS}/${id}/${path}`;

/** What an entry holds. */
const subjectOf = (entry: string): Subject => {
  if (entry === MANIFEST) return 'manifest';
  if (entry.startsWith(OPINIONS)) return 'opinionFile';
  const [, name = ''] = /^dossiers\/[^/]+\/(.+)$/.exec(entry) ?? [];
  if (name === IN_DOSSIER.history) return 'history';
  if (name === IN_DOSSIER.attachments) return 'attachments';
  if (name.startsWith('records/')) return 'recordFile';
  if (/^(versions\/[^/]+\/)?dossier\.json$/.test(name)) return 'dossier';
  return /^versions\/[^/]+\/version\.json$/.test(name) ? 'version' : 'file';
};
/** A value in the JSON of an entry, or the entry itself. @param inside the steps that lead to it */
export const placeInEntry = (entry: string, inside: readonly string[] = []): Place => ({
  ...placeIn(subjectOf(entry), inside),
  entry: entry.slice(0, 250),
});
