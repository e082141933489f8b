import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useIntake } from '#renderer/ground/state/intake-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { dossierOperations } from '#shared/contract/operations/dossier.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import {
  closeDoor,
  DoorNotices,
  type Doors,
  FileTabs,
  PasteField,
  rememberable,
  useDoorFiles,
} from './door/door-files.tsx';
import { enterFiles } from './enter.ts';
import { CellView } from './file/cell-view.tsx';
import { entryOf, type FileState, hasFigures, isReady, openQuestions } from './file/file-state.ts';
import { FileView } from './file/file-view.tsx';
import { useLabelMemory } from './use-label-memory.ts';
import './intake.css';

const PROJECT = dossierOperations['dossier.create'].input.shape.project.optional();
/** What a file would enter into where no dossier is made yet. */
const EMPTY = emptyDossier('new', { startMonth: `${new Date().getFullYear() + 1}-01` });
/** Lines that would enter now; those that wait for an answer count, since they are to enter. */
const entering = (file: FileState, dossier: Dossier): number => {
  const left = new Set(
    entryOf(file, dossier, null).left.flatMap((l) => (/^(?:leaf|heading)$/.test(l.reason) ? [] : [l.line.id])),
  );
  return file.reading.lines.filter((l) => !left.has(l.id)).length;
};
const Files = ({ ask }: { readonly ask: Doors }) => {
  const t = useT();
  const { go, say, tell } = useApp(useShallow((s) => ({ go: s.go, say: s.say, tell: s.tell })));
  const open = useDossier((s) => s.dossier);
  const { memory, remember } = useLabelMemory();
  const door = useDoorFiles(ask, memory);
  const { files, setFiles } = door;
  const [at, setAt] = useState(0);
  const [busy, setBusy] = useState(false);
  // Named after its file until somebody names it.
  const named = useLocalPlace<string | undefined>(undefined, PROJECT);
  const dossier = ask.dossierId !== null && open?.id === ask.dossierId ? open : EMPTY;
  const state = files[at];
  const project = named.value ?? files[0]?.opened.source.name.replace(/\.[^.]+$/, '') ?? '';
  const change = (next: FileState): void => setFiles(files.map((f, i) => (i === at ? next : f)));
  const bringing = files.filter(hasFigures);
  const waiting = bringing.reduce((n, f) => n + openQuestions(f).length, 0);
  const ready = bringing.length > 0 && bringing.every(isReady);
  const lines = bringing.reduce((n, f) => n + entering(f, dossier), 0);
  const enter = async (): Promise<void> => {
    setBusy(true);
    const entered = await enterFiles(bringing, ask.dossierId, {
      project,
      step: t('intake.step'),
      texts: {
        imported: t('exchange.history.undo'),
        cut: t('dossier.cutValue'),
      },
    });
    setBusy(false);
    if (!entered.ok) return tell(entered.failure);
    await remember(bringing.filter((f) => f.remembers).flatMap(rememberable));
    say(t('intake.entered', { count: lines }));
    closeDoor();
    go({ name: 'dossier', id: entered.value.dossierId, station: 'projection' });
  };
  return (
    <Dialog
      title={t('intake.title', { name: state?.opened.source.name ?? door.refused[0]?.name ?? '…' })}
      onClose={closeDoor}
      wide
    >
      <div className="intake">
        <DoorNotices {...door} />
        <FileTabs files={files} at={at} onAt={setAt} />
        {ask.dossierId === null && state !== undefined && (
          <TextPlace label={t('intake.newDossier')} at={{ ...named, value: project }} />
        )}
        {state !== undefined && <FileView key={at} state={state} dossier={dossier} onState={change} />}
        <footer className="row">
          <span className="grow hint">
            {state === undefined ? '' : waiting > 0 ? t('intake.waiting', { count: waiting }) : ''}
          </span>
          {files.length > 0 && (
            <>
              <Button kind="quiet" onClick={closeDoor}>
                {t('common.cancel')}
              </Button>
              <Button
                kind="main"
                disabled={busy}
                blocked={named.isRefused ? t('common.blocked.refused') : ready ? null : t('common.blocked.answer')}
                onClick={() => void enter()}
              >
                {t('intake.enter', { count: lines })}
              </Button>
            </>
          )}
        </footer>
      </div>
    </Dialog>
  );
};

/** The one door for files of figures: what is dropped, chosen or pasted is read, shown and decided upon before anything of it enters. */
export const IntakeScreen = () => {
  const ask = useIntake((s) => s.ask);
  // What really happened is taken by the follow-up, beside the plan that was decided.
  if (ask === null || (ask.kind !== 'cell' && ask.as === 'actuals')) return null;
  if (ask.kind === 'cell') return <CellView ask={ask} onClose={closeDoor} />;
  if (ask.kind === 'paste' && ask.text === '') return <PasteField ask={ask} />;
  return <Files key={JSON.stringify([ask.kind, ask.dossierId])} ask={ask} />;
};
