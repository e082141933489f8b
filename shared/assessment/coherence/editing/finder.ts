/** The findings of a dossier that is being edited: a rule is asked again only when something that it read last time has changed. */
import type { Finding } from '../finding.ts';
import { askRule, type Find, findingsBy } from '../run.ts';
import { type ContextRead, makeWatch, type Watch } from './reads.ts';

interface Answer {
  readonly reads: readonly ContextRead[];
  readonly found: readonly Finding[];
}

/**
 * A finder with a memory of its own. It gives what `findings` gives; findings of rules that had nothing new to read are the same objects as before.
 * @returns a function with the shape of `findings`; its inputs must not be changed in place, nor must what it returns
 */
export const makeFinder = (): Find => {
  const answers = new Map<string, Answer>();
  let watch: Watch | null = null;
  return findingsBy((rule, context) => {
    const before = answers.get(rule.id);
    // Reads are compared in their order: as long as they are the same, a pure rule goes on to the same next one.
    if (before?.reads.every(({ again, was }) => Object.is(again(context), was))) return before.found;
    watch ??= makeWatch(context);
    const { value: found, reads } = watch(context, (seen) => askRule(rule, seen));
    answers.set(rule.id, { reads, found });
    return found;
  });
};
