import { useCallback, useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dossierStore, openDossier } from '#renderer/ground/state/dossier-store.ts';
import type { CopyComparison, Preview, TakenReport } from '#shared/archive/exchange/preview.ts';
import { dateAndTime } from '#shared/base/i18n/dates.ts';
import { formatBytes } from '#shared/base/money/bytes.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure } from '#shared/contract/failures.ts';
import type { Choices } from '#shared/dossier/merge/conflict.ts';
import { FoundationPreview } from './foundation-preview.tsx';
import { MergeView } from './merge-view.tsx';
import { OpinionPreview } from './opinion-preview.tsx';
import { brings, type PreviewAction, PreviewTable } from './preview-table.tsx';

import { useJob } from './use-job.ts';
import './exchange.css';

/** Where choices for the records of the foundation are kept: no dossier has this identifier. */
const FOUNDATION = '';
const DONE = ['added', 'updated', 'merged', 'separate', 'nothing'] as const;

/** Who sent the file, when, how large it is. */
const About = ({ preview }: { readonly preview: Preview }) => {
  const t = useT();
  const language = useLanguage();
  const { sender: who, organisation, createdAt } = preview;
  const date = createdAt === '' ? '' : dateAndTime(new Date(createdAt), language);
  const from =
    who === '' || date === ''
      ? t('exchange.take.fromNobody')
      : organisation === ''
        ? t('exchange.take.from', { who, date })
        : t('exchange.take.fromOrganisation', { who, organisation, date });
  return (
    <div>
      <strong>{preview.name}</strong>{' '}
      <span className="hint">
        {formatBytes(preview.bytes, language)}
        {preview.wasLocked && ` · ${t('exchange.take.wasLocked')}`}
      </span>
      <div>{from}</div>
      <div>
        {preview.opinion === null &&
          preview.dossiers.length > 0 &&
          t('exchange.take.holds', { count: preview.dossiers.length })}{' '}
        {preview.documents > 0 && t('exchange.take.documents', { count: preview.documents })}
      </div>
    </div>
  );
};

/** A file is read, shown, decided upon, and only then taken: all that was chosen, or nothing. */
export const TakeDialog = ({ handle, onClose }: { readonly handle: string; readonly onClose: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const { go, say } = useApp(useShallow((s) => ({ go: s.go, say: s.say })));
  const { progress, run, cancel } = useJob();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [password, setPassword] = useState('');
  const [actions, setActions] = useState<Readonly<Record<string, PreviewAction>>>({});
  const [choices, setChoices] = useState<Readonly<Record<string, Choices>>>({});
  const [compared, setCompared] = useState<{ readonly id: string; readonly comparison: CopyComparison } | null>(null);
  const [busy, setBusy] = useState(false);

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

  const [withFoundation, setWithFoundation] = useState(true);
  const compare = async (id: string): Promise<void> => {
    const reply =
      id === FOUNDATION
        ? await callFinal('exchange.compareFoundation', { handle })
        : await callFinal('exchange.compare', { handle, id });
    if (reply.ok) setCompared({ id, comparison: reply.value });
    else setFailure(reply.failure);
  };
  const actionOf = (id: string): PreviewAction => actions[id] ?? 'take';
  const wanted = (preview?.dossiers ?? []).filter((d) => brings(d) && actionOf(d.id) !== 'skip');
  const takesFoundation = withFoundation && (preview?.foundation.fresh ?? 0) > 0;
  const report = (taken: readonly TakenReport[], foundation: number): string =>
    [
      ...DONE.flatMap((done) => {
        const count = taken.filter((one) => one.done === done).length;
        return count === 0 ? [] : [t(`exchange.take.done.${done}`, { count })];
      }),
      ...(foundation === 0 ? [] : [t('exchange.take.doneFoundation', { count: foundation })]),
    ].join(' · ');
  const take = async (): Promise<void> => {
    setBusy(true);
    const reply = await callFinal('exchange.receive', {
      handle,
      wanted: wanted.map((d) => ({
        id: d.id,
        action: actionOf(d.id),
        revision: d.revision,
        choices: choices[d.id] ?? {},
      })),
      foundation: takesFoundation ? { choices: choices[FOUNDATION] ?? {} } : null,
    });
    setBusy(false);
    if (!reply.ok) {
      setFailure(reply.failure);
      if (reply.failure.code === 'exchange.stale') await read(password);
      return;
    }
    const { dossiers, foundation } = reply.value;
    say(report(dossiers, foundation));
    onClose();
    const open = dossierStore.getState().dossier?.id;
    if (open !== undefined && dossiers.some((one) => one.id === open))
      await openDossier(open, { imported: t('exchange.history.undo'), cut: t('dossier.cutValue') });
    const [first] = dossiers;
    if (dossiers.length === 1 && first) go({ name: 'dossier', id: first.id, station: 'request' });
  };

  const locked = failure?.code === 'exchange.locked' || failure?.code === 'exchange.wrongPassword';
  const comparedName =
    compared?.id === FOUNDATION
      ? t('exchange.take.foundationTitle')
      : (preview?.dossiers.find((d) => d.id === compared?.id)?.project ?? '');
  const title = compared === null ? t('exchange.take.title') : t('exchange.merge.title', { name: comparedName });
  return (
    <Dialog title={title} onClose={onClose} wide={preview !== null}>
      {progress !== null && (
        <>
          <p role="status">{t('exchange.take.reading')}</p>
          <progress className="job-progress" {...(progress.done > 0 ? { value: progress.done, max: 1 } : {})} />
          <div>
            <Button onClick={cancel}>{t('common.cancel')}</Button>
          </div>
        </>
      )}
      {progress === null && preview === null && locked && (
        <form
          className="stack"
          onSubmit={(e) => {
            e.preventDefault();
            void read(password);
          }}
        >
          <p>
            <strong>{t('exchange.take.lockedTitle')}</strong> – {t('exchange.take.locked')}
          </p>
          <TextField
            secret
            label={t('exchange.take.password')}
            error={failure?.code === 'exchange.wrongPassword' ? failureWords(t, language, failure) : undefined}
            value={password}
            onChange={setPassword}
          />
          <div className="row">
            <button type="submit" className="button" data-kind="main" disabled={password === ''}>
              {t('exchange.take.open')}
            </button>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
          </div>
        </form>
      )}
      {progress === null && failure !== null && !locked && (
        <>
          <strong>{t('exchange.take.refused')}</strong>
          <Notice kind="serious">{failureWords(t, language, failure)}</Notice>
        </>
      )}
      {progress === null && preview !== null && compared !== null && (
        <MergeView
          comparison={compared.comparison}
          sender={preview.sender}
          choices={choices[compared.id] ?? {}}
          onChoices={(next) => setChoices({ ...choices, [compared.id]: next })}
          onBack={() => setCompared(null)}
        />
      )}
      {progress === null && preview?.opinion && failure === null && (
        <>
          <About preview={preview} />
          <OpinionPreview handle={handle} opinion={preview.opinion} onFailure={setFailure} onClose={onClose} />
        </>
      )}
      {progress === null && preview !== null && preview.opinion === null && compared === null && (
        <>
          <About preview={preview} />
          {preview.dossiers.length === 0 && preview.foundation.total === 0 && <p>{t('exchange.take.empty')}</p>}
          {preview.dossiers.length > 0 && (
            <PreviewTable
              dossiers={preview.dossiers}
              actions={actions}
              onAction={(id, action) => setActions({ ...actions, [id]: action })}
              onCompare={(id) => void compare(id)}
            />
          )}
          {preview.foundation.total > 0 && (
            <FoundationPreview
              foundation={preview.foundation}
              taken={withFoundation}
              onTake={setWithFoundation}
              onCompare={() => void compare(FOUNDATION)}
            />
          )}
          {preview.foundation.fresh > 0 || preview.dossiers.some((d) => brings(d)) ? (
            <p className="hint">
              {t('exchange.take.actionHelp')} {t('exchange.take.nothingYet')}
            </p>
          ) : (
            <p>{t('exchange.take.nothing')}</p>
          )}
          <div className="row">
            {(wanted.length > 0 || takesFoundation) && (
              <Button kind="main" disabled={busy} onClick={() => void take()}>
                {wanted.length > 0
                  ? t('exchange.take.run', { count: wanted.length })
                  : t('exchange.take.runFoundation')}
              </Button>
            )}
            <Button onClick={onClose}>
              {t(wanted.length > 0 || takesFoundation ? 'common.cancel' : 'common.close')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
};
