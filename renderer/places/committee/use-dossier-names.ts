import { useReads } from '#renderer/ground/api/reading.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';

/** Names of projects by dossier; one that is no longer there, or that cannot be read, is absent. */
export const useDossierNames = (ids: readonly string[]): ReadonlyMap<string, string> => {
  const each = [...new Set(ids)].sort();
  const reads = useReads(
    'dossier.open',
    each.map((id) => ({ id })),
    { untold: ['dossier.unknown', 'dossier.damaged'] },
  );
  return new Map(
    each.flatMap((id, i): readonly (readonly [string, string])[] => {
      const dossier = reads[i]?.value?.dossier;
      return dossier === undefined ? [] : [[id, answerText(dossier, 'request.projectName')]];
    }),
  );
};
