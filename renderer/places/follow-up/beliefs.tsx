import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { EmptyState } from '#renderer/ground/components/notice.tsx';
import { ChoicePlace, TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { nameFrom } from '#shared/base/text/clip.ts';
import { dayOfMonth } from '#shared/decision/follow-up/milestones.ts';
import { type Belief, VERDICTS } from '#shared/decision/follow-up/records.ts';
import type { FollowUpPart } from './follow-up-part.ts';

/** What was believed when it was decided, read again with what happened since. */
export const Beliefs = ({ body, set, at, onRescore }: FollowUpPart & { readonly onRescore: () => void }) => {
  const t = useT();
  const { beliefs } = body;
  const months = [...new Set([...body.milestones.map((m) => m.month), ...beliefs.flatMap((b) => b.month ?? [])])]
    .filter((month) => month > 0)
    .sort((a, b) => a - b);
  const change = (id: string, part: Partial<Belief>): void =>
    set({ beliefs: beliefs.map((b) => (b.id === id ? { ...b, ...part } : b)) }, `${id} ${Object.keys(part).join(' ')}`);
  const add = (): void =>
    set({
      beliefs: [
        ...beliefs,
        { id: crypto.randomUUID(), believed: '', happened: '', today: '', proved: 'open', month: null },
      ],
    });
  return (
    <section className="stack" aria-label={t('followUp.tab.beliefs')}>
      <div className="row">
        <Button onClick={onRescore}>{t('followUp.rescore')}</Button>
        <span className="hint">{t('followUp.rescoreHint')}</span>
      </div>
      {beliefs.length === 0 && (
        <EmptyState title={t('followUp.beliefs.none')}>
          <p>{t('followUp.beliefs.noneWords')}</p>
        </EmptyState>
      )}
      {beliefs.map((b, i) => (
        <fieldset key={b.id} className="record belief">
          <legend>{i + 1}</legend>
          {(['believed', 'happened', 'today'] as const).map((part) => (
            <TextPlace key={part} multiline label={t(`followUp.beliefs.${part}`)} at={at('beliefs', b.id, part)} />
          ))}
          <ChoicePlace
            label={t('followUp.beliefs.proved')}
            at={at('beliefs', b.id, 'proved')}
            options={VERDICTS.map((id) => ({ id, label: t(`followUp.beliefs.verdicts.${id}`) }))}
          />
          <ChoiceField
            label={t('followUp.beliefs.month')}
            value={b.month === null ? '' : String(b.month)}
            options={months.map((month) => ({
              id: String(month),
              label: [t('followUp.milestones.at', { month }), shortDate(dayOfMonth(body, month))]
                .filter((words) => words !== '')
                .join(' · '),
            }))}
            empty={t('followUp.beliefs.notRead')}
            readOnly={at('beliefs').lock !== null}
            onChange={(month) => change(b.id, { month: month === '' ? null : Number(month) })}
          />
          <div className="record-tools">
            <Button
              kind="quiet"
              label={`${t('common.remove')} ${nameFrom(b.believed) || i + 1}`}
              onClick={() => set({ beliefs: beliefs.filter((x) => x.id !== b.id) })}
            >
              {t('common.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button kind={beliefs.length === 0 ? 'main' : 'plain'} onClick={add}>
          {t('followUp.beliefs.add')}
        </Button>
      </div>
    </section>
  );
};
