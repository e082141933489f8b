import type { Question, QuestionGroup } from '../question.ts';
import type { StationId } from '../stations.ts';
import { CORE_GROUPS, CORE_QUESTIONS } from './core.ts';
import { NEXT_GROUPS, NEXT_QUESTIONS } from './next.ts';

export const QUESTIONS: readonly Question[] = [...CORE_QUESTIONS, ...NEXT_QUESTIONS];
export const QUESTION_GROUPS: readonly QuestionGroup[] = [...CORE_GROUPS, ...NEXT_GROUPS];
const index = new Map(QUESTIONS.map((q) => [q.id, q]));
export const questionById = (id: string): Question | undefined => index.get(id);
export const questionsOf = (station: StationId): readonly Question[] => QUESTIONS.filter((q) => q.station === station);
export const groupsOf = (station: StationId): readonly QuestionGroup[] =>
  QUESTION_GROUPS.filter((g) => g.station === station);
