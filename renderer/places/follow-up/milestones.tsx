import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { EmptyState, Notice, Tag } from '#renderer/ground/components/notice.tsx';
import { DayPlace, NumberPlace, TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { FieldPlace } from '#renderer/ground/state/held/field-place.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { DEFAULT_MILESTONES } from '#shared/base/method/tables/follow-up.ts';
import {
  dueDay,
  lacksReason,
  type MilestoneLine,
  type MilestoneState,
  milestoneLines,
} from '#shared/decision/follow-up/milestones.ts';
import { type FollowedMilestone, MILESTONE_STAGES } from '#shared/decision/follow-up/records.ts';
import { newMilestone } from '#shared/decision/follow-up/start.ts';
import type { FollowUpPart } from './follow-up-part.ts';

const KINDS: Readonly<Record<MilestoneState, 'ok' | 'attention' | 'serious' | undefined>> = {
  undated: 'attention',
  ahead: undefined,
  soon: 'attention',
  late: 'serious',
  done: 'ok',
  doneLate: 'ok',
  dropped: undefined,
};

const Row = ({
  line: { milestone: m, dueOn, state },
  today,
  at,
  change,
  onRemove,
}: {
  readonly line: MilestoneLine;
  readonly today: string;
  readonly at: (field: keyof FollowedMilestone) => FieldPlace;
  readonly change: (part: Partial<FollowedMilestone>) => void;
  readonly onRemove: () => void;
}) => {
  const t = useT();
  const name = `${t('followUp.milestones.at', { month: m.month })} ${m.title}`.trim();
  const stages = MILESTONE_STAGES.map((id) => ({ id, label: t(`followUp.milestones.stages.${id}`) }));
  const take = (id: string): void => {
    const stage = MILESTONE_STAGES.find((s) => s === id);
    if (stage !== undefined) change({ stage, ...(stage === 'done' && m.doneOn === '' ? { doneOn: today } : {}) });
  };
  return (
    <fieldset className="record milestone">
      <legend>
        {name} <Tag kind={KINDS[state]}>{t(`followUp.milestones.states.${state}`)}</Tag>{' '}
        <span className="hint">{shortDate(dueOn)}</span>
      </legend>
      <NumberPlace kind="integer" empty={0} label={t('followUp.milestones.month')} at={at('month')} />
      <TextPlace label={t('followUp.milestones.name')} at={at('title')} />
      <DayPlace label={t('followUp.milestones.ownDay')} at={at('dueOn')} />
      <ChoiceField
        label={t('followUp.milestones.stage')}
        value={m.stage}
        options={stages}
        empty={t('common.choose')}
        readOnly={at('stage').lock !== null}
        onChange={take}
      />
      {m.stage === 'done' && <DayPlace label={t('followUp.milestones.doneOn')} at={at('doneOn')} />}
      {m.stage === 'dropped' && (
        <TextPlace
          label={t('followUp.milestones.reason')}
          at={at('reason')}
          error={lacksReason(m) ? t('followUp.milestones.reasonNeeded') : undefined}
        />
      )}
      <div className="milestone-report">
        <TextPlace label={t('followUp.milestones.report')} at={at('report')} />
      </div>
      <DayPlace label={t('followUp.milestones.receivedOn')} at={at('receivedOn')} />
      <div className="record-tools">
        <Button kind="quiet" label={`${t('common.remove')} ${name}`} onClick={onRemove}>
          {t('common.remove')}
        </Button>
      </div>
    </fieldset>
  );
};

/** From the agreement to the closing review: when each is due, whether it was done, what was received. */
export const MilestonesTab = ({ body, set, at, onRescore }: FollowUpPart & { readonly onRescore: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const today = useApp((s) => s.info?.today ?? '');
  const lines = milestoneLines(body, today);
  const lacking = DEFAULT_MILESTONES.filter((d) => !body.milestones.some((m) => m.month === d.month));
  const add = (month: number, title: string): void =>
    set({ milestones: [...body.milestones, newMilestone(crypto.randomUUID(), month, title)] });
  return (
    <section className="stack" aria-label={t('followUp.tab.milestones')}>
      <div className="agreement">
        <DayPlace label={t('followUp.agreementOn')} hint={t('followUp.agreementHint')} at={at('agreementOn')} />
        <div>
          <Button onClick={onRescore}>{t('followUp.rescore')}</Button>
          <p className="hint">{t('followUp.rescoreHint')}</p>
        </div>
      </div>
      {lines.some((l) => l.state === 'undated') && <Notice kind="attention">{t('followUp.noAgreement')}</Notice>}
      {lines.length === 0 && (
        <EmptyState title={t('followUp.milestones.none')}>
          <p>{t('followUp.milestones.noneWords')}</p>
        </EmptyState>
      )}
      {lines.map((line) => {
        const { id } = line.milestone;
        return (
          <Row
            key={id}
            line={line}
            today={today}
            at={(field) => at('milestones', id, field)}
            change={(part) =>
              set(
                { milestones: body.milestones.map((m) => (m.id === id ? { ...m, ...part } : m)) },
                `${id} ${Object.keys(part).join(' ')}`,
              )
            }
            onRemove={() => set({ milestones: body.milestones.filter((m) => m.id !== id) })}
          />
        );
      })}
      <div className="row">
        <Button kind={lines.length === 0 ? 'main' : 'plain'} onClick={() => add(0, '')}>
          {t('followUp.milestones.add')}
        </Button>
        {lacking.length > 0 && (
          <Menu
            label={t('followUp.milestones.usual')}
            text={t('followUp.milestones.usual')}
            items={lacking.map((d) => ({
              label: [
                `M${d.month} ${d.label[language]}`,
                shortDate(dueDay({ dueOn: '', month: d.month }, body.agreementOn)),
              ]
                .filter((words) => words !== '')
                .join(' · '),
              run: () => add(d.month, d.label[language]),
            }))}
          />
        )}
      </div>
    </section>
  );
};
