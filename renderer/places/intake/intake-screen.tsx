import { useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useJob } from '#renderer/ground/api/use-job.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { askIntake, type IntakeAsk, useIntake } from '#renderer/ground/state/intake-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { ruleWords } from '#shared/base/fields/rule-words.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure } from '#shared/contract/failures.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { holdsProperName } from '#shared/finance/intake/meaning/label-memory.ts';
import { memoryKey, type RememberedLabel } from '#shared/finance/intake/meaning/meaning.ts';
import { takeFiles } from './door/take-files.ts';
import { enterFiles } from './enter.ts';
import { CellView } from './file/cell-view.tsx';
import { entryOf, type FileState, hasFigures, isReady, openQuestions, openState } from './file/file-state.ts';
import { FileView } from './file/file-view.tsx';
import { useLabelMemory } from './use-label-memory.ts';
import './intake.css';

type Doors = Exclude<IntakeAsk, { readonly kind: 'cell' }>;
/** What a file would enter into where no dossier is made yet. */
const EMPTY = emptyDossier('new', { startMonth: `${new Date().getFullYear() + 1}-01` });
interface Refused {
  readonly name: string;
  readonly failure: Failure;
}
const close = (): void => askIntake(null);
/** Lines that would enter now; those that wait for an answer count, since they are to enter. */
const entering = (file: FileState, dossier: Dossier): number => {
  const left = new Set(
    entryOf(file, dossier, null).left.flatMap((l) => (/^(?:leaf|heading)$/.test(l.reason) ? [] : [l.line.id])),
  );
  return file.reading.lines.filter((l) => !left.has(l.id)).length;
};
/** Answers on labels that name nobody. */
const rememberable = ({ answered, reading }: FileState): readonly RememberedLabel[] =>
  answered.filter((a) => !reading.lines.some((l) => memoryKey(l.label, l.side) === a.key && holdsProperName(l.label)));

/** Cells of another program, pasted by hand: a window is not given the clipboard unasked. */
const PasteField = ({ dossierId }: { readonly dossierId: string }) => {
  const t = useT();
  const [text, setText] = useState('');
  return (
    <Dialog title={t('intake.door.paste')} onClose={close}>
      <TextField label={t('intake.door.pasteHere')} value={text} multiline onChange={setText} />
      <div className="row">
        <Button kind="main" disabled={text.trim() === ''} onClick={() => askIntake({ kind: 'paste', dossierId, text })}>
          {t('intake.door.read')}
        </Button>
        <Button kind="quiet" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};

const RefusedFiles = ({ refused }: { readonly refused: readonly Refused[] }) => {
  const t = useT();
  const language = useLanguage();
  return refused.map((r) => (
    <Notice key={r.name} kind="serious">
      <strong>{r.name}</strong> –{' '}
      {r.failure.rule === undefined ? failureWords(t, language, r.failure) : ruleWords(t, language, r.failure.rule)}
    </Notice>
  ));
};

interface FileTabsProps {
  readonly files: readonly FileState[];
  readonly at: number;
  readonly onAt: (at: number) => void;
}
/** One button a file, with what is left to do in it. */
const FileTabs = ({ files, at, onAt }: FileTabsProps) => {
  const t = useT();
  return (
    <nav className="row" aria-label={t('intake.files')}>
      {files.map((f, i) => (
        <button
          key={f.opened.source.name}
          type="button"
          className="link"
          aria-current={i === at}
          onClick={() => onAt(i)}
        >
          {isReady(f) ? '✓' : hasFigures(f) ? '○' : '–'} {f.opened.source.name}
        </button>
      ))}
    </nav>
  );
};

const Files = ({ ask }: { readonly ask: Doors }) => {
  const t = useT();
  const { go, say, tell } = useApp(useShallow((s) => ({ go: s.go, say: s.say, tell: s.tell })));
  const open = useDossier((s) => s.dossier);
  const { memory, remember } = useLabelMemory();
  const { progress, run, cancel } = useJob('intake.cancel');
  const [files, setFiles] = useState<readonly FileState[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [at, setAt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [project, setProject] = useState('');
  const started = useRef(false);
  useEffect(() => {
    // The memory is read first: what the foundation decided of a label is not asked again.
    if (started.current || memory === null) return;
    started.current = true;
    void (async () => {
      const taken = await takeFiles(ask, { pasted: t('intake.door.pasted') }, run);
      if (!taken.ok) {
        if (taken.failure.code !== 'cancelled') tell(taken.failure);
        close();
        return;
      }
      setFiles(taken.value.opened.map((file) => openState(file, memory)));
      setRefused(taken.value.refused);
      setProject(taken.value.opened[0]?.source.name.replace(/\.[^.]+$/, '') ?? '');
    })();
  }, [ask, memory, run, t, tell]);
  const dossier = ask.dossierId !== null && open?.id === ask.dossierId ? open : EMPTY;
  const state = files[at];
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
    close();
    go({ name: 'dossier', id: entered.value.dossierId, station: 'projection' });
  };
  return (
    <Dialog
      title={t('intake.title', { name: state?.opened.source.name ?? refused[0]?.name ?? '…' })}
      onClose={close}
      wide
    >
      <div className="intake">
        {progress !== null && (
          <div className="stack" role="status">
            <p>{t(`intake.stage.${progress.label === 'reading' ? 'reading' : 'opening'}`)}</p>
            <progress className="job-progress" {...(progress.done > 0 ? { value: progress.done, max: 1 } : {})} />
            <div>
              <Button onClick={cancel}>{t('common.cancel')}</Button>
            </div>
          </div>
        )}
        <RefusedFiles refused={refused} />
        {files.length > 1 && <FileTabs files={files} at={at} onAt={setAt} />}
        {ask.dossierId === null && state !== undefined && (
          <TextField label={t('intake.newDossier')} value={project} onChange={setProject} />
        )}
        {state !== undefined && <FileView key={at} state={state} dossier={dossier} onState={change} />}
        <footer className="row">
          <span className="grow hint">
            {state === undefined ? '' : waiting > 0 ? t('intake.waiting', { count: waiting }) : ''}
          </span>
          {files.length > 0 && (
            <>
              <Button kind="quiet" onClick={close}>
                {t('common.cancel')}
              </Button>
              <Button kind="main" disabled={!ready || busy} onClick={() => void enter()}>
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
  if (ask === null) return null;
  if (ask.kind === 'cell') return <CellView ask={ask} onClose={close} />;
  if (ask.kind === 'paste' && ask.text === '') return <PasteField dossierId={ask.dossierId} />;
  return <Files key={JSON.stringify([ask.kind, ask.dossierId])} ask={ask} />;
};
