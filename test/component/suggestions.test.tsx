/** A short text that other dossiers hold is offered, under words that say where it comes from, and never taken by itself. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Portfolio } from '#main/portfolio/portfolio.ts';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { dossierStore, openDossier } from '#renderer/ground/state/dossier-store.ts';
import { useDraft } from '#renderer/ground/state/held/use-draft.ts';
import { PlaceField } from '#renderer/places/records/place-field.tsx';
import { newMilestone } from '#shared/decision/follow-up/start.ts';
import { ownId, type RecordOf } from '#shared/decision/records/kinds.ts';
import { must, openBridge } from './bridge.ts';
import { show, t } from './sitting.tsx';

const resource = (id: string, funder: string) => ({
  id,
  label: 'Aide',
  leaf: 'C1',
  funder,
  status: 'toFind',
  driver: { kind: 'annual', years: [0, 0, 0] },
  paymentDelayMonths: 0,
  history: [null, null, null],
});
const dossierOf = (portfolio: Portfolio, funder: string): string => {
  const { id } = must(portfolio.createDossier({ project: 'P', organisation: 'O', cohortId: null }));
  const { revision } = must(portfolio.openDossier(id));
  must(
    portfolio.apply(id, revision, 'edit', [
      { type: 'insert', collection: 'resources', index: 0, item: resource('r1', funder) },
    ]),
  );
  return id;
};
const funderField = async (): Promise<{ input: HTMLInputElement; calls: readonly string[] }> => {
  const { portfolio, calls } = await openBridge();
  dossierOf(portfolio, 'Région Bretagne');
  dossierOf(portfolio, 'Fondation de Bretagne');
  const id = dossierOf(portfolio, '');
  portfolio.catchUp();
  await openDossier(id, { imported: 'i', cut: 'c' });
  show(
    <>
      <PlaceField
        base={['resources', 'r1']}
        spec={{ path: ['funder'], kind: 'text', label: 'Financeur' }}
        change="Aide"
      />
      <button type="button">après</button>
    </>,
  );
  return { input: screen.getByLabelText('Financeur'), calls };
};
const written = (): string | undefined => dossierStore.getState().dossier?.resources[0]?.funder;
const options = (): (string | null)[] => screen.queryAllByRole('option').map((o) => o.firstChild?.textContent ?? null);

it('asks for nothing until one types, then offers what other dossiers hold and says that it is theirs', async () => {
  const user = userEvent.setup();
  const { input, calls } = await funderField();
  await user.tab();
  expect(document.activeElement).toBe(input);
  expect(calls).not.toContain('dossier.suggest');
  await user.keyboard('bret');
  await waitFor(() => expect(options()).toEqual(['Fondation de Bretagne', 'Région Bretagne']));
  screen.getByRole('group', { name: t('common.inDossiers') });
  expect(screen.getAllByRole('option')[0]?.textContent).toContain(t('common.dossierCount', { count: 1 }));
  expect([input.value, written()]).toEqual(['bret', 'bret']);
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect([input.value, written(), options()]).toEqual(['Région Bretagne', 'Région Bretagne', []]);
});

it('keeps what is typed freely, with Tab, with Enter and when the mouse lies on an offer', async () => {
  const user = userEvent.setup();
  const { input } = await funderField();
  await user.type(input, 'Bret');
  await waitFor(() => expect(options()).toHaveLength(2));
  await user.hover(screen.getAllByRole('option')[0] as HTMLElement);
  await user.tab();
  expect([input.value, written(), document.activeElement?.textContent]).toEqual(['Bret', 'Bret', 'après']);
  await user.clear(input);
  await user.type(input, 'Bret');
  await waitFor(() => expect(options()).toHaveLength(2));
  await user.keyboard('{Enter}');
  expect([input.value, options()]).toEqual(['Bret', []]);
  await user.keyboard('agne Ouest{Escape}');
  expect([input.value, written()]).toEqual(['Bretagne Ouest', 'Bretagne Ouest']);
});

it('shows the most written with the arrow down in an empty field, and closes with Escape', async () => {
  const user = userEvent.setup();
  const { input } = await funderField();
  await user.tab();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(options()).toHaveLength(2));
  await user.keyboard('{Escape}');
  expect([options(), input.value, document.activeElement]).toEqual([[], '', input]);
  await user.click(input);
  await waitFor(() => expect(options()).toHaveLength(2));
  await user.click(screen.getByRole('option', { name: /Région Bretagne/ }));
  expect([input.value, written(), document.activeElement]).toEqual(['Région Bretagne', 'Région Bretagne', input]);
});

const Milestone = ({ record }: { readonly record: RecordOf<'milestone'> }) => {
  const { at } = useDraft(record);
  return (
    <>
      <TextPlace label="Jalon" at={at('title')} />
      <TextPlace label="Motif" at={at('reason')} />
    </>
  );
};
it('offers them in the records of a follow-up too, where the text is one that dossiers share', async () => {
  const user = userEvent.setup();
  const { portfolio, calls } = await openBridge();
  const { id } = must(portfolio.createDossier({ project: 'P', organisation: 'O', cohortId: null }));
  const { revision } = must(portfolio.openDossier(id));
  const item = { id: 'm1', month: 12, title: 'Bilan à douze mois', evidence: '' };
  must(portfolio.apply(id, revision, 'edit', [{ type: 'insert', collection: 'milestones', index: 0, item }]));
  portfolio.catchUp();
  const body = newMilestone('f1', 6, '');
  must(
    portfolio.saveRecord({ id: ownId('milestone', body, id) ?? '', kind: 'milestone', dossierId: id, base: 0, body }),
  );
  const [record] = must(portfolio.listRecords('milestone', id)) as readonly RecordOf<'milestone'>[];
  dossierStore.setState({ dossier: null });
  show(<Milestone record={record as RecordOf<'milestone'>} />);
  const input = screen.getByLabelText<HTMLInputElement>('Jalon');
  await user.type(input, 'douze');
  await waitFor(() => expect(options()).toEqual(['Bilan à douze mois']));
  await user.keyboard('{ArrowDown}{Enter}');
  expect(input.value).toBe('Bilan à douze mois');
  const asked = calls.filter((name) => name === 'dossier.suggest').length;
  await user.type(screen.getByLabelText('Motif'), 'bilan');
  expect([options(), calls.filter((name) => name === 'dossier.suggest').length]).toEqual([[], asked]);
});
