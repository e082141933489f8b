import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { ActsHead } from '#renderer/ground/components/layout/acts-head.tsx';
import { EmptyState, Loading, Notice } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { DayPlace, TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { RecordHistoryButton } from '#renderer/ground/history/record-history.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { type Interest, InterestOrganisationSchema, InterestSchema } from '#shared/decision/committee/records.ts';
import { DossierChoice } from './dossier-choice.tsx';
import { useDossierNames } from './use-dossier-names.ts';

/** A new declaration. @param dossierId the dossier it is about, when the place says so */
export const DeclareDialog = ({
  dossierId,
  onClose,
}: {
  readonly dossierId: string | null;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const today = useApp((s) => s.info?.today ?? '');
  const members = useRecords('member', null).records.filter((m) => m.body.active);
  const { save } = useRecords('interest', null);
  const [memberId, setMember] = useState('');
  const [kind, setKind] = useState<Interest['subject']['kind']>('dossier');
  const [about, setAbout] = useState(dossierId ?? '');
  const organisation = useLocalPlace('', InterestOrganisationSchema.shape.name);
  const siren = useLocalPlace('', InterestOrganisationSchema.shape.siren);
  const nature = useLocalPlace('', InterestSchema.shape.nature);
  const declaredOn = useLocalPlace(today);
  const whole =
    memberId !== '' &&
    nature.value.trim() !== '' &&
    !nature.isRefused &&
    !declaredOn.isRefused &&
    (kind === 'dossier'
      ? about !== ''
      : organisation.value.trim() !== '' && !organisation.isRefused && !siren.isRefused);
  const declare = async (): Promise<void> => {
    const subject: Interest['subject'] =
      kind === 'dossier'
        ? { kind, dossierId: about }
        : { kind, name: organisation.value.trim(), siren: siren.value.trim() };
    if ((await save(null, { memberId, subject, nature: nature.value.trim(), declaredOn: declaredOn.value })) !== null)
      onClose();
  };
  return (
    <Dialog title={t('committee.declare')} onClose={onClose}>
      <p className="hint">{t('committee.declareHelp')}</p>
      <ChoiceField
        label={t('committee.member')}
        value={memberId}
        options={members.map((m) => ({ id: m.id, label: m.body.name }))}
        empty={t('common.choose')}
        hint={members.length === 0 ? t('committee.noMember') : undefined}
        onChange={setMember}
      />
      {dossierId === null && (
        <Segments
          label={t('committee.about')}
          value={kind}
          options={(['dossier', 'organisation'] as const).map((id) => ({ id, label: t(`committee.subject.${id}`) }))}
          onChange={setKind}
        />
      )}
      {kind === 'dossier' && dossierId === null && <DossierChoice value={about} onChange={setAbout} />}
      {kind === 'organisation' && (
        <>
          <TextPlace label={t('committee.organisation')} at={organisation} />
          <TextPlace label={t('committee.siren')} hint={t('committee.sirenHint')} at={siren} />
        </>
      )}
      <TextPlace multiline label={t('committee.nature')} at={nature} />
      <DayPlace label={t('committee.declaredOn')} at={declaredOn} />
      <div className="row">
        <Button kind="main" blocked={!whole ? t('common.blocked.fill') : null} onClick={() => void declare()}>
          {t('committee.declareDo')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Dialog>
  );
};

/** Every declared interest: who, in what, since when. Each withdraws its person; lifting one is asked twice, and its history stays. */
export const Interests = () => {
  const t = useT();
  const { records, remove, loading } = useRecords('interest', null);
  const members = useRecords('member', null).records;
  const [opened, setOpened] = useState(false);
  const [lifting, setLifting] = useState<string | null>(null);
  const names = useDossierNames(
    records.flatMap(({ body }) => (body.subject.kind === 'dossier' ? [body.subject.dossierId] : [])),
  );
  const nameOf = (id: string) => members.find((m) => m.id === id)?.body.name ?? names.get(id);
  if (loading) return <Loading />;
  const about = ({ subject }: Interest): string =>
    subject.kind === 'dossier' ? (names.get(subject.dossierId) ?? t('committee.goneDossier')) : subject.name;
  return (
    <>
      <div className="row">
        <p className="hint grow">{t('committee.interestsHelp')}</p>
        <Button kind="main" onClick={() => setOpened(true)}>
          {t('committee.declare')}
        </Button>
      </div>
      {records.length === 0 ? (
        <EmptyState title={t('committee.noInterest')} />
      ) : (
        <table className="table steady">
          <thead>
            <tr>
              <th>{t('committee.member')}</th>
              <th>{t('committee.about')}</th>
              <th>{t('committee.nature')}</th>
              <th>{t('committee.declaredOn')}</th>
              <ActsHead />
            </tr>
          </thead>
          <tbody>
            {records.map(({ id, body, kind }) => (
              <tr key={id}>
                <td>{members.find((m) => m.id === body.memberId)?.body.name ?? '–'}</td>
                <td>
                  {about(body)} <span className="hint">{t(`committee.subject.${body.subject.kind}`)}</span>
                </td>
                <td>{body.nature}</td>
                <td>{shortDate(body.declaredOn)}</td>
                <td className="num">
                  <Button kind="quiet" onClick={() => setLifting(id)}>
                    {t('committee.lift')}
                  </Button>
                  <RecordHistoryButton record={{ id, kind }} name={body.nature} nameOf={nameOf} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {opened && <DeclareDialog dossierId={null} onClose={() => setOpened(false)} />}
      {lifting !== null && (
        <Dialog title={t('committee.lift')} onClose={() => setLifting(null)}>
          <Notice kind="attention">{t('committee.liftWarning')}</Notice>
          <div className="row">
            <Button
              kind="main"
              onClick={() => {
                void remove(lifting);
                setLifting(null);
              }}
            >
              {t('committee.liftDo')}
            </Button>
            <Button onClick={() => setLifting(null)}>{t('common.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
};
