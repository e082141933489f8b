/** Months said with their dates, and the key of the day in the fields that hold a month. */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { dossierStore, openDossier, setPlace } from '#renderer/ground/state/dossier-store.ts';
import { Beliefs } from '#renderer/places/follow-up/beliefs.tsx';
import { MilestonesTab } from '#renderer/places/follow-up/milestones.tsx';
import { type FieldSpec, PlaceField } from '#renderer/places/records/place-field.tsx';
import { RisksParts } from '#renderer/places/stations/parts/risks.tsx';
import { newMilestone } from '#shared/decision/follow-up/start.ts';
import { must, openBridge } from './bridge.ts';
import { show, t } from './sitting.tsx';

/** A dossier whose plan begins in a month, with a milestone and a tranche. */
const opened = async (startMonth: string): Promise<void> => {
  const { portfolio } = await openBridge();
  const { id } = must(portfolio.createDossier({ project: 'P', organisation: 'O', cohortId: null }));
  const { revision } = must(portfolio.openDossier(id));
  must(
    portfolio.apply(id, revision, 'edit', [
      {
        type: 'insert',
        collection: 'milestones',
        index: 0,
        item: { id: 'm1', month: 12, title: 'Bilan', evidence: '' },
      },
      {
        type: 'insert',
        collection: 'tranches',
        index: 0,
        item: { id: 't1', name: 'Première', amountCents: 0, month: 3 },
      },
    ]),
  );
  await openDossier(id, { imported: 'i', cut: 'c' });
  act(() => void setPlace('début', ['plan', 'startMonth'], startMonth));
};
const dossier = () => dossierStore.getState().dossier;
const setCommittee = (value: string): void =>
  act(() => void setPlace('comité', ['answers', 'request.decisionDate'], { state: 'answered', value }));

it('says when a milestone would be due, counted from the day of the committee, and follows both', async () => {
  await opened('2027-01');
  show(<RisksParts />);
  const user = userEvent.setup();
  const list = document.querySelector('[data-place="milestones"]') as HTMLElement;
  expect(list.textContent).not.toContain('décembre 2027');
  setCommittee('2026-12-10');
  await waitFor(() => expect(list.textContent).toContain('M12 · vers décembre 2027'));
  await user.click(list.querySelector('.record-toggle') as HTMLElement);
  const field = screen.getByLabelText(t('risks.month'));
  const said = (): string =>
    (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join('');
  expect(said()).toBe('vers décembre 2027, si l’accord est donné le 10/12/2026');
  await user.clear(field);
  await user.type(field, '18');
  await waitFor(() => expect(said()).toBe('vers juin 2028, si l’accord est donné le 10/12/2026'));
  setCommittee('2027-01-31');
  await waitFor(() => expect(said()).toBe('vers juillet 2028, si l’accord est donné le 31/01/2027'));
  // A tranche is of the plan, and says its month of the calendar.
  const tranches = document.querySelector('[data-place="tranches"]') as HTMLElement;
  expect(tranches.textContent).toContain('M3 · mars 2027');
});

it('says in a follow-up the days that its months fall on, from the agreement or from the milestone itself', async () => {
  await openBridge();
  const user = userEvent.setup();
  const place = { value: '', text: undefined, refusal: null, limit: null, lock: null } as const;
  const at = () => ({ ...place, write: () => undefined, type: () => undefined });
  const milestones = [
    { ...newMilestone('f1', 12, 'Bilan'), dueOn: '' },
    { ...newMilestone('f2', 24, 'Deuxième'), dueOn: '2029-02-01' },
  ];
  const belief = { id: 'b1', believed: 'x', happened: '', today: '', proved: 'open' as const, month: 12 };
  const body = {
    agreementOn: '2027-01-15',
    milestones,
    indicators: [],
    actuals: [],
    actualLines: [],
    beliefs: [belief],
  };
  const part = { body: body as never, set: () => undefined, at: at as never, onRescore: () => undefined };
  show(
    <>
      <Beliefs {...part} />
      <MilestonesTab {...part} />
    </>,
  );
  await user.click(screen.getByRole('combobox', { name: t('followUp.beliefs.month') }));
  expect(screen.getAllByRole('option').map((o) => o.textContent)).toEqual([
    t('followUp.beliefs.notRead'),
    'M12 · 15/01/2028',
    'M24 · 01/02/2029',
  ]);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: t('followUp.milestones.usual') }));
  const items = (await screen.findAllByRole('menuitem')).map((item) => item.textContent ?? '');
  expect(items.find((words) => words.startsWith('M36'))).toMatch(/ · 15\/01\/2030$/);
});

const PLAN_MONTH: FieldSpec = { path: ['month'], kind: 'planMonth', label: 'Mois', nullable: true };
const START: FieldSpec = { path: ['startMonth'], kind: 'month', label: 'Premier mois' };
it.each([
  ['2026-09', 3],
  ['2027-01', null],
  ['2023-11', null],
] as const)('types the current month of a plan that begins in %s with the key of the day', async (start, wanted) => {
  await opened(start);
  const user = userEvent.setup();
  act(() => void setPlace('mois', ['tranches', 't1', 'month'], null));
  show(<PlaceField base={['tranches', 't1']} spec={PLAN_MONTH} change="Première" />);
  const field = screen.getByLabelText<HTMLInputElement>('Mois');
  await user.click(field);
  await user.keyboard('{Control>};{/Control}');
  expect([dossier()?.tranches[0]?.month, field.value]).toEqual([wanted, wanted === null ? '' : String(wanted)]);
});

it('types the month of today where the first month of the plan is written', async () => {
  await opened('2027-01');
  const user = userEvent.setup();
  show(<PlaceField base={['plan']} spec={START} change="Plan" />);
  await user.click(screen.getByLabelText('Premier mois'));
  await user.keyboard('{Control>};{/Control}');
  expect([dossier()?.plan.startMonth, screen.getByLabelText<HTMLInputElement>('Premier mois').value]).toEqual([
    '2026-11',
    '2026-11',
  ]);
});
