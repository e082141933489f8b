import type { MemoOpinions } from '#shared/papers/memo/context.ts';
import type { OpinionsRead } from '../portfolio/opinions/opinion-reading.ts';

/** What the user may read of a dossier's opinions, as a memo for the committee takes it. */
export const printedOpinions = ({ opinions, rubrics, withdrawn, awaiting }: OpinionsRead): MemoOpinions => ({
  read: opinions.flatMap(({ body }) => {
    const found = rubrics.find((r) => r.version === body.rubric.version);
    return found === undefined ? [] : [{ opinion: body, rubric: found.rubric }];
  }),
  withdrawn,
  awaiting: awaiting.filter((a) => a.month === 0).map((a) => a.person),
});
