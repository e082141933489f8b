/** A recovery key on a sheet of paper: the key, what it opens, how it is used and where it is kept. */
import { longDate } from '#shared/base/i18n/dates.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { MemoDocument } from './document.ts';

/** @param code as it is typed again @param date 'YYYY-MM-DD' */
export const recoverySheet = ({
  code,
  date,
  language,
  organisation,
}: {
  readonly code: string;
  readonly date: string;
  readonly language: Language;
  readonly organisation: string;
}): MemoDocument => {
  const t = translator(language);
  const title = t('protection.sheet.title');
  const made = t('protection.sheet.made', { date: longDate(date, language) });
  return {
    density: 'pages',
    title,
    subtitle: t('protection.sheet.subtitle'),
    language,
    author: organisation,
    date,
    cover: { organisation, lines: [] },
    header: { left: title, right: organisation },
    footer: { left: made, page: t('memo.page', { page: '%p', pages: '%n' }) },
    unprintable: t('memo.unprintable', { characters: '%n' }),
    blocks: [
      { kind: 'paragraph', text: t('protection.sheet.what') },
      {
        kind: 'resolution',
        label: title,
        sentence: code.replaceAll('-', ' – '),
        lines: [made],
        boxes: [],
      },
      { kind: 'paragraph', text: t('protection.sheet.how') },
      { kind: 'callout', tone: 'attention', title: t('protection.sheet.keep'), text: t('protection.sheet.replaced') },
    ],
  };
};
