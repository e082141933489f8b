/** What is held on a person, as that person reads it: each text whole, where it stands and since when, and what can be asked for. */
import { longDate } from '#shared/base/i18n/dates.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Block, MemoDocument } from './document.ts';

/** One text that holds the words. */
export interface ToldPlace {
  /** empty: of the foundation */ readonly dossier: string;
  readonly where: 'content' | 'history' | 'records' | 'versions' | 'documents' | 'foundation' | 'cohorts';
  readonly place: string;
  /** ISO time, or empty */ readonly at: string;
  /** empty where whoever asks may not read it yet */ readonly text: string;
}
export interface HeldSheet {
  readonly searched: readonly string[];
  readonly places: readonly ToldPlace[];
  readonly documents: readonly { readonly name: string; readonly dossier: string }[];
  /** 'YYYY-MM-DD' */ readonly date: string;
  readonly language: Language;
  readonly organisation: string;
}

/** In the order in which they were found; those of one dossier stand together. */
const byDossier = (places: readonly ToldPlace[]): ReadonlyMap<string, readonly ToldPlace[]> => {
  const found = new Map<string, ToldPlace[]>();
  for (const place of places) found.set(place.dossier, [...(found.get(place.dossier) ?? []), place]);
  return found;
};

export const heldSheet = ({ searched, places, documents, date, language, organisation }: HeldSheet): MemoDocument => {
  const t = translator(language);
  const title = t('privacy.sheet.title');
  const made = t('privacy.sheet.made', { date: longDate(date, language) });
  const placeBlock = ({ where, place, at, text }: ToldPlace): Block => ({
    kind: 'answer',
    label: [t(`privacy.search.where.${where}`), place].filter((words) => words !== '').join(' · '),
    text: text === '' ? t('privacy.search.hidden') : text,
    origin: at === '' ? '' : longDate(at.slice(0, 10), language),
  });
  const groups = [...byDossier(places)].flatMap(([dossier, own]): Block[] => [
    { kind: 'heading', level: 1, text: dossier === '' ? t('privacy.sheet.foundation') : dossier },
    ...own.map(placeBlock),
  ]);
  const papers: Block[] =
    documents.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: t('privacy.sheet.documents') },
          { kind: 'paragraph', text: t('privacy.sheet.documentsHelp') },
          { kind: 'list', items: documents.map(({ name, dossier }) => [name, dossier].filter(Boolean).join(' · ')) },
        ];
  return {
    density: 'pages',
    title,
    subtitle: searched.join(' · '),
    language,
    author: organisation,
    date,
    cover: { organisation, lines: [made] },
    header: { left: title, right: organisation },
    footer: { left: made, page: t('memo.page', { page: '%p', pages: '%n' }) },
    unprintable: t('memo.unprintable', { characters: '%n' }),
    blocks: [
      { kind: 'paragraph', text: t('privacy.sheet.what', { count: places.length }) },
      { kind: 'callout', tone: 'info', title: t('privacy.sheet.rights'), text: t('privacy.sheet.rightsHelp') },
      ...groups,
      ...papers,
    ],
  };
};
