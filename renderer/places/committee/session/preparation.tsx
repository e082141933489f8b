import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ChoiceField, TextField } from '#renderer/ground/components/fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { Draft } from '#renderer/ground/state/use-draft.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { QUORUM_IDS } from '#shared/decision/committee/records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { CountField, DayField, TimeField } from '../fields.tsx';
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
  const { body, set } = draft;
  const closed = body.status === 'closed';
  return (
    <div className="station">
      <section className="group session-facts" aria-label={t('committee.session')}>
        <fieldset className="record" disabled={closed}>
          <legend className="hidden">{t('committee.session')}</legend>
          <div data-kind="text">
            <TextField label={t('committee.name')} value={body.name} onChange={(name) => set({ name })} />
          </div>
          <DayField label={t('committee.date')} day={body.date} onChange={(date) => set({ date })} />
          <TimeField label={t('committee.time')} time={body.time} onChange={(time) => set({ time })} />
          <div data-kind="text">
            <TextField label={t('committee.place')} value={body.place} onChange={(place) => set({ place })} />
          </div>
          <ChoiceField
            label={t('committee.chair')}
            value={body.chairId ?? ''}
            options={members.filter((m) => m.body.active).map((m) => ({ id: m.id, label: m.body.name }))}
            empty={t('common.choose')}
            onChange={(id) => set({ chairId: id === '' ? null : id })}
          />
          <TextField
            label={t('committee.secretary')}
            value={body.secretary}
            onChange={(secretary) => set({ secretary })}
          />
          <div data-kind="text">
            <ChoiceField
              label={t('committee.quorum')}
              value={body.quorum.rule}
              options={QUORUM_IDS.map((id) => ({ id, label: t(`committee.quorums.${id}`) }))}
              empty={t('common.choose')}
              onChange={(id) => {
                const rule = QUORUM_IDS.find((q) => q === id);
                if (rule !== undefined) set({ quorum: { ...body.quorum, rule } });
              }}
            />
          </div>
          {body.quorum.rule === 'count' && (
            <CountField
              label={t('committee.quorumCount')}
              count={body.quorum.count}
              most={1_000}
              onChange={(count) => set({ quorum: { ...body.quorum, count: count ?? 0 } })}
            />
          )}
          <CountField
            label={t('committee.proxiesEach')}
            count={body.proxiesEach}
            most={20}
            onChange={(count) => set({ proxiesEach: count ?? 0 })}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={body.castingVote}
              onChange={(e) => set({ castingVote: e.target.checked })}
            />
            {t('committee.castingVote')}
          </label>
          <div data-kind="long">
            <TextField multiline label={t('committee.notes')} value={body.notes} onChange={(notes) => set({ notes })} />
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
