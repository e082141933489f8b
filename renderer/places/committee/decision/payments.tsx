import { type ComponentProps, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { ActsHead } from '#renderer/ground/components/layout/acts-head.tsx';
import { Notice, Tag } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { DayPlace, NumberPlace, TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDraft } from '#renderer/ground/state/held/use-draft.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { nameFrom } from '#shared/base/text/clip.ts';
import { paymentWords } from '#shared/decision/committee/deciding/problem-words.ts';
import { amountText, conditionSentences } from '#shared/decision/committee/letters/letter.ts';
import { type Ledger, ledger, paymentRefusal, type TrancheState } from '#shared/decision/committee/payments.ts';
import {
  CONDITION_STATES,
  type DecidedCondition,
  PAYMENT_KINDS,
  type Payment,
  PaymentSchema,
} from '#shared/decision/committee/records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';

const KINDS: Readonly<Record<TrancheState, 'ok' | 'attention' | 'serious' | undefined>> = {
  held: 'attention',
  late: 'serious',
  due: undefined,
  partial: 'attention',
  paid: 'ok',
  cancelled: undefined,
};

const EnterDialog = ({
  books,
  decisionId,
  dossierId,
  trancheId,
  onClose,
}: {
  readonly books: Ledger;
  readonly decisionId: string;
  readonly dossierId: string;
  readonly trancheId: string;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const { tell, info } = useApp(useShallow((s) => ({ tell: s.tell, info: s.info })));
  const line = books.lines.find((l) => l.tranche.id === trancheId);
  const [kind, setKind] = useState<Payment['kind']>('paid');
  const cents = useLocalPlace<number | null>(line?.remainingCents ?? null);
  const on = useLocalPlace(info?.today ?? '');
  const note = useLocalPlace('', PaymentSchema.shape.note);
  const isHalf = [cents, on, note].some((place) => place.isRefused);
  const payment: Payment = {
    decisionId,
    trancheId,
    kind,
    amountCents: cents.value ?? 0,
    on: on.value,
    note: note.value,
  };
  const refusal = paymentRefusal(books, payment);
  const enter = async (): Promise<void> => {
    const reply = await callFinal('committee.pay', { dossierId, payment });
    if (reply.ok) onClose();
    else tell(reply.failure);
  };
  return (
    <Dialog title={`${t('committee.enterPayment')} — ${line?.tranche.name ?? ''}`} onClose={onClose}>
      <Segments
        label={t('committee.movement')}
        value={kind}
        options={PAYMENT_KINDS.map((id) => ({ id, label: t(`committee.movements.${id}`) }))}
        onChange={setKind}
      />
      <NumberPlace kind="cents" label={t('committee.amount')} at={cents} />
      <DayPlace label={t('committee.date')} at={on} />
      <TextPlace label={t('committee.note')} at={note} />
      {refusal !== null && <Notice kind="attention">{paymentWords(t, language, refusal)}</Notice>}
      <div className="row">
        <Button
          kind="main"
          blocked={refusal !== null || isHalf ? t('common.blocked.refused') : null}
          onClick={() => void enter()}
        >
          {t('committee.enterPayment')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Dialog>
  );
};

/** Where one condition stands, and what proves it. */
const ConditionRow = ({
  record,
  condition,
  decision,
  isBegun,
}: {
  readonly record: Pick<RecordOf<'conditionState'>, 'id' | 'kind' | 'dossierId' | 'body' | 'revision'>;
  readonly condition: DecidedCondition;
  readonly decision: RecordOf<'decision'>['body'];
  /** something was said of it */ readonly isBegun: boolean;
}) => {
  const t = useT();
  const language = useLanguage();
  const today = useApp((s) => s.info?.today ?? '');
  const { body, set, at } = useDraft(record);
  const name = nameFrom(condition.text);
  return (
    <tr>
      <td>{conditionSentences(language, condition, decision.tranches)}</td>
      <td className="roll-state">
        <ChoiceField
          bare
          label={`${t('committee.stands')} ${name}`}
          value={body.state}
          options={CONDITION_STATES.map((id) => ({ id, label: t(`committee.conditionStates.${id}`) }))}
          empty={t('common.choose')}
          hint={isBegun ? shortDate(body.on) : undefined}
          readOnly={at('state').lock !== null}
          onChange={(id) => {
            const state = CONDITION_STATES.find((x) => x === id);
            if (state !== undefined) set({ state, on: today });
          }}
        />
      </td>
      <td>
        <TextPlace bare label={`${t('followUp.paper.evidence')} ${name}`} at={at('note')} />
      </td>
    </tr>
  );
};

/** Where each condition stands. */
const Conditions = ({
  decision,
  recordOf,
}: {
  readonly decision: RecordOf<'decision'>['body'];
  readonly recordOf: (conditionId: string) => ComponentProps<typeof ConditionRow>['record'];
}) => {
  const t = useT();
  return (
    <table className="table steady">
      <thead>
        <tr>
          <th>{t('committeeFields.conditions')}</th>
          <th>{t('committee.stands')}</th>
          <th>{t('followUp.paper.evidence')}</th>
        </tr>
      </thead>
      <tbody>
        {decision.conditions.map((c) => {
          const record = recordOf(c.id);
          return (
            <ConditionRow
              key={record.id}
              record={record}
              condition={c}
              decision={decision}
              isBegun={record.revision > 0}
            />
          );
        })}
      </tbody>
    </table>
  );
};

/** What is due, held back, paid and left of each tranche. */
const Tranches = ({ books, onEnter }: { readonly books: Ledger; readonly onEnter: (trancheId: string) => void }) => {
  const t = useT();
  const language = useLanguage();
  const amount = (cents: number): string => amountText(cents, language);
  return (
    <table className="table steady">
      <thead>
        <tr>
          <th>{t('minutes.tranche')}</th>
          <th>{t('minutes.dueOn')}</th>
          <th className="num">{t('minutes.amount')}</th>
          <th className="num">{t('committee.paid')}</th>
          <th className="num">{t('committee.remaining')}</th>
          <th>{t('committee.state')}</th>
          <ActsHead />
        </tr>
      </thead>
      <tbody>
        {books.lines.map((l) => (
          <tr key={l.tranche.id}>
            <td>
              {l.tranche.name}
              {l.heldBy.length > 0 && (
                <div className="hint">
                  {t('committee.heldBy', { conditions: l.heldBy.map((c) => c.text).join(' ; ') })}
                </div>
              )}
            </td>
            <td>{shortDate(l.tranche.dueOn)}</td>
            <td className="num">{amount(l.amountCents)}</td>
            <td className="num">{amount(l.paidCents - l.returnedCents)}</td>
            <td className="num">{amount(l.remainingCents)}</td>
            <td>
              <Tag kind={KINDS[l.state]}>{t(`committee.trancheStates.${l.state}`)}</Tag>{' '}
              {l.late && l.state !== 'late' && <Tag kind="serious">{t('committee.trancheStates.late')}</Tag>}
            </td>
            <td className="num">
              <Button
                kind="quiet"
                label={`${t('committee.enterPayment')} ${l.tranche.name}`}
                onClick={() => onEnter(l.tranche.id)}
              >
                {t('committee.enterPayment')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What is due, held back, paid, returned or cancelled; and where each condition stands. */
export const Payments = ({
  record,
  dossierId,
}: {
  readonly record: RecordOf<'decision'>;
  readonly dossierId: string;
}) => {
  const t = useT();
  const language = useLanguage();
  const today = useApp((s) => s.info?.today ?? '');
  const payments = useRecords('payment', dossierId);
  const states = useRecords('conditionState', dossierId);
  const [entering, setEntering] = useState<string | null>(null);
  const begun = useRef(new Map<string, string>());
  const fresh = (conditionId: string): string => {
    const id = begun.current.get(conditionId) ?? crypto.randomUUID();
    begun.current.set(conditionId, id);
    return id;
  };
  const { body: d, id: decisionId } = record;
  const own = payments.records.filter((p) => p.body.decisionId === decisionId);
  const ownStates = states.records.filter((s) => s.body.decisionId === decisionId);
  const books = ledger(
    d,
    ownStates.map((s) => s.body),
    own.map((p) => p.body),
    today,
  );
  const amount = (cents: number): string => amountText(cents, language);
  /** The record of a condition; the one that the first word will begin, where nothing was said yet. */
  const stateOf = (conditionId: string): ComponentProps<typeof ConditionRow>['record'] =>
    ownStates.find((r) => r.body.conditionId === conditionId) ?? {
      id: fresh(conditionId),
      kind: 'conditionState',
      dossierId,
      revision: 0,
      body: { decisionId, conditionId, state: 'open', on: today, note: '' },
    };
  return (
    <section className="group" aria-label={t('committee.payments')}>
      <header className="row">
        <h2>{t('committee.payments')}</h2>
        <Tag kind={books.overpaidCents > 0 ? 'serious' : undefined}>
          {t('committee.paidOf', { paid: amount(books.netCents), award: amount(books.awardCents) })}
        </Tag>
      </header>
      {books.overpaidCents > 0 && (
        <Notice kind="serious">
          {paymentWords(t, language, { rule: 'overpaid', limitCents: books.overpaidCents })}
        </Notice>
      )}
      {d.conditions.length > 0 && <Conditions decision={d} recordOf={stateOf} />}
      <Tranches books={books} onEnter={setEntering} />
      {own.length > 0 && (
        <ul className="movements">
          {own.map(({ id, body, createdBy }) => (
            <li key={id}>
              {shortDate(body.on)} — {t(`committee.movements.${body.kind}`)} — {amount(body.amountCents)} —{' '}
              {d.tranches.find((x) => x.id === body.trancheId)?.name}
              {body.note === '' ? '' : ` — ${body.note}`} <span className="hint">{createdBy}</span>
            </li>
          ))}
        </ul>
      )}
      {entering !== null && (
        <EnterDialog
          books={books}
          decisionId={decisionId}
          dossierId={dossierId}
          trancheId={entering}
          onClose={() => setEntering(null)}
        />
      )}
    </section>
  );
};
