import { useState } from 'react';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { PackOf } from '#renderer/places/portfolio/pack/pack-dialog.tsx';
import { withdrawalsFrom } from '#shared/decision/committee/deciding/withdrawal.ts';
import { withdrawalSubject } from '#shared/decision/committee/prefill.ts';
import type { Session } from '#shared/decision/committee/records.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { type HeardView, useMembers } from './use-heard.ts';

/** The agenda in one PDF. Addressed to somebody, it leaves out the dossiers in which they declared an interest. */
export const SessionPack = ({
  session,
  heard,
  onClose,
}: {
  readonly session: Session;
  readonly heard: ReadonlyMap<string, HeardView>;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const members = useMembers();
  const interests = useRecords('interest', null).records.map((r) => r.body);
  const [readerId, setReader] = useState('');
  const dossiers = session.agenda.flatMap(({ dossierId }) => heard.get(dossierId)?.view?.dossier ?? []);
  const kept = dossiers.filter(
    (d) => readerId === '' || !withdrawalsFrom(interests, withdrawalSubject(d)).has(readerId),
  );
  const nameOf = (dossier: (typeof dossiers)[number]): string =>
    answerText(dossier, 'request.projectName') || t('dossier.untitled');
  const out = dossiers.filter((d) => !kept.includes(d)).map(nameOf);
  return (
    <PackOf
      rows={kept.map((d) => ({
        id: d.id,
        project: nameOf(d),
        organisation: answerText(d, 'request.organisationName'),
      }))}
      total={kept.length}
      title={session.name}
      onClose={onClose}
      head={
        <>
          <ChoiceField
            label={t('committee.packFor')}
            value={readerId}
            options={members.filter((m) => m.body.active).map((m) => ({ id: m.id, label: m.body.name }))}
            empty={t('committee.packForAll')}
            onChange={setReader}
          />
          {out.length > 0 && (
            <Notice kind="attention">{t('committee.packLeavesOut', { projects: out.join(', ') })}</Notice>
          )}
        </>
      }
    />
  );
};
