import type { Question, QuestionGroup } from '../question.ts';
import type { StationId } from '../stations.ts';

/** A question before it has a place: `counted` unless it says otherwise, internal only when it says so. */
type Row = Omit<Question, 'id' | 'station' | 'counted'> & { readonly name: string; readonly counted?: false };
type GroupRow = Omit<QuestionGroup, 'station'>;

/** What one station asks, in the order of the screen. */
export interface StationQuestions {
  readonly groups: readonly QuestionGroup[];
  readonly questions: readonly Question[];
}

/** A station's groups and questions from their rows; the id of a question becomes 'station.name'. */
export const stationQuestions = (
  station: StationId,
  { groups, questions }: { readonly groups: readonly GroupRow[]; readonly questions: readonly Row[] },
): StationQuestions => ({
  groups: groups.map((group) => ({ ...group, station })),
  questions: questions.map(({ name, counted = true, ...row }) => ({
    ...row,
    id: `${station}.${name}`,
    station,
    counted,
  })),
});
