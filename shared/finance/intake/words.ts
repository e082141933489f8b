/** A reading in words, for whoever shows or prints it. */
import type { Translate } from '#shared/base/i18n/translate.ts';
import { headingById } from '#shared/base/method/headings.ts';
import { leafById } from '#shared/base/method/levers.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { Control, Flag, IntakeReading, ReadingQuestion } from './reading.ts';

interface Said {
  readonly t: Translate;
  readonly language: Language;
}
const MAX_LABELS = 3;
/** What a period is called; one whose year nothing says has no name of its own. */
const periodWords = ({ t }: Said, id: string): string => (id === 'P' ? t('intake.noYear') : id);

/** One sentence: what the file is, its years, its unit. */
export const readingWords = (said: Said, { file, kind, periods, unit, currency }: IntakeReading): string => {
  const { t } = said;
  const years = periods.map((p) =>
    p.kind === null
      ? periodWords(said, p.id)
      : `${p.year ?? periodWords(said, p.id)} ${t(`intake.periodKind.${p.kind}`)}`,
  );
  const unitWords = unit === 1_000 ? [t('intake.inThousands')] : unit === 1_000_000 ? [t('intake.inMillions')] : [];
  const parts = [...new Set(years), ...unitWords, ...(currency === 'EUR' ? [] : [currency])];
  return t('intake.what', { file, kind: t(`intake.kind.${kind}`), periods: parts.join(' · ') });
};

/** Sheets that hold figures and were not read: one sentence each. A sheet of words alone is passed over. */
export const otherSheetWords = ({ t }: Said, { otherSheets }: Pick<IntakeReading, 'otherSheets'>): readonly string[] =>
  otherSheets
    .filter(({ figures }) => figures > 0)
    .map(({ name, hidden, figures }) =>
      t(hidden ? 'intake.sheetHidden' : 'intake.sheetUnread', { sheet: name, count: figures }),
    );

export const controlWords = ({ t, language }: Said, control: Control): string => {
  const money = (cents: number): string => formatCents(cents, language);
  const { side, period, linesCents, asides, fileCents, cell, holds } = control;
  const said = {
    side: t(`intake.side.${side}`),
    period: periodWords({ t, language }, period),
    lines: money(linesCents),
  };
  if (fileCents === null) return t('intake.control.none', said);
  if (!holds)
    return t('intake.control.off', {
      ...said,
      total: money(fileCents),
      cell: cell ?? '',
      gap: money(fileCents - linesCents),
    });
  if (asides.length === 0) return t('intake.control.holds', said);
  const words = asides.map(({ why, cents }) => `${t(`intake.aside.${why}`)} ${money(cents)}`).join(' + ');
  return t('intake.control.holdsWith', { ...said, asides: words, total: money(fileCents) });
};

/** Whether the control of its side and year says already what a flag says. */
export const isControlled = (flag: Flag, { controls }: Pick<IntakeReading, 'controls'>): boolean =>
  controls.some(
    (c) =>
      c.side === flag.side &&
      c.period === flag.period &&
      (flag.what === 'noTotal'
        ? c.fileCents === null
        : flag.what === 'total' && !c.holds && c.cell === (flag.cell ?? null)),
  );

export const flagWords = ({ t, language }: Said, flag: Flag): string => {
  const money = (cents: number | undefined): string => formatCents(cents ?? 0, language);
  const what = flag.what === 'noTotal' && flag.computed === 0 ? 'noLines' : flag.what;
  return t(`intake.flag.${what}`, {
    count: flag.count ?? 1,
    side: flag.side === undefined ? '' : t(`intake.side.${flag.side}`),
    period: periodWords({ t, language }, flag.period ?? ''),
    typed: money(flag.typed),
    computed: money(flag.computed),
    gap: money((flag.typed ?? 0) - (flag.computed ?? 0)),
    cell: flag.cell ?? '',
    label: flag.label ?? '',
  });
};

export const questionWords = ({ t, language }: Said, question: ReadingQuestion, reading: IntakeReading): string => {
  switch (question.ask) {
    case 'meaning': {
      const labels = question.lines.flatMap((id) => reading.lines.find((l) => l.id === id)?.label ?? []);
      const choices =
        question.leaves.length > 0
          ? question.leaves.map((leaf) => `${leaf} ${leafById(leaf).label[language]}`).join(', ')
          : question.heading === null
            ? t('intake.ask.anyHeading')
            : headingById(question.heading).label[language];
      const shown = labels.slice(0, MAX_LABELS).join(', ');
      return t('intake.ask.meaning', {
        count: labels.length,
        labels: labels.length > MAX_LABELS ? `${shown}…` : shown,
        choices,
      });
    }
    case 'side':
      return t('intake.ask.side', { count: question.lines.length });
    case 'parts':
      return t('intake.ask.parts', { heads: question.heads.join(', ') });
    case 'currency':
      return t('intake.ask.currency', { currency: question.currency });
    case 'period':
      return t('intake.ask.period', { period: question.period });
    case 'unit':
    case 'tax':
    case 'table':
    case 'chart':
      return t(`intake.ask.${question.ask}`);
  }
};
