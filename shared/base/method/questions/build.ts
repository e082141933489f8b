import type { Option } from '../option.ts';
import type { Question, QuestionGroup, QuestionKind } from '../question.ts';
import type { StationId } from '../stations.ts';
import { local } from '../typeset.ts';

type Row = readonly [
  name: string,
  group: string,
  kind: QuestionKind,
  fr: string,
  en: string,
  hintFr?: string | undefined,
  hintEn?: string | undefined,
  options?: readonly Option[],
];
/**
 * A station's questions from short rows; ids become 'station.name'. A group that ends with "?" leaves the row out of completeness; one that ends with "!"
 * keeps it among those who assess: the applicant is never asked.
 */
export const questions = (station: StationId, rows: readonly Row[]): Question[] =>
  rows.map(([name, group, kind, fr, en, hintFr, hintEn, options]) => ({
    id: `${station}.${name}`,
    station,
    group: group.replace(/[?!]/g, ''),
    kind,
    label: local(fr, en),
    counted: !group.includes('?'),
    ...(group.includes('!') ? { internal: true } : {}),
    ...(hintFr !== undefined && hintEn !== undefined ? { hint: local(hintFr, hintEn) } : {}),
    ...(options ? { options } : {}),
  }));
export const groups = (
  station: StationId,
  rows: readonly (readonly [id: string, fr: string, en: string, introFr?: string, introEn?: string])[],
): QuestionGroup[] =>
  rows.map(([id, fr, en, introFr, introEn]) => ({
    id,
    station,
    title: local(fr, en),
    ...(introFr !== undefined && introEn !== undefined ? { intro: local(introFr, introEn) } : {}),
  }));
