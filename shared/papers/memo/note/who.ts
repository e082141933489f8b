/** Who asks, and what they do, in two lines above what is voted: a committee reads several notes one after the other. */
import { formatCents, formatNumber } from '#shared/base/money/format.ts';
import { clip } from '#shared/base/text/clip.ts';
import { answerLabel, answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import type { MemoContext } from '../context.ts';
import type { Block } from '../document.ts';
import { planIsEmpty } from '../finance.ts';

/** Letters of what they do, where nobody wrote it in one sentence. */
const ROOM = 240;

const fullTime = ({ dossier }: MemoContext): number =>
  dossier.posts.filter((p) => p.firstMonth === 1).reduce((total, p) => total + p.fte, 0);
const volunteers = ({ dossier }: MemoContext): number =>
  dossier.volunteerMissions.reduce((total, m) => total + (m.volunteers ?? 0), 0);

/** Legal form, year, place, size: what is known of each, and nothing of what is not. */
const identity = (c: MemoContext): string => {
  const { dossier, projection, language, t } = c;
  const founded = answerNumber(dossier, 'request.founded');
  const staff = fullTime(c);
  const unpaid = volunteers(c);
  return [
    answerLabel(dossier, 'request.legalForm', language),
    founded === null ? '' : t('note.who.since', { year: founded }),
    clip(answerText(dossier, 'request.territory'), 60, '…').text,
    planIsEmpty(c) ? '' : t('note.who.income', { amount: formatCents(projection.products.years[0], language, 0) }),
    projection.project === null
      ? ''
      : t('note.who.project', { amount: formatCents(projection.project.charges.years[0], language, 0) }),
    staff > 0 ? t('note.who.staff', { fte: formatNumber(staff, language, 1) }) : '',
    unpaid > 0 ? t('note.who.volunteers', { count: unpaid, volunteers: formatNumber(unpaid, language, 0) }) : '',
  ]
    .filter((x) => x !== '')
    .join(' · ');
};
/** The theory of change where it is written, else the beginning of what the project says of itself. */
const whatTheyDo = ({ dossier, t }: MemoContext): string => {
  const theory = answerText(dossier, 'impact.theory');
  return theory === ''
    ? clip(answerText(dossier, 'request.summary').replace(/\s*\n\s*/g, ' '), ROOM, t('memo.seeFull')).text
    : theory;
};

export const whoAsks = (c: MemoContext): Block[] =>
  [
    { kind: 'paragraph' as const, text: identity(c), tone: 'muted' as const },
    { kind: 'paragraph' as const, text: whatTheyDo(c) },
  ].filter(({ text }) => text !== '');
