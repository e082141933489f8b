/** Which printing of a memo: for whom it is marked, draft or issued, in which rendition. */
import { ANGLES } from '#shared/base/method/tables/angles.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

export const MEMO_MARKINGS = ['none', 'confidential', 'committee'] as const;
/** standard: with the dossier's data inside; archive: PDF/A-1b, which may hold no other file; accessible: tagged, for a screen reader */
export const MEMO_RENDITIONS = ['standard', 'archive', 'accessible'] as const;

export interface Edition {
  readonly mark: (typeof MEMO_MARKINGS)[number];
  /** false: every page says that it is a draft */ readonly issued: boolean;
  readonly rendition: (typeof MEMO_RENDITIONS)[number];
}
export const DRAFT: Edition = { mark: 'confidential', issued: false, rendition: 'standard' };

/** What an issued memo may not lack (docs/method.md, "Memo"): an explicit "none" is an answer, silence is not. */
const NEEDED = [
  'opinion.decision',
  'opinion.recommendation',
  'opinion.minorityView',
  'projection.amountReason',
] as const;
/** Questions to which "not applicable" is an answer. */
const MAY_BE_NONE: readonly string[] = ['opinion.minorityView'];

const isSilent = ({ answers }: Dossier, id: string): boolean => {
  const answer = answers[id];
  if (answer === undefined || answer.state === 'unknown') return true;
  if (answer.state === 'notApplicable') return !MAY_BE_NONE.includes(id);
  return (
    answer.value === undefined || answer.value === '' || (Array.isArray(answer.value) && answer.value.length === 0)
  );
};
/**
 * Places without which a memo stays a draft, in the order in which they should be filled: what is decided and why, a condition when conditions are promised, a
 * verdict with its sentence from each angle.
 */
export const missingForIssue = (dossier: Dossier): readonly (readonly string[])[] => [
  ...NEEDED.filter((id) => isSilent(dossier, id)).map((id) => ['answers', id]),
  ...(answerText(dossier, 'opinion.decision') === 'conditions' && !dossier.conditions.some((c) => c.text.trim() !== '')
    ? [['conditions', '0']]
    : []),
  ...ANGLES.flatMap(({ id }, i) =>
    dossier.verdicts.some((v) => v.angle === id && v.sentence.trim() !== '')
      ? []
      : [['verdicts', String(i), 'sentence']],
  ),
];
