import { Button } from '#renderer/ground/components/button.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { ChoicePlace, DayPlace, NumberPlace, TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { INSTRUMENTS } from '#shared/base/method/options.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { nameFrom } from '#shared/base/text/clip.ts';
import type { DecisionPart } from './decision-part.ts';

const KINDS = ['precedent', 'inCourse'] as const;

const Tranches = ({ d, set, at }: DecisionPart) => {
  const t = useT();
  const language = useLanguage();
  const sum = d.tranches.reduce((total, x) => total + (x.amountCents ?? 0), 0);
  const award = d.amountCents ?? 0;
  const remove = (id: string): void =>
    set({
      tranches: d.tranches.filter((x) => x.id !== id),
      conditions: d.conditions.map((c) => (c.trancheId === id ? { ...c, trancheId: null } : c)),
    });
  const add = (): void =>
    set({
      tranches: [
        ...d.tranches,
        {
          id: crypto.randomUUID(),
          name: t('committee.trancheName', { rank: d.tranches.length + 1 }),
          amountCents: Math.max(0, award - sum),
          dueOn: '',
        },
      ],
    });
  return (
    <div className="stack">
      <div className="row">
        <h3>{t('committeeFields.tranches')}</h3>
        <Tag kind={sum === award && award > 0 ? 'ok' : 'attention'}>
          {t('committee.trancheSum', { sum: formatCents(sum, language, 0), award: formatCents(award, language, 0) })}
        </Tag>
      </div>
      {d.tranches.map((x, i) => {
        const name = x.name || String(i + 1);
        return (
          <div key={x.id} className="award-line">
            <TextPlace label={t('committeeFields.trancheName')} at={at('tranches', x.id, 'name')} />
            <NumberPlace
              kind="cents"
              label={t('committeeFields.trancheAmount')}
              at={at('tranches', x.id, 'amountCents')}
            />
            <DayPlace label={t('committeeFields.trancheDate')} at={at('tranches', x.id, 'dueOn')} />
            <Button kind="quiet" label={`${t('common.remove')} ${name}`} onClick={() => remove(x.id)}>
              {t('common.remove')}
            </Button>
          </div>
        );
      })}
      <div>
        <Button onClick={add}>{t('committee.addTranche')}</Button>
      </div>
    </div>
  );
};

const Conditions = ({ d, set, at }: DecisionPart) => {
  const t = useT();
  const add = (): void =>
    set({
      conditions: [
        ...d.conditions,
        {
          id: crypto.randomUUID(),
          kind: 'precedent',
          text: '',
          evidence: '',
          owner: '',
          deadline: '',
          trancheId: d.tranches[0]?.id ?? null,
        },
      ],
    });
  return (
    <div className="stack">
      <h3>{t('committeeFields.conditions')}</h3>
      {d.conditions.length === 0 && <p className="hint">{t('committee.noCondition')}</p>}
      {d.conditions.map((c, i) => (
        <fieldset key={c.id} className="record">
          <legend>{i + 1}</legend>
          <div data-kind="long">
            <TextPlace multiline label={t('committeeFields.conditionText')} at={at('conditions', c.id, 'text')} />
          </div>
          <ChoicePlace
            label={t('plan.conditions.kind')}
            at={at('conditions', c.id, 'kind')}
            options={KINDS.map((id) => ({ id, label: t(`plan.conditions.kinds.${id}`) }))}
          />
          <ChoicePlace
            label={t('committeeFields.tranche')}
            at={at('conditions', c.id, 'trancheId')}
            options={d.tranches.map((x, n) => ({ id: x.id, label: x.name || String(n + 1) }))}
            empty={t('committee.noTranche')}
            nothing={null}
          />
          <DayPlace label={t('committeeFields.deadline')} at={at('conditions', c.id, 'deadline')} />
          <TextPlace label={t('committeeFields.owner')} at={at('conditions', c.id, 'owner')} />
          <div data-kind="text">
            <TextPlace label={t('committeeFields.evidence')} at={at('conditions', c.id, 'evidence')} />
          </div>
          <div className="record-tools">
            <Button
              kind="quiet"
              label={`${t('common.remove')} ${nameFrom(c.text) || i + 1}`}
              onClick={() => set({ conditions: d.conditions.filter((x) => x.id !== c.id) })}
            >
              {t('common.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button onClick={add}>{t('plan.conditions.add')}</Button>
      </div>
    </div>
  );
};

/** What an award is made of: amount, form, term, payments and, under conditions, the conditions tied to them. */
export const AwardFields = ({ d, set, at }: DecisionPart) => {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <div className="questions">
        <NumberPlace kind="cents" label={t('committeeFields.amount')} at={at('amountCents')} />
        <ChoicePlace
          label={t('committeeFields.instrument')}
          at={at('instrument')}
          options={INSTRUMENTS.map((i) => ({ id: i.id, label: i.label[language] }))}
          empty={t('common.choose')}
        />
        <NumberPlace kind="integer" label={t('committeeFields.term')} at={at('termMonths')} />
      </div>
      <Tranches d={d} set={set} at={at} />
      {(d.decision === 'conditions' || d.conditions.length > 0) && <Conditions d={d} set={set} at={at} />}
    </>
  );
};
