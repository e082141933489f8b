import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { shortFingerprint } from '#shared/archive/history/versions/version.ts';
import { longDate } from '#shared/base/i18n/dates.ts';
import { recordKindWords } from '#shared/decision/records/kind-words.ts';
import { fileFingerprint } from '../../files/read-bytes.ts';
import type { PortfolioKey } from '../../portfolio/connection.ts';
import type { PartlyErased } from '../../portfolio/erasure/figures.ts';
import type { Inspection } from '../../portfolio/inspect.ts';
import { openPortfolio, PORTFOLIO_FILE, portfolioPath } from '../../portfolio/portfolio.ts';
import { failureOutcome } from '../input.ts';
import { inspectWhole } from '../inspection.ts';
import { printable } from '../printable.ts';
import { keyFor, PASSPHRASE_OPTIONS } from '../secret/passphrase.ts';
import { type Call, json, refuse, succeed, type Verb, type VerbOutcome } from '../verb.ts';

const words = ({ t }: Call, found: Inspection): string => {
  switch (found.state) {
    case 'sound':
      return t('cli.sound', { count: found.dossiers, version: found.version });
    case 'newer':
      return t('cli.newer', { version: found.version });
    case 'damaged':
      return t('cli.damaged', { details: found.details });
    default:
      return found.state;
  }
};
interface Clash {
  readonly finding: 'final.clash';
  readonly record: string;
  readonly kind: string;
  readonly dossier: string | null;
}
interface Besides {
  readonly clashes: readonly Clash[];
  readonly erased: readonly PartlyErased[];
}
/**
 * What two laptops closed differently: the file is sound all the same, and a person has to say which stands; and what was erased in part. It is asked of a copy, because SQLite makes a log
 * and an index beside whatever it opens, and what is verified stays as it was found.
 */
const besidesIn = (path: string, key: PortfolioKey | null): Besides => {
  if (basename(path) !== PORTFOLIO_FILE) return { clashes: [], erased: [] };
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-verify-'));
  for (const suffix of ['', '-wal'])
    if (existsSync(`${path}${suffix}`)) copyFileSync(`${path}${suffix}`, join(folder, `${PORTFOLIO_FILE}${suffix}`));
  const portfolio = openPortfolio({
    folder,
    readOnly: true,
    key,
    now: () => new Date().toISOString(),
    user: () => '',
  });
  try {
    const found = portfolio.recordClashes();
    const erased = portfolio.partlyErased();
    return {
      clashes: found.ok
        ? found.value.map(({ id, kind, dossierId }) => ({
            finding: 'final.clash',
            record: id,
            kind,
            dossier: dossierId,
          }))
        : [],
      erased: erased.ok ? erased.value : [],
    };
  } finally {
    portfolio.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
const answer = (call: Call, path: string, found: Inspection, key: PortfolioKey | null): VerbOutcome => {
  const asJson = call.options.json !== undefined;
  const sound = found.state === 'sound';
  const { clashes, erased } = sound ? besidesIn(path, key) : { clashes: [], erased: [] };
  const told = clashes.map(
    (c) => `final.clash ${recordKindWords(c.kind, call.language)} ${c.record} ${c.dossier ?? ''}\n`,
  );
  const gone = erased.map(
    ({ at, ...one }) => `${call.t('cli.partlyErased', { ...one, date: longDate(at.slice(0, 10), call.language) })}\n`,
  );
  const out = asJson
    ? json({ path, ...found, clashes, erased })
    : sound
      ? `${words(call, found)}\n${[...told, ...gone].join('')}`
      : '';
  return sound ? { code: 0, out } : { code: 1, out, ...(asJson ? {} : { problem: words(call, found) }) };
};

/** Which frozen version a file belongs to: one altered byte, and it belongs to none. */
const fileAnswer = (call: Call, path: string, argument: string, key: PortfolioKey | null): VerbOutcome => {
  const place = call.path(argument);
  if (statSync(place, { throwIfNoEntry: false })?.isFile() !== true)
    return refuse('--file', argument, call.t('cli.refused.unreadable'));
  if (basename(path) !== PORTFOLIO_FILE) return refuse('PORTFOLIO', path, call.t('cli.refused.notAFolder'));
  const wanted = fileFingerprint(place);
  const portfolio = openPortfolio({
    folder: dirname(path),
    readOnly: true,
    key,
    now: () => new Date().toISOString(),
    user: () => '',
  });
  try {
    const checked = portfolio.checkVersions();
    if (!checked.ok) return failureOutcome(call, checked.failure);
    const version = checked.value.find((v) => v.version.files.some((f) => f.sha256 === wanted))?.version;
    const file = printable(place);
    if (version === undefined) return { code: 1, out: '', problem: call.t('cli.ofNoVersion', { file }) };
    const { id, dossierId, name, at, fingerprint } = version;
    if (call.options.json !== undefined) return succeed(json({ id, dossierId, name, at, fingerprint, sha256: wanted }));
    const said = { file, name: printable(name), at, fingerprint: shortFingerprint(fingerprint) };
    return succeed(`${call.t('cli.ofVersion', said)}\n`);
  } finally {
    portfolio.close();
  }
};

/** Reads all of a portfolio against its seals and leaves it as it was; the window may have it open meanwhile. */
export const verifyVerb: Verb = {
  name: 'verify',
  positionals: [{ name: 'PORTFOLIO' }],
  options: ['file', ...PASSPHRASE_OPTIONS, 'json'],
  needed: [],
  run: async (call) => {
    const [argument = ''] = call.positionals;
    const given = call.path(argument);
    const path = statSync(given, { throwIfNoEntry: false })?.isDirectory() ? portfolioPath(given) : given;
    const there = statSync(path, { throwIfNoEntry: false });
    if (there !== undefined && !there.isFile()) return refuse('PORTFOLIO', argument, call.t('cli.refused.notAFile'));
    const key = await keyFor(call, path, 'PORTFOLIO', argument);
    if (!key.ok) return key.refused;
    const found: Inspection = there === undefined ? { state: 'absent' } : inspectWhole(path, key.value);
    switch (found.state) {
      case 'absent':
        return refuse('PORTFOLIO', argument, call.t('cli.refused.absent'));
      case 'foreign':
        return refuse('PORTFOLIO', argument, call.t('cli.refused.foreign'));
      case 'unavailable':
        return refuse('PORTFOLIO', argument, call.t('cli.refused.unavailable', { code: found.code }));
      default:
        return found.state === 'sound' && call.options.file !== undefined
          ? fileAnswer(call, path, call.options.file, key.value)
          : answer(call, path, found, key.value);
    }
  },
};
