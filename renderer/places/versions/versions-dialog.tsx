import { useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { readNow } from '#renderer/ground/api/reading.ts';
import { useFileEnds } from '#renderer/ground/commands/made-file.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { EmptyState, Loading } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch, dossierStore } from '#renderer/ground/state/dossier-store.ts';
import { shortFingerprint, type Version, type VersionFile } from '#shared/archive/history/versions/version.ts';
import { dateAndTime, shortDate } from '#shared/base/i18n/dates.ts';
import { difference } from '#shared/dossier/merge/difference.ts';
import { Comparison } from './comparison.tsx';
import { NOW, useVersions } from './use-versions.ts';
import './versions.css';

const Proof = ({ trouble }: { readonly trouble: string | null | undefined }) => {
  const t = useT();
  if (trouble === undefined) return null;
  return trouble === null ? (
    <span className="proved">✓ {t('versions.intact')}</span>
  ) : (
    <span className="altered" title={trouble}>
      ✗ {t('versions.altered')}
    </span>
  );
};

interface Item {
  readonly label: string;
  readonly run: () => void;
}
/** What can be done with a version: compared, brought back into the dossier that is open, its files opened and saved. */
const useVersionActs = (id: string, onCompare: (version: Version) => void) => {
  const t = useT();
  const { show, say, tell } = useApp(useShallow((s) => ({ show: s.show, say: s.say, tell: s.tell })));
  const { saySaved, sayOpened } = useFileEnds();
  const isOpen = dossierStore.getState().dossier?.id === id;
  const restore = async (v: Version): Promise<void> => {
    const reply = await readNow('version.read', { id: v.id });
    const { dossier } = dossierStore.getState();
    if (!reply.ok) return tell(reply.failure);
    if (!dossier) return;
    const commands = difference(dossier, reply.value.dossier);
    if (commands.length > 0 && !dispatch(t('versions.restored', { name: v.name }), commands)) return;
    say(t('versions.restored', { name: v.name }));
    show(null);
  };
  const openFile = async (fileId: string): Promise<void> => sayOpened(await call('version.openFile', { id: fileId }));
  const saveFile = async (fileId: string): Promise<void> => saySaved(await call('version.saveFile', { id: fileId }));
  const fileActions = (file: VersionFile): readonly Item[] => [
    { label: t('versions.openFile', { name: file.name }), run: (): void => void openFile(file.id) },
    { label: t('versions.saveFile', { name: file.name }), run: (): void => void saveFile(file.id) },
  ];
  return (v: Version): readonly Item[] => [
    { label: t('versions.compare'), run: () => onCompare(v) },
    ...(isOpen ? [{ label: t('versions.restore'), run: (): void => void restore(v) }] : []),
    ...v.files.flatMap(fileActions),
  ];
};

const VersionsTable = ({
  id,
  versions,
  troubles,
  onCompare,
}: {
  readonly id: string;
  readonly versions: readonly Version[];
  readonly troubles: ReturnType<typeof useVersions>['troubles'];
  readonly onCompare: (version: Version) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const actions = useVersionActs(id, onCompare);
  return (
    <table className="table versions">
      <thead>
        <tr>
          <th scope="col">{t('versions.name')}</th>
          <th scope="col">{t('versions.when')}</th>
          <th scope="col">{t('versions.who')}</th>
          <th scope="col">{t('versions.fingerprint')}</th>
          <th scope="col">
            <span className="hidden">{t('versions.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map((v) => (
          <tr key={v.id}>
            <td>
              <strong>{v.name}</strong>
              <div className="hint">{t(`versions.reasons.${v.reason}`, { revision: v.revision })}</div>
            </td>
            <td>{dateAndTime(new Date(v.at), language)}</td>
            <td>{v.who || t('dossier.history.nobody')}</td>
            <td>
              <code title={v.fingerprint}>{shortFingerprint(v.fingerprint)}</code>
              <div>
                <Proof trouble={troubles?.[v.id]} />
              </div>
              {v.redaction !== undefined && (
                <div className="hint">
                  {t('versions.redacted', {
                    date: shortDate(v.redaction.at.slice(0, 10)),
                    reason: t(`privacy.erase.reasons.${v.redaction.reason}`),
                  })}
                </div>
              )}
            </td>
            <td>
              <Menu label={t('versions.actionsOf', { name: v.name })} items={actions(v)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Frozen versions of the dossier: listed, proved, compared with one another or with now, brought back. */
export const VersionsDialog = ({ id }: { readonly id: string }) => {
  const t = useT();
  const language = useLanguage();
  const show = useApp((s) => s.show);
  const { versions, states, need, troubles, verify } = useVersions(id);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState(NOW);
  const newest = versions?.[0]?.id ?? '';
  useEffect(() => setFrom(newest), [newest]);
  useEffect(() => need(from), [from, need]);
  useEffect(() => need(to), [to, need]);
  const when = (v: Version): string => dateAndTime(new Date(v.at), language);
  const options = [
    { id: NOW, label: t('versions.now') },
    ...(versions ?? []).map((v) => ({ id: v.id, label: `${v.name} · ${when(v)}` })),
  ];
  const compareWithNow = (v: Version): void => {
    setFrom(v.id);
    setTo(NOW);
  };
  const [before, after] = [states[from], states[to]];
  return (
    <Dialog title={t('versions.title')} onClose={() => show(null)} wide>
      {versions === null && <Loading />}
      {versions?.length === 0 && (
        <EmptyState title={t('versions.none')}>
          <p className="hint">{t('versions.noneHelp')}</p>
          <Button kind="main" onClick={() => show('freeze')}>
            {t('versions.freeze')}
          </Button>
        </EmptyState>
      )}
      {versions !== null && versions.length > 0 && (
        <>
          <VersionsTable id={id} versions={versions} troubles={troubles} onCompare={compareWithNow} />
          <div className="row">
            <Button onClick={() => show('freeze')}>{t('versions.freeze')}</Button>
            <Button kind="quiet" onClick={() => void verify()}>
              {t('versions.verify')}
            </Button>
          </div>
          <div className="row versions-choice">
            <ChoiceField
              label={t('versions.before')}
              value={from}
              empty={t('versions.choose')}
              options={options}
              onChange={setFrom}
            />
            <ChoiceField
              label={t('versions.after')}
              value={to}
              empty={t('versions.choose')}
              options={options}
              onChange={setTo}
            />
          </div>
          {before && after && <Comparison before={before} after={after} />}
        </>
      )}
    </Dialog>
  );
};
