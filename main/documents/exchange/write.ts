/** An exchange file written: entries, their fingerprints, the manifest, the zip, the password. Same content and date, same bytes before the password. */
// The browser build: the other declares a `require` of its own, which the bundler of the worker declares too.
import { zipSync } from 'fflate/browser';
import { sha256 } from '#main/seal/seal.ts';
import type { CopiedVersion, DossierCopy } from '#shared/archive/exchange/copy.ts';
import {
  EARLIER_HISTORY_VERSION,
  HISTORY_FORMAT,
  HISTORY_FORMAT_VERSION,
  type HistoryFile,
  isEarlierHistory,
} from '#shared/archive/exchange/history.ts';
import {
  foundationRecordPath,
  IN_DOSSIER,
  inDossier,
  MANIFEST,
  opinionPath,
  READMES,
} from '#shared/archive/exchange/layout.ts';
import {
  EARLIER_EXCHANGE_VERSION,
  EXCHANGE_FORMAT,
  EXCHANGE_FORMAT_VERSION,
  type ExchangedAttachment,
  type ExchangeKind,
  type Manifest,
  SECOND_EXCHANGE_VERSION,
} from '#shared/archive/exchange/manifest.ts';
import { readme } from '#shared/archive/exchange/readme.ts';
import { type ExchangedRecord, isEarlierRecord, isUnsaltedRecord } from '#shared/archive/exchange/records.ts';
import type { OpinionFile } from '#shared/assessment/rubric/opinion-file.ts';
import { LANGUAGES } from '#shared/base/method/text.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import { lock } from './password.ts';

/** A file inside the exchange file. @see shared/archive/exchange/layout.ts for where it stands */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
export interface ExchangeContent {
  readonly kind: ExchangeKind;
  /** ISO time: the manifest's and, to the day, that of every entry */ readonly createdAt: string;
  readonly application: string;
  readonly sender: string;
  readonly organisation: string;
  readonly copies: readonly DossierCopy[];
  readonly opinion?: OpinionFile;
  /** records of the foundation */ readonly foundation?: readonly ExchangedRecord[];
  /** memos, readable pages: whatever is there for people */ readonly documents: readonly PackedFile[];
  /** empty = none */ readonly password: string;
}

/** What a second compression would only slow down. */
const PACKED = /\.(pdf|zip|xlsx|docx|pptx|odt|ods|jpe?g|png|mp4|gz)$/i;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (value: unknown): Uint8Array => utf8(`${JSON.stringify(value, null, 2)}\n`);

/** Two files of a version with the same content are one entry. */
const filesOf = (id: string, files: CopiedVersion['files']): readonly (readonly [string, Uint8Array])[] => [
  ...new Map(files.map(({ about, content }) => [IN_DOSSIER.versionFile(id, about.sha256, about.name), content])),
];

/** Records with their place among one another, but where an earlier version is to read them. */
const withPlaces = (records: readonly ExchangedRecord[]): readonly ExchangedRecord[] =>
  records.every(isEarlierRecord) ? records : records.map((record, position) => ({ ...record, position }));

/** The files that say one dossier. */
const copyFiles = ({ info, dossier, trail, attachments, records, versions }: DossierCopy): PackedFile[] => {
  const file = (path: string, bytes: Uint8Array): PackedFile => ({ path: inDossier(info.id, path), bytes });
  const documents = new Map<string, Uint8Array>();
  const index = attachments.map(({ content, ...about }): ExchangedAttachment => {
    const entry = content === null ? null : IN_DOSSIER.attachment(about.sha256, about.name);
    if (entry !== null && content !== null) documents.set(entry, content);
    return { ...about, entry };
  });
  const history: HistoryFile | null =
    trail === null
      ? null
      : {
          format: HISTORY_FORMAT,
          formatVersion: isEarlierHistory(trail.lines) ? EARLIER_HISTORY_VERSION : HISTORY_FORMAT_VERSION,
          dossier: info.id,
          snapshot: toStored(trail.snapshot),
          lines: [...trail.lines],
        };
  return [
    file(IN_DOSSIER.dossier, json(toStored(dossier))),
    ...(history === null ? [] : [file(IN_DOSSIER.history, json(history))]),
    ...(index.length === 0 ? [] : [file(IN_DOSSIER.attachments, json(index))]),
    ...[...documents].map(([path, bytes]) => file(path, bytes)),
    ...withPlaces(records).map((record) => file(IN_DOSSIER.record(record.kind, record.id), json(record))),
    ...versions.flatMap(({ version, content, files }) => [
      file(IN_DOSSIER.version(version.id), json(version)),
      // To the byte: this text is what its fingerprint speaks of.
      file(IN_DOSSIER.versionContent(version.id), utf8(content)),
      ...filesOf(version.id, files).map(([path, bytes]) => file(path, bytes)),
    ]),
  ];
};

/** A date of a zip is a local one: the same figures in every time zone. */
const zipDate = (iso: string): Date => {
  const [year = 1980, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  return new Date(Math.min(2099, Math.max(1980, year || 1980)), (month || 1) - 1, day || 1, 12, 0, 0);
};

/** The lowest version that says everything in it: whoever has an earlier program can then read the file. */
const versionOf = ({ foundation = [], copies }: ExchangeContent): Manifest['formatVersion'] => {
  const records = [...foundation, ...copies.flatMap((copy) => copy.records)];
  const isUnsalted =
    records.every(isUnsaltedRecord) &&
    copies.every(
      ({ trail, versions }) =>
        (trail === null || isEarlierHistory(trail.lines)) &&
        versions.every(({ version }) => version.redaction === undefined),
    );
  if (!isUnsalted) return EXCHANGE_FORMAT_VERSION;
  return foundation.length === 0 && records.every(isEarlierRecord) ? EARLIER_EXCHANGE_VERSION : SECOND_EXCHANGE_VERSION;
};

/** @returns the bytes of the file */
export const writeExchange = async (content: ExchangeContent): Promise<Uint8Array> => {
  const { foundation = [] } = content;
  const files = [
    ...LANGUAGES.map((language) => ({ path: READMES[language], bytes: utf8(readme(language)) })),
    ...content.copies.flatMap(copyFiles),
    ...withPlaces(foundation).map((record) => ({
      path: foundationRecordPath(record.kind, record.id),
      bytes: json(record),
    })),
    ...(content.opinion === undefined ? [] : [{ path: opinionPath(content.opinion.id), bytes: json(content.opinion) }]),
    ...content.documents,
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: Manifest = {
    format: EXCHANGE_FORMAT,
    formatVersion: versionOf(content),
    kind: content.kind,
    createdAt: content.createdAt,
    application: content.application,
    sender: content.sender,
    organisation: content.organisation,
    dossiers: content.copies.map(({ info }) => ({ ...info, status: info.status ?? 'draft' })),
    entries: files.map(({ path, bytes }) => ({ path, bytes: bytes.byteLength, sha256: sha256(bytes) })),
  };
  const entries = [{ path: MANIFEST, bytes: json(manifest) }, ...files].map(
    ({ path, bytes }) => [path, [bytes, { level: PACKED.test(path) ? 0 : 6 }]] as const,
  );
  const zip = zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0], {
    mtime: zipDate(content.createdAt),
  });
  return content.password === '' ? zip : lock(zip, content.password);
};
