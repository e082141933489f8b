import { statSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '#shared/base/method/text.ts';
import type { Failure } from '#shared/contract/failures.ts';
import type { ListQuery } from '#shared/contract/operations/list-query.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { aboutDossier, exportWorkbook } from '../../documents/workbook/export.ts';
import { fileFailure } from '../../files/failures.ts';
import { makeFolder } from '../../files/folders.ts';
import { SCHEMA_VERSION } from '../../portfolio/migrate.ts';
import { openPortfolio, type Portfolio, portfolioPath } from '../../portfolio/portfolio.ts';
import { findingsOf } from '../findings.ts';
import { failureOutcome, write } from '../input.ts';
import { inspectWhole } from '../inspection.ts';
import { memoPdf } from '../memo-pdf.ts';
import { type Call, json, refuse, succeed, type Verb, type VerbOutcome } from '../verb.ts';

const FORMATS = ['summary', 'full'] as const;
const EXAMPLE_ID = 'example';
/** One row that is not an example is enough to know. */
const EVERYTHING = {
  text: '',
  status: [],
  cohortId: null,
  models: [],
  sort: 'updatedAt',
  descending: true,
  offset: 0,
  limit: 500,
} satisfies Partial<ListQuery>;

const deniedOrFailed = (call: Call, failure: Failure): VerbOutcome =>
  failure.code === 'folder.denied' || failure.code === 'portfolio.readOnly'
    ? refuse('--out', call.options.out ?? '', call.t('cli.refused.denied'))
    : failureOutcome(call, failure);

/** null = there is nothing here, or a portfolio of this version */
const inTheWay = (call: Call, folder: string): VerbOutcome | null => {
  if (statSync(portfolioPath(folder), { throwIfNoEntry: false }) === undefined) return null;
  const found = inspectWhole(portfolioPath(folder));
  return found.state === 'sound' && found.version === SCHEMA_VERSION ? null : notOurs(call);
};
const notOurs = (call: Call): VerbOutcome =>
  refuse('--out', call.options.out ?? '', call.t('cli.refused.ownPortfolio'));

const holdsOnlyExamples = (portfolio: Portfolio): boolean =>
  [false, true].every((archived) => {
    const list = portfolio.list({ ...EVERYTHING, archived });
    return list.ok && list.value.rows.every((row) => row.example);
  });

const fillPortfolio = (call: Call, folder: string): VerbOutcome | null => {
  const portfolio = openPortfolio({
    folder,
    now: () => new Date().toISOString(),
    user: () => 'triptyque demo',
    newId: () => EXAMPLE_ID,
    countFindings: (dossier) => findingsOf(dossier, project(dossier)).findings.length,
  });
  try {
    if (portfolio.state().state === 'open' && !holdsOnlyExamples(portfolio)) return notOurs(call);
    const loaded = portfolio.loadExample((id) => exampleDossier(id, call.language));
    return loaded.ok ? null : deniedOrFailed(call, loaded.failure);
  } finally {
    portfolio.close();
  }
};

/** Everything that the product makes, from its example: to look at, or to try another program on. */
export const demoVerb: Verb = {
  name: 'demo',
  positionals: [],
  options: ['out', 'date', 'organisation', 'json'],
  needed: ['out'],
  run: async (call) => {
    const folder = call.path(call.options.out ?? '');
    try {
      makeFolder(folder);
    } catch (error) {
      const failure = fileFailure(error);
      if (failure === null) throw error;
      const rule = call.t(failure.code === 'folder.denied' ? 'cli.refused.denied' : 'cli.refused.notAFolder');
      return refuse('--out', call.options.out ?? '', rule);
    }
    const stopped = inTheWay(call, folder) ?? fillPortfolio(call, folder);
    if (stopped !== null) return stopped;
    const paths = {
      portfolio: portfolioPath(folder),
      dossiers: {} as Record<string, string>,
      memos: {} as Record<string, Record<string, string>>,
      workbooks: {} as Record<string, string>,
      projection: join(folder, 'projection.json'),
    };
    for (const language of LANGUAGES) {
      const dossier = exampleDossier(EXAMPLE_ID, language);
      const file = join(folder, `example.${language}.triptyque`);
      const problem = write(call, file, json(toStored(dossier)));
      if (problem !== null) return problem;
      paths.dossiers[language] = file;
      const memos: Record<string, string> = {};
      for (const format of FORMATS) {
        const organisation = call.options.organisation ?? '';
        const pdf = await memoPdf(dossier, { language, format, date: call.date, organisation });
        if (!pdf.ok) return failureOutcome(call, pdf.failure);
        const path = join(folder, `memo-${format}.${language}.pdf`);
        const trouble = write(call, path, pdf.value);
        if (trouble !== null) return trouble;
        memos[format] = path;
      }
      paths.memos[language] = memos;
      const workbook = join(folder, `projection.${language}.xlsx`);
      const at = `${call.date}T12:00:00.000Z`;
      const { bytes } = await exportWorkbook(dossier, aboutDossier(dossier, at, ''), language, at);
      const trouble = write(call, workbook, bytes);
      if (trouble !== null) return trouble;
      paths.workbooks[language] = workbook;
    }
    const projection = json(project(exampleDossier(EXAMPLE_ID, call.language)));
    return write(call, paths.projection, projection) ?? succeed(json(paths));
  },
};
