/** What the dossier still has to ask: answers that are missing, not known or weak, and findings that a question can be made of. */
import type { Finding } from '#shared/assessment/coherence/finding.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Question } from '#shared/base/method/question.ts';
import { QUESTIONS, questionById } from '#shared/base/method/questions/all.ts';
import { APPLICANT_WORDS } from '#shared/base/method/questions/applicant.ts';
import { STATION_IDS, type StationId } from '#shared/base/method/stations.ts';
import { LANGUAGES, type Language } from '#shared/base/method/text.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { findingQuestions } from './finding-question.ts';

export type ApplicantQuestion = Dossier['bearerQuestions'][number];
export const GAP_REASONS = ['unanswered', 'unknown', 'lowConfidence', 'finding'] as const;
export type GapReason = (typeof GAP_REASONS)[number];
/** A question that could be asked, and why. */
export interface Gap {
  readonly key: string;
  readonly station: StationId;
  readonly reason: GapReason;
  readonly text: string;
  readonly about?: string;
  readonly fromRule?: string;
  readonly subject?: string;
}

/** Questions that the applicant can answer himself, in the order of the walk. */
export const FOR_APPLICANT: readonly Question[] = QUESTIONS.filter(
  (q) => q.internal !== true && q.id in APPLICANT_WORDS,
);
export const isForApplicant = (id: string): boolean => FOR_APPLICANT.some((q) => q.id === id);
/** The words of a question as the applicant reads them. */
export const askWords = (question: Question, language: Language): string =>
  APPLICANT_WORDS[question.id]?.ask[language] ?? question.label[language];
export const helpWords = (question: Question, language: Language): string =>
  APPLICANT_WORDS[question.id]?.help[language] ?? '';

type Confirm = (language: Language, question: string) => string;
const wordsFor = (question: Question, reason: GapReason, language: Language, confirm: Confirm): string =>
  reason === 'lowConfidence' ? confirm(language, askWords(question, language)) : askWords(question, language);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const reasonOf = (dossier: Dossier, question: Question): GapReason | null => {
  const answer = Object.hasOwn(dossier.answers, question.id) ? dossier.answers[question.id] : undefined;
  if (answer?.state === 'unknown') return 'unknown';
  if (answer?.state === 'notApplicable') return null;
  if (answer === undefined || isEmpty(answer.value)) return question.counted ? 'unanswered' : null;
  return answer.confidence === 'low' ? 'lowConfidence' : null;
};

/** Everything that could be asked and was not, station by station in the order of the walk; the same question is offered once. */
export const gapsOf = (
  dossier: Dossier,
  findings: readonly Finding[],
  language: Language,
  t: Translate,
): readonly Gap[] => {
  const asked = new Set(dossier.bearerQuestions.map((q) => q.about).filter((id) => id !== undefined));
  const isRaised = (f: Finding): boolean =>
    dossier.bearerQuestions.some(
      (q) => q.fromRule === f.rule && (q.subject === undefined || q.subject === f.subject.slice(0, 120)),
    );
  const answers = FOR_APPLICANT.flatMap((question): Gap[] => {
    const reason = asked.has(question.id) ? null : reasonOf(dossier, question);
    if (reason === null) return [];
    const text = wordsFor(question, reason, language, (_, q) => t('applicant.confirm', { question: q }));
    return [{ key: `answers/${question.id}`, station: question.station, reason, text, about: question.id }];
  });
  const ask = findingQuestions(dossier);
  const doubts = findings
    .filter((f) => !isRaised(f))
    .map(
      (f): Gap => ({
        key: `findings/${f.rule}/${f.subject}`,
        station: f.station,
        reason: 'finding',
        text: ask(f, language),
        fromRule: f.rule.slice(0, 60),
        subject: f.subject.slice(0, 120),
      }),
    )
    .filter(({ text }) => text !== '');
  const said = new Set(dossier.bearerQuestions.map((q) => q.text));
  return [...answers, ...doubts].filter(({ text }) => !said.has(text) && said.add(text));
};

/** A gap as a question of the dossier. @param on 'YYYY-MM-DD' */
export const asQuestion = (gap: Gap, id: string, by: string, on: string): ApplicantQuestion => ({
  id,
  station: gap.station,
  text: gap.text,
  status: 'open',
  answer: '',
  ...(gap.about === undefined ? {} : { about: gap.about }),
  ...(gap.fromRule === undefined ? {} : { fromRule: gap.fromRule, subject: gap.subject ?? '' }),
  ...(by === '' ? {} : { askedBy: by.slice(0, 120) }),
  askedOn: on,
});

/** A subject in the applicant's words: what a station is called inside says nothing to him. @param station null: of no station */
export const stationWords = (station: StationId | null, t: Translate): string =>
  t(`applicant.station.${station ?? 'opinion'}`);
/** Questions by station, in the order of the walk; those of none, or of the opinion, last. */
export const inStations = (
  asked: readonly ApplicantQuestion[],
): readonly { readonly station: StationId | null; readonly questions: readonly ApplicantQuestion[] }[] =>
  [...STATION_IDS.filter((s) => s !== 'opinion'), null]
    .map((station) => ({
      station,
      questions: asked.filter((q) => (STATION_IDS.find((s) => s === q.station && s !== 'opinion') ?? null) === station),
    }))
    .filter(({ questions }) => questions.length > 0);

/** Our own wording of a question follows the language of what is sent; the assessor's own words stay as they are. */
export const textIn = (
  asked: ApplicantQuestion,
  language: Language,
  translators: Record<Language, Translate>,
): string => {
  const question = asked.about === undefined ? undefined : questionById(asked.about);
  if (question === undefined) return asked.text;
  const confirm: Confirm = (l, q) => translators[l]('applicant.confirm', { question: q });
  for (const reason of ['unanswered', 'lowConfidence'] as const)
    if (LANGUAGES.some((l) => wordsFor(question, reason, l, confirm) === asked.text))
      return wordsFor(question, reason, language, confirm);
  return asked.text;
};
