import type { Progress } from '#renderer/ground/api/use-job.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { Preview } from '#shared/archive/exchange/preview.ts';
import { dateAndTime } from '#shared/base/i18n/dates.ts';
import { formatBytes } from '#shared/base/money/bytes.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { FoundationPreview } from './foundation-preview.tsx';
import { MergeView } from './merge-view.tsx';
import { OpinionPreview } from './opinion-preview.tsx';
import { brings, PreviewTable } from './preview-table.tsx';
import { OF_FOUNDATION, type Taking, useTaking } from './use-taking.ts';
import './exchange.css';

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

const Reading = ({ progress, onCancel }: { readonly progress: Progress; readonly onCancel: () => void }) => {
  const t = useT();
  return (
    <>
      <p role="status">{t('exchange.take.reading')}</p>
      <progress className="job-progress" {...(progress.done > 0 ? { value: progress.done, max: 1 } : {})} />
      <div>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </>
  );
};

/** The file has a password. */
const Unlocking = ({
  taking: { failure, password, setPassword, unlock },
  onClose,
}: {
  readonly taking: Taking;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        void unlock();
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
        <Button submit kind="main" blocked={password === '' ? t('common.blocked.password') : null}>
          {t('exchange.take.open')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
};

/** What the file holds, what is proposed for each part, and the button that takes it. */
const Choosing = ({
  preview,
  taking,
  onClose,
}: {
  readonly preview: Preview;
  readonly taking: Taking;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const { wanted, takesFoundation, compare } = taking;
  const takesSomething = wanted.length > 0 || takesFoundation;
  return (
    <>
      <About preview={preview} />
      {preview.dossiers.length === 0 && preview.foundation.total === 0 && <p>{t('exchange.take.empty')}</p>}
      {preview.dossiers.length > 0 && (
        <PreviewTable
          dossiers={preview.dossiers}
          actions={taking.actions}
          onAction={taking.act}
          onCompare={(id) => void compare(id)}
        />
      )}
      {preview.foundation.total > 0 && (
        <FoundationPreview
          foundation={preview.foundation}
          taken={taking.withFoundation}
          onTake={taking.setWithFoundation}
          onCompare={() => void compare(OF_FOUNDATION)}
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
        {takesSomething && (
          <Button kind="main" disabled={taking.busy} onClick={() => void taking.take()}>
            {wanted.length > 0 ? t('exchange.take.run', { count: wanted.length }) : t('exchange.take.runFoundation')}
          </Button>
        )}
        <Button onClick={onClose}>{t(takesSomething ? 'common.cancel' : 'common.close')}</Button>
      </div>
    </>
  );
};

/** A file is read, shown, decided upon, and only then taken: all that was chosen, or nothing. */
export const TakeDialog = ({ handle, onClose }: { readonly handle: string; readonly onClose: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const taking = useTaking(handle, onClose);
  const { progress, preview, failure, compared, isLocked } = taking;
  const comparedName =
    compared?.id === OF_FOUNDATION
      ? t('exchange.take.foundationTitle')
      : (preview?.dossiers.find((d) => d.id === compared?.id)?.project ?? '');
  const title = compared === null ? t('exchange.take.title') : t('exchange.merge.title', { name: comparedName });
  return (
    <Dialog title={title} onClose={onClose} wide={preview !== null}>
      {progress !== null && <Reading progress={progress} onCancel={taking.cancel} />}
      {progress === null && preview === null && isLocked && <Unlocking taking={taking} onClose={onClose} />}
      {progress === null && failure !== null && !isLocked && (
        <>
          <strong>{t('exchange.take.refused')}</strong>
          <Notice kind="serious">{failureWords(t, language, failure)}</Notice>
        </>
      )}
      {progress === null && preview !== null && compared !== null && (
        <MergeView
          comparison={compared.comparison}
          sender={preview.sender}
          choices={taking.choicesOf(compared.id)}
          onChoices={(next) => taking.choose(compared.id, next)}
          onBack={taking.closeComparison}
        />
      )}
      {progress === null && preview?.opinion && failure === null && (
        <>
          <About preview={preview} />
          <OpinionPreview handle={handle} opinion={preview.opinion} onFailure={taking.setFailure} onClose={onClose} />
        </>
      )}
      {progress === null && preview !== null && preview.opinion === null && compared === null && (
        <Choosing preview={preview} taking={taking} onClose={onClose} />
      )}
    </Dialog>
  );
};
