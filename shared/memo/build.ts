import { answerText } from '../dossier/accessors.ts';
import { longDate } from '../i18n/dates.ts';
import type { StationId } from '../method/stations.ts';
import type { Block, MemoDocument } from './document.ts';
import {
  annexBlocks,
  cashBlocks,
  conditionBlocks,
  contextOf,
  coverageTable,
  decisionBlocks,
  dissentBlocks,
  type MemoInput,
  modelBlocks,
  opinionBlocks,
  resourceTable,
  statementTable,
  stationBlocks,
} from './sections.ts';

export interface MemoOptions extends MemoInput {
  /** summary: two pages for the committee; full: the whole note */ readonly format: 'summary' | 'full';
  /** ISO date printed on every page */ readonly date: string;
  readonly version: string;
  /** the foundation or fund */ readonly organisation: string;
}

/** Sections in the order of docs/method.md, "Memo"; the same dossier, date and version always give the same document. */
export const buildMemo = (options: MemoOptions): MemoDocument => {
  const c = contextOf(options);
  const { dossier, language, t } = c;
  const section = (title: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: title }, ...blocks];
  const station = (id: StationId, title: string): Block[] => section(title, stationBlocks(c, id));
  const summary = (): Block[] => [
    ...decisionBlocks(c),
    ...section(
      t('memo.framing'),
      answerText(dossier, 'request.summary') === ''
        ? []
        : [{ kind: 'paragraph', text: answerText(dossier, 'request.summary') }],
    ),
    ...modelBlocks(c, false),
    ...section(t('memo.finance'), [...cashBlocks(c), coverageTable(c)]),
    ...opinionBlocks(c),
    ...dissentBlocks(c),
  ];
  const full = (): Block[] => [
    ...decisionBlocks(c),
    ...station('request', t('memo.bearer')),
    ...station('framing', t('memo.framing')),
    ...station('innovation', t('memo.innovation')),
    ...modelBlocks(c, true),
    ...stationBlocks(c, 'model'),
    ...stationBlocks(c, 'levers'),
    ...station('alliances', t('memo.alliances')),
    ...station('people', t('memo.people')),
    ...station('impact', t('memo.impact')),
    ...section(t('memo.finance'), [
      ...cashBlocks(c),
      coverageTable(c),
      statementTable(c),
      resourceTable(c),
      ...stationBlocks(c, 'projection'),
    ]),
    ...station('capacity', t('memo.support')),
    ...section(t('memo.risks'), [...stationBlocks(c, 'risks'), ...conditionBlocks(c)]),
    ...section(t('memo.open'), [...opinionBlocks(c), ...dissentBlocks(c), ...stationBlocks(c, 'opinion')]),
    ...annexBlocks(c),
  ];
  const project = answerText(dossier, 'request.projectName') || t('dossier.untitled');
  return {
    title: project,
    subtitle: t(options.format === 'summary' ? 'memo.summaryTitle' : 'memo.fullTitle'),
    language,
    author: answerText(dossier, 'request.owner') || options.organisation,
    date: options.date,
    cover: {
      organisation: answerText(dossier, 'request.organisationName'),
      lines: [
        options.organisation,
        longDate(options.date, language),
        t('memo.version', { version: options.version }),
      ].filter((l) => l !== ''),
    },
    header: { left: project, right: `${t('memo.confidential')} · ${t('memo.draft')}` },
    footer: {
      left: `${longDate(options.date, language)} · ${t('memo.version', { version: options.version })}`,
      page: (page, pages) => t('memo.page', { page, pages }),
    },
    blocks: options.format === 'summary' ? summary() : full(),
  };
};
