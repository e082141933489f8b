/** The next thing to do in a dossier: one, in a fixed order, with the place where it is done (docs/method.md, "Next step"). */
import { COLLECTION_WORDS } from '#shared/base/fields/dossier-fields.ts';
import { longDate } from '#shared/base/i18n/dates.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import type { StationId } from '#shared/base/method/stations.ts';
import { ANGLES } from '#shared/base/method/tables/angles.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { type MissingItem, missing } from '#shared/dossier/content/missing.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Finding } from '../coherence/finding.ts';
import { stationOf } from '../coherence/place.ts';
import { E, F, fr } from '../coherence/texts.ts';
import { verifyFirst } from './verify-first.ts';

export interface NextStep {
  readonly kind: 'finding' | 'refused' | 'late' | 'answer' | 'missing' | 'verify';
  readonly words: LocalText;
  readonly station: StationId;
  readonly path: readonly string[];
}
const ofFinding = (finding: Finding | undefined): NextStep | null =>
  finding === undefined
    ? null
    : { kind: 'finding', words: finding.title, station: finding.station, path: finding.facts[0]?.path ?? [] };

/** A question that stays open although its answer is written: it is read, and closed. */
const ofAnswer = (dossier: Dossier): NextStep | null => {
  const question = dossier.bearerQuestions.find((q) => q.status === 'open' && q.answer.trim() !== '');
  if (question === undefined) return null;
  const path = ['bearerQuestions', question.id];
  return {
    kind: 'answer',
    words: {
      fr: fr`Lire la réponse à ${F.quoted(question.text)}`,
      en: `Read the answer to ${E.quoted(question.text)}`,
    },
    station: stationOf(path, dossier) ?? 'request',
    path,
  };
};
const ofMissing = (item: MissingItem | undefined): NextStep | null =>
  item === undefined
    ? null
    : {
        kind: 'missing',
        words: {
          fr: fr`${item.name.fr} : ${item.lacks.fr}`,
          en: `${item.name.en}: ${item.lacks.en}`,
        },
        station: item.station,
        path: item.path,
      };
const ofVerify = (dossier: Dossier): NextStep | null => {
  const line = verifyFirst(dossier).find((l) => !l.sourced);
  return line === undefined
    ? null
    : {
        kind: 'verify',
        words: { fr: fr`Vérifier ${F.quoted(line.label)}`, en: `Check ${E.quoted(line.label)}` },
        station: 'projection',
        path: line.path,
      };
};

/** What the memo is refused for, once a decision is proposed: before that it is only unwritten. @param refused paths, as the memo names them */
const ofRefused = (dossier: Dossier, refused: readonly (readonly string[])[]): readonly NextStep[] =>
  answerText(dossier, 'opinion.decision') === ''
    ? []
    : refused.map(([first = '', id = '']) => {
        const angle = first === 'verdicts' ? ANGLES[Number(id)] : undefined;
        const name =
          angle?.label ?? (first === 'answers' ? questionById(id)?.label : undefined) ?? COLLECTION_WORDS.conditions;
        const path = first === 'answers' ? [first, id] : [angle === undefined ? first : 'opinion'];
        return {
          kind: 'refused',
          words: { fr: fr`Pour émettre la note : ${name.fr}`, en: `To issue the memo: ${name.en}` },
          station: stationOf(path, dossier) ?? 'opinion',
          path,
        };
      });

/** What the applicant was to answer by a day that is past. @param today 'YYYY-MM-DD'; empty where it is not known */
const ofPromise = (dossier: Dossier, today: string): NextStep | null => {
  const late = dossier.bearerQuestions
    .filter(
      (q) => q.status === 'open' && q.answer.trim() === '' && (q.deadline ?? '') !== '' && (q.deadline ?? '') < today,
    )
    .sort((a, b) => (a.deadline ?? '').localeCompare(b.deadline ?? ''))[0];
  if (late === undefined) return null;
  const path = ['bearerQuestions', late.id];
  return {
    kind: 'late',
    words: {
      fr: fr`Relancer le porteur, réponse attendue pour le ${longDate(late.deadline ?? '', 'fr')} : ${F.quoted(late.text)}`,
      en: `Chase the applicant, answer due on ${longDate(late.deadline ?? '', 'en')}: ${E.quoted(late.text)}`,
    },
    station: stationOf(path, dossier) ?? 'request',
    path,
  };
};
/** More than these are a list, which the page has below. */
const MOST = 6;

/**
 * In a fixed order: a finding that blocks, what the memo would be refused for, a promise past its day, an answer received, the line that weighs most without a
 * source, what is missing, then any finding.
 * @param findings those that are open, the gravest first
 * @param now the day, and the places without which the memo cannot be issued
 * @returns the first is the next step; nothing when nothing presses
 */
export const nextStepsOf = (
  dossier: Dossier,
  findings: readonly Finding[],
  now: { readonly today: string; readonly refused: readonly (readonly string[])[] },
): readonly NextStep[] => {
  const [serious, others] = [
    findings.filter((f) => f.severity === 'serious'),
    findings.filter((f) => f.severity !== 'serious'),
  ];
  const steps = [
    ...serious.map(ofFinding),
    ...ofRefused(dossier, now.refused),
    ofPromise(dossier, now.today),
    ofAnswer(dossier),
    ofVerify(dossier),
    ofMissing(missing(dossier)[0]),
    ...others.map(ofFinding),
  ].filter((step): step is NextStep => step !== null);
  const wordsOf = (step: NextStep): string => step.words.fr;
  return steps.filter((step, i) => steps.findIndex((other) => wordsOf(other) === wordsOf(step)) === i).slice(0, MOST);
};
