/** One's own opinion: half-filled is normal, and on disk at once. */
import { useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { importFile } from '#renderer/ground/commands/actions.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { Notice, Tag } from '#renderer/ground/components/notice.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { RecordHistoryButton } from '#renderer/ground/history/record-history.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { whenOnDisk } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { removeRecord } from '#renderer/ground/state/held/edited-record.ts';
import { type Draft, useDraft } from '#renderer/ground/state/held/use-draft.ts';
import { SendOpinion } from '#renderer/places/exchange/send-opinion.tsx';
import {
  carryOpinion,
  changedMarks,
  declineOpinion,
  giveOpinion,
  markingProgress,
  newOpinion,
  type Opinion,
  resumeOpinion,
  withMark,
} from '#shared/assessment/rubric/opinion.ts';
import { samePerson } from '#shared/assessment/rubric/person.ts';
import { type Rubric, wordsIn } from '#shared/assessment/rubric/rubric.ts';
import { readableOthers } from '#shared/assessment/rubric/visible.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { ok, type Result } from '#shared/contract/failures.ts';
import { SettingsSchema } from '#shared/contract/operations/app.ts';
import { CriterionMark } from './criterion-mark.tsx';
import { MomentField } from './moment-field.tsx';
import { type OpinionAct, OpinionDialogs } from './opinion-dialogs.tsx';
import { type Opinions, type ReadableOpinion, rubricOf } from './use-opinions.ts';
import { keptVersion, type StoredRubric } from './use-rubrics.ts';

const WhoAreYou = () => {
  const t = useT();
  const change = useApp((s) => s.change);
  const name = useLocalPlace('', SettingsSchema.shape.userName);
  return (
    <Notice kind="attention">
      <div className="stack">
        <strong>{t('rubric.own.whoTitle')}</strong>
        <span>{t('rubric.own.who')}</span>
        <div className="row opinion-who">
          <TextPlace label={t('rubric.own.name')} bare placeholder={t('rubric.own.name')} at={name} />
          <Button
            kind="main"
            blocked={name.value.trim() === '' || name.isRefused ? t('common.blocked.name') : null}
            onClick={() => void change({ userName: name.value.trim() })}
          >
            {t('rubric.own.thatsMe')}
          </Button>
        </div>
      </div>
    </Notice>
  );
};

/** Which version marks speak of, under a name of its own until it is kept. */
const toBeKept = ({ id, revision }: StoredRubric) => ({ id, revision, version: crypto.randomUUID() });

interface FormProps {
  readonly dossierId: string;
  readonly opinions: Opinions;
  readonly record: ReadableOpinion | null;
  readonly month: number;
  readonly chosen: StoredRubric;
  /** of the record, also before there is one */ readonly id: string;
  readonly onErased: () => void;
}
/** How far it is, its history, and what else can be done with it. */
const OpinionHead = ({
  record,
  body,
  progress,
  nameOf,
  onErase,
  onSend,
}: {
  readonly record: ReadableOpinion | null;
  readonly body: Opinion;
  readonly progress: ReturnType<typeof markingProgress>;
  readonly nameOf: (about: string) => string | undefined;
  readonly onErase: () => void;
  readonly onSend: () => void;
}) => {
  const t = useT();
  const { marked, all } = progress;
  return (
    <div className="opinion-state">
      <Tag kind={body.status === 'given' ? 'ok' : undefined}>
        {body.status === 'given'
          ? t('rubric.own.given', { date: shortDate(body.date) })
          : t(`rubric.own.${body.status}`)}
      </Tag>
      {body.status !== 'declined' && <span className="hint">{t('rubric.own.progress', { count: marked, all })}</span>}
      <span className="grow" />
      {body.status === 'draft' && record !== null && body.seen.length === 0 && (
        <Button kind="quiet" onClick={onErase}>
          {t('rubric.own.erase')}
        </Button>
      )}
      {record !== null && (
        <>
          <RecordHistoryButton record={record} name={t('rubric.own.title')} nameOf={nameOf} />
          <Button kind="quiet" onClick={onSend}>
            {t('rubric.own.export')}
          </Button>
        </>
      )}
    </div>
  );
};

/** The marks, criterion by criterion, and what is said of the whole. */
const Marking = ({
  draft: { body, set, at },
  rubric,
  seen,
}: {
  readonly draft: Draft<Opinion>;
  readonly rubric: Rubric;
  /** opinions of others that can be read by now */ readonly seen: readonly string[];
}) => {
  const t = useT();
  const changed = changedMarks(body);
  return (
    <>
      <ol className="criteria">
        {rubric.criteria.map((criterion) => (
          <CriterionMark
            key={criterion.id}
            criterion={criterion}
            showWeight={rubric.total}
            opinion={body}
            was={changed.find((c) => c.criterion === criterion.id)}
            at={(...path) => at('marks', criterion.id, ...path)}
            onChange={(mark) => set(withMark(body, criterion.id, mark, seen), `${criterion.id} ${Object.keys(mark)}`)}
          />
        ))}
      </ol>
      <TextPlace
        label={t('rubric.own.comment')}
        multiline
        at={{
          ...at('comment'),
          write: (comment) => set({ comment: String(comment), seen: [...new Set([...body.seen, ...seen])] }),
        }}
      />
    </>
  );
};

/** What can be said before the marks: it was declined, or the rubric has moved on. */
const Standing = ({
  draft: { body, set, lock },
  chosen,
  isNewer,
  seen,
}: {
  readonly draft: Draft<Opinion>;
  readonly chosen: StoredRubric;
  /** the rubric has another revision than the one that was marked */ readonly isNewer: boolean;
  readonly seen: readonly string[];
}) => {
  const t = useT();
  return (
    <>
      {body.status === 'declined' && (
        <div className="stack">
          <Notice>{t('rubric.own.declinedWords')}</Notice>
          <div>
            <Button disabled={lock !== null} onClick={() => set(resumeOpinion(body, seen))}>
              {t('rubric.own.resume')}
            </Button>
          </div>
        </div>
      )}
      {isNewer && (
        <Notice kind="attention">
          <div className="row">
            <span className="grow">{t('rubric.own.newer')}</span>
            <Button disabled={lock !== null} onClick={() => set(carryOpinion(body, chosen.rubric, toBeKept(chosen)))}>
              {t('rubric.own.carry')}
            </Button>
          </div>
        </Notice>
      )}
      {body.status === 'given' && <p className="hint">{t('rubric.own.afterGiven')}</p>}
    </>
  );
};

/** What is done with the whole of an opinion. */
const useActs = (
  draft: Draft<Opinion>,
  record: ReadableOpinion | null,
  onErased: () => void,
): Readonly<Record<OpinionAct, () => Promise<void>>> => {
  const { tell, info } = useApp(useShallow((s) => ({ tell: s.tell, info: s.info })));
  const today = info?.today ?? '';
  const say = (reply: Result<unknown>): void => {
    if (!reply.ok) tell(reply.failure);
  };
  return {
    // What was given stays: nothing that is typed may be missing in it.
    give: async () =>
      say(await whenOnDisk(() => draft.conclude((opinion) => giveOpinion(opinion, today, new Date().toISOString())))),
    decline: async () => draft.set(declineOpinion(draft.body, today)),
    erase: async () => {
      if (record === null) return;
      const reply = await removeRecord(record);
      if (reply.ok) onErased();
      say(reply);
    },
  };
};

const OpinionForm = ({ dossierId, opinions, record, month, chosen, id, onErased }: FormProps) => {
  const t = useT();
  const language = useLanguage();
  const [asked, setAsked] = useState<OpinionAct | null>(null);
  const [leaving, setLeaving] = useState(false);
  const [begun] = useState(() => newOpinion(opinions.you, month, toBeKept(chosen)));
  const edited = { ...(record ?? { revision: 0, body: begun }), id, dossierId, kind: 'opinion' as const };
  const draft = useDraft<'opinion'>(edited, {
    // Marks speak of a version that is kept beside the dossier: it is written before the first of them.
    prepare: async (opinion) => {
      if (opinions.rubrics.some((r) => r.version === opinion.rubric.version)) return ok(opinion);
      const version = await keptVersion(dossierId, chosen, opinion.rubric.version);
      return version.ok ? ok({ ...opinion, rubric: { ...opinion.rubric, version: version.value } }) : version;
    },
  });
  const { body } = draft;
  const run = useActs(draft, record, onErased);
  const rubric: Rubric = (record === null ? undefined : rubricOf(opinions, record)) ?? chosen.rubric;
  const seen = readableOthers(
    body,
    opinions.opinions.map((o) => o.body),
  );
  const nameOf = (about: string): string | undefined => {
    const criterion = rubric.criteria.find((c) => c.id === about);
    const level = rubric.criteria.flatMap((c) => c.levels).find((l) => l.id === about);
    const words = criterion?.title ?? level?.name;
    return words === undefined ? undefined : wordsIn(words, language);
  };
  const progress = markingProgress(body, rubric);
  const isDraft = body.status === 'draft';
  const isNewer = isDraft && record !== null && body.rubric.id === chosen.id && body.rubric.revision < chosen.revision;
  return (
    <>
      {leaving && <SendOpinion id={id} dossierId={dossierId} onClose={() => setLeaving(false)} />}
      <OpinionHead
        record={record}
        body={body}
        progress={progress}
        nameOf={nameOf}
        onErase={() => setAsked('erase')}
        onSend={() => setLeaving(true)}
      />
      <Standing draft={draft} chosen={chosen} isNewer={isNewer} seen={seen} />
      {rubric.criteria.length === 0 && <Notice kind="attention">{t('rubric.own.empty')}</Notice>}
      {body.status !== 'declined' && <Marking draft={draft} rubric={rubric} seen={seen} />}
      {isDraft && (
        <div className="row">
          <Button
            kind="main"
            blocked={progress.marked === 0 ? t('rubric.own.markFirst') : null}
            onClick={() => setAsked('give')}
          >
            {t('rubric.own.give')}
          </Button>
          <Button kind="quiet" onClick={() => setAsked('decline')}>
            {t('rubric.own.decline')}
          </Button>
        </div>
      )}
      {asked !== null && (
        <OpinionDialogs
          asked={asked}
          unmarked={progress.all - progress.marked}
          onClose={() => setAsked(null)}
          onYes={() => {
            setAsked(null);
            void run[asked]();
          }}
        />
      )}
    </>
  );
};

export const OwnOpinion = ({
  dossierId,
  opinions,
  rubrics,
  chosen,
  onChoose,
  month,
  onMonth,
}: {
  readonly dossierId: string;
  readonly opinions: Opinions;
  readonly rubrics: readonly StoredRubric[];
  readonly chosen: StoredRubric;
  readonly onChoose: (rubricId: string) => void;
  readonly month: number;
  readonly onMonth: (month: number) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const { you, withdrawn } = opinions;
  const mine = opinions.opinions.filter((o) => samePerson(o.body.person, you));
  const record = mine.find((o) => o.body.month === month) ?? null;
  const [erased, setErased] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each author, moment and erased draft begins another record
  const fresh = useMemo(() => crypto.randomUUID(), [you, month, erased]);
  const id = record?.id ?? fresh;
  const isOut = withdrawn.some((name) => samePerson(name, you));
  const isFixed = opinions.opinions.length > 0 || opinions.awaiting.length > 0;
  return (
    <section className="group" aria-label={t('rubric.own.title')}>
      <header className="row">
        <div className="grow">
          <h2>{t('rubric.own.title')}</h2>
          <p className="hint">{t('rubric.own.intro')}</p>
        </div>
        <Button onClick={() => void importFile()}>{t('rubric.own.import')}</Button>
      </header>
      {you.trim() === '' && <WhoAreYou />}
      {isOut && <Notice kind="attention">{t('rubric.own.withdrawn')}</Notice>}
      {you.trim() !== '' && !isOut && (
        <>
          <div className="questions">
            <ChoiceField
              label={t('rubric.own.rubric')}
              value={chosen.id}
              empty={t('common.choose')}
              disabled={isFixed}
              hint={isFixed ? t('rubric.own.rubricFixed') : undefined}
              options={rubrics.map((r) => ({ id: r.id, label: wordsIn(r.rubric.name, language) }))}
              onChange={(id) => id !== '' && onChoose(id)}
            />
            <MomentField value={month} also={mine.map((o) => o.body.month)} onChange={onMonth} />
          </div>
          <OpinionForm
            // Another author, moment or rubric is another form; an opinion that was just stored stays in the one it was begun in.
            key={`${you} ${month} ${chosen.id} ${id}`}
            id={id}
            onErased={() => setErased(erased + 1)}
            dossierId={dossierId}
            opinions={opinions}
            record={record}
            month={month}
            chosen={chosen}
          />
        </>
      )}
    </section>
  );
};
