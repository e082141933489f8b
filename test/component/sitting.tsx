/** A committee that holds its session on one dossier, with a whole decision that nobody closed yet. */
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { holdSession, reviewDossier } from '#main/committee/acts.ts';
import type { Portfolio } from '#main/portfolio/portfolio.ts';
import { LanguageProvider } from '#renderer/ground/language/language.tsx';
import { UnsavedDialog } from '#renderer/ground/unsaved/unsaved-dialog.tsx';
import { translator } from '#shared/base/i18n/translate.ts';
import { ok } from '#shared/contract/failures.ts';
import type { Decision } from '#shared/decision/committee/records.ts';
import { AWARD, MEMBERS, SESSION } from '#test/fixtures/committee.ts';
import { must } from './bridge.ts';

export const t = translator('fr');
/** What is rendered stands where the window puts it: in a language, with the list of what is unsaved over it. */
export const show = (children: ReactNode) =>
  render(
    <LanguageProvider language="fr">
      {children}
      <UnsavedDialog />
    </LanguageProvider>,
  );

/** @returns the dossier's id; the session's is 's1' */
export const sitting = async (portfolio: Portfolio): Promise<string> => {
  const dossierId = must(portfolio.createDossier({ project: 'Le Jardin', organisation: 'Racines', cohortId: null })).id;
  for (const { id, body } of MEMBERS)
    must(portfolio.saveRecord({ id, kind: 'member', dossierId: null, base: 0, body }));
  const agenda = [{ dossierId, time: '', rapporteur: '', reviewed: null, left: [] }];
  const body = { ...SESSION, status: 'prepared', agenda };
  must(portfolio.saveRecord({ id: 's1', kind: 'session', dossierId: null, base: 0, body }));
  const acting = { portfolio, now: () => new Date().toISOString(), newId: () => crypto.randomUUID() };
  must(await reviewDossier(acting, 's1', dossierId, async () => ok([])));
  must(holdSession(acting, 's1'));
  const whole: Decision = { ...AWARD, sessionId: 's1', minority: { stated: 'none', text: '' } };
  must(portfolio.saveRecord({ id: 'decision', kind: 'decision', dossierId, base: 0, body: whole }));
  return dossierId;
};
export const decisionOf = (portfolio: Portfolio, dossierId: string): Decision =>
  must(portfolio.listRecords('decision', dossierId)).at(-1)?.body as Decision;
