/** What is done with a figure that was taken apart: its table goes to a spreadsheet, or the applicant is asked about it. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { copyText } from '#renderer/ground/unsaved/copy-text.ts';
import { askApplicant } from '#renderer/places/records/ask-applicant.ts';
import { monthName } from '#shared/base/i18n/dates.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatNumber } from '#shared/base/money/format.ts';
import { ApplicantQuestionSchema } from '#shared/dossier/content/schema.ts';
import { writeTsv } from '#shared/finance/grid/tsv.ts';
import { planMonths } from '#shared/finance/projection/calendar.ts';
import { whyTable } from '#shared/finance/projection/why/table.ts';
import type { AnyFigure, Explanation } from '#shared/finance/projection/why.ts';
import { figureText } from './figure-text.ts';

/** The month that a figure is of, or its year from its first month to its last. */
const periodOf = (t: Translate, language: Language, figure: AnyFigure, start: string): string => {
  const name = (index: number): string => monthName(planMonths(start)[index] ?? start, language);
  if ('month' in figure) return name(figure.month - 1);
  if (figure.year === 0) return t('why.periodBefore', { month: name(0) });
  return t('why.period', { year: figure.year, from: name(12 * figure.year - 12), to: name(12 * figure.year - 1) });
};
const readName = (found: Explanation, language: Language): string =>
  (found.kind === 'amount' ? found.why.label : found.label)[language];
const writeValue = (t: Translate, language: Language, found: Explanation): string => {
  if (found.kind === 'amount') return formatCents(found.why.cents, language);
  if (found.kind === 'quotient') return figureText(t, language, found.value, found.unit, 2);
  return found.value === null ? '–' : formatNumber(found.value, language, 4);
};

const Asking = ({ text, onDone }: { readonly text: string; readonly onDone: () => void }) => {
  const t = useT();
  const question = useLocalPlace(text, ApplicantQuestionSchema.shape.text);
  const keep = (): void => {
    if (askApplicant(t('why.question'), 'projection', question.value.trim(), t('dossier.origin.asked'))) onDone();
  };
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  return (
    <div ref={form} className="stack">
      <TextPlace label={t('why.question')} multiline rows={3} at={question} />
      <div className="row">
        <Button kind="main" disabled={question.isRefused || question.value.trim() === ''} onClick={keep}>
          {t('why.keepQuestion')}
        </Button>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
};

export const WhyActs = ({
  found,
  figure,
  startMonth,
}: {
  readonly found: Explanation;
  readonly figure: AnyFigure;
  /** of the plan, 'YYYY-MM' */ readonly startMonth: string;
}) => {
  const t = useT();
  const language = useLanguage();
  const say = useApp((s) => s.say);
  const [isAsking, setAsking] = useState(false);
  const copy = (): void => {
    if (copyText(writeTsv(whyTable(found, language)))) say(t('why.copied'));
  };
  const words = {
    name: readName(found, language),
    value: writeValue(t, language, found),
    period: periodOf(t, language, figure, startMonth),
  };
  return isAsking ? (
    <Asking text={t('why.questionText', words)} onDone={() => setAsking(false)} />
  ) : (
    <div className="row">
      <Button onClick={copy}>{t('why.copy')}</Button>
      <Button onClick={() => setAsking(true)}>{t('why.askApplicant')}</Button>
    </div>
  );
};
