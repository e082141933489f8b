/** Many dossiers in one file: what it says before the memos, and each memo. The order is the one given; nothing ranks them. */
import type { Thresholds } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import { longDate } from '#shared/base/i18n/dates.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { clip } from '#shared/base/text/clip.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Composition } from '../composition.ts';
import type { Block, MemoDocument, Picture } from '../document.ts';
import { dossierMemo } from '../dossier-memo.ts';
import type { Edition } from '../edition.ts';
import { comparisonTables } from './comparison.ts';
import { packEntry } from './entry.ts';
import { overviewTable } from './overview.ts';

export interface PackedDossier {
  readonly dossier: Dossier;
  readonly version: string;
  /** seal of the content */ readonly fingerprint?: string;
}
export interface PackOptions {
  readonly dossiers: readonly PackedDossier[];
  /** such as the session it is made for; may be empty */ readonly title: string;
  readonly language: Language;
  /** 'YYYY-MM-DD' */ readonly date: string;
  readonly organisation: string;
  readonly logo?: Picture;
  readonly edition: Edition;
  /** what findings and ratios are read against; the tool's own when nothing is said */ readonly thresholds?: Thresholds;
  /** one for all the memos; a pack is for the committee */ readonly composition: Composition;
}
/** Of a title, which stands in the properties of the file. */
const MAX_TITLE = 110;

/** One memo of a pack, under its number: the same as alone, without the logo and the data that the file as a whole does not repeat forty times. */
export const packMemo = (options: PackOptions, index: number): MemoDocument => {
  const packed = options.dossiers[index];
  if (packed === undefined) throw new Error(`no dossier ${index} in the pack`);
  const { dossier, version, fingerprint } = packed;
  const { attachment: _, ...memo } = dossierMemo({
    ...options.composition,
    audience: 'committee',
    dossier,
    version,
    language: options.language,
    date: options.date,
    organisation: options.organisation,
    edition: options.edition,
    ...(options.thresholds === undefined ? {} : { thresholds: options.thresholds }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
  });
  return { ...memo, title: `${index + 1}. ${memo.title}` };
};

const foot = ({ language, date, dossiers }: PackOptions): readonly string[] => [
  longDate(date, language),
  translator(language)('pack.count', { count: dossiers.length }),
];
/** Below every page of the file as a whole. */
export const packFooter = (options: PackOptions): MemoDocument['footer'] => ({
  left: foot(options).join(' · '),
  page: translator(options.language)('memo.page', { page: '%p', pages: '%n' }),
});

/** All dossiers in one table and the page of each memo, on one page where they are few; then side by side. */
export const packFront = (options: PackOptions): MemoDocument => {
  const { language, date, organisation, logo, edition, composition } = options;
  const t = translator(language);
  const seen = options.dossiers.map(({ dossier }, i) => packEntry(dossier, i + 1, language, options.thresholds));
  const title = clip(options.title.replace(/\s+/g, ' ').trim(), MAX_TITLE, '…').text || t('pack.untitled');
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: t('pack.overview') },
    overviewTable(seen, language),
    { kind: 'contents', title: t('pack.contents') },
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: t('pack.comparison') },
    { kind: 'paragraph', text: t('pack.comparisonNote'), tone: 'muted' },
    ...comparisonTables(seen, language),
  ];
  return {
    density: composition.format === 'summary' ? 'sheet' : 'pages',
    title,
    subtitle: t('pack.subtitle'),
    language,
    author: organisation,
    date,
    cover: {
      organisation,
      lines: foot(options),
      ...(logo === undefined ? {} : { logo }),
    },
    header: {
      left: clip(title, 70, '…').text,
      right: [edition.mark === 'none' ? '' : t(`memo.markings.${edition.mark}`), edition.issued ? '' : t('memo.draft')]
        .filter((s) => s !== '')
        .join(' · '),
    },
    ...(edition.issued ? {} : { watermark: t('memo.watermark') }),
    ...(edition.rendition === 'archive' ? { archive: true } : {}),
    footer: packFooter(options),
    unprintable: t('memo.unprintable', { characters: '%n' }),
    blocks,
  };
};
