import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { outbox } from '#renderer/ground/saving/outbox.ts';
import { SessionScreen } from '#renderer/places/committee/session/session-screen.tsx';
import { FINALITY, type FinalName } from '#shared/contract/finality.ts';
import { AWARD } from '#test/fixtures/committee.ts';
import { openBridge } from './bridge.ts';
import { decisionOf, show, sitting, t } from './sitting.tsx';

const LIMIT = 500;
const evidence = (): Promise<HTMLElement> => screen.findByLabelText(t('committeeFields.evidence'));
/** One edit takes the place of the whole text: emptied first, the field would hold a text that the disk may take before the next key. */
const replaceText = async (user: ReturnType<typeof userEvent.setup>, field: HTMLInputElement, text: string) => {
  await user.click(field);
  field.select();
  await user.paste(text);
};
const closeDecision = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
  const name = t('committee.closeDecision');
  await user.click(screen.getByRole('button', { name }));
  await user.click(within(await screen.findByRole('dialog', { name })).getByRole('button', { name }));
};

it('seals no decision while its form says what the disk does not, and seals all of it once it does', async () => {
  const { portfolio } = await openBridge();
  const dossierId = await sitting(portfolio);
  const user = userEvent.setup();
  show(<SessionScreen id="s1" dossierId={dossierId} />);
  const long = 'x'.repeat(560);
  await replaceText(user, (await evidence()) as HTMLInputElement, long);
  await user.click(screen.getByText(t('committee.minorities.view')));
  const view = await screen.findAllByLabelText(t('committeeFields.minority'));
  await user.click(view.at(-1) as HTMLElement);
  await user.paste('Trop optimiste.');
  await closeDecision(user);
  const unsaved = await screen.findByRole('dialog', { name: t('saving.title') });
  within(unsaved).getByText(long);
  expect(decisionOf(portfolio, dossierId)).toMatchObject({
    status: 'open',
    minority: { stated: 'view', text: 'Trop optimiste.' },
    conditions: [{ evidence: AWARD.conditions[0]?.evidence }],
  });
  await user.click(within(unsaved).getAllByRole('button', { name: t('common.close') })[0] as HTMLElement);
  // Said at its field too, and nothing of it is gone.
  const field = (await evidence()) as HTMLInputElement;
  expect(field.value).toBe(long);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await replaceText(user, field, 'y');
  await closeDecision(user);
  await screen.findAllByText(t('committee.payments'));
  expect(decisionOf(portfolio, dossierId)).toMatchObject({ status: 'closed', conditions: [{ evidence: 'y' }] });
});

it('gives words up only when asked: then the screen says again what the disk does', async () => {
  const { portfolio } = await openBridge();
  const dossierId = await sitting(portfolio);
  const user = userEvent.setup();
  show(<SessionScreen id="s1" dossierId={dossierId} />);
  await user.click(await evidence());
  await user.paste('x'.repeat(LIMIT));
  await closeDecision(user);
  const unsaved = await screen.findByRole('dialog', { name: t('saving.title') });
  await user.click(within(unsaved).getByRole('button', { name: new RegExp(t('saving.giveUp')) }));
  await within(unsaved).findByText(t('saving.nothing'));
  expect(((await evidence()) as HTMLInputElement).value).toBe(AWARD.conditions[0]?.evidence);
});

it('closes the fields while the disk refuses, keeps what was typed, and opens them when it takes it', async () => {
  const { portfolio, refuse } = await openBridge();
  const dossierId = await sitting(portfolio);
  const user = userEvent.setup();
  show(<SessionScreen id="s1" dossierId={dossierId} />);
  const field = (await evidence()) as HTMLInputElement;
  refuse({ code: 'disk.full' });
  await replaceText(user, field, 'Certificat');
  expect(await outbox.flush()).toMatchObject({ ok: false });
  await waitFor(() => expect(field.readOnly).toBe(true));
  await user.type(field, ' et annexes');
  expect(field.value).toBe('Certificat');
  refuse(null);
  expect(await outbox.flush()).toMatchObject({ ok: true });
  await waitFor(() => expect(field.readOnly).toBe(false));
  expect(decisionOf(portfolio, dossierId).conditions[0]?.evidence).toBe('Certificat');
});

it('refuses every final operation alike, before main hears of it', async () => {
  const { portfolio, calls } = await openBridge();
  const dossierId = await sitting(portfolio);
  const user = userEvent.setup();
  show(<SessionScreen id="s1" dossierId={dossierId} />);
  await user.click(await evidence());
  await user.paste('x'.repeat(LIMIT));
  const finals = (Object.keys(FINALITY) as (keyof typeof FINALITY)[]).filter((name) => FINALITY[name] !== 'free');
  expect(finals.length).toBeGreaterThan(20);
  for (const name of finals)
    expect(await callFinal(name as FinalName, {} as never), name).toMatchObject({
      ok: false,
      failure: { code: 'window.unsaved' },
    });
  expect(calls.filter((name) => finals.includes(name as FinalName))).toEqual([]);
});
