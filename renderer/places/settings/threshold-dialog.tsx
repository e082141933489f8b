import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { NumberField } from '#renderer/ground/components/typed-fields.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { DayPlace, TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useTables } from '#renderer/ground/state/tables-store.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { rulesReading } from '#shared/assessment/coherence/thresholds/rules-reading.ts';
import { boundsOf } from '#shared/assessment/coherence/thresholds/set-thresholds.ts';
import { THRESHOLDS, type Threshold, type ThresholdId } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import { thresholdInWords } from '#shared/assessment/coherence/thresholds/words.ts';
import { dateAndTime, shortDate } from '#shared/base/i18n/dates.ts';
import { MODEL_IDS } from '#shared/base/method/models.ts';
import { STRUCTURE_KINDS } from '#shared/base/method/options.ts';
import {
  type SetThreshold,
  SetThresholdSchema,
  STRUCTURE_KIND_IDS,
  type ThresholdValues,
} from '#shared/base/method/set-threshold.ts';
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

/** The values as they are typed, in general and where they vary, and whether they may be kept. */
const useTypedValues = (id: ThresholdId) => {
  const inUse = useTables((s) => s.thresholds[id]);
  const [fields, setFields] = useState<Readonly<Record<string, Typed>>>(() => ({
    [GENERAL]: typedValue(inUse.value),
    ...Object.fromEntries(STRUCTURE_KIND_IDS.map((k) => [k, typedValue(inUse.byStructure?.[k])])),
    ...Object.fromEntries(MODEL_IDS.map((m) => [m, typedValue(inUse.byModel?.[m])])),
  }));
  const [least, most] = boundsOf(id);
  const of = (name: string): Typed => fields[name] ?? typedValue(undefined);
  const wrong = (name: string): boolean => {
    const { value, draft } = of(name);
    return draft !== null || (value !== null && (value < least || value > most));
  };
  const present = <K extends string>(names: readonly K[]): Partial<Record<K, number>> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const { value } = of(name);
        return value === null ? [] : [[name, value]];
      }),
    ) as Partial<Record<K, number>>;
  const general = of(GENERAL).value;
  return {
    of,
    wrong,
    write: (name: string, typed: Typed): void => setFields((all) => ({ ...all, [name]: typed })),
    /** null while one of them is missing or is no value */ values: (): ThresholdValues | null =>
      general === null || Object.keys(fields).some(wrong)
        ? null
        : { value: general, byStructure: present(STRUCTURE_KIND_IDS), byModel: present(MODEL_IDS) },
  };
};
type TypedValues = ReturnType<typeof useTypedValues>;

const ValueField = ({
  id,
  name,
  label,
  hint,
  typed,
}: {
  readonly id: ThresholdId;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly typed: TypedValues;
}) => {
  const t = useT();
  const bounds = useBounds(id);
  const { value, draft } = typed.of(name);
  const isMissing = name === GENERAL && value === null && draft === null;
  const isOut = typed.wrong(name) && draft === null;
  return (
    <NumberField
      label={label}
      hint={hint}
      kind={KINDS[THRESHOLDS[id].unit]}
      value={value}
      draft={draft ?? undefined}
      error={isMissing ? t('tables.missing') : isOut ? t('tables.outOfBounds', bounds) : undefined}
      onChange={(next, text) => typed.write(name, { value: next, draft: text })}
    />
  );
};
/** Within what it may be set, in words. */
const useBounds = (id: ThresholdId) => {
  const language = useLanguage();
  const { unit } = THRESHOLDS[id];
  const [least, most] = boundsOf(id);
  return { least: thresholdInWords(unit, least, language), most: thresholdInWords(unit, most, language) };
};
/** One value for all, and where it may vary, one a structure and one a model. */
const ValueFields = ({ id, typed }: { readonly id: ThresholdId; readonly typed: TypedValues }) => {
  const t = useT();
  const language = useLanguage();
  // What no rule reads weighs a criterion, the same for every dossier.
  const varies = rulesReading(id).length > 0;
  const hint = t('tables.bounds', useBounds(id));
  return (
    <>
      <div className="tables-fields">
        <ValueField id={id} name={GENERAL} label={t('tables.general')} hint={hint} typed={typed} />
      </div>
      {varies && (
        <>
          <h3>{t('tables.variants')}</h3>
          <p className="hint">{t('tables.variantsHint')}</p>
          <div className="tables-fields">
            {STRUCTURE_KINDS.map((o) => (
              <ValueField key={o.id} id={id} name={o.id} label={o.label[language].replace(/ \(.*/, '')} typed={typed} />
            ))}
            {MODEL_IDS.map((m) => (
              <ValueField key={m} id={id} name={m} label={m} typed={typed} />
            ))}
          </div>
        </>
      )}
    </>
  );
};

/** Sets one threshold, with its reason and its day; what the tool says stays one click away. */
export const ThresholdDialog = ({ id, onClose }: { readonly id: ThresholdId; readonly onClose: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const { info, say } = useApp(useShallow((s) => ({ info: s.info, say: s.say })));
  const inUse = useTables((s) => s.thresholds[id]);
  const { save, loading } = useRecords('threshold', null);
  const typed = useTypedValues(id);
  const reason = useLocalPlace('', SetThresholdSchema.shape.reason);
  const date = useLocalPlace(info?.today ?? '');
  const { unit, origin } = THRESHOLDS[id];
  const values = typed.values();
  const isExplained =
    reason.value.trim() !== '' && !reason.isRefused && date.value !== '' && !date.isRefused && !loading;
  const keep = async (kept: ThresholdValues | null, words: string): Promise<void> => {
    const body = { threshold: id, values: kept, reason: reason.value.trim(), date: date.value };
    if ((await save(recordId(id), body)) === null) return;
    await useTables.getState().load();
    say(words);
    onClose();
  };
  return (
    <Dialog title={inUse.label[language]} onClose={onClose} wide>
      {origin.kind === 'law' && (
        <Notice kind="attention">{t('tables.lawNotice', { reference: origin.reference })}</Notice>
      )}
      <ValueFields id={id} typed={typed} />
      <TextPlace label={t('tables.reason')} hint={t('tables.reasonHint')} at={reason} multiline />
      <div className="tables-fields">
        <DayPlace label={t('tables.date')} at={date} />
      </div>
      <div className="row">
        <Button
          kind="main"
          blocked={values === null ? t('common.blocked.refused') : isExplained ? null : t('common.blocked.dated')}
          onClick={() => void keep(values, t('tables.saved'))}
        >
          {t('tables.save')}
        </Button>
        {inUse.origin.kind === 'foundation' && (
          <Button disabled={!isExplained} onClick={() => void keep(null, t('tables.restored'))}>
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
