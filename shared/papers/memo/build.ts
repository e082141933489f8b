import { shortFingerprint } from '#shared/archive/history/versions/version.ts';
import { longDate } from '#shared/base/i18n/dates.ts';
import { type Translate, translator } from '#shared/base/i18n/translate.ts';
import { clip } from '#shared/base/text/clip.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import { type MemoFormat, type MemoSection, usualComposition } from './composition.ts';
import { forApplicant, type MemoInput, memoContext } from './context.ts';
import { joinSides, type MemoDocument, type Picture } from './document.ts';
import { DRAFT, type Edition } from './edition.ts';
import { fullBlocks } from './full.ts';
import { noteSides } from './note/sides.ts';
import { applicantSides } from './summary.ts';

export interface MemoOptions extends MemoInput {
  readonly format: MemoFormat;
  /** which are printed, in which order: the usual ones of the format when not said */ readonly sections?: readonly MemoSection[];
  /** a first page with the facts of the request and the contents: for the full note when not said */ readonly cover?: boolean;
  /** PNG or JPEG, at the head of the first page */ readonly logo?: Picture;
  /** ISO date printed on every page */ readonly date: string;
  readonly version: string;
  /** the foundation or fund */ readonly organisation: string;
  /** draft, marked as confidential, when not said */ readonly edition?: Edition;
  /** the frozen version that this is the memo of */ readonly frozen?: {
    readonly name: string;
    readonly fingerprint: string;
  };
  /** seal of the content, printed beside the version on every page */ readonly fingerprint?: string;
}

const MAX_NAME = 110;

const versionWords = (
  t: Translate,
  { version, frozen, fingerprint }: Pick<MemoOptions, 'version' | 'frozen' | 'fingerprint'>,
): string[] => [
  ...(frozen === undefined
    ? [t('memo.version', { version })]
    : [
        ...(frozen.name === '' ? [] : [t('memo.frozen', { name: clip(frozen.name, 60, '…').text })]),
        shortFingerprint(frozen.fingerprint),
      ]),
  ...(fingerprint === undefined ? [] : [t('memo.fingerprint', { seal: fingerprint.slice(0, 12) })]),
];
/** Below every page: day, version, page. */
export const memoFooter = (
  options: Pick<MemoOptions, 'language' | 'date' | 'version' | 'frozen' | 'fingerprint'>,
): MemoDocument['footer'] => {
  const t = translator(options.language);
  return {
    left: [longDate(options.date, options.language), ...versionWords(t, options)].join(' · '),
    page: t('memo.page', { page: '%p', pages: '%n' }),
  };
};

/** Sections in the order of docs/method.md, "Memo"; the same dossier, date and version always give the same document. */
export const buildMemo = (options: MemoOptions): MemoDocument => {
  const c = memoContext(options);
  const { dossier, language, t } = c;
  const usual = usualComposition(options.format, options.audience);
  const { format, date, organisation, logo, edition = DRAFT, sections = usual.sections, cover = usual.cover } = options;
  // Names stand in the title, the header and the properties of the file: an endless one is cut there and whole in its station.
  const name = (id: string): string => clip(answerText(dossier, id).replace(/\s+/g, ' '), MAX_NAME, '…').text;
  const project = name('request.projectName') || t('dossier.untitled');
  const owner = name('request.owner');
  const summary = format === 'summary';
  const sides = summary ? (forApplicant(c) ? applicantSides(c) : noteSides(c)) : null;
  return {
    density: summary ? 'sheet' : 'pages',
    title: project,
    subtitle: t(forApplicant(c) ? 'memo.applicantTitle' : `memo.${format}Title`),
    language,
    author: owner || organisation,
    date,
    cover: {
      organisation: name('request.organisationName'),
      ...(logo === undefined ? {} : { logo }),
      lines: [organisation, owner, longDate(date, language), ...versionWords(t, options)].filter((l) => l !== ''),
    },
    header: {
      left: clip(project, 70, '…').text,
      right: [edition.mark === 'none' ? '' : t(`memo.markings.${edition.mark}`), edition.issued ? '' : t('memo.draft')]
        .filter((s) => s !== '')
        .join(' · '),
    },
    ...(edition.issued ? {} : { watermark: t('memo.watermark') }),
    ...(edition.rendition === 'archive' ? { archive: true } : {}),
    ...(edition.rendition === 'standard' && !forApplicant(c)
      ? {
          attachment: {
            name: 'dossier.json',
            text: `${JSON.stringify(toStored(dossier), null, 2)}\n`,
            description: t('memo.dataInside'),
          },
        }
      : {}),
    footer: memoFooter(options),
    unprintable: t('memo.unprintable', { characters: '%n' }),
    ...(sides === null
      ? { blocks: fullBlocks(c, { sections, cover }) }
      : { blocks: joinSides(sides.map((side) => side[0] ?? [])), sides }),
  };
};
