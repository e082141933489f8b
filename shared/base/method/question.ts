import type { Option } from './option.ts';
import type { StationId } from './stations.ts';
import type { LocalText } from './text.ts';

/**
 * A question of a station: a fact of the dossier whose answer is stored under `id` and carries a source, a confidence,
 * "not known" or "not applicable". Kinds decide the control, the parser and the type of the value:
 * line, text, siren, rna → string; choice → option id; choices → option ids; cents → integer cents; number → number;
 * rate → decimal (0.02 = 2 %); date → 'YYYY-MM-DD'; year → integer.
 */
export type QuestionKind =
  | 'line'
  | 'text'
  | 'choice'
  | 'choices'
  | 'cents'
  | 'number'
  | 'rate'
  | 'date'
  | 'year'
  | 'siren'
  | 'rna';
export interface Question {
  /** 'station.name', e.g. 'request.amountAsked' */ readonly id: string;
  readonly station: StationId;
  /** id of the group of the station it stands in */ readonly group: string;
  readonly kind: QuestionKind;
  readonly label: LocalText;
  readonly hint?: LocalText;
  readonly options?: readonly Option[];
  /** counts in the completeness of the station */ readonly counted: boolean;
  /** characters that the decision note is laid out for: more is printed whole, on a further page, and said while one types */ readonly room?: number;
  /** for those who assess: never asked of the applicant, never in what they receive */ readonly internal?: boolean;
}
export interface QuestionGroup {
  readonly id: string;
  readonly station: StationId;
  readonly title: LocalText;
  readonly intro?: LocalText;
}
