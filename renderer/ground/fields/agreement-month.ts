import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { monthName, shortDate } from '#shared/base/i18n/dates.ts';
import { dueDay } from '#shared/decision/follow-up/milestones.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';

/** The day of the committee, on which the agreement is given at the earliest; empty while it is not known. */
export const useCommitteeDay = (): string =>
  useDossier((s) => (s.dossier === null ? '' : answerText(s.dossier, 'request.decisionDate')));

/** When so many months after the agreement would be, counted from the day of the committee, and said as such; empty while that is not known. */
export const useAgreementMonth = (): ((months: number) => string) => {
  const t = useT();
  const language = useLanguage();
  const committee = useCommitteeDay();
  return (months) => {
    const day = Number.isInteger(months) ? dueDay({ dueOn: '', month: months }, committee) : '';
    if (day === '') return '';
    return t('records.afterAgreement', { month: monthName(day.slice(0, 7), language), date: shortDate(committee) });
  };
};
