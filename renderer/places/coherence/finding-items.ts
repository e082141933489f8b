/** What a finding can become in the dossier: a question to the applicant, a condition, a need, a risk, a reservation. */
import { dispatch, dossierStore } from '#renderer/ground/state/dossier-store.ts';
import type { Finding } from '#shared/assessment/coherence/finding.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { CollectionName, Dossier } from '#shared/dossier/content/schema.ts';
import { findingQuestions } from '#shared/papers/applicant/finding-question.ts';

/** An item of a collection before it has an identifier. */
export type ItemOf<C extends CollectionName> = Omit<Dossier[C][number], 'id'>;
interface FindingWords {
  readonly finding: Finding;
  readonly language: Language;
}
/** What the finding says, in one text. */
const wholeText = ({ finding, language }: FindingWords): string =>
  `${finding.title[language]} — ${finding.text[language]}`.slice(0, 2_000);

/** Its text is empty, to be written, when the finding rests on what is ours. @param asked by whom, on which day */
export const questionFrom = (
  { finding, language }: FindingWords,
  dossier: Dossier,
  asked: { readonly by: string; readonly on: string },
): ItemOf<'bearerQuestions'> => ({
  station: finding.station,
  // What the rule thinks stays here: the applicant will read this.
  text: findingQuestions(dossier)(finding, language),
  status: 'open',
  answer: '',
  fromRule: finding.rule,
  subject: finding.subject.slice(0, 120),
  ...(asked.by === '' ? {} : { askedBy: asked.by }),
  askedOn: asked.on,
});
export const conditionFrom = ({ finding, language }: FindingWords): ItemOf<'conditions'> => ({
  kind: 'precedent',
  text: finding.suggest?.condition?.[language] ?? finding.title[language],
  evidence: '',
  owner: '',
  deadline: '',
  tranche: '',
});
export const needFrom = (words: FindingWords): ItemOf<'needs'> => ({
  category: 'strategy',
  title: (words.finding.suggest?.need?.[words.language] ?? words.finding.title[words.language]).slice(0, 200),
  levelToday: null,
  levelTarget: null,
  evidence: wholeText(words),
  priority: null,
  days: null,
  costCents: null,
  provider: '',
  month: null,
  lever: null,
  deliverable: '',
  costLineId: null,
  fromRule: words.finding.rule,
});
export const riskFrom = (words: FindingWords): ItemOf<'risks'> => ({
  cause: wholeText(words),
  consequence: '',
  likelihood: null,
  severity: null,
  mitigation: '',
  owner: '',
  residualLikelihood: null,
  residualSeverity: null,
  fromRule: words.finding.rule,
});
export const reservationFrom = (words: FindingWords): ItemOf<'opinionPoints'> => ({
  kind: 'reservation',
  text: wholeText(words),
});

/**
 * Adds an item at the end of a collection of the open dossier, as one change.
 * @param change what the undo list calls it
 * @returns whether it was added
 */
export const addItem = <C extends CollectionName>(change: string, collection: C, item: ItemOf<C>): boolean => {
  const { dossier } = dossierStore.getState();
  if (!dossier) return false;
  const index = dossier[collection].length;
  return dispatch(change, [{ type: 'insert', collection, index, item: { id: crypto.randomUUID(), ...item } }]);
};
