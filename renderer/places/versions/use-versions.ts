import { useCallback, useEffect, useState } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { flush } from '#renderer/ground/state/dossier-store.ts';
import type { Version } from '#shared/archive/history/versions/version.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

/** What stands for the dossier as it is, beside the ids of its versions. */
export const NOW = 'now';

/** Versions of a dossier, and its states by id; a state is read, and proved, the first time that it is asked for. */
export const useVersions = (dossierId: string) => {
  const tell = useApp((s) => s.tell);
  const [versions, setVersions] = useState<readonly Version[] | null>(null);
  const [states, setStates] = useState<Readonly<Record<string, Dossier>>>({});
  const [troubles, setTroubles] = useState<Readonly<Record<string, string | null>> | null>(null);
  useEffect(() => {
    const read = async (): Promise<void> => {
      await flush();
      const [list, now] = [await call('version.list', { dossierId }), await call('dossier.open', { id: dossierId })];
      if (!list.ok) return tell(list.failure);
      if (!now.ok) return tell(now.failure);
      setVersions(list.value);
      setStates({ [NOW]: now.value.dossier });
    };
    void read();
  }, [dossierId, tell]);
  const need = useCallback(
    async (id: string): Promise<void> => {
      if (id === '' || id === NOW || states[id] !== undefined) return;
      const reply = await call('version.read', { id });
      if (reply.ok) setStates((old) => ({ ...old, [id]: reply.value.dossier }));
      else tell(reply.failure);
    },
    [states, tell],
  );
  const verify = async (): Promise<void> => {
    const reply = await call('version.verify', { dossierId });
    if (reply.ok) setTroubles(Object.fromEntries(reply.value.map((v) => [v.id, v.trouble])));
    else tell(reply.failure);
  };
  return { versions, states, need, troubles, verify };
};
