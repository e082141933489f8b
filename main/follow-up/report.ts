/** The report of a follow-up, from the portfolio: against the plan as it was decided, when that version is kept. */

import type { Language } from '#shared/base/method/text.ts';
import { type Failure, fail, ok } from '#shared/contract/failures.ts';
import { buildFollowUpReport } from '#shared/decision/follow-up/report.ts';
import { awardOf } from '#shared/decision/follow-up/start.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { project } from '#shared/finance/projection/engine.ts';
import type { MemoDocument } from '#shared/papers/memo/document.ts';
import { exportName } from '../files/names.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { comparedPlan } from './compared-plan.ts';

const notFollowed = (dossierId: string): Failure<'record.unknown'> => ({
  code: 'record.unknown',
  id: dossierId.slice(0, 200),
  kept: 'nothingChanged',
});
export interface ReportAsked {
  readonly dossierId: string;
  readonly language: Language;
  /** 'YYYY-MM-DD' */ readonly today: string;
  /** the foundation's name where its identity has none */ readonly organisation: string;
}
export const followUpReport = (portfolio: Portfolio, { dossierId, language, today, organisation }: ReportAsked) => {
  const opened = portfolio.openDossier(dossierId);
  if (!opened.ok) return opened;
  const followed = portfolio.followUp(dossierId);
  if (!followed.ok) return followed;
  const followUp = followed.value;
  if (followUp === null) return fail(notFollowed(dossierId));
  const decisions = portfolio.listRecords('decision', dossierId);
  if (!decisions.ok) return decisions;
  const states = portfolio.listRecords('conditionState', dossierId);
  if (!states.ok) return states;
  const payments = portfolio.listRecords('payment', dossierId);
  if (!payments.ok) return payments;
  const identity = portfolio.listRecords('identity', null);
  if (!identity.ok) return identity;
  const award = awardOf(decisions.value);
  const { dossier } = opened.value;
  const plan = comparedPlan(portfolio, dossier, award?.body ?? null);
  if (!plan.ok) return plan;
  const logo = identity.value[0]?.body.logo ?? null;
  return ok(
    buildFollowUpReport({
      followUp,
      project: answerText(dossier, 'request.projectName'),
      organisation: answerText(dossier, 'request.organisationName'),
      foundation: identity.value[0]?.body.name || organisation,
      ...(logo === null ? {} : { logo }),
      plan: project(plan.value.dossier),
      planned: plan.value.dossier,
      isPlanDecided: plan.value.isDecided,
      award:
        award === null
          ? null
          : {
              decision: award.body,
              states: states.value.map((r) => r.body).filter((s) => s.decisionId === award.id),
              payments: payments.value.map((r) => r.body).filter((p) => p.decisionId === award.id),
            },
      today,
      language,
    }),
  );
};
const KIND = { fr: 'rapport-de-suivi', en: 'follow-up-report' } as const;
export const reportName = ({ date, title }: Pick<MemoDocument, 'date' | 'title'>, language: Language): string =>
  exportName(date, title, KIND[language], 'pdf');
