import { createHash } from 'node:crypto';
import type { DossierCopy } from '#shared/archive/exchange/copy.ts';
import type { ExchangedRecord } from '#shared/archive/exchange/records.ts';
import { ok, type Result } from '#shared/contract/failures.ts';
import { type ArchivedPaper, archivedPapers, type PapersAsked, printPapers } from '../../committee/archived-papers.ts';
import { type Assembly, assemble } from '../../documents/exchange/assemble.ts';
import { writeExchange } from '../../documents/exchange/write.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import { applicationVersion, openNamedPortfolio, passwordOf, readExchangeFile, refuseFor } from '../exchange-file.ts';
import { failureOutcome, placeToWrite, type ReadInput, write } from '../input.ts';
import { memoPdf, renderPdf } from '../memo-pdf.ts';
import { printable } from '../printable.ts';
import { PASSPHRASE_OPTIONS } from '../secret/passphrase.ts';
import { type Call, json, refuse, succeed, type Verb, type VerbOutcome } from '../verb.ts';

interface Source {
  readonly ids: readonly string[];
  readonly copy: (id: string, withDocuments: boolean) => Result<DossierCopy>;
  readonly foundation: (leaning: readonly string[] | null) => Result<ExchangedRecord[]>;
  readonly papers: (id: string, how: PapersAsked) => Result<readonly ArchivedPaper[]>;
}
const LISTED = {
  text: '',
  status: [],
  cohortId: null,
  models: [],
  sort: 'project' as const,
  descending: false,
  offset: 0,
  limit: 500,
};
const fromPortfolio = (portfolio: Portfolio) => {
  const ids: string[] = [];
  for (const archived of [false, true]) {
    const list = portfolio.list({ ...LISTED, archived });
    if (!list.ok) return list;
    ids.push(...list.value.rows.map((row) => row.id));
  }
  return ok({
    ids: [...new Set(ids)],
    copy: portfolio.copyDossier,
    foundation: portfolio.copyFoundation,
    papers: (id: string, how: PapersAsked) => archivedPapers(portfolio, id, how),
  });
};

const fromFiles = async (call: Call): Promise<ReadInput<Source>> => {
  const copies = new Map<string, DossierCopy>();
  const foundation = new Map<string, ExchangedRecord>();
  for (const argument of call.positionals) {
    const file = await readExchangeFile({ ...call, options: {} }, 'DOSSIER', argument);
    if (!file.ok) return file;
    for (const record of file.value.foundation) foundation.set(record.id, record);
    for (const copy of file.value.copies) {
      if (copies.has(copy.info.id))
        return { ok: false, refused: refuse('DOSSIER', argument, call.t('cli.refused.twice')) };
      copies.set(copy.info.id, copy);
    }
  }
  return {
    ok: true,
    value: {
      ids: [...copies.keys()],
      copy: (id) => ok(copies.get(id) as DossierCopy),
      foundation: () => ok([...foundation.values()]),
      papers: () => ok([]),
    },
  };
};

const kindOf = ({ options: { kind } }: Call): Assembly['kind'] =>
  kind === 'archive' || kind === 'foundation' ? kind : 'exchange';

const make = async (call: Call, source: Source, password: string, path: string): Promise<VerbOutcome> => {
  const organisation = call.options.organisation ?? '';
  const wanted: Assembly = {
    ids: source.ids,
    kind: kindOf(call),
    documents: true,
    history: call.options['no-history'] === undefined,
    memos: false,
    language: call.language,
    password,
    sender: '',
    organisation,
    application: applicationVersion(),
    createdAt: `${call.date}T12:00:00.000Z`,
  };
  const content = await assemble(wanted, {
    copy: source.copy,
    foundation: source.foundation,
    memo: (dossier, format, edition) =>
      memoPdf(dossier, { language: call.language, format, date: call.date, organisation, edition }),
    papers: async (id) => {
      const found = source.papers(id, { language: call.language, organisation });
      return found.ok ? printPapers(found.value, renderPdf) : found;
    },
    onProgress: () => undefined,
    isCancelled: () => false,
  });
  if (!content.ok) return failureOutcome(call, content.failure);
  const bytes = await writeExchange(content.value);
  const trouble = write(call, path, bytes);
  if (trouble !== null) return trouble;
  if (call.options.json === undefined) return succeed(`${call.t('cli.written', { path: printable(path) })}\n`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return succeed(json({ path, dossiers: source.ids.length, bytes: bytes.byteLength, sha256 }));
};

/** Dossiers into one exchange file or one archive: those of files, or all of a portfolio. */
export const exportVerb: Verb = {
  name: 'export',
  positionals: [{ name: 'DOSSIER', many: true }],
  options: [
    'out',
    'portfolio',
    'kind',
    'no-history',
    'password-env',
    'date',
    'organisation',
    ...PASSPHRASE_OPTIONS,
    'json',
  ],
  needed: ['out'],
  run: async (call) => {
    const place = placeToWrite(call, call.positionals[0]);
    if (!place.ok) return place.refused;
    const password = passwordOf(call);
    if (!password.ok) return password.refused;
    const isPortfolio = call.options.portfolio !== undefined;
    if (isPortfolio === call.positionals.length > 0) return refuse('DOSSIER', '', call.t('cli.refused.oneSource'));
    if (!isPortfolio && kindOf(call) === 'foundation')
      return refuse('--kind', 'foundation', call.t('cli.refused.needsPortfolio'));
    if (!isPortfolio) {
      const source = await fromFiles(call);
      return source.ok ? make(call, source.value, password.value, place.value) : source.refused;
    }
    const opened = await openNamedPortfolio(call, true);
    if (!opened.ok) return opened.refused;
    try {
      const source = fromPortfolio(opened.value);
      if (!source.ok) return refuseFor(call, '--portfolio', call.options.portfolio ?? '', source.failure);
      if (kindOf(call) === 'foundation')
        return await make(call, { ...source.value, ids: [] }, password.value, place.value);
      if (source.value.ids.length === 0)
        return refuse('--portfolio', call.options.portfolio ?? '', call.t('cli.refused.noDossier'));
      return await make(call, source.value, password.value, place.value);
    } finally {
      opened.value.close();
    }
  },
};
