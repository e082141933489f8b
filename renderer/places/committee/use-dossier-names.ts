import { useEffect, useState } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';

/** Names of projects by dossier; one that is no longer there is absent. */
export const useDossierNames = (ids: readonly string[]): ReadonlyMap<string, string> => {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const key = [...new Set(ids)].sort().join(' ');
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<void> => {
      const found = new Map<string, string>();
      for (const id of key.split(' ').filter((x) => x !== '')) {
        const reply = await call('dossier.open', { id });
        if (reply.ok) found.set(id, answerText(reply.value.dossier, 'request.projectName'));
      }
      if (!gone) setNames(found);
    };
    void read();
    return () => {
      gone = true;
    };
  }, [key]);
  return names;
};
