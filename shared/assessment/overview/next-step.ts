/** The next thing to do in a dossier: one, in a fixed order, with the place where it is done (docs/method.md, "Next step"). */
import type { StationId } from '#shared/base/method/stations.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { type MissingItem, missing } from '#shared/dossier/content/missing.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Finding } from '../coherence/finding.ts';
import { stationOf } from '../coherence/place.ts';
import { E, F, fr } from '../coherence/texts.ts';
import { verifyFirst } from './verify-first.ts';

export interface NextStep {
  readonly kind: 'finding' | 'answer' | 'missing' | 'verify';
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

/**
 * A finding that blocks, then an answer received, then the line that weighs most without a source, then what is missing, then any finding.
 * @param findings those that are open, the gravest first
 * @returns null when nothing presses
 */
export const nextStepOf = (dossier: Dossier, findings: readonly Finding[]): NextStep | null =>
  ofFinding(findings.find((f) => f.severity === 'serious')) ??
  ofAnswer(dossier) ??
  ofVerify(dossier) ??
  ofMissing(missing(dossier)[0]) ??
  ofFinding(findings[0]);
