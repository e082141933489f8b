import { useState } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ChoiceField, TextField } from '#renderer/ground/components/fields.tsx';
import { Notice, Tag } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { paymentWords } from '#shared/decision/committee/deciding/problem-words.ts';
import { amountText, conditionLine } from '#shared/decision/committee/letters/letter.ts';
import { type Ledger, ledger, paymentRefusal, type TrancheState } from '#shared/decision/committee/payments.ts';
import {
  CONDITION_STATES,
  type ConditionState,
  PAYMENT_KINDS,
  type Payment,
} from '#shared/decision/committee/records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { AmountField, DayField } from '../fields.tsx';

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
  const { tell, info } = useApp();
  const line = books.lines.find((l) => l.tranche.id === trancheId);
  const [kind, setKind] = useState<Payment['kind']>('paid');
  const [cents, setCents] = useState<number | null>(line?.remainingCents ?? null);
  const [on, setDay] = useState(info?.today ?? '');
  const [note, setNote] = useState('');
  const payment: Payment = { decisionId, trancheId, kind, amountCents: cents ?? 0, on, note };
  const refusal = paymentRefusal(books, payment);
  const enter = async (): Promise<void> => {
    const reply = await call('committee.pay', { dossierId, payment });
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
      <AmountField label={t('committee.amount')} cents={cents} onChange={setCents} />
      <DayField label={t('committee.date')} day={on} onChange={setDay} />
      <TextField label={t('committee.note')} value={note} onChange={setNote} />
      {refusal !== null && <Notice kind="attention">{paymentWords(t, language, refusal)}</Notice>}
      <div className="row">
        <Button kind="main" disabled={refusal !== null} onClick={() => void enter()}>
          {t('committee.enterPayment')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Dialog>
  );
};

/** What proves that a condition is met, written to the disk when the field is left. */
const Evidence = ({
  label,
  note,
  onSay,
}: {
  readonly label: string;
  readonly note: string;
  readonly onSay: (note: string) => void;
}) => {
  const [text, setText] = useState(note);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the blur of the field inside is heard, nothing is clicked
    <div className="evidence" onBlur={() => text !== note && onSay(text)}>
      <TextField bare label={label} value={text} onChange={(next) => setText(next.slice(0, 1_000))} />
    </div>
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
  const stand = (conditionId: string, change: Partial<ConditionState>): void => {
    const present = ownStates.find((s) => s.body.conditionId === conditionId);
    const begun: ConditionState = { decisionId, conditionId, state: 'open', on: today, note: '' };
    void states.save(present?.id ?? null, { ...begun, ...present?.body, ...change });
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
      {d.conditions.length > 0 && (
        <table className="table steady">
          <thead>
            <tr>
              <th>{t('committeeFields.conditions')}</th>
              <th>{t('committee.stands')}</th>
              <th>{t('followUp.paper.evidence')}</th>
            </tr>
          </thead>
          <tbody>
            {d.conditions.map((c) => {
              const present = ownStates.find((s) => s.body.conditionId === c.id);
              return (
                <tr key={c.id}>
                  <td>{conditionLine(t, c, d.tranches)}</td>
                  <td className="roll-state">
                    <ChoiceField
                      bare
                      label={`${t('committee.stands')} ${c.text.slice(0, 60)}`}
                      value={present?.body.state ?? 'open'}
                      options={CONDITION_STATES.map((id) => ({ id, label: t(`committee.conditionStates.${id}`) }))}
                      empty={t('common.choose')}
                      hint={present === undefined ? undefined : shortDate(present.body.on)}
                      onChange={(s) => {
                        const state = CONDITION_STATES.find((x) => x === s);
                        if (state !== undefined) stand(c.id, { state, on: today });
                      }}
                    />
                  </td>
                  <td>
                    <Evidence
                      key={present?.body.note ?? ''}
                      label={`${t('followUp.paper.evidence')} ${c.text.slice(0, 60)}`}
                      note={present?.body.note ?? ''}
                      onSay={(note) => stand(c.id, { note })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <table className="table steady">
        <thead>
          <tr>
            <th>{t('minutes.tranche')}</th>
            <th>{t('minutes.dueOn')}</th>
            <th className="num">{t('minutes.amount')}</th>
            <th className="num">{t('committee.paid')}</th>
            <th className="num">{t('committee.remaining')}</th>
            <th>{t('committee.state')}</th>
            <th />
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
                  onClick={() => setEntering(l.tranche.id)}
                >
                  {t('committee.enterPayment')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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
