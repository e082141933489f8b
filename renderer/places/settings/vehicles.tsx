import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { PreferencePage } from '#renderer/ground/components/layout/preference-page.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { RecordHistoryButton } from '#renderer/ground/history/record-history.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useTables } from '#renderer/ground/state/tables-store.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { STAGES } from '#shared/base/method/options.ts';
import { type VehicleLine, vehicleLines } from '#shared/base/method/tables/vehicle-table.ts';
import type { Vehicle, VehicleTest } from '#shared/base/method/tables/vehicles.ts';
import { formatCents, formatNumber } from '#shared/base/money/format.ts';
import type { BodyOf, RecordOf } from '#shared/decision/records/kinds.ts';
import { VehicleDialog } from './vehicle-dialog.tsx';
import './tables.css';
import { ActsHead } from '#renderer/ground/components/layout/acts-head.tsx';

const useWords = () => {
  const t = useT();
  const language = useLanguage();
  const money = (cents: number): string => formatCents(cents, language, 0);
  const stage = (rank: number): string => STAGES[rank - 1]?.label[language] ?? '';
  const test = (test: VehicleTest): string => {
    switch (test.kind) {
      case 'minAge':
      case 'maxAge':
        return t(`tables.testWords.${test.kind}`, { years: t('common.years', { count: test.years }) });
      case 'minIncome':
        return t('tables.testWords.minIncome', { amount: money(test.cents) });
      case 'incomeOrPosts':
        return test.cents === 0
          ? t('tables.testWords.posts', { fte: formatNumber(test.fte, language, 1) })
          : t('tables.testWords.incomeOrPosts', {
              amount: money(test.cents),
              fte: formatNumber(test.fte, language, 1),
            });
      case 'surpluses':
        return t('tables.testWords.surpluses');
      case 'investmentOnly':
        return '';
    }
  };
  return {
    stages: ({ stages: [first, last] }: Vehicle): string =>
      first === last ? stage(first) : `${stage(first)} – ${stage(last)}`,
    ticket: ({ ticket: [least, most] }: Vehicle): string =>
      [...(least === null ? [] : [`≥ ${money(least)}`]), ...(most === null ? [] : [`≤ ${money(most)}`])].join(', ') ||
      t('tables.none'),
    tests: ({ tests }: Vehicle): string => tests.map(test).filter(Boolean).join(', ') || t('tables.noTest'),
    uses: ({ tests }: Vehicle): string =>
      t(tests.some((x) => x.kind === 'investmentOnly') ? 'tables.useInvestment' : 'tables.useAny'),
  };
};

/** One vehicle: what it is, since when, and what can be done with it. */
const VehicleRow = ({
  line: { vehicle, fromTool, record },
  own,
  onEdit,
  onArchive,
  onPutBack,
}: {
  readonly line: VehicleLine;
  /** what the foundation wrote of it */ readonly own: RecordOf<'vehicle'> | undefined;
  /** @param as the id under which it will be saved */ readonly onEdit: (as: string) => void;
  readonly onArchive: (archived: boolean) => void;
  readonly onPutBack: (id: string, body: BodyOf<'vehicle'>) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const words = useWords();
  const name = vehicle.name[language];
  const archived = record?.archived === true;
  return (
    <tr>
      <td>
        {name}{' '}
        <Tag kind={record && !archived ? 'attention' : undefined}>
          {t(fromTool ? (record ? 'tables.changedVehicle' : 'tables.toolVehicle') : 'tables.ownVehicle')}
        </Tag>
        <div className="hint">{vehicle.note[language]}</div>
      </td>
      <td>{t(`tables.instruments.${vehicle.instrument}`)}</td>
      <td>{words.stages(vehicle)}</td>
      <td>{words.ticket(vehicle)}</td>
      <td>{words.uses(vehicle)}</td>
      <td>{words.tests(vehicle)}</td>
      <td className="hint">
        {vehicle.asOf.length === 4 ? vehicle.asOf : shortDate(vehicle.asOf)}
        {vehicle.origin !== undefined && <div>{vehicle.origin}</div>}
      </td>
      <td>
        <Button kind="quiet" label={t('tables.editOf', { name })} onClick={() => onEdit(vehicle.id)}>
          {t('tables.edit')}
        </Button>
        <Button kind="quiet" label={`${t('tables.copy')} ${name}`} onClick={() => onEdit(crypto.randomUUID())}>
          {t('tables.copy')}
        </Button>
        <Button
          kind="quiet"
          label={`${t(archived ? 'tables.unarchive' : 'tables.archive')} ${name}`}
          onClick={() => onArchive(!archived)}
        >
          {t(archived ? 'tables.unarchive' : 'tables.archive')}
        </Button>
        {own !== undefined && (
          <RecordHistoryButton record={own} name={name} onPutBack={(was) => onPutBack(own.id, was)} />
        )}
      </td>
    </tr>
  );
};

/** Support vehicles as the foundation keeps them: the tool's, changed or archived, and its own. */
export const VehiclesScreen = () => {
  const t = useT();
  const { info, say } = useApp(useShallow((s) => ({ info: s.info, say: s.say })));
  const { records, save } = useRecords('vehicle', null);
  const [chosen, setChosen] = useState<{ readonly vehicle: Vehicle | null; readonly as: string } | null>(null);
  const lines = vehicleLines(records.map((r) => r.body));
  const archive = async ({ vehicle, record }: VehicleLine, archived: boolean): Promise<void> => {
    const { id, ...rest } = vehicle;
    const saved = await save(`vehicle-${id}`, {
      ...(record ?? {
        ...rest,
        vehicle: id,
        stages: [...rest.stages],
        ticket: [...rest.ticket],
        tests: [...rest.tests],
        asOf: info?.today ?? '',
        origin: t('tables.toolVehicle'),
      }),
      archived,
    });
    if (saved === null) return;
    await useTables.getState().load();
    say(t('tables.vehicleSaved'));
  };
  const row = (line: VehicleLine) => (
    <VehicleRow
      key={line.vehicle.id}
      line={line}
      own={records.find((r) => r.body.vehicle === line.vehicle.id)}
      onEdit={(as) => setChosen({ vehicle: line.vehicle, as })}
      onArchive={(archived) => void archive(line, archived)}
      onPutBack={(id, was) => void save(id, was).then(() => useTables.getState().load())}
    />
  );
  const archived = lines.filter((l) => l.record?.archived);
  return (
    <PreferencePage
      title={t('tables.vehicles')}
      intro={t('tables.vehiclesIntro')}
      acts={
        <Button kind="main" onClick={() => setChosen({ vehicle: null, as: crypto.randomUUID() })}>
          {t('tables.add')}
        </Button>
      }
    >
      <div className="scroll">
        <table className="table">
          <thead>
            <tr>
              <th>{t('tables.vehicle')}</th>
              <th>{t('tables.instrument')}</th>
              <th>{t('tables.stages')}</th>
              <th>{t('tables.ticket')}</th>
              <th>{t('tables.uses')}</th>
              <th>{t('tables.tests')}</th>
              <th>{t('tables.asOf')}</th>
              <ActsHead />
            </tr>
          </thead>
          <tbody>{lines.filter((l) => !l.record?.archived).map(row)}</tbody>
          {archived.length > 0 && (
            <tbody className="tables-archived">
              <tr className="total">
                <th scope="rowgroup" colSpan={8}>
                  {t('tables.archived')}
                </th>
              </tr>
              {archived.map(row)}
            </tbody>
          )}
        </table>
      </div>
      {chosen && <VehicleDialog vehicle={chosen.vehicle} as={chosen.as} onClose={() => setChosen(null)} />}
    </PreferencePage>
  );
};
