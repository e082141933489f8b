import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { DateField, NumberField } from '#renderer/ground/components/typed-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useTables } from '#renderer/ground/state/tables-store.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { boundsOf, rulesReading } from '#shared/assessment/coherence/thresholds/set-thresholds.ts';
import { THRESHOLDS, type Threshold, type ThresholdId } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import { thresholdInWords } from '#shared/assessment/coherence/thresholds/words.ts';
import { dateAndTime, shortDate } from '#shared/base/i18n/dates.ts';
import { MODEL_IDS } from '#shared/base/method/models.ts';
import { STRUCTURE_KINDS } from '#shared/base/method/options.ts';
import { type SetThreshold, STRUCTURE_KIND_IDS, type ThresholdValues } from '#shared/base/method/set-threshold.ts';
import type { NumberKind } from '#shared/base/money/parse.ts';

/** A number as typed: its value, or the text that is not one yet. */
interface Typed {
  readonly value: number | null;
  readonly draft: string | null;
}
const typedValue = (value: number | undefined): Typed => ({ value: value ?? null, draft: null });
const KINDS: Readonly<Record<Threshold['unit'], NumberKind>> = {
  rate: 'rate',
  cents: 'cents',
  months: 'number',
  years: 'number',
  times: 'number',
  number: 'number',
};
const recordId = (id: ThresholdId): string => `threshold-${id}`;
const GENERAL = 'general';

const History = ({ id, unit }: { readonly id: ThresholdId; readonly unit: Threshold['unit'] }) => {
  const t = useT();
  const language = useLanguage();
  const { value: lines = [] } = useRead('record.history', { id: recordId(id) }, { untold: ['record.unknown'] });
  return (
    <section>
      <h3>{t('tables.history')}</h3>
      {lines.length === 0 && <p className="hint">{t('tables.noHistory')}</p>}
      <ul>
        {lines.map((line) => {
          const body = line.body as SetThreshold | null;
          const value = body?.values ? thresholdInWords(unit, body.values.value, language) : t('tables.historyBack');
          return (
            <li key={line.revision} className="hint">
              {[dateAndTime(new Date(line.at), language), line.who, value, body?.reason].filter(Boolean).join(' · ')}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** Sets one threshold, with its reason and its day; what the tool says stays one click away. */
export const ThresholdDialog = ({ id, onClose }: { readonly id: ThresholdId; readonly onClose: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const { info, say } = useApp(useShallow((s) => ({ info: s.info, say: s.say })));
  const inUse = useTables((s) => s.thresholds[id]);
  const { save, loading } = useRecords('threshold', null);
  const [fields, setFields] = useState<Readonly<Record<string, Typed>>>(() => ({
    [GENERAL]: typedValue(inUse.value),
    ...Object.fromEntries(STRUCTURE_KIND_IDS.map((k) => [k, typedValue(inUse.byStructure?.[k])])),
    ...Object.fromEntries(MODEL_IDS.map((m) => [m, typedValue(inUse.byModel?.[m])])),
  }));
  const [reason, setReason] = useState('');
  const [date, setDate] = useState<{ readonly iso: string; readonly draft: string | null }>({
    iso: info?.today ?? '',
    draft: null,
  });
  const { unit, origin } = THRESHOLDS[id];
  const kind = KINDS[unit];
  // What no rule reads weighs a criterion, the same for every dossier.
  const varies = rulesReading(id).length > 0;
  const [least, most] = boundsOf(id);
  const bounds = { least: thresholdInWords(unit, least, language), most: thresholdInWords(unit, most, language) };
  const wrong = (name: string): boolean => {
    const { value, draft } = fields[name] ?? typedValue(undefined);
    return draft !== null || (value !== null && (value < least || value > most));
  };
  const general = fields[GENERAL]?.value ?? null;
  const ready =
    general !== null &&
    !Object.keys(fields).some(wrong) &&
    reason.trim() !== '' &&
    date.iso !== '' &&
    date.draft === null;
  const field = (name: string, label: string, hint?: string) => (
    <NumberField
      key={name}
      label={label}
      hint={hint}
      kind={kind}
      value={fields[name]?.value ?? null}
      draft={fields[name]?.draft ?? undefined}
      error={
        name === GENERAL && fields[name]?.value === null && fields[name]?.draft === null
          ? t('tables.missing')
          : wrong(name) && fields[name]?.draft === null
            ? t('tables.outOfBounds', bounds)
            : undefined
      }
      onChange={(value, draft) => setFields((all) => ({ ...all, [name]: { value, draft } }))}
    />
  );
  const present = <K extends string>(names: readonly K[]): Partial<Record<K, number>> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = fields[name]?.value ?? null;
        return value === null ? [] : [[name, value]];
      }),
    ) as Partial<Record<K, number>>;
  const keep = async (values: ThresholdValues | null, words: string): Promise<void> => {
    const saved = await save(recordId(id), { threshold: id, values, reason: reason.trim(), date: date.iso });
    if (saved === null) return;
    await useTables.getState().load();
    say(words);
    onClose();
  };
  return (
    <Dialog title={inUse.label[language]} onClose={onClose} wide>
      {origin.kind === 'law' && (
        <Notice kind="attention">{t('tables.lawNotice', { reference: origin.reference })}</Notice>
      )}
      <div className="tables-fields">{field(GENERAL, t('tables.general'), t('tables.bounds', bounds))}</div>
      {varies && (
        <>
          <h3>{t('tables.variants')}</h3>
          <p className="hint">{t('tables.variantsHint')}</p>
          <div className="tables-fields">
            {STRUCTURE_KINDS.map((o) => field(o.id, o.label[language].replace(/ \(.*/, '')))}
            {MODEL_IDS.map((m) => field(m, m))}
          </div>
        </>
      )}
      <TextField
        label={t('tables.reason')}
        hint={t('tables.reasonHint')}
        value={reason}
        multiline
        onChange={setReason}
      />
      <div className="tables-fields">
        <DateField
          label={t('tables.date')}
          value={date.iso}
          draft={date.draft ?? undefined}
          onChange={(iso, draft) => setDate({ iso: iso ?? '', draft })}
        />
      </div>
      <div className="row">
        <Button
          kind="main"
          disabled={!ready || loading}
          onClick={() =>
            void keep(
              { value: general ?? 0, byStructure: present(STRUCTURE_KIND_IDS), byModel: present(MODEL_IDS) },
              t('tables.saved'),
            )
          }
        >
          {t('tables.save')}
        </Button>
        {inUse.origin.kind === 'foundation' && (
          <Button
            disabled={reason.trim() === '' || date.iso === '' || loading}
            onClick={() => void keep(null, t('tables.restored'))}
          >
            {t('tables.restore')}
          </Button>
        )}
        <Button kind="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
      <p className="hint">
        {t('tables.toolSays', {
          value: thresholdInWords(unit, THRESHOLDS[id].value, language),
          date: shortDate(origin.asOf),
        })}
      </p>
      <History id={id} unit={unit} />
    </Dialog>
  );
};
