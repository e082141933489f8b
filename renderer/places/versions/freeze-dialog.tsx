import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { longDate } from '#shared/base/i18n/dates.ts';
import { versionOperations } from '#shared/contract/operations/version.ts';
import { KEPT_FORMATS } from '#shared/papers/memo/composition.ts';
import './versions.css';

const MEMOS = KEPT_FORMATS.flatMap((format) => (['fr', 'en'] as const).map((language) => ({ format, language })));
const keyOf = (memo: (typeof MEMOS)[number]): string => `${memo.format}.${memo.language}`;

/** Ctrl+S: the dossier as it stands, under a name, for ever, with the memos of that moment. */
export const FreezeDialog = ({ id }: { readonly id: string }) => {
  const t = useT();
  const language = useLanguage();
  const { show, say, tell, info } = useApp(
    useShallow((s) => ({ show: s.show, say: s.say, tell: s.tell, info: s.info })),
  );
  const name = useLocalPlace<string>(
    t('versions.proposed', { date: longDate(info?.today ?? '', language) }),
    versionOperations['version.freeze'].input.shape.name,
  );
  const [memos, setMemos] = useState<readonly string[]>(MEMOS.filter((m) => m.language === language).map(keyOf));
  const [jobId, setJobId] = useState<string | null>(null);
  const freeze = async (): Promise<void> => {
    const job = crypto.randomUUID();
    setJobId(job);
    const reply = await callFinal('version.freeze', {
      dossierId: id,
      name: name.value,
      memos: MEMOS.filter((m) => memos.includes(keyOf(m))),
      jobId: job,
    });
    setJobId(null);
    if (reply.ok) {
      say(t('versions.frozen', { name: reply.value.name }));
      show(null);
    } else tell(reply.failure);
  };
  return (
    <Dialog title={t('versions.freezeTitle')} onClose={() => show(null)}>
      <p>{t('versions.freezeHelp')}</p>
      <TextPlace label={t('versions.name')} at={name} />
      <fieldset className="field">
        <legend className="label">{t('versions.memos')}</legend>
        {MEMOS.map((memo) => (
          <label key={keyOf(memo)} className="row">
            <input
              type="checkbox"
              checked={memos.includes(keyOf(memo))}
              onChange={(e) =>
                setMemos(e.target.checked ? [...memos, keyOf(memo)] : memos.filter((m) => m !== keyOf(memo)))
              }
            />
            {t(`preview.formats.${memo.format}`)} · {t(memo.language === 'fr' ? 'settings.french' : 'settings.english')}
          </label>
        ))}
      </fieldset>
      {jobId !== null && <progress aria-label={t('versions.freezing')} />}
      <div className="row">
        <Button
          kind="main"
          disabled={jobId !== null}
          blocked={name.value.trim() === '' || name.isRefused ? t('common.blocked.name') : null}
          onClick={() => void freeze()}
        >
          {t('versions.freeze')}
        </Button>
        <Button kind="quiet" onClick={() => (jobId === null ? show(null) : void call('memo.cancel', { jobId }))}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};
