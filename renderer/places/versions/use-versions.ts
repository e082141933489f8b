import { useCallback, useState } from 'react';
import { readNow, useRead, useReads } from '#renderer/ground/api/reading.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { flush } from '#renderer/ground/state/dossier-store.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

/** What stands for the dossier as it is, beside the ids of its versions. */
export const NOW = 'now';

/** Versions of a dossier, and its states by id; a state is read, and proved, the first time that it is asked for. */
export const useVersions = (dossierId: string) => {
  const tell = useApp((s) => s.tell);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [troubles, setTroubles] = useState<Readonly<Record<string, string | null>> | null>(null);
  const { value: now } = useRead('dossier.open', { id: dossierId }, { after: flush });
  const { value: list } = useRead('version.list', { dossierId }, { after: flush, wanted: now !== undefined });
  const read = useReads(
    'version.read',
    asked.map((id) => ({ id })),
  );
  const states: Readonly<Record<string, Dossier>> = Object.fromEntries(
    [[NOW, now] as const, ...asked.map((id, i) => [id, read[i]?.value] as const)].flatMap(([id, state]) =>
      state === undefined ? [] : [[id, state.dossier]],
    ),
  );
  const need = useCallback((id: string): void => {
    if (id !== '' && id !== NOW) setAsked((old) => (old.includes(id) ? old : [...old, id]));
  }, []);
  const verify = async (): Promise<void> => {
    const reply = await readNow('version.verify', { dossierId });
    if (reply.ok) setTroubles(Object.fromEntries(reply.value.map((v) => [v.id, v.trouble])));
    else tell(reply.failure);
  };
  return { versions: now === undefined ? null : (list ?? null), states, need, troubles, verify };
};
