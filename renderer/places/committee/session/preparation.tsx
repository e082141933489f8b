import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import {
  CheckPlace,
  ChoicePlace,
  DayPlace,
  NumberPlace,
  TextPlace,
  TimePlace,
} from '#renderer/ground/fields/place-fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { Draft } from '#renderer/ground/state/held/use-draft.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { QUORUM_IDS } from '#shared/decision/committee/records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { Agenda } from './agenda.tsx';
import { Roll } from './roll.tsx';
import { type HeardView, useMembers } from './use-heard.ts';

/** A session that was never opened can go; its history stays. */
const RemoveSession = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const t = useT();
  const go = useApp((s) => s.go);
  const { remove } = useRecords('session', null);
  const [asked, setAsked] = useState(false);
  const drop = async (): Promise<void> => {
    if (await remove(id)) go({ name: 'committee', tab: 'sessions' });
  };
  return (
    <section className="group" aria-label={t('committee.removeSession')}>
      <div>
        <Button kind="quiet" onClick={() => setAsked(true)}>
          {t('committee.removeSession')}
        </Button>
      </div>
      {asked && (
        <Dialog title={t('committee.removeSession')} onClose={() => setAsked(false)}>
          <p>{t('committee.removeSessionHelp', { name: name || t('committee.unnamed') })}</p>
          <div className="row">
            <Button kind="main" onClick={() => void drop()}>
              {t('committee.removeSession')}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('common.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </section>
  );
};

/** Everything of a session that is not one of its dossiers: when and where, its rules, who is there, what is heard in which order. */
export const Preparation = ({
  id,
  draft,
  heard,
}: {
  readonly id: string;
  readonly draft: Draft<RecordOf<'session'>['body']>;
  readonly heard: ReadonlyMap<string, HeardView>;
}) => {
  const t = useT();
  const members = useMembers();
  const { body, at } = draft;
  const closed = body.status === 'closed';
  return (
    <div className="station">
      <section className="group session-facts" aria-label={t('committee.session')}>
        <fieldset className="record" disabled={closed}>
          <legend className="hidden">{t('committee.session')}</legend>
          <div data-kind="text">
            <TextPlace label={t('committee.name')} at={at('name')} />
          </div>
          <DayPlace label={t('committee.date')} at={at('date')} />
          <TimePlace label={t('committee.time')} at={at('time')} />
          <div data-kind="text">
            <TextPlace label={t('committee.place')} at={at('place')} />
          </div>
          <ChoicePlace
            label={t('committee.chair')}
            at={at('chairId')}
            options={members.filter((m) => m.body.active).map((m) => ({ id: m.id, label: m.body.name }))}
            empty={t('common.choose')}
            nothing={null}
          />
          <TextPlace label={t('committee.secretary')} at={at('secretary')} />
          <div data-kind="text">
            <ChoicePlace
              label={t('committee.quorum')}
              at={at('quorum', 'rule')}
              options={QUORUM_IDS.map((id) => ({ id, label: t(`committee.quorums.${id}`) }))}
            />
          </div>
          {body.quorum.rule === 'count' && (
            <NumberPlace kind="integer" empty={0} label={t('committee.quorumCount')} at={at('quorum', 'count')} />
          )}
          <NumberPlace kind="integer" empty={0} label={t('committee.proxiesEach')} at={at('proxiesEach')} />
          <CheckPlace label={t('committee.castingVote')} at={at('castingVote')} />
          <div data-kind="long">
            <TextPlace multiline label={t('committee.notes')} at={at('notes')} />
          </div>
        </fieldset>
      </section>
      <Agenda draft={draft} heard={heard} />
      <Roll draft={draft} members={members} />
      {body.status === 'prepared' && [...heard.values()].every((h) => h.decision === null) && (
        <RemoveSession id={id} name={body.name} />
      )}
    </div>
  );
};
