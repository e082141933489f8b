/** The findings of a dossier that is being edited: a rule is asked again only when something that it read last time has changed. */
import type { Finding } from '../finding.ts';
import { askRule, type Find, findingsBy } from '../run.ts';
import { makeWatch, type Watch, type WatchedWork } from './reads.ts';

/**
 * A finder with a memory of its own. It gives what `findings` gives; findings of rules that had nothing new to read are the same objects as before.
 * @returns a function with the shape of `findings`; its inputs must not be changed in place, nor must what it returns
 */
export const makeFinder = (): Find => {
  const answers = new Map<string, WatchedWork<readonly Finding[]>>();
  let watch: Watch | null = null;
  return findingsBy((rule, context) => {
    const before = answers.get(rule.id);
    watch ??= makeWatch(context);
    // As long as its reads are the same, a pure rule goes on to the same next one.
    if (before !== undefined && watch.isSame(context, before)) return before.value;
    const answer = watch.work(context, (seen) => askRule(rule, seen));
    answers.set(rule.id, answer);
    return answer.value;
  });
};
