import type { Language } from '#shared/base/method/text.ts';
import { typeset } from '#shared/base/method/typeset.ts';
import type { FollowUp } from '#shared/decision/follow-up/records.ts';
import { beginFollowUp } from '#shared/decision/follow-up/start.ts';
import { exampleDossier } from './dossier.ts';

/** The follow-up of the worked example, begun with its agreement: what comes after is ahead, and nobody pretends to know it. */
export const exampleFollowUp = (language: Language): FollowUp => {
  const begun = beginFollowUp(exampleDossier('example', language), { date: '2027-01-15' }, language);
  const note =
    language === 'fr'
      ? typeset('Compté par la mission locale, six mois après la sortie du parcours.')
      : 'Counted by the youth employment service, six months after the end of the placement.';
  return { ...begun, indicators: begun.indicators.map((i, at) => (at === 0 ? { ...i, note } : i)) };
};
