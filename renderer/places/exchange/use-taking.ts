/** A file that arrived: read, compared with what is here, chosen from, and taken whole or not at all. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useJob } from '#renderer/ground/api/use-job.ts';
import { useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dossierStore, openDossier } from '#renderer/ground/state/dossier-store.ts';
import type { CopyComparison, Preview, PreviewedDossier, TakenReport } from '#shared/archive/exchange/preview.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Failure } from '#shared/contract/failures.ts';
import type { Choices } from '#shared/dossier/merge/conflict.ts';
import { brings, type PreviewAction } from './preview-table.tsx';

/** Where choices for the records of the foundation are kept: no dossier has this identifier. */
export const OF_FOUNDATION = '';
const DONE = ['added', 'updated', 'merged', 'separate', 'nothing'] as const;

/** What was taken, in one line. @param foundation records of the foundation */
const takenWords = (t: Translate, taken: readonly TakenReport[], foundation: number): string =>
  [
    ...DONE.flatMap((done) => {
      const count = taken.filter((one) => one.done === done).length;
      return count === 0 ? [] : [t(`exchange.take.done.${done}`, { count })];
    }),
    ...(foundation === 0 ? [] : [t('exchange.take.doneFoundation', { count: foundation })]),
  ].join(' · ');

/** What is to become of each part of the file; taken as proposed until one says otherwise. */
const useWanted = (preview: Preview | null) => {
  const [actions, setActions] = useState<Readonly<Record<string, PreviewAction>>>({});
  const [choices, setChoices] = useState<Readonly<Record<string, Choices>>>({});
  const [withFoundation, setWithFoundation] = useState(true);
  const actionOf = (id: string): PreviewAction => actions[id] ?? 'take';
  const choicesOf = (id: string): Choices => choices[id] ?? {};
  const wanted = (preview?.dossiers ?? []).filter((d) => brings(d) && actionOf(d.id) !== 'skip');
  const takesFoundation = withFoundation && (preview?.foundation.fresh ?? 0) > 0;
  return {
    actions,
    act: (id: string, action: PreviewAction): void => setActions({ ...actions, [id]: action }),
    choicesOf,
    choose: (id: string, next: Choices): void => setChoices({ ...choices, [id]: next }),
    withFoundation,
    setWithFoundation,
    wanted,
    takesFoundation,
    /** as main is asked for it */ request: () => ({
      wanted: wanted.map((d: PreviewedDossier) => ({
        id: d.id,
        action: actionOf(d.id),
        revision: d.revision,
        choices: choicesOf(d.id),
      })),
      foundation: takesFoundation ? { choices: choicesOf(OF_FOUNDATION) } : null,
    }),
  };
};

/** @param onTaken everything that was chosen is in the portfolio */
export const useTaking = (handle: string, onTaken: () => void) => {
  const t = useT();
  const { go, say } = useApp(useShallow((s) => ({ go: s.go, say: s.say })));
  const { progress, run, cancel } = useJob('exchange.cancel');
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [password, setPassword] = useState('');
  const [compared, setCompared] = useState<{ readonly id: string; readonly comparison: CopyComparison } | null>(null);
  const [busy, setBusy] = useState(false);
  const wishes = useWanted(preview);

  const read = useCallback(
    async (typed: string): Promise<void> => {
      const reply = await run((jobId) => callFinal('exchange.preview', { handle, password: typed, jobId }));
      if (reply.ok) setPreview(reply.value);
      setFailure(reply.ok ? null : reply.failure);
    },
    [handle, run],
  );
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void read('');
  }, [read]);

  const compare = async (id: string): Promise<void> => {
    const reply =
      id === OF_FOUNDATION
        ? await callFinal('exchange.compareFoundation', { handle })
        : await callFinal('exchange.compare', { handle, id });
    if (reply.ok) setCompared({ id, comparison: reply.value });
    else setFailure(reply.failure);
  };
  const take = async (): Promise<void> => {
    setBusy(true);
    const reply = await callFinal('exchange.receive', { handle, ...wishes.request() });
    setBusy(false);
    if (!reply.ok) {
      setFailure(reply.failure);
      if (reply.failure.code === 'exchange.stale') await read(password);
      return;
    }
    const { dossiers, foundation } = reply.value;
    say(takenWords(t, dossiers, foundation));
    onTaken();
    const open = dossierStore.getState().dossier?.id;
    if (open !== undefined && dossiers.some((one) => one.id === open))
      await openDossier(open, { imported: t('exchange.history.undo'), cut: t('dossier.cutValue') });
    const [first] = dossiers;
    if (dossiers.length === 1 && first) go({ name: 'dossier', id: first.id, station: 'request' });
  };
  return {
    ...wishes,
    progress,
    cancel,
    preview,
    failure,
    setFailure,
    isLocked: failure?.code === 'exchange.locked' || failure?.code === 'exchange.wrongPassword',
    password,
    setPassword,
    unlock: () => read(password),
    compared,
    compare,
    closeComparison: () => setCompared(null),
    busy,
    take,
  };
};
export type Taking = ReturnType<typeof useTaking>;
