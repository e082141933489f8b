import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField, TextField } from '#renderer/ground/components/fields.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { INSTRUMENTS } from '#shared/base/method/options.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { DecidedCondition, DecidedTranche } from '#shared/decision/committee/records.ts';
import { AmountField, CountField, DayField } from '../fields.tsx';
import type { DecisionPart } from './decision-part.ts';

const KINDS = ['precedent', 'inCourse'] as const;

const Tranches = ({ d, set }: DecisionPart) => {
  const t = useT();
  const language = useLanguage();
  const sum = d.tranches.reduce((total, x) => total + (x.amountCents ?? 0), 0);
  const award = d.amountCents ?? 0;
  const change = (id: string, part: Partial<DecidedTranche>): void =>
    set({ tranches: d.tranches.map((x) => (x.id === id ? { ...x, ...part } : x)) });
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
            <TextField
              label={t('committeeFields.trancheName')}
              value={x.name}
              onChange={(value) => change(x.id, { name: value })}
            />
            <AmountField
              label={t('committeeFields.trancheAmount')}
              cents={x.amountCents}
              onChange={(amountCents) => change(x.id, { amountCents })}
            />
            <DayField
              label={t('committeeFields.trancheDate')}
              day={x.dueOn}
              onChange={(dueOn) => change(x.id, { dueOn })}
            />
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

const Conditions = ({ d, set }: DecisionPart) => {
  const t = useT();
  const change = (id: string, part: Partial<DecidedCondition>): void =>
    set({ conditions: d.conditions.map((c) => (c.id === id ? { ...c, ...part } : c)) });
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
            <TextField
              multiline
              label={t('committeeFields.conditionText')}
              value={c.text}
              onChange={(text) => change(c.id, { text })}
            />
          </div>
          <ChoiceField
            label={t('plan.conditions.kind')}
            value={c.kind}
            options={KINDS.map((id) => ({ id, label: t(`plan.conditions.kinds.${id}`) }))}
            empty={t('common.choose')}
            onChange={(id) => change(c.id, { kind: KINDS.find((k) => k === id) ?? c.kind })}
          />
          <ChoiceField
            label={t('committeeFields.tranche')}
            value={c.trancheId ?? ''}
            options={d.tranches.map((x, n) => ({ id: x.id, label: x.name || String(n + 1) }))}
            empty={t('committee.noTranche')}
            onChange={(id) => change(c.id, { trancheId: id === '' ? null : id })}
          />
          <DayField
            label={t('committeeFields.deadline')}
            day={c.deadline}
            onChange={(deadline) => change(c.id, { deadline })}
          />
          <TextField label={t('committeeFields.owner')} value={c.owner} onChange={(owner) => change(c.id, { owner })} />
          <div data-kind="text">
            <TextField
              label={t('committeeFields.evidence')}
              value={c.evidence}
              onChange={(evidence) => change(c.id, { evidence })}
            />
          </div>
          <div className="record-tools">
            <Button
              kind="quiet"
              label={`${t('common.remove')} ${c.text.slice(0, 40) || i + 1}`}
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
export const AwardFields = ({ d, set }: DecisionPart) => {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <div className="questions">
        <AmountField
          label={t('committeeFields.amount')}
          cents={d.amountCents}
          onChange={(amountCents) => set({ amountCents })}
        />
        <ChoiceField
          label={t('committeeFields.instrument')}
          value={d.instrument}
          options={INSTRUMENTS.map((i) => ({ id: i.id, label: i.label[language] }))}
          empty={t('common.choose')}
          onChange={(instrument) => set({ instrument })}
        />
        <CountField
          label={t('committeeFields.term')}
          count={d.termMonths}
          most={600}
          onChange={(termMonths) => set({ termMonths })}
        />
      </div>
      <Tranches d={d} set={set} />
      {(d.decision === 'conditions' || d.conditions.length > 0) && <Conditions d={d} set={set} />}
    </>
  );
};
