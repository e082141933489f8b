/** The history of a record (a member, a template…) as a person reads it: what one person did in one go is one step. */
import { sameData } from '#shared/dossier/content/canonical.ts';
import { PAUSE_MS } from './steps.ts';

export interface RecordHistoryLine<B> {
  readonly revision: number;
  /** ISO time */ readonly at: string;
  readonly who: string;
  /** null where it was removed */ readonly body: B | null;
  /** the revision that it was written after; 0 = none */ readonly after: number;
  /** why, where a person settled what two laptops had closed differently */ readonly reason: string;
  /** kept beside what the record says */ readonly aside: boolean;
}
export interface RecordStep<B> {
  /** of its last line */ readonly revision: number;
  readonly at: string;
  readonly who: string;
  /** null where there was nothing */ readonly before: B | null;
  /** null where it was removed */ readonly after: B | null;
  readonly reason: string;
  readonly aside: boolean;
}

/** @param lines newest first, all of them. @returns newest first; steps that changed nothing in the end are left out */
export const recordSteps = <B>(lines: readonly RecordHistoryLine<B>[]): RecordStep<B>[] => {
  const bodies = new Map(lines.map((line) => [line.revision, line.body]));
  // A step can be prolonged by the line that its oldest one was written after.
  const steps: { step: RecordStep<B>; oldest: RecordHistoryLine<B> }[] = [];
  for (const line of lines) {
    const { revision, at, who, body, reason, aside } = line;
    const before = bodies.get(line.after) ?? null;
    const last = steps.at(-1);
    const continues =
      last !== undefined &&
      last.oldest.after === revision &&
      last.step.who === who &&
      last.step.aside === aside &&
      last.step.reason === reason &&
      last.step.after !== null &&
      last.step.before !== null &&
      body !== null &&
      Date.parse(last.oldest.at) - Date.parse(at) <= PAUSE_MS;
    if (continues) steps[steps.length - 1] = { step: { ...last.step, before }, oldest: line };
    else steps.push({ step: { revision, at, who, before, after: body, reason, aside }, oldest: line });
  }
  return steps.map(({ step }) => step).filter(({ before, after, reason }) => reason !== '' || !sameData(before, after));
};
