/** Activities, and what hangs on them: lines that are theirs, keys that share costs out to them. */
import type { Command } from './commands.ts';
import type { Dossier } from './schema.ts';

const OF_ACTIVITIES = ['resources', 'costs', 'posts', 'investments', 'supports', 'inKind'] as const;

/** Takes an activity away; its lines go back to the organisation and its shares of keys are gone, in the same step. */
export const removeActivity = (dossier: Dossier, index: number): Command[] => {
  const item = dossier.activities[index];
  if (item === undefined) return [];
  const lines = OF_ACTIVITIES.flatMap((collection) =>
    dossier[collection]
      .filter((line) => line.activityId === item.id)
      .map((line): Command => ({ type: 'set', path: [collection, line.id, 'activityId'], before: item.id })),
  );
  const keys = dossier.allocations
    .filter((a) => a.shares.some((s) => s.activityId === item.id))
    .map(
      (a): Command => ({
        type: 'set',
        path: ['allocations', a.id, 'shares'],
        before: a.shares,
        after: a.shares.filter((s) => s.activityId !== item.id),
      }),
    );
  return [...lines, ...keys, { type: 'remove', collection: 'activities', index, item }];
};
