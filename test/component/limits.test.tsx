import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { useCohorts } from '#renderer/ground/state/use-cohorts.ts';
import { CohortsDialog } from '#renderer/places/portfolio/cohort/cohorts-dialog.tsx';
import { NewDossier } from '#renderer/places/portfolio/new-dossier.tsx';
import { VehicleDialog } from '#renderer/places/settings/vehicle-dialog.tsx';
import { VEHICLES } from '#shared/base/method/tables/vehicles.ts';
import { must, openBridge } from './bridge.ts';
import { show, t } from './sitting.tsx';

const LONGEST = 200;
const Cohorts = () => <CohortsDialog cohorts={useCohorts()} onClose={() => undefined} />;
const isDisabled = (name: string): boolean =>
  screen.getByRole('button', { name }).getAttribute('aria-disabled') === 'true';
/** What stands at a field: its counter and what is wrong with it. */
const said = (field: HTMLElement): string => field.closest('.field')?.textContent ?? '';

it('counts near the end of what a name may hold, says what is too long, and keeps every letter of it', async () => {
  await openBridge();
  const user = userEvent.setup();
  show(<NewDossier cohorts={[]} onClose={() => undefined} />);
  const field = (await screen.findByLabelText(t('portfolio.projectName'))) as HTMLInputElement;
  await user.click(field);
  await user.paste('x'.repeat(LONGEST - 1));
  expect(said(field)).toContain(String(LONGEST - 1));
  expect(isDisabled(t('portfolio.create'))).toBe(false);
  await user.paste('yz');
  expect(field.value).toHaveLength(LONGEST + 1);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(isDisabled(t('portfolio.create'))).toBe(true);
});

it('takes the limits of a vehicle from its schema, name, note and source alike', async () => {
  await openBridge();
  const user = userEvent.setup();
  show(<VehicleDialog vehicle={VEHICLES[0] ?? null} as="copy" onClose={() => undefined} />);
  for (const [label, limit] of [
    [t('tables.name'), 1_000],
    [t('tables.note'), 1_000],
    [t('tables.source'), 500],
  ] as const) {
    const field = (await screen.findByLabelText(label, { exact: true })) as HTMLInputElement;
    await user.click(field);
    field.select();
    await user.paste('x'.repeat(limit + 1));
    expect(field.getAttribute('aria-invalid'), label).toBe('true');
    expect(field.value, label).toHaveLength(limit + 1);
    expect(isDisabled(t('tables.save')), label).toBe(true);
    field.select();
    await user.paste('Nom');
    expect(field.getAttribute('aria-invalid'), label).toBe(null);
  }
});

it('renames a cohort once, when its name is left, and neither to nothing nor to what is too long', async () => {
  const { portfolio, calls } = await openBridge();
  must(portfolio.createCohort('Printemps'));
  const user = userEvent.setup();
  show(<Cohorts />);
  const dialog = await screen.findByRole('dialog', { name: t('portfolio.cohorts') });
  const field = (await within(dialog).findByLabelText(`${t('portfolio.cohort')} Printemps`)) as HTMLInputElement;
  const names = (): string[] => must(portfolio.cohorts()).map(({ name }) => name);
  await user.clear(field);
  await user.tab();
  expect(field.value).toBe('Printemps');
  const write = async (text: string): Promise<void> => {
    await user.click(field);
    field.select();
    await user.paste(text);
    await user.tab();
  };
  await write('x'.repeat(LONGEST + 1));
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(names()).toEqual(['Printemps']);
  await write('Automne');
  await waitFor(() => expect(names()).toEqual(['Automne']));
  expect(calls.filter((name) => name === 'cohort.rename')).toHaveLength(1);
});
