/** Files on their way in: read one after the other, shown by name, refused by name; the same for the plan and for the follow-up. */
import { useEffect, useRef, useState } from 'react';
import { useJob } from '#renderer/ground/api/use-job.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { askIntake, type IntakeAsk } from '#renderer/ground/state/intake-store.ts';
import { ruleWords } from '#shared/base/fields/rule-words.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure } from '#shared/contract/failures.ts';
import { holdsProperName } from '#shared/finance/intake/meaning/label-memory.ts';
import { memoryKey, type RememberedLabel } from '#shared/finance/intake/meaning/meaning.ts';
import { type FileState, hasFigures, isReady, openState } from '../file/file-state.ts';
import { takeFiles } from './take-files.ts';

export type Doors = Exclude<IntakeAsk, { readonly kind: 'cell' }>;
interface Refused {
  readonly name: string;
  readonly failure: Failure;
}
export const closeDoor = (): void => askIntake(null);

/** @param memory null while it is read: what the foundation decided of a label is not asked again, so it comes first */
export const useDoorFiles = (ask: Doors, memory: readonly RememberedLabel[] | null) => {
  const t = useT();
  const tell = useApp((s) => s.tell);
  const { progress, run, cancel } = useJob('intake.cancel');
  const [files, setFiles] = useState<readonly FileState[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const started = useRef(false);
  useEffect(() => {
    if (started.current || memory === null) return;
    started.current = true;
    void (async () => {
      const taken = await takeFiles(ask, { pasted: t('intake.door.pasted') }, run);
      if (!taken.ok) {
        if (taken.failure.code !== 'cancelled') tell(taken.failure);
        closeDoor();
        return;
      }
      setFiles(taken.value.opened.map((file) => openState(file, memory, ask.as ?? 'plan')));
      setRefused(taken.value.refused);
    })();
  }, [ask, memory, run, t, tell]);
  return { files, setFiles, refused, progress, cancel };
};
export type DoorFiles = ReturnType<typeof useDoorFiles>;

/** Cells of another program, pasted by hand: a window is not given the clipboard unasked. */
export const PasteField = ({ ask }: { readonly ask: Doors }) => {
  const t = useT();
  const [text, setText] = useState('');
  return (
    <Dialog title={t('intake.door.paste')} onClose={closeDoor}>
      <TextField label={t('intake.door.pasteHere')} value={text} multiline onChange={setText} />
      <div className="row">
        <Button
          kind="main"
          blocked={text.trim() === '' ? t('common.blocked.write') : null}
          onClick={() => askIntake({ ...ask, kind: 'paste', text })}
        >
          {t('intake.door.read')}
        </Button>
        <Button kind="quiet" onClick={closeDoor}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};

/** Where the reading is, and what could not be read. */
export const DoorNotices = ({ progress, cancel, refused }: Pick<DoorFiles, 'progress' | 'cancel' | 'refused'>) => {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      {progress !== null && (
        <div className="stack" role="status">
          <p>{t(`intake.stage.${progress.label === 'reading' ? 'reading' : 'opening'}`)}</p>
          <progress className="job-progress" {...(progress.done > 0 ? { value: progress.done, max: 1 } : {})} />
          <div>
            <Button onClick={cancel}>{t('common.cancel')}</Button>
          </div>
        </div>
      )}
      {refused.map((r) => (
        <Notice key={r.name} kind="serious">
          <strong>{r.name}</strong> –{' '}
          {r.failure.rule === undefined ? failureWords(t, language, r.failure) : ruleWords(t, language, r.failure.rule)}
        </Notice>
      ))}
    </>
  );
};

interface FileTabsProps {
  readonly files: readonly FileState[];
  readonly at: number;
  readonly onAt: (at: number) => void;
}
/** One button a file, with what is left to do in it. */
export const FileTabs = ({ files, at, onAt }: FileTabsProps) => {
  const t = useT();
  if (files.length < 2) return null;
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

/** Answers on labels that name nobody. */
export const rememberable = ({ answered, reading }: FileState): readonly RememberedLabel[] =>
  answered.filter((a) => !reading.lines.some((l) => memoryKey(l.label, l.side) === a.key && holdsProperName(l.label)));
