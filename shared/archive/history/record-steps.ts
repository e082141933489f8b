/** The history of a record (a member, a template…) as a person reads it: what one person did in one go is one step. */
import { sameData } from '#shared/dossier/content/canonical.ts';
import { PAUSE_MS } from './steps.ts';

export interface RecordHistoryLine<B> {
  readonly revision: number;
  /** ISO time */ readonly at: string;
  readonly who: string;
  /** null where it was removed */ readonly body: B | null;
}
export interface RecordStep<B> {
  /** of its last line */ readonly revision: number;
  readonly at: string;
  readonly who: string;
  /** null where there was nothing */ readonly before: B | null;
  /** null where it was removed */ readonly after: B | null;
}

/** @param lines newest first, all of them. @returns newest first; steps that changed nothing in the end are left out */
export const recordSteps = <B>(lines: readonly RecordHistoryLine<B>[]): RecordStep<B>[] => {
  const steps: { step: RecordStep<B>; oldest: string }[] = [];
  lines.forEach(({ revision, at, who, body }, i) => {
    const before = lines[i + 1]?.body ?? null;
    const last = steps.at(-1);
    const continues =
      last !== undefined &&
      last.step.who === who &&
      last.step.after !== null &&
      last.step.before !== null &&
      body !== null &&
      Date.parse(last.oldest) - Date.parse(at) <= PAUSE_MS;
    if (continues) steps[steps.length - 1] = { step: { ...last.step, before }, oldest: at };
    else steps.push({ step: { revision, at, who, before, after: body }, oldest: at });
  });
  return steps.map(({ step }) => step).filter(({ before, after }) => !sameData(before, after));
};
