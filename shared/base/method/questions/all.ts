import type { Question, QuestionGroup } from '../question.ts';
import type { StationId } from '../stations.ts';
import { ALLIANCE_QUESTIONS } from './alliances.ts';
import { FRAMING_QUESTIONS } from './framing.ts';
import { IMPACT_QUESTIONS } from './impact.ts';
import { INNOVATION_QUESTIONS } from './innovation.ts';
import { MODEL_QUESTIONS } from './model.ts';
import {
  CAPACITY_QUESTIONS,
  LEVER_QUESTIONS,
  PEOPLE_QUESTIONS,
  PROJECTION_QUESTIONS,
  RISK_QUESTIONS,
} from './notes.ts';
import { OPINION_QUESTIONS } from './opinion.ts';
import { REQUEST_QUESTIONS } from './request.ts';
import type { StationQuestions } from './station-questions.ts';

/** The four stations that carry the whole road come first. */
const ALL: readonly StationQuestions[] = [
  REQUEST_QUESTIONS,
  FRAMING_QUESTIONS,
  MODEL_QUESTIONS,
  OPINION_QUESTIONS,
  INNOVATION_QUESTIONS,
  LEVER_QUESTIONS,
  PEOPLE_QUESTIONS,
  ALLIANCE_QUESTIONS,
  PROJECTION_QUESTIONS,
  CAPACITY_QUESTIONS,
  IMPACT_QUESTIONS,
  RISK_QUESTIONS,
];
export const QUESTIONS: readonly Question[] = ALL.flatMap((s) => s.questions);
export const QUESTION_GROUPS: readonly QuestionGroup[] = ALL.flatMap((s) => s.groups);
const index = new Map(QUESTIONS.map((q) => [q.id, q]));
export const questionById = (id: string): Question | undefined => index.get(id);
const byStation = new Map<StationId, Question[]>();
for (const question of QUESTIONS)
  byStation.set(question.station, [...(byStation.get(question.station) ?? []), question]);
export const questionsOf = (station: StationId): readonly Question[] => byStation.get(station) ?? [];
export const groupsOf = (station: StationId): readonly QuestionGroup[] =>
  QUESTION_GROUPS.filter((g) => g.station === station);
