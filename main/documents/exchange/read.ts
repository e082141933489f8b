/** An exchange file read: hostile until every entry was judged. It is taken whole or not at all, and nothing of it is written anywhere here. */
import type { z } from 'zod';
import { isLineSealed, redactionProof } from '#main/seal/line.ts';
import { isRedactionSound } from '#main/seal/record-line.ts';
import { contentSeal, sha256 } from '#main/seal/seal.ts';
import type { CopiedAttachment, CopiedVersion, DossierCopy, ReceivedFile } from '#shared/archive/exchange/copy.ts';
import { HISTORY_FORMAT_VERSION, HistoryFileSchema } from '#shared/archive/exchange/history.ts';
import {
  DOSSIERS,
  FOUNDATION,
  foundationRecordPath,
  IN_DOSSIER,
  inDossier,
  MANIFEST,
  OPINIONS,
  opinionPath,
  placeInEntry,
} from '#shared/archive/exchange/layout.ts';
import { AttachmentIndexSchema, type ExchangedDossier } from '#shared/archive/exchange/manifest.ts';
import { type ExchangedRecord, ExchangedRecordSchema, inOrder } from '#shared/archive/exchange/records.ts';
import { fingerprintText, type VersionFile, VersionSchema } from '#shared/archive/history/versions/version.ts';
import { MAX_OPINION_BYTES, OPINION_FORMAT, parseOpinion } from '#shared/assessment/rubric/opinion-file.ts';
import { refusalsIn } from '#shared/base/refusal/refusal.ts';
import { fail, ok, refusedAt } from '#shared/contract/failures.ts';
import { MAX_ATTACHMENT_BYTES } from '#shared/contract/operations/dossier.ts';
import { EARLIER_FOLLOW_UP, splitFollowUp } from '#shared/decision/records/earlier-follow-up.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import { MAX_DOSSIER_BYTES, type ParsedDossier, parseDossier } from '#shared/dossier/content/parse.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import type { Trail } from '#shared/dossier/merge/trail.ts';
import { type Entries, openEntries, refuseEntry, refuseFile, WHOLE } from './entries.ts';
import { readJson } from './json.ts';
import { MAX_HISTORY_BYTES, MAX_JSON_BYTES, MAX_JSON_DEPTH } from './limits.ts';
import { opinionFailure } from './opinion-file.ts';
import { isLocked, unlock } from './password.ts';

const invalid = (path: string, error: z.ZodError, data: unknown) =>
  refuseEntry('exchange.invalid', path, refusalsIn('file', error, data)[0]);
const jsonOf = (entries: Entries, path: string, maxBytes: number) => {
  const content = entries.read(path, maxBytes);
  if (!content.ok) return content;
  const read = readJson(content.value, MAX_JSON_DEPTH);
  return read.ok ? ok(read.data) : refuseFile('exchange.invalid', path, read.rule);
};

const CODES = { newer: 'dossier.newer', unknownFormat: 'file.unknownFormat', invalid: 'dossier.invalid' } as const;
const refusedDossier = (parsed: Exclude<ParsedDossier, { ok: true }>, path: string) => {
  const [first] = parsed.refusals;
  return fail({
    code: CODES[parsed.kind],
    ...(first === undefined ? {} : refusedAt(first)),
    ...(first === undefined || path === '' ? {} : { place: placeInEntry(path, first.place.path) }),
    kept: 'nothingChanged',
    next: [parsed.kind === 'newer' ? 'update' : 'correct'],
  });
};
const dossierOf = (data: unknown, path: string) => {
  const parsed = parseDossier(data);
  return parsed.ok ? ok(parsed.dossier) : refusedDossier(parsed, path);
};

/** Each line seals the one before it, and the last one the content. */
const isWhole = (trail: Trail, id: string, seal: string): boolean =>
  trail.lines.at(-1)?.contentSeal === seal &&
  trail.lines.every(
    (line, index) =>
      line.revision === index + 1 &&
      line.previousSeal === (trail.lines[index - 1]?.lineSeal ?? '') &&
      isLineSealed({
        line_seal: line.lineSeal,
        previous_seal: line.previousSeal,
        dossier_id: id,
        revision: line.revision,
        at: line.at,
        who: line.who,
        origin: line.origin,
        commands: JSON.stringify(line.commands),
        change: line.change === null ? null : canonical(line.change),
        snapshot: index === 0 ? canonical(toStored(trail.snapshot)) : null,
        content_seal: line.contentSeal,
        salt: line.salt ?? '',
        redaction: line.redaction === undefined ? null : JSON.stringify(line.redaction),
      }),
  );

const historyOf = (entries: Entries, id: string, seal: string) => {
  const path = inDossier(id, IN_DOSSIER.history);
  if (!entries.paths.includes(path)) return ok(null);
  const data = jsonOf(entries, path, MAX_HISTORY_BYTES);
  if (!data.ok) return data;
  const { formatVersion } = (data.value ?? {}) as { readonly formatVersion?: unknown };
  if (typeof formatVersion === 'number' && formatVersion > HISTORY_FORMAT_VERSION)
    return refuseFile('exchange.newer', path, { kind: 'newer', limit: HISTORY_FORMAT_VERSION }, String(formatVersion));
  const parsed = HistoryFileSchema.safeParse(data.value);
  if (!parsed.success) return invalid(path, parsed.error, data.value);
  const snapshot = dossierOf(parsed.data.snapshot, path);
  if (!snapshot.ok) return snapshot;
  const trail = { snapshot: snapshot.value, lines: parsed.data.lines };
  return parsed.data.dossier === id && snapshot.value.id === id && isWhole(trail, id, seal)
    ? ok(trail)
    : refuseFile('exchange.damaged', path, { kind: 'historySeals' });
};

const attachmentsOf = (entries: Entries, id: string) => {
  const path = inDossier(id, IN_DOSSIER.attachments);
  if (!entries.paths.includes(path)) return ok([]);
  const data = jsonOf(entries, path, MAX_JSON_BYTES);
  if (!data.ok) return data;
  const parsed = AttachmentIndexSchema.safeParse(data.value);
  if (!parsed.success) return invalid(path, parsed.error, data.value);
  if (new Set(parsed.data.map((a) => a.id)).size < parsed.data.length)
    return refuseFile('exchange.invalid', path, { kind: 'unique' });
  const attachments: CopiedAttachment[] = [];
  for (const { entry, ...about } of parsed.data) {
    if (entry === null) {
      attachments.push({ ...about, content: null });
      continue;
    }
    const place = inDossier(id, entry);
    const content = entries.read(place, MAX_ATTACHMENT_BYTES);
    if (!content.ok) return content;
    const listed = entries.manifest.entries.find((e) => e.path === place);
    if (listed?.sha256 !== about.sha256 || listed.bytes !== about.bytes)
      return refuseFile('exchange.damaged', place, { kind: 'entryFingerprint' });
    attachments.push({ ...about, content: content.value });
  }
  return ok(attachments);
};

/** A follow-up of an earlier version comes in as the records that it is today. */
const asToday = (id: string, record: ExchangedRecord, path: string) => {
  if (record.kind !== EARLIER_FOLLOW_UP) return ok([record]);
  const items = splitFollowUp(id, record.lines);
  if (items === null) return refuseFile('exchange.invalid', path, { kind: 'refused' });
  return ok(items.map((item) => ({ ...item, lines: item.lines.map((line, i) => ({ revision: i + 1, ...line })) })));
};
/** @param place where the record of a kind with an identifier stands */
const recordsUnder = (entries: Entries, folder: string, place: (kind: string, id: string) => string) => {
  const records: { record: ExchangedRecord; path: string }[] = [];
  for (const path of entries.paths.filter((p) => p.startsWith(folder))) {
    const data = jsonOf(entries, path, MAX_JSON_BYTES);
    if (!data.ok) return data;
    const parsed = ExchangedRecordSchema.safeParse(data.value);
    if (!parsed.success) return invalid(path, parsed.error, data.value);
    const { kind, id, lines } = parsed.data;
    if (path !== place(kind, id) || lines.some((line, i) => line.revision !== i + 1 || !isRedactionSound(line)))
      return refuseFile('exchange.invalid', path, { kind: 'historySeals' });
    records.push({ record: parsed.data, path });
  }
  return ok(records);
};
const recordsOf = (entries: Entries, id: string) => {
  const found = recordsUnder(entries, inDossier(id, 'records/'), (kind, record) =>
    inDossier(id, IN_DOSSIER.record(kind, record)),
  );
  if (!found.ok) return found;
  const records: ExchangedRecord[] = [];
  for (const { record, path } of found.value) {
    const today = asToday(id, record, path);
    if (!today.ok) return today;
    records.push(...today.value);
  }
  return ok(inOrder(records));
};
const foundationOf = (entries: Entries) => {
  const found = recordsUnder(entries, FOUNDATION, foundationRecordPath);
  return found.ok ? ok(inOrder(found.value.map(({ record }) => record))) : found;
};

/** What is said of a version, its content and its files, each against its fingerprint. */
const versionOf = (entries: Entries, id: string, path: string) => {
  const data = jsonOf(entries, path, MAX_JSON_BYTES);
  if (!data.ok) return data;
  const parsed = VersionSchema.safeParse(data.value);
  if (!parsed.success) return invalid(path, parsed.error, data.value);
  const version = parsed.data;
  if (version.dossierId !== id || path !== inDossier(id, IN_DOSSIER.version(version.id)))
    return refuseFile('exchange.invalid', path, { kind: 'unique' });
  if (sha256(fingerprintText(version)) !== version.fingerprint)
    return refuseFile('exchange.damaged', path, { kind: 'entryFingerprint' }, version.name);
  const { redaction } = version;
  if (redaction !== undefined && redaction.proof !== redactionProof(version.fingerprint, redaction, 'version'))
    return refuseFile('exchange.damaged', path, { kind: 'entryFingerprint' }, version.name);
  const place = inDossier(id, IN_DOSSIER.versionContent(version.id));
  const frozen = entries.read(place, MAX_DOSSIER_BYTES);
  if (!frozen.ok) return frozen;
  if (sha256(frozen.value) !== version.contentSha256)
    return refuseFile('exchange.damaged', place, { kind: 'entryFingerprint' }, version.name);
  const read = readJson(frozen.value, MAX_JSON_DEPTH);
  if (!read.ok) return refuseFile('exchange.invalid', place, read.rule);
  const dossier = dossierOf(read.data, place);
  if (!dossier.ok) return dossier;
  if (dossier.value.id !== id) return refuseFile('exchange.invalid', place, { kind: 'unique' });
  const files: { about: VersionFile; content: Uint8Array }[] = [];
  for (const about of version.files) {
    const entry = inDossier(id, IN_DOSSIER.versionFile(version.id, about.sha256, about.name));
    const content = entries.read(entry, MAX_ATTACHMENT_BYTES);
    if (!content.ok) return content;
    if (content.value.byteLength !== about.bytes || sha256(content.value) !== about.sha256)
      return refuseFile('exchange.damaged', entry, { kind: 'entryFingerprint' }, version.name);
    files.push({ about, content: content.value });
  }
  return ok({ version, content: new TextDecoder().decode(frozen.value), files });
};
const versionsOf = (entries: Entries, id: string) => {
  const versions: CopiedVersion[] = [];
  const known = new Set<string>();
  const folder = inDossier(id, 'versions/');
  for (const path of entries.paths.filter((p) => p.startsWith(folder) && p.endsWith('/version.json'))) {
    const one = versionOf(entries, id, path);
    if (!one.ok) return one;
    versions.push(one.value);
    const { version } = one.value;
    known.add(path).add(inDossier(id, IN_DOSSIER.versionContent(version.id)));
    for (const f of version.files) known.add(inDossier(id, IN_DOSSIER.versionFile(version.id, f.sha256, f.name)));
  }
  const stray = entries.paths.find((path) => path.startsWith(folder) && !known.has(path));
  if (stray !== undefined) return refuseFile('exchange.hostile', stray, { kind: 'entryUnlisted' });
  return ok(versions.sort((a, b) => (a.version.at < b.version.at ? -1 : 1)));
};

const copyOf = (entries: Entries, info: ExchangedDossier) => {
  const path = inDossier(info.id, IN_DOSSIER.dossier);
  const data = jsonOf(entries, path, MAX_DOSSIER_BYTES);
  if (!data.ok) return data;
  const dossier = dossierOf(data.value, path);
  if (!dossier.ok) return dossier;
  if (dossier.value.id !== info.id || contentSeal(dossier.value) !== info.seal)
    return refuseFile('exchange.damaged', path, { kind: 'entryFingerprint' });
  const trail = historyOf(entries, info.id, info.seal);
  if (!trail.ok) return trail;
  const attachments = attachmentsOf(entries, info.id);
  if (!attachments.ok) return attachments;
  const records = recordsOf(entries, info.id);
  if (!records.ok) return records;
  const versions = versionsOf(entries, info.id);
  if (!versions.ok) return versions;
  return ok({
    info,
    dossier: dossier.value,
    trail: trail.value,
    attachments: attachments.value,
    records: records.value,
    versions: versions.value,
  });
};

/** A file of kind `opinion` holds one and no dossier; no other kind holds any. */
const opinionOf = (entries: Entries) => {
  const paths = entries.paths.filter((path) => path.startsWith(OPINIONS));
  const isOpinion = entries.manifest.kind === 'opinion';
  const [path] = paths;
  if (!isOpinion && path === undefined) return ok(null);
  if (!isOpinion || path === undefined || paths.length > 1 || entries.manifest.dossiers.length > 0)
    return refuseFile('exchange.invalid', MANIFEST, { kind: 'opinionAlone' });
  const data = jsonOf(entries, path, MAX_OPINION_BYTES);
  if (!data.ok) return data;
  const parsed = parseOpinion(data.value);
  if (!parsed.ok) return fail(opinionFailure(parsed));
  return path === opinionPath(parsed.file.id)
    ? ok(parsed.file)
    : refuseFile('exchange.invalid', path, { kind: 'unique' });
};

/** Entries that nothing above looks at are compared with their fingerprints all the same. */
const isForPeople = (path: string): boolean =>
  !path.startsWith(OPINIONS) &&
  !path.startsWith(FOUNDATION) &&
  !/^dossiers\/[^/]+\/(dossier\.json|history\.json|attachments\.json|attachments\/.*|records\/.*|versions\/.*)$/.test(
    path,
  );

const readPackage = (bytes: Uint8Array, onProgress: (done: number) => void) => {
  const entries = openEntries(bytes);
  if (!entries.ok) return entries;
  const { manifest } = entries.value;
  if (new Set(manifest.dossiers.map((d) => d.id)).size < manifest.dossiers.length)
    return refuseFile('exchange.invalid', MANIFEST, { kind: 'unique' });
  const documents = entries.value.paths.filter(isForPeople);
  for (const path of documents) {
    const content = entries.value.read(path, MAX_ATTACHMENT_BYTES);
    if (!content.ok) return content;
  }
  const copies: DossierCopy[] = [];
  for (const info of manifest.dossiers) {
    const copy = copyOf(entries.value, info);
    if (!copy.ok) return copy;
    copies.push(copy.value);
    onProgress(copies.length / manifest.dossiers.length);
  }
  const foundation = foundationOf(entries.value);
  if (!foundation.ok) return foundation;
  const opinion = opinionOf(entries.value);
  if (!opinion.ok) return opinion;
  const { kind, createdAt, application, sender, organisation } = manifest;
  return ok<ReceivedFile>({
    about: { kind, createdAt, application, sender, organisation },
    copies,
    foundation: foundation.value,
    opinion: opinion.value,
    documents: documents.filter((path) => path.startsWith(`${DOSSIERS}/`)).length,
  });
};

/** A dossier alone, as JSON: what earlier versions sent, without history or documents; or an opinion alone. */
const readPlain = (bytes: Uint8Array) => {
  if (bytes.byteLength > MAX_DOSSIER_BYTES)
    return refuseFile('file.tooLarge', WHOLE, { kind: 'bytes', limit: MAX_DOSSIER_BYTES });
  const read = readJson(bytes, MAX_JSON_DEPTH);
  if (!read.ok) return refuseFile('file.unknownFormat', WHOLE, read.rule);
  const about = { createdAt: '', application: '', sender: '', organisation: '' };
  if ((read.data as { readonly format?: unknown } | null)?.format === OPINION_FORMAT) {
    const opinion = parseOpinion(read.data);
    return opinion.ok
      ? ok<ReceivedFile>({
          about: { kind: 'opinion', ...about },
          copies: [],
          foundation: [],
          opinion: opinion.file,
          documents: 0,
        })
      : fail(opinionFailure(opinion));
  }
  const parsed = dossierOf(read.data, '');
  if (!parsed.ok) return parsed;
  const dossier = parsed.value;
  return ok<ReceivedFile>({
    about: { kind: 'dossier', ...about },
    opinion: null,
    foundation: [],
    copies: [
      {
        info: {
          id: dossier.id,
          project: answerText(dossier, 'request.projectName'),
          organisation: answerText(dossier, 'request.organisationName'),
          status: null,
          cohort: null,
          revision: 1,
          savedAt: '',
          seal: contentSeal(dossier),
        },
        dossier,
        trail: null,
        attachments: [],
        records: [],
        versions: [],
      },
    ],
    documents: 0,
  });
};

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * @param password empty when none was given
 * @returns the file; `exchange.locked` when a password is needed, `exchange.wrongPassword` when it is another one
 */
export const readExchange = async (
  bytes: Uint8Array,
  password: string,
  onProgress: (done: number) => void = () => undefined,
) => {
  let content = bytes;
  if (isLocked(bytes)) {
    if (password === '') return fail({ code: 'exchange.locked', kept: 'nothingChanged', next: ['retry'] });
    const opened = await unlock(bytes, password);
    if (!opened.ok) return opened;
    content = opened.value;
  }
  return readUnlocked(content, onProgress);
};
/** The same for a file without a password. */
export const readUnlocked = (bytes: Uint8Array, onProgress: (done: number) => void = () => undefined) =>
  isZip(bytes) ? readPackage(bytes, onProgress) : readPlain(bytes);
