/** Exchange files that nobody honest sends: each refused whole, in words, before anything of it enters. */
import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readExchange } from '#main/documents/exchange/read.ts';
import { sha256 } from '#main/seal/seal.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { FailureSchema } from '#shared/contract/failures.ts';
import { read, send, take } from './exchange-fixture.ts';
import { ALL, freshFolder, must, open } from './portfolio-fixture.ts';

interface Raw {
  readonly path: string;
  readonly data: Uint8Array;
  /** what the directory claims, when it lies */ readonly claimed?: number;
  /** the name in the local header, when it differs */ readonly localPath?: string;
  readonly mode?: number;
}
/** A zip written by hand: libraries refuse to write what an attacker writes. */
const zip = (entries: readonly Raw[]): Uint8Array => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { path, data, claimed, localPath, mode } of entries) {
    const [name, localName] = [Buffer.from(path), Buffer.from(localPath ?? path)];
    const packed = deflateRawSync(data);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(localName.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE((mode === undefined ? 0 : 3) << 8, 4);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(data), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimed ?? data.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(((mode ?? 0) << 16) >>> 0, 38);
    entry.writeUInt32LE(at, 42);
    parts.push(local, localName, packed);
    directory.push(entry, name);
    at += local.length + localName.length + packed.length;
  }
  const size = directory.reduce((n, b) => n + b.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
};

const text = (data: Uint8Array): string => new TextDecoder().decode(data);
const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s);
type Files = Map<string, Uint8Array>;
interface ManifestJson {
  formatVersion: number;
  kind: string;
  dossiers: { id: string; seal: string }[];
  entries: { path: string; bytes: number; sha256: string }[];
}

const sound = async ({ frozen = false } = {}): Promise<Files> => {
  const portfolio = open(freshFolder());
  const { id } = must(portfolio.createDossier({ project: 'P', organisation: 'O', cohortId: null }));
  must(portfolio.addAttachment(id, { name: 'a.txt', mediaType: 'text/plain', content: Buffer.from('pièce') }));
  if (frozen) {
    const version = must(portfolio.prepareVersion(id, { name: 'Comité', reason: 'named' }));
    must(portfolio.freeze(version, [{ name: 'note.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF') }]));
  }
  return new Map(Object.entries(unzipSync(await send(portfolio, [id]))));
};
/** The files with a manifest that lists them as they are now. @param change what else the manifest says */
const packed = (
  files: Files,
  change: (manifest: ManifestJson) => void = () => undefined,
  extra: readonly Raw[] = [],
): Uint8Array => {
  const manifest = JSON.parse(text(files.get('manifest.json') ?? new Uint8Array())) as ManifestJson;
  manifest.entries = [...files]
    .filter(([path]) => path !== 'manifest.json')
    .map(([path, data]) => ({ path, bytes: data.length, sha256: sha256(data) }));
  change(manifest);
  const all = new Map(files).set('manifest.json', utf8(JSON.stringify(manifest)));
  return zip([...[...all].map(([path, data]) => ({ path, data })), ...extra]);
};
const pathOf = (files: Files, end: string): string => [...files.keys()].find((p) => p.endsWith(end)) ?? '';
const edited = (files: Files, end: string, change: (json: never) => void): Files => {
  const path = pathOf(files, end);
  const json = JSON.parse(text(files.get(path) ?? new Uint8Array())) as never;
  change(json);
  return new Map(files).set(path, utf8(JSON.stringify(json)));
};

const refusal = async (bytes: Uint8Array): Promise<string> => {
  const result = await readExchange(bytes, '');
  if (result.ok) return 'taken';
  expect(FailureSchema.safeParse(result.failure).error?.issues ?? []).toEqual([]);
  for (const language of ['fr', 'en'] as const) {
    const words = failureWords(translator(language), language, result.failure);
    expect(words).toMatch(/Rien n’a été changé|Nothing was changed/);
    expect(words).not.toContain('exchange.');
  }
  return `${result.failure.code} ${result.failure.rule?.kind ?? ''}`.trim();
};

describe('a hostile exchange file', () => {
  it('is told from a sound one, even when that was packed again by hand, folders and all', async () => {
    const files = await sound();
    expect(await refusal(packed(files))).toBe('taken');
    expect(await refusal(packed(files, undefined, [{ path: 'dossiers/', data: utf8('') }]))).toBe('taken');
  });

  it.each([
    '../evil.json',
    'dossiers/../../evil.json',
    '/etc/passwd',
    'C:\\evil.exe',
    'C:/evil.exe',
    'dossiers\\evil.json',
    'dossiers//evil.json',
    './evil.json',
    'a\u0000b.json',
    'dossiers/.hidden',
    '~/.bashrc',
    'evil\u202Efdp.exe',
    '//server/share',
    `${'a/'.repeat(200)}b`,
  ])('is refused when an entry wants to go elsewhere: %j', async (path) => {
    const data = utf8('x');
    const files = new Map(await sound()).set(path, data);
    expect(await refusal(packed(files))).toMatch(/^exchange\.(hostile entryPath|invalid)/);
    expect(await refusal(packed(await sound(), undefined, [{ path, data }]))).toBe('exchange.hostile entryPath');
  });

  it('is refused when an entry is a link, stands twice, is not announced, or has two names', async () => {
    const files = await sound();
    const data = utf8('x');
    const dossier = pathOf(files, 'dossier.json');
    expect(await refusal(packed(files, undefined, [{ path: 'x.txt', data, mode: 0o120777 }]))).toBe(
      'exchange.hostile entryLink',
    );
    expect(await refusal(packed(files, undefined, [{ path: dossier, data }]))).toBe('exchange.hostile entryTwice');
    expect(await refusal(packed(files, undefined, [{ path: dossier.toUpperCase(), data }]))).toBe(
      'exchange.hostile entryTwice',
    );
    expect(await refusal(packed(files, undefined, [{ path: 'x.txt', data }]))).toBe('exchange.hostile entryUnlisted');
    expect(await refusal(packed(files, (m) => m.entries.push(...m.entries.slice(0, 1))))).toBe(
      'exchange.hostile entryTwice',
    );
    expect(
      await refusal(
        packed(files, (m) => m.entries.push({ path: 'x.txt', bytes: 1, sha256: sha256(data) }), [
          { path: 'x.txt', data, localPath: 'y.txt' },
        ]),
      ),
    ).toBe('exchange.damaged zipDirectory');
  });

  it('is refused when it would burst, whether it says so or lies', async () => {
    const files = await sound();
    const zeros = new Uint8Array(60_000_000);
    const listed = (bytes: number) => (m: ManifestJson) =>
      void m.entries.push({ path: 'memos.pdf', bytes, sha256: sha256(zeros) });
    expect(await refusal(packed(files, listed(zeros.length), [{ path: 'memos.pdf', data: zeros }]))).toMatch(
      /^file\.tooLarge/,
    );
    expect(await refusal(packed(files, listed(10), [{ path: 'memos.pdf', data: zeros, claimed: 10 }]))).toBe(
      'exchange.damaged entrySize',
    );
    expect(await refusal(packed(files, undefined, [{ path: 'b', data: utf8('x'), claimed: 4_000_000_000 }]))).toMatch(
      /^file\.tooLarge/,
    );
    const many = Array.from({ length: 20_001 }, (_, i) => ({ path: `f${i}`, data: utf8('') }));
    expect(await refusal(zip(many))).toMatch(/^file\.tooLarge/);
    const big = zeros.subarray(0, 21_000_000);
    expect(await refusal(zip([{ path: 'manifest.json', data: big }]))).toBe('exchange.damaged entrySize');
  });

  it('is refused when a fingerprint, a size or an entry is not what was announced', async () => {
    const files = await sound();
    for (const path of files.keys())
      if (path !== 'manifest.json') {
        expect(
          await refusal(
            packed(
              files,
              (m) =>
                void m.entries.filter((e) => e.path === path).map((e) => Object.assign(e, { sha256: sha256('x') })),
            ),
          ),
          path,
        ).toBe('exchange.damaged entryFingerprint');
        expect(
          await refusal(
            packed(
              files,
              (m) => void m.entries.filter((e) => e.path === path).map((e) => Object.assign(e, { bytes: e.bytes + 1 })),
            ),
          ),
          path,
        ).toBe('exchange.damaged entrySize');
      }
    expect(
      await refusal(packed(files, (m) => m.entries.push({ path: 'memos/x.pdf', bytes: 0, sha256: sha256('') }))),
    ).toBe('exchange.damaged entryMissing');
  });

  it('is refused when its history was rewritten, or does not lead to its content', async () => {
    const files = await sound();
    const history = (change: (h: { lines: { who: string; at: string; lineSeal: string }[] }) => void) =>
      packed(edited(files, 'history.json', change as never));
    expect(await refusal(history((h) => Object.assign(h.lines[0] ?? {}, { who: 'Somebody else' })))).toBe(
      'exchange.damaged historySeals',
    );
    expect(await refusal(history((h) => Object.assign(h.lines[0] ?? {}, { lineSeal: sha256('x') })))).toBe(
      'exchange.damaged historySeals',
    );
    expect(
      await refusal(
        packed(
          edited(files, 'dossier.json', ((d: { plan: { safetyMonths: number } }) =>
            Object.assign(d.plan, { safetyMonths: 7 })) as never),
        ),
      ),
    ).toBe('exchange.damaged entryFingerprint');
  });

  it('is refused when a frozen version is not what its fingerprint says, whatever the manifest says', async () => {
    const files = await sound({ frozen: true });
    expect(await refusal(packed(files))).toBe('taken');
    const version = (change: (v: { name: string; dossierId: string; fingerprint: string; files: object[] }) => void) =>
      refusal(packed(edited(files, 'version.json', change as never)));
    expect(await version((v) => Object.assign(v, { name: 'Autre comité' }))).toBe('exchange.damaged entryFingerprint');
    expect(await version((v) => Object.assign(v, { fingerprint: sha256('x') }))).toBe(
      'exchange.damaged entryFingerprint',
    );
    expect(await version((v) => Object.assign(v, { dossierId: 'autre' }))).toMatch(/^exchange\.invalid/);
    expect(await version((v) => v.files.pop())).toBe('exchange.hostile entryUnlisted');
    for (const end of [...files.keys()].filter((p) => p.endsWith('-note.pdf')))
      expect(await refusal(packed(new Map(files).set(end, utf8('%PDG'))))).toBe('exchange.damaged entryFingerprint');
    const content = [...files.keys()].find((p) => /versions\/.*dossier\.json$/.test(p)) ?? '';
    const altered = text(files.get(content) ?? new Uint8Array()).replace('"P"', '"Q"');
    expect(await refusal(packed(new Map(files).set(content, utf8(altered))))).toBe('exchange.damaged entryFingerprint');
    expect(await refusal(packed(new Map(files).set(content.replace('dossier.json', 'x.exe'), utf8('MZ'))))).toBe(
      'exchange.hostile entryUnlisted',
    );
  });

  it('is refused when an opinion stands where none may, or is none', async () => {
    const files = await sound();
    const opinion = utf8('{"format":"triptyque-opinion","formatVersion":1}');
    expect(await refusal(packed(new Map(files).set('opinions/o1.json', opinion)))).toBe(
      'exchange.invalid opinionAlone',
    );
    expect(await refusal(packed(files, (m) => Object.assign(m, { kind: 'opinion' })))).toBe(
      'exchange.invalid opinionAlone',
    );
    const alone = new Map([...files].filter(([path]) => !path.startsWith('dossiers/')));
    const kind = (m: ManifestJson) => void Object.assign(m, { kind: 'opinion', dossiers: [] });
    expect(await refusal(packed(new Map(alone).set('opinions/o1.json', opinion), kind))).toMatch(/^input\.invalid/);
    expect(await refusal(packed(new Map(alone).set('opinions/o1.json', utf8('[]')), kind))).toMatch(
      /^file\.unknownFormat/,
    );
  });

  it('is refused when it comes from a newer version, with the word for it', async () => {
    const files = await sound();
    expect(await refusal(packed(files, (m) => Object.assign(m, { formatVersion: 4 })))).toMatch(
      /^exchange\.newer newer/,
    );
    expect(
      await refusal(
        packed(edited(files, 'dossier.json', ((d: object) => Object.assign(d, { formatVersion: 99 })) as never)),
      ),
    ).toMatch(/^dossier\.newer/);
    expect(
      await refusal(
        packed(edited(files, 'history.json', ((d: object) => Object.assign(d, { formatVersion: 99 })) as never)),
      ),
    ).toMatch(/^exchange\.newer/);
  });

  it('is refused when its JSON is not what it should be, however deep', async () => {
    const files = await sound();
    const swap = (end: string, data: string | Uint8Array) =>
      packed(new Map(files).set(pathOf(files, end), typeof data === 'string' ? utf8(data) : data));
    expect(await refusal(swap('dossier.json', '{'))).toMatch(/^exchange\.invalid notJson/);
    expect(await refusal(swap('dossier.json', new Uint8Array([0xff, 0xfe])))).toBe('exchange.invalid notUtf8');
    expect(await refusal(swap('dossier.json', '[]'))).toMatch(/^file\.unknownFormat/);
    const deep = `{"format":"triptyque-history","formatVersion":1,"dossier":"a","snapshot":${'['.repeat(500_000)}${']'.repeat(500_000)},"lines":[]}`;
    expect(await refusal(swap('history.json', deep))).toBe('exchange.invalid tooDeep');
    expect(await refusal(swap('attachments.json', '[{"id":"../x"}]'))).toMatch(/^exchange\.invalid/);
    expect(await refusal(packed(files, (m) => Object.assign(m, { kind: 'virus' })))).toMatch(/^exchange\.invalid/);
    expect(await refusal(packed(files, (m) => Object.assign(m, { extra: 1 })))).toMatch(/^exchange\.invalid/);
    expect(await refusal(packed(files, (m) => m.dossiers.push(...m.dossiers)))).toBe('exchange.invalid unique');
    expect(await refusal(zip([{ path: 'other.json', data: utf8('{}') }]))).toMatch(/^file\.unknownFormat/);
    expect(await refusal(utf8('hello'))).toMatch(/^file\.unknownFormat/);
    expect(await refusal(new Uint8Array())).toMatch(/^file\.unknownFormat/);
    expect(await refusal(utf8('PK\u0003\u0004'))).toMatch(/^file\.unknownFormat/);
  });

  it('never breaks the reader: any byte changed, any cut, is a refusal or the same file', async () => {
    const bytes = packed(await sound());
    const expected = await read(bytes);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, flip, cut) => {
          const changed = cut ? bytes.slice(0, at) : Uint8Array.from(bytes, (b, i) => (i === at ? b ^ flip : b));
          const result = await readExchange(changed, '');
          if (result.ok) expect(result.value).toEqual(expected);
          else expect(FailureSchema.safeParse(result.failure).success).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('keeps script in every text a text, through the portfolio and back', async () => {
    const evil = '<img src=x onerror=alert(1)>=HYPERLINK("http://x")';
    const a = open(freshFolder(), { user: () => evil });
    const cohort = must(a.createCohort(evil));
    const { id } = must(a.createDossier({ project: evil, organisation: evil, cohortId: cohort.id }));
    must(a.addAttachment(id, { name: `${evil}/../../x.html`, mediaType: evil, content: Buffer.from(evil) }));
    const bytes = await send(a, [id], { sender: evil });
    expect(Object.keys(unzipSync(bytes)).every((path) => /^[A-Za-z0-9._/-]+$/.test(path) && !path.includes('..'))).toBe(
      true,
    );
    const b = open(freshFolder());
    take(b, await read(bytes));
    expect(must(b.list(ALL)).rows[0]).toMatchObject({ project: evil, organisation: evil });
    expect(must(b.openDossier(id)).attachments[0]).toMatchObject({ name: `${evil}/../../x.html`, mediaType: evil });
  });
});
