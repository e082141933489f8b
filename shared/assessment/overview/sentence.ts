/** The sentence that a dossier can be told in: where its money comes from, and where it is going. Always computed from the plan. */
import { type Profile, profileLabel } from '#shared/base/method/classify.ts';
import type { ModelId } from '#shared/base/method/models.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import type { RuleContext } from '../coherence/rule.ts';
import { fr } from '../coherence/texts.ts';

const NOTHING = local('Aucune ressource n’est saisie.', 'No resource has been entered.');
const isKnown = (profile: Profile): boolean => profile.kind !== 'none';
const same = (a: readonly ModelId[], b: readonly ModelId[]): boolean =>
  a.length === b.length && a.every((m) => b.includes(m));

const profileWords = ({ kind, models }: Profile): LocalText => {
  const label = profileLabel(models);
  return kind === 'dominant'
    ? { fr: fr`${label} dominant`, en: `mainly ${label}` }
    : { fr: fr`un hybride ${label}`, en: `a hybrid of ${label}` };
};

/** “From M4 to a hybrid of M4 + M2 in three years”, or what can be said with one of the two ends missing. */
export const modelSentence = ({ profiles }: RuleContext): LocalText => {
  const [today, , , last] = profiles;
  if (!isKnown(today) && !isKnown(last)) return NOTHING;
  if (!isKnown(today)) {
    const to = profileWords(last);
    return {
      fr: fr`${capital(to.fr)} en année 3 ; aujourd’hui n’est pas connu`,
      en: `${capital(to.en)} in year 3; today is not known`,
    };
  }
  if (!isKnown(last)) {
    const from = profileWords(today);
    return {
      fr: fr`${capital(from.fr)} aujourd’hui ; rien n’est prévu en année 3`,
      en: `${capital(from.en)} today; nothing is planned for year 3`,
    };
  }
  const from = profileLabel(today.models);
  const to = profileWords(last);
  return same(today.models, last.models)
    ? { fr: fr`${capital(to.fr)}, aujourd’hui comme dans trois ans`, en: `${capital(to.en)}, today and in three years` }
    : { fr: fr`De ${from} à ${to.fr} en trois ans`, en: `From ${from} to ${to.en} in three years` };
};
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
