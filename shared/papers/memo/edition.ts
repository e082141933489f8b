/** Which printing of a memo: for whom it is marked, draft or issued, in which rendition. */
import type { Dossier } from '#shared/dossier/content/schema.ts';

export const MEMO_MARKS = ['none', 'confidential', 'committee'] as const;
/** standard: with the dossier's data inside; archive: PDF/A-1b, which may hold no other file; accessible: tagged, for a screen reader */
export const MEMO_RENDITIONS = ['standard', 'archive', 'accessible'] as const;

export interface Edition {
  readonly mark: (typeof MEMO_MARKS)[number];
  /** false: every page says that it is a draft */ readonly issued: boolean;
  readonly rendition: (typeof MEMO_RENDITIONS)[number];
}
export const DRAFT: Edition = { mark: 'confidential', issued: false, rendition: 'standard' };

/** What an issued memo may not lack (docs/method.md, "Memo"): an explicit "none" is an answer, silence is not. */
const NEEDED = ['opinion.decision', 'opinion.recommendation', 'opinion.minorityView'] as const;

/** Questions without which a memo stays a draft, in the order in which they should be answered. */
export const missingForIssue = ({ answers }: Dossier): string[] =>
  NEEDED.filter((id) => {
    const answer = answers[id];
    if (answer === undefined || answer.state === 'unknown') return true;
    if (answer.state === 'notApplicable') return id !== 'opinion.minorityView';
    return (
      answer.value === undefined || answer.value === '' || (Array.isArray(answer.value) && answer.value.length === 0)
    );
  });
