import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { DateField, NumberField } from '#renderer/ground/components/typed-fields.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useTables } from '#renderer/ground/state/tables-store.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { STAGES } from '#shared/base/method/options.ts';
import { type VehicleRecord, VehicleRecordSchema } from '#shared/base/method/tables/vehicle-table.ts';
import type { Vehicle, VehicleTest } from '#shared/base/method/tables/vehicles.ts';
import { typeset } from '#shared/base/method/typeset.ts';

const {
  name: {
    shape: { fr: NAME },
  },
  note: {
    shape: { fr: NOTE },
  },
} = VehicleRecordSchema.shape;
const INSTRUMENTS = ['grant', 'repayable', 'guarantee', 'engineering'] as const;
type Amount = number | null;
interface Form {
  readonly instrument: Vehicle['instrument'];
  readonly first: number;
  readonly last: number;
  readonly least: Amount;
  readonly most: Amount;
  readonly minAge: Amount;
  readonly maxAge: Amount;
  readonly minIncome: Amount;
  readonly orPosts: Amount;
  readonly investmentOnly: boolean;
  readonly surpluses: boolean;
  readonly asOf: string;
}
const numberOf = (tests: readonly VehicleTest[], kind: 'minAge' | 'maxAge'): Amount => {
  const found = tests.find((x) => x.kind === kind);
  return found && 'years' in found ? found.years : null;
};
const incomeOf = (tests: readonly VehicleTest[]): Pick<Form, 'minIncome' | 'orPosts'> => {
  const found = tests.find((x) => x.kind === 'minIncome' || x.kind === 'incomeOrPosts');
  if (found?.kind === 'minIncome') return { minIncome: found.cents, orPosts: null };
  if (found?.kind === 'incomeOrPosts') return { minIncome: found.cents === 0 ? null : found.cents, orPosts: found.fte };
  return { minIncome: null, orPosts: null };
};
const testsOf = (f: Form): VehicleTest[] => [
  ...(f.minAge === null ? [] : [{ kind: 'minAge' as const, years: f.minAge }]),
  ...(f.maxAge === null ? [] : [{ kind: 'maxAge' as const, years: f.maxAge }]),
  ...(f.orPosts !== null
    ? [{ kind: 'incomeOrPosts' as const, cents: f.minIncome ?? 0, fte: f.orPosts }]
    : f.minIncome !== null
      ? [{ kind: 'minIncome' as const, cents: f.minIncome }]
      : []),
  ...(f.investmentOnly ? [{ kind: 'investmentOnly' as const }] : []),
  ...(f.surpluses ? [{ kind: 'surpluses' as const }] : []),
];

interface EditedVehicle {
  readonly vehicle: Vehicle | null;
  /** the id it is saved under: its own, or a new one for a copy */ readonly as: string;
}
const isCopyOf = ({ vehicle, as }: EditedVehicle): boolean => vehicle !== null && vehicle.id !== as;

/** A vehicle as it is typed, and what it would be as a record. */
const useVehicleForm = (edited: EditedVehicle) => {
  const t = useT();
  const language = useLanguage();
  const today = useApp((s) => s.info?.today ?? '');
  const { vehicle, as } = edited;
  const isCopy = isCopyOf(edited);
  const known = vehicle?.name[language] ?? '';
  const name = useLocalPlace<string>(isCopy ? t('tables.copyOf', { name: known }) : known, NAME);
  const note = useLocalPlace(vehicle?.note[language] ?? '', NOTE);
  const origin = useLocalPlace(vehicle?.origin ?? '', VehicleRecordSchema.shape.origin);
  const [form, setForm] = useState<Form>(() => {
    return {
      instrument: vehicle?.instrument ?? 'grant',
      first: vehicle?.stages[0] ?? 1,
      last: vehicle?.stages[1] ?? 6,
      least: vehicle?.ticket[0] ?? null,
      most: vehicle?.ticket[1] ?? null,
      minAge: numberOf(vehicle?.tests ?? [], 'minAge'),
      maxAge: numberOf(vehicle?.tests ?? [], 'maxAge'),
      ...incomeOf(vehicle?.tests ?? []),
      investmentOnly: vehicle?.tests.some((x) => x.kind === 'investmentOnly') ?? false,
      surpluses: vehicle?.tests.some((x) => x.kind === 'surpluses') ?? false,
      asOf: today,
    };
  });
  const [drafts, setDrafts] = useState<Readonly<Record<string, string | null>>>({});
  // A text is written in the language of the window; the other language keeps its own while this is the same vehicle.
  const text = (own: string, before: Vehicle['name'] | undefined): Vehicle['name'] => {
    const written = language === 'fr' ? typeset(own.trim()) : own.trim();
    return before === undefined || isCopy ? { fr: written, en: written } : { ...before, [language]: written };
  };
  const record: VehicleRecord = {
    vehicle: as,
    name: text(name.value, vehicle?.name),
    note: text(note.value, vehicle?.note),
    stages: [form.first, form.last],
    ticket: [form.least, form.most],
    instrument: form.instrument,
    tests: testsOf(form),
    asOf: form.asOf,
    origin: origin.value.trim(),
    archived: false,
  };
  return {
    form,
    texts: { name, note, origin },
    drafts,
    record,
    set: <K extends keyof Form>(key: K, value: Form[K]): void => setForm((f) => ({ ...f, [key]: value })),
    /** a text that is no value yet, or none any more */ keepDraft: (key: string, draft: string | null): void =>
      setDrafts((d) => ({ ...d, [key]: draft })),
    isReady:
      name.value.trim() !== '' &&
      [name, note, origin].every((place) => !place.isRefused) &&
      Object.values(drafts).every((d) => d === null || d === undefined) &&
      VehicleRecordSchema.safeParse(record).success,
  };
};
type VehicleForm = ReturnType<typeof useVehicleForm>;

/** What it gives, to whom, and on which tests. */
const Terms = ({ fields: { form, drafts, set, keepDraft } }: { readonly fields: VehicleForm }) => {
  const t = useT();
  const language = useLanguage();
  const number = (
    key: 'least' | 'most' | 'minAge' | 'maxAge' | 'minIncome' | 'orPosts',
    kind: 'cents' | 'integer' | 'number',
  ) => (
    <NumberField
      label={t(`tables.${key === 'least' ? 'leastTicket' : key === 'most' ? 'mostTicket' : key}`)}
      kind={kind}
      value={form[key]}
      draft={drafts[key] ?? undefined}
      onChange={(value, draft) => {
        set(key, value);
        keepDraft(key, draft);
      }}
    />
  );
  const stage = (key: 'first' | 'last', label: string) => (
    <ChoiceField
      label={label}
      value={String(form[key])}
      empty={t('common.choose')}
      options={STAGES.map((s, i) => ({ id: String(i + 1), label: s.label[language] }))}
      onChange={(v) => v !== '' && set(key, Number(v))}
    />
  );
  return (
    <>
      <div className="tables-fields">
        <ChoiceField
          label={t('tables.instrument')}
          value={form.instrument}
          empty={t('common.choose')}
          options={INSTRUMENTS.map((id) => ({ id, label: t(`tables.instruments.${id}`) }))}
          onChange={(v) => v !== '' && set('instrument', v as Vehicle['instrument'])}
        />
        {stage('first', t('tables.firstStage'))}
        {stage('last', t('tables.lastStage'))}
        {number('least', 'cents')}
        {number('most', 'cents')}
        {number('minAge', 'integer')}
        {number('maxAge', 'integer')}
        {number('minIncome', 'cents')}
        {number('orPosts', 'number')}
      </div>
      {(['investmentOnly', 'surpluses'] as const).map((key) => (
        <label key={key} className="check">
          <input type="checkbox" checked={form[key]} onChange={(e) => set(key, e.target.checked)} />
          {t(`tables.${key}`)}
        </label>
      ))}
    </>
  );
};

/** One vehicle, new, changed or copied: it is saved only when a name, a source and a date are there. */
export const VehicleDialog = ({ vehicle, as, onClose }: EditedVehicle & { readonly onClose: () => void }) => {
  const t = useT();
  const say = useApp((s) => s.say);
  const { save, loading } = useRecords('vehicle', null);
  const fields = useVehicleForm({ vehicle, as });
  const { form, texts, drafts, record, set, keepDraft, isReady } = fields;
  const keep = async (): Promise<void> => {
    if ((await save(`vehicle-${as}`, record)) === null) return;
    await useTables.getState().load();
    say(t('tables.vehicleSaved'));
    onClose();
  };
  return (
    <Dialog title={texts.name.value || t('tables.add')} onClose={onClose} wide>
      <TextPlace label={t('tables.name')} at={texts.name} />
      <Terms fields={fields} />
      <TextPlace label={t('tables.note')} multiline at={texts.note} />
      <div className="tables-fields">
        <TextPlace label={t('tables.source')} at={texts.origin} />
        <DateField
          label={t('tables.asOf')}
          value={form.asOf}
          draft={drafts.asOf ?? undefined}
          onChange={(iso, draft) => {
            set('asOf', iso ?? '');
            keepDraft('asOf', draft);
          }}
        />
      </div>
      <div className="row">
        <Button kind="main" disabled={loading} blocked={isReady ? null : t('tables.wrong')} onClick={() => void keep()}>
          {t('tables.save')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};
