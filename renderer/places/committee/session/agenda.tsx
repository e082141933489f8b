import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { IconButton } from '#renderer/ground/components/controls/tip.tsx';
import { ActsHead } from '#renderer/ground/components/layout/acts-head.tsx';
import { TextPlace, TimePlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { Draft } from '#renderer/ground/state/held/use-draft.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import { AgendaPicker } from './agenda-picker.tsx';
import type { HeardView } from './use-heard.ts';

type SessionDraft = Draft<RecordOf<'session'>['body']>;

/** One dossier of the agenda: its rank, its time, who presents it. */
const AgendaRow = ({
  draft,
  rank,
  one,
  onMove,
  onRemove,
}: {
  readonly draft: SessionDraft;
  readonly rank: number;
  readonly one: HeardView | undefined;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const item = draft.body.agenda[rank];
  if (item === undefined) return null;
  const closed = draft.body.status === 'closed';
  const dossier = one?.view?.dossier;
  const name =
    dossier === undefined
      ? t('committee.goneDossier')
      : answerText(dossier, 'request.projectName') || t('dossier.untitled');
  const asked = dossier === undefined ? null : answerNumber(dossier, 'request.amountAsked');
  const begun = one?.decision !== null && one !== undefined;
  return (
    <tr>
      <td className="num">{rank + 1}</td>
      <td>
        {name}
        <div className="hint">{dossier === undefined ? '' : answerText(dossier, 'request.organisationName')}</div>
      </td>
      <td className="num">{asked === null ? '–' : formatCents(asked, language, 0)}</td>
      <td className="agenda-time">
        <TimePlace
          bare
          disabled={closed}
          label={`${t('committee.time')} ${name}`}
          at={draft.at('agenda', item.dossierId, 'time')}
        />
      </td>
      <td className="agenda-who">
        <TextPlace
          bare
          disabled={closed}
          label={`${t('committee.rapporteur')} ${name}`}
          at={draft.at('agenda', item.dossierId, 'rapporteur')}
        />
      </td>
      <td className="agenda-tools">
        {!closed && (
          <>
            <IconButton
              className="button"
              data-kind="quiet"
              disabled={rank === 0}
              label={`${t('plan.moveUp')} ${name}`}
              onClick={() => onMove(rank - 1)}
            >
              ↑
            </IconButton>
            <IconButton
              className="button"
              data-kind="quiet"
              disabled={rank === draft.body.agenda.length - 1}
              label={`${t('committee.moveDown')} ${name}`}
              onClick={() => onMove(rank + 1)}
            >
              ↓
            </IconButton>
            <Button kind="quiet" disabled={begun} label={`${t('common.remove')} ${name}`} onClick={onRemove}>
              {t('common.remove')}
            </Button>
          </>
        )}
      </td>
    </tr>
  );
};

/** Dossiers in the order in which they are heard, each with its time and who presents it. */
export const Agenda = ({
  draft,
  heard,
}: {
  readonly draft: SessionDraft;
  readonly heard: ReadonlyMap<string, HeardView>;
}) => {
  const t = useT();
  const [picking, setPicking] = useState(false);
  const { agenda, status } = draft.body;
  const closed = status === 'closed';
  const set = (next: typeof agenda): void => draft.set({ agenda: next });
  const move = (from: number, to: number): void => {
    const next = [...agenda];
    const [item] = next.splice(from, 1);
    if (item !== undefined) next.splice(to, 0, item);
    set(next);
  };
  return (
    <section className="group" aria-label={t('committee.agenda')}>
      <header className="row">
        <h2 className="grow">{t('committee.agenda')}</h2>
        {!closed && <Button onClick={() => setPicking(true)}>{t('committee.addDossiers')}</Button>}
      </header>
      {agenda.length === 0 && <p className="hint">{t('committee.noAgenda')}</p>}
      {agenda.length > 0 && (
        <table className="table steady">
          <thead>
            <tr>
              <th className="num">{t('committee.rank')}</th>
              <th>{t('committee.subject.dossier')}</th>
              <th className="num">{t('committee.asked')}</th>
              <th>{t('committee.time')}</th>
              <th>{t('committee.rapporteur')}</th>
              <ActsHead />
            </tr>
          </thead>
          <tbody>
            {agenda.map((item, i) => (
              <AgendaRow
                key={item.dossierId}
                draft={draft}
                rank={i}
                one={heard.get(item.dossierId)}
                onMove={(to) => move(i, to)}
                onRemove={() => set(agenda.filter((x) => x.dossierId !== item.dossierId))}
              />
            ))}
          </tbody>
        </table>
      )}
      {picking && (
        <AgendaPicker
          present={new Set(agenda.map((i) => i.dossierId))}
          onAdd={(rows) =>
            set([
              ...agenda,
              ...rows.map((row) => ({
                dossierId: row.id,
                time: '',
                rapporteur: row.owner,
                reviewed: null,
                left: [],
              })),
            ])
          }
          onClose={() => setPicking(false)}
        />
      )}
    </section>
  );
};
